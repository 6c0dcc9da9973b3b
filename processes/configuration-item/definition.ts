import { Type } from 'typebox';
import type { FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import { workingRoles } from '../../kernel/roles.ts';

const line = Type.String({ minLength: 1, maxLength: 200 });

const fields = {
  title: {
    kind: 'line',
    schema: line,
    column: 'title',
    audience: 'staff',
    on_create: workingRoles,
    on_update: workingRoles,
    required_on_create: true,
  },
  description: {
    kind: 'paragraph',
    schema: Type.String({ minLength: 1, maxLength: 20_000 }),
    audience: 'staff',
    on_create: workingRoles,
    on_update: workingRoles,
  },
  item_type: {
    kind: 'line',
    schema: line,
    audience: 'staff',
    on_create: workingRoles,
    on_update: workingRoles,
  },
  service: {
    kind: 'record',
    schema: Type.String({ format: 'uuid' }),
    column: 'service',
    refers_to: 'service',
    audience: 'staff',
    on_create: workingRoles,
    on_update: workingRoles,
  },
  team: {
    kind: 'team',
    schema: Type.String({ format: 'uuid' }),
    column: 'team',
    audience: 'staff',
    on_create: workingRoles,
    on_update: workingRoles,
  },
} as const satisfies Record<string, FieldDefinition>;

/** Configuration items that other records refer to (ISO/IEC 20000-1:2018, 8.2.6). */
export const configurationItem: ProcessDefinition = {
  name: 'configuration-item',
  plural: 'configuration-items',
  prefix: 'CFG',
  clause: '8.2.6',
  version: 1,
  title: { en: 'Configuration item', vi: 'Hạng mục cấu hình', zh: '配置项' },
  section: 'control',
  fields,
  states: { planned: { open: true }, live: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'planned',
  activities: [
    {
      name: 'put-in-use',
      from: ['planned'],
      to: 'live',
      may: workingRoles,
      requires: ['title'],
      accepts: [],
    },
    {
      name: 'retire',
      from: ['planned', 'live'],
      to: 'retired',
      may: workingRoles,
      requires: [],
      accepts: [],
      requires_text: true,
    },
  ],
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  relations: ['depends-on', 'part-of', 'relates-to'],
};

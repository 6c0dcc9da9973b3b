import { Type } from 'typebox';
import type { FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';

const owners = ['administrator', 'system-manager', 'process-owner'] as const;
const line = Type.String({ minLength: 1, maxLength: 200 });

const fields = {
  title: {
    kind: 'line',
    schema: line,
    column: 'title',
    audience: 'everyone',
    on_create: owners,
    on_update: owners,
    required_on_create: true,
  },
  description: {
    kind: 'paragraph',
    schema: Type.String({ minLength: 1, maxLength: 20_000 }),
    audience: 'everyone',
    on_create: owners,
    on_update: owners,
  },
  assignee: {
    kind: 'person',
    schema: Type.String({ format: 'uuid' }),
    column: 'assignee',
    audience: 'everyone',
    on_create: owners,
    on_update: owners,
  },
  team: {
    kind: 'team',
    schema: Type.String({ format: 'uuid' }),
    column: 'team',
    audience: 'everyone',
    on_create: owners,
    on_update: owners,
  },
} as const satisfies Record<string, FieldDefinition>;

/** The services of the catalogue (ISO/IEC 20000-1:2018, 8.2.4), each with its owner (`assignee`) and team. */
export const service: ProcessDefinition = {
  name: 'service',
  plural: 'services',
  prefix: 'SRV',
  clause: '8.2.4',
  version: 1,
  title: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
  section: 'services',
  fields,
  states: { draft: { open: true }, live: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'draft',
  activities: [
    {
      name: 'publish',
      from: ['draft'],
      to: 'live',
      may: owners,
      requires: ['title'],
      accepts: ['description'],
    },
    {
      name: 'retire',
      from: ['live'],
      to: 'retired',
      may: owners,
      requires: [],
      accepts: [],
      requires_text: true,
    },
    {
      name: 'restore',
      from: ['retired'],
      to: 'live',
      may: owners,
      requires: [],
      accepts: [],
      requires_text: true,
    },
  ],
  clocks: [],
  may_create: owners,
  readable_by: 'everyone',
  relations: ['depends-on', 'relates-to'],
};

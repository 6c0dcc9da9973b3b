import type { FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { set } from '../../kernel/field.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { drafted, reviseActivity, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';

/** What a baseline is taken of. */
export const baselineScopes = ['service', 'items', 'release'] as const;

const staff = { audience: 'staff' } as const;

const described = {
  title: drafted('line', workingRoles, { column: 'title', required_on_create: true, ...staff }),
  description: drafted('paragraph', workingRoles, staff),
  scope: drafted('choice', workingRoles, { choices: baselineScopes, required_on_create: true, ...staff }),
  service: drafted('record', workingRoles, { column: 'service', refers_to: 'service', ...staff }),
  items: drafted('record', workingRoles, { refers_to: 'configuration-item', many: true, ...staff }),
  release: drafted('record', workingRoles, { refers_to: 'release', ...staff }),
  with_needs: drafted('boolean', workingRoles, staff),
  assignee: drafted('person', workingRoles, { column: 'assignee', ...staff }),
} satisfies Record<string, FieldDefinition>;

/** The field that says of what exactly, for each scope. */
const subjects: Readonly<Record<string, 'service' | 'items' | 'release'>> = {
  service: 'service',
  items: 'items',
  release: 'release',
};

function scopeObjections(record: ProcessRecord): readonly FieldProblem[] {
  const subject = subjects[textIn(record, 'scope') ?? ''];
  if (subject === undefined || !isBlank(record.values[subject])) return [];
  return [{ field: subject, code: 'field.required' }];
}

/**
 * Baselines of configuration (ISO/IEC 20000-1:2018, 8.2.6): what items were and how they hung together at an instant, so
 * that what came after can be compared with it. Taken once and never changed.
 */
export const configurationBaseline: ProcessDefinition = {
  name: 'configuration-baseline',
  plural: 'configuration-baselines',
  prefix: 'BAS',
  clause: '8.2.6',
  version: 1,
  title: { en: 'Configuration baseline', vi: 'Đường cơ sở cấu hình', zh: '配置基线' },
  section: 'control',
  fields: {
    ...described,
    taken_at: set('instant', staff),
    item_count: set('number', staff),
    content_hash: set('line', staff),
  },
  states: { planned: { open: true }, taken: { open: false, stamps: 'closed_at' } },
  initial: 'planned',
  activities: [
    reviseActivity(['planned'], Object.keys(described), workingRoles),
    {
      name: 'take',
      from: ['planned'],
      to: 'taken',
      may: workingRoles,
      requires: [],
      accepts: [],
      brings: ['taken_at', 'item_count', 'content_hash'],
      // Its route stores what the items were in the same transaction.
      by_route: true,
    },
  ],
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  needless: ({ scope }) => Object.values(subjects).filter((field) => field !== subjects[String(scope)]),
  list_columns: ['scope', 'service', 'release', 'taken_at', 'item_count'],
  kept_on_disposal: ['taken_at', 'item_count', 'content_hash'],
  relations: ['relates-to'],
  objections: scopeObjections,
};

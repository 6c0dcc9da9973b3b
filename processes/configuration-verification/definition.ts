import { Type } from 'typebox';
import type { FieldDefinition, Obligation, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { column, needed, set } from '../../kernel/field.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { drafted, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { openDeficiencies, verificationActivities } from './activities.ts';
import { verificationResults } from './results.ts';

/** What a campaign verifies. */
export const verificationScopes = ['all', 'service', 'type'] as const;

/** Most items that one campaign takes: people look at each of them. */
export const mostVerified = 200;

const staff = { audience: 'staff' } as const;

const described = {
  title: drafted('line', workingRoles, { column: 'title', required_on_create: true, ...staff }),
  description: drafted('paragraph', workingRoles, staff),
  assignee: drafted('person', workingRoles, { column: 'assignee', ...staff }),
  scope: drafted('choice', workingRoles, { choices: verificationScopes, required_on_create: true, ...staff }),
  service: drafted('record', workingRoles, { column: 'service', refers_to: 'service', ...staff }),
  item_type: drafted('choice', workingRoles, { choices_from: 'configuration-item.types', ...staff }),
  sample_size: drafted('number', workingRoles, {
    schema: Type.Integer({ minimum: 1, maximum: mostVerified }),
    ...staff,
  }),
  seed: drafted('line', workingRoles, staff),
  due_on: drafted('date', workingRoles, { required_on_create: true, ...staff }),
} satisfies Record<string, FieldDefinition>;

const outcome = {
  result: column('choice', { choices: verificationResults }),
  attribute: column('line'),
  found: column('line'),
};

const item = column('record', { refers_to: 'configuration-item' });

const fields = {
  ...described,
  population: set('number', staff),
  drawn_at: set('instant', staff),
  results: set('rows', { columns: { item, ...outcome }, ...staff }),
  inspected: set('rows', {
    columns: { item, ...outcome, result: needed('choice', { choices: verificationResults }) },
    ...staff,
  }),
  verified_at: set('instant', staff),
  accuracy_percent: set('number', staff),
  deficiencies: set('rows', {
    columns: {
      item,
      ...outcome,
      owner: column('person'),
      due_on: column('date'),
      corrected_on: column('date'),
      by_change: column('record', { refers_to: 'change' }),
      by_rule: column('choice', { choices_from: 'configuration-item.rules' }),
    },
    ...staff,
  }),
} satisfies Record<string, FieldDefinition>;

function scopeObjections(record: ProcessRecord): readonly FieldProblem[] {
  const field = { service: 'service', type: 'item_type' }[textIn(record, 'scope') ?? ''];
  return field !== undefined && isBlank(record.values[field]) ? [{ field, code: 'field.required' }] : [];
}

function obligations(
  record: ProcessRecord,
  { endOf }: { readonly endOf: (date: string) => number },
): readonly Obligation[] {
  const dueAt = (day: unknown): number | null => (typeof day === 'string' ? endOf(day) : null);
  const owner = textIn(record, 'assignee');
  if (record.state !== 'verified') {
    return [{ kind: 'verify', due_at: dueAt(record.values['due_on']), person: owner, roles: workingRoles }];
  }
  const open = openDeficiencies(record).map((row) => ({
    kind: 'correct',
    due_at: dueAt(row['due_on']),
    person: typeof row['owner'] === 'string' ? row['owner'] : owner,
    roles: workingRoles,
  }));
  return open.length > 0 ? open : [{ kind: 'close', due_at: null, person: owner, roles: workingRoles }];
}

/**
 * Campaigns that verify configuration information against what there really is, at planned intervals, and see what was
 * found deficient corrected (ISO/IEC 20000-1:2018, 8.2.6).
 */
export const configurationVerification: ProcessDefinition = {
  name: 'configuration-verification',
  plural: 'configuration-verifications',
  prefix: 'VER',
  clause: '8.2.6',
  version: 1,
  title: { en: 'Configuration verification', vi: 'Kiểm tra xác nhận cấu hình', zh: '配置核查' },
  section: 'control',
  fields,
  states: {
    planned: { open: true },
    'under-way': { open: true },
    verified: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities: verificationActivities(Object.keys(described)),
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  needless: ({ scope }) => [
    ...(scope === 'service' ? [] : ['service']),
    ...(scope === 'type' ? [] : ['item_type']),
  ],
  list_columns: ['scope', 'due_on', 'verified_at', 'accuracy_percent', 'assignee'],
  obligations,
  relations: ['relates-to'],
  objections: scopeObjections,
};

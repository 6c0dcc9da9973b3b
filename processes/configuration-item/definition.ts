import type { FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs } from '../../kernel/facts.ts';
import { column, needed, set } from '../../kernel/field.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { drafted, listIn, reviseActivity, rowsIn, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { itemLinking, rulesSetting, underControl } from './control.ts';
import { itemRelations } from './relations.ts';
import { attributeObjections, serviceType, typesSetting } from './types.ts';

/** Where an item is used. */
export const environments = ['production', 'acceptance', 'test', 'development'] as const;

/** How much harm it does when what an item holds becomes known, is changed or is lost, from the least. */
export const classifications = ['public', 'internal', 'confidential', 'restricted'] as const;

const staff = { audience: 'staff' } as const;

/** Fields that are free while the item is planned, and modified by `amend` once it is live. */
const described = {
  title: drafted('line', workingRoles, { column: 'title', required_on_create: true, ...staff }),
  description: drafted('paragraph', workingRoles, staff),
  item_type: drafted('choice', workingRoles, { choices_from: typesSetting, ...staff }),
  service: drafted('record', workingRoles, { column: 'service', refers_to: 'service', ...staff }),
  team: drafted('team', workingRoles, { column: 'team', ...staff }),
  assignee: drafted('person', workingRoles, { column: 'assignee', ...staff }),
  environment: drafted('choice', workingRoles, { choices: environments, ...staff }),
  classification: drafted('choice', workingRoles, { choices: classifications, ...staff }),
  attributes: drafted('rows', workingRoles, {
    columns: { name: needed('line'), value: column('line') },
    ...staff,
  }),
  identifiers: drafted('rows', workingRoles, {
    columns: { kind: needed('line'), value: needed('line') },
    ...staff,
  }),
} satisfies Record<string, FieldDefinition>;

const fields = {
  ...described,
  by_change: set('record', { refers_to: 'change', ...staff }),
  by_rule: set('choice', { choices_from: rulesSetting, ...staff }),
  updated_by_deployment: set('record', { refers_to: 'deployment', ...staff }),
  identifier_keys: set('choices', staff),
} satisfies Record<string, FieldDefinition>;

/** An identifier as it is compared: kind and value without regard to case. */
function keyOf({ kind, value }: Readonly<Record<string, unknown>>): string {
  return `${String(kind)}:${String(value)}`.toLowerCase();
}

const identifierKeys = (record: ProcessRecord): readonly string[] => [
  ...new Set(rowsIn(record, 'identifiers').map(keyOf)),
];

/** Items that hold one of the identifiers of this one, and are not retired. */
const knowsHolders: Asking = (record) => {
  const values = identifierKeys(record);
  if (values.length === 0) return [];
  const holding = { field: 'identifier_keys', values };
  return [{ as: 'holders', process: 'configuration-item', holding, states: ['planned', 'live'] }];
};

function identifierObjections(
  record: ProcessRecord,
  holders: readonly ProcessRecord[],
): readonly FieldProblem[] {
  const seen = new Set<string>();
  return rowsIn(record, 'identifiers').flatMap((row, index): readonly FieldProblem[] => {
    const key = keyOf(row);
    const params = { kind: row['kind'], value: row['value'] };
    const field = `identifiers.${index}.value`;
    if (seen.has(key)) return [{ field, code: 'item.identifier-twice', params }];
    seen.add(key);
    const other = holders.find(
      ({ id, values }) =>
        id !== record.id && listIn({ values } as ProcessRecord, 'identifier_keys').includes(key),
    );
    if (other === undefined) return [];
    return [{ field, code: 'item.identifier-taken', params: { ...params, number: other.number } }];
  });
}

function serviceObjections(record: ProcessRecord): readonly FieldProblem[] {
  const lacking = textIn(record, 'item_type') === serviceType && isBlank(record.values['service']);
  return lacking ? [{ field: 'service', code: 'field.required' }] : [];
}

/**
 * Configuration items (ISO/IEC 20000-1:2018, 8.2.6): what services are made of, of types of the organisation's own, and how
 * it hangs together. Planned ones are free; what is live changes by an approved change or an agreed discovery rule alone.
 */
export const configurationItem: ProcessDefinition = {
  name: 'configuration-item',
  plural: 'configuration-items',
  prefix: 'CFG',
  clause: '8.2.6',
  version: 2,
  title: { en: 'Configuration item', vi: 'Hạng mục cấu hình', zh: '配置项' },
  section: 'control',
  fields,
  states: { planned: { open: true }, live: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'planned',
  activities: [
    reviseActivity(['planned'], Object.keys(described), workingRoles),
    underControl({
      name: 'put-in-use',
      from: ['planned'],
      to: 'live',
      may: workingRoles,
      requires: ['title', 'item_type', 'description'],
      accepts: ['service'],
    }),
    underControl({
      name: 'amend',
      from: ['live'],
      may: workingRoles,
      requires: [],
      accepts: [...Object.keys(described), 'updated_by_deployment'],
    }),
    underControl({
      name: 'retire',
      from: ['planned', 'live'],
      to: 'retired',
      may: workingRoles,
      requires: [],
      accepts: [],
      requires_text: true,
    }),
  ],
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['item_type', 'service', 'environment', 'assignee'],
  relations: itemRelations,
  linking: itemLinking,
  derive: (record) => ({
    identifier_keys: record.state === 'retired' ? null : listOrNull(identifierKeys(record)),
  }),
  knows: [knowsHolders],
  objections: (record, context) =>
    // What is retired is no longer asked to be as its type is planned by now.
    record.state === 'retired'
      ? []
      : [
          ...serviceObjections(record),
          ...attributeObjections(record, context.settings),
          ...identifierObjections(record, knownAs(context, 'holders')),
        ],
};

function listOrNull(list: readonly string[]): readonly string[] | null {
  return list.length === 0 ? null : list;
}

import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { entryFields, listIn, tendingRoles, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { resultFields, stockTakeActivities } from './activities.ts';

/** Who may still change what is counted: nobody once the count has begun, as the list was drawn up by then. */
const scope = { on_update: [] } as const;

/** What a stock-take asks: to begin, of each who counts, to decide on what differs. */
function obligations(record: ProcessRecord, { endOf }: ObligationContext): readonly Obligation[] {
  const on = (field: string): number | null => {
    const day = textIn(record, field);
    return day === null ? null : endOf(day);
  };
  const responsible = { person: textIn(record, 'assignee'), roles: tendingRoles };
  if (record.state === 'planned') return [{ kind: 'begin', due_at: on('planned_from'), ...responsible }];
  const due_at = on('planned_until');
  if (record.state === 'deciding') return [{ kind: 'decide', due_at, ...responsible }];
  if (record.state !== 'counting') return [];
  const counters = listIn(record, 'counters');
  if (counters.length === 0) return [{ kind: 'count', due_at, ...responsible }];
  return counters.map((person) => ({ kind: 'count', due_at, person }));
}

/**
 * Stock-takes (ISO/IEC 20000-1:2018, 8.2.5): what should be there by the register of assets, counted on the spot, and what
 * was decided about each difference. What was expected and seen stands line by line in tables of its own, as there may be
 * thousands.
 */
export const stockTake: ProcessDefinition = {
  name: 'stock-take',
  plural: 'stock-takes',
  prefix: 'STK',
  clause: '8.2.5',
  version: 1,
  title: { en: 'Stock-take', vi: 'Kiểm kê tài sản', zh: '资产盘点' },
  section: 'control',
  fields: {
    ...entryFields(workingRoles),
    locations: given('choices', workingRoles, { choices_from: 'asset.locations', ...scope }),
    asset_types: given('choices', workingRoles, { choices_from: 'asset.types', ...scope }),
    owner_team: given('team', workingRoles, scope),
    planned_from: given('date', workingRoles, { required_on_create: true }),
    planned_until: given('date', workingRoles, { required_on_create: true }),
    counters: given('person', workingRoles, { many: true }),
    started_at: set('instant'),
    counted_at: set('instant'),
    ...resultFields,
  },
  states: {
    planned: { open: true },
    counting: { open: true },
    deciding: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities: stockTakeActivities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['assignee', 'counters'],
  list_columns: ['planned_from', 'planned_until', 'locations', 'assignee', 'difference_percent'],
  obligations,
  relations: ['relates-to', 'gives-rise-to'],
  objections: (record) => {
    const [from, until] = [textIn(record, 'planned_from'), textIn(record, 'planned_until')];
    if (from === null || until === null || until >= from) return [];
    return [
      { field: 'planned_until', code: 'field.day-too-early', params: { value: until, earliest: from } },
    ];
  },
};

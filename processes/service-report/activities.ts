import { daysAfter } from '../../kernel/day.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  objectionsToDayAhead,
  retireActivities,
  rowsIn,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { awaitsFollowUp, issuesOf } from './issues.ts';

/** What an issue is made of. The record keeps what was given last; the row is what stays. */
const issued = ['period_from', 'period_to', 'issued_on', 'figures', 'trend', 'trend_periods', 'data_source'];
/** What the program computes for an issue. */
const computed = ['computed'];
const followed = ['actions', 'communicated_to'];

function valuesOf(record: ProcessRecord, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, record.values[name] ?? null]));
}

function notBefore(record: ProcessRecord, field: string, earliest: string): readonly FieldProblem[] {
  const value = textIn(record, field);
  if (value === null || value >= earliest) return [];
  return [{ field, code: 'field.day-too-early', params: { value, earliest } }];
}

/** Periods follow one another, and nothing is issued on a period that is not over or on a day that has not come. */
function issueProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  // The row of this issue is there already.
  const before = rowsIn(record, 'issues').at(-2)?.['period_to'];
  return [
    ...(typeof before === 'string' ? notBefore(record, 'period_from', daysAfter(before, 1)) : []),
    ...notBefore(record, 'period_to', textIn(record, 'period_from') ?? ''),
    ...notBefore(record, 'issued_on', textIn(record, 'period_to') ?? ''),
    ...objectionsToDayAhead(record, 'issued_on', context),
  ];
}

/** The issues with what was decided and who was told in the oldest of them that does not say so yet. */
function followUp(record: ProcessRecord): Record<string, unknown> {
  const oldest = issuesOf(record).find(awaitsFollowUp);
  const issues = rowsIn(record, 'issues').map((row) =>
    row['period_to'] === oldest?.period_to ? { ...row, ...valuesOf(record, followed) } : row,
  );
  return { issues };
}

/** Everything that can be done to a service report. */
export const activities: readonly Activity[] = [
  {
    name: 'issue',
    from: ['current'],
    may: workingRoles,
    requires: issued,
    accepts: [],
    brings: computed,
    objections: issueProblems,
    // What was decided on the issue before is not to be taken for what is decided on this one.
    effect: (record) => ({
      issues: [...rowsIn(record, 'issues'), valuesOf(record, [...issued, ...computed])],
      actions: null,
      communicated_to: null,
    }),
  },
  {
    name: 'follow-up',
    from: ['current'],
    may: workingRoles,
    requires: followed,
    accepts: [],
    applies: (record) => issuesOf(record).some(awaitsFollowUp),
    effect: followUp,
  },
  ...retireActivities('current', 'retired', tendingRoles),
];

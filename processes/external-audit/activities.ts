import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { knownAs } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { objectionsToDayAhead, tendingRoles, textIn } from '../../kernel/register.ts';

/** States in which a finding has come to an end. */
const ended = ['closed', 'considered'];

/** Objects to closing while a finding of the audit is on its way. */
function notWithOpenFindings(_record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const open = knownAs(context, 'findings').filter(({ state }) => !ended.includes(state));
  if (open.length === 0) return [];
  const numbers = open.map(({ number }) => number).join(', ');
  return [{ field: 'title', code: 'certification.findings-open', params: { numbers } }];
}

/** A plan ends on the day it begins or later. */
function daysInOrder(record: ProcessRecord): readonly FieldProblem[] {
  const [earliest, value] = [textIn(record, 'begins_on'), textIn(record, 'ends_on')];
  return earliest !== null && value !== null && value < earliest
    ? [{ field: 'ends_on', code: 'field.day-too-early', params: { value, earliest } }]
    : [];
}

/** Everything that can be done to an external audit. */
export const activities: readonly Activity[] = [
  {
    name: 'confirm',
    from: ['planned', 'objected'],
    to: 'confirmed',
    may: tendingRoles,
    requires: [],
    accepts: ['answer'],
    objections: daysInOrder,
  },
  {
    name: 'object',
    from: ['planned'],
    to: 'objected',
    may: tendingRoles,
    requires: ['answer'],
    accepts: [],
  },
  {
    // A plan that was agreed anew with a body outside this installation.
    name: 'replan',
    from: ['planned', 'objected', 'confirmed'],
    to: 'planned',
    may: tendingRoles,
    requires: ['begins_on', 'ends_on'],
    accepts: ['scope', 'criteria', 'objectives', 'team', 'sessions'],
    requires_text: true,
    objections: daysInOrder,
    effect: () => ({ answer: null }),
  },
  // Before the report, which may be corrected: once it is there, closing is what comes next.
  {
    name: 'close',
    from: ['reported'],
    to: 'closed',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    knows: [
      (record) => [
        { as: 'findings', process: 'received-finding', holding: { field: 'audit', values: [record.id] } },
      ],
    ],
    objections: notWithOpenFindings,
  },
  {
    name: 'receive-report',
    from: ['planned', 'confirmed', 'reported'],
    to: 'reported',
    may: tendingRoles,
    requires: ['conclusions', 'report_date'],
    accepts: ['readiness', 'concerns', 'recommendation'],
    objections: (record, context) => objectionsToDayAhead(record, 'report_date', context),
    effect: (_record, { now }) => ({ reported_at: now }),
  },
  {
    name: 'cancel',
    from: ['planned', 'objected', 'confirmed'],
    to: 'cancelled',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

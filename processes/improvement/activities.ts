import { approvedNow } from '../../kernel/approval.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  decidingRoles,
  objectionsToDayAhead,
  reviseActivity,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { notingRoles, type Role } from '../../kernel/roles.ts';
import { criteriaIn, scoreProblems, totalOf, unscoredProblems } from './criteria.ts';
import { isMet, missProblems, targetProblems } from './target.ts';

/** Roles that decide on opportunities for improvement and steer what was approved. */
export const steeringRoles: readonly Role[] = [...tendingRoles, ...decidingRoles];

/** Objects to a decision by whoever proposed it or wrote it down. */
function notByTheProposer(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  if (actor.id === null) return [];
  return ['requester', 'recorded_by']
    .filter((field) => textIn(record, field) === actor.id)
    .slice(0, 1)
    .map((field) => ({ field, code: 'field.beyond-authority' }));
}

function minimumProblems(record: ProcessRecord, { settings }: EffectContext): readonly FieldProblem[] {
  const criteria = criteriaIn(settings);
  const score = totalOf(record, criteria);
  const minimum = criteria.minimum_score;
  return score !== null && score < minimum
    ? [{ field: 'total', code: 'improvement.below-minimum', params: { score, minimum } }]
    : [];
}

/** Everything that can be done to an opportunity for improvement, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  {
    ...reviseActivity(['proposed'], ['title', 'description', 'source', 'objective', 'service'], notingRoles),
    own_may: true,
  },
  {
    name: 'score',
    from: ['proposed', 'scored'],
    to: 'scored',
    may: notingRoles,
    requires: ['description', 'scores'],
    accepts: ['objective'],
    objections: (record, { settings }) => [...scoreProblems(record), ...unscoredProblems(record, settings)],
    effect: (_record, { now, actor }) => ({ scored_at: now, scored_by: actor.id }),
  },
  {
    name: 'approve',
    from: ['scored'],
    to: 'approved',
    may: steeringRoles,
    requires: ['priority'],
    accepts: ['assignee'],
    requires_text: true,
    signed: true,
    objections: (record, context) => [
      ...notByTheProposer(record, context),
      ...unscoredProblems(record, context.settings),
      ...minimumProblems(record, context),
    ],
    effect: (record, context) => ({
      ...approvedNow(record, context),
      approved_criteria: criteriaIn(context.settings).choices.map(({ id }) => id),
    }),
  },
  {
    name: 'reject',
    from: ['scored'],
    to: 'rejected',
    may: steeringRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    signed: true,
    objections: (record, context) => [
      ...notByTheProposer(record, context),
      ...unscoredProblems(record, context.settings),
    ],
  },
  {
    name: 'withdraw',
    from: ['proposed', 'scored'],
    to: 'rejected',
    may: [],
    own_may: true,
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'start',
    from: ['approved'],
    to: 'in-progress',
    may: notingRoles,
    requires: ['assignee', 'priority', 'plan', 'measure', 'baseline', 'target', 'due_on'],
    accepts: ['unit', 'sms_change'],
    objections: targetProblems,
  },
  {
    name: 'replan',
    from: ['in-progress'],
    may: steeringRoles,
    requires: ['assignee', 'plan', 'target', 'due_on'],
    accepts: ['priority', 'sms_change'],
    requires_text: true,
    objections: targetProblems,
  },
  {
    name: 'complete',
    from: ['in-progress'],
    to: 'completed',
    may: notingRoles,
    requires: ['result', 'result_on', 'report'],
    accepts: ['sms_change', 'follow_up', 'follow_up_action'],
    objections: (record, context) => [
      ...objectionsToDayAhead(record, 'result_on', context),
      ...missProblems(record),
    ],
    effect: (record) => ({ met: isMet(record) }),
  },
  {
    name: 'stop',
    from: ['approved', 'in-progress'],
    to: 'stopped',
    may: steeringRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    signed: true,
  },
];

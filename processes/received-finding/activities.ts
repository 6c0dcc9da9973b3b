import { notByAnAuthor, withAuthor } from '../../kernel/approval.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { missingFields } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { decidingRoles, numberIn, tendingRoles, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { isNonconformity, regraded, regradeProblems } from './grades.ts';

/** What an answer to a nonconformity consists of. */
const answer = ['correction', 'extent', 'root_cause', 'plan'];

const notByWhoeverReported = (record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] =>
  actor.id !== null && textIn(record, 'reported_by') === actor.id
    ? [{ field: 'reported_by', code: 'field.beyond-authority' }]
    : [];

const oneMoreReturn = (record: ProcessRecord): { times_returned: number } => ({
  times_returned: (numberIn(record, 'times_returned') ?? 0) + 1,
});

/** The record of improvement work that its route made, with who does it until when. */
function workMade({ about = {} }: EffectContext): Record<string, unknown> {
  const { nonconformity = null, improvement = null, work_owner = null, work_due_on = null } = about;
  return { nonconformity, improvement, work_owner, work_due_on };
}

/** Everything that can be done to a finding that was received. What only the body says is recorded by hand or arrives. */
export const activities: readonly Activity[] = [
  {
    name: 'plan-work',
    from: ['open', 'answered', 'in-progress'],
    may: tendingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    applies: (record) => textIn(record, 'nonconformity') === null && textIn(record, 'improvement') === null,
    effect: (record, context) => ({
      ...workMade(context),
      // Whoever does the work answers for the finding, unless somebody does already.
      assignee: textIn(record, 'assignee') ?? context.about?.['work_owner'] ?? null,
    }),
  },
  {
    name: 'prepare-answer',
    from: ['open'],
    may: workingRoles,
    requires: [],
    accepts: answer,
    applies: isNonconformity,
    effect: withAuthor,
  },
  {
    name: 'answer',
    from: ['open'],
    to: 'answered',
    may: [...tendingRoles, ...decidingRoles],
    // Nothing is given with it: whoever releases an answer has not written it.
    requires: [],
    accepts: [],
    signed: true,
    applies: isNonconformity,
    objections: (record, context) => [
      ...missingFields(record.values, answer),
      ...notByAnAuthor(record, context),
    ],
    effect: (_record, { now, actor }) => ({ answered_at: now, answered_by: actor.id, verdict: null }),
  },
  {
    name: 'record-regrade',
    from: ['open', 'answered', 'in-progress', 'reported'],
    may: tendingRoles,
    requires: ['regraded_to'],
    accepts: ['answer_due', 'closing_due'],
    requires_text: true,
    applies: isNonconformity,
    effect: regraded,
    objections: regradeProblems,
  },
  {
    name: 'record-acceptance',
    from: ['answered'],
    to: 'in-progress',
    may: tendingRoles,
    requires: [],
    accepts: ['verdict'],
  },
  {
    name: 'record-rejection',
    from: ['answered'],
    to: 'open',
    may: tendingRoles,
    requires: ['verdict'],
    accepts: [],
    effect: oneMoreReturn,
  },
  {
    name: 'report-done',
    from: ['in-progress'],
    to: 'reported',
    may: tendingRoles,
    requires: ['done', 'evidence_list'],
    accepts: [],
    effect: (_record, { now, actor }) => ({ reported_at: now, reported_by: actor.id, verdict: null }),
  },
  {
    name: 'record-verification',
    from: ['reported'],
    to: 'closed',
    may: tendingRoles,
    requires: ['verdict'],
    accepts: [],
    objections: notByWhoeverReported,
  },
  {
    name: 'record-non-verification',
    from: ['reported'],
    to: 'in-progress',
    may: tendingRoles,
    requires: ['verdict'],
    accepts: [],
    effect: oneMoreReturn,
  },
  {
    name: 'consider',
    from: ['open'],
    to: 'considered',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    applies: (record) => !isNonconformity(record),
  },
];

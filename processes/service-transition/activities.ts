import { agreedIn, agreedKept } from '../../kernel/acceptance.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { decidingRoles, instantIn, listIn, referredBy, tendingRoles } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { authorisedStates } from '../change-approval.ts';
import { catalogueProblems } from './catalogue.ts';
import {
  designItems,
  isEnding,
  missingFor,
  planFields,
  proposalFields,
  type TransitionStage,
  unmetCount,
} from './content.ts';

const deciding = [...tendingRoles, ...decidingRoles] as const;

/** A problem for each field that the record lacks for a stage. */
function lacking(stage: TransitionStage): (record: ProcessRecord) => readonly FieldProblem[] {
  return (record) => missingFor(stage, record).map((field) => ({ field, code: 'field.required' }));
}

/** Criteria that were agreed in the plan are judged, not taken out. */
function criteriaKept(record: ProcessRecord): readonly FieldProblem[] {
  return agreedKept(record, 'criteria', { agreed: 'agreed_criteria', columns: ['criterion'] });
}

/** What was intended stays as it was planned: it is measured, not fitted to what came of it. */
const intended = ['outcome', 'measured_by', 'intended'] as const;

function reportProblems(record: ProcessRecord): readonly FieldProblem[] {
  return [
    ...lacking('closed')(record),
    ...agreedKept(record, 'outcomes', { agreed: 'agreed_outcomes', columns: intended }),
  ];
}

/** What was decided is void once it goes back: it is asked for anew. */
const decisionAnew = {
  decision: null,
  decision_reason: null,
  decision_actions: null,
  decided_with: null,
  decided_by: null,
  decided_at: null,
};

const back = { may: workingRoles, requires: [], accepts: [], requires_text: true } as const;

const broughtIn: Asking = (record) => [
  { as: 'releases', process: 'release', ids: listIn(record, 'releases') },
  { as: 'changes', process: 'change', ids: listIn(record, 'changes') },
];

/** What speaks against going ahead although criteria or tests are not met. */
function decisionProblems(record: ProcessRecord): readonly FieldProblem[] {
  const count = unmetCount(record);
  const { decision } = record.values;
  if (decision === 'no-go' || count === 0) return [];
  if (decision === 'go')
    return [{ field: 'decision', code: 'service-transition.unmet-go', params: { count } }];
  return ['decision_actions', 'decided_with']
    .filter((name) => [record.values[name]].flat().filter((one) => one != null).length === 0)
    .map((field) => ({ field, code: 'field.required' }));
}

/** A service goes live as it was decided, by changes that are authorised and releases that are deployed. */
function liveProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const problems: FieldProblem[] = [...lacking('live')(record)];
  if (record.values['decision'] === 'no-go') {
    problems.push({ field: 'decision', code: 'service-transition.not-decided-go' });
  }
  const waiting = knownAs(context, 'releases').filter(
    ({ state }) => state !== 'deployed' && state !== 'closed',
  );
  if (!isEnding(record.values['kind']) && waiting.length > 0) {
    const params = { releases: waiting.map(({ number }) => number).join(', ') };
    problems.push({ field: 'releases', code: 'service-transition.releases-not-deployed', params });
  }
  const unauthorised = knownAs(context, 'changes').filter(({ state }) => !authorisedStates.includes(state));
  if (unauthorised.length > 0) {
    const params = { changes: unauthorised.map(({ number }) => number).join(', ') };
    problems.push({ field: 'changes', code: 'service-transition.changes-not-authorised', params });
  }
  const live_at = instantIn(record, 'live_at');
  if (live_at !== null && live_at > context.now)
    problems.push({ field: 'live_at', code: 'field.instant-ahead' });
  if (live_at !== null && live_at < (instantIn(record, 'decided_at') ?? 0)) {
    problems.push({ field: 'live_at', code: 'service-transition.before-decision' });
  }
  return problems;
}

/** What is written down within a stage, and what leads to the next. */
const stages: readonly Activity[] = [
  {
    name: 'revise',
    from: ['proposed'],
    may: workingRoles,
    requires: [],
    accepts: [...proposalFields, ...planFields],
  },
  {
    // By business needs, objectives and what there are means for (8.2.2).
    name: 'rank',
    from: ['proposed'],
    may: deciding,
    requires: ['rank', 'rank_reason'],
    accepts: [],
    effect: (_record, { actor, now }) => ({ ranked_at: now, ranked_by: actor.id }),
  },
  {
    name: 'plan',
    from: ['proposed'],
    to: 'planned',
    may: workingRoles,
    requires: [],
    accepts: planFields,
    objections: lacking('planned'),
    effect: (record, { now }) => ({
      planned_at: now,
      agreed_criteria: agreedIn(record, 'criteria', ['criterion']),
      agreed_outcomes: agreedIn(record, 'outcomes', intended),
    }),
  },
  {
    name: 'write-design',
    from: ['planned'],
    may: workingRoles,
    requires: [],
    accepts: ['service', ...designItems, 'design_document'],
  },
  {
    name: 'design',
    from: ['planned'],
    to: 'designed',
    may: workingRoles,
    requires: [],
    accepts: ['service', ...designItems, 'design_document'],
    objections: lacking('designed'),
    effect: (_record, { now }) => ({ designed_at: now }),
  },
  {
    name: 'record-build',
    from: ['designed'],
    may: workingRoles,
    requires: [],
    accepts: ['build', 'tests', 'items', 'baseline', 'criteria', 'changes'],
    objections: criteriaKept,
  },
  {
    name: 'build',
    from: ['designed'],
    to: 'built',
    may: workingRoles,
    requires: [],
    accepts: ['build', 'tests', 'items', 'baseline', 'criteria', 'changes'],
    objections: (record) => [...lacking('built')(record), ...criteriaKept(record)],
    effect: (_record, { now }) => ({ built_at: now }),
  },
  {
    name: 'decide',
    from: ['built'],
    to: 'decided',
    may: deciding,
    requires: ['decision', 'decision_reason'],
    accepts: ['decision_actions', 'decided_with'],
    signed: true,
    objections: decisionProblems,
    effect: (record, { actor, now }) => ({
      unmet_count: unmetCount(record),
      decided_by: actor.id,
      decided_at: now,
    }),
  },
  {
    name: 'name-releases',
    from: ['planned', 'designed', 'built', 'decided'],
    may: workingRoles,
    requires: ['releases'],
    accepts: [],
    applies: ({ values }) => !isEnding(values['kind']),
  },
  {
    name: 'go-live',
    from: ['decided'],
    to: 'live',
    may: workingRoles,
    requires: [],
    accepts: ['releases', 'live_at'],
    knows: [broughtIn],
    objections: liveProblems,
    effect: (record, { now }) => ({ live_at: instantIn(record, 'live_at') ?? now }),
  },
  {
    name: 'report',
    from: ['live'],
    may: workingRoles,
    requires: ['outcomes', 'report', 'reported_to'],
    accepts: [],
    objections: reportProblems,
    effect: (_record, { now }) => ({ reported_at: now }),
  },
  {
    name: 'close',
    from: ['live'],
    to: 'closed',
    may: tendingRoles,
    requires: ['reported_at'],
    accepts: ['improvements'],
    knows: [referredBy('service', 'service', 'service')],
    objections: (record, context) => catalogueProblems(record, knownAs(context, 'service')[0]),
  },
];

/** What is done to a transition, in the order of its stages. */
export const transitionActivities: readonly Activity[] = [
  ...stages,
  {
    name: 'plan-anew',
    from: ['planned', 'designed', 'built', 'decided'],
    to: 'proposed',
    ...back,
    effect: () => decisionAnew,
  },
  {
    name: 'design-anew',
    from: ['designed', 'built', 'decided'],
    to: 'planned',
    ...back,
    effect: () => decisionAnew,
  },
  { name: 'build-anew', from: ['built', 'decided'], to: 'designed', ...back, effect: () => decisionAnew },
  {
    name: 'cancel',
    from: ['proposed', 'planned', 'designed', 'built', 'decided'],
    to: 'cancelled',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

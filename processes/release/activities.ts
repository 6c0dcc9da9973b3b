import { agreedIn, criteriaCounts } from '../../kernel/acceptance.ts';
import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  decidingRoles,
  instantIn,
  listIn,
  numberIn,
  referredBy,
  reviseActivity,
  tendingRoles,
} from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import {
  approvalProblems,
  closingProblems,
  criteriaKept,
  deploymentProblems,
  incidentsUntil,
  outcomeProblems,
  planProblems,
  verificationProblems,
} from './objections.ts';

const deciding = [...tendingRoles, ...decidingRoles] as const;

/** What is planned before anything is built. */
export const planned = [
  'title',
  'description',
  'release_type',
  'planned_at',
  'planned_until',
  'service',
  'services',
  'changes',
  'items',
  'closes',
  'closes_none',
  'deliverables',
  'method',
  'back_out',
  'criteria',
  'targets',
] as const;

/** What the program counted of incidents, and nobody gives. */
export const countedIncidents = ['incidents_after', 'incidents_named', 'incidents_counted_at'] as const;

/** What was verified, decided and approved of a release that goes back to planning: it is asked for anew. */
const askedAnew = [
  'verification',
  'verified_at',
  'verified_by',
  'criteria_met',
  'criteria_unmet',
  'unmet_decision',
  'unmet_reason',
  'unmet_actions',
  'decided_with',
  'unmet_decided_by',
  'unmet_decided_at',
  'approved_at',
  'approved_by',
] as const;

/** Those who built it: whom the record names, whoever built it before, and whoever says that it is built. */
function buildersNow(record: ProcessRecord, { actor, now, before }: EffectContext): Record<string, unknown> {
  const earlier = before === undefined ? [] : listIn(before, 'builders');
  const all = [...earlier, ...listIn(record, 'builders'), ...(actor.id === null ? [] : [actor.id])];
  return {
    builders: [...new Set(all)],
    built_at: now,
    agreed_criteria: agreedIn(record, 'criteria', ['criterion']),
  };
}

const preparing: readonly Activity[] = [
  reviseActivity(['planned'], planned, workingRoles),
  {
    name: 'build',
    from: ['planned'],
    to: 'built',
    may: workingRoles,
    requires: ['build'],
    accepts: ['build_version', 'builders'],
    objections: planProblems,
    effect: buildersNow,
  },
  {
    // Criteria are judged one after another, as they are shown.
    name: 'judge-criteria',
    from: ['built'],
    may: workingRoles,
    requires: ['criteria'],
    accepts: [],
    objections: criteriaKept,
  },
  {
    name: 'verify',
    from: ['built'],
    to: 'verified',
    may: workingRoles,
    requires: ['criteria', 'verification'],
    accepts: [],
    objections: verificationProblems,
    effect: (record, { actor, now }) => {
      const { met, unmet } = criteriaCounts(record);
      return { criteria_met: met, criteria_unmet: unmet, verified_at: now, verified_by: actor.id };
    },
  },
  {
    // Where criteria are not met, the organisation and interested parties decide (8.5.3).
    name: 'decide-unmet',
    from: ['verified'],
    may: deciding,
    requires: ['unmet_decision', 'unmet_reason', 'unmet_actions', 'decided_with'],
    accepts: [],
    signed: true,
    applies: (record) => (numberIn(record, 'criteria_unmet') ?? 0) > 0,
    effect: (_record, { actor, now }) => ({ unmet_decided_by: actor.id, unmet_decided_at: now }),
  },
  {
    name: 'approve',
    from: ['verified'],
    to: 'approved',
    may: deciding,
    requires: [],
    accepts: [],
    signed: true,
    objections: approvalProblems,
    effect: (_record, { actor, now }) => ({ approved_by: actor.id, approved_at: now }),
  },
  {
    name: 'rework',
    from: ['built', 'verified', 'approved'],
    to: 'planned',
    may: workingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: () => Object.fromEntries(askedAnew.map((name) => [name, null])),
  },
  {
    name: 'name-baseline',
    from: ['planned', 'built', 'verified', 'approved'],
    may: workingRoles,
    requires: ['baseline'],
    accepts: [],
  },
];

const deploying: readonly Activity[] = [
  {
    name: 'deploy',
    from: ['approved'],
    to: 'deployed',
    may: workingRoles,
    requires: ['baseline'],
    accepts: ['deployed_at', 'targets'],
    // How many affected items the baseline does not hold.
    brings: ['items_without_baseline'],
    knows: [referredBy('baseline', 'baseline', 'configuration-baseline')],
    objections: deploymentProblems,
    effect: (record, { actor, now }) => ({
      deployed_at: instantIn(record, 'deployed_at') ?? now,
      deployed_by: actor.id,
    }),
  },
  {
    name: 'record-targets',
    from: ['deployed'],
    may: workingRoles,
    requires: ['targets'],
    accepts: [],
  },
  {
    name: 'roll-back',
    from: ['deployed'],
    may: workingRoles,
    requires: ['roll_back_reason'],
    accepts: ['targets', 'rolled_back_at'],
    effect: (record, { now }) => ({
      rolled_back_at: instantIn(record, 'rolled_back_at') ?? now,
      outcome: 'rolled-back',
      outcome_at: now,
    }),
  },
  {
    name: 'record-outcome',
    from: ['deployed'],
    may: workingRoles,
    requires: ['outcome'],
    accepts: ['targets'],
    objections: outcomeProblems,
    effect: (_record, { now }) => ({ outcome_at: now }),
  },
  {
    name: 'count-incidents',
    from: ['deployed'],
    may: workingRoles,
    requires: [],
    accepts: [],
    brings: countedIncidents,
    effect: (record, { settings }) => ({ incidents_until: incidentsUntil(record, settings) }),
  },
  {
    name: 'tell',
    from: ['deployed'],
    may: workingRoles,
    requires: ['told'],
    accepts: [],
  },
  {
    name: 'close',
    from: ['deployed'],
    to: 'closed',
    may: tendingRoles,
    requires: ['outcome', 'told', 'review'],
    accepts: ['improvements'],
    brings: countedIncidents,
    objections: closingProblems,
    effect: (record, { now, settings }) => ({
      reviewed_at: now,
      incidents_until: incidentsUntil(record, settings),
    }),
  },
];

/** What is done to a release, in the order in which it goes live. */
export const releaseActivities: readonly Activity[] = [
  ...preparing,
  ...deploying,
  {
    name: 'cancel',
    from: ['planned', 'built', 'verified', 'approved'],
    to: 'cancelled',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

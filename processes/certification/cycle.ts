import { dayOf, monthsAfter } from '../../kernel/day.ts';
import type { Activity, EffectContext, Settings } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, plannedNumber, referredBy, rowsIn, textIn } from '../../kernel/register.ts';
import { certifyingRoles } from '../../kernel/roles.ts';
import {
  type Cycle,
  type CyclePlan,
  canFollow,
  cycleAfter,
  cycleFrom,
  expiredProgramme,
  liftedProgramme,
  monthsToRestore,
  type ProgrammeRow,
  programmeOf,
  programmeTakenOver,
  suspendedProgramme,
  withNext,
} from './programme.ts';

/** Key of the setting that plans a cycle. */
export const cycleSetting = 'certification.cycle';

/** The programme that a file holds. */
export function programmeIn(record: ProcessRecord): readonly ProgrammeRow[] {
  return rowsIn(record, 'programme') as unknown as readonly ProgrammeRow[];
}

/** The cycle in which a file stands; null before the decision. */
export function cycleIn(record: ProcessRecord): Cycle | null {
  const [decided_on, expires_on] = [textIn(record, 'decided_on'), textIn(record, 'expires_on')];
  return decided_on === null || expires_on === null ? null : { decided_on, expires_on };
}

function planOf(record: ProcessRecord, settings: Settings): CyclePlan {
  return {
    closing_days: plannedNumber(settings, cycleSetting, 'closing_days'),
    window_days: plannedNumber(settings, cycleSetting, 'window_days'),
    surveillance_days: numberIn(record, 'surveillance_days'),
    recertification_days: numberIn(record, 'recertification_days'),
  };
}

/** Asks for the decision that an activity rests on. */
const aboutDecision = referredBy('decision', 'decision', 'certification-decision');

/** The day of the decision; null where there is none. */
function decisionDay(context: EffectContext): string | null {
  const [decision] = knownAs(context, 'decision');
  return decision === undefined ? null : textIn(decision, 'decided_on');
}

/** Objects to a decision that is of none of the kinds, has not been made, or is about another client. */
function unlessDecided(kinds: readonly string[]) {
  return (record: ProcessRecord, context: EffectContext): readonly FieldProblem[] => {
    const [decision] = knownAs(context, 'decision');
    const isMade = decision !== undefined && ['decided', 'announced'].includes(decision.state);
    const isOfClient = decision?.values['certification'] === record.id;
    if (isMade && isOfClient && kinds.includes(String(decision.values['kind']))) return [];
    return [{ field: 'decision', code: 'certification.other-decision', params: { kinds: kinds.join(', ') } }];
  };
}

/** Asks for the certificates of the client. */
const itsCertificates: Asking = ({ id }) => [
  { as: 'certificates', process: 'certificate', holding: { field: 'certification', values: [id] } },
];

/**
 * Objects while certificates of the client say something else: it is done on the certificate, and the file goes along.
 * By hand it is done to files whose certificate is kept elsewhere.
 */
function unlessCertificates(speaksAgainst: (states: readonly string[]) => boolean) {
  return (_record: ProcessRecord, context: EffectContext): readonly FieldProblem[] => {
    const inForce = knownAs(context, 'certificates').filter(({ state }) =>
      ['valid', 'suspended'].includes(state),
    );
    if (!speaksAgainst(inForce.map(({ state }) => state))) return [];
    const certificates = inForce.map(({ number }) => number).join(', ');
    return [{ field: 'decision', code: 'certification.by-certificate', params: { certificates } }];
  };
}

/** What an activity has that carries out a decision of one of these kinds. */
function byDecision(...kinds: readonly string[]) {
  return {
    may: certifyingRoles,
    requires: ['decision'],
    accepts: [],
    knows: [aboutDecision],
    objections: unlessDecided(kinds),
  } as const;
}

/** The same for what certificates say too. */
function alongWithCertificate(kind: string, speaksAgainst: (states: readonly string[]) => boolean) {
  const decided = byDecision(kind);
  return {
    ...decided,
    knows: [...decided.knows, itsCertificates],
    objections: (record: ProcessRecord, context: EffectContext): readonly FieldProblem[] => [
      ...decided.objections(record, context),
      ...unlessCertificates(speaksAgainst)(record, context),
    ],
  };
}

function certified(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const day = decisionDay(context);
  if (day === null) return {};
  const cycle = cycleFrom(day);
  const done = programmeIn(record).filter(({ done_on }) => done_on !== null);
  return {
    ...cycle,
    cycle: 1,
    programme: [...done, ...programmeOf(cycle, planOf(record, context.settings))],
  };
}

/** The cycle of the body before stays; what is past of its programme was not ours. */
function takenOver(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const day = decisionDay(context);
  const cycle = cycleIn(record);
  if (day === null || cycle === null) return {};
  const done = programmeIn(record).filter(({ done_on }) => done_on !== null);
  const rows = programmeTakenOver(cycle, planOf(record, context.settings), day);
  return { cycle: 1, transferred_on: day, programme: [...done, ...rows] };
}

function takeOverProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const cycle = cycleIn(record);
  const day = decisionDay(context);
  const problems = [...unlessDecided(['grant'])(record, context)];
  if (cycle === null || day === null) return problems;
  if (cycle.decided_on > day) {
    problems.push({ field: 'decided_on', code: 'field.day-ahead', params: { value: cycle.decided_on } });
  }
  // Only a certificate that is still valid is taken over (IAF MD 2).
  if (cycle.expires_on < day) {
    const params = { value: cycle.expires_on, earliest: day };
    problems.push({ field: 'expires_on', code: 'field.day-too-early', params });
  }
  return problems;
}

function renewed(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const day = decisionDay(context);
  const former = cycleIn(record);
  if (day === null || former === null) return {};
  const cycle = cycleAfter(former, day);
  return {
    ...cycle,
    cycle: (numberIn(record, 'cycle') ?? 1) + 1,
    programme: programmeOf(cycle, planOf(record, context.settings)),
  };
}

function renewalProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const problems = unlessDecided(['renew'])(record, context);
  const day = decisionDay(context);
  // The record holds the new cycle's values by now: the end of the former one is kept beside them.
  const former = textIn(record, 'former_expires_on');
  if (day === null || former === null || canFollow(former, day)) return problems;
  const until = monthsAfter(former, monthsToRestore);
  return [...problems, { field: 'decision', code: 'certification.restoration-over', params: { until } }];
}

function expiryProblems(record: ProcessRecord, { now }: EffectContext): readonly FieldProblem[] {
  const expires_on = textIn(record, 'expires_on');
  if (expires_on !== null && expires_on < dayOf(now, 'UTC')) return [];
  return [{ field: 'expires_on', code: 'certification.not-expired', params: { expires_on } }];
}

/** Asks for the audit that was done. */
const aboutAudit = referredBy('audit', 'audit', 'certification-audit');

/** States of an audit in which what it was to look at has been looked at. */
const auditedStates = ['closed-on-site', 'reported', 'reviewed'];

/** The programme with the audit done; as it was where no such audit is planned, or it is not done, or known already. */
function withAudit(record: ProcessRecord, context: EffectContext): readonly ProgrammeRow[] {
  const rows = programmeIn(record);
  const [audit] = knownAs(context, 'audit');
  const isOurs = audit?.values['certification'] === record.id && auditedStates.includes(audit.state);
  const done_on = audit === undefined ? null : textIn(audit, 'ends_on');
  if (!isOurs || done_on === null || rows.some((one) => one.audit === audit.id)) return rows;
  return withNext(rows, String(audit.values['kind']), { done_on, audit: audit.id }) ?? rows;
}

/** Objects where the audit did not come into the programme. */
function auditProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const [audit] = knownAs(context, 'audit');
  const rows = programmeIn(record);
  if (audit !== undefined && rows.some((one) => one.audit === audit.id)) return [];
  const left = rows.filter(({ done_on }) => done_on === null).map(({ kind }) => kind);
  const params = {
    kind: String(audit?.values['kind'] ?? '–'),
    possible: left.length === 0 ? '–' : [...new Set(left)].join(', '),
  };
  return [{ field: 'audit', code: 'certification.not-in-programme', params }];
}

/** The expected programme: both stages before the day on which a decision is hoped for, and the cycle from then on. */
function drafted(record: ProcessRecord, { now, settings }: EffectContext): Record<string, unknown> {
  const expected = textIn(record, 'expected_on');
  if (expected === null) return {};
  const today = dayOf(now, 'UTC');
  const stages = (['stage-1', 'stage-2'] as const).map(
    (kind, index): ProgrammeRow => ({
      kind,
      from: today < expected ? today : expected,
      until: expected,
      days: numberIn(record, index === 0 ? 'stage_1_days' : 'stage_2_days'),
      sites: null,
      done_on: null,
      audit: null,
    }),
  );
  return { programme: [...stages, ...programmeOf(cycleFrom(expected), planOf(record, settings))] };
}

/** How a client's cycle goes on: every change of what the certificate says carries out a decision. */
export const cycleActivities: readonly Activity[] = [
  {
    name: 'draft-programme',
    from: ['applicant', 'agreed'],
    may: certifyingRoles,
    requires: ['expected_on'],
    accepts: [],
    effect: drafted,
  },
  {
    name: 'record-audit',
    from: ['agreed', 'certified', 'suspended', 'expired'],
    may: certifyingRoles,
    requires: ['audit'],
    accepts: [],
    knows: [aboutAudit],
    objections: auditProblems,
    effect: (record, context) => ({ programme: withAudit(record, context) }),
  },
  { name: 'certify', from: ['agreed'], to: 'certified', ...byDecision('grant'), effect: certified },
  {
    name: 'take-over',
    from: ['agreed'],
    to: 'certified',
    ...byDecision('grant'),
    requires: ['decision', 'decided_on', 'expires_on', 'transferred_from'],
    objections: takeOverProblems,
    effect: takenOver,
  },
  {
    name: 'renew',
    from: ['certified', 'expired'],
    to: 'certified',
    ...byDecision('renew'),
    objections: renewalProblems,
    effect: (record, context) => ({
      former_expires_on: record.values['expires_on'],
      ...renewed(record, context),
    }),
  },
  {
    name: 'suspend',
    from: ['certified'],
    to: 'suspended',
    ...alongWithCertificate('suspend', (states) => states.includes('valid')),
    effect: (record, context) => {
      const day = decisionDay(context);
      if (day === null) return {};
      return { suspended_on: day, programme: suspendedProgramme(programmeIn(record), day) };
    },
  },
  {
    name: 'lift-suspension',
    from: ['suspended'],
    to: 'certified',
    ...alongWithCertificate('restore', (states) => states.length > 0 && !states.includes('valid')),
    effect: (record, context) => {
      const day = decisionDay(context);
      if (day === null) return {};
      return { suspended_on: null, programme: liftedProgramme(programmeIn(record), day) };
    },
  },
  {
    name: 'change-scope',
    from: ['certified', 'suspended'],
    ...byDecision('extend', 'reduce'),
    accepts: ['scope_statement', 'sites', 'technical_areas', 'edition'],
  },
  {
    name: 'expire',
    from: ['certified', 'suspended'],
    to: 'expired',
    may: certifyingRoles,
    requires: [],
    accepts: [],
    objections: expiryProblems,
    effect: (record) => {
      const cycle = cycleIn(record);
      return cycle === null ? {} : { programme: expiredProgramme(programmeIn(record), cycle) };
    },
  },
  {
    name: 'withdraw',
    from: ['certified', 'suspended', 'expired'],
    to: 'withdrawn',
    ...alongWithCertificate('withdraw', (states) => states.length > 0),
  },
  {
    name: 'end',
    from: ['applicant', 'agreed', 'certified', 'suspended', 'expired'],
    to: 'ended',
    may: certifyingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

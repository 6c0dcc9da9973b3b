import { dayOf } from '../../kernel/day.ts';
import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs, wantedOne } from '../../kernel/facts.ts';
import {
  barredUntil,
  barringOn,
  conflictsOf,
  isQualifiedAs,
  qualificationsOf,
  qualifiedOn,
} from '../../kernel/impartiality.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, listIn, textIn } from '../../kernel/register.ts';
import { auditedBy, auditsOfClient, papersOfAudits, wantedBy } from '../audited-by.ts';
import { majorsBeyondLimit, minorsWithoutPlan, openMajors } from '../before-decision.ts';
import { isFavourable, neededAudits } from './kinds.ts';

/** Asks for the client's file, everything declared and who is qualified for what, then for its audits, then for what they noted and found. */
export const basis: readonly Asking[] = [
  (record) => {
    const file = textIn(record, 'certification');
    return [
      wantedOne('file', 'certification', file),
      conflictsOf('conflicts'),
      qualificationsOf('qualifications'),
      ...auditsOfClient(record, {}),
    ];
  },
  (record, known) => {
    const ids = (known['audits'] ?? []).map(({ id }) => id);
    return [...papersOfAudits(record, known), wantedBy('findings', 'certification-finding', 'audit', ids)];
  },
];

const today = ({ now }: EffectContext): string => dayOf(now, 'UTC');

/** The audits that the decision considers, of those under the client's file. */
function considered(record: ProcessRecord, context: EffectContext): readonly ProcessRecord[] {
  const ids = new Set(listIn(record, 'audits'));
  return knownAs(context, 'audits').filter(({ id }) => ids.has(id));
}

/** The stage 2 that the decision considers, the newest of them. */
function stageTwo(record: ProcessRecord, context: EffectContext): ProcessRecord | undefined {
  return considered(record, context).findLast(({ values }) => values['kind'] === 'stage-2');
}

/** What the decider has before them, as it stands now: who audited, what is open, how old the evidence is. */
export function factsNow(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const findings = knownAs(context, 'findings');
  const ended = textIn(stageTwo(record, context) ?? record, 'ends_on');
  const age = ended === null ? null : Math.floor((context.now - Date.parse(ended)) / DAY_MS);
  return {
    audited_by: auditedBy(knownAs(context, 'audits'), knownAs(context, 'papers')),
    open_majors: openMajors(findings).map(({ id }) => id),
    minors_without_plan: minorsWithoutPlan(findings).map(({ id }) => id),
    stage_two_ended_on: ended,
    age_days: age === null ? null : Math.max(0, age),
    facts_at: context.now,
  };
}

/** Whoever decides is qualified to, today and for the client’s edition (17021-1, 7.2). */
function unqualifiedDecider(
  person: string,
  file: ProcessRecord,
  context: EffectContext,
): readonly FieldProblem[] {
  const day = today(context);
  const held = qualifiedOn(knownAs(context, 'qualifications'), day, textIn(file, 'edition'));
  if (isQualifiedAs(held, person, 'decider')) return [];
  return [{ field: 'decided_by', code: 'certification-decision.not-qualified', params: { day } }];
}

/** Whoever decides has audited nothing of this client, has no relation to it that bars them, and is qualified to decide. */
export function deciderProblems(_record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const { actor, settings } = context;
  if (actor.id === null) return [{ field: 'decided_by', code: 'field.named-person-only' }];
  const audited = auditedBy(knownAs(context, 'audits'), knownAs(context, 'papers'));
  if (audited.includes(actor.id)) {
    return [{ field: 'audited_by', code: 'certification-decision.audited-oneself' }];
  }
  const [file] = knownAs(context, 'file');
  if (file === undefined) return [];
  const client = { name: textIn(file, 'client_name'), certification: file.id };
  const conflicts = barringOn(knownAs(context, 'conflicts'), client, today(context), settings)
    .filter(({ values }) => values['person'] === actor.id)
    .map((conflict) => ({
      field: 'decided_by',
      code: 'certification-decision.conflict' as const,
      params: { conflict: conflict.number, until: barredUntil(conflict, settings) ?? '–' },
    }));
  return [...conflicts, ...unqualifiedDecider(actor.id, file, context)];
}

const numbersOf = (records: readonly ProcessRecord[]): string =>
  records.map(({ number }) => number).join(', ');

/** The audits considered are of this client and reviewed, and one of them is of the kind that the decision needs. */
function auditProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const audits = considered(record, context);
  if (audits.length < listIn(record, 'audits').length) {
    return [{ field: 'audits', code: 'certification-decision.other-client' }];
  }
  const unreviewed = audits.filter(({ state }) => state !== 'reviewed');
  if (unreviewed.length > 0) {
    const params = { audits: numbersOf(unreviewed) };
    return [{ field: 'audits', code: 'certification-decision.audit-not-reviewed', params }];
  }
  const { kind } = record.values;
  const needed = neededAudits[String(kind)] ?? [];
  if (needed.length > 0 && !audits.some(({ values }) => needed.includes(String(values['kind'])))) {
    return [
      { field: 'audits', code: 'certification-decision.audit-missing', params: { kinds: needed.join(', ') } },
    ];
  }
  if (!isFavourable(kind) || audits.length > 0) return [];
  return [{ field: 'audits', code: 'field.required' }];
}

/** What has to be verified or planned before anything is granted (17021-1, 9.5.2 and 9.5.3). */
function findingProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  if (!isFavourable(record.values['kind'])) return [];
  const findings = knownAs(context, 'findings');
  const [majors, minors] = [openMajors(findings), minorsWithoutPlan(findings)];
  const second = stageTwo(record, context);
  const late = second === undefined ? [] : majorsBeyondLimit(findings, second, today(context));
  const problems: FieldProblem[] = [];
  if (majors.length > 0) {
    const params = { findings: numbersOf(majors) };
    problems.push({ field: 'open_majors', code: 'certification-decision.majors-open', params });
  }
  if (minors.length > 0) {
    const params = { findings: numbersOf(minors) };
    problems.push({ field: 'minors_without_plan', code: 'certification-decision.minors-open', params });
  }
  if (late.length > 0) {
    const params = { findings: numbersOf(late) };
    problems.push({ field: 'stage_two_ended_on', code: 'certification-decision.stage-two-again', params });
  }
  return problems;
}

/** A scope that is decided anew is written down; a renewal looks back over the whole cycle. */
function contentProblems(record: ProcessRecord): readonly FieldProblem[] {
  const { kind } = record.values;
  const needsScope = kind === 'grant' || kind === 'extend' || kind === 'reduce';
  const missing = [
    ...(needsScope ? ['scope_statement'] : []),
    ...(kind === 'renew' ? ['cycle_review'] : []),
  ].filter((field) => textIn(record, field) === null);
  return missing.map((field) => ({ field, code: 'field.required' }));
}

/** Everything that speaks against deciding now. */
export function decisionProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  return [
    ...deciderProblems(record, context),
    ...auditProblems(record, context),
    ...findingProblems(record, context),
    ...contentProblems(record),
  ];
}

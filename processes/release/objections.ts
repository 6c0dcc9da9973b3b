import { agreedKept } from '../../kernel/acceptance.ts';
import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { knownAs } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, listIn, numberIn, plannedNumber, rowsIn, textIn } from '../../kernel/register.ts';
import { authorisedStates } from '../change-approval.ts';
import { releaseTimesKey } from './settings.ts';
import { releaseTypeNamed } from './types.ts';

type Row = Readonly<Record<string, unknown>>;

const numbersOf = (records: readonly ProcessRecord[]): string =>
  records.map(({ number }) => number).join(', ');

const isTold = (row: Row, column: string): boolean => typeof row[column] === 'string' && row[column] !== '';

/** What a plan still lacks before anything is built for it (ISO/IEC 20000-1:2018, 8.5.3): fields, by their names. */
export function missingInPlan({ values }: Pick<ProcessRecord, 'values'>): readonly string[] {
  const isBlank = (name: string): boolean => [values[name]].flat().filter((one) => one != null).length === 0;
  const always = ['planned_at', 'deliverables', 'method', 'back_out', 'changes', 'criteria', 'targets'];
  const missing = always.filter(isBlank);
  // That nothing is closed is said, not left open.
  return isBlank('closes') && values['closes_none'] !== true ? [...missing, 'closes'] : missing;
}

/** Everything that speaks against building by this plan. */
export function planProblems(record: ProcessRecord): readonly FieldProblem[] {
  const missing = missingInPlan(record).map((field): FieldProblem => ({ field, code: 'field.required' }));
  const both = record.values['closes_none'] === true && rowsIn(record, 'closes').length > 0;
  const unnamed = rowsIn(record, 'closes').flatMap((row, at): readonly FieldProblem[] =>
    isTold(row, 'problem') || isTold(row, 'number')
      ? []
      : [{ field: `closes.${at}.problem`, code: 'field.required' }],
  );
  return both
    ? [...missing, ...unnamed, { field: 'closes_none', code: 'field.none-but-listed' }]
    : [...missing, ...unnamed];
}

/** A criterion that was agreed before building is judged, not taken out. */
export function criteriaKept(record: ProcessRecord): readonly FieldProblem[] {
  return agreedKept(record, 'criteria', { agreed: 'agreed_criteria', columns: ['criterion'] });
}

/** Cells of criteria that nobody judged yet, or without what shows it, as `criteria.row.column`. */
export function missingToVerify({ values }: Pick<ProcessRecord, 'values'>): readonly string[] {
  return ((values['criteria'] ?? []) as readonly Row[]).flatMap((row, index) =>
    [
      ...(typeof row['met'] === 'boolean' ? [] : ['met']),
      ...(isTold(row, 'evidence') ? [] : ['evidence']),
    ].map((column) => `criteria.${index}.${column}`),
  );
}

/** Every criterion is judged, with what shows it. */
export function verificationProblems(record: ProcessRecord): readonly FieldProblem[] {
  const judged = missingToVerify(record).map((field): FieldProblem => ({ field, code: 'field.required' }));
  return [...criteriaKept(record), ...judged];
}

/** Who approves: a role that the type of release names, and where it says so nobody who built it. */
function approverProblems(
  record: ProcessRecord,
  { actor, settings }: EffectContext,
): readonly FieldProblem[] {
  const type = releaseTypeNamed(settings, record.values['release_type']);
  if (type === undefined) return [{ field: 'release_type', code: 'release.type-unknown' }];
  if (!type.approvers.some((role) => actor.roles.includes(role))) {
    return [
      { field: 'approved_by', code: 'release.not-approver', params: { roles: type.approvers.join(', ') } },
    ];
  }
  const built = actor.id !== null && listIn(record, 'builders').includes(actor.id);
  return type.separate && built ? [{ field: 'approved_by', code: 'field.beyond-authority' }] : [];
}

/** Everything that speaks against approving now. */
export function approvalProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const unmet = numberIn(record, 'criteria_unmet') ?? 0;
  const undecided = unmet > 0 && textIn(record, 'unmet_decision') === null;
  return [
    ...approverProblems(record, context),
    ...(undecided
      ? [{ field: 'unmet_decision', code: 'release.unmet-undecided', params: { count: unmet } } as const]
      : []),
  ];
}

function changeProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const waiting = knownAs(context, 'changes').filter(({ state }) => !authorisedStates.includes(state));
  const problems: FieldProblem[] = [];
  if (waiting.length > 0) {
    const params = { changes: numbersOf(waiting) };
    problems.push({ field: 'changes', code: 'release.changes-not-authorised', params });
  }
  if (listIn(record, 'affected_items').length === 0) {
    problems.push({ field: 'affected_items', code: 'release.no-items' });
  }
  return problems;
}

/** A baseline that was taken, and not so long before that it tells of another state. */
function baselineProblems(
  record: ProcessRecord,
  context: EffectContext,
  deployed_at: number,
): readonly FieldProblem[] {
  const [baseline] = knownAs(context, 'baseline');
  if (baseline === undefined) return [{ field: 'baseline', code: 'field.required' }];
  const taken_at = instantIn(baseline, 'taken_at');
  if (taken_at === null) return [{ field: 'baseline', code: 'release.baseline-not-taken' }];
  if (taken_at > deployed_at) return [{ field: 'baseline', code: 'release.baseline-late' }];
  const days = plannedNumber(context.settings, releaseTimesKey, 'baseline_days');
  if (taken_at < deployed_at - days * DAY_MS) {
    return [{ field: 'baseline', code: 'release.baseline-old', params: { days } }];
  }
  const missing = numberIn(record, 'items_without_baseline') ?? 0;
  return missing === 0
    ? []
    : [{ field: 'baseline', code: 'release.baseline-incomplete', params: { count: missing } }];
}

/** Everything that speaks against deploying at that instant. Blackout periods are for the changes to keep. */
export function deploymentProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const deployed_at = instantIn(record, 'deployed_at') ?? context.now;
  const approved_at = instantIn(record, 'approved_at') ?? 0;
  const problems: FieldProblem[] = [];
  if (deployed_at > context.now) problems.push({ field: 'deployed_at', code: 'field.instant-ahead' });
  if (deployed_at < approved_at) problems.push({ field: 'deployed_at', code: 'release.before-approval' });
  return [...problems, ...changeProblems(record, context), ...baselineProblems(record, context, deployed_at)];
}

/** Targets that have no result yet, by their places. */
export function targetsWithoutResult(record: ProcessRecord): readonly FieldProblem[] {
  return rowsIn(record, 'targets').flatMap((row, index): readonly FieldProblem[] =>
    isTold(row, 'result') ? [] : [{ field: `targets.${index}.result`, code: 'field.required' }],
  );
}

/** An outcome that its targets do not bear out. */
export function outcomeProblems(record: ProcessRecord): readonly FieldProblem[] {
  const failed = rowsIn(record, 'targets').some(
    ({ result }) => result === 'failed' || result === 'rolled-back',
  );
  // What was rolled back is not made a success by saying so.
  const undone = failed || instantIn(record, 'rolled_back_at') !== null;
  const contradicted = undone && record.values['outcome'] === 'successful';
  return [
    ...targetsWithoutResult(record),
    ...(contradicted ? [{ field: 'outcome', code: 'release.outcome-contradicted' } as const] : []),
  ];
}

/** When the time for which incidents are counted after the deployment is over; null while nothing is deployed. */
export function incidentsUntil(record: ProcessRecord, settings: EffectContext['settings']): number | null {
  const deployed_at = instantIn(record, 'deployed_at');
  const days = plannedNumber(settings, releaseTimesKey, 'incident_days');
  return deployed_at === null ? null : deployed_at + days * DAY_MS;
}

/** Everything that speaks against closing now. */
export function closingProblems(
  record: ProcessRecord,
  { now, settings }: EffectContext,
): readonly FieldProblem[] {
  const until = incidentsUntil(record, settings);
  const early = until !== null && until > now;
  return [
    ...outcomeProblems(record),
    ...(early
      ? [
          {
            field: 'incidents_after',
            code: 'release.incidents-not-over',
            params: { until: new Date(until).toISOString().slice(0, 10) },
          } as const,
        ]
      : []),
  ];
}

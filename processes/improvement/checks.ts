import type { Check, CheckContext, Finding, Measure } from '../../kernel/check.ts';
import { isWithin } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, dayEndIn, instantIn, listIn, plannedNumber } from '../../kernel/register.ts';
import { improvementCheckTexts } from './check-texts.ts';
import { criteriaIn, objectivesCriterion, scoresOf } from './criteria.ts';
import { hasFollowUp, isMet } from './target.ts';

type Exception = Finding['exception'];

const freshness = (settings: Settings): number =>
  plannedNumber(settings, 'improvement.targets', 'recent_days');

/** When it was approved; null: it was not. */
function approvedAt(record: ProcessRecord): number | null {
  const entered = record.history.find(({ state }) => state === 'approved')?.at ?? null;
  return instantIn(record, 'approved_at') ?? entered;
}

/** When it was scored; another system may only tell that it was. */
function scoredAt(record: ProcessRecord): number | null {
  const entered = record.history.findLast(({ state }) => state === 'scored')?.at ?? null;
  return instantIn(record, 'scored_at') ?? entered;
}

/** The criteria that were in force when it was approved; those of today where nothing tells. */
function criteriaThen(record: ProcessRecord, settings: Settings): readonly string[] {
  const then = listIn(record, 'approved_criteria');
  return then.length > 0 ? then : criteriaIn(settings).choices.map(({ id }) => id);
}

/** What speaks against an approval. */
function approvalException(record: ProcessRecord, approved_at: number, settings: Settings): Exception {
  const scores = scoresOf(record);
  const at = scoredAt(record);
  if (scores.size === 0 || at === null) return { reason: 'not-scored', params: {} };
  if (at > approved_at) return { reason: 'scored-later', params: { approved_at, at } };
  if (!scores.has(objectivesCriterion)) {
    return { reason: 'objectives-unscored', params: {}, bears_on: ['10.2-s3'] };
  }
  const criteria = criteriaThen(record, settings);
  const missing = criteria.filter((id) => !scores.has(id)).length;
  return missing === 0
    ? undefined
    : { reason: 'criteria-unscored', params: { missing, criteria: criteria.length }, bears_on: ['10.2-s2'] };
}

/**
 * AC-127 for 10.2-s2, 10.2-s3 and 10.2-s4.
 *
 * Population: improvements that were approved in the period, whatever became of them. Exceptions: approved without
 * scores or before them, without a score for the service management objectives, or without one for each criterion in
 * force on that day.
 */
export const evaluationCheck: Check = {
  id: 'AC-127',
  process: 'improvement',
  requirements: ['10.2-s2', '10.2-s3', '10.2-s4'],
  texts: improvementCheckTexts['AC-127'],
  planned: ['improvement.criteria', 'improvement.targets'],
  freshness_days: freshness,
  fields: ['scores', 'scored_at', 'approved_at', 'approved_criteria'],
  entries_of: null,
  start: ({ period, settings }) => ({
    examine: ({ record }) => {
      const at = approvedAt(record);
      if (!isWithin(period, at)) return null;
      const exception = approvalException(record, at, settings);
      return { evidence_at: at, ...(exception === undefined ? {} : { exception }) };
    },
  }),
};

/** What an improvement needs once its planning is done, and what besides once it is completed. */
const planFields = ['assignee', 'measure', 'baseline', 'target', 'due_on'];
const resultFields = ['result', 'report'];

/** What the fields of a result stand for; everything else is part of the target that was set. */
const requirementOf: Readonly<Record<string, string>> = { result: '10.2-d', report: '10.2-e' };

/** Approved and not planned although the planned days have gone. */
function unplanned(record: ProcessRecord, at: number, { period, settings }: CheckContext): Exception {
  const limit = plannedNumber(settings, 'improvement.targets', 'start_days');
  const days = Math.floor((period.to - at) / DAY_MS);
  return record.state === 'approved' && days > limit
    ? { reason: 'not-planned', params: { days, limit }, bears_on: ['10.2-a'] }
    : undefined;
}

/** Under way although the day of its result has gone. */
function overdue(record: ProcessRecord, context: CheckContext): Exception {
  const at = dayEndIn(record, 'due_on', context);
  if (at === null || record.state !== 'in-progress') return undefined;
  if (at >= context.period.to) return undefined;
  return { reason: 'not-measured', params: { at }, bears_on: ['10.2-d'] };
}

function resultException(record: ProcessRecord, at: number, context: CheckContext): Exception {
  const wanted = [
    ...(record.state === 'approved' ? [] : planFields),
    ...(record.state === 'completed' ? resultFields : []),
  ];
  const missing = wanted.filter((field) => isBlank(record.values[field]));
  if (missing.length > 0) {
    const bears_on = [...new Set(missing.map((field) => requirementOf[field] ?? '10.2-a'))];
    return { reason: 'incomplete', params: { missing }, bears_on };
  }
  const isMissed = record.state === 'completed' && isMet(record) === false;
  if (isMissed && !hasFollowUp(record)) {
    return { reason: 'miss-without-action', params: {}, bears_on: ['10.2-d'] };
  }
  return unplanned(record, at, context) ?? overdue(record, context);
}

/** How many of the completed ones reached their target. */
function metRate(met: number, completed: number): Measure {
  const value = completed === 0 ? null : Math.round((met / completed) * 1000) / 10;
  return { name: 'met', value, unit: 'percent', limit: null };
}

/**
 * AC-128 for 10.2-a, 10.2-d and 10.2-e.
 *
 * Population: improvements that are approved or in progress at the end of the period, or were completed in it; not
 * those stopped. Exceptions: owner, measure, baseline, target, day, result or report missing where it is due by the
 * state; a missed target without an action; approved and not planned within the planned days; not measured by its day.
 * How many reached their target is shown.
 */
export const resultCheck: Check = {
  id: 'AC-128',
  process: 'improvement',
  requirements: ['10.2-a', '10.2-d', '10.2-e'],
  texts: improvementCheckTexts['AC-128'],
  planned: ['improvement.targets'],
  freshness_days: freshness,
  fields: ['approved_at', ...planFields, ...resultFields, 'follow_up', 'follow_up_action'],
  entries_of: null,
  start: (context) => {
    let [met, completed] = [0, 0];
    return {
      examine: ({ record }) => {
        const isDone = record.state === 'completed' && isWithin(context.period, record.closed_at);
        if (!isDone && record.state !== 'approved' && record.state !== 'in-progress') return null;
        if (isDone) completed += 1;
        if (isDone && isMet(record) === true) met += 1;
        const at = approvedAt(record) ?? record.opened_at;
        const exception = resultException(record, at, context);
        const evidence_at = record.history.at(-1)?.at ?? at;
        return { evidence_at, ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({ measures: [metRate(met, completed)] }),
    };
  },
};

/** Checks of the register of improvements. */
export const improvementChecks: readonly Check[] = [evaluationCheck, resultCheck];

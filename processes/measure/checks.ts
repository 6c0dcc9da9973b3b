import type { Check, Finding, Period } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, numberIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { measureCheckTexts } from './check-texts.ts';
import { processCriteriaCheck } from './criteria.ts';
import { determining, measuredFrom, type PointsOfPeriod, pointsIn, undetermined } from './points.ts';

/** The last thing that the measure tells: a point, an evaluation, or that it was written down. */
function lastEvidence(record: ProcessRecord): number {
  const measured = Date.parse(textIn(record, 'last_measured_on') ?? '1970-01-01');
  return Math.max(record.opened_at, measured, instantIn(record, 'evaluated_at') ?? 0);
}

/** Days since results were evaluated, or since points are owed. */
function unevaluatedDays(record: ProcessRecord, { to }: Period): number {
  const since = instantIn(record, 'evaluated_at') ?? Date.parse(measuredFrom(record));
  return Math.floor((to - since) / DAY_MS);
}

function graceDays(settings: Settings): number {
  return plannedNumber(settings, 'measure.points', 'grace_days');
}

/** Which requirement each thing that is to be determined belongs to. */
const requirementOf: Readonly<Record<string, string>> = {
  method: '9.1-b',
  source: '9.1-b',
  data_source: '9.1-b',
  figure: '9.1-b',
  frequency_days: '9.1-c',
  evaluation_days: '9.1-d',
};

type Exception = NonNullable<Finding['exception']>;

function incompleteException(record: ProcessRecord): readonly Exception[] {
  const missing = undetermined(record);
  if (missing.length === 0) return [];
  const bears_on = [...new Set(missing.flatMap((name) => requirementOf[name] ?? []))];
  return [{ reason: 'incomplete', params: { missing }, bears_on }];
}

function pointsException(frequency: number, points: PointsOfPeriod): readonly Exception[] {
  const { recorded, missed, without_records } = points;
  if (missed === 0) return [];
  const params = { frequency, recorded, missed };
  const bears_on = ['9.1-c'];
  return without_records === 0
    ? [{ reason: 'missed-points', params, bears_on }]
    : [{ reason: 'missed-without-records', params: { ...params, without_records }, bears_on }];
}

function evaluationException(record: ProcessRecord, period: Period, grace: number): readonly Exception[] {
  const planned = numberIn(record, 'evaluation_days');
  const days = unevaluatedDays(record, period);
  if (planned === null || days <= planned + grace) return [];
  return [{ reason: 'evaluation-overdue', params: { days, planned }, bears_on: ['9.1-d'] }];
}

/** What is named of an exception where there are several. */
const lackOf: Readonly<Record<string, string>> = {
  'missed-points': 'points',
  'missed-without-records': 'points',
  'evaluation-overdue': 'evaluations',
};

/** One exception for the record that says everything, so that none hides behind another. */
function combined(exceptions: readonly Exception[]): Exception | undefined {
  if (exceptions.length < 2) return exceptions[0];
  const missing = exceptions.flatMap(
    ({ reason, params }) => lackOf[reason] ?? (params['missing'] as string[]),
  );
  return {
    reason: 'incomplete',
    params: { missing },
    bears_on: [...new Set(exceptions.flatMap(({ bears_on = [] }) => bears_on))],
  };
}

/**
 * AC-114 for 9.1-a, 9.1-b, 9.1-c and 9.1-d.
 *
 * Population: measures that are current at the end of the period. Exceptions: method, source, data source or figure is not
 * determined (against 9.1-b), frequency is not (9.1-c), or evaluation (9.1-d); points that fell due in the period are
 * missing once the planned grace is over, and it says how many of them because the program found no record to compute
 * them from (9.1-c); results were not evaluated as often as the measure itself plans, grace included (9.1-d). Where
 * several of these are true of a measure, its one exception names them all.
 */
export const measurementCheck: Check = {
  id: 'AC-114',
  process: 'measure',
  requirements: ['9.1-a', '9.1-b', '9.1-c', '9.1-d'],
  texts: measureCheckTexts['AC-114'],
  planned: ['measure.points'],
  freshness_days: (settings) => plannedNumber(settings, 'measure.points', 'recent_days'),
  fields: [...determining, 'measured_from', 'points', 'nothing_found', 'last_measured_on', 'evaluated_at'],
  entries_of: null,
  start: ({ period, settings }) => {
    const grace_days = graceDays(settings);
    let [missed, without_records] = [0, 0];
    const duePoints = (record: ProcessRecord): readonly Exception[] => {
      const frequency = numberIn(record, 'frequency_days');
      if (frequency === null) return [];
      const points = pointsIn(record, period, { frequency_days: frequency, grace_days });
      missed += points.missed;
      without_records += points.without_records;
      return pointsException(frequency, points);
    };
    return {
      examine: ({ record }) => {
        if (record.state !== 'current') return null;
        const exception = combined([
          ...incompleteException(record),
          ...duePoints(record),
          ...evaluationException(record, period, grace_days),
        ]);
        return { evidence_at: lastEvidence(record), ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        measures: [
          { name: 'missed-points', value: missed, unit: 'count', limit: null },
          { name: 'without-records', value: without_records, unit: 'count', limit: null },
        ],
      }),
    };
  },
};

/** Checks of the register of measures. */
export const measureChecks: readonly Check[] = [processCriteriaCheck, measurementCheck];

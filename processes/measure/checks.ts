import type { Check, Finding, Period } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { measureCheckTexts } from './check-texts.ts';
import { determining, measuredFrom, pointsIn, undetermined } from './points.ts';

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

/**
 * AC-114 for 9.1-a, 9.1-b, 9.1-c and 9.1-d.
 *
 * Population: measures that are current at the end of the period. Exceptions: method, source, frequency or evaluation
 * is not determined; points that fell due in the period are missing once the planned grace is over; results were not
 * evaluated as often as the measure itself plans, grace included.
 */
export const measurementCheck: Check = {
  id: 'AC-114',
  process: 'measure',
  requirements: ['9.1-a', '9.1-b', '9.1-c', '9.1-d'],
  texts: measureCheckTexts['AC-114'],
  planned: ['measure.points'],
  freshness_days: (settings) => plannedNumber(settings, 'measure.points', 'recent_days'),
  fields: [...determining, 'measured_from', 'points', 'last_measured_on', 'evaluated_at'],
  entries_of: null,
  start: ({ period, settings }) => {
    const grace_days = graceDays(settings);
    let allMissed = 0;
    const exceptionOf = (record: ProcessRecord): Finding['exception'] => {
      const missing = undetermined(record);
      if (missing.length > 0) return { reason: 'incomplete', params: { missing } };
      const frequency = Number(record.values['frequency_days']);
      const { recorded, missed } = pointsIn(record, period, { frequency_days: frequency, grace_days });
      allMissed += missed;
      if (missed > 0) return { reason: 'missed-points', params: { frequency, recorded, missed } };
      const [days, planned] = [unevaluatedDays(record, period), Number(record.values['evaluation_days'])];
      return days > planned + grace_days
        ? { reason: 'evaluation-overdue', params: { days, planned } }
        : undefined;
    };
    return {
      examine: ({ record }) => {
        if (record.state !== 'current') return null;
        const exception = exceptionOf(record);
        return { evidence_at: lastEvidence(record), ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        measures: [{ name: 'missed-points', value: allMissed, unit: 'count', limit: null }],
      }),
    };
  },
};

/** Checks of the register of measures. */
export const measureChecks: readonly Check[] = [measurementCheck];

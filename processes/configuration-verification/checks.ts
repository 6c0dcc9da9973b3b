import type { Check, CheckException, Finding } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, dayEndIn, instantIn, numberIn, plannedNumber, rowsIn } from '../../kernel/register.ts';
import { openDeficiencies } from './activities.ts';
import { configurationVerificationCheckTexts } from './check-texts.ts';
import { intervalSetting } from './settings.ts';

const interval = (settings: Settings): number => plannedNumber(settings, intervalSetting, 'interval_days');

/** Deficiencies whose day is over and that are not settled. */
function overdueIn(record: ProcessRecord, planned: Parameters<typeof dayEndIn>[2], by: number): number {
  return openDeficiencies(record).filter((row) => {
    const due = dayEndIn({ ...record, values: row }, 'due_on', planned);
    return due !== null && due < by;
  }).length;
}

/**
 * AC-042 for 8.2.6-s8 and -s9.
 *
 * Population: campaigns that were not cancelled and are finished or due by the end of the period. Exceptions: one that
 * is past its day (s8); the newest one verified lies further back than the planned interval (s8); one with deficiencies
 * past their day (s9). Measure: accuracy of the newest one, against the planned minimum (s9).
 */
export const verificationCheck: Check = {
  id: 'AC-042',
  process: 'configuration-verification',
  requirements: ['8.2.6-s8', '8.2.6-s9'],
  texts: configurationVerificationCheckTexts['AC-042'],
  planned: [intervalSetting],
  freshness_days: interval,
  fields: ['due_on', 'verified_at', 'accuracy_percent', 'deficiencies'],
  entries_of: null,
  remembers: ['verified_at'],
  start: (context) => {
    const { period, settings } = context;
    const limit = interval(settings);
    let newest: { readonly id: string; readonly at: number; readonly accuracy: number | null } | null = null;
    const faulty = new Set<string>();
    const found = (record: ProcessRecord, evidence_at: number, exception?: Finding['exception']): Finding => {
      if (exception === undefined) return { evidence_at };
      faulty.add(record.id);
      return { evidence_at, exception };
    };
    return {
      examine: (member) => {
        const { record } = member;
        if (record.state === 'cancelled') return null;
        const at = instantIn(record, 'verified_at');
        if (at === null) {
          const due = dayEndIn(record, 'due_on', context);
          if (due === null || due >= period.to) return null;
          const params = { at: due, days: Math.floor((period.to - due) / DAY_MS) };
          return found(record, record.updated_at, { reason: 'overdue', params, bears_on: ['8.2.6-s8'] });
        }
        if (newest === null || at > newest.at) {
          newest = { id: record.id, at, accuracy: numberIn(record, 'accuracy_percent') };
        }
        const count = rowsIn(record, 'deficiencies').length === 0 ? 0 : overdueIn(record, context, period.to);
        if (count === 0) return found(record, at);
        return found(record, at, { reason: 'deficiencies-open', params: { count }, bears_on: ['8.2.6-s9'] });
      },
      conclude: () => {
        const minimum = plannedNumber(settings, intervalSetting, 'minimum_accuracy_percent');
        const days = newest === null ? 0 : Math.floor((period.to - newest.at) / DAY_MS);
        const exceptions: CheckException[] =
          newest !== null && days > limit && !faulty.has(newest.id)
            ? [
                {
                  record_id: newest.id,
                  reason: 'interval-over',
                  params: { at: newest.at, days, limit },
                  bears_on: ['8.2.6-s8'],
                },
              ]
            : [];
        return {
          exceptions,
          measures: [
            {
              name: 'accuracy',
              value: newest?.accuracy ?? null,
              unit: 'percent',
              limit: { kind: 'minimum', value: minimum },
              bears_on: ['8.2.6-s9'],
            },
          ],
        };
      },
    };
  },
};

import { type Check, type Finding, isWithin } from '../../kernel/check.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { developmentCheckTexts } from './check-texts.ts';

function judgementException(record: ProcessRecord): Finding['exception'] {
  if (textIn(record, 'effect') === null || textIn(record, 'effect_reason') === null) {
    return { reason: 'no-result', params: {} };
  }
  const judge = textIn(record, 'judged_by');
  const own = judge !== null && judge === textIn(record, 'person');
  return own ? { reason: 'by-oneself', params: {} } : undefined;
}

/**
 * AC-020 for 7.2-c.
 *
 * Population: development actions whose effect was judged in the period, and those that are done at its end and whose
 * judgement is overdue by the planned days. Exceptions: an overdue one; a judged one without result or reason, or
 * judged by the person it was for (both only possible elsewhere, before an import).
 */
export const developmentEffectCheck: Check = {
  id: 'AC-020',
  process: 'development',
  requirements: ['7.2-c'],
  texts: developmentCheckTexts['AC-020'],
  planned: ['development.effect'],
  freshness_days: (settings) => plannedNumber(settings, 'development.effect', 'freshness_days'),
  fields: ['person', 'done_at', 'effect', 'effect_reason', 'judged_by'],
  entries_of: null,
  start: ({ period, settings }) => {
    const limit = plannedNumber(settings, 'development.effect', 'judge_within_days');
    let [judged, effective] = [0, 0];
    return {
      examine: ({ record }): Finding | null => {
        if (record.state === 'done') {
          const evidence_at = instantIn(record, 'done_at') ?? record.opened_at;
          const days = Math.floor((period.to - evidence_at) / DAY_MS);
          if (days <= limit) return null;
          return { evidence_at, exception: { reason: 'unjudged', params: { days, limit } } };
        }
        if (record.state !== 'judged' || !isWithin(period, record.closed_at)) return null;
        judged += 1;
        if (record.values['effect'] === 'effective') effective += 1;
        const exception = judgementException(record);
        return { evidence_at: record.closed_at, ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        measures: [
          {
            name: 'effective',
            value: judged === 0 ? null : (effective / judged) * 100,
            unit: 'percent',
            limit: null,
          },
        ],
      }),
    };
  },
};

/** Checks of the register of development actions. */
export const developmentChecks: readonly Check[] = [developmentEffectCheck];

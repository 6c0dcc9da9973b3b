import { type Check, type Finding, isWithin } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { requestItemCheckTexts } from './check-texts.ts';

function intervalDays(settings: Settings): number {
  return plannedNumber(settings, 'request-item.upkeep', 'interval_days');
}

function exceptionOf(
  record: ProcessRecord,
  planned: number,
  end: number,
  requests: number,
): Finding['exception'] {
  if (textIn(record, 'instruction') === null) return { reason: 'no-instruction', params: { requests } };
  const reviewed = instantIn(record, 'instruction_reviewed_at') ?? record.opened_at;
  const days = Math.floor((end - reviewed) / DAY_MS);
  return days > planned ? { reason: 'outdated', params: { days, planned, requests } } : undefined;
}

/**
 * AC-094 for 8.6.2-s2.
 *
 * Population: items of the catalogue that are offered at the end of the period. Exceptions: there is no instruction for
 * those who fulfil it, or nobody has reviewed it for longer than planned. Fulfillers see the instruction of an item on
 * every request for it, so that what is there is visible to them.
 *
 * Requests that came without an item have no instruction of their own: how many there were is told, and judged by people.
 */
export const instructionCheck: Check = {
  id: 'AC-094',
  process: 'request-item',
  requirements: ['8.6.2-s2'],
  texts: requestItemCheckTexts['AC-094'],
  planned: ['request-item.upkeep'],
  freshness_days: intervalDays,
  fields: ['instruction', 'instruction_reviewed_at'],
  entries_of: null,
  companions: [{ process: 'service-request', fields: ['item'], entries_of: null }],
  start: ({ period, settings }) => {
    const planned = intervalDays(settings);
    const asked = new Map<string, number>();
    let [offered, current, requests, without] = [0, 0, 0, 0];
    return {
      consider: ({ record }) => {
        if (!isWithin(period, record.opened_at) || record.state === 'cancelled') return;
        const item = textIn(record, 'item');
        if (item === null) without += 1;
        else asked.set(item, (asked.get(item) ?? 0) + 1);
      },
      examine: ({ record }) => {
        if (record.state !== 'offered') return null;
        const count = asked.get(record.id) ?? 0;
        const exception = exceptionOf(record, planned, period.to, count);
        offered += 1;
        requests += count;
        if (exception === undefined) current += 1;
        const evidence_at = instantIn(record, 'instruction_reviewed_at') ?? record.opened_at;
        return { evidence_at, ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        measures: [
          {
            name: 'current',
            value: offered === 0 ? null : Math.round((1000 * current) / offered) / 10,
            unit: 'percent',
            limit: null,
          },
          { name: 'requests', value: requests, unit: 'count', limit: null },
          { name: 'without-item', value: without, unit: 'count', limit: null },
        ],
      }),
    };
  },
};

/** Checks of the catalogue of requests. */
export const requestItemChecks: readonly Check[] = [instructionCheck];

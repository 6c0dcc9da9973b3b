import { type Check, type CheckException, type Finding, isWithin, type Period } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, listIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { trendAnalysisCheckTexts } from './check-texts.ts';
import { trendIntervalKey } from './settings.ts';

const interval = (settings: Settings): number => plannedNumber(settings, trendIntervalKey, 'interval_days');

interface Concluded {
  readonly record: ProcessRecord;
  readonly at: number;
}

/** What an analysis itself does not say. */
function unsaid(record: ProcessRecord): Omit<CheckException, 'record_id'> | null {
  const shared = { params: {}, bears_on: ['8.5.1.3-s9'] };
  if (textIn(record, 'conclusions') === null) return { reason: 'no-conclusions', ...shared };
  const said = listIn(record, 'improvements').length > 0 || textIn(record, 'no_improvement') !== null;
  return said ? null : { reason: 'opportunities-unsaid', ...shared };
}

/** What speaks against one analysis, with those before it: at most one thing. */
function exceptionOf(
  { record, at }: Concluded,
  neighbours: { readonly before: Concluded | undefined; readonly isLast: boolean },
  period: Period,
  days: number,
): CheckException | null {
  const own = unsaid(record);
  if (own !== null) return { record_id: record.id, ...own };
  const apart = (from: number, to: number): number => Math.floor((to - from) / DAY_MS);
  const since = neighbours.before === undefined ? 0 : apart(neighbours.before.at, at);
  const bears_on = ['8.5.1.3-s8'];
  if (isWithin(period, at) && since > days) {
    return { record_id: record.id, reason: 'late', params: { at, days: since }, bears_on };
  }
  const waited = apart(at, period.to);
  if (!neighbours.isLast || waited <= days) return null;
  return { record_id: record.id, reason: 'overdue', params: { at, days: waited }, bears_on };
}

/**
 * AC-075 for 8.5.1.3-s8 and 8.5.1.3-s9.
 *
 * Population: analyses of changes concluded by the end of the period and in force at its beginning or later. Exceptions: the
 * last one lies further back than the planned interval, one came later than that after the one before, or one has neither
 * conclusions nor a word on opportunities for improvement.
 */
export const trendCheck: Check = {
  id: 'AC-075',
  process: 'trend-analysis',
  requirements: ['8.5.1.3-s8', '8.5.1.3-s9'],
  texts: trendAnalysisCheckTexts['AC-075'],
  planned: [trendIntervalKey],
  freshness_days: interval,
  fields: ['subject', 'concluded_at', 'conclusions', 'improvements', 'no_improvement'],
  entries_of: null,
  start: ({ period, settings }) => {
    const found: Concluded[] = [];
    return {
      examine: ({ record }): Finding | null => {
        const at = instantIn(record, 'concluded_at');
        if (at === null || at >= period.to || record.values['subject'] !== 'change') return null;
        found.push({ record, at });
        return { evidence_at: at };
      },
      conclude: () => {
        const inOrder = found.toSorted((a, b) => a.at - b.at);
        const exceptions = inOrder
          .map((one, index) => {
            const neighbours = { before: inOrder[index - 1], isLast: index === inOrder.length - 1 };
            return exceptionOf(one, neighbours, period, interval(settings));
          })
          .filter((one) => one !== null);
        const value = inOrder.filter(({ at }) => isWithin(period, at)).length;
        return { exceptions, measures: [{ name: 'concluded', value, unit: 'count', limit: null }] };
      },
    };
  },
};

/** Checks of trend analyses. */
export const trendAnalysisChecks: readonly Check[] = [trendCheck];

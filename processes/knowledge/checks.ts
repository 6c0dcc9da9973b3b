import { type Check, type Finding, isWithin } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, lastReview, plannedNumber } from '../../kernel/register.ts';
import { knowledgeCheckTexts } from './check-texts.ts';
import { reviewDays } from './review-days.ts';

/** When somebody last said that the article helped, or looked through it. */
function lastUse(record: ProcessRecord): number {
  return Math.max(lastReview(record), instantIn(record, 'useful_at') ?? 0);
}

function exceptionOf(record: ProcessRecord, settings: Settings, end: number): Finding['exception'] {
  const flagged_at = instantIn(record, 'flagged_at');
  const correct_days = plannedNumber(settings, 'knowledge.review', 'correct_within_days');
  // Being read does not make right what is known to be wrong.
  if (flagged_at !== null && flagged_at + correct_days * DAY_MS < end) {
    return { reason: 'not-corrected', params: { at: flagged_at, planned: correct_days } };
  }
  const planned = reviewDays(record, settings);
  const days = Math.floor((end - lastUse(record)) / DAY_MS);
  return days > planned ? { reason: 'stale', params: { days, planned } } : undefined;
}

/**
 * AC-026 for 7.6-s2.
 *
 * Population: articles that are published at the end of the period. Exceptions: neither found useful nor reviewed for
 * longer than planned, by the article's own interval or that of all; an error was reported, and neither a review nor
 * retirement followed within the planned days.
 *
 * The catalogue also wants the share of searches without a result. No search counts what it finds, so that the check
 * leaves that figure out; nor does it see whether the right people know of an article: both stay with people.
 */
export const knowledgeUseCheck: Check = {
  id: 'AC-026',
  process: 'knowledge',
  requirements: ['7.6-s2'],
  texts: knowledgeCheckTexts['AC-026'],
  planned: ['knowledge.review'],
  freshness_days: (settings) => plannedNumber(settings, 'knowledge.review', 'interval_days'),
  fields: ['reviewed_at', 'review_every_days', 'useful_at', 'flagged_at'],
  entries_of: null,
  start: ({ period, settings }) => {
    let [all, used, errors] = [0, 0, 0];
    return {
      examine: ({ record }) => {
        if (record.state !== 'published') return null;
        all += 1;
        used += isWithin(period, instantIn(record, 'useful_at')) ? 1 : 0;
        errors += instantIn(record, 'flagged_at') === null ? 0 : 1;
        const exception = exceptionOf(record, settings, period.to);
        return { evidence_at: lastUse(record), ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        measures: [
          { name: 'used', value: all === 0 ? null : (100 * used) / all, unit: 'percent', limit: null },
          { name: 'errors-open', value: errors, unit: 'count', limit: null },
        ],
      }),
    };
  },
};

/** Checks of the knowledge base. */
export const knowledgeChecks: readonly Check[] = [knowledgeUseCheck];

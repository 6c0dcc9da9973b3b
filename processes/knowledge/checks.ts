import {
  type Check,
  type Finding,
  isWithin,
  type KnowledgeSearches,
  type Measure,
} from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, lastReview, plannedNumber } from '../../kernel/register.ts';
import { knowledgeCheckTexts } from './check-texts.ts';
import { reviewDays } from './review-days.ts';
import { isInForce } from './versions.ts';

/** When it last helped somebody, or somebody looked through it. */
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

/** The share of searches without a result in each half of the period: side by side they tell where it goes. */
function searchMeasures(searches: KnowledgeSearches | undefined): readonly Measure[] {
  if (searches === undefined) return [];
  const share = (name: string, { count, nothing }: KnowledgeSearches['earlier']): Measure => ({
    name,
    value: count === 0 ? null : (100 * nothing) / count,
    unit: 'percent',
    limit: null,
  });
  return [share('nothing-found-before', searches.earlier), share('nothing-found', searches.later)];
}

/**
 * AC-026 for 7.6-s2.
 *
 * Population: articles of which a version is in force at the end of the period. Exceptions: neither of use to anybody
 * nor reviewed for longer than planned, by the article's own interval or that of all; an error was reported, and neither
 * a review, a new version nor retirement followed within the planned days. The share of searches that found nothing is
 * told for each half of the period: where it rises, people no longer find what they look for.
 *
 * Whether the right people know of an article, and whether what they searched for was knowledge at all, stays with people.
 */
export const knowledgeUseCheck: Check = {
  id: 'AC-026',
  process: 'knowledge',
  requirements: ['7.6-s2'],
  texts: knowledgeCheckTexts['AC-026'],
  planned: ['knowledge.review'],
  freshness_days: (settings) => plannedNumber(settings, 'knowledge.review', 'interval_days'),
  fields: ['in_force', 'reviewed_at', 'review_every_days', 'useful_at', 'flagged_at'],
  entries_of: null,
  start: ({ period, settings, searches }) => {
    let [all, used, errors] = [0, 0, 0];
    return {
      examine: ({ record }) => {
        if (!isInForce(record) || record.closed_at !== null) return null;
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
          ...searchMeasures(searches),
        ],
      }),
    };
  },
};

/** Checks of the knowledge base. */
export const knowledgeChecks: readonly Check[] = [knowledgeUseCheck];

import type { Check } from '../../kernel/check.ts';
import { isBlank } from '../../kernel/fields.ts';
import { lastReview, plannedNumber, rowsIn } from '../../kernel/register.ts';
import { interestedPartyCheckTexts } from './check-texts.ts';

const needed = ['assignee', 'requirements'];

/**
 * AC-003 for 4.2-b.
 *
 * Population: interested parties that are current at the end of the period. Exception: one without an owner or
 * without any requirement. How many of the requirements are relevant, and how many concern climate change, only informs.
 */
export const partyRequirementsCheck: Check = {
  id: 'AC-003',
  process: 'interested-party',
  requirements: ['4.2-b'],
  texts: interestedPartyCheckTexts['AC-003'],
  planned: ['interested-party.review'],
  freshness_days: (settings) => plannedNumber(settings, 'interested-party.review', 'interval_days'),
  fields: [...needed, 'reviewed_at'],
  entries_of: null,
  start: () => {
    const counts = { requirements: 0, relevant: 0, climate: 0 };
    return {
      examine: ({ record }) => {
        if (record.state !== 'current') return null;
        for (const { relevant, climate } of rowsIn(record, 'requirements')) {
          counts.requirements += 1;
          if (relevant === true) counts.relevant += 1;
          if (climate === true) counts.climate += 1;
        }
        const evidence_at = lastReview(record);
        const missing = needed.filter((field) => isBlank(record.values[field]));
        if (missing.length === 0) return { evidence_at };
        return { evidence_at, exception: { reason: 'incomplete', params: { missing } } };
      },
      conclude: () => ({
        measures: Object.entries(counts).map(([name, value]) => ({
          name,
          value,
          unit: 'count' as const,
          limit: null,
        })),
      }),
    };
  },
};

/** Checks of the register of interested parties. */
export const interestedPartyChecks: readonly Check[] = [partyRequirementsCheck];

import { type Check, type Finding, isWithin } from '../../kernel/check.ts';
import { DAY_MS, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { recurrenceCheckTexts } from './check-texts.ts';
import { recurrenceRulesKey } from './settings.ts';

/**
 * AC-095 for 8.6.3-s1.
 *
 * Population: groups of recurring incidents that were decided on in the period, or wait for a decision at its end. Exceptions:
 * a group that waits longer than planned; one that was decided on without a problem and without a reason.
 */
export const recurrenceCheck: Check = {
  id: 'AC-095',
  process: 'recurrence',
  requirements: ['8.6.3-s1'],
  texts: recurrenceCheckTexts['AC-095'],
  planned: [recurrenceRulesKey],
  freshness_days: (settings) => plannedNumber(settings, recurrenceRulesKey, 'freshness_days'),
  fields: ['proposed_at', 'incident_count', 'problem', 'decline_reason', 'decided_at'],
  entries_of: null,
  start: ({ period, settings }) => {
    const limit = plannedNumber(settings, recurrenceRulesKey, 'decide_days');
    return {
      examine: ({ record }): Finding | null => {
        const since = instantIn(record, 'proposed_at') ?? record.opened_at;
        const params = { incidents: Number(record.values['incident_count'] ?? 0) };
        if (record.state === 'proposed') {
          const days = Math.floor((period.to - since) / DAY_MS);
          if (days <= limit) return { evidence_at: since };
          return {
            evidence_at: since,
            exception: { reason: 'undecided', params: { ...params, days, limit } },
          };
        }
        const decided_at = instantIn(record, 'decided_at');
        if (!isWithin(period, decided_at)) return null;
        const isSaid = ['problem', 'decline_reason'].some((field) => textIn(record, field) !== null);
        if (isSaid) return { evidence_at: decided_at };
        return { evidence_at: decided_at, exception: { reason: 'unsaid', params } };
      },
    };
  },
};

/** Checks of recurring incidents. */
export const recurrenceChecks: readonly Check[] = [recurrenceCheck];

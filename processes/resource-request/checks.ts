import { type Check, isWithin } from '../../kernel/check.ts';
import { DAY_MS, instantIn, plannedNumber } from '../../kernel/register.ts';
import { resourceRequestCheckTexts } from './check-texts.ts';

const setting = 'resource-request.decision';

/**
 * AC-010 for 5.1-g.
 *
 * Population: requests submitted to top management that were decided in the period, or withdrawn in it after their
 * time was up, or whose time was up at its end. One still in time says nothing yet. Exceptions: undecided for longer
 * than planned (also when withdrawn then); decided, but later than planned.
 */
export const decisionCheck: Check = {
  id: 'AC-010',
  process: 'resource-request',
  requirements: ['5.1-g'],
  texts: resourceRequestCheckTexts['AC-010'],
  planned: [setting],
  freshness_days: (settings) => plannedNumber(settings, setting, 'freshness_days'),
  fields: ['submitted_at', 'decided_at'],
  entries_of: null,
  start: ({ period, settings }) => {
    const limit = plannedNumber(settings, setting, 'limit_days');
    let longest: number | null = null;
    let not_provided = 0;
    return {
      examine: ({ record }) => {
        const at = instantIn(record, 'submitted_at');
        if (at === null) return null;
        if (record.state === 'approved') not_provided += 1;
        const decided_at = instantIn(record, 'decided_at');
        const evidence_at = decided_at ?? record.closed_at ?? period.to;
        if (evidence_at !== period.to && !isWithin(period, evidence_at)) return null;
        const days = Math.floor((evidence_at - at) / DAY_MS);
        const late = evidence_at - at > limit * DAY_MS;
        if (decided_at === null && !late) return null;
        longest = Math.max(longest ?? 0, days);
        if (!late) return { evidence_at };
        const reason = decided_at === null ? 'undecided' : 'late';
        return { evidence_at, exception: { reason, params: { at, days, limit } } };
      },
      conclude: () => ({
        measures: [
          { name: 'longest', value: longest, unit: 'days', limit: null },
          { name: 'not-provided', value: not_provided, unit: 'count', limit: null },
        ],
      }),
    };
  },
};

/** Checks of resource requests. */
export const resourceRequestChecks: readonly Check[] = [decisionCheck];

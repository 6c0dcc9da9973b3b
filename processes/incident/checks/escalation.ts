import { type Check, isWithin, type Member, type Period } from '../../../kernel/check.ts';
import type { Settings } from '../../../kernel/definition.ts';
import { textIn } from '../../../kernel/register.ts';
import { shareRulesFor } from '../../desk-escalation.ts';
import { incidentCheckTexts } from '../check-texts.ts';
import { clockOf, freshnessDays, numberIn, percentOf } from './values.ts';

interface PassedStep {
  readonly clock: string;
  readonly percent: number;
  readonly kind: string;
  readonly at: number;
}

/** Rules of escalation whose share of a target passed in the period, while the clock still ran. */
function passedSteps(member: Member, settings: Settings, period: Period): readonly PassedStep[] {
  const { record } = member;
  const [service, priority] = [textIn(record, 'service'), numberIn(record, 'priority')];
  return shareRulesFor(settings, { process: 'incident', service, priority }).flatMap(
    ({ clock, percent, kind }) => {
      const thresholds = clockOf(member, clock)?.evaluation.thresholds ?? [];
      const at = thresholds.find((threshold) => threshold.percent === percent)?.at ?? null;
      return isWithin(period, at) ? [{ clock, percent, kind, at }] : [];
    },
  );
}

function wasEscalated({ entries }: Member, kind: string): boolean {
  return entries.some(({ activity }) => activity === `escalate-${kind}`);
}

/**
 * AC-087 for 8.6.1-c.
 *
 * Population: incidents for which the time of an escalation rule that goes by a share of a target came in the period.
 * Exception: the journal holds no escalation of that kind by its end. An escalation before the planned time counts as well.
 */
export const escalationCheck: Check = {
  id: 'AC-087',
  process: 'incident',
  requirements: ['8.6.1-c'],
  texts: incidentCheckTexts['AC-087'],
  planned: ['desk.escalation', 'incident.targets', 'calendars', 'incident.conformity'],
  freshness_days: freshnessDays,
  fields: ['priority', 'service', 'customer', 'escalation_level'],
  entries_of: { open: false, holding: ['escalation_level'] },
  start: ({ period, settings }) => {
    let due = 0;
    let escalated = 0;
    return {
      examine: (member) => {
        const passed = passedSteps(member, settings, period);
        if (passed.length === 0) return null;
        due += 1;
        const missing = passed.find(({ kind }) => !wasEscalated(member, kind));
        if (missing === undefined) escalated += 1;
        const evidence_at = Math.max(...passed.map(({ at }) => at));
        if (missing === undefined) return { evidence_at };
        const { clock, percent, kind, at } = missing;
        return { evidence_at, exception: { reason: 'not-escalated', params: { clock, percent, kind, at } } };
      },
      conclude: () => ({
        measures: [{ name: 'escalated', value: percentOf(escalated, due), unit: 'percent', limit: null }],
      }),
    };
  },
};

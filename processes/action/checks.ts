import { timeZoneOf } from '../../kernel/calendar.ts';
import { type Check, type Finding, isWithin } from '../../kernel/check.ts';
import { endOfDay } from '../../kernel/day.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { actionCheckTexts } from './check-texts.ts';

const planned = (settings: Settings, name: string): number =>
  plannedNumber(settings, 'action.follow-up', name);

const daysBetween = (from: number, to: number): number => Math.floor((to - from) / DAY_MS);

function comesFromRisk(record: ProcessRecord): boolean {
  return record.values['source'] === 'risk' || textIn(record, 'risk') !== null;
}

/** Priority, owner or day that an action lacks; or the verdict on its effect, once verified or due to be. */
function exceptionOf(record: ProcessRecord, at: number, settings: Settings): Finding['exception'] {
  const missing = ['priority', 'assignee', 'due_on'].filter(
    (field) => (record.values[field] ?? null) === null,
  );
  if (missing.length > 0) {
    const days = daysBetween(record.opened_at, at);
    return { reason: 'incomplete', params: { missing, days }, bears_on: ['6.1.3-a'] };
  }
  const isFinished = record.state === 'done' || record.state === 'verified';
  if (!isFinished || textIn(record, 'effectiveness') !== null) return undefined;
  const done_at = instantIn(record, 'done_at') ?? record.history.at(-1)?.at ?? record.opened_at;
  const days = daysBetween(done_at, at);
  if (record.state === 'done' && days <= planned(settings, 'verify_within_days')) return undefined;
  return { reason: 'no-verdict', params: { at: done_at, days }, bears_on: ['6.1.3-b2'] };
}

/**
 * AC-014 for 6.1.3-a and 6.1.3-b2.
 *
 * Population: actions that come from a risk or an opportunity and were open at the end of the period or verified in
 * it; cancelled ones do not count. Exceptions: priority, owner or due date missing; verified, or done for longer than
 * planned, without a verdict on the effect. The share not done by their day is shown and limits nothing.
 */
export const riskActionCheck: Check = {
  id: 'AC-014',
  process: 'action',
  requirements: ['6.1.3-a', '6.1.3-b2'],
  texts: actionCheckTexts['AC-014'],
  planned: ['action.follow-up'],
  freshness_days: (settings) => planned(settings, 'freshness_days'),
  fields: ['source', 'risk', 'priority', 'assignee', 'due_on', 'done_at', 'effectiveness'],
  entries_of: null,
  start: ({ period, settings, calendar }) => {
    const time_zone = timeZoneOf({ calendar });
    let dated = 0;
    let overdue = 0;
    return {
      examine: ({ record }): Finding | null => {
        if (record.state === 'cancelled' || !comesFromRisk(record)) return null;
        if (record.closed_at !== null && !isWithin(period, record.closed_at)) return null;
        const due_on = textIn(record, 'due_on');
        if (due_on !== null) {
          dated += 1;
          const isOwed = record.state === 'planned' || record.state === 'in-progress';
          if (isOwed && endOfDay(due_on, time_zone) < period.to) overdue += 1;
        }
        const exception = exceptionOf(record, period.to, settings);
        return { evidence_at: record.updated_at, ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        measures: [
          {
            name: 'overdue',
            value: dated === 0 ? null : (overdue / dated) * 100,
            unit: 'percent',
            limit: null,
          },
        ],
      }),
    };
  },
};

/** Checks of the register of actions. */
export const actionChecks: readonly Check[] = [riskActionCheck];

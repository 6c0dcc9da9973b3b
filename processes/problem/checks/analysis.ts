import type { Check, CheckException, Measure, Period } from '../../../kernel/check.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber } from '../../../kernel/register.ts';
import { problemCheckTexts } from '../check-texts.ts';
import { problemTimesKey } from '../settings.ts';
import { resolvedSince } from '../solved.ts';
import { ofProblems } from './shared.ts';

/** States before anybody accepted a problem, and after it turned out to be none. */
const unaccepted: readonly string[] = ['new', 'cancelled'];

/** When it was accepted: triaged here, or moved on from new in the system it was imported from. Epoch milliseconds. */
function acceptedAt(record: ProcessRecord): number {
  const moved = record.history.find(({ state }) => state !== 'new')?.at;
  return instantIn(record, 'triaged_at') ?? moved ?? record.opened_at;
}

function missingIn({ values }: ProcessRecord): readonly ('root-cause' | 'action')[] {
  const noAction = ['action', 'change', 'fix_reason'].every((field) => isBlank(values[field]));
  return [
    ...(isBlank(values['root_cause']) ? (['root-cause'] as const) : []),
    ...(noAction ? (['action'] as const) : []),
  ];
}

const requirementOf = { 'root-cause': '8.6.3-s2', action: '8.6.3-s3' } as const;

function exceptionOf(
  record: ProcessRecord,
  days: number,
  limit: number,
): Omit<CheckException, 'record_id'> | undefined {
  const missing = missingIn(record);
  if (missing.length === 0) return undefined;
  const bears_on = missing.map((one) => requirementOf[one]);
  return { reason: 'unanalysed', params: { missing, days, limit }, bears_on };
}

/** Whether it was still to be worked on at some time in the period. */
function concerns(record: ProcessRecord, period: Period): boolean {
  const ended = resolvedSince(record) ?? record.closed_at;
  return ended === null || ended >= period.from;
}

/**
 * AC-096 for 8.6.3-s2 and 8.6.3-s3.
 *
 * Population: problems that were accepted and not yet solved at the beginning of the period, of which the days planned for
 * the analysis are over, or which are solved. Exceptions: no root cause; neither an action (described, or a change) nor a
 * reason why there is no permanent fix. Figures: age of the oldest problem still open, and how many are.
 */
export const analysisCheck: Check = {
  ...ofProblems,
  id: 'AC-096',
  requirements: ['8.6.3-s2', '8.6.3-s3'],
  texts: problemCheckTexts['AC-096'],
  fields: ['triaged_at', 'root_cause', 'action', 'change', 'fix_reason'],
  start: ({ period, settings }) => {
    const limit = plannedNumber(settings, problemTimesKey, 'analyse_days');
    const ages: number[] = [];
    return {
      examine: ({ record }) => {
        if (unaccepted.includes(record.state) || !concerns(record, period)) return null;
        const solved_at = resolvedSince(record);
        const accepted = acceptedAt(record);
        if (solved_at === null) ages.push(Math.floor((period.to - record.opened_at) / DAY_MS));
        if (solved_at === null && accepted + limit * DAY_MS > period.to) return null;
        const until = solved_at ?? period.to;
        const exception = exceptionOf(record, Math.floor((until - accepted) / DAY_MS), limit);
        return { evidence_at: record.history.at(-1)?.at ?? accepted, ...(exception && { exception }) };
      },
      conclude: () => {
        const informing = (name: string, unit: Measure['unit'], value: number | null): Measure => ({
          name,
          value,
          unit,
          limit: null,
        });
        const oldest = ages.length === 0 ? null : Math.max(...ages);
        return {
          measures: [informing('open', 'count', ages.length), informing('oldest_open', 'days', oldest)],
        };
      },
    };
  },
};

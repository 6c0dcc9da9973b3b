import { workingMilliseconds } from '../../../kernel/calendar.ts';
import { type Check, type CheckContext, type Finding, type Member } from '../../../kernel/check.ts';
import { incidentCheckTexts } from '../check-texts.ts';
import { conformityOf, freshnessDays, HOUR_MS, isOpen, rounded } from './values.ts';

interface Gap {
  readonly from: number;
  readonly until: number;
  readonly working_ms: number;
}

/** When somebody wrote to the record: not the program, and not the requester asking how it stands. */
function written({ record, entries }: Member): readonly number[] {
  const { requester } = record.values;
  return entries
    .filter(({ activity, by_person, actor_id }) => {
      const asking = activity === 'comment' && actor_id !== null && actor_id === requester;
      return by_person && !asking;
    })
    .map(({ at }) => at);
}

/** The longest time without an entry that reaches into the period, if it is longer than planned. */
function longestGap(member: Member, context: CheckContext): Gap | null {
  const { period } = context;
  const calendar = context.calendar(null);
  const limit_ms = conformityOf(context).maximum_update_gap_hours * HOUR_MS;
  let longest: Gap | null = null;
  let from = member.record.opened_at;
  for (const until of [...written(member), period.to]) {
    // Working time is never longer than real time, so most gaps need no calendar.
    if (until > period.from && until - from > limit_ms) {
      const working_ms = calendar === null ? until - from : workingMilliseconds(calendar, from, until);
      if (working_ms > Math.max(limit_ms, longest?.working_ms ?? 0)) longest = { from, until, working_ms };
    }
    from = Math.max(from, until);
  }
  return longest;
}

function exceptionOf(gap: Gap, context: CheckContext): NonNullable<Finding['exception']> {
  const hours = rounded(gap.working_ms / HOUR_MS);
  const limit = conformityOf(context).maximum_update_gap_hours;
  if (gap.until === context.period.to) {
    return { reason: 'no-recent-entry', params: { since: gap.from, hours, limit } };
  }
  return { reason: 'gap-between-entries', params: { from: gap.from, until: gap.until, hours, limit } };
}

/**
 * AC-089 for 8.6.1-s1.
 *
 * Population: incidents open at the end of the period. Exception: between two entries by people, or since the last
 * one, more working hours passed (organisation's default calendar) than planned. What the program writes by itself
 * and what the requester asks are no sign of work. Incidents done by then are judged by AC-088.
 */
export const recordKeepingCheck: Check = {
  id: 'AC-089',
  process: 'incident',
  requirements: ['8.6.1-s1'],
  texts: incidentCheckTexts['AC-089'],
  planned: ['calendars', 'incident.conformity'],
  freshness_days: freshnessDays,
  fields: ['requester'],
  entries_of: { open: true, holding: [] },
  start: (context) => ({
    examine: (member) => {
      if (!isOpen(member.record)) return null;
      const gap = longestGap(member, context);
      const evidence_at = written(member).at(-1) ?? member.record.opened_at;
      return { evidence_at, ...(gap === null ? {} : { exception: exceptionOf(gap, context) }) };
    },
  }),
};

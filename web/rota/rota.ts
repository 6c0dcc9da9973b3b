import { dayOf, daysAfter, endOfDay } from '../../kernel/day.ts';
import { type OnCallSpan, onCall, onCallSpans, type Rota, type RotaShift } from '../../kernel/rota.ts';
import type { AwayNow } from '../shared/away.ts';
import type { Reference } from '../shared/references.ts';

/** A swap as the API tells it. */
export interface Swap {
  readonly from: string;
  readonly until: string;
  readonly person: string | null;
  readonly note: string | null;
}

/** A rota as the API tells it. */
export interface TeamRota {
  readonly id: string;
  readonly team: Reference;
  readonly people: readonly Reference[];
  readonly time_zone: string;
  readonly weeks: number;
  readonly starts_on: string;
  readonly shifts: readonly RotaShift[];
  readonly swaps: readonly Swap[];
  readonly version: number;
}

/** How much of it is shown: rows of a day for a week, or rows of a week for four of them. */
export const views = ['week', 'month'] as const;

export type View = (typeof views)[number];

/** The rota as rules of the kernel take it. */
export function rotaOf({ swaps, ...rota }: TeamRota): Rota {
  return {
    ...rota,
    swaps: swaps.map((swap) => ({ ...swap, from: Date.parse(swap.from), until: Date.parse(swap.until) })),
  };
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** A row of the picture. */
export interface Row {
  /** The first day in it. */
  readonly day: string;
  readonly from: number;
  readonly until: number;
  readonly spans: readonly OnCallSpan[];
}

/** The rows of a view from a Monday on, in the time zone of the rota. */
export function rowsOf(rota: TeamRota, view: View, monday: string): readonly Row[] {
  const days = view === 'week' ? 1 : 7;
  const beginning = (day: string): number => endOfDay(daysAfter(day, -1), rota.time_zone) + 1;
  return Array.from({ length: view === 'week' ? 7 : 4 }, (_, place) => {
    const day = daysAfter(monday, place * days);
    const [from, until] = [beginning(day), beginning(daysAfter(day, days))];
    return { day, from, until, spans: onCallSpans(rotaOf(rota), from, until) };
  });
}

/** Who is reached now on behalf of a team. */
export interface Reached {
  /** Whom the rota names; null: nobody. */
  readonly named: string | null;
  /** Why whoever is named is not reached; null: they are there. */
  readonly away: AwayNow | null;
  /** Where nobody is reached, who is next, and from when (epoch milliseconds); null: nobody within two weeks. */
  readonly next: { readonly person: string; readonly from: number } | null;
}

const looksAhead_ms = 14 * 86_400_000;

/** Who is reached now: whoever is on call or stands in for them, else whoever the rota names next that is not away then. */
export function reachedNow(rota: Rota, now: number, away: readonly AwayNow[]): Reached {
  const isAway = (person: string, at: number): AwayNow | undefined =>
    away.find((one) => one.person === person && at < Date.parse(one.until));
  const named = onCall(rota, now);
  const gone = named === null ? null : (isAway(named, now) ?? null);
  if (named !== null && (gone === null || gone.stands_in !== null)) return { named, away: gone, next: null };
  const next = onCallSpans(rota, now, now + looksAhead_ms).flatMap(({ person, from, until }) => {
    if (person === null) return [];
    // Back in the middle of their shift, they are reached from then on.
    const back = isAway(person, from);
    const there = back === undefined ? from : Date.parse(back.until);
    return there < until ? [{ person, from: there }] : [];
  })[0];
  return { named, away: gone, next: next ?? null };
}

/** Hours in which nobody is on call. */
export function gapHours(rows: readonly Row[]): number {
  const gaps = rows.flatMap(({ spans }) => spans.filter(({ by }) => by === 'gap'));
  return Math.round(gaps.reduce((sum, { from, until }) => sum + until - from, 0) / 3_600_000);
}

/** The day it is in the rota's time zone. */
export function todayIn({ time_zone }: Pick<TeamRota, 'time_zone'>, now: number): string {
  return dayOf(now, time_zone);
}

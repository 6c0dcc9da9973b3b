import { Temporal } from 'temporal-polyfill';
import { type Weekday, weekdays } from './calendar.ts';
import { offsetSpans } from './zone-offsets.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const DAY_MS = 86_400_000;

/**
 * Who is on call from one time of the week to another, on the wall clock of the rota. What ends at or before the time at
 * which it begins ends a week later: Monday 08:00 to Monday 08:00 is a whole week.
 */
export interface RotaShift {
  /** Week of the cycle, from 1. */
  readonly week: number;
  readonly from_day: Weekday;
  /** `HH:mm`. */
  readonly from: string;
  readonly to_day: Weekday;
  readonly to: string;
  readonly person: string;
}

/** Who is on call instead from one instant to another (epoch milliseconds); null: nobody. */
export interface RotaSwap {
  readonly from: number;
  readonly until: number;
  readonly person: string | null;
  readonly note?: string | null;
}

/** Who is on call when: shifts that come round every so many weeks, and what is different now and then. */
export interface Rota {
  /** Name in the IANA time zone database. */
  readonly time_zone: string;
  /** Weeks after which it begins again. */
  readonly weeks: number;
  /** A Monday (`YYYY-MM-DD`) on which the first week of the cycle begins; before it nobody is on call. */
  readonly starts_on: string;
  readonly shifts: readonly RotaShift[];
  /** Of two that hold at once the later in the list counts. */
  readonly swaps: readonly RotaSwap[];
}

/** A stretch of time, [from, until) in epoch milliseconds, in which the same person is on call; null: nobody. */
export interface OnCallSpan {
  readonly from: number;
  readonly until: number;
  readonly person: string | null;
  /** By what: the weekly pattern, a swap, or nothing at all. */
  readonly by: 'shift' | 'swap' | 'gap';
}

function minuteOfWeek(day: Weekday, time: string): number {
  return weekdays.indexOf(day) * DAY_MINUTES + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** A shift in minutes of the cycle on the wall clock: where it begins and how long it lasts. */
function placed(shift: RotaShift): { readonly start: number; readonly length: number } {
  const [from, to] = [minuteOfWeek(shift.from_day, shift.from), minuteOfWeek(shift.to_day, shift.to)];
  const length = to > from ? to - from : to - from + WEEK_MINUTES;
  return { start: (shift.week - 1) * WEEK_MINUTES + from, length };
}

/** Remainder that is never below nought. */
function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** Places of shifts that begin while another lasts: at most one person is on call at a time. */
export function overlappingShifts({ shifts, weeks }: Pick<Rota, 'shifts' | 'weeks'>): readonly number[] {
  const cycle = weeks * WEEK_MINUTES;
  const all = shifts.map(placed);
  return all.flatMap(({ start, length }, at) =>
    all.some((other, place) => {
      if (place === at) return false;
      const after = modulo(start - other.start, cycle);
      // Of two that begin together the later in the list is too much; each is told of what lasts into it.
      return after === 0 ? place < at : after < other.length;
    }) || length > cycle
      ? [at]
      : [],
  );
}

function startOf(starts_on: string): number {
  return Temporal.PlainDate.from(starts_on).toZonedDateTime('UTC').epochMilliseconds;
}

/** Who is on call by the pattern at a local time, in milliseconds as if the wall clock showed UTC. */
function byPattern(rota: Rota, local: number): string | null {
  const since = local - startOf(rota.starts_on);
  if (since < 0) return null;
  const minute = modulo(Math.floor(since / MINUTE_MS), rota.weeks * WEEK_MINUTES);
  const cycle = rota.weeks * WEEK_MINUTES;
  const on = rota.shifts.find((shift) => {
    const { start, length } = placed(shift);
    return modulo(minute - start, cycle) < length;
  });
  return on?.person ?? null;
}

function swapAt(rota: Rota, at: number): RotaSwap | undefined {
  return rota.swaps.findLast(({ from, until }) => from <= at && at < until);
}

function localOf(at: number, time_zone: string): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(time_zone);
  return at + offsetNanoseconds / 1e6;
}

/**
 * Who is on call at an instant (epoch milliseconds): one person or nobody, never two. An hour that the clocks show twice
 * is the same person's twice; one that they leave out is nobody's. Pure.
 */
export function onCall(rota: Rota, at: number): string | null {
  const swap = swapAt(rota, at);
  return swap === undefined ? byPattern(rota, localOf(at, rota.time_zone)) : swap.person;
}

/** Local instants at which a shift begins or ends between two others. */
function localEdges(rota: Rota, from: number, until: number): readonly number[] {
  const cycle_ms = rota.weeks * WEEK_MINUTES * MINUTE_MS;
  const begin = startOf(rota.starts_on);
  const first = begin + Math.floor((from - begin) / cycle_ms - 1) * cycle_ms;
  const edges: number[] = [begin];
  for (let cycle = first; cycle < until; cycle += cycle_ms) {
    for (const shift of rota.shifts) {
      const { start, length } = placed(shift);
      edges.push(cycle + start * MINUTE_MS, cycle + (start + length) * MINUTE_MS);
    }
  }
  return edges.filter((edge) => from < edge && edge < until);
}

/** What one may look at in one go, in days. */
export const mostRotaDays = 370;

/**
 * Who is on call from one instant to another (epoch milliseconds), in order and without anything left out: what nobody
 * has is told as a gap. Pure.
 */
export function onCallSpans(rota: Rota, from: number, until: number): readonly OnCallSpan[] {
  const end = Math.min(until, from + mostRotaDays * DAY_MS);
  const edges = new Set([from]);
  for (const span of offsetSpans(rota.time_zone, from, end)) {
    const { offset_ms } = span;
    edges.add(span.from);
    for (const local of localEdges(rota, span.from + offset_ms, span.to + offset_ms))
      edges.add(local - offset_ms);
  }
  for (const swap of rota.swaps) {
    for (const edge of [swap.from, swap.until]) if (from < edge && edge < end) edges.add(edge);
  }
  const starts = [...edges].toSorted((a, b) => a - b);
  const spans: OnCallSpan[] = [];
  starts.forEach((start, place) => {
    const swap = swapAt(rota, start);
    const person = onCall(rota, start);
    const by = person === null ? 'gap' : swap === undefined ? 'shift' : 'swap';
    const last = spans.at(-1);
    const next = starts[place + 1] ?? end;
    if (last !== undefined && last.person === person && last.by === by) {
      spans[spans.length - 1] = { ...last, until: next };
    } else if (next > start) spans.push({ from: start, until: next, person, by });
  });
  return spans;
}

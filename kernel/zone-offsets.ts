import { Temporal } from 'temporal-polyfill';

/** A stretch of time, [from, to) in epoch milliseconds, in which a zone's clocks differ from UTC by one amount. */
export interface OffsetSpan {
  readonly from: number;
  readonly to: number;
  /** Local wall time minus UTC. */
  readonly offset_ms: number;
}

function zoned(at: number, time_zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(time_zone);
}

/** Whether the runtime's time zone data knows the name. `UTC` counts; bare offsets such as `+07:00` do not. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    zoned(0, name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The offsets of a zone between two instants, in order and without gaps; a new span begins where clocks are put
 * forward or back. Costs tens of microseconds, so callers keep what they get.
 */
export function offsetSpans(time_zone: string, from: number, to: number): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let current = zoned(from, time_zone);
  for (let start = from; start < to; ) {
    const next = current.getTimeZoneTransition('next');
    const end = next === null ? to : Math.min(next.epochMilliseconds, to);
    spans.push({ from: start, to: end, offset_ms: current.offsetNanoseconds / 1e6 });
    if (next === null) break;
    current = next;
    start = end;
  }
  return spans;
}

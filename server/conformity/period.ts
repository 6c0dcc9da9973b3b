import { Temporal } from 'temporal-polyfill';
import type { Period } from '../../kernel/check.ts';
import { Refusal } from '../../kernel/errors.ts';

/** The earliest instant a period may begin: calendars count no working time before. */
const earliest = Date.UTC(1970, 0, 1);

/** What is known when a period is settled. Instants are epoch milliseconds. */
export interface PeriodBasis {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** In it a date without a time begins. */
  readonly time_zone: string;
  readonly now: number;
  /** The newest evidence in the records; null without records. */
  readonly newest_evidence_at: number | null;
}

/** A period and the instant against which its evidence is fresh or stale. */
export interface SettledPeriod {
  readonly period: Period;
  readonly reference: number;
}

/** Epoch milliseconds of a date (its first instant in the zone) or of a date and time with an offset. */
function instantOf(text: string, field: 'from' | 'to', time_zone: string): number {
  try {
    const at = /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? Temporal.PlainDate.from(text).toZonedDateTime(time_zone).epochMilliseconds
      : Temporal.Instant.from(text).epochMilliseconds;
    if (at >= earliest) return at;
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw new Refusal('assessment.date-invalid', { field, value: text });
}

/** Twelve months earlier; from 29 February to 28 February. */
function twelveMonthsBefore(at: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').subtract({ years: 1 })
    .epochMilliseconds;
}

/** The start of the next minute, so that the newest evidence lies in a period that ends there. */
function nextMinute(at: number): number {
  return (Math.floor(at / 60_000) + 1) * 60_000;
}

/**
 * The period to assess: `from` included, `to` excluded.
 *
 * Without `to` it ends with the newest evidence, so that an imported log is assessed over its own time, and evidence
 * must be fresh today. With `to` evidence must be fresh as of then. A period never reaches beyond now. Without `from`
 * it is twelve months long.
 *
 * @throws Refusal `assessment.date-invalid` or `assessment.period-empty`
 */
export function settlePeriod(basis: PeriodBasis): SettledPeriod {
  const { now, time_zone } = basis;
  const given = basis.to === undefined ? null : instantOf(basis.to, 'to', time_zone);
  const to = Math.min(given ?? nextMinute(basis.newest_evidence_at ?? now), now + 1);
  const from = basis.from === undefined ? twelveMonthsBefore(to) : instantOf(basis.from, 'from', time_zone);
  if (from >= to) {
    throw new Refusal('assessment.period-empty', {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
    });
  }
  return { period: { from, to }, reference: given === null ? now : Math.min(given, now) };
}

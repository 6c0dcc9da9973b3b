import { monthsAfter } from '../../kernel/day.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn, textIn } from '../../kernel/register.ts';

/** A surveillance audit that has to have taken place by a day. */
export interface DueSurveillance {
  /** Within twelve months of the decision, or within a calendar year. */
  readonly kind: 'first' | 'yearly';
  /** The last day (`YYYY-MM-DD`) that is early enough. */
  readonly by: string;
  /** When it took place; null while it has not. */
  readonly done_on: string | null;
}

/** The days of a certificate from which everything that is due follows. */
export interface CycleDays {
  readonly decided_on: string;
  readonly expires_on: string;
  /** The days of surveillance audits, in any order. */
  readonly surveillances: readonly string[];
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * The surveillance audits of a cycle, in order: the first within twelve months of the decision, then one in each calendar
 * year after that of the decision, but that of recertification (ISO/IEC 17021-1:2015, 9.1.3.3). One audit serves for both.
 */
export function surveillancesOf({
  decided_on,
  expires_on,
  surveillances,
}: CycleDays): readonly DueSurveillance[] {
  const done = surveillances.filter((day) => day >= decided_on).toSorted();
  const first = monthsAfter(decided_on, 12);
  const from = yearOf(decided_on) + 1;
  const years = Array.from({ length: Math.max(0, yearOf(expires_on) - from) }, (_, index) => from + index);
  const yearly = years.map((year): DueSurveillance => {
    const done_on = done.find((day) => yearOf(day) === year) ?? null;
    const by = year === from && done.length === 0 ? first : `${year}-12-31`;
    return { kind: by === first ? 'first' : 'yearly', by, done_on };
  });
  // One that took place in the year of the decision is the first, and each later year has its own all the same.
  const early = done.find((day) => yearOf(day) < from);
  return early === undefined ? yearly : [{ kind: 'first', by: first, done_on: early }, ...yearly];
}

/** The days of a certificate; null as long as it does not say when it runs out. */
export function cycleOf(record: Pick<ProcessRecord, 'values'>): CycleDays | null {
  const held = record as ProcessRecord;
  const decided_on = textIn(held, 'decided_on') ?? textIn(held, 'effective_on');
  const expires_on = textIn(held, 'expires_on');
  if (decided_on === null || expires_on === null) return null;
  const surveillances = rowsIn(held, 'surveillances').flatMap(({ done_on }) =>
    typeof done_on === 'string' ? [done_on] : [],
  );
  return { decided_on, expires_on, surveillances };
}

/** The surveillance audit that comes next; null when only recertification is left. */
export function nextSurveillance(days: CycleDays): DueSurveillance | null {
  return surveillancesOf(days).find(({ done_on }) => done_on === null) ?? null;
}

import { daysAfter } from '../../kernel/day.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, numberIn, plannedNumber, rowsIn } from '../../kernel/register.ts';

/** What a figure came to in an issue. */
export interface IssuedFigure {
  readonly figure: string;
  /** Null where there was no record to compute it from. */
  readonly value: number | null;
  readonly unit: string;
  readonly population: number;
  /** In the issue before; null in the first, and where that one had no value. */
  readonly previous: number | null;
}

/** One issue of a report, as its row holds it. Days are `YYYY-MM-DD`. */
export interface Issue {
  readonly period_from: string;
  readonly period_to: string;
  readonly issued_on: string;
  readonly figures: string | null;
  /** What was computed for it from records. */
  readonly computed: readonly IssuedFigure[];
  readonly trend: string | null;
  readonly trend_periods: number;
  readonly data_source: string | null;
  readonly actions: string | null;
  readonly communicated_to: string | null;
}

function filled(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The issues of a report in the order of what they report on. */
export function issuesOf(record: ProcessRecord): readonly Issue[] {
  const issues = rowsIn(record, 'issues').map((row) => ({
    period_from: String(row['period_from']),
    period_to: String(row['period_to']),
    issued_on: String(row['issued_on']),
    figures: filled(row['figures']),
    computed: Array.isArray(row['computed']) ? (row['computed'] as readonly IssuedFigure[]) : [],
    trend: filled(row['trend']),
    trend_periods: typeof row['trend_periods'] === 'number' ? row['trend_periods'] : 0,
    data_source: filled(row['data_source']),
    actions: filled(row['actions']),
    communicated_to: filled(row['communicated_to']),
  }));
  return issues.toSorted((a, b) => a.period_to.localeCompare(b.period_to));
}

/** Whether it is still to be said of an issue what was decided and who was told. */
export function awaitsFollowUp({ actions, communicated_to }: Issue): boolean {
  return actions === null || communicated_to === null;
}

type EndOf = (day: string) => number;

/**
 * When a report is next due (epoch milliseconds) after an issue, or for the first time after null: its frequency, and
 * the days planned for drawing it up, after the period reported on, but never for time during which it was not in
 * force. Null without a frequency.
 */
export function dueAfter(
  record: ProcessRecord,
  issue: Issue | null,
  { settings, endOf }: { readonly settings: Settings; readonly endOf: EndOf },
): number | null {
  const frequency = record.values['frequency_days'];
  if (typeof frequency !== 'number') return null;
  const in_force_since = record.history.findLast(({ state }) => state === 'current')?.at ?? record.opened_at;
  const since = Math.max(in_force_since, issue === null ? 0 : endOf(issue.period_to));
  const grace = plannedNumber(settings, 'service-report.issue', 'grace_days');
  return since + (frequency + grace) * DAY_MS;
}

/** When it is to be said what was decided on an issue and who was told (epoch milliseconds). */
export function followUpDue(
  { issued_on }: Issue,
  { settings, endOf }: { readonly settings: Settings; readonly endOf: EndOf },
): number {
  return endOf(issued_on) + plannedNumber(settings, 'service-report.issue', 'follow_up_days') * DAY_MS;
}

/**
 * The days, first and last, on which the next issue reports: after those of the last issue, and as many as lie between
 * issues. A first issue reports on the days up to the one that is over.
 */
export function nextPeriod(
  record: ProcessRecord,
  over: string,
): { readonly from: string; readonly to: string } {
  const days = numberIn(record, 'frequency_days') ?? 30;
  const before = issuesOf(record).at(-1)?.period_to;
  if (before === undefined) return { from: daysAfter(over, 1 - days), to: over };
  return { from: daysAfter(before, 1), to: daysAfter(before, days) };
}

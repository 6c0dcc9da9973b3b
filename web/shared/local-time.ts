import type { Moment } from '../format.ts';

const MINUTE_MS = 60_000;

/** A moment as a control for day and time takes it, in the reader's own time zone: `2026-01-31T08:00`. */
export function localTextOf(moment: Moment): string {
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}

/** The moment (epoch milliseconds) that such a control says; null when it says none. */
export function momentOf(localText: string): number | null {
  const at = new Date(localText).getTime();
  return localText === '' || Number.isNaN(at) ? null : at;
}

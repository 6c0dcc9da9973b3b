import { useState } from 'react';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What a reader sees of a list, kept still while the list goes on behind it. */
export interface Steady<Row> {
  /** Which list it is of: another query begins anew. */
  readonly of: string;
  /** What was fetched last, as a text to tell whether there is news. */
  readonly seen: string;
  readonly rows: readonly Row[];
  /** Rows that were shown and no longer fit. */
  readonly past: ReadonlySet<string>;
  /** How many rows came that are not shown yet. */
  readonly arrived: number;
}

function signature(rows: readonly Versioned[]): string {
  return rows.map(({ id, version }) => `${id}:${version}`).join(' ');
}

/** What is shown of a list that was just opened. */
export function begun<Row extends Versioned>(of: string, fetched: readonly Row[]): Steady<Row> {
  return { of, seen: signature(fetched), rows: fetched, past: new Set(), arrived: 0 };
}

/**
 * What is shown after the list was fetched again: every row stays where it is, with what it says now. What left is kept and
 * marked; what came is counted and waits until the reader asks for it; further pages go on at the end.
 */
export function continued<Row extends Versioned>(shown: Steady<Row>, fetched: readonly Row[]): Steady<Row> {
  const seen = signature(fetched);
  if (seen === shown.seen) return shown;
  const now = new Map(fetched.map((row) => [row.id, row]));
  const known = new Set(shown.rows.map(({ id }) => id));
  const last = fetched.findLastIndex(({ id }) => known.has(id));
  const further = last === -1 ? [] : fetched.slice(last + 1);
  const past = shown.rows.filter(({ id }) => !now.has(id)).map(({ id }) => id);
  return {
    ...shown,
    seen,
    rows: [...shown.rows.map((row) => now.get(row.id) ?? row), ...further],
    past: new Set(past),
    arrived: fetched.filter(({ id }, at) => !known.has(id) && (last === -1 || at <= last)).length,
  };
}

/**
 * The rows of a list as a reader sees them: nothing moves under their eyes.
 *
 * @param of the query and order that the rows are of
 * @param fetched undefined until they have come
 * @returns what is shown, and how to show the list as it is now
 */
export function useSteadyRows<Row extends Versioned>(
  of: string,
  fetched: readonly Row[] | undefined,
): [Steady<Row>, () => void] {
  const [kept, setKept] = useState<Steady<Row>>(() => begun('', []));
  const next = fetched === undefined ? kept : kept.of === of ? continued(kept, fetched) : begun(of, fetched);
  // Worked out while rendering, so that no row is drawn at a place that it leaves at once.
  if (next !== kept) setKept(next);
  return [next, () => setKept(begun('', []))];
}

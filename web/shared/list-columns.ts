import { useState } from 'react';
import { store, stored } from './storage.ts';

/** What can be arranged about a column. */
export interface ArrangedColumn {
  readonly id: string;
  /** Shown unless the reader takes it away. */
  readonly standard?: boolean;
  /** Cannot be taken away: without it rows could not be told apart. */
  readonly always?: boolean;
}

/** The columns a reader wants to see, in their order. */
export type Arrangement = readonly string[];

/** The arrangement that counts until the reader makes one. */
export function standardArrangement(columns: readonly ArrangedColumn[]): Arrangement {
  return columns.filter(({ standard, always }) => standard === true || always === true).map(({ id }) => id);
}

/** The columns to show: those arranged that still exist, and those that must always be there. */
export function arranged<Column extends ArrangedColumn>(
  columns: readonly Column[],
  arrangement: Arrangement,
): readonly Column[] {
  const found = arrangement.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const missing = columns.filter(({ id, always }) => always === true && !arrangement.includes(id));
  return [...missing, ...found];
}

/** Shows a column at the end, or takes it away. */
export function toggled(arrangement: Arrangement, id: string): Arrangement {
  return arrangement.includes(id) ? arrangement.filter((one) => one !== id) : [...arrangement, id];
}

/** Moves a column by so many places; it stops at the ends. */
export function moved(arrangement: Arrangement, id: string, by: number): Arrangement {
  const from = arrangement.indexOf(id);
  if (from === -1) return arrangement;
  const to = Math.min(Math.max(from + by, 0), arrangement.length - 1);
  const others = arrangement.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

function remembered(key: string): Arrangement | null {
  try {
    const value: unknown = JSON.parse(stored(key) ?? 'null');
    return Array.isArray(value) && value.every((id) => typeof id === 'string') ? value : null;
  } catch {
    return null;
  }
}

/** The reader's arrangement of a list, remembered on this device; null takes it back to the standard. */
export function useArrangement(
  list: string,
  columns: readonly ArrangedColumn[],
): [Arrangement, (next: Arrangement | null) => void] {
  const key = `touchstone-columns:${list}`;
  const [own, setOwn] = useState(() => remembered(key));
  return [
    own ?? standardArrangement(columns),
    (next) => {
      setOwn(next);
      store(key, next === null ? null : JSON.stringify(next));
    },
  ];
}

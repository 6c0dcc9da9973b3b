import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Changes } from '../../kernel/journal.ts';

/** An entry as far as it says what became of a record. Instants are ISO 8601 with the same number of decimals. */
export interface ReplayedEntry {
  readonly position: number;
  readonly recorded_at: string;
  readonly occurred_at: string;
  readonly imported: boolean;
  readonly to_state: string | null;
  /** Null: erased. */
  readonly changes: Changes | null;
}

/** What the entries of a pack say of one record. */
export interface History {
  readonly process: string;
  readonly entries: ReplayedEntry[];
}

/** What the journal of a record adds up to. */
export interface Replayed {
  readonly state: string | null;
  /** Fields that were ever changed, with the value of the last change. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Whether an entry was erased: what it said is not known then, and no value is held against it. */
  readonly erased: boolean;
}

const byRecording = (a: ReplayedEntry, b: ReplayedEntry): number =>
  a.recorded_at === b.recorded_at ? a.position - b.position : a.recorded_at < b.recorded_at ? -1 : 1;

/**
 * Folds the entries of a record in the order in which they were recorded.
 *
 * What an import tells of a time before the newest known adds to the history and changes no value; state is that of the
 * newest instant told (`kernel/decide.ts`, `observe`).
 */
export function replay(entries: readonly ReplayedEntry[]): Replayed {
  const values = new Map<string, unknown>();
  let [state, newest, state_at]: [string | null, string, string] = [null, '', ''];
  for (const entry of entries.toSorted(byRecording)) {
    const older = entry.imported && entry.occurred_at < newest;
    if (entry.to_state !== null && entry.occurred_at >= state_at) {
      [state, state_at] = [entry.to_state, entry.occurred_at];
    }
    if (entry.occurred_at > newest) newest = entry.occurred_at;
    if (older) continue;
    for (const [field, [, value]] of Object.entries(entry.changes ?? {})) {
      values.set(field, value);
    }
  }
  return { state, values, erased: entries.some(({ changes }) => changes === null) };
}

/** Fields of a record that are not what its journal adds up to; `state` among them. Fields never told of are null. */
export function differences(
  replayed: Replayed,
  { state, values }: { readonly state: string; readonly values: Readonly<Record<string, unknown>> },
): readonly string[] {
  const wrong = replayed.state === null || replayed.state === state ? [] : ['state'];
  if (replayed.erased) return wrong;
  const fields = new Set([...Object.keys(values), ...replayed.values.keys()]);
  for (const field of fields) {
    const told = replayed.values.get(field) ?? null;
    const held = values[field] ?? null;
    if (told !== held && canonicalJson(told) !== canonicalJson(held)) wrong.push(field);
  }
  return wrong;
}

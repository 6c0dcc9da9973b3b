import type { ProcessRecord } from '../../kernel/record.ts';

/** States in which a problem is held to be solved. */
const solved: readonly string[] = ['resolved', 'closed'];

/**
 * Since when a problem is held to be solved, by its history: it was resolved, or closed elsewhere without that step, and not
 * reopened since. Null: it is not. Epoch milliseconds.
 */
export function resolvedSince({ history }: Pick<ProcessRecord, 'history'>): number | null {
  const lastUnsolved = history.findLastIndex(({ state }) => !solved.includes(state));
  return history[lastUnsolved + 1]?.at ?? null;
}

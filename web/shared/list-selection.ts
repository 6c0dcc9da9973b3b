/** Rows a reader has selected, by id. */
export type Selection = ReadonlySet<string>;

/** Selects a row or takes it out. */
export function toggleOne(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds every row between two, both included, whichever comes first. Without a start, the row alone. */
export function selectRange(
  selection: Selection,
  ids: readonly string[],
  from: string | null,
  to: string,
): Selection {
  const end = ids.indexOf(to);
  const start = from === null ? end : ids.indexOf(from);
  if (end === -1) return selection;
  const low = Math.min(start === -1 ? end : start, end);
  const high = Math.max(start === -1 ? end : start, end);
  return new Set([...selection, ...ids.slice(low, high + 1)]);
}

/** Selects all rows shown, or none of them when all are selected already. */
export function toggleAll(selection: Selection, ids: readonly string[]): Selection {
  const next = new Set(selection);
  if (ids.every((id) => next.has(id))) for (const id of ids) next.delete(id);
  else for (const id of ids) next.add(id);
  return next;
}

import type { OpenedRecord } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';

/** A remark on what is being prepared, or an answer to one, as the API shows it. */
export interface RemarkRow {
  readonly id: string;
  /** The remark that it answers; null: it is one itself. */
  readonly answers: string | null;
  /** The passage; null: all of the text. */
  readonly quote: string | null;
  readonly before: string | null;
  readonly text: string;
  readonly by: Reference;
  readonly at: string;
  readonly resolved_by: Reference | null;
  readonly resolved_at: string | null;
}

/** A remark with its answers, oldest first. */
export interface Thread {
  readonly remark: RemarkRow;
  readonly answers: readonly RemarkRow[];
}

/** The remarks on what is being prepared, those that nobody has resolved first, in the order of their passages. */
export function threadsOf(record: OpenedRecord, places: ReadonlyMap<string, number>): readonly Thread[] {
  const rows = (record['remarks'] ?? []) as readonly RemarkRow[];
  const rank = ({ id, resolved_at }: RemarkRow): number =>
    (resolved_at === null ? 0 : 1e9) + (places.get(id) ?? 1e6);
  return rows
    .filter(({ answers }) => answers === null)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((remark) => ({ remark, answers: rows.filter(({ answers }) => answers === remark.id) }));
}

/** Passages of the remarks that nobody has resolved, to be marked in the text. */
export function openPassages(record: OpenedRecord): readonly { id: string; quote: string; before: string }[] {
  const rows = (record['remarks'] ?? []) as readonly RemarkRow[];
  return rows.flatMap(({ id, quote, before, resolved_at }) =>
    quote === null || resolved_at !== null ? [] : [{ id, quote, before: before ?? '' }],
  );
}

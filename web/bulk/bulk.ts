import type { BulkAction, BulkOrder } from '../../processes/desk-bulk.ts';
import { api } from '../api.ts';
import type { Reference } from '../shared/references.ts';

/** A record that something can be done to, as lists show it. */
export interface BulkRecord {
  readonly id: string;
  readonly number: string;
  readonly process: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly team?: Reference | null;
}

/** What it is done to: rows that were selected, or all that a query finds. */
export interface BulkTargets {
  readonly rows: readonly BulkRecord[];
  /** Instead of rows: everything that fits, as it is counted now. */
  readonly query: Readonly<Record<string, string>> | null;
  readonly total: number;
}

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly detail: string }[];
}

/** What becomes of a record, or would. */
export type BulkOutcome = 'will-do' | 'done' | 'unchanged' | 'changed' | 'refused';

/** A record with what becomes of it; nothing of what is not there for this person. */
export interface SettledRecord {
  readonly id: string;
  readonly number: string | null;
  readonly process: string | null;
  readonly title: string | null;
  readonly version: number | null;
  /** The version against which it was carried out here. */
  readonly seen?: number | undefined;
  readonly outcome: BulkOutcome;
  readonly problem: Problem | null;
  readonly state?: string | null;
  readonly to_state?: string | null;
  readonly changes?: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  /** Of a macro, told beforehand. */
  readonly steps?: readonly ForeseenStep[];
}

/** What a step of a macro would do to a record as the steps before it leave it. */
export interface ForeseenStep {
  readonly action: BulkAction;
  readonly activity: string | null;
  readonly text: string | null;
  readonly outcome: BulkOutcome;
  readonly to_state: string | null;
  readonly changes: NonNullable<SettledRecord['changes']>;
  readonly problem: Problem | null;
}

/** Outcomes in the order in which they are told. */
export const outcomes: readonly BulkOutcome[] = ['will-do', 'done', 'changed', 'refused', 'unchanged'];

/** The records by what becomes of them; what there is none of is left out. */
export function groupedByOutcome(
  records: readonly SettledRecord[],
): readonly { readonly outcome: BulkOutcome; readonly records: readonly SettledRecord[] }[] {
  return outcomes
    .map((outcome) => ({ outcome, records: records.filter((record) => record.outcome === outcome) }))
    .filter((group) => group.records.length > 0);
}

/** Filters as the API takes them in a body: what stands in the URL is text. */
function filtersOf(query: Readonly<Record<string, string>>): Record<string, unknown> {
  const given = Object.entries(query).filter(([name, value]) => value !== '' && name !== 'sort');
  return Object.fromEntries(
    given.map(([name, value]) => {
      if (name === 'due_within') return [name, Number(value)];
      return [name, value === 'true' ? true : value === 'false' ? false : value];
    }),
  );
}

/** Tells what an order would do. */
export async function previewBulk(
  order: BulkOrder,
  { rows, query }: BulkTargets,
): Promise<readonly SettledRecord[]> {
  const targets =
    query === null
      ? { records: rows.map(({ id }) => id), versions: versionsOf(rows) }
      : { query: filtersOf(query) };
  const { items } = await api.post<{ items: readonly SettledRecord[] }>('/desk/bulk', {
    ...order,
    ...targets,
    preview: true,
  });
  return items;
}

/** The version in which each record was seen. */
function versionsOf(
  records: readonly Pick<SettledRecord, 'id' | 'version'>[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(records.flatMap(({ id, version }) => (version === null ? [] : [[id, version]])));
}

type Line =
  | { readonly kind: 'begin'; readonly total: number }
  | ({ readonly kind: 'record' } & SettledRecord)
  | { readonly kind: 'end' };

/**
 * Carries out an order and hands over each record as soon as it is settled.
 *
 * @param key the same for the same order: sent again it goes on where it was interrupted
 * @returns whether the answer came to its end
 */
export async function carryOutBulk(
  order: BulkOrder,
  records: readonly Pick<SettledRecord, 'id' | 'version'>[],
  key: string,
  take: (record: SettledRecord) => void,
): Promise<boolean> {
  let ended = false;
  const versions = versionsOf(records);
  const body = { ...order, records: records.map(({ id }) => id), versions };
  await api.lines('/desk/bulk', body, { idempotencyKey: key }, (line) => {
    const { kind, ...rest } = (line ?? { kind: 'lost' }) as Line;
    const record = rest as SettledRecord;
    if (kind === 'record') take({ ...record, seen: versions[record.id] });
    ended ||= kind === 'end';
  });
  return ended;
}

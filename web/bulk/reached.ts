import { definitionNamed } from '../../processes/definitions.ts';
import type { BulkOrder } from '../../processes/desk-bulk.ts';
import type { BulkRecord, SettledRecord } from './bulk.ts';

/** What an own order made of a record. */
export interface Reached {
  readonly version: number;
  /** Missing where the order does not tell. */
  readonly state?: string;
}

/** What records became by own orders, by id: known before a list that is fetched anew says so. */
export type ReachedRecords = Map<string, Reached>;

/** The state that an order led a record to; undefined where it leads to none, or only the record tells which. */
function stateAfter(order: BulkOrder | undefined, process: string | null): string | undefined {
  if (order?.action !== 'perform') return undefined;
  return definitionNamed(process ?? '')?.activities.find(({ name }) => name === order.activity)?.to;
}

/**
 * Remembers what an order made of records. Where somebody else changed one between what was seen and the order, too, the
 * list alone tells what it is now.
 */
export function rememberReached(
  reached: ReachedRecords,
  settled: readonly Pick<SettledRecord, 'id' | 'process' | 'outcome' | 'version' | 'seen'>[],
  order?: BulkOrder,
): void {
  for (const { id, process, outcome, version, seen } of settled) {
    if (outcome !== 'done' || version === null || seen === undefined || version !== seen + 1) continue;
    const state = stateAfter(order, process) ?? reached.get(id)?.state;
    reached.set(id, state === undefined ? { version } : { version, state });
  }
}

/**
 * A row as own orders left it, so that what was just done here is not taken for somebody else's change. A row that was
 * fetched since is left as it is.
 */
export function asReached(reached: ReadonlyMap<string, Reached>, row: BulkRecord): BulkRecord {
  const known = reached.get(row.id);
  return known === undefined || known.version <= row.version ? row : { ...row, ...known };
}

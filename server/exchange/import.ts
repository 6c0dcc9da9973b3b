import { hash } from 'node:crypto';
import type { Role } from '../../kernel/roles.ts';
import { readCsv } from '../../mining/formats/csv.ts';
import type { Log, LogRow, RowProblem } from '../../mining/formats/log.ts';
import { readXes } from '../../mining/formats/xes.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { type BulkItem, type BulkOptions, executeBulk } from '../records/execute-bulk.ts';
import { importingAlone } from './import-lock.ts';
import { type BatchWork, Lane, laneOf } from './lane.ts';
import { type MappedRow, type RowMapper, rowMapper } from './map-row.ts';
import { type CheckedMapping, columnsOf } from './mapping.ts';
import { References } from './references.ts';
import { RejectedRows } from './rejected.ts';
import { failAbandonedRuns, finishRun, progressRun } from './runs.ts';

/** Rows that are written in one transaction: enough to be quick, few enough to be soon done again after a kill. */
const standardBatchRows = 3000;

/** Said when an import was told to stop: what is written stays, and the same import can go on later. */
export class ImportStopped extends Error {}

/** What became of a log. `rows` is the sum of imported, unchanged and rejected. */
export interface ImportResult {
  rows: number;
  imported: number;
  unchanged: number;
  rejected: number;
  records_created: number;
  records_updated: number;
  journal_entries: number;
  /** First and last instant that an imported row tells of, epoch milliseconds. */
  first_occurred_at: number | null;
  last_occurred_at: number | null;
}

/** What an import needs. */
export interface ImportOptions {
  readonly checked: CheckedMapping;
  readonly source: AsyncIterable<Uint8Array>;
  /** The run under which it is recorded (`createRun`). */
  readonly run_id: string;
  readonly rejectedPath: string;
  /** Bytes of the file read so far. */
  readonly bytesRead?: () => number;
  readonly onProgress?: (result: Readonly<ImportResult>) => void;
  /** Tells it to stop after the batch under way. */
  readonly signal?: AbortSignal | undefined;
  readonly batch_rows?: number;
  /** How long to wait for another import of the organisation to end. */
  readonly lock_wait_ms?: number;
}

/** Opens a log in the format of the mapping. */
export async function openLog(checked: CheckedMapping, source: AsyncIterable<Uint8Array>): Promise<Log> {
  const { mapping } = checked;
  return mapping.format === 'csv' ? readCsv(source) : readXes(source, columnsOf(mapping));
}

/** Tells a row from every other one: the same row is imported once, in whatever file and by whatever mapping it comes. */
function hashOf(process: string, row: MappedRow): string {
  return hash('sha256', process + row.source);
}

const noRoles: readonly Role[] = [];

type Alongside = NonNullable<BulkOptions['alongside']>;

class Import {
  readonly result: ImportResult = {
    rows: 0,
    imported: 0,
    unchanged: 0,
    rejected: 0,
    records_created: 0,
    records_updated: 0,
    journal_entries: 0,
    first_occurred_at: null,
    last_occurred_at: null,
  };
  readonly #platform: Platform;
  readonly #principal: Principal;
  readonly #options: ImportOptions;
  readonly #references: References;
  readonly #rejected: RejectedRows;
  /** Batches written so far. */
  #written = 0;
  /** Whether no import has written before this one: the same row then comes by the same key. */
  #isFirst = false;

  constructor(platform: Platform, principal: Principal, options: ImportOptions, rejected: RejectedRows) {
    this.#platform = platform;
    this.#principal = { ...principal, origin: 'import' };
    this.#options = options;
    this.#references = new References(platform, principal, options.run_id);
    this.#rejected = rejected;
  }

  async #reject(row: LogRow, problem: RowProblem): Promise<void> {
    this.result.rows += 1;
    this.result.rejected += 1;
    await this.#rejected.add(row, problem);
  }

  #itemOf(row: MappedRow): BulkItem {
    const { values } = row;
    for (const [field, kind] of row.references) {
      const name = values[field];
      if (typeof name === 'string') values[field] = this.#references.idOf(kind, name);
    }
    const actor_id = row.actor === null ? null : this.#references.idOf('person', row.actor);
    return {
      target: { external_key: row.external_key },
      actor: { id: actor_id, roles: noRoles },
      now: row.occurred_at,
      command: {
        kind: 'observe',
        state: row.state,
        values,
        occurred_at: row.occurred_at,
        opened_at: row.opened_at,
        external_key: row.external_key,
        source_hash: hashOf(this.#options.checked.definition.name, row),
        import_run_id: this.#options.run_id,
        actor_id,
        number: row.number,
      },
    };
  }

  #count(rows: readonly MappedRow[], unchanged: number): void {
    this.result.rows += rows.length;
    this.result.unchanged += unchanged;
    this.result.imported += rows.length - unchanged;
    for (const { occurred_at } of rows) {
      this.result.first_occurred_at = Math.min(this.result.first_occurred_at ?? occurred_at, occurred_at);
      this.result.last_occurred_at = Math.max(this.result.last_occurred_at ?? occurred_at, occurred_at);
    }
  }

  /** Writes one batch and, in the same transaction, how far the run has come. */
  async write(rows: readonly MappedRow[]): Promise<void> {
    if (this.#options.signal?.aborted === true) throw new ImportStopped();
    const items = rows.map((row) => this.#itemOf(row));
    await this.#carryOut(items, async (client, written) => {
      this.result.records_created += written.records_created;
      this.result.records_updated += written.records_updated;
      this.result.journal_entries += written.journal_entries;
      this.#count(rows, written.outcomes.filter((outcome) => outcome === 'unchanged').length);
      // A power failure may take the last batches back, wholly; they are read again then. That a run is done is
      // written for good, and with it all that came before.
      const eased = client.query('set local synchronous_commit = off');
      const progress = progressRun(
        client,
        this.#options.run_id,
        this.result,
        this.#options.bytesRead?.() ?? 0,
      );
      await Promise.all([eased, progress]);
    });
    this.#written += 1;
    // After 1, 4, 16 … batches, as tables grow from nothing.
    if (/^10*$/.test(this.#written.toString(4)))
      await this.#platform.pool.query('select refresh_statistics()');
    this.#options.onProgress?.(this.result);
  }

  /** Carries the commands out; once more when somebody else took a number that was free when it was looked up. */
  async #carryOut(items: readonly BulkItem[], alongside: Alongside): Promise<void> {
    const { definition } = this.#options.checked;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const options = { alongside, observedByRecord: this.#isFirst };
        await executeBulk(this.#platform, this.#principal, definition, items, options);
        return;
      } catch (error) {
        if (attempt === 3 || (error as { constraint?: string }).constraint !== 'record_number') throw error;
      }
    }
  }

  async #lookBack(): Promise<void> {
    const { pool } = this.#platform;
    this.#isFirst = await readInOrganisation(pool, this.#principal.organisation_id, async (client) => {
      const { rows } = await client.query<{ exists: boolean }>(
        `select exists (select from journal_entry
          where organisation_id = current_organisation_id() and source_hash is not null)`,
      );
      return rows[0]?.exists === false;
    });
  }

  /** Reads the log into batches; while some are written others fill. */
  async read(log: Log, map: RowMapper): Promise<void> {
    await this.#lookBack();
    const { batch_rows = standardBatchRows } = this.#options;
    const work: BatchWork = {
      prepare: (rows) => this.#references.learn(rows),
      write: (rows) => this.write(rows),
    };
    const lanes = [0, 1].map(() => new Lane(batch_rows, work));
    try {
      for await (const batch of log.batches) {
        for (const row of batch) {
          const outcome = map(row);
          if (!outcome.ok) {
            await this.#reject(row, outcome.problem);
            continue;
          }
          const full = lanes[laneOf(outcome.row, lanes.length)]?.put(outcome.row);
          if (full !== undefined) await full;
        }
      }
    } catch (error) {
      // What was read before a fault is sound: it is kept, and not read as new when the whole file comes.
      await endOf(lanes);
      throw error;
    }
    await endOf(lanes);
  }
}

/** Waits until everything is written. @throws the first failure, once nothing is being written any more */
async function endOf(lanes: readonly Lane[]): Promise<void> {
  const ended = await Promise.allSettled(lanes.map((lane) => lane.end()));
  const failure = ended.find((end) => end.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}

/**
 * Imports a log: every row ends as imported, unchanged or rejected.
 *
 * The file is streamed and written in batches, each a transaction. Importing it again changes nothing; killed in the
 * middle and started again it ends where an undisturbed run would have.
 *
 * @throws Refusal when the file cannot be read to its end (what came before the fault stays imported), when the
 *   mapping does not fit it (nothing is written then), or when another import runs
 * @throws ImportStopped when `signal` told it to stop; the run then still stands as running
 */
export async function importLog(
  platform: Platform,
  principal: Principal,
  options: ImportOptions,
): Promise<ImportResult> {
  const work = async (): Promise<ImportResult> => {
    let rejected: RejectedRows | null = null;
    let run: Import | null = null;
    try {
      await failAbandonedRuns(platform, principal, options.run_id);
      const log = await openLog(options.checked, options.source);
      const map = rowMapper(options.checked, log.columns);
      rejected = new RejectedRows(options.rejectedPath, log.columns);
      await rejected.clear();
      run = new Import(platform, principal, options, rejected);
      await run.read(log, map);
      await rejected.close();
      await finishRun(platform, principal, options.run_id, run.result, null);
      // Whoever looks at what came in finds it by plans that know how much it is.
      await platform.pool.query('select refresh_statistics()');
      return run.result;
    } catch (error) {
      await rejected?.close();
      if (!(error instanceof ImportStopped)) {
        await finishRun(platform, principal, options.run_id, run?.result ?? null, error);
      }
      throw error;
    }
  };
  return importingAlone(platform, principal.organisation_id, work, options.lock_wait_ms);
}

import { Refusal } from '../../../kernel/errors.ts';
import { rulesIn } from '../../../processes/configuration-item/control.ts';
import { type ItemSources, sourceNamed } from '../../../processes/configuration-item/sources.ts';
import { inOrganisation, readInOrganisation } from '../../database/pool.ts';
import type { Platform, Principal } from '../../platform.ts';
import { ImportStopped } from '../import.ts';
import { importingAlone } from '../import-lock.ts';
import { RejectedRows } from '../rejected.ts';
import { Circles } from './circles.ts';
import { Claims } from './claims.ts';
import type { FedRow, Feed } from './feed.ts';
import { forgetRelations } from './forgotten-relations.ts';
import { RelationRows, type ToldRelation } from './import-relations.ts';
import { ItemRows } from './import-rows.ts';
import { ItemNames } from './item-names.ts';
import type { ItemWork } from './item-work.ts';
import { tellMissing } from './missing.ts';
import { finishItemRun, type ItemCounts, type ItemRun, keptPositions, readItemRun } from './runs.ts';

/** Rows that are done in one transaction. */
const together = 2000;

/** What an import of items needs. */
export interface ItemImport {
  readonly run: ItemRun;
  readonly feed: Feed;
  readonly carried_out: boolean;
  readonly rejectedPath: string;
  readonly onProgress?: (rows: number) => void;
  /** Tells it to stop after the batch under way. */
  readonly signal?: AbortSignal | undefined;
  readonly batch_rows?: number;
}

/** The settings of sources, and the rule in force behind one. @throws Refusal `items.source-unknown` */
export async function sourceOf(
  platform: Platform,
  organisation_id: string,
  source: string,
): Promise<{ readonly settings: ItemSources; readonly rule: string | null }> {
  const { settings } = await platform.organisations.of(organisation_id);
  const sources = settings['configuration-item.sources'] as ItemSources;
  const known = sourceNamed(sources, source);
  if (known === undefined) {
    throw new Refusal('items.source-unknown', {
      source,
      known: sources.sources.map(({ id }) => id).join(', ') || '–',
    });
  }
  const inForce = rulesIn(settings).some(({ id, enabled }) => id === known.rule && enabled);
  return { settings: sources, rule: inForce ? known.rule : null };
}

/** Rows in batches of a size, however they come in. */
async function* inBatches(rows: AsyncIterable<readonly FedRow[]>, size: number): AsyncGenerator<FedRow[]> {
  let batch: FedRow[] = [];
  for await (const some of rows) {
    for (const row of some) {
      batch.push(row);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** How many batches are written at once: while one waits for the database, the next is decided. */
const atOnce = 2;

/** Batches on their way into the database. They are of different items, so that none waits for another. */
class Writing {
  #under: Promise<void>[] = [];

  /** Begins to write a batch once there is room. @throws what the one before it met with */
  async begin(write: () => Promise<void>): Promise<void> {
    if (this.#under.length === atOnce) await this.#under.shift();
    const writing = write();
    // Whether it failed is asked when its place is needed, or in the end.
    writing.catch(() => undefined);
    this.#under.push(writing);
  }

  /** Waits until everything is written. @throws the first failure, once nothing is being written any more */
  async end(): Promise<void> {
    const ended = await Promise.allSettled(this.#under);
    this.#under = [];
    const failure = ended.find(({ status }) => status === 'rejected');
    if (failure?.status === 'rejected') throw failure.reason;
  }
}

class Importing {
  readonly #work: ItemWork;
  readonly #options: ItemImport;
  readonly #circles = new Circles();
  /** Whether any row tells a relation, so that the file is worth another reading. */
  #relates = false;
  /** Kept before, of a run that is taken up again. */
  #kept: ReadonlyMap<string, number> = new Map();

  constructor(work: ItemWork, options: ItemImport) {
    this.#work = work;
    this.#options = options;
  }

  #checkStop(): void {
    if (this.#options.signal?.aborted === true) throw new ImportStopped();
  }

  /** What is done already: carrying out is taken up where it was, looking begins anew. */
  async #takeUp(): Promise<ReadonlyMap<number, string | null>> {
    const { platform, organisation_id, import_id, carried_out } = this.#work;
    return inOrganisation(platform.pool, organisation_id, async (client) => {
      if (!carried_out) {
        await client.query(
          `delete from item_import_row
            where organisation_id = current_organisation_id() and import_id = $1 and not carried_out`,
          [import_id],
        );
        return new Map();
      }
      this.#kept = await keptPositions(client, this.#work);
      const { rows } = await client.query<{ position: number; item_id: string | null }>(
        `select position, case when outcome in ('refused', 'ambiguous') then null else item_id end as item_id
          from item_import_row where organisation_id = current_organisation_id() and import_id = $1
            and carried_out and kind = 'item'`,
        [import_id],
      );
      return new Map(rows.map(({ position, item_id }) => [position, item_id]));
    });
  }

  async #items(): Promise<void> {
    const { feed, batch_rows = together, onProgress } = this.#options;
    const { platform, claims } = this.#work;
    const items = new ItemRows(this.#work, await this.#takeUp());
    const writing = new Writing();
    let written = 0;
    try {
      for await (const batch of inBatches(feed.rows(), batch_rows)) {
        // Found out while batches before are written: what the file itself says is known from the claims.
        this.#relates ||= batch.some((fed) => fed.ok && fed.row.relations.length > 0);
        const pending = await items.prepare(batch);
        this.#checkStop();
        await writing.begin(() => items.write(pending));
        written += 1;
        if (/^10*$/.test(written.toString(4))) {
          await writing.end();
          await platform.pool.query('select refresh_statistics(), refresh_item_statistics()');
        }
        onProgress?.(claims.rows);
      }
    } finally {
      await writing.end();
    }
  }

  async #relations(): Promise<void> {
    const { feed, batch_rows = together } = this.#options;
    if (feed.tellsItems && !this.#relates) return;
    const relations = new RelationRows(this.#work, this.#circles, this.#kept.get('relation') ?? 0);
    let position = 0;
    let told: ToldRelation[] = [];
    for await (const batch of inBatches(feed.rows(), batch_rows)) {
      for (const fed of batch) {
        position += 1;
        if (!fed.ok && feed.tellsItems) continue;
        if (!fed.ok) told.push({ fed, relation: null, own: null });
        const own = this.#work.claims.itemAt(position);
        for (const relation of fed.ok ? fed.row.relations : []) told.push({ fed, relation, own });
        if (told.length < batch_rows) continue;
        this.#checkStop();
        await relations.take(told);
        told = [];
      }
    }
    if (told.length > 0) await relations.take(told);
  }

  /** Everything in order: items, their relations, what is missing. @returns circles of the file's relations */
  async all(): Promise<ItemCounts['circles']> {
    const { feed } = this.#options;
    if (feed.tellsItems) await this.#items();
    await this.#relations();
    if (feed.tellsItems) {
      const { platform, organisation_id } = this.#work;
      const kept = await readInOrganisation(platform.pool, organisation_id, (client) =>
        keptPositions(client, this.#work),
      );
      await forgetRelations(this.#work, feed.relations ?? [], kept.get('relation') ?? 0);
      await tellMissing(this.#work, kept.get('missing') ?? 0);
    }
    return this.#named(this.#circles.find());
  }

  /** Circles by what their items are called. */
  async #named(circles: readonly (readonly string[])[]): Promise<ItemCounts['circles']> {
    if (circles.length === 0) return [];
    const { platform, organisation_id, import_id, carried_out } = this.#work;
    return readInOrganisation(platform.pool, organisation_id, async (client) => {
      const { rows } = await client.query<{ id: string; name: string }>(
        `select item_id as id, title as name from item_import_row
          where organisation_id = current_organisation_id() and import_id = $1 and carried_out = $2
            and kind = 'item' and item_id = any ($3::uuid[])
          union all
          select id, title from record where organisation_id = current_organisation_id() and id = any ($3::uuid[])`,
        [import_id, carried_out, [...new Set(circles.flat())]],
      );
      const names = new Map(rows.map(({ id, name }) => [id, name]));
      return circles.map((circle) => circle.map((id) => names.get(id) ?? id));
    });
  }
}

/** Relations alone have rows that are none too: they are counted as refused, like those of items. */
function rejectedOf({ feed, rejectedPath }: ItemImport): RejectedRows | null {
  return feed.columns === null ? null : new RejectedRows(rejectedPath, feed.columns);
}

/**
 * Looks at a file of items, or carries it out: every row ends as one of the outcomes, and is kept with the run.
 *
 * It is done in batches, each a transaction that also keeps what came of its rows. Carried out once more it changes
 * nothing; stopped in the middle and started again it goes on behind the last batch.
 *
 * @throws Refusal when the file cannot be read to its end (what came before stays, and is told), when the source is not
 *   known, or when another import runs
 * @throws ImportStopped when `signal` told it to stop; the run then still stands as under way
 */
export async function importItems(
  platform: Platform,
  principal: Principal,
  options: ItemImport,
): Promise<ItemRun> {
  const { run, carried_out } = options;
  const { organisation_id } = principal;
  const rejected = rejectedOf(options);
  const work = async (): Promise<void> => {
    let circles: ItemCounts['circles'] = [];
    try {
      const { settings, rule } = await sourceOf(platform, organisation_id, run.source);
      const importing = new Importing(
        {
          ...{
            platform,
            principal,
            organisation_id,
            import_id: run.id,
            carried_out,
            settings,
            rule,
            rejected,
          },
          ...{ source: run.source, claims: new Claims(), names: new ItemNames() },
        },
        options,
      );
      await rejected?.clear();
      circles = await importing.all();
      await rejected?.close();
      await finishItemRun(platform, organisation_id, run.id, { carried_out, circles, error: null });
      await platform.pool.query('select refresh_statistics(), refresh_item_statistics()');
    } catch (error) {
      await rejected?.close();
      if (!(error instanceof ImportStopped)) {
        await finishItemRun(platform, organisation_id, run.id, { carried_out, circles, error });
      }
      throw error;
    }
  };
  await importingAlone(platform, organisation_id, work);
  return readItemRun(platform, organisation_id, run.id);
}

import type { Pool, PoolClient } from 'pg';
import { incident } from '../processes/incident/definition.ts';
import { createPlatform } from '../server/app.ts';
import { inOneTransaction } from '../server/database/one-transaction.ts';
import { entryRowOf, rowOf } from '../server/records/store.ts';
import { carryOut } from './carry-out.ts';
import { RowCopy } from './copy-rows.ts';
import { freeSlug } from './create-sample.ts';
import { foundWorld } from './found-world.ts';
import { idMaker } from './ids.ts';
import { Random } from './random.ts';
import { steadySettings, type Turns, turnsOf } from './settings.ts';
import type { World } from './world.ts';
import { sampleYear } from './year.ts';

/** Incidents that are simulated at once unless said otherwise: memory is bounded by it. */
const usualSlice = 50_000;

const recordColumns =
  `organisation_id id process number title state is_open priority service_id assignee_id team_id
  requester_id opened_at resolved_at closed_at due_at next_clock_at created_at updated_at version origin external_key
  history clock_marks fields`.split(/\s+/);

const entryColumns =
  `organisation_id id record_id process activity from_state to_state occurred_at actor_id origin
  changes text detail source_hash import_run_id`.split(/\s+/);

/** What to load. The same seed, end and number give the same incidents. */
export interface BulkLoad {
  readonly seed: string;
  /** The end of the year in which they happen, epoch milliseconds. */
  readonly end: number;
  readonly incidents: number;
  /** Of the people who sign in. */
  readonly password: string;
  /** How many are simulated at once. */
  readonly slice?: number;
  /** Told after each part how many incidents are in. */
  readonly onProgress?: (incidents: number) => void;
}

/** What was loaded. */
export interface BulkLoaded {
  readonly organisation: { readonly id: string; readonly name: string; readonly slug: string };
  readonly incidents: number;
  readonly journal_entries: number;
}

/** A sample organisation without incidents, its plans in force. */
async function foundOrganisation(
  application: Pool,
  { seed, incidents, password }: BulkLoad,
  turns: Turns,
): Promise<{ world: World; name: string; slug: string }> {
  const random = new Random(`bulk ${seed}`);
  const name = `Sample of ${incidents.toLocaleString('en')} incidents`;
  return inOneTransaction(application, async (inside) => {
    const time = { now: turns.start };
    const now = (): number => time.now;
    const slug = await freeSlug(inside, 'load');
    const platform = createPlatform(inside, { now, newId: idMaker(random.fork(`ids of ${slug}`), now) });
    const world = await foundWorld(platform, { name, slug, password, condition: 'any' });
    const settings = steadySettings(turns, world.services);
    await carryOut(
      platform,
      world,
      time,
      settings.map((setting) => ({ kind: 'setting', setting })),
    );
    return { world, name, slug };
  });
}

/** Loads one slice. Of several that share a year every record's number is the slice's own share of them. */
async function loadSlice(
  client: PoolClient,
  world: World,
  turns: Turns,
  { seed, incidents }: Pick<BulkLoad, 'seed' | 'incidents'>,
  slice: { readonly index: number; readonly count: number },
): Promise<{ incidents: number; journal_entries: number }> {
  const random = new Random(`bulk ${seed}`).fork(`slice ${slice.index}`);
  const settings = steadySettings(turns, world.services);
  const year = sampleYear(world, turns, random, { incidents, settings, brief: true });
  const { organisation_id } = world;
  const entries = new RowCopy(client, 'journal_entry', entryColumns);
  for (const happening of year.run()) {
    if (happening.kind === 'setting') continue;
    for (const entry of happening.entries) {
      const busy = entries.put(entryRowOf(organisation_id, entry));
      if (busy !== undefined) await busy;
    }
  }
  const journal_entries = await entries.end();
  const records = new RowCopy(client, 'record', recordColumns);
  for (const [order, record] of year.records().entries()) {
    const number = `${incident.prefix}${String(order * slice.count + slice.index + 1).padStart(7, '0')}`;
    const busy = records.put(rowOf(incident, { ...record, number }));
    if (busy !== undefined) await busy;
  }
  return { incidents: await records.end(), journal_entries };
}

/**
 * Loads a sample organisation with as many incidents as wanted and their journals, for benchmarks: the one place that
 * writes to tables directly.
 *
 * Every incident lives its own life, decided as any other; only the way into the tables is shorter. The incidents go
 * in within one transaction, so that an interrupted load leaves none; the organisation then stays, empty.
 *
 * @param database owner of the tables, and the application's own connections
 */
export async function loadIncidents(
  database: { readonly owner: Pool; readonly application: Pool },
  load: BulkLoad,
): Promise<BulkLoaded> {
  const turns = turnsOf(load.end);
  const { world, name, slug } = await foundOrganisation(database.application, load, turns);
  const count = Math.ceil(load.incidents / (load.slice ?? usualSlice));
  const client = await database.owner.connect();
  let incidents = 0;
  let journal_entries = 0;
  try {
    await client.query('begin');
    await client.query("select set_config('app.organisation_id', $1, true)", [world.organisation_id]);
    for (let index = 0; index < count; index += 1) {
      // Shares differ by one at most, so that all numbers up to the last are given.
      const share = Math.floor((load.incidents - index - 1) / count) + 1;
      const done = await loadSlice(
        client,
        world,
        turns,
        { seed: load.seed, incidents: share },
        { index, count },
      );
      incidents += done.incidents;
      journal_entries += done.journal_entries;
      load.onProgress?.(incidents);
    }
    await client.query('select reserve_record_numbers($1, $2)', [incident.name, incidents]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
  // The planner and index-only scans know nothing of so many new rows yet.
  await database.owner.query('vacuum (analyze) record');
  await database.owner.query('vacuum (analyze) journal_entry');
  return { organisation: { id: world.organisation_id, name, slug }, incidents, journal_entries };
}

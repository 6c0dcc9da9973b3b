import type { Pool, PoolClient } from 'pg';
import type { ProcessRecord } from '../kernel/record.ts';
import { incident } from '../processes/incident/definition.ts';
import { createPlatform } from '../server/app.ts';
import { inOneTransaction } from '../server/database/one-transaction.ts';
import { followers } from '../server/journal/followers.ts';
import type { OrganisationContext } from '../server/records/organisation-context.ts';
import { entryValueOf, rowOf } from '../server/records/store.ts';
import { entryFields, recordFields } from '../server/records/write.ts';
import { carryOut } from './carry-out.ts';
import { RowCopy } from './copy-rows.ts';
import { freeSlug } from './create-sample.ts';
import { foundWorld } from './found-world.ts';
import { idMaker } from './ids.ts';
import { Random } from './random.ts';
import { steadySettings, type Turns, turnsOf } from './settings.ts';
import { WhatFollows, type Written } from './what-follows.ts';
import type { World } from './world.ts';
import { sampleYear } from './year.ts';

/** Incidents that are simulated at once unless said otherwise: memory is bounded by it. */
const usualSlice = 50_000;

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

/** One transaction of the owner's, in which a table is filled. */
class Filling {
  readonly client: PoolClient;

  private constructor(client: PoolClient) {
    this.client = client;
  }

  static async begin(owner: Pool, organisation_id: string): Promise<Filling> {
    const client = await owner.connect();
    await client.query('begin');
    await client.query("select set_config('app.organisation_id', $1, true)", [organisation_id]);
    return new Filling(client);
  }

  async end(statement: 'commit' | 'rollback'): Promise<void> {
    try {
      await this.client.query(statement);
    } finally {
      this.client.release();
    }
  }
}

interface Slice {
  readonly index: number;
  readonly incidents: number;
}

/** A slice at its end: its records, and what followers would have made of its journal. */
interface Simulated {
  readonly records: readonly ProcessRecord[];
  readonly journal_entries: number;
  readonly follows: WhatFollows;
  readonly context: OrganisationContext;
}

/** Simulates one slice, writing its journal as it happens. */
async function simulateSlice(
  client: PoolClient,
  world: World,
  turns: Turns,
  seed: string,
  { index, incidents }: Slice,
): Promise<Simulated> {
  const random = new Random(`bulk ${seed}`).fork(`slice ${index}`);
  const settings = steadySettings(turns, world.services);
  const year = sampleYear(world, turns, random, { incidents, settings, brief: true });
  const entries = new RowCopy(client, 'journal_entry', entryFields);
  const follows = new WhatFollows();
  for (const happening of year.run()) {
    if (happening.kind === 'setting') continue;
    for (const entry of happening.entries) {
      follows.hear(entry);
      const busy = entries.put((column) => entryValueOf(world.organisation_id, entry, column));
      if (busy !== undefined) await busy;
    }
  }
  return {
    records: year.records(),
    journal_entries: await entries.end(),
    follows,
    context: year.context,
  };
}

/**
 * Writes the records of a slice, and what follows from its journal. Of several that share a year, every so manieth
 * number is the slice's own.
 */
async function copyRecords(
  client: PoolClient,
  { records, follows, context }: Simulated,
  now: number,
  { index, slices }: { readonly index: number; readonly slices: number },
): Promise<number> {
  const rows = new RowCopy(client, 'record', recordFields);
  const written: Written[] = [];
  for (const [order, record] of records.entries()) {
    const number = `${incident.prefix}${String(order * slices + index + 1).padStart(7, '0')}`;
    const row = rowOf(incident, { ...record, number });
    written.push({ record, row });
    const busy = rows.put((column) => row[column]);
    if (busy !== undefined) await busy;
  }
  await rows.end();
  await follows.copy(client, written, { ...context, now });
  return rows.rows;
}

/** Fills the tables slice by slice: the records of one go in while the next is simulated. */
async function fill(
  journal: PoolClient,
  record: PoolClient,
  world: World,
  turns: Turns,
  load: BulkLoad,
): Promise<{ incidents: number; journal_entries: number }> {
  const count = Math.ceil(load.incidents / (load.slice ?? usualSlice));
  let incidents = 0;
  let journal_entries = 0;
  let before: Promise<number> = Promise.resolve(0);
  for (let index = 0; index < count; index += 1) {
    // Shares differ by one at most, so that all numbers up to the last are given.
    const share = Math.floor((load.incidents - index - 1) / count) + 1;
    const simulating = simulateSlice(journal, world, turns, load.seed, { index, incidents: share });
    const [slice, copied] = await Promise.all([simulating, before]);
    before = copyRecords(record, slice, turns.end, { index, slices: count });
    before.catch(() => undefined);
    journal_entries += slice.journal_entries;
    incidents += copied;
    if (copied > 0) load.onProgress?.(incidents);
  }
  incidents += await before;
  load.onProgress?.(incidents);
  await record.query('select reserve_record_numbers($1, $2)', [incident.name, incidents]);
  return { incidents, journal_entries };
}

/** Lets followers begin behind what a transaction loads: what follows from millions of entries would keep the program busy for long. */
export async function leaveBehindFollowers(client: PoolClient, organisation_id: string): Promise<void> {
  await client.query(
    `insert into journal_follower (organisation_id, name, last_transaction_id, last_entry_id)
      select $1, name, pg_current_xact_id(), 'ffffffff-ffff-ffff-ffff-ffffffffffff' from unnest($2::text[]) as name
      on conflict (organisation_id, name) do update set last_transaction_id = excluded.last_transaction_id,
        last_entry_id = excluded.last_entry_id`,
    [organisation_id, followers.map(({ name }) => name)],
  );
}

/** Marks by which rules open records were escalated, as writing them one by one would have. */
async function markEscalations(client: PoolClient, organisation_id: string): Promise<void> {
  await client.query(
    `insert into escalation_mark (organisation_id, record_id, rule_id, times, last_at)
      select entry.organisation_id, entry.record_id, entry.detail->'rule'->>'id', count(*), max(entry.occurred_at)
      from record join journal_entry as entry on entry.organisation_id = record.organisation_id
        and entry.record_id = record.id
      where record.organisation_id = $1 and record.is_open and entry.activity like 'escalate-%'
        and entry.detail->'rule' is not null
      group by entry.organisation_id, entry.record_id, entry.detail->'rule'->>'id'`,
    [organisation_id],
  );
}

/**
 * Loads a sample organisation with as many incidents as wanted and their journals, for benchmarks: the one place that
 * writes to tables directly.
 *
 * Every incident lives its own life, decided as any other; only the way into the tables is shorter. Records and journal
 * go in side by side, in two transactions that end together; an interrupted load leaves the organisation empty. Words to
 * be found by and facts for figures go in with the records, as followers would have written them.
 *
 * @param database owner of the tables, and the application's own connections
 */
export async function loadIncidents(
  database: { readonly owner: Pool; readonly application: Pool },
  load: BulkLoad,
): Promise<BulkLoaded> {
  const { owner, application } = database;
  const turns = turnsOf(load.end);
  const { world, name, slug } = await foundOrganisation(application, load, turns);
  const id = world.organisation_id;
  const [journal, record] = await Promise.all([Filling.begin(owner, id), Filling.begin(owner, id)]);
  let done: { incidents: number; journal_entries: number };
  try {
    done = await fill(journal.client, record.client, world, turns, load);
    await leaveBehindFollowers(journal.client, id);
  } catch (error) {
    await Promise.allSettled([journal.end('rollback'), record.end('rollback')]);
    throw error;
  }
  await Promise.all([journal.end('commit'), record.end('commit')]);
  const marking = await Filling.begin(owner, id);
  try {
    await markEscalations(marking.client, id);
  } catch (error) {
    await marking.end('rollback');
    throw error;
  }
  await marking.end('commit');
  // The planner and index-only scans know nothing of so many new rows yet.
  await owner.query('vacuum (analyze) record');
  await owner.query('vacuum (analyze) journal_entry');
  await owner.query('vacuum (analyze) desk_fact');
  await owner.query('vacuum (analyze) search_entry');
  return { organisation: { id, name, slug }, ...done };
}

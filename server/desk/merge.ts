import type { PoolClient } from 'pg';
import { isOpenState } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { executeTogether, type Together } from '../records/execute.ts';
import { readersAmong } from '../records/readers.ts';
import { survivorOf } from '../records/survivor.ts';
import { addWatchers } from '../records/watchers.ts';
import { readTargets, type Target, unknownRecord } from './bulk-records.ts';
import { availableRefusal } from './joining.ts';

/** Most records that are merged into one at once. */
export const mostMerged = 50;

/** Which records become part of which. */
export interface Merging {
  /** Id of the record that goes on. */
  readonly survivor: string;
  /** Ids of those that end with it. */
  readonly records: readonly string[];
  /** Why, as those who raised them read it. */
  readonly text: string;
}

/** What would become of a record that is to be merged. */
export interface ForeseenMerge {
  readonly target: Target;
  readonly refusal: Refusal | null;
  /** Somebody else raised it than the one that goes on. */
  readonly other_requester: boolean;
}

async function numberOf(client: PoolClient, id: string): Promise<string> {
  const { rows } = await client.query<{ number: string }>(
    'select number from record where organisation_id = current_organisation_id() and id = $1',
    [id],
  );
  return rows[0]?.number ?? '–';
}

/** The refusal of a record that goes on elsewhere already; null: it does not. */
async function mergedRefusal(client: PoolClient, { id, number }: ProcessRecord): Promise<Refusal | null> {
  const survivor = await survivorOf(client, id);
  if (survivor === null) return null;
  return new Refusal('merge.already', { number, survivor: await numberOf(client, survivor) });
}

function overRefusal({ definition, record }: Target): Refusal | null {
  const { number, state } = record;
  return isOpenState(definition, state) ? null : new Refusal('merge.survivor-over', { number, state });
}

interface Merged {
  readonly survivor: Target;
  readonly merged: readonly Target[];
}

/** Reads them all, locked where they are about to change, and refuses a survivor that goes on elsewhere or is over. */
async function readMerging(
  client: PoolClient,
  { survivor, records }: Merging,
  { actor }: Principal,
  lock: boolean,
): Promise<Merged> {
  const ids = [...new Set([survivor, ...records].map((id) => id.toLowerCase()))];
  if (lock) {
    await client.query(
      'select from record where organisation_id = current_organisation_id() and id = any ($1::uuid[]) order by id for update',
      [ids],
    );
  }
  const targets = await readTargets(client, ids, actor);
  const one = (id: string): Target => {
    const target = targets.get(id.toLowerCase());
    if (target === undefined) throw unknownRecord(id);
    return target;
  };
  const read = { survivor: one(survivor), merged: [...new Set(records)].map(one) };
  const refusal = (await mergedRefusal(client, read.survivor.record)) ?? overRefusal(read.survivor);
  if (refusal !== null) throw refusal;
  return read;
}

async function mergeRefusal(
  client: PoolClient,
  survivor: Target,
  target: Target,
  { actor }: Principal,
): Promise<Refusal | null> {
  const { record, definition } = target;
  if (record.id === survivor.record.id) return new Refusal('merge.with-itself', { number: record.number });
  if (definition.name !== survivor.definition.name) {
    const params = { process: survivor.definition.name, key: record.number };
    return new Refusal('record.unknown', params);
  }
  return (await mergedRefusal(client, record)) ?? availableRefusal(definition, record, 'merge', actor);
}

/**
 * Tells what merging would do to each record, and does nothing.
 *
 * @throws Refusal `record.unknown`, `merge.already` or `merge.survivor-over` of the record that would go on
 */
export async function previewMerge(
  platform: Platform,
  principal: Principal,
  merging: Merging,
): Promise<readonly ForeseenMerge[]> {
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { survivor, merged } = await readMerging(client, merging, principal, false);
    const requester = textIn(survivor.record, 'requester');
    const foreseen: ForeseenMerge[] = [];
    for (const target of merged) {
      const refusal = await mergeRefusal(client, survivor, target, principal);
      foreseen.push({ target, refusal, other_requester: textIn(target.record, 'requester') !== requester });
    }
    return foreseen;
  });
}

/** What the journal and links call a record. */
function named({ id, number, process }: ProcessRecord): { id: string; number: string; process: string } {
  return { id, number, process };
}

/** Lets those who had a part in what was merged watch what goes on, as far as they may read it. */
async function takeWatchersAlong(
  client: PoolClient,
  { definition, record }: Target,
  merged: ProcessRecord,
  by: string | null,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select person_id as id from watcher where organisation_id = current_organisation_id() and record_id = $1
      union select unnest($2::uuid[])`,
    [merged.id, [textIn(merged, 'requester'), textIn(merged, 'assignee')].filter((id) => id !== null)],
  );
  const ids = rows.map(({ id }) => id);
  const readers = await readersAmong(client, definition, record, ids);
  const reading = ids.filter((id) => readers.get(id)?.reads === true);
  if (reading.length > 0) await addWatchers(client, record, reading, by);
}

async function mergeOne(
  { client, carry, attempt }: Together,
  { actor }: Principal,
  survivor: Target,
  { definition, record }: Target,
  text: string,
): Promise<Target> {
  const to = named(survivor.record);
  const telling = { survivor: to };
  const about = { definition, key: record.id, telling };
  // Somebody may have said before that they are the same.
  const link = { kind: 'link', relation: 'duplicates', to } as const;
  const linked = await attempt({ ...about, command: link });
  if (linked instanceof Refusal && linked.code !== 'link.exists') throw linked;
  const command = { kind: 'perform', activity: 'merge', values: {}, text } as const;
  const { record: ended } = await carry({ ...about, command });
  await client.query(
    `insert into record_merge (organisation_id, merged_id, survivor_id, merged_by)
      values (current_organisation_id(), $1, $2, $3)
      on conflict (organisation_id, merged_id) do update set survivor_id = excluded.survivor_id,
        merged_by = excluded.merged_by, merged_at = clock_timestamp()`,
    [record.id, to.id, actor.id],
  );
  await takeWatchersAlong(client, survivor, record, actor.id);
  return { definition, record: ended };
}

/** What merging came to: the record that goes on, and those that ended with it. */
export interface MergedRecords {
  readonly survivor: ProcessRecord;
  readonly merged: readonly Target[];
}

/**
 * Merges records into one of the same process: each ends as its duplicate, and what was said of it is told with the one
 * that goes on. All of them, or none.
 *
 * @throws Refusal `record.unknown`, `merge.already`, `merge.with-itself`, `merge.survivor-over`, those of the activity
 */
export async function mergeRecords(
  platform: Platform,
  principal: Principal,
  merging: Merging,
): Promise<MergedRecords> {
  return executeTogether(platform, principal, async (together) => {
    const { client, carry } = together;
    const { survivor, merged } = await readMerging(client, merging, principal, true);
    const ended: Target[] = [];
    for (const target of merged) {
      const refusal = await mergeRefusal(client, survivor, target, principal);
      if (refusal !== null) throw refusal;
      ended.push(await mergeOne(together, principal, survivor, target, merging.text));
    }
    const telling = { merged: merged.map(({ record }) => named(record)) };
    const command = { kind: 'note', text: merging.text } as const;
    const { definition, record } = survivor;
    return {
      survivor: (await carry({ definition, key: record.id, command, telling })).record,
      merged: ended,
    };
  });
}

async function survivorRow(client: PoolClient, { id, number }: ProcessRecord): Promise<string> {
  const { rows } = await client.query<{ survivor_id: string }>(
    `select survivor_id from record_merge m join record r on r.organisation_id = m.organisation_id and r.id = m.merged_id
      where m.organisation_id = current_organisation_id() and m.merged_id = $1 and r.closed_at is not null`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Refusal('merge.none', { number });
  return row.survivor_id;
}

/**
 * Takes a merged record apart again, for as long as the one that it went over into is open.
 *
 * @throws Refusal `record.unknown`, `merge.none`, `merge.survivor-over`, those of the activity
 */
export async function unmergeRecord(
  platform: Platform,
  principal: Principal,
  key: { readonly record: string; readonly text: string },
): Promise<ProcessRecord> {
  return executeTogether(platform, principal, async ({ client, carry, attempt }) => {
    const merged = (await readTargets(client, [key.record], principal.actor)).get(key.record.toLowerCase());
    if (merged === undefined) throw unknownRecord(key.record);
    const { definition, record } = merged;
    const survivor_id = await survivorRow(client, record);
    const survivor = (await readTargets(client, [survivor_id], principal.actor)).get(survivor_id);
    if (survivor === undefined) throw unknownRecord(survivor_id);
    const over = overRefusal(survivor);
    if (over !== null) throw over;
    const to = named(survivor.record);
    const about = { definition, key: record.id, telling: { survivor: to } };
    const done = await carry({
      ...about,
      command: { kind: 'perform', activity: 'unmerge', values: {}, text: key.text },
    });
    const unlinked = await attempt({ ...about, command: { kind: 'unlink', relation: 'duplicates', to } });
    if (unlinked instanceof Refusal && unlinked.code !== 'link.unknown') throw unlinked;
    await client.query(
      'delete from record_merge where organisation_id = current_organisation_id() and merged_id = $1',
      [record.id],
    );
    await carry({
      definition,
      key: to.id,
      command: { kind: 'note', text: key.text },
      telling: { unmerged: named(record) },
    });
    return unlinked instanceof Refusal ? done.record : unlinked.record;
  });
}

import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { type ChangeMessage, liveChannel } from '../live/channel.ts';
import type { Platform, Principal } from '../platform.ts';
import { readersAmong } from './readers.ts';
import { insertEntry } from './write.ts';

/** Most people who watch one record. */
export const mostWatchers = 100;

/** Somebody who watches a record. */
export interface Watcher {
  readonly id: string;
  readonly name: string;
}

/** A record, and on whose behalf its watchers are read or changed. */
export interface Watching {
  readonly client: PoolClient;
  readonly definition: ProcessDefinition;
  readonly record: ProcessRecord;
}

/** Who watches the record, by name. */
export async function readWatchers(client: PoolClient, record: ProcessRecord): Promise<readonly Watcher[]> {
  const { rows } = await client.query<Watcher>(
    `select person.id, person.name from watcher
      join person on person.organisation_id = watcher.organisation_id and person.id = watcher.person_id
      where watcher.organisation_id = current_organisation_id() and watcher.record_id = $1
      order by person.name, person.id limit $2`,
    [record.id, mostWatchers],
  );
  return rows;
}

/** Adds people to those who watch the record, and tells which of them did not before. @throws Refusal `watcher.too-many` */
export async function addWatchers(
  client: PoolClient,
  record: ProcessRecord,
  people: readonly string[],
  by: string | null,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ person_id: string }>(
    `insert into watcher (organisation_id, record_id, person_id, created_by)
      select current_organisation_id(), $1, wanted, $3 from unnest($2::uuid[]) as wanted
      on conflict do nothing returning person_id`,
    [record.id, people, by],
  );
  const { rows: counted } = await client.query<{ count: number }>(
    'select count(*)::int from watcher where organisation_id = current_organisation_id() and record_id = $1',
    [record.id],
  );
  if ((counted[0]?.count ?? 0) > mostWatchers) {
    throw new Refusal('watcher.too-many', { number: record.number, limit: mostWatchers });
  }
  return rows.map(({ person_id }) => person_id);
}

/** Writes who began or ceased to watch into the record's journal, and tells those who look at it. The record stays as it is. */
async function journalWatching(
  { client, record }: Watching,
  platform: Platform,
  { actor, origin, organisation_id }: Principal,
  activity: 'watch' | 'unwatch',
  person: Watcher,
): Promise<void> {
  const { id, process, version } = record;
  await insertEntry(client, organisation_id, {
    id: platform.newId(),
    record_id: id,
    process,
    activity,
    from_state: null,
    to_state: null,
    occurred_at: platform.now(),
    actor_id: actor.id,
    origin,
    changes: {},
    text: null,
    detail: { person: person.id, person_name: person.name },
    source_hash: null,
    import_run_id: null,
  });
  const what = { record: id, process, version, activity, actor: actor.id };
  const told: ChangeMessage = { kind: 'changed', organisation_id, ...what };
  await client.query('select pg_notify($1, $2)', [liveChannel, JSON.stringify(told)]);
}

/**
 * Lets a person watch the record. Done again it changes nothing.
 *
 * @throws Refusal `record.unknown` for somebody not in the directory, `watcher.may-not-read`, `watcher.too-many`
 */
export async function watch(
  watching: Watching,
  platform: Platform,
  principal: Principal,
  id: string,
): Promise<void> {
  const { client, definition, record } = watching;
  const person = (await readersAmong(client, definition, record, [id])).get(id);
  if (person === undefined) throw new Refusal('record.unknown', { process: 'person', key: id });
  if (!person.reads) {
    throw new Refusal('watcher.may-not-read', { name: person.name, number: record.number });
  }
  const added = await addWatchers(client, record, [id], principal.actor.id);
  if (added.length > 0) await journalWatching(watching, platform, principal, 'watch', person);
}

/** Lets a person watch the record no longer. Done again it changes nothing. */
export async function unwatch(
  watching: Watching,
  platform: Platform,
  principal: Principal,
  id: string,
): Promise<void> {
  const { client, record } = watching;
  const { rows } = await client.query<Watcher>(
    `with gone as (
        delete from watcher
        where organisation_id = current_organisation_id() and record_id = $1 and person_id = $2
        returning person_id
      )
      select person.id, person.name from gone
      join person on person.organisation_id = current_organisation_id() and person.id = person_id`,
    [record.id, id],
  );
  const [person] = rows;
  if (person !== undefined) await journalWatching(watching, platform, principal, 'unwatch', person);
}

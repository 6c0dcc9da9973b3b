import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { mayRead } from '../../kernel/rights.ts';
import { definitionNamed, definitions } from '../../processes/definitions.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import type { NamedRecord } from './execute.ts';
import { refuseUnkept } from './kept.ts';
import { listRecords } from './list.ts';
import type { ListQuery } from './list-conditions.ts';
import { type Listing, presentListed } from './listed.ts';
import { presentRecord, presentRights } from './present.ts';
import type { Reading } from './reading.ts';
import { keyColumn, readRecord } from './store.ts';
import { readTimeline } from './timeline.ts';

// Records as they are shown to whoever asks, by HTTP or at the command line.

/** Reads in one transaction what the principal may see of a process. @throws Refusal `process.not-kept` */
export async function readAs<T>(
  { pool, names, now, organisations }: Platform,
  { organisation_id, actor }: Principal,
  definition: ProcessDefinition,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  refuseUnkept(definition, (await organisations.of(organisation_id)).kind);
  return readInOrganisation(pool, organisation_id, (client) =>
    work({ client, organisation_id, definition, actor, now: now(), names }),
  );
}

/** The record of that key, for whoever may see it: to others it is unknown. @throws Refusal `record.unknown` */
export async function visibleRecord(
  { client, actor, definition }: Reading,
  key: string,
): Promise<ProcessRecord> {
  const record = await readRecord(client, definition, key, false);
  if (record !== null && mayRead(definition, record, actor)) return record;
  throw new Refusal('record.unknown', { process: definition.name, key });
}

/** A record as the principal sees it, with what they may do next. */
export async function presentTo(
  platform: Platform,
  { organisation_id, actor }: Principal,
  definition: ProcessDefinition,
  { record, names }: NamedRecord,
): Promise<Record<string, unknown>> {
  const organisation = await platform.organisations.of(organisation_id);
  const viewer = { actor, organisation, now: platform.now() };
  return {
    ...presentRecord(definition, record, names, viewer),
    ...presentRights(definition, record, actor),
  };
}

/** How much of a journal comes with its record. */
const included = { order: 'newest-first', limit: 100 } as const;

/**
 * One record as the principal sees it, with the newest entries of its journal if asked for.
 *
 * @throws Refusal `record.unknown`
 */
export async function openRecord(
  platform: Platform,
  principal: Principal,
  definition: ProcessDefinition,
  key: string,
  withJournal: boolean,
): Promise<{ readonly version: number; readonly shown: Record<string, unknown> }> {
  const { record, names, journal } = await readAs(platform, principal, definition, async (reading) => {
    // Both are asked for at once, and the journal is shown only to who may see the record.
    const [record, journal] = await Promise.all([
      visibleRecord(reading, key),
      withJournal ? readTimeline(reading, key, included) : null,
    ]);
    return { record, journal, names: await reading.names.of(reading, [record.values]) };
  });
  const shown = await presentTo(platform, principal, definition, { record, names });
  return { version: record.version, shown: journal === null ? shown : { ...shown, journal } };
}

/** A page of records as the principal sees them. @throws Refusal `list.filter-invalid`, `list.cursor-invalid` */
export async function listTo(
  platform: Platform,
  principal: Principal,
  listing: Listing,
  query: ListQuery,
): Promise<{ readonly items: Record<string, unknown>[]; readonly next: string | null }> {
  const organisation = await platform.organisations.of(principal.organisation_id);
  const { records, names, next } = await readAs(platform, principal, listing.definition, (reading) =>
    listRecords(reading, listing, query),
  );
  const viewer = { actor: principal.actor, organisation, now: platform.now() };
  return { items: records.map((record) => presentListed(listing, record, names, viewer)), next };
}

const processNames = definitions.map(({ name }) => name);

/**
 * The process of the record with that id or number, where nobody says which is meant. A number that an import gave to
 * two processes is that of the process whose letters it begins with.
 *
 * @throws Refusal `record.unknown`
 */
export async function processOfKey(
  { pool }: Platform,
  { organisation_id }: Principal,
  key: string,
): Promise<ProcessDefinition> {
  const by = keyColumn(key);
  const found =
    by === 'external_key'
      ? []
      : await readInOrganisation(pool, organisation_id, async (client) => {
          const { rows } = await client.query<{ process: string }>(
            `select process from record
              where organisation_id = current_organisation_id() and process = any ($1::text[]) and ${by} = $2`,
            [processNames, key],
          );
          return rows.flatMap(({ process }) => definitionNamed(process) ?? []);
        });
  const definition = found.find(({ prefix }) => key.startsWith(prefix)) ?? found[0];
  if (definition === undefined) throw new Refusal('record.unknown', { process: 'record', key });
  return definition;
}

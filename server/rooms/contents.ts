import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Thing } from '../../processes/audit-room/things.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { listRecords } from '../records/list.ts';
import { conditionsOf } from '../records/list-conditions.ts';
import { listingOf, presentListed } from '../records/listed.ts';
import { presentRecord } from '../records/present.ts';
import { readRecord } from '../records/store.ts';
import { readTimeline, type TimelineQuery } from '../records/timeline.ts';
import { journalLook } from './looks.ts';
import { filterOf } from './openings.ts';
import { readingOf, thingIn, type Visit, viewerOf } from './visit.ts';

/** The process of an opened record, document or list. @throws Refusal `room.thing-unknown` for anything else */
export function processOf({ process }: Thing): ProcessDefinition {
  const definition = definitionNamed(process ?? '');
  if (definition === undefined) throw new Refusal('room.thing-unknown');
  return definition;
}

async function isListed(
  visit: Visit,
  thing: Thing,
  definition: ProcessDefinition,
  { id }: ProcessRecord,
): Promise<boolean> {
  const conditions = conditionsOf(definition, filterOf(thing.filter), visit.reader, visit.now);
  conditions.add(`id = ${conditions.bind(id)}::uuid`);
  const { rowCount } = await visit.client.query(
    `select from record where ${conditions.text}`,
    conditions.values,
  );
  return rowCount === 1;
}

/** A record that something open in the room shows: itself, or one of an opened list. @throws Refusal `room.thing-unknown` */
export async function shownRecord(
  visit: Visit,
  thing: Thing,
  key: string,
): Promise<{ readonly definition: ProcessDefinition; readonly record: ProcessRecord }> {
  const definition = processOf(thing);
  const record = await readRecord(visit.client, definition, key, false);
  const shown =
    record !== null &&
    (thing.kind === 'list' ? await isListed(visit, thing, definition, record) : thing.key === record.id);
  if (!shown) throw new Refusal('room.thing-unknown');
  return { definition, record };
}

/** A record as a visitor sees it: every field, and its journal a page at a time. */
export async function openShownRecord(
  visit: Visit,
  thing_id: string,
  key: string,
  query: TimelineQuery,
): Promise<Record<string, unknown>> {
  const thing = thingIn(visit, thing_id, ['record', 'document', 'list']);
  const { definition, record } = await shownRecord(visit, thing, key);
  await journalLook(visit, {
    thing: thing.id,
    process: definition.name,
    number: record.number,
    version: record.version,
  });
  const reading = readingOf(visit, definition);
  const journal = await readTimeline(reading, record.id, { order: 'newest-first', ...query });
  const names = await reading.names.of(reading, [record.values]);
  return { ...presentRecord(definition, record, names, viewerOf(visit)), journal };
}

/** A page of an opened list. */
export async function openShownList(
  visit: Visit,
  thing_id: string,
  query: { readonly cursor?: string; readonly limit?: number },
): Promise<{ readonly items: readonly Record<string, unknown>[]; readonly next: string | null }> {
  const thing = thingIn(visit, thing_id, ['list']);
  const definition = processOf(thing);
  const listing = listingOf(definition);
  const reading = readingOf(visit, definition);
  const wanted = { ...filterOf(thing.filter), ...query };
  const { records, names, next } = await listRecords(reading, listing, wanted);
  const numbers = records.map(({ row }) => row.number);
  await journalLook(visit, {
    thing: thing.id,
    process: definition.name,
    page: `${numbers[0] ?? '–'} … ${numbers.at(-1) ?? '–'}`,
  });
  const viewer = viewerOf(visit);
  return { items: records.map((record) => presentListed(listing, record, names, viewer)), next };
}

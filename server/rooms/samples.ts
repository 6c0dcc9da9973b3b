import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { drawSample } from '../../kernel/sample.ts';
import type { Thing } from '../../processes/audit-room/things.ts';
import { journalChange } from '../journal/append.ts';
import { conditionsOf } from '../records/list-conditions.ts';
import { presentRecord } from '../records/present.ts';
import { readTimeline } from '../records/timeline.ts';
import { processOf, shownRecord } from './contents.ts';
import { filterOf } from './openings.ts';
import { readingOf, thingIn, type Visit, viewerOf } from './visit.ts';

/** Most records of one sample. */
export const sampleLimit = 100;

/** Most records that a sample is drawn from. */
export const populationLimit = 100_000;

/** Most entries of a record's journal that are frozen with it; the snapshot says where there were more. */
const entryLimit = 2_000;

/** How a sample is asked for: drawn by a seed from an opened list, or records picked one by one. */
export interface SampleOrder {
  readonly name: string;
  readonly thing: string;
  readonly draw?: { readonly size: number; readonly seed: string };
  readonly records?: readonly string[];
}

/** How a sample came about, so that anybody can draw it again. */
interface Draw {
  readonly thing: string;
  readonly process: string;
  readonly filter: string | null;
  readonly size: number;
  readonly seed: string;
  readonly population: number;
}

async function population(
  visit: Visit,
  thing: Thing,
  definition: ProcessDefinition,
): Promise<readonly string[]> {
  const conditions = conditionsOf(definition, filterOf(thing.filter), visit.reader, visit.now);
  const { rows } = await visit.client.query<{ number: string }>(
    `select number from record where ${conditions.text} order by number limit ${populationLimit + 1}`,
    conditions.values,
  );
  if (rows.length > populationLimit) throw new Refusal('room.sample-too-wide', { most: populationLimit });
  return rows.map(({ number }) => number);
}

/** A record as it was seen at an instant. */
export interface Frozen {
  readonly definition: ProcessDefinition;
  readonly record: ProcessRecord;
  readonly content: string;
  /** SHA-256 of the content's UTF-8 bytes, hexadecimal. */
  readonly hash: string;
  readonly newest_entry: string | null;
}

/** SHA-256 of a text's UTF-8 bytes, hexadecimal. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

async function wholeTimeline(
  visit: Visit,
  definition: ProcessDefinition,
  { id }: ProcessRecord,
): Promise<{ readonly items: readonly Record<string, unknown>[]; readonly complete: boolean }> {
  const items: Record<string, unknown>[] = [];
  let cursor: string | null = null;
  do {
    const more: { cursor?: string } = cursor === null ? {} : { cursor };
    const page = await readTimeline(readingOf(visit, definition), id, more);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && items.length < entryLimit);
  return { items, complete: cursor === null };
}

async function freeze(visit: Visit, thing: Thing, key: string): Promise<Frozen> {
  const { definition, record } = await shownRecord(visit, thing, key);
  const reading = readingOf(visit, definition);
  const names = await reading.names.of(reading, [record.values]);
  const timeline = await wholeTimeline(visit, definition, record);
  const content = canonicalJson({
    seen_at: new Date(visit.now).toISOString(),
    record: presentRecord(definition, record, names, viewerOf(visit)),
    history: record.history.map(({ state, at }) => ({ state, at: new Date(at).toISOString() })),
    timeline: timeline.items,
    timeline_complete: timeline.complete,
  });
  const newest = timeline.items.at(-1)?.['id'];
  return {
    definition,
    record,
    content,
    hash: hashOfText(content),
    newest_entry: typeof newest === 'string' ? newest : null,
  };
}

async function chosen(
  visit: Visit,
  thing: Thing,
  { draw, records }: SampleOrder,
): Promise<{ readonly keys: readonly string[]; readonly draw: Draw | null }> {
  if (draw === undefined) return { keys: [...new Set(records ?? [])], draw: null };
  if (thing.kind !== 'list') throw new Refusal('room.thing-unknown');
  const definition = processOf(thing);
  const numbers = await population(visit, thing, definition);
  const how = { thing: thing.id, process: definition.name, filter: thing.filter, ...draw };
  return { keys: drawSample(draw.seed, numbers, draw.size), draw: { ...how, population: numbers.length } };
}

async function store(
  visit: Visit,
  { name, thing }: SampleOrder,
  draw: Draw | null,
  frozen: readonly Frozen[],
): Promise<number> {
  const { client, platform, principal, room, now } = visit;
  const id = platform.newId();
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`samples of ${room.id}`]);
  const { rows } = await client.query<{ number: number }>(
    `insert into audit_sample (organisation_id, id, room_id, number, name, drawn_by, drawn_at, draw)
      select current_organisation_id(), $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6
      from audit_sample where organisation_id = current_organisation_id() and room_id = $2
      returning number`,
    [id, room.id, name, principal.actor.id, new Date(now).toISOString(), JSON.stringify(draw)],
  );
  for (const [position, one] of frozen.entries()) {
    const { record, definition } = one;
    await client.query({
      name: 'freeze-record',
      text: `insert into audit_sample_record (organisation_id, sample_id, position, thing, record_id, process, number,
          title, version, content, hash, newest_entry)
        values (current_organisation_id(), $1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'), $11)`,
      values: [
        id,
        position + 1,
        thing,
        record.id,
        definition.name,
        record.number,
        textIn(record, 'title') ?? record.number,
        record.version,
        one.content,
        one.hash,
        one.newest_entry,
      ],
    });
  }
  return rows[0]?.number ?? 0;
}

/**
 * Takes a sample: draws it or takes the records picked, and freezes each as it is seen now. The journal holds the hash of
 * each snapshot, so that none can be exchanged later.
 *
 * @returns the number of the sample in its room
 * @throws Refusal `room.thing-unknown`, `room.sample-empty`, `room.sample-too-wide`
 */
export async function takeSample(visit: Visit, order: SampleOrder): Promise<number> {
  const { client, platform, principal, room } = visit;
  const thing = thingIn(visit, order.thing, ['record', 'document', 'list']);
  const { keys, draw } = await chosen(visit, thing, order);
  if (keys.length === 0) throw new Refusal('room.sample-empty');
  const frozen: Frozen[] = [];
  for (const key of keys) frozen.push(await freeze(visit, thing, key));
  const number = await store(visit, order, draw, frozen);
  await journalChange(client, platform, principal, {
    thing: 'audit-room',
    id: room.id,
    activity: 'sampled',
    detail: {
      sample: number,
      name: order.name,
      thing: thing.id,
      draw,
      records: frozen.map(({ definition, record, hash }) => ({
        process: definition.name,
        number: record.number,
        version: record.version,
        hash,
      })),
    },
  });
  return number;
}

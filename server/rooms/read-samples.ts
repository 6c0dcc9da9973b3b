import { Refusal } from '../../kernel/errors.ts';
import { openThingsOf } from '../../processes/audit-room/things.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { presentRecord } from '../records/present.ts';
import { readRecord } from '../records/store.ts';
import { shownRecord } from './contents.ts';
import { journalLook } from './looks.ts';
import { hashOfText } from './samples.ts';
import { readingOf, type Visit, viewerOf } from './visit.ts';

/** Most samples of a room that are listed. */
const most = 500;

interface SampleRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly drawn_by: { readonly id: string; readonly name: string };
  readonly drawn_at: number;
  readonly draw: Readonly<Record<string, unknown>> | null;
  readonly size: number;
}

const heads = `select s.id, s.number, s.name, json_build_object('id', p.id, 'name', p.name) as drawn_by, s.drawn_at,
    s.draw, (select count(*) from audit_sample_record r
      where r.organisation_id = s.organisation_id and r.sample_id = s.id)::int as size
  from audit_sample s join person p on p.organisation_id = s.organisation_id and p.id = s.drawn_by
  where s.organisation_id = current_organisation_id() and s.room_id = $1`;

function headOf({ id: _id, drawn_at, ...row }: SampleRow): Record<string, unknown> {
  return { ...row, drawn_at: new Date(drawn_at).toISOString() };
}

/** The samples of a room, newest first. */
export async function listSamples({ client, room }: Visit): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<SampleRow>(`${heads} order by s.number desc limit ${most}`, [room.id]);
  return rows.map(headOf);
}

async function sampleNumbered({ client, room }: Visit, number: number): Promise<SampleRow> {
  const { rows } = await client.query<SampleRow>(`${heads} and s.number = $2`, [room.id, number]);
  if (rows[0] === undefined) throw new Refusal('room.thing-unknown');
  return rows[0];
}

/** A sample with its records: as which version each was seen, and whether it was changed since. */
export async function readSample(visit: Visit, number: number): Promise<Record<string, unknown>> {
  const sample = await sampleNumbered(visit, number);
  const { rows } = await visit.client.query(
    `select r.position, r.process, r.number, r.title, r.version, encode(r.hash, 'hex') as hash,
        now.version is distinct from r.version as changed
      from audit_sample_record r
      left join record now on now.organisation_id = r.organisation_id and now.id = r.record_id
      where r.organisation_id = current_organisation_id() and r.sample_id = $1 order by r.position`,
    [sample.id],
  );
  await journalLook(visit, { thing: null, sample: number });
  return { ...headOf(sample), records: rows };
}

interface FrozenRow {
  readonly position: number;
  readonly record_id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly content: string;
  readonly hash: string;
  readonly newest_entry: string | null;
  /** Where that entry stands in the sealed journal; null until it is sealed. */
  readonly sealed_at: number | null;
}

/** One field that says something else now than when it was seen. */
interface Difference {
  readonly field: string;
  readonly then: unknown;
  readonly now: unknown;
}

/** What of a shown record is no value of its own: it moves with the time, or with every entry. */
const moving = new Set(['clocks', 'version', 'updated_at', 'due_at']);

function differences(
  then: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): readonly Difference[] {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((name) => !moving.has(name));
  return names
    .filter((name) => JSON.stringify(then[name] ?? null) !== JSON.stringify(now[name] ?? null))
    .map((field) => ({ field, then: then[field] ?? null, now: now[field] ?? null }));
}

/** Whether a visitor still sees the record: staff do, guests while something open shows it. */
async function stillShown(visit: Visit, row: FrozenRow): Promise<boolean> {
  if (!visit.guest) return true;
  for (const thing of openThingsOf(visit.room).filter(({ process }) => process === row.process)) {
    const found = await shownRecord(visit, thing, row.record_id).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    if (found !== null) return true;
  }
  return false;
}

/** What became of a frozen record since: null where the visitor does not see it any more. */
async function sinceThen(
  visit: Visit,
  row: FrozenRow,
  then: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown> | null> {
  const definition = definitionNamed(row.process);
  if (definition === undefined || !(await stillShown(visit, row))) return null;
  const record = await readRecord(visit.client, definition, row.record_id, false);
  if (record === null) return null;
  const reading = readingOf(visit, definition);
  const names = await reading.names.of(reading, [record.values]);
  const now = presentRecord(definition, record, names, viewerOf(visit));
  // Instants and references come the same way as they were written down: through JSON.
  const changes = differences(then, JSON.parse(JSON.stringify(now)));
  return { version: record.version, state: record.state, changes };
}

/**
 * A frozen record as it was seen, whether its hash holds, and what was changed since.
 *
 * @throws Refusal `room.thing-unknown`
 */
export async function readFrozen(
  visit: Visit,
  sample_number: number,
  position: number,
): Promise<Record<string, unknown>> {
  const sample = await sampleNumbered(visit, sample_number);
  const { rows } = await visit.client.query<FrozenRow>(
    `select r.position, r.record_id, r.process, r.number, r.title, r.version, r.content,
        encode(r.hash, 'hex') as hash, r.newest_entry, leaf.position::int as sealed_at
      from audit_sample_record r
      left join journal_leaf leaf on leaf.organisation_id = r.organisation_id and leaf.entry_id = r.newest_entry
      where r.organisation_id = current_organisation_id() and r.sample_id = $1 and r.position = $2`,
    [sample.id, position],
  );
  const row = rows[0];
  if (row === undefined) throw new Refusal('room.thing-unknown');
  await journalLook(visit, {
    thing: null,
    sample: sample_number,
    process: row.process,
    number: row.number,
    version: row.version,
  });
  const seen = JSON.parse(row.content) as { readonly record: Record<string, unknown> };
  return {
    process: row.process,
    number: row.number,
    title: row.title,
    version: row.version,
    hash: row.hash,
    holds: hashOfText(row.content) === row.hash,
    newest_entry: row.newest_entry,
    sealed_at: row.sealed_at,
    seen,
    since: await sinceThen(visit, row, seen.record),
  };
}

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../kernel/project.ts';
import { incident } from '../processes/incident/definition.ts';
import { createPlatform } from '../server/app.ts';
import { inOrganisation, readInOrganisation } from '../server/database/pool.ts';
import { recomputeFigures } from '../server/desk/figures/write-facts.ts';
import { type RecordRow, recordColumns, recordOf } from '../server/records/store.ts';
import { indexAgain } from '../server/search/index-again.ts';
import { type TestDatabase, testDatabase } from '../server/testing/database.ts';
import { type BulkLoaded, loadIncidents } from './bulk-loader.ts';

const end = Date.parse('2026-02-27T07:00:00Z');
const load = { seed: 't', end, incidents: 700, slice: 300, password: 'a long enough password' };

let database: TestDatabase;
let loaded: BulkLoaded;

beforeAll(async () => {
  database = await testDatabase();
  loaded = await loadIncidents(database, load);
});
afterAll(() => database.drop());

async function recordsOf(organisation_id: string) {
  return readInOrganisation(database.application, organisation_id, async (client) => {
    const { rows } = await client.query<RecordRow>(
      `select ${recordColumns} from record where process = 'incident' order by number`,
    );
    return rows.map((row) => recordOf(incident, row));
  });
}

test('as many incidents as wanted are there, numbered without gaps, each with its journal', async () => {
  expect(loaded).toMatchObject({ organisation: { slug: 'load' }, incidents: 700 });
  const records = await recordsOf(loaded.organisation.id);
  expect(records.map(({ number }) => number)).toEqual(
    Array.from({ length: 700 }, (_, index) => `INC${String(index + 1).padStart(7, '0')}`),
  );
  const { rows } = await database.owner.query(
    `select count(*) as entries, count(distinct record_id) as records,
      count(*) filter (where record.state = last.to_state) as ends
      from journal_entry join record on record.id = record_id and record.process = 'incident'
      cross join lateral (select to_state from journal_entry entry where entry.record_id = record.id
        and to_state is not null order by occurred_at desc, id desc limit 1) last
      where journal_entry.process = 'incident'`,
  );
  expect(rows[0]).toEqual({ entries: loaded.journal_entries, records: 700, ends: loaded.journal_entries });
});

test('clocks are those that the history and the plans in force give', async () => {
  const { id } = loaded.organisation;
  const organisation = await createPlatform(database.application).organisations.of(id);
  for (const record of await recordsOf(id)) {
    const { due_at, next_clock_at, state } = project(incident, record, { ...organisation, now: end });
    expect({ due_at, next_clock_at, state }).toEqual({
      due_at: record.due_at,
      next_clock_at: record.next_clock_at,
      state: record.state,
    });
  }
});

test('figures and search know of them what they would know by their journals', async () => {
  const { id } = loaded.organisation;
  const known = async (): Promise<unknown[]> => {
    const facts = 'select * from desk_fact where organisation_id = $1 order by record_id';
    const words = `select e.* from search_entry e join record on record.id = record_id
      where e.organisation_id = $1 and e.process = 'incident' order by record_id`;
    return [(await database.owner.query(facts, [id])).rows, (await database.owner.query(words, [id])).rows];
  };
  const before = await known();
  expect(before.map((rows) => (rows as unknown[]).length)).toEqual([700, 700]);
  const platform = createPlatform(database.application, { now: () => end });
  await recomputeFigures(platform, id);
  await indexAgain(platform, id, false);
  expect(await known()).toEqual(before);
});

test('the next incident gets the next number', async () => {
  const next = await inOrganisation(database.application, loaded.organisation.id, (client) =>
    client.query('select next from next_record_numbers($1, 1) as next', ['incident']),
  );
  expect(next.rows).toEqual([{ next: 701 }]);
});

test('the same seed loads the same again, beside the first', async () => {
  const again = await loadIncidents(database, load);
  const digest = async (id: string): Promise<string> => {
    const records = await recordsOf(id);
    const told = records.map(({ number, state, opened_at, history, values, due_at }) => {
      const { title, description, priority, resolution_text } = values;
      return [number, state, opened_at, history, due_at, title, description, priority, resolution_text];
    });
    return createHash('sha256').update(JSON.stringify(told)).digest('hex');
  };
  expect(again.organisation.slug).toBe('load-2');
  expect(await digest(again.organisation.id)).toBe(await digest(loaded.organisation.id));
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { type Column, givenRows } from './given-rows.ts';

const columns: readonly Column[] = [
  ['id', 'integer'],
  ['name', 'text'],
  ['at', 'timestamptz'],
  ['fields', 'jsonb'],
];

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function readBack(rows: readonly Record<string, unknown>[]): Promise<unknown[]> {
  const { values, source, parameters } = givenRows(columns, rows, (row, name) => row[name]);
  const query = `select (taken).* from (select ${values} from ${source}) as taken (id, name, at, fields) order by id`;
  const { rows: read } = await database.application.query(query, [...parameters]);
  return read;
}

// Whatever a text of PostgreSQL can hold: anything but NUL and halves of surrogate pairs.
const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', '').toWellFormed());
const separators = fc.constantFrom('\x1e', '\x1f', '', ',', '\\', "'", '{}', 'null');

test('rows come back as they were given, whatever they hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc.option(fc.oneof(text, separators)),
          at: fc.option(fc.integer({ min: -4e12, max: 9e12 })),
          fields: fc.option(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(text, fc.integer()))),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      async (given) => {
        const rows = given.map((row, id) => ({ ...row, id }));
        expect(await readBack(rows)).toEqual(
          rows.map((row) => ({ ...row, fields: row.fields && { ...row.fields } })),
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('what all rows share is sent once, and a query of its own kind is told apart', () => {
  const valueOf = (row: Record<string, unknown>, name: string): unknown => row[name];
  const shared = [
    { id: 1, name: 'same', at: null, fields: null },
    { id: 2, name: 'same', at: null, fields: null },
  ];
  const one = givenRows(columns, shared, valueOf);
  expect(one.key).toBe('*===');
  expect(one.parameters[1]).toBe('same');
  expect(givenRows(columns, [shared[0] ?? {}, { ...shared[1], name: 'other' }], valueOf).key).toBe('**==');
});

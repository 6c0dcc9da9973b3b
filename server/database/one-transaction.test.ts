import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { inOneTransaction } from './one-transaction.ts';
import { inOrganisation } from './pool.ts';

const organisation = '01890000-0000-7000-8000-000000000001';
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await database.application.query('select create_organisation($1, $2, $3, $4, $5, false)', [
    ...[organisation, 'First', 'first', 'en', 'UTC'],
  ]);
});
afterAll(() => database.drop());

const names = async (): Promise<string[]> => {
  const { rows } = await database.owner.query('select name from team order by name');
  return rows.map(({ name }) => name);
};

const addTeam = (pool: TestDatabase['application'], name: string): Promise<unknown> =>
  inOrganisation(pool, organisation, (client) =>
    client.query('insert into team (organisation_id, id, name) values ($1, gen_random_uuid(), $2)', [
      organisation,
      name,
    ]),
  );

test('nothing is stored when the work fails after parts of it were done', async () => {
  const work = inOneTransaction(database.application, async (inside) => {
    await addTeam(inside, 'Network');
    await addTeam(inside, 'Platform');
    throw new Error('interrupted');
  });
  await expect(work).rejects.toThrow('interrupted');
  expect(await names()).toEqual([]);
});

test('everything is stored at once, and nobody sees parts before', async () => {
  await inOneTransaction(database.application, async (inside) => {
    await addTeam(inside, 'Network');
    expect(await names()).toEqual([]);
    await addTeam(inside, 'Platform');
  });
  expect(await names()).toEqual(['Network', 'Platform']);
});

test('a part that fails takes back its own share only', async () => {
  await inOneTransaction(database.application, async (inside) => {
    await addTeam(inside, 'Desk');
    await expect(addTeam(inside, 'Network')).rejects.toThrow('team_name');
    await addTeam(inside, 'Security');
  });
  expect(await names()).toEqual(['Desk', 'Network', 'Platform', 'Security']);
});

test('what a part sees and changes is its organisation alone, and the connection forgets which that was', async () => {
  await inOneTransaction(database.application, async (inside) => {
    const seen = await inOrganisation(inside, '01890000-0000-7000-8000-00000000000f', (client) =>
      client.query('select name from team'),
    );
    expect(seen.rows).toEqual([]);
  });
  const { rows } = await database.application.query('select name from team');
  expect(rows).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { applicationPool, inOrganisation, readInOrganisation, snapshotInOrganisation } from './pool.ts';

const one = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  for (const id of [one, other]) {
    await database.application.query('select create_organisation($1, $2, $3, $4, $5, false)', [
      id,
      'Sample',
      `sample-${id.slice(-1)}`,
      'en',
      'UTC',
    ]);
  }
});
afterAll(() => database.drop());

const addTeam = 'insert into team (organisation_id, id, name) values ($1, gen_random_uuid(), $2)';

async function teamsOf(organisation_id: string): Promise<readonly string[]> {
  const { rows } = await inOrganisation(database.application, organisation_id, (client) =>
    client.query<{ name: string }>('select name from team order by name'),
  );
  return rows.map(({ name }) => name);
}

describe('values', () => {
  test('of time and count come as numbers', async () => {
    const { rows } = await database.application.query(
      "select '2026-01-31 08:00:00.123+07'::timestamptz as at, '2026-01-31 08:00:00Z'::timestamptz as whole, " +
        "9007199254740991::bigint as big, 'infinity'::timestamptz as never, null::timestamptz as none",
    );
    expect(rows[0]).toEqual({
      at: Date.parse('2026-01-31T01:00:00.123Z'),
      whole: Date.parse('2026-01-31T08:00:00Z'),
      big: 9007199254740991,
      never: Number.NaN,
      none: null,
    });
  });
});

describe('a transaction of an organisation', () => {
  test('sees and changes that organisation only', async () => {
    await inOrganisation(database.application, one, (client) => client.query(addTeam, [one, 'Service desk']));
    expect(await teamsOf(one)).toEqual(['Service desk']);
    expect(await teamsOf(other)).toEqual([]);
    const across = inOrganisation(database.application, one, (client) =>
      client.query(addTeam, [other, 'Smuggled']),
    );
    await expect(across).rejects.toMatchObject({ code: '42501' });
    expect(await teamsOf(other)).toEqual([]);
  });

  test('leaves nothing behind on the connection for whoever takes it next', async () => {
    const single = applicationPool(database.url, { max: 1 });
    try {
      await inOrganisation(single, one, (client) => client.query('select 1'));
      expect((await single.query('select * from team')).rows).toEqual([]);
    } finally {
      await single.end();
    }
  });

  test('is undone when the work throws, also when it had sent its queries without waiting', async () => {
    const failing = inOrganisation(database.application, one, async (client) => {
      void client.query(addTeam, [one, 'Undone']).catch(() => undefined);
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    expect(await teamsOf(one)).not.toContain('Undone');
  });

  test('does not claim success when a failed query was passed over', async () => {
    const passedOver = inOrganisation(database.application, one, async (client) => {
      await client.query(addTeam, [one, 'Lost']);
      await client.query('select 1 / 0').catch(() => undefined);
    });
    await expect(passedOver).rejects.toThrow('the transaction was undone');
    expect(await teamsOf(one)).not.toContain('Lost');
  });

  test('survives the death of its connection: the next one works', async () => {
    const single = applicationPool(database.url, { max: 1 });
    try {
      const killed = inOrganisation(single, one, async (client) => {
        const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
        await database.owner.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
        return client.query('select 1');
      });
      await expect(killed).rejects.toThrow();
      expect(await inOrganisation(single, one, async () => 'works')).toBe('works');
    } finally {
      await single.end();
    }
  });

  test.each(['', 'x', `${one}'; drop table team; --`, one.replaceAll('-', ''), one.toUpperCase() + 'A'])(
    'takes no organisation id but a UUID: %s',
    async (id) => {
      await expect(inOrganisation(database.application, id, async () => null)).rejects.toThrow(TypeError);
    },
  );
});

describe('reading', () => {
  test('changes nothing', async () => {
    for (const read of [readInOrganisation, snapshotInOrganisation]) {
      const writing = read(database.application, one, (client) => client.query(addTeam, [one, 'Written']));
      await expect(writing).rejects.toMatchObject({ code: '25006' });
    }
  });

  test('at one instant does not see what is committed meanwhile', async () => {
    const seen = await snapshotInOrganisation(database.application, one, async (client) => {
      const before = await client.query('select from team');
      await inOrganisation(database.application, one, (writer) => writer.query(addTeam, [one, 'Meanwhile']));
      return [before.rowCount, (await client.query('select from team')).rowCount];
    });
    expect(seen[1]).toBe(seen[0]);
    expect(await teamsOf(one)).toContain('Meanwhile');
  });
});

describe('the application role', () => {
  test('holds whatever options the address carries', async () => {
    const address = new URL(database.url);
    address.searchParams.set('options', '-c application_name=given -c role=none');
    const pool = applicationPool(address.href, { max: 1 });
    try {
      const { rows } = await pool.query(
        "select current_user as role, current_setting('application_name') as name, current_setting('TimeZone') as zone",
      );
      expect(rows).toEqual([{ role: 'touchstone_application', name: 'given', zone: 'UTC' }]);
    } finally {
      await pool.end();
    }
  });

  test('may not change the journal, nor take another role for the rest of the connection unseen', async () => {
    const { rows } = await database.application.query(
      'select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = current_user',
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }]);
    await expect(database.application.query('update journal_entry set text = null')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(database.application.query('truncate journal_entry')).rejects.toMatchObject({
      code: '42501',
    });
  });
});

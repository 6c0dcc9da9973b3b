import { expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { inOneTransaction } from './one-transaction.ts';

test('what one transaction counts, no other waits for', async () => {
  const database = await testDatabase();
  const { application, owner } = database;
  const estimated = async (): Promise<unknown> =>
    (await owner.query("select reltuples from pg_class where relname = 'team'")).rows;
  try {
    await inOneTransaction(application, async (inside) => {
      await inside.query("select create_organisation($1, 'First', 'first', 'en', 'UTC', false)", [
        '01890000-0000-7000-8000-000000000001',
      ]);
      await inside.query('select refresh_statistics()');
      // It would wait for the end of this transaction, which waits for it.
      await application.query("set statement_timeout = '5s'; select refresh_statistics()");
    });
    await application.query('select refresh_statistics()');
    expect(await estimated()).toEqual([{ reltuples: 0 }]);
  } finally {
    await database.drop();
  }
});

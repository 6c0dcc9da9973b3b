import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { listenForChanges } from './listener.ts';
import { ownerPool } from './pool.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** A pool of its own, with the connections that it opened. */
function watchedPool() {
  const pool = ownerPool(database.url, { max: 2 });
  const clients: PoolClient[] = [];
  pool.on('connect', (client) => clients.push(client));
  return { pool, clients };
}

test('listens anew when its connection is cut, and says that something may have been missed', async () => {
  const { pool } = watchedPool();
  const heard: (string | null)[] = [];
  const listener = await listenForChanges(pool, { sample_channel: (payload) => heard.push(payload) });
  const tell = (payload: string) =>
    database.owner.query('select pg_notify($1, $2)', ['sample_channel', payload]);
  await tell('one');
  await expect.poll(() => heard).toEqual([null, 'one']);
  await database.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen sample_channel'`,
  );
  // Once when it broke, once when it listens again.
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([null, 'one', null, null]);
  await tell('two');
  await expect.poll(() => heard).toEqual([null, 'one', null, null, 'two']);
  await listener.stop();
  await pool.end();
});

test('has let go of a connection that breaks after it stopped', async () => {
  const { pool, clients } = watchedPool();
  const heard: (string | null)[] = [];
  const listener = await listenForChanges(pool, { sample_channel: (payload) => heard.push(payload) });
  await listener.stop();
  for (const client of clients) client.emit('error', new Error('the server went away'));
  await listener.stop();
  expect(heard).toEqual([null]);
  expect(pool.totalCount).toBe(0);
  await pool.end();
});

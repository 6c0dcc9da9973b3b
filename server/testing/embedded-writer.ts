// A process of its own for tests of what outlives it: starts or joins the embedded database of a folder, then writes
// one row after another and prints each number once the database has acknowledged it. Ends by being killed, or in
// order when its input closes.
import pg from 'pg';
import { startEmbedded } from '../database/embedded/embedded.ts';

const embedded = await startEmbedded(process.argv[2] ?? '');
const client = new pg.Client({ connectionString: embedded.url });
client.on('error', () => undefined);
await client.connect();
await client.query('create table if not exists written (number serial primary key)');

const ending = new AbortController();
process.stdin.on('end', () => ending.abort()).resume();

while (!ending.signal.aborted) {
  const written = await client
    .query<{ number: number }>('insert into written default values returning number')
    .catch(() => null);
  // The database died, as it does in some of the tests.
  if (written === null) process.exit(1);
  process.stdout.write(`${written.rows[0]?.number}\n`);
}
await client.end();
await embedded.stop();

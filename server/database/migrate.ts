import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import { StartError } from '../start-error.ts';
import { ensureApplicationRole } from './application-role.ts';

/** Oldest PostgreSQL that the program works with. */
export const oldestVersion = 15;

/** Key of the advisory lock that lets one process at a time migrate a database. */
const migrationLock = 7_203_520_181;

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

function readFiles(folder: string, names: RegExp): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => names.test(name))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    });
}

/** @throws StartError when what was applied is not what this program has */
function compare(applied: readonly { name: string; checksum: string }[], known: readonly Migration[]): void {
  for (const { name, checksum } of applied) {
    const migration = known.find((candidate) => candidate.name === name);
    if (migration === undefined) {
      throw new StartError(
        `The database has the migration ${name}, which this version does not know: start the newer version that made it.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new StartError(
        `The migration ${name} was changed after it was applied: put the file back as it was released.`,
      );
    }
  }
  const newest = applied.at(-1)?.name ?? '';
  const missed = known.find(({ name }) => name < newest && !applied.some((done) => done.name === name));
  if (missed !== undefined) {
    throw new StartError(
      `The migration ${missed.name} was added before ${newest}, which is applied: number it anew.`,
    );
  }
}

async function checkVersion(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ version: string; name: string }>(
    "select current_setting('server_version_num') as version, current_setting('server_version') as name",
  );
  const version = Math.floor(Number(rows[0]?.version) / 10_000);
  if (version < oldestVersion) {
    throw new StartError(
      `The database is PostgreSQL ${rows[0]?.name}: Touchstone needs version ${oldestVersion} or later.`,
    );
  }
}

async function applyAll(client: PoolClient, migrations: readonly Migration[]): Promise<void> {
  await client.query(`create table if not exists migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default clock_timestamp())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration order by name',
  );
  compare(rows, migrations);
  for (const { name, text, checksum } of migrations) {
    if (rows.some((done) => done.name === name)) continue;
    await wholly(client, `The migration ${name}`, async () => {
      await client.query(text);
      await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
    });
  }
}

/**
 * Makes every routine as the file of its name says, which replaces it whole: anew whenever the file was changed. What
 * a routine takes or gives cannot be changed so; a migration drops it then.
 */
async function makeRoutines(client: PoolClient, routines: readonly Migration[]): Promise<void> {
  await client.query('create table if not exists routine (name text primary key, checksum text not null)');
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from routine',
  );
  for (const { name, text, checksum } of routines) {
    if (rows.some((made) => made.name === name && made.checksum === checksum)) continue;
    await wholly(client, `The routine ${name}`, async () => {
      await client.query(text);
      await client.query(
        'insert into routine (name, checksum) values ($1, $2) on conflict (name) do update set checksum = $2',
        [name, checksum],
      );
    });
  }
}

/** @throws StartError after it undid what was begun, naming what it was */
async function wholly(client: PoolClient, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await client.query('begin');
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new StartError(`${what} failed and was undone: ${(error as Error).message}.`);
  }
}

/** Folder of the numbered SQL files, and in it, of the routines that are replaced as they change. */
export const migrationsFolder = join(import.meta.dirname, 'migrations');

/**
 * Brings the database up to this program's tables: every migration once, in order, each wholly or not at all, by one
 * process at a time; then its routines. Run as the owner.
 *
 * @throws StartError when the database is too old, not ours, or its migrations differ from the program's
 */
export async function migrate(owner: Pool, folder = migrationsFolder): Promise<void> {
  const client = await owner.connect();
  try {
    await checkVersion(client);
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await ensureApplicationRole(client);
    // The job queue keeps its own tables; ours call it.
    await runMigrations({ pgPool: owner });
    await applyAll(client, readFiles(folder, /^\d{4}-[a-z0-9-]+\.sql$/));
    const routines = join(folder, 'routines');
    await makeRoutines(client, existsSync(routines) ? readFiles(routines, /^[a-z-]+\.sql$/) : []);
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
  } catch (error) {
    // Whatever state it is in, and the lock it holds, end with the connection.
    client.release(true);
    throw error;
  }
  client.release();
}

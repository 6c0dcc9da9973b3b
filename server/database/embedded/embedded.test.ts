import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';
import { makeOwnFolder } from './cluster.ts';
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts';
import { isAlive, waitForEnd } from './processes.ts';
import { asUser, databaseUser } from './user.ts';

let parent: string;
let folder: string;

beforeAll(() => {
  parent = mkdtempSync('/tmp/touchstone-embedded-');
  chmodSync(parent, 0o755);
  folder = join(parent, 'data');
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function postmasterOf(data: string): { pid: number; address: string } {
  const lines = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), address: `${lines[4]}${lines[5]}` };
}

async function ask(database: EmbeddedDatabase, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that writes rows; resolves when it has had so many of them acknowledged. */
async function startWriter(rows: number): Promise<{ child: ChildProcess; acknowledged: () => number }> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../testing/embedded-writer.ts'), folder],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the writer ended too early')));
    createInterface(child.stdout).on('line', (line) => {
      last = Number(line);
      if (last >= rows) resolve();
    });
  });
  return { child, acknowledged: () => last };
}

async function killHard(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

describe('the embedded database', () => {
  test("is made out of others' reach, keeps to UTF-8, UTC and safe writing, and stops with its only user", async () => {
    const database = await startEmbedded(folder);
    const { pid } = postmasterOf(folder);
    expect(
      await ask(
        database,
        "select current_setting('fsync') as fsync, current_setting('TimeZone') as zone, " +
          "current_setting('password_encryption') as password, current_setting('server_encoding') as encoding, " +
          "(select datcollate from pg_database where datname = 'touchstone') as collation, " +
          "(select count(*)::int from pg_hba_file_rules where auth_method <> 'scram-sha-256') as open_doors",
      ),
    ).toEqual([
      {
        fsync: 'on',
        zone: 'UTC',
        password: 'scram-sha-256',
        encoding: 'UTF8',
        collation: 'C.UTF-8',
        open_doors: 0,
      },
    ]);
    expect(statSync(join(folder, 'database-password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o700);
    expect(statSync(folder).mode & 0o066).toBe(0);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test('takes no wrong password', async () => {
    const database = await startEmbedded(folder);
    const address = new URL(database.url);
    address.password = 'wrong';
    const stranger = new pg.Client({ connectionString: address.href });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
    await database.stop();
  });

  test('is shared by processes, and stopped by the last to leave', async () => {
    const { child } = await startWriter(1);
    const database = await startEmbedded(folder);
    const { pid } = postmasterOf(folder);
    child.stdin?.end();
    await once(child, 'exit');
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test('outlives the kill of its process: the next adopts it, and every acknowledged row is there', async () => {
    const { child, acknowledged } = await startWriter(200);
    await killHard(child);
    const { pid } = postmasterOf(folder);
    expect(isAlive(pid)).toBe(true);
    const database = await startEmbedded(folder);
    expect(postmasterOf(folder).pid).toBe(pid);
    const [row] = await ask(database, 'select max(number) as newest from written');
    expect((row as { newest: number }).newest).toBeGreaterThanOrEqual(acknowledged());
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test('says that it died, and recovers: every acknowledged row is there', async () => {
    const { child, acknowledged } = await startWriter(200);
    const death = Promise.withResolvers<void>();
    const dying = await startEmbedded(folder, { onDeath: death.resolve });
    process.kill(postmasterOf(folder).pid, 'SIGKILL');
    await death.promise;
    await dying.stop();
    await killHard(child);
    const database = await startEmbedded(folder);
    const [row] = await ask(database, 'select max(number) as newest from written');
    expect((row as { newest: number }).newest).toBeGreaterThanOrEqual(acknowledged());
    await database.stop();
  });

  test("starts although the number of a killed server is now another process's", async () => {
    const first = await startEmbedded(folder);
    const { pid } = postmasterOf(folder);
    process.kill(pid, 'SIGKILL');
    await waitForEnd(pid, 10_000);
    const sleeping = asUser(databaseUser(folder, findBinaries()), 'sleep', ['600']);
    const stranger = spawn(sleeping.command, sleeping.arguments, sleeping.options);
    const file = join(folder, 'postgres/postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(stranger.pid)));
    const database = await startEmbedded(folder);
    expect(postmasterOf(folder).pid).not.toBe(stranger.pid);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
    await database.stop();
    await first.stop();
  });

  test('lists no address of the network, and takes 127.0.0.1 where the path of a socket would be too long', async () => {
    const database = await startEmbedded(folder);
    expect(postmasterOf(folder).address).toBe(join(folder, 'socket'));
    await database.stop();
    const long = join(parent, 'x'.repeat(100));
    renameSync(folder, long);
    const moved = await startEmbedded(long);
    expect(postmasterOf(long).address).toBe('127.0.0.1');
    expect(await ask(moved, 'select 1 as one')).toEqual([{ one: 1 }]);
    await moved.stop();
    renameSync(long, folder);
  });

  test('works below a folder that is closed to every other user, as root too, and leaves it closed', async () => {
    const home = mkdtempSync('/tmp/touchstone-home-');
    const database = await startEmbedded(join(home, 'data'), { settings: ['fsync=off'] });
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.stop();
    expect(statSync(home).mode & 0o777).toBe(0o700);
    rmSync(home, { recursive: true });
  });
});

describe('what stands in the way is said in one line', () => {
  test('a lost password file', async () => {
    const file = join(folder, 'database-password');
    renameSync(file, `${file}.away`);
    await expect(startEmbedded(folder)).rejects.toThrow(/database-password is missing, .* put it back/);
    renameSync(`${file}.away`, file);
  });

  test('a file where the folder should be', async () => {
    writeFileSync(join(parent, 'file'), '');
    await expect(startEmbedded(join(parent, 'file'))).rejects.toThrow(/is not a folder: set DATA_DIR/);
    await expect(startEmbedded(join(parent, 'file/data'))).rejects.toThrow(/below a file: set DATA_DIR/);
  });

  test('a place where nobody may write', async () => {
    await expect(startEmbedded('/proc/touchstone')).rejects.toThrow(
      /cannot be written by this user: set DATA_DIR/,
    );
  });

  test.skipIf(process.getuid?.() !== 0)('files that another user made', async () => {
    const foreign = join(parent, 'foreign');
    mkdirSync(join(foreign, 'postgres'), { recursive: true });
    chownSync(join(foreign, 'postgres'), 65_534, 65_534);
    await expect(startEmbedded(foreign)).rejects.toThrow(/belongs to the user with the number 65534: start/);
  });

  test('files of a cluster that PostgreSQL does not take', async () => {
    const broken = join(parent, 'broken');
    const user = databaseUser(parent, findBinaries());
    mkdirSync(broken);
    makeOwnFolder(user, join(broken, 'postgres'));
    writeFileSync(join(broken, 'postgres/PG_VERSION'), '12\n');
    writeFileSync(join(broken, 'database-password'), 'sample');
    await expect(startEmbedded(broken)).rejects.toThrow(
      /^The embedded PostgreSQL does not start: .+ \(see .+log\)\.$/,
    );
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import { createPlatform } from '../server/app.ts';
import { readFileConfig } from '../server/attachments/file-config.ts';
import type { Config } from '../server/config.ts';
import { type Database, openDatabase } from '../server/database/open.ts';
import { ownerPool } from '../server/database/pool.ts';
import { createOrganisation } from '../server/identity/setup.ts';
import { createToken } from '../server/identity/tokens.ts';
import type { Platform, Principal } from '../server/platform.ts';

/** What every benchmark works with: one database, one running server, one organisation. */
export interface Environment {
  readonly config: Config;
  readonly database: Database;
  readonly platform: Platform;
  /** The administrator, as the program knows them. */
  readonly principal: Principal;
  /** Short name of the organisation. */
  readonly slug: string;
  readonly base: string;
  readonly token: string;
  readonly folder: string;
  /** Bare connections of the owner: what the floors are measured with. */
  readonly floorPool: Pool;
  /** Resident memory of the running server once garbage is collected, in bytes. */
  server_memory(): Promise<number>;
  /** Works while the server is stopped, and starts it again. */
  withoutServer<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Lets the server be asked what memory it holds, without what the next collection of garbage would free. */
const askedForMemory = `data:text/javascript,process.on('message',()=>{gc();process.send(process.memoryUsage.rss())});process.channel.unref()`;

async function startServer(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const root = join(import.meta.dirname, '..');
  const options = [...process.execArgv, '--expose-gc', '--import', askedForMemory];
  const child = spawn(process.execPath, [...options, join(root, 'cli/touchstone.ts'), 'serve'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  // Where a run is broken off its server goes, too.
  process.once('exit', () => child.kill('SIGTERM'));
  await new Promise<void>((resolve, reject) => {
    let told = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes('Touchstone is ready')) resolve();
    });
    child.once('exit', () => reject(new Error(`the server did not start: ${told}`)));
  });
  return child;
}

async function stopped(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

/** What is made once, and told again by a kept installation: all of it made data. */
type Founded = Pick<Environment, 'principal' | 'slug' | 'token'>;

/**
 * Makes something once: what was made is kept in a file of the folder, for another run in it.
 *
 * @param name of the file, without its ending
 */
export async function madeOnce<Made>(folder: string, name: string, make: () => Promise<Made>): Promise<Made> {
  const file = join(folder, `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Made;
  const made = await make();
  writeFileSync(file, JSON.stringify(made));
  return made;
}

async function found(platform: Platform): Promise<Founded> {
  const administrator = {
    name: 'Benchmark',
    email: 'bench@sample.example',
    password: 'a password for benchmarks',
  };
  const setup = { organisation: 'Benchmark', language: 'en', time_zone: 'UTC', administrator } as const;
  const made = await createOrganisation(platform, setup, 'any');
  const person_id = made.administrator.id;
  const principal: Principal = {
    organisation_id: made.organisation.id,
    actor: { id: person_id, roles: ['administrator'] },
    origin: 'live',
  };
  const { secret: token } = await createToken(platform, principal, { person_id, name: 'bench' });
  return { principal, slug: made.organisation.slug, token };
}

/**
 * Makes an installation, on the embedded PostgreSQL with everything on that keeps data safe, and starts its server as a
 * process of its own.
 *
 * @param kept a folder that stays, and is gone on with where it is there; null: a temporary one
 */
export async function prepareEnvironment(kept: string | null): Promise<Environment> {
  const folder = kept === null ? mkdtempSync('/tmp/touchstone-bench-') : resolve(kept);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const port = 20_000 + (process.pid % 20_000);
  const data_folder = join(folder, 'data');
  const config: Config = {
    host: '127.0.0.1',
    port,
    data_folder,
    database_url: null,
    sample: false,
    organisation: null,
    kind: 'service-provider',
    admin_email: null,
    admin_password: null,
    log_level: 'error',
    keys_folder: join(data_folder, 'keys'),
    checkpoint_copy: null,
    time_stamp_authority: null,
    private_addresses: false,
    trusted_proxies: [],
    files: readFileConfig({}, data_folder),
  };
  const database = await openDatabase(config);
  const platform = createPlatform(database.application);
  const founded = await madeOnce(folder, 'founded', () => found(platform));
  const floorPool = ownerPool(database.url, { max: 8 });
  const start = (): Promise<ChildProcess> =>
    startServer({
      DATA_DIR: data_folder,
      PORT: String(port),
      TOUCHSTONE_SAMPLE: '0',
      LOG_LEVEL: 'error',
    });
  let server = await start();
  return {
    config,
    database,
    platform,
    ...founded,
    base: `http://127.0.0.1:${port}`,
    folder,
    floorPool,
    async server_memory() {
      const told = once(server, 'message');
      server.send('memory');
      return Number((await told)[0]);
    },
    async withoutServer(work) {
      await stopped(server);
      try {
        return await work();
      } finally {
        server = await start();
      }
    },
    async close() {
      await stopped(server);
      await floorPool.end();
      await database.close();
      if (kept === null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { randomBytes } from 'node:crypto';
import pg, { type Pool } from 'pg';
import { inject } from 'vitest';
import { applicationPool, ownerPool } from '../database/pool.ts';

/** A database of a test file's own. */
export interface TestDatabase {
  readonly owner: Pool;
  readonly application: Pool;
  readonly url: string;
  /** Closes the pools and removes the database. */
  drop(): Promise<void>;
}

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The address of a database of the run's server. */
function addressOf(name: string): string {
  const address = new URL(inject('databaseUrl'));
  address.pathname = `/${name}`;
  return address.href;
}

/**
 * A template of the run that holds more than every migration: made by whoever first asks for it, cloned by all others.
 *
 * @param suffix what it is called behind the name of the run's template
 * @param fill puts into it what it is to hold
 * @returns its name
 */
export async function testTemplate(
  suffix: string,
  fill: (pools: Pick<TestDatabase, 'owner' | 'application'>) => Promise<void>,
): Promise<string> {
  const name = `${inject('templateName')}_${suffix}`;
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  try {
    // Another file's worker may be making it: the lock goes with the connection.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return name;
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished} template ${inject('templateName')}`);
    const [owner, application] = [ownerPool, applicationPool].map((pool) =>
      pool(addressOf(unfinished), { max: 3 }),
    ) as [Pool, Pool];
    await fill({ owner, application });
    await Promise.all([owner.end(), application.end()]);
    await client.query(`alter database ${unfinished} rename to ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

/**
 * A fresh database with every migration applied, cloned from the run's template or from one made of it.
 *
 * @param empty without any migration, for tests of migrating itself
 */
export async function testDatabase({
  empty = false,
  template = inject('templateName'),
} = {}): Promise<TestDatabase> {
  const server = inject('databaseUrl');
  const name = `touchstone_test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server, `create database ${name} ${empty ? '' : `template ${template}`}`);
  const url = addressOf(name);
  // As many as the program has: one that makes a pack holds one and seals by another.
  const owner = ownerPool(url, { max: 4 });
  const application = applicationPool(url, { max: 6 });
  return {
    owner,
    application,
    url,
    async drop() {
      await Promise.all([owner.end(), application.end()]);
      await asAdministrator(server, `drop database if exists ${name} with (force)`);
    },
  };
}

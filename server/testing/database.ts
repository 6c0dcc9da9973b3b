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

/**
 * A fresh database with every migration applied, cloned from the run's template.
 *
 * @param empty without any migration, for tests of migrating itself
 */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = inject('databaseUrl');
  const name = `touchstone_test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(
    server,
    `create database ${name} ${empty ? '' : `template ${inject('templateName')}`}`,
  );
  const address = new URL(server);
  address.pathname = `/${name}`;
  const url = address.href;
  const owner = ownerPool(url, { max: 3 });
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

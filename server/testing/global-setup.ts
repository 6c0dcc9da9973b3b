import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../database/embedded/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { ownerPool } from '../database/pool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL that the tests share; its path names the template. */
    databaseUrl: string;
    templateName: string;
  }
}

/**
 * One PostgreSQL for the whole run: that of DATABASE_URL, or an embedded one in a folder of its own. A template with
 * every migration applied is made once; each test file clones it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL'];
  const folder = given === undefined ? mkdtempSync('/tmp/touchstone-test-') : null;
  // As root the database runs as another user, who must be able to enter.
  if (folder !== null) chmodSync(folder, 0o755);
  const embedded =
    folder === null
      ? null
      : await startEmbedded(join(folder, 'data'), {
          settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
        });
  const url = given ?? embedded?.url ?? '';
  const templateName = `touchstone_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`drop database if exists ${templateName} with (force)`);
  await admin.query(`create database ${templateName}`);
  const template = new URL(url);
  template.pathname = `/${templateName}`;
  const owner = ownerPool(template.href);
  await migrate(owner);
  await owner.end();
  project.provide('databaseUrl', url);
  project.provide('templateName', templateName);
  return async () => {
    const { rows } = await admin.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [templateName],
    );
    for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
    await admin.end();
    await embedded?.stop();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
}

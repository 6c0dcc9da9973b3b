import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../server/testing/database.ts';

let database: TestDatabase;
let data_folder: string;

beforeAll(async () => {
  database = await testDatabase();
  data_folder = mkdtempSync(join(tmpdir(), 'touchstone-sample-command-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(data_folder, { recursive: true });
});

async function sample(...commandLine: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const program = join(import.meta.dirname, '../touchstone.ts');
  const child = spawn(process.execPath, [program, 'sample', ...commandLine], {
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', DATABASE_URL: database.url, DATA_DIR: data_folder },
  });
  child.stdin.end('a long enough password\n');
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

test('makes a sample, loads another, and says how to sign in', async () => {
  const made = await sample('create', '--incidents', '60', '--end', '2026-03-31', '--json');
  expect(made).toMatchObject({ code: 0, err: '' });
  const report = JSON.parse(made.out);
  expect(report).toMatchObject({
    organisation: { slug: 'sample' },
    body: { slug: 'sample-certification-body' },
    incidents: 60,
  });
  expect(report.accounts).toContainEqual({
    email: 'certification-decider-body@sample.example',
    role: 'certification-decider',
  });
  expect(report.password).toMatch(/^([a-z2-9]{5}-){3}/);
  expect(report.accounts).toContainEqual({ email: 'agent@sample.example', role: 'agent' });

  const loaded = await sample('bulk', '--incidents', '80', '--end', '2026-03-31', '--password-stdin');
  expect(loaded).toMatchObject({ code: 0, err: '80 of 80 incidents\n' });
  expect(loaded.out).toMatch(
    /^Created Sample of 80 incidents \(load\): 80 incidents, \d+ journal entries\.\n/,
  );
  expect(loaded.out).not.toContain('Password');

  const { rows } = await database.owner.query(
    `select slug, sample, count(*) as incidents, (select count(*) from assessment where organisation_id = o.organisation_id)
        as assessments
      from organisation o join record using (organisation_id) where process = 'incident' group by 1, 2, 4 order by 1`,
  );
  expect(rows).toEqual([
    { slug: 'load', sample: true, incidents: 80, assessments: 0 },
    { slug: 'sample', sample: true, incidents: 60, assessments: 12 },
  ]);
});

test('says what it cannot make', async () => {
  const many = await sample('create', '--incidents', '1000000');
  expect(many).toMatchObject({ code: 2, out: '', err: expect.stringContaining('from 1 to 100000') });
  const future = await sample('create', '--end', '2999-01-01');
  expect(future).toMatchObject({ code: 2, err: expect.stringContaining('a day that has begun') });
});

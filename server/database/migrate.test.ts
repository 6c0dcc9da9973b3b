import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { schemaProblems } from '../../kernel/validate.ts';
import { deskEscalationSchema } from '../../processes/desk-escalation.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { migrate, migrationsFolder } from './migrate.ts';
import { ownerPool } from './pool.ts';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await testDatabase({ empty: true });
  folder = mkdtempSync(join(tmpdir(), 'touchstone-migrations-'));
  write('0001-first.sql', 'create table first (id integer); insert into first values (1);');
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

async function applied(): Promise<readonly string[]> {
  const { rows } = await database.owner.query<{ name: string }>('select name from migration order by name');
  return rows.map(({ name }) => name);
}

describe('migrations', () => {
  test('of the program are numbered without a gap', () => {
    const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));
    const numbers = files.map((name) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test('are applied once, in order, and later ones are added', async () => {
    await migrate(database.owner, folder);
    write('0002-second.sql', 'alter table first add column name text;');
    await migrate(database.owner, folder);
    await migrate(database.owner, folder);
    expect(await applied()).toEqual(['0001-first.sql', '0002-second.sql']);
    expect((await database.owner.query('select id, name from first')).rows).toEqual([{ id: 1, name: null }]);
  });

  test('are applied once although two processes start at the same time', async () => {
    const second = ownerPool(database.url);
    try {
      await Promise.all([migrate(database.owner, folder), migrate(second, folder)]);
    } finally {
      await second.end();
    }
    expect((await database.owner.query('select from first')).rowCount).toBe(1);
  });

  test('that fail leave nothing of themselves and say which it was', async () => {
    write('0002-broken.sql', 'create table half (id integer); select no_such_column from half;');
    await expect(migrate(database.owner, folder)).rejects.toThrow(
      'The migration 0002-broken.sql failed and was undone: column "no_such_column" does not exist.',
    );
    expect(await applied()).toEqual(['0001-first.sql']);
    expect((await database.owner.query("select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
  });

  test('make routines after them, anew when one was changed and only then', async () => {
    const routine = (value: string): void => {
      mkdirSync(join(folder, 'routines'), { recursive: true });
      write(
        'routines/counted.sql',
        `insert into first values (1); create or replace function counted() returns integer language sql as $$ ${value} $$;`,
      );
    };
    const counted = async (): Promise<unknown> =>
      (await database.owner.query('select counted(), (select count(*)::integer from first) as made')).rows;
    routine('select 1');
    await migrate(database.owner, folder);
    await migrate(database.owner, folder);
    expect(await counted()).toEqual([{ counted: 1, made: 2 }]);
    routine('select 2');
    await migrate(database.owner, folder);
    expect(await counted()).toEqual([{ counted: 2, made: 3 }]);
    routine('select no_such_column');
    await expect(migrate(database.owner, folder)).rejects.toThrow(
      'The routine counted.sql failed and was undone: column "no_such_column" does not exist.',
    );
    expect(await counted()).toEqual([{ counted: 2, made: 3 }]);
  });

  test.each([
    [
      'changed after it was applied',
      () => write('0001-first.sql', '-- other'),
      /0001-first\.sql was changed/,
    ],
    [
      'unknown to this program',
      () => rmSync(join(folder, '0001-first.sql')),
      /does not know: start the newer/,
    ],
    ['numbered before one applied', () => write('0000-zero.sql', ''), /0000-zero\.sql was added before/],
  ])('stop the start when one is %s', async (_, change, sentence) => {
    await migrate(database.owner, folder);
    change();
    await expect(migrate(database.owner, folder)).rejects.toThrow(sentence);
  });

  test('say what a user without the right to make roles has to ask for', async () => {
    const name = `plain_${randomBytes(6).toString('hex')}`;
    await database.owner.query(
      `create role ${name} login password 'sample'; grant create on schema public to ${name}`,
    );
    const address = new URL(database.url);
    address.username = name;
    address.password = 'sample';
    const plain = ownerPool(address.href);
    try {
      await expect(migrate(plain, folder)).rejects.toThrow(
        /may not make or take the role touchstone_application .*: as superuser run: create role/,
      );
    } finally {
      await plain.end();
      await database.owner.query(`drop owned by ${name}; drop role ${name}`);
    }
  });
});

describe('one setting of escalation', () => {
  const step = (clock: string, percent: number, kind: string) => ({ clock, percent, kind });
  const rule = { id: 'own', name: 'Own', active: true };

  test('takes over the steps that incidents had, journalled, and escalates nothing twice', async () => {
    const all = readdirSync(migrationsFolder).toSorted();
    const earlier = all.slice(
      0,
      all.findIndex((name) => name.endsWith('-one-escalation.sql')),
    );
    rmSync(join(folder, '0001-first.sql'));
    for (const name of earlier) write(name, readFileSync(join(migrationsFolder, name), 'utf8'));
    await migrate(database.owner, folder);
    const { owner } = database;
    const idOf = (place: number) => `00000000-0000-7000-8000-00000000000${place}`;
    const save = (place: number, key: string, value: object, version = 1) =>
      owner.query(
        'insert into setting (organisation_id, key, version, value, confirmed) values ($1, $2, $3, $4, true)',
        [idOf(place), key, version, JSON.stringify(value)],
      );
    for (const place of [1, 2, 3, 4]) {
      await owner.query(
        `insert into organisation (organisation_id, name, slug, language, time_zone, sample)
          values ($1, 'Ours', $2, 'en', 'UTC', false)`,
        [idOf(place), `ours-${place}`],
      );
    }
    await save(1, 'incident.escalation', { automatic: true, steps: [] });
    await save(
      1,
      'incident.escalation',
      { automatic: false, steps: [step('response', 50, 'functional')] },
      2,
    );
    await save(2, 'incident.escalation', {
      automatic: false,
      steps: [step('resolution', 100, 'hierarchic')],
    });
    await save(2, 'desk.escalation', { automatic: true, rules: [rule] });
    await save(3, 'desk.escalation', { automatic: true, rules: [rule] });
    for (const place of [3, 4]) {
      await owner.query(
        `insert into record (organisation_id, id, process, number, title, state, is_open, opened_at, created_at,
            updated_at, version, origin, history, clock_marks, fields)
          values ($1, $2, 'incident', 'INC1', 'Down', 'new', true, now(), now(), now(), 1, 'live', '[]',
            '{"resolution:75": 1767225600000}', '{}')`,
        [idOf(place), idOf(place + 4)],
      );
    }
    await migrate(database.owner);

    const { rows } = await owner.query(
      `select organisation_id as place, version, confirmed, value from setting where key = 'desk.escalation' order by 1, 2`,
    );
    const read = rows.map(({ place, version, confirmed, value }) => [
      Number(place.at(-1)),
      version,
      confirmed,
      value.automatic,
      value.rules.map(({ id, active }: { id: string; active: boolean }) => `${id} ${active}`),
    ]);
    expect(read).toEqual([
      [1, 1, true, false, ['incident-response-50-functional true']],
      [2, 1, true, true, ['own true']],
      [2, 2, true, true, ['incident-missed false', 'own true']],
      [3, 1, true, true, ['own true']],
      [3, 2, false, true, ['incident-at-risk true', 'incident-missed true', 'own true']],
    ]);
    expect(schemaProblems(deskEscalationSchema, rows[0].value)).toEqual([]);
    const journalled = await owner.query(
      `select organisation_id as place, origin, changes->'desk.escalation'->1->'automatic' as automatic,
          detail->'taken_over'->'value' as before from journal_entry where process = 'setting' order by 1`,
    );
    expect(journalled.rows).toMatchObject([
      { place: idOf(1), origin: 'system', automatic: false, before: { automatic: false } },
      { place: idOf(2), origin: 'system', automatic: true },
      { place: idOf(3), origin: 'system', before: null },
    ]);
    const marks = await owner.query(
      'select organisation_id as place, rule_id from escalation_mark order by 1, 2',
    );
    expect(marks.rows).toEqual([
      { place: idOf(3), rule_id: 'incident-at-risk' },
      { place: idOf(4), rule_id: 'incident-at-risk' },
    ]);
  });
});

describe('the tables', () => {
  test('of an organisation have it first in their key and are guarded by row-level security', async () => {
    await migrate(database.owner);
    const { rows } = await database.owner.query<{ name: string; guarded: boolean; first: string }>(`
      select c.relname as name, c.relrowsecurity and exists (select from pg_policy where polrelid = c.oid) as guarded,
        (select attname from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]) as first
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row).toEqual({ name: row.name, guarded: true, first: 'organisation_id' });
  });

  test('are each of an organisation, but for those named here', async () => {
    await migrate(database.owner);
    const { rows } = await database.owner.query<{ relname: string }>(`
      select relname from pg_class c
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not exists
        (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')
      order by 1`);
    expect(rows.map(({ relname }) => relname)).toEqual(['migration', 'routine', 'sign_in_attempt']);
  });

  test('that only grow have neither UPDATE nor DELETE for the application', async () => {
    await migrate(database.owner);
    const { rows } = await database.owner.query<{ name: string }>(`
      select distinct table_name as name from information_schema.role_table_grants
      where grantee = 'touchstone_application' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`);
    const grown = [
      'journal_entry',
      'setting',
      'assessment',
      'assessment_exception',
      'judgement',
      'document_content',
    ];
    expect(rows.map(({ name }) => name).filter((name) => grown.includes(name))).toEqual([]);
  });

  test('speak to functions with a fixed search path where these run as the owner', async () => {
    await migrate(database.owner);
    const { rows } = await database.owner.query(`
      select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and not coalesce(proconfig::text like '%search_path=public, pg_temp%', false)`);
    expect(rows).toEqual([]);
    expect(readFileSync(join(migrationsFolder, '0001-base.sql'), 'utf8')).toContain(
      'revoke execute on all functions',
    );
  });
});

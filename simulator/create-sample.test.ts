import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { incident } from '../processes/incident/definition.ts';
import { createPlatform } from '../server/app.ts';
import { keysInMemory } from '../server/certification/certificates/keys.ts';
import type { Config } from '../server/config.ts';
import { inOrganisation, readInOrganisation } from '../server/database/pool.ts';
import { type RecordRow, recordColumns, recordOf } from '../server/records/store.ts';
import { type TestService, testService } from '../server/testing/service.ts';
import { carryOut } from './carry-out.ts';
import { createSample, type SampleOptions } from './create-sample.ts';
import { foundWorld } from './found-world.ts';
import { makeSample } from './make-sample.ts';
import { Random } from './random.ts';
import { plannedSettings, turnsOf } from './settings.ts';
import { signInFile } from './sign-in-file.ts';
import { RefusedMove } from './simulation.ts';
import { sampleYear } from './year.ts';

const end = Date.parse('2026-02-27T07:00:00Z');
const password = 'a long enough password';
const options: SampleOptions = { seed: 't', end, incidents: 40, password, condition: 'any' };

let service: TestService;

beforeEach(async () => {
  service = await testService();
  return () => service.close();
});

const count = async (table: string): Promise<number> => {
  const { rows } = await service.database.owner.query<{ count: number }>(`select count(*) from ${table}`);
  return rows[0]?.count ?? 0;
};

/** A pool whose connection breaks at the query of that number. */
function breakingAt(pool: Pool, query: number): Pool {
  let asked = 0;
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    return new Proxy(client, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property, target);
        if (property !== 'query' || typeof value !== 'function') return value;
        return (...parameters: unknown[]) => {
          asked += 1;
          if (asked < query) return value.apply(target, parameters) as unknown;
          return Promise.reject(new Error('the connection is gone'));
        };
      },
    });
  };
  return { connect, query: pool.query.bind(pool) } as unknown as Pool;
}

/** What hangs together in a sample: each part of a major incident, and nothing else, is a child of one. */
async function expectMarkedAndLinked(): Promise<void> {
  // Of records alone: who signed in and what was assessed was not simulated.
  for (const table of [
    'person',
    'team',
    'record',
    'journal_entry where record_id in (select id from record)',
  ]) {
    const { rows } = await service.database.owner.query(`select distinct origin from ${table}`);
    expect(rows, table).toEqual([{ origin: 'sample' }]);
  }
  const children = await count("link where relation = 'child-of'");
  expect(children).toBeGreaterThan(0);
  const ofMajor = `link join record on record.id = to_id and record.fields @> '{"major": true}' where relation = 'child-of'`;
  expect(await count(ofMajor)).toBe(children);
}

/** Whoever signs in as the agent works in it at once. */
async function expectWork(password: string): Promise<void> {
  const signedIn = await service.call({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email: 'agent@sample.example', password },
  });
  expect(signedIn.body).toMatchObject({
    person: { roles: ['agent'] },
    organisation: { name: 'Sample Service Provider', sample: true },
  });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] as string;
  const made = await service.call({
    method: 'POST',
    url: '/api/v1/incidents',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    payload: { title: 'One more' },
  });
  expect(made.body).toMatchObject({ origin: 'live' });
  expect(Number(String(made.body.number).slice(3))).toBe(await count("record where process = 'incident'"));
}

/** Whoever signs in as the requester finds one of everything that can wait for them, and a unit of theirs. */
async function expectPortalOfRequester(password: string): Promise<void> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const signedIn = await service.call({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email: 'requester@sample.example', password },
  });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] as string;
  const portal = await service.call({
    method: 'GET',
    url: '/api/v1/portal',
    headers: { ...headers, cookie },
  });
  const { waiting, unit } = portal.body as { waiting: { kind: string }[]; unit: { name: string } };
  expect(new Set(waiting.map(({ kind }) => kind))).toEqual(new Set(['approve', 'answer', 'confirm', 'rate']));
  expect(unit.name).toBe('Sales and marketing (sample unit)');
}

describe('a sample', () => {
  test('is in the database as it was simulated', async () => {
    const time = { now: 0 };
    const platform = createPlatform(service.database.application, { now: () => time.now });
    const turns = turnsOf(end);
    time.now = turns.start;
    const world = await foundWorld(platform, {
      name: 'Sample',
      slug: 'sample',
      password,
      condition: 'none-yet',
    });
    const settings = plannedSettings(turns, world.services);
    const year = sampleYear(world, turns, new Random('same'), { incidents: 250, settings });
    const done = await carryOut(platform, world, time, year.run());
    expect(done.incidents).toBe(250);

    const stored = await readInOrganisation(platform.pool, world.organisation_id, async (client) => {
      const { rows } = await client.query<RecordRow>(
        `select ${recordColumns} from record where process = 'incident' order by number`,
      );
      return rows.map((row) => recordOf(incident, row));
    });
    expect(stored).toEqual(year.records().toSorted((a, b) => a.number.localeCompare(b.number)));

    const { rows: versions } = await service.database.owner.query(
      'select key, max(version) as versions, bool_or(confirmed) as confirmed from setting group by key order by key',
    );
    expect(versions).toEqual([
      { key: 'calendars', versions: 3, confirmed: true },
      { key: 'desk.escalation', versions: 2, confirmed: true },
      { key: 'incident.categories', versions: 1, confirmed: true },
      { key: 'incident.conformity', versions: 1, confirmed: true },
      { key: 'incident.major', versions: 1, confirmed: true },
      { key: 'incident.priority', versions: 1, confirmed: true },
      { key: 'incident.targets', versions: 2, confirmed: true },
    ]);
    const { rows: changed } = await service.database.owner.query(
      `select occurred_at, recorded_at, origin from journal_entry
        where process = 'setting' and detail->>'key' = 'incident.targets' order by occurred_at`,
    );
    expect(changed.map(({ occurred_at }) => occurred_at)).toEqual([turns.start, turns.targets_at]);
    expect(changed.every(({ origin }) => origin === 'sample')).toBe(true);
    expect(changed.every(({ recorded_at }) => recorded_at > Date.now() - 600_000)).toBe(true);
  });

  // The last of these comes in the midst of the management system's year.
  test('leaves nothing behind wherever it is interrupted', async () => {
    for (const query of [5, 300, 5_000]) {
      const broken = breakingAt(service.database.application, query);
      await expect(createSample(broken, options), `at query ${query}`).rejects.toThrow(
        'the connection is gone',
      );
      for (const table of ['organisation', 'person', 'record', 'journal_entry', 'setting']) {
        expect(await count(table), `${table} at query ${query}`).toBe(0);
      }
    }
  });

  // In the midst of the road, when something was handed over and the certification body is there.
  test('leaves neither side behind when the road to a certificate is interrupted', async () => {
    const signing = { ...options, incidents: 10, certificate_signer: keysInMemory() };
    const broken = breakingAt(service.database.application, 12_000);
    await expect(createSample(broken, signing)).rejects.toThrow('the connection is gone');
    for (const table of ['organisation', 'person', 'record', 'journal_entry', 'delivery', 'counterpart']) {
      expect(await count(table)).toBe(0);
    }
  });

  test('fails loudly when the program refuses what it does', async () => {
    const time = { now: end - 1_000 };
    const platform = createPlatform(service.database.application, { now: () => time.now });
    const world = await foundWorld(platform, { name: 'Sample', slug: 'sample', password, condition: 'any' });
    const [person] = world.people;
    const happening = {
      kind: 'command',
      at: end,
      target: platform.newId(),
      actor: person?.actor ?? { id: null, roles: [] },
      command: { kind: 'create', values: { title: '' } },
    } as never;
    await expect(carryOut(platform, world, time, [happening])).rejects.toThrow(RefusedMove);
  });
});

describe('the first start', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'touchstone-sample-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const start = (admin_password: string | null, data_folder: string) =>
    makeSample({
      config: { data_folder, admin_password } as Config,
      database: service.database as never,
      platform: service.platform,
    });

  // A whole sample with its assessments: on a machine that others load it takes longer than other tests may.
  const patience = { timeout: 300_000 };
  test(
    'makes the sample with a password of its own, in which all works at once, and later ones find it',
    patience,
    async () => {
      service.now = Date.now();
      const lines = (await start(null, folder)).join('\n');
      const kept = readFileSync(signInFile(folder), 'utf8');
      const generated = /account: (\S+)/.exec(kept)?.[1] ?? 'none';
      expect(lines).toContain('administrator@sample.example');
      expect(lines).toContain(generated);
      expect(statSync(signInFile(folder)).mode & 0o777).toBe(0o600);
      const credentials = { email: 'auditor@sample.example', password: generated };
      const signedIn = await service.call({ method: 'POST', url: '/api/v1/session', payload: credentials });
      expect(signedIn.status).toBe(200);
      const byMail = `exists (select from mail_message where record_id = record.id)`;
      expect(await count(`record where process = 'incident' and not ${byMail}`)).toBe(3_000);
      expect(await count(`record where process = 'incident' and ${byMail}`)).toBeGreaterThan(5);
      // Recurring incidents were decided on one way and the other; one proposal was left lying for too long.
      for (const decision of ['opened', 'linked', 'declined']) {
        const decided = `journal_entry where process = 'recurrence' and changes -> 'decision' ->> 1 = '${decision}'`;
        expect(await count(decided), decision).toBeGreaterThan(0);
      }
      expect(
        await count("assessment_exception where check_id = 'AC-095' and reason = 'undecided'"),
      ).toBeGreaterThan(0);
      expect(await count('assessment')).toBe(12);
      await expectMarkedAndLinked();
      await expectPortalOfRequester(generated);
      await expectWork(generated);

      const again = (await start(null, folder)).join('\n');
      expect(again).toContain(signInFile(folder));
      expect(again).not.toContain(generated);
      expect(kept).toContain('certification-manager-body@sample.example');
      expect(await count('organisation')).toBe(2);
      expect(await count('assessment')).toBe(12);
    },
  );

  test('makes the assessments that an interrupted start did not get to, also beside another sample', async () => {
    service.now = Date.now();
    const first = await createSample(service.database.application, options);
    const second = await createSample(service.database.application, options);
    expect([first, second].map(({ organisation }) => organisation.slug)).toEqual(['sample', 'sample-2']);
    expect(second.journal_entries).toBe(first.journal_entries);
    await expect(
      createSample(service.database.application, { ...options, condition: 'none-yet' }),
    ).rejects.toMatchObject({ code: 'setup.done-already' });
    await start(password, join(folder, 'other'));
    const periods = await inOrganisation(
      service.database.application,
      first.organisation.id,
      async (client) => {
        const { rows } = await client.query('select period_from, period_to from assessment order by number');
        return rows as { period_from: number; period_to: number }[];
      },
    );
    expect(periods).toHaveLength(12);
    expect(periods.map(({ period_to }) => period_to)).toEqual(
      periods.map(({ period_to }) => period_to).toSorted((a, b) => a - b),
    );
    expect(periods.at(-1)?.period_to).toBe(Date.parse('2026-02-26T17:00:00Z'));
    expect(periods[0]?.period_from).toBe(turnsOf(end).start);
  });

  test('says what is wrong with a password that is too short, and keeps none', async () => {
    const other = join(folder, 'short');
    await expect(start('short', other)).rejects.toThrow(/TOUCHSTONE_ADMIN_PASSWORD/);
    expect(await count('organisation')).toBe(0);
  });
});

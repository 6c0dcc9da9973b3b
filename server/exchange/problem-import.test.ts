import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { importFile } from './import-file.ts';
import { loadMapping } from './read-mapping.ts';

const shared = join(import.meta.dirname, '../../../shared/data');
const closedLog = join(shared, 'volvo-closed-problems.xes.gz');
const openLog = join(shared, 'volvo-open-problems.xes.gz');
const isThere = existsSync(closedLog) && existsSync(openLog);
if (!isThere) console.warn('the problem logs of ../shared/data are not there: their import is not tested');

let service: TestService;
const folder = mkdtempSync(join(tmpdir(), 'touchstone-problem-log-'));
const checked = loadMapping('volvo-problem', false);

beforeAll(async () => {
  service = await testService();
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

function bringing({ id, person }: TestOrganisation, path: string) {
  const principal = {
    organisation_id: id,
    actor: { id: person('administrator').id, roles: ['administrator'] as const },
    origin: 'live' as const,
  };
  return importFile(service.platform, principal, {
    checked,
    path,
    rejectedPath: join(folder, `${id}.rejected.csv`),
  });
}

/** Everything that a log leaves but what says by which run, in which order and under which of our numbers it came. */
async function leftIn({ id }: TestOrganisation) {
  return inOrganisation(service.platform.pool, id, async (client) => {
    const records = await client.query(
      `select record.external_key, record.title, state, is_open, s.title as service, a.name as assignee, t.name as team, record.opened_at,
          record.closed_at, record.created_at, record.updated_at, record.version, record.origin, record.history, record.fields
        from record
          left join (select organisation_id, id, title from record where process = 'service') s on s.id = record.service_id
          left join person a on a.id = assignee_id left join team t on t.id = team_id
        where process = 'problem' order by record.external_key`,
    );
    const journal = await client.query(
      `select encode(source_hash, 'hex') as hash, record.external_key, to_state, occurred_at, p.name as actor, entry.origin
        from journal_entry entry join record on record.id = record_id left join person p on p.id = actor_id
        where entry.process = 'problem' order by 1`,
    );
    const names = await client.query(
      `select name from person where origin = 'import' union all select name from team where origin = 'import'
        union all select title from record where process = 'service' order by 1`,
    );
    return { records: records.rows, journal: journal.rows, names: names.rows };
  });
}

const sums = { rejected: 0 };

describe.skipIf(!isThere)('the two problem logs', () => {
  test('give the same in either order, and nothing twice', { timeout: 60_000 }, async () => {
    const [one, other] = [
      await service.organisation('Closed first'),
      await service.organisation('Open first'),
    ];
    expect(await bringing(one, closedLog)).toMatchObject({
      ...sums,
      rows: 6660,
      imported: 6660,
      records_created: 1487,
    });
    const open = await bringing(one, openLog);
    expect(await bringing(other, openLog)).toMatchObject({
      ...sums,
      rows: 2351,
      imported: 2351,
      records_created: 819,
    });
    const closed = await bringing(other, closedLog);
    // 465 cases are in both; the events there that are in both come in once.
    expect(open.records_created).toBe(819 - 465);
    expect(closed.records_created).toBe(1487 - 465);
    expect(open.imported + 6660).toBe(closed.imported + 2351);
    expect(open.unchanged).toBe(closed.unchanged);
    expect(open.unchanged).toBeGreaterThan(465);
    const left = await leftIn(one);
    expect(left.records).toHaveLength(1487 + 819 - 465);
    expect(await leftIn(other)).toEqual(left);
    for (const again of [closedLog, openLog]) {
      expect(await bringing(one, again)).toMatchObject({ ...sums, imported: 0, journal_entries: 0 });
    }
    expect(await leftIn(one)).toEqual(left);
    // Reopened after they were completed: how they stand and when they ended is what came last.
    const isDone = ([state]: readonly [string, number]): boolean =>
      state === 'closed' || state === 'cancelled';
    const reopened = left.records.filter(({ history }) => {
      const first = history.findIndex(isDone);
      return first >= 0 && !history.slice(first).every(isDone);
    });
    expect(reopened).toHaveLength(63);
    for (const { history, closed_at, is_open } of reopened) {
      expect(is_open).toBe(!isDone(history.at(-1)));
      const since = history.findLastIndex((span: readonly [string, number]) => !isDone(span)) + 1;
      expect(closed_at).toBe(history[since]?.[1] ?? null);
    }
  });
});

const event = (at: string, status: string, substatus: string, more: Record<string, string> = {}): string => {
  const attributes = Object.entries({
    ...{ 'org:resource': 'Ewa', 'org:group': 'Org line A', impact: 'Medium', product: 'PROD1' },
    ...{ 'concept:name': status, 'lifecycle:transition': substatus, ...more },
  });
  const strings = attributes.map(([key, value]) => `<string key="${key}" value="${value}"/>`).join('');
  return `<event><date key="time:timestamp" value="${at}"/>${strings}</event>`;
};

const logOf = (events: readonly string[]): Buffer =>
  gzipSync(
    `<?xml version="1.0"?><log><trace><string key="concept:name" value="1-2"/>${events.join('')}</trace></log>`,
  );

const life = [
  event('2012-03-24T10:00:00+01:00', 'Accepted', 'In Progress', { 'organization country': 'se' }),
  event('2012-03-26T10:00:00+02:00', 'Completed', 'Closed', { 'organization country': 'se' }),
  event('2012-03-27T10:00:00+02:00', 'Accepted', 'Wait', { 'organization country': 'se', 'org:role': 'C_6' }),
];

async function bringingLog(organisation: TestOrganisation, events: readonly string[]) {
  const path = join(folder, 'small.xes.gz');
  writeFileSync(path, logOf(events));
  return bringing(organisation, path);
}

describe('a log of problems', () => {
  test("shows status, substatus, where it was and when, by each date's own offset", async () => {
    const organisation = await service.organisation('Small');
    const administrator = organisation.person('administrator');
    expect(await bringingLog(organisation, life)).toMatchObject({ rows: 3, imported: 3, rejected: 0 });
    const { body } = await administrator.call('GET', '/problems');
    const opened = await administrator.call('GET', `/problems/${body.items[0].number}`);
    expect(opened.body).toMatchObject({
      state: 'investigation',
      origin: 'import',
      title: 'PROD1',
      closed_at: null,
      opened_at: '2012-03-24T09:00:00.000Z',
      source_status: 'Accepted, Wait, Medium',
      source_organisation: 'se, C_6',
      service: { name: 'PROD1' },
      team: { name: 'Org line A' },
    });
    const journal = await administrator.call('GET', `/problems/${body.items[0].number}/journal`);
    const told = journal.body.items.map(({ activity, occurred_at }: Record<string, string>) => [
      activity,
      occurred_at,
    ]);
    expect(told.toSorted((a: string[], b: string[]) => String(a[1]).localeCompare(String(b[1])))).toEqual([
      ['create', '2012-03-24T09:00:00.000Z'],
      ['observe', '2012-03-26T08:00:00.000Z'],
      ['reopen', '2012-03-27T08:00:00.000Z'],
    ]);
  });

  test('of an earlier snapshot, which tells other things of the same events, adds nothing', async () => {
    const organisation = await service.organisation('Snapshot');
    await bringingLog(organisation, life);
    const earlier = [
      event('2012-03-24T09:00:00Z', 'Accepted', 'In Progress', { 'oranization country': 'se' }),
      event('2012-03-26T10:00:00+02:00', 'Completed', 'Closed', { 'oranization country': 'se' }),
    ];
    expect(await bringingLog(organisation, earlier)).toMatchObject({
      imported: 0,
      unchanged: 2,
      rejected: 0,
    });
  });

  test('tells two of the same at one moment apart by their order', async () => {
    const organisation = await service.organisation('Twice');
    const twice = [life[0] as string, life[0] as string, life[1] as string];
    expect(await bringingLog(organisation, twice)).toMatchObject({ imported: 3, unchanged: 0 });
    expect(await bringingLog(organisation, twice)).toMatchObject({ imported: 0, unchanged: 3 });
    // What came in later, of a time before the first: the record was opened then.
    const before = event('2012-01-02T10:00:00+01:00', 'Queued', 'Awaiting Assignment');
    expect(await bringingLog(organisation, [before])).toMatchObject({ imported: 1, records_updated: 1 });
    const { body } = await organisation.person('agent').call('GET', '/problems');
    expect(body.items).toMatchObject([{ opened_at: '2012-01-02T09:00:00.000Z', state: 'closed' }]);
  });
});

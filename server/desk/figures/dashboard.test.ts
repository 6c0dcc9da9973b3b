import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recomputeClocks } from '../../jobs/recompute-clocks.ts';
import { followNow } from '../../testing/followed.ts';
import {
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../../testing/service.ts';
import { figuresFollower, recomputeFigures } from './write-facts.ts';

const hour = 3_600_000;
const day = 24 * hour;

let service: TestService;
let ours: TestOrganisation;
let agent: TestPerson;
let other: TestPerson;
let team: string;
let second: string;

type Cell = {
  value: number | null;
  records: number;
  query: Record<string, string>;
  of: Omit<Cell, 'value'> | null;
};
type Chart = { id: string; series: string[]; rows: { key: string; name: string | null; cells: Cell[] }[] };
type Board = { totals: (Cell & { id: string; previous: number | null })[]; charts: Chart[] };

async function board(by: TestPerson, query = ''): Promise<Board> {
  return good(await by.call('GET', `/desk/dashboard?${query}`));
}

const total = ({ totals }: Board, id: string) => totals.find((one) => one.id === id);
const chart = ({ charts }: Board, id: string) => charts.find((one) => one.id === id);

/** Every value of a dashboard with records of its own. */
function cellsOf({ totals, charts }: Board): [string, Omit<Cell, 'value' | 'of'>][] {
  const all: [string, Cell][] = [
    ...totals.map((one): [string, Cell] => [one.id, one]),
    ...charts.flatMap(({ id, rows, series }) =>
      rows.flatMap(({ key, cells }) =>
        cells.map((cell, index): [string, Cell] => [`${id} ${key} ${series[index]}`, cell]),
      ),
    ),
  ];
  return all.flatMap(([name, cell]) => [
    [name, cell],
    ...(cell.of === null ? [] : [[`${name} of`, cell.of] as [string, Cell]]),
  ]);
}

/** What of a dashboard the list counts otherwise than the figure says. */
async function wrongOnes(by: TestPerson, shown: Board): Promise<unknown[]> {
  const wrong: unknown[] = [];
  for (const [name, { records, query }] of cellsOf(shown)) {
    const { count } = good(await by.call('GET', `/desk/records/count?${new URLSearchParams(query)}`));
    if (count !== records) wrong.push({ name, records, count, query });
  }
  return wrong;
}

async function incident(by: TestPerson, more: object = {}) {
  return good(await by.call('POST', '/incidents', { title: 'Printer', impact: 2, urgency: 2, ...more }));
}

async function perform(by: TestPerson, number: string, activity: string, fields: object = {}): Promise<void> {
  const { version } = good(await by.call('GET', `/incidents/${number}`));
  good(
    await by.call(
      'POST',
      `/incidents/${number}/transitions`,
      { activity, fields, text: 'As it was' },
      { 'if-match': `"${version}"` },
    ),
  );
}

async function resolve(by: TestPerson, number: string): Promise<void> {
  await perform(by, number, 'resolve', { resolution_text: 'Restarted', resolution_code: 'solved' });
}

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  [agent, other] = [ours.person('agent'), ours.person('process-owner')];
  const admin = ours.person('administrator');
  team = good(await admin.call('POST', '/teams', { name: 'First line', members: [agent.id] })).id;
  second = good(await admin.call('POST', '/teams', { name: 'Second line', members: [other.id] })).id;
  const begun = service.now;
  const direct = await incident(agent, { team, channel: 'phone' });
  await perform(agent, direct.number, 'start', { assignee: agent.id });
  const handed = await incident(agent, { team, channel: 'email' });
  await perform(agent, handed.number, 'start', { assignee: agent.id });
  const cancelled = await incident(agent, { team: second });
  service.now = begun + 2 * hour;
  await resolve(agent, direct.number);
  const { version } = good(await agent.call('GET', `/incidents/${handed.number}`));
  good(
    await agent.call(
      'PATCH',
      `/incidents/${handed.number}`,
      { team: second, assignee: other.id },
      { 'if-match': `"${version}"` },
    ),
  );
  await perform(agent, cancelled.number, 'cancel');
  service.now = begun + 2 * day;
  await resolve(other, handed.number);
  const again = await incident(agent, { team });
  await perform(agent, again.number, 'start', { assignee: agent.id });
  await resolve(agent, again.number);
  service.now = begun + 3 * day;
  await perform(agent, again.number, 'reopen');
  await incident(agent, { impact: null, urgency: null, assignee: agent.id, team });
  service.now = begun + 12 * day;
  await followNow(service, ours.id, [figuresFollower]);
});
afterAll(() => service.close());

describe('the dashboard of the desk', () => {
  test('counts what happened, by its definitions', async () => {
    const shown = await board(agent);
    expect(Object.fromEntries(shown.totals.map(({ id, value }) => [id, value]))).toMatchObject({
      open: 2,
      opened: 5,
      ended: 3,
      'first-contact': 50,
      'resolution-time': 25,
      satisfaction: null,
    });
    expect(total(shown, 'reopened')).toMatchObject({ records: 1, of: { records: 3 } });
    expect(total(shown, 'opened')?.previous).toBe(0);
    const teams = chart(shown, 'open-by-team')?.rows.map(({ name, cells }) => [
      name,
      cells.map((one) => one.value),
    ]);
    expect(teams).toEqual([['First line', [0, 0, 0, 2, 0, 0]]]);
    const channels = chart(shown, 'channel')?.rows.map(({ key, cells }) => [key, cells[0]?.value]);
    expect(channels).toEqual([
      ['none', 3],
      ['email', 1],
      ['phone', 1],
    ]);
  });

  test('leads from every value to exactly its records', async () => {
    const shown = await board(agent);
    expect(cellsOf(shown).filter(([, { records }]) => records > 0).length).toBeGreaterThan(30);
    expect(await wrongOnes(agent, shown)).toEqual([]);
    expect(await wrongOnes(agent, await board(agent, `team=${second}&priority=3&grain=week`))).toEqual([]);
  });

  test('has a line of open work that fits what came and went', async () => {
    const rows = chart(await board(agent), 'flow')?.rows ?? [];
    let open = 0;
    for (const { key, cells } of rows) {
      open += (cells[0]?.records ?? 0) - (cells[1]?.records ?? 0);
      expect([key, cells[2]?.records]).toEqual([key, open]);
    }
    expect(open).toBe(2);
  });

  test('is told over other days, and refuses those that are none', async () => {
    const from = new Date(service.now - 10 * day).toISOString().slice(0, 10);
    expect(total(await board(agent, `from=${from}&to=${from}`), 'opened')?.value).toBe(1);
    for (const query of [
      'from=2026-02-30&to=2026-03-01',
      'from=2026-03-02&to=2026-03-01',
      'from=2020-01-01&to=2026-01-01',
    ]) {
      const refused = await agent.call('GET', `/desk/dashboard?${query}`);
      expect(refused.body).toMatchObject({ code: 'list.filter-invalid' });
    }
  });

  test('computed anew is what following gave', async () => {
    const facts = async () =>
      (
        await service.database.owner.query(
          'select * from desk_fact where organisation_id = $1 order by record_id',
          [ours.id],
        )
      ).rows;
    const followed = await facts();
    await service.database.owner.query('delete from desk_fact where organisation_id = $1', [ours.id]);
    expect(await recomputeFigures(service.platform, ours.id)).toBe(5);
    expect(await facts()).toEqual(followed);
    expect(followed).toHaveLength(5);
  });

  test('goes by the targets of today once they changed', async () => {
    const admin = ours.person('administrator');
    const share = async () => total(await board(agent), 'resolution');
    const line = { service: null, customer: null, priority: null, calendar: null, response_minutes: 60 };
    for (const [resolution_minutes, met] of [
      [100_000, 2],
      [60, 0],
    ] as const) {
      const { version } = good(await admin.call('GET', '/settings'))['incident.targets'];
      good(
        await admin.call(
          'PUT',
          '/settings/incident.targets',
          { value: { targets: [{ ...line, resolution_minutes }] } },
          { 'if-match': `"${version}"` },
        ),
      );
      await recomputeClocks(service.platform, { organisation_id: ours.id });
      expect(await share()).toMatchObject({ records: met, of: { records: 2 } });
    }
  });

  test('tells open work of people only to those of their teams', async () => {
    const names = async (by: TestPerson) =>
      chart(await board(by), 'load')?.rows.map(({ name, cells }) => [name, cells[0]?.value]);
    expect(await names(agent)).toEqual([['Sample agent', 2]]);
    expect(await names(other)).toEqual([['Sample process-owner', 0]]);
    expect(await names(ours.person('auditor'))).toEqual([]);
  });

  test('is for staff, and another organisation sees nothing of it', async () => {
    for (const path of ['/desk/dashboard', '/desk/dashboard.xlsx', '/desk/dashboard/arrangement']) {
      expect((await ours.person('requester').call('GET', path)).status).toBe(403);
      expect((await ours.person('external-auditor').call('GET', path)).status).toBe(403);
    }
    const others = await service.organisation('Others');
    const shown = await board(others.person('agent'));
    expect(cellsOf(shown).filter(([, { records }]) => records > 0)).toEqual([]);
    expect(total(await board(others.person('agent'), `team=${team}`), 'open')?.value).toBe(0);
  });

  test('goes as a spreadsheet in the language of the reader', async () => {
    const answer = await agent.call('GET', '/desk/dashboard.xlsx', undefined, { 'accept-language': 'vi' });
    expect(answer.status).toBe(200);
    expect(answer.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(answer.headers['content-disposition']).toContain('.xlsx');
  });

  test('is arranged by each person for themselves', async () => {
    const path = '/desk/dashboard/arrangement';
    const usual = good(await agent.call('GET', path));
    expect(usual.own).toBe(false);
    expect(usual.charts).toContain('load');
    expect(good(await ours.person('auditor').call('GET', path)).charts).not.toContain('load');
    const charts = ['service', 'flow'];
    expect(good(await agent.call('PUT', path, { charts }))).toEqual({ charts, own: true });
    expect(good(await agent.call('GET', path))).toEqual({ charts, own: true });
    expect(good(await other.call('GET', path)).own).toBe(false);
    expect((await agent.call('PUT', path, { charts: ['lost'] })).status).toBe(400);
    expect(good(await agent.call('PUT', path, { charts: null }))).toEqual(usual);
  });
});

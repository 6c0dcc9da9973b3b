import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlatform } from '../app.ts';
import { listenForChanges } from '../database/listener.ts';
import { sweepClocks } from '../jobs/clock-sweep.ts';
import { drainJobs } from '../jobs/worker.ts';
import { sweepEscalations } from '../rules/escalate.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { settingsChannel } from './organisation-context.ts';

let service: TestService;
let organisation: TestOrganisation;

beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const at = (version: number) => ({ 'if-match': `"${version}"` });
const logger = { debug() {}, info() {}, warn() {}, error() {} };
const drain = () => drainJobs({ owner: service.database.owner, platform: service.platform, logger });
const minute = 60_000;

/** An organisation that works around the clock and resolves everything within so many minutes. */
async function planned(resolution_minutes: number): Promise<TestOrganisation> {
  const made = await service.organisation('Planned');
  const always = [['00:00', '24:00']];
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const hours = Object.fromEntries(days.map((day) => [day, always]));
  const calendar = { id: 'always', name: 'Always', time_zone: 'UTC', hours, holidays: [] };
  const { call } = made.person('system-manager');
  const value = { default: 'always', calendars: [calendar] };
  expect(await call('PUT', '/settings/calendars', { value }, at(0))).toMatchObject({ status: 200 });
  const targets = await call(
    'PUT',
    '/settings/incident.targets',
    { value: targetsOf(resolution_minutes) },
    at(0),
  );
  expect(targets.status).toBe(200);
  await drain();
  return made;
}

function targetsOf(resolution_minutes: number, calendar: string | null = null) {
  const target = { service: null, response_minutes: resolution_minutes, resolution_minutes, calendar };
  return { targets: [1, 2, 3, 4].map((priority) => ({ ...target, priority })) };
}

async function incident(of: TestOrganisation) {
  const answer = await of
    .person('agent')
    .call('POST', '/incidents', { title: 'Slow', impact: 1, urgency: 1 });
  expect(answer.status).toBe(201);
  return answer.body;
}

const dueIn = (record: { opened_at: string; due_at: string }): number =>
  (Date.parse(record.due_at) - Date.parse(record.opened_at)) / minute;

describe('a setting', () => {
  beforeAll(async () => {
    organisation = await service.organisation('Settings');
  });

  test('starts unconfirmed, is confirmed by saving it, and keeps every version', async () => {
    const manager = organisation.person('system-manager');
    const start = (await manager.call('GET', '/settings')).body['incident.conformity'];
    expect(start).toMatchObject({ version: 0, confirmed: false, changed_at: null, changed_by: null });
    const put = (value: unknown, version: number) =>
      manager.call('PUT', '/settings/incident.conformity', { value }, at(version));
    const confirmed = await put(start.value, 0);
    expect(confirmed).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      body: { version: 1, confirmed: true, changed_by: { id: manager.id, name: manager.name } },
    });
    await put({ ...start.value, freshness_days: 30 }, 1);
    const history = await organisation.person('auditor').call('GET', '/settings/incident.conformity/history');
    expect(history.body.items.map(({ version }: { version: number }) => version)).toEqual([2, 1, 0]);
    const { rows } = await service.database.owner.query(
      "select activity, changes, detail from journal_entry where process = 'setting' and organisation_id = $1 order by id",
      [organisation.id],
    );
    expect(rows).toMatchObject([
      { activity: 'confirm', changes: {}, detail: { key: 'incident.conformity', version: 1 } },
      {
        activity: 'update',
        changes: { 'incident.conformity': [{ freshness_days: 92 }, { freshness_days: 30 }] },
      },
    ]);
  });

  test('changed by two at once is won by one; the other sees what stands instead', async () => {
    const { call } = organisation.person('administrator');
    const put = (name: string) =>
      call('PUT', '/settings/incident.categories', { value: { choices: [{ id: 'a', name }] } }, at(0));
    const answers = await Promise.all([put('One'), put('Two')]);
    const lost = answers.find(({ status }) => status === 412);
    const won = answers.find(({ status }) => status === 200);
    expect(lost?.body).toMatchObject({ code: 'setting.version-conflict', current: { version: 1 } });
    expect(lost?.body.current.value).toEqual(won?.body.value);
  });

  test('is refused where its form or its meaning is wrong, naming the place', async () => {
    const { call } = organisation.person('administrator');
    const put = (key: string, value: unknown) => call('PUT', `/settings/${key}`, { value }, at(0));
    expect(await put('incident.targets', { targets: [{ priority: 'high' }] })).toMatchObject({
      status: 422,
      body: { code: 'setting.invalid' },
    });
    const zone = { ...(await call('GET', '/settings')).body['calendars'].value };
    zone.calendars = [{ ...zone.calendars[0], time_zone: 'Mars/Olympus' }];
    expect((await put('calendars', zone)).body.errors).toMatchObject([{ code: 'calendar.zone-unknown' }]);
    expect((await put('incident.targets', targetsOf(60, 'nowhere'))).body.errors[0]).toMatchObject({
      field: '/targets/0/calendar',
      code: 'calendar.unknown',
    });
    expect(await put('no.such', 1)).toMatchObject({ status: 404, body: { code: 'setting.unknown' } });
    const agent = await organisation
      .person('agent')
      .call('PUT', '/settings/calendars', { value: zone }, at(0));
    expect(agent.status).toBe(403);
  });

  test('keeps a calendar that targets run by', async () => {
    const using = await service.organisation('Using');
    const { call } = using.person('administrator');
    const { value } = (await call('GET', '/settings')).body['calendars'];
    const night = { ...value.calendars[0], id: 'night' };
    await call(
      'PUT',
      '/settings/calendars',
      { value: { ...value, calendars: [...value.calendars, night] } },
      at(0),
    );
    expect(
      await call('PUT', '/settings/incident.targets', { value: targetsOf(60, 'night') }, at(0)),
    ).toMatchObject({
      status: 200,
    });
    const gone = await call('PUT', '/settings/calendars', { value }, at(1));
    expect(gone).toMatchObject({ status: 422, body: { errors: [{ code: 'calendar.in-use' }] } });
  });

  test('is forgotten by every other process that knew it', async () => {
    const other = createPlatform(service.database.application);
    const listener = await listenForChanges(service.database.owner, {
      [settingsChannel]: (id) => other.organisations.hear(id),
    });
    const before = (await other.organisations.of(organisation.id)).settings['incident.major'];
    const { call } = organisation.person('administrator');
    await call(
      'PUT',
      '/settings/incident.major',
      { value: { ...(before as object), priorities: [1, 2] } },
      at(0),
    );
    await expect
      .poll(async () => (await other.organisations.of(organisation.id)).settings['incident.major'])
      .toMatchObject({ priorities: [1, 2] });
    await listener.stop();
  });
});

describe('clocks', () => {
  test('after a target changed are as if it had always been so, and the journal keeps the old value', async () => {
    const changing = await planned(240);
    const { call } = changing.person('system-manager');
    const record = await incident(changing);
    const path = `/incidents/${record.number}`;
    const start = { activity: 'start', fields: {} };
    const started = await changing
      .person('agent')
      .call('POST', `${path}/transitions`, start, at(record.version));
    const pend = { activity: 'pend', fields: { pending_reason: 'supplier' } };
    service.now += 10 * minute;
    await changing.person('agent').call('POST', `${path}/transitions`, pend, at(started.body.version));
    service.now += 30 * minute;
    const resume = { activity: 'resume', fields: {} };
    const resumed = await changing
      .person('agent')
      .call('POST', `${path}/transitions`, resume, at(started.body.version + 1));
    expect(dueIn(resumed.body)).toBe(240 + 30);

    await call('PUT', '/settings/incident.targets', { value: targetsOf(480) }, at(1));
    await drain();
    const after = await changing.person('agent').call('GET', path);
    expect(dueIn(after.body)).toBe(480 + 30);
    expect(after.body.version).toBe(resumed.body.version);
    const always = await planned(480);
    service.now = Date.parse(record.opened_at);
    const same = await incident(always);
    expect(dueIn(same)).toBe(480);

    const { rows } = await service.database.owner.query(
      "select changes from journal_entry where process = 'setting' and organisation_id = $1 order by id desc limit 1",
      [changing.id],
    );
    const [old, young] = rows[0].changes['incident.targets'];
    expect([old.targets[0].resolution_minutes, young.targets[0].resolution_minutes]).toEqual([240, 480]);
  });

  test('escalate by the starting rules when their time has come, once, as the system', async () => {
    const escalating = await planned(100);
    const record = await incident(escalating);
    const sweep = async (): Promise<void> => {
      expect((await sweepClocks(service.platform)).failed).toEqual([]);
      expect((await sweepEscalations(service.platform)).failed).toEqual([]);
    };
    await sweep();
    service.now += 75 * minute;
    await Promise.all([sweep(), sweep()]);
    service.now += 25 * minute;
    await sweep();
    await sweep();
    const { call } = escalating.person('agent');
    const journal = await call('GET', `/incidents/${record.number}/journal`);
    const escalations = journal.body.items.filter(({ activity }: { activity: string }) =>
      activity.startsWith('escalate'),
    );
    expect(escalations).toMatchObject([
      {
        activity: 'escalate-functional',
        origin: 'system',
        actor: null,
        detail: { rule: { id: 'incident-at-risk', place: 1 } },
      },
      { activity: 'escalate-hierarchic', origin: 'system', detail: { rule: { id: 'incident-missed' } } },
    ]);
    expect((await call('GET', `/incidents/${record.number}`)).body).toMatchObject({ escalation_level: 2 });
  });

  test('of many records are all recomputed', async () => {
    const many = await planned(100);
    const made = await incident(many);
    await service.database.owner.query(
      `insert into record select organisation_id, gen_random_uuid(), process, 'INCX' || n, title, state, is_open, priority,
        service_id, assignee_id, team_id, requester_id, opened_at - (n / 3) * interval '1 minute', resolved_at, closed_at,
        due_at, next_clock_at, created_at, updated_at, version, origin, external_key, history, clock_marks, fields
        from record, generate_series(1, 1200) as n where id = $1`,
      [made.id],
    );
    const { call } = many.person('administrator');
    await call('PUT', '/settings/incident.targets', { value: targetsOf(200) }, at(1));
    await drain();
    const { rows } = await service.database.owner.query(
      'select extract(epoch from due_at - opened_at) / 60 as due, count(*) from record where organisation_id = $1 group by 1',
      [many.id],
    );
    expect(rows.map(({ due, count }) => [Number(due), count])).toEqual([[200, 1201]]);
  });
});

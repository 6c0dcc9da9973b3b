import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPerson } from '../identity/people.ts';
import {
  good,
  type TestOrganisation,
  type TestService,
  testPassword,
  testService,
} from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let other: TestOrganisation;
let mail: string;
let payroll: string;

const call = async (
  method: string,
  path: string,
  body?: unknown,
  of = ours,
): Promise<ReturnType<typeof good>> => good(await of.person('process-owner').call(method, path, body));
const act = async (
  plural: string,
  number: string,
  activity: string,
  fields = {},
  text: string | null = null,
) => {
  const found = await call('GET', `/${plural}/${number}`);
  const headers = { 'if-match': `"${found.version}"` };
  const body = { activity, fields, text };
  return good(
    await ours.person('process-owner').call('POST', `/${plural}/${number}/transitions`, body, headers),
  );
};

/** A change planned for some hours of a day in June. */
async function changeOn(day: string, from: string, until: string, more: object = {}, of = ours) {
  const at = (time: string): number => Date.parse(`2026-06-${day}T${time}:00Z`);
  const values = { title: `Change on ${day} at ${from}`, change_type: 'normal', category: 'network' };
  return call(
    'POST',
    '/changes',
    { ...values, planned_start: at(from), planned_end: at(until), ...more },
    of,
  );
}

async function windowOf(more: object) {
  const { number } = await call('POST', '/change-windows', { title: 'A window', ...more });
  await act('change-windows', number, 'put-in-force');
  return number as string;
}

const calendar = (from: string, until: string, more = '', of = ours) =>
  call(
    'GET',
    `/change-calendar?from=2026-06-${from}T00:00:00Z&until=2026-06-${until}T00:00:00Z${more}`,
    undefined,
    of,
  );
const entriesOn = async (from: string, until: string, more = '') =>
  (await calendar(from, until, more)).items as {
    kind: string;
    number: string;
    from: string;
    until: string;
    conflicts: { kind: string; with: { number: string; title: string } }[];
  }[];

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  other = await service.organisation('Other');
  mail = (await call('POST', '/services', { title: 'Mail' })).id;
  payroll = (await call('POST', '/services', { title: 'Payroll' })).id;
});
afterAll(() => service.close());

describe('the change calendar', () => {
  test('tells changes with what stands in their way, and from both sides', async () => {
    const first = await changeOn('01', '10:00', '12:00', { service: mail });
    const second = await changeOn('01', '11:00', '13:00', { service: payroll, services: [mail] });
    await changeOn('01', '12:00', '14:00', { service: mail });
    const cancelled = await changeOn('01', '10:00', '12:00', { service: mail });
    await act('changes', cancelled.number, 'cancel', {}, 'Not needed.');
    const found = await entriesOn('01', '02');
    expect(found.map(({ number }) => number)).not.toContain(cancelled.number);
    const told = (number: string) =>
      found
        .find((entry) => entry.number === number)
        ?.conflicts.map(({ kind, with: { number: of } }) => [kind, of]);
    expect(told(first.number)).toEqual([['same-service', second.number]]);
    expect(told(second.number)?.[0]).toEqual(['same-service', first.number]);
    const services = (await calendar('01', '02')).services.map(({ title }: { title: string }) => title);
    expect(services.toSorted()).toEqual(['Mail', 'Payroll']);
  });

  test('sees conflicts of what reaches over its edges', async () => {
    const night = await changeOn('03', '22:00', '23:00', { service: mail });
    const long = await call('POST', '/changes', {
      title: 'Over midnight',
      change_type: 'normal',
      service: mail,
      planned_start: Date.parse('2026-06-03T22:30:00Z'),
      planned_end: Date.parse('2026-06-04T02:00:00Z'),
    });
    const [entry] = await entriesOn('04', '05');
    expect(entry).toMatchObject({ number: long.number, conflicts: [{ with: { number: night.number } }] });
  });

  test('shows each time of a window, marks what a blackout forbids and what lies outside of a window', async () => {
    const window = await windowOf({
      kind: 'maintenance',
      starts_at: Date.parse('2026-06-06T20:00:00Z'),
      ends_at: Date.parse('2026-06-07T02:00:00Z'),
      repeats: 'weekly',
      services: [payroll],
    });
    const frozen = await windowOf({
      kind: 'blackout',
      starts_at: Date.parse('2026-06-15T00:00:00Z'),
      ends_at: Date.parse('2026-06-16T00:00:00Z'),
    });
    const inside = await changeOn('06', '21:00', '23:00', { service: payroll });
    const outside = await changeOn('07', '10:00', '11:00', { service: payroll });
    const forbidden = await changeOn('15', '10:00', '11:00', { service: mail });
    const found = await entriesOn('05', '22');
    expect(found.filter(({ number }) => number === window).map(({ from }) => from)).toEqual([
      '2026-06-06T20:00:00.000Z',
      '2026-06-13T20:00:00.000Z',
      '2026-06-20T20:00:00.000Z',
    ]);
    const of = (number: string) => found.find((entry) => entry.number === number)?.conflicts;
    expect(of(inside.number)).toEqual([]);
    expect(of(outside.number)).toMatchObject([{ kind: 'outside-window', with: { title: 'Payroll' } }]);
    expect(of(forbidden.number)).toMatchObject([{ kind: 'blackout', with: { number: frozen } }]);
    const narrowed = await entriesOn('05', '22', `&service=${mail}`);
    expect(narrowed.map(({ number }) => number)).toEqual([frozen, forbidden.number]);
  });

  test('sees an item that another needs, through the relations between items', async () => {
    const [web, disk] = await Promise.all(
      ['Web server', 'Disk'].map(async (title) => {
        const answer = await ours
          .person('process-owner')
          .call('POST', '/configuration-items', { title, item_type: 'server' });
        return answer.status === 201 ? answer.body : null;
      }),
    );
    if (web === null || disk === null) throw new Error('items are made by another way now');
    await service.database.owner.query(
      `insert into link (organisation_id, id, from_id, relation, to_id) values ($1, gen_random_uuid(), $2, 'runs-on', $3)`,
      [ours.id, web.id, disk.id],
    );
    const above = await changeOn('24', '10:00', '12:00', { items: [web.id] });
    const below = await changeOn('24', '11:00', '13:00', { items: [disk.id] });
    const found = await entriesOn('24', '25');
    const conflicts = found.map(({ number, conflicts: [one] }) => [number, one?.kind, one?.with.number]);
    expect(conflicts).toEqual([
      [above.number, 'needed-item', below.number],
      [below.number, 'needed-item', above.number],
    ]);
  });

  test('belongs to one organisation, and to those who work with services', async () => {
    await changeOn('26', '10:00', '12:00', { service: mail });
    expect((await calendar('01', '28', '', other)).items).toEqual([]);
    const range = 'from=2026-06-01T00:00:00Z&until=2026-06-02T00:00:00Z';
    expect((await ours.person('requester').call('GET', `/change-calendar?${range}`)).status).toBe(403);
    expect((await ours.person('external-auditor').call('GET', `/change-calendar?${range}`)).status).toBe(403);
  });

  test.each([
    ['2026-06-02T00:00:00Z', '2026-06-01T00:00:00Z'],
    ['2026-01-01T00:00:00Z', '2027-03-01T00:00:00Z'],
  ])('refuses a time from %s to %s', async (from, until) => {
    const answer = await ours.person('agent').call('GET', `/change-calendar?from=${from}&until=${until}`);
    expect([answer.status, answer.body.code]).toEqual([422, 'change-calendar.range']);
  });
});

describe('a plan that is being made', () => {
  const ask = (body: object) => ours.person('agent').call('POST', '/change-calendar/conflicts', body);
  const time = { from: '2026-06-28T10:30:00Z', until: '2026-06-28T11:00:00Z' };

  test('hears what stands in its way, and nothing is stored', async () => {
    const { number } = await changeOn('28', '10:00', '12:00', { service: mail });
    const before = (await entriesOn('28', '29')).length;
    const found = good(await ask({ ...time, services: [mail] }));
    expect(found.items).toMatchObject([
      {
        kind: 'same-service',
        from: '2026-06-28T10:30:00.000Z',
        until: '2026-06-28T11:00:00.000Z',
        with: { number, process: 'change' },
      },
    ]);
    expect(good(await ask({ ...time, services: [payroll] })).items).toMatchObject([
      { kind: 'outside-window' },
    ]);
    expect(await entriesOn('28', '29')).toHaveLength(before);
    // Moved within its own time, it is not in its own way.
    expect(good(await ask({ ...time, record: number })).items).toEqual([]);
  });

  test('of a change that is not there is refused', async () => {
    expect((await ask({ ...time, record: 'CHG9999999' })).body.code).toBe('record.unknown');
  });
});

describe('the subscribed change calendar', () => {
  test('is read under a secret of its own, as long as its person works with services', async () => {
    service.now = Date.parse('2026-06-01T08:00:00Z');
    const { number } = await changeOn('30', '10:00', '12:00', { service: mail });
    const email = 'calendar@sample.example';
    const system = { organisation_id: ours.id, actor: { id: null, roles: [] }, origin: 'live' as const };
    const roles = ['agent'] as const;
    const { id } = await createPerson(service.platform, system, {
      name: 'Reader',
      email,
      password: testPassword,
      roles,
    });
    const payload = { email, password: testPassword };
    const signedIn = await service.call({ method: 'POST', url: '/api/v1/session', payload });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const subscribe = (about: string) =>
      service.call({
        method: 'POST',
        url: '/api/v1/calendars',
        headers: { cookie },
        payload: { name: 'Phone', about },
      });
    const { path } = good(await subscribe('changes'));
    const file = await service.call({ method: 'GET', url: path });
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.text).toContain(`${number}@touchstone`);
    expect(file.text).toContain('DTSTART:20260630T100000Z');
    expect(file.text).toContain('Blackout: A window');
    // Neither secret opens the other calendar.
    const wrong = await service.call({ method: 'GET', url: path.replace('changes.ics', 'obligations.ics') });
    expect(wrong.status).toBe(404);
    await service.database.owner.query("update person set roles = '{requester}' where id = $1", [id]);
    expect((await service.call({ method: 'GET', url: path })).status).toBe(403);
  });
});

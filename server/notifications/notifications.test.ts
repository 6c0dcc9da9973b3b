import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drainJobs } from '../jobs/worker.ts';
import { type TestSmtpServer, testSmtpServer } from '../mail/testing/smtp-server.ts';
import type { Platform } from '../platform.ts';
import { followNow } from '../testing/followed.ts';
import { follow, tokenOf } from '../testing/live.ts';
import {
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';
import { forgetNotifications } from './mail.ts';

let service: TestService;
let platform: Platform;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let server: TestSmtpServer;
let agent: TestPerson;
let owner: TestPerson;
let asks: TestPerson;

beforeAll(async () => {
  service = await testService();
  platform = Object.assign(service.platform, { private_addresses: true });
  server = await testSmtpServer();
  ours = await service.organisation('Ours');
  theirs = await service.organisation('Theirs');
  await service.database.owner.query(
    `insert into mail_account (organisation_id, id, name, address, process, smtp_host, smtp_port, smtp_tls)
      values ($1, $2, 'Service desk', 'desk@provider.example', 'incident', 'localhost', $3, 'none')`,
    [ours.id, platform.newId(), server.port],
  );
  agent = ours.person('agent');
  owner = ours.person('process-owner');
  asks = ours.person('requester');
});
afterAll(async () => {
  await server.close();
  await service.close();
});

const incident = async (by: TestPerson = owner, values: object = {}): Promise<any> =>
  good(await by.call('POST', '/incidents', { title: 'Mail is down', impact: 2, urgency: 2, ...values }));
const comment = (key: string, by: TestPerson, kind: 'note' | 'comment', more: object = {}) =>
  by.call('POST', `/incidents/${key}/comments`, { kind, text: 'Looked at it.', ...more });
const listed = async (person: TestPerson, query = '') =>
  good(await person.call('GET', `/notifications${query}`));
const told = async (person: TestPerson, number: string): Promise<string[]> =>
  (await listed(person)).items
    .filter(({ record }: any) => record.number === number)
    .map(({ event }: any) => event);
const followed = () => followNow(service, ours.id);
const worked = () =>
  drainJobs({
    owner: service.database.owner,
    platform,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
const mailsAbout = async (number: string) =>
  (
    await Promise.all(server.taken.map(async ({ to, raw }) => ({ ...(await PostalMime.parse(raw)), to })))
  ).filter(({ subject }) => subject?.includes(number));
const assign = async (number: string, version: number, person: TestPerson) => {
  const teams = good(await owner.call('GET', '/teams')).items;
  const team = teams[0] ?? good(await ours.person('administrator').call('POST', '/teams', { name: 'Desk' }));
  return good(
    await owner.call(
      'POST',
      `/incidents/${number}/transitions`,
      { activity: 'assign', fields: { team: team.id, assignee: person.id } },
      { 'if-match': `"${version}"` },
    ),
  );
};

describe('on the page', () => {
  test('each is told once and by the strongest reason, and never who did it', async () => {
    const { number, version } = await incident(asks);
    await assign(number, version, agent);
    good(await comment(number, asks, 'comment'));
    good(await comment(number, owner, 'note', { mentions: [agent.id] }));
    await followed();
    await followed();
    expect(await told(agent, number)).toEqual(['mentioned', 'replied', 'assigned']);
    expect(await told(owner, number)).toEqual([]);
    // The note is nothing for whoever asked, and the comment was theirs.
    expect(await told(asks, number)).toEqual([]);
    const { items } = await listed(agent, '?limit=1');
    expect(items[0]).toMatchObject({
      by: { name: owner.name },
      text: 'Looked at it.',
      record: { number, plural: 'incidents', title: 'Mail is down' },
    });
  });

  test('pages follow each other, and marks tell every page how many are left', async () => {
    const one = await incident(asks);
    const other = await incident(asks);
    for (const { number } of [one, one, other, other]) good(await comment(number, owner, 'comment'));
    await followed();
    const stream = await follow(service.http, await tokenOf(service, ours, asks));
    await stream.next('hello');
    const first = await listed(asks, '?limit=3');
    expect([first.items.length, first.unread]).toEqual([3, 4]);
    const rest = await listed(asks, `?limit=3&cursor=${first.next}`);
    expect([rest.items.length, rest.next]).toEqual([1, null]);
    const read = (which: object) => asks.call('POST', '/notifications/read', which);
    expect(good(await read({ record: one.id })).unread).toBe(2);
    expect((await stream.next('notified')).data).toEqual({ unread: 2 });
    expect((await listed(asks, '?unread=true')).items).toHaveLength(2);
    expect(good(await read({ ids: [first.items[0].id] })).unread).toBe(1);
    expect(good(await read({ all: true })).unread).toBe(0);
    expect(good(await asks.call('GET', '/notifications/unread'))).toEqual({ unread: 0 });
    expect((await read({})).status).toBe(422);
    expect((await listed(asks, '?limit=3')).items[0].read_at).not.toBeNull();
    await stream.leave();
  });

  test('the stream tells whom it concerns at once, and nobody else', async () => {
    const mine = await follow(service.http, await tokenOf(service, ours, asks));
    const foreign = await follow(service.http, await tokenOf(service, theirs, theirs.person('requester')));
    await mine.next('hello');
    await foreign.next('hello');
    const { number } = await incident(asks);
    good(await comment(number, owner, 'comment'));
    await followed();
    expect((await mine.next('notified')).data).toEqual({ unread: 1 });
    const { id } = good(
      await theirs.person('requester').call('POST', '/incidents', { title: 'x', impact: 1, urgency: 1 }),
    );
    good(
      await theirs.person('agent').call('POST', `/incidents/${id}/comments`, { kind: 'comment', text: 'y' }),
    );
    await followNow(service, theirs.id);
    expect((await foreign.next('notified')).data).toEqual({ unread: 1 });
    await mine.leave();
    await foreign.leave();
  });

  test('what somebody may not read any more is not shown, and nobody sees what others were told', async () => {
    const { number, id } = await incident();
    good(await agent.call('PUT', `/incidents/${number}/watchers/me`));
    good(await comment(number, owner, 'note'));
    await followed();
    expect(await told(agent, number)).toEqual(['commented']);
    const roles = (held: string[]) =>
      service.database.owner.query('update person set roles = $2 where id = $1', [agent.id, held]);
    await roles(['requester']);
    await service.database.owner.query("select pg_notify('touchstone_identity', '')");
    const asRequester = await tokenOf(service, ours, agent);
    const answer = await service.call({
      method: 'GET',
      url: '/api/v1/notifications',
      headers: { authorization: `Bearer ${asRequester}` },
    });
    expect(answer.text).not.toContain(number);
    await roles(['agent']);
    await service.database.owner.query("select pg_notify('touchstone_identity', '')");
    const { text } = await theirs.person('agent').call('GET', '/notifications');
    expect(text).not.toContain(id);
    const before = await listed(agent, '?unread=true');
    good(await theirs.person('agent').call('POST', '/notifications/read', { ids: [before.items[0].id] }));
    expect((await listed(agent, '?unread=true')).items[0].id).toBe(before.items[0].id);
  });
});

describe('by mail', () => {
  test('at once, then together; in the language of the reader, with the way to the record', async () => {
    const value = { address: 'https://desk.example/' };
    good(
      await ours
        .person('administrator')
        .call('PUT', '/settings/organisation.address', { value }, { 'if-match': '"0"' }),
    );
    await service.database.owner.query("update person set language = 'vi' where id = $1", [agent.id]);
    const { number, version } = await incident();
    await assign(number, version, agent);
    await followed();
    await worked();
    const [first] = await mailsAbout(number);
    expect(first?.to).toEqual([`agent.${ours.id.slice(-6)}@sample.example`]);
    expect(first?.text).toContain(`${number} đã được giao cho bạn.`);
    expect(first?.text).toContain(`https://desk.example/incidents/${number}`);
    good(await comment(number, owner, 'note', { mentions: [agent.id] }));
    good(await comment(number, owner, 'note', { mentions: [agent.id], text: 'And then again.' }));
    await followed();
    await worked();
    expect(await mailsAbout(number)).toHaveLength(1);
    service.now += 5 * 60_000;
    await worked();
    await service.database.owner.query("select enqueue_job('mail-notifications', '{}', 'again')");
    await worked();
    const mails = await mailsAbout(number);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).toContain('Looked at it.');
    expect(mails[1]?.text).toContain('And then again.');
  });

  test('not of what was read meanwhile, and not of what nobody wants mail of', async () => {
    const preferences = good(await agent.call('GET', '/notifications/preferences'));
    expect(preferences.events.find(({ event }: any) => event === 'assigned')).toEqual({
      event: 'assigned',
      channel: 'mail',
      planned: 'mail',
      chosen: false,
    });
    const { number, version } = await incident();
    await assign(number, version, agent);
    await followed();
    good(await agent.call('POST', '/notifications/read', { all: true }));
    await worked();
    expect(await mailsAbout(number)).toEqual([]);
    const choose = (body: object, at: number) =>
      agent.call('PATCH', '/notifications/preferences', body, { 'if-match': `"${at}"` });
    const chosen = good(
      await choose({ channels: { assigned: 'web', commented: 'none' } }, preferences.version),
    );
    expect((await choose({ mail_hours: 'working' }, preferences.version)).status).toBe(412);
    const next = await incident();
    const { version: at } = await assign(next.number, next.version, agent);
    expect(at).toBeGreaterThan(next.version);
    good(await comment(next.number, owner, 'note'));
    await followed();
    await worked();
    expect(await told(agent, next.number)).toEqual(['assigned']);
    expect(await mailsAbout(next.number)).toEqual([]);
    const back = good(await choose({ channels: { assigned: null, commented: null } }, chosen.version));
    expect(back.events.every((one: any) => !one.chosen)).toBe(true);
  });

  test('whoever asked is written to once, by the desk: what was answered and that it waits for them', async () => {
    const { number, version } = await incident(asks);
    good(await comment(number, owner, 'comment'));
    const { version: at } = await assign(number, version + 1, agent);
    const pend = { activity: 'pend', fields: { pending_reason: 'requester' } };
    good(await agent.call('POST', `/incidents/${number}/transitions`, pend, { 'if-match': `"${at}"` }));
    await followed();
    await worked();
    const mails = (await mailsAbout(number)).filter(({ to }) => to[0]?.startsWith('requester'));
    expect(mails.map(({ text }) => text?.split('\n')[0])).toEqual([
      'Looked at it.',
      expect.stringContaining(`We need your answer to go on with ${number}`),
    ]);
    expect(await told(asks, number)).toEqual(['waiting', 'commented']);
  });
});

test('whoever raised what was merged hears that the other is done, and nothing of what was said there', async () => {
  const [survivor, merged] = [await incident(), await incident(asks)];
  const text = 'The same outage.';
  const merging = { survivor: survivor.id, records: [merged.id], text };
  good(await owner.call('POST', '/desk/merges', merging));
  await followed();
  const { version } = good(await owner.call('GET', `/incidents/${survivor.number}`));
  const fields = { resolution_code: 'solved', resolution_text: 'Told the owner alone.' };
  const resolve = { activity: 'resolve', fields };
  const path = `/incidents/${survivor.number}/transitions`;
  good(await owner.call('POST', path, resolve, { 'if-match': `"${version}"` }));
  await followed();
  await followed();
  await worked();
  expect(await told(asks, merged.number)).toEqual(['resolved', 'resolved']);
  expect(await told(asks, survivor.number)).toEqual([]);
  const { items } = good(await asks.call('GET', `/incidents/${merged.number}/journal`));
  expect(items.at(-1)).toMatchObject({ activity: 'survivor-done', text: null, detail: null });
  expect(items.filter(({ activity }: any) => activity === 'survivor-done')).toHaveLength(1);
  // Whether they are satisfied is asked in a mail of its own.
  const mail = (await mailsAbout(merged.number)).find(({ text }) => text?.includes('merged into') === true);
  expect(mail?.to[0]).toMatch(/^requester/);
  expect(mail?.text).toContain('merged into another record, which is now “Resolved”');
  expect(JSON.stringify(mail)).not.toContain(survivor.number);
  expect(mail?.text).not.toContain('Told the owner alone.');
});

test('read ones are forgotten after 90 days, all after a year', async () => {
  const { number } = await incident(asks);
  good(await comment(number, owner, 'comment'));
  await followed();
  good(await asks.call('POST', '/notifications/read', { all: true }));
  good(await comment(number, owner, 'comment'));
  await followed();
  const start = service.now;
  service.now = start + 91 * 86_400_000;
  expect(await forgetNotifications(platform)).toBeGreaterThan(0);
  expect((await listed(asks)).items.every(({ read_at }: any) => read_at === null)).toBe(true);
  expect(await told(asks, number)).toEqual(['commented']);
  service.now = start + 366 * 86_400_000;
  await forgetNotifications(platform);
  expect((await listed(asks)).items).toEqual([]);
  service.now = start;
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { definitionsIn } from '../../processes/definitions.ts';
import { inOrganisation } from '../database/pool.ts';
import { searchFollower } from '../search/follower.ts';
import { isSampled, surveyFollower } from '../surveys/follower.ts';
import { newSurveyToken, readSurveyToken } from '../surveys/link.ts';
import { followNow } from '../testing/followed.ts';
import { alsoRequester } from '../testing/requesters.ts';
import {
  type Answer,
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let agent: TestPerson;
let requester: TestPerson;
let owner: TestPerson;
let manager: TestPerson;
let customer: { id: string; number: string };
/** Requesters besides the first: they hold no other role. */
let colleague: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Sample provider');
  agent = ours.person('agent');
  requester = ours.person('requester');
  owner = ours.person('process-owner');
  manager = ours.person('system-manager');
  colleague = await alsoRequester(service, ours, 'auditor');
  stranger = await alsoRequester(service, ours, 'top-management');
  customer = good(await owner.call('POST', '/customers', { title: 'Accounts', kind: 'internal' }));
  await inOrganisation(service.platform.pool, ours.id, (client) =>
    client.query('update person set customer_id = $1 where id = any ($2::uuid[])', [
      customer.id,
      [requester.id, colleague.id],
    ]),
  );
  await service.database.application.query("select pg_notify('identity_changed', '')");
  await plan({ pause_days: 0, address: 'https://desk.sample.example/' });
  // It begins with what is closed from here on.
  await followNow(service, ours.id, [surveyFollower]);
});

afterAll(() => service.close());

async function perform(
  plural: string,
  key: string,
  activity: string,
  by: TestPerson,
  fields: object = {},
  text: string | null = null,
): Promise<Answer> {
  const { version } = good(await agent.call('GET', `/${plural}/${key}`));
  return by.call(
    'POST',
    `/${plural}/${key}/transitions`,
    { activity, fields, text },
    { 'if-match': `"${version}"` },
  );
}

async function report(
  title: string,
  by = requester,
  more: object = {},
): Promise<{ id: string; number: string }> {
  return good(await by.call('POST', '/incidents', { title, ...more }));
}

async function resolve(number: string): Promise<void> {
  const fields = { resolution_code: 'solved', resolution_text: 'Cable replaced.' };
  good(await perform('incidents', number, 'resolve', agent, fields));
}

async function closed(title: string, by = requester): Promise<{ id: string; number: string }> {
  const incident = await report(title, by);
  await resolve(incident.number);
  good(await perform('incidents', incident.number, 'close', by));
  return incident;
}

async function plan(changed: object): Promise<void> {
  const { value, version } = good(await manager.call('GET', '/settings'))['desk.satisfaction'];
  good(
    await manager.call(
      'PUT',
      '/settings/desk.satisfaction',
      { value: { ...value, ...changed } },
      { 'if-match': `"${version}"` },
    ),
  );
}

const waiting = async (by: TestPerson): Promise<readonly { kind: string; number: string }[]> =>
  good(await by.call('GET', '/portal')).waiting;

const listed = async (by: TestPerson, query = ''): Promise<readonly string[]> =>
  good(await by.call('GET', `/portal/records?${query}`)).items.map(
    ({ number }: { number: string }) => number,
  );

/** The secret of the newest link, which is nowhere but in the mail: another is put in its place. */
async function linkTo(record_id: string): Promise<string> {
  const token = newSurveyToken(ours.id);
  await inOrganisation(service.platform.pool, ours.id, (client) =>
    client.query('update survey set token_hash = $2 where record_id = $1', [record_id, token.hash]),
  );
  return `/survey/${token.text}`;
}

function answer(url: string, form: string, headers: Record<string, string> = {}): Promise<Answer> {
  return service.call({
    method: 'POST',
    url,
    payload: form,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
}

test('what waits for a requester is told until they did it, and to nobody else', async () => {
  const { number } = await report('The printer is silent');
  good(await perform('incidents', number, 'start', agent, { assignee: agent.id }));
  expect(await waiting(requester)).toEqual([]);
  good(await perform('incidents', number, 'pend', agent, { pending_reason: 'requester' }));
  expect(await waiting(requester)).toMatchObject([
    { kind: 'answer', number, title: 'The printer is silent' },
  ]);
  expect(await waiting(colleague)).toEqual([]);
  good(await requester.call('POST', `/incidents/${number}/comments`, { kind: 'comment', text: 'It is on.' }));
  expect(await waiting(requester)).toEqual([]);
  await resolve(number);
  expect(await waiting(requester)).toMatchObject([{ kind: 'confirm', number }]);
  const [record] = good(await requester.call('GET', '/portal/records')).items;
  expect(record).toMatchObject({ number, plain_state: 'solved', process: 'incident' });
  good(await perform('incidents', number, 'close', requester));
  expect(await waiting(requester)).toEqual([]);
  expect(await listed(requester)).not.toContain(number);
  expect(await listed(requester, 'over=true')).toContain(number);
});

test('an answer of whoever it waits for lets a record go on by itself, and a word of anybody else does not', async () => {
  const { number } = await report('The scanner is silent');
  const path = `/incidents/${number}`;
  const say = async (by: TestPerson, text: string): Promise<void> => {
    good(await by.call('POST', `${path}/comments`, { kind: 'comment', text }));
  };
  good(await perform('incidents', number, 'start', agent, { assignee: agent.id }));
  good(await perform('incidents', number, 'pend', agent, { pending_reason: 'supplier' }));
  await say(requester, 'Any news?');
  expect(good(await agent.call('GET', path)).state).toBe('pending');
  good(await perform('incidents', number, 'resume', agent));
  good(await perform('incidents', number, 'pend', agent, { pending_reason: 'requester' }));
  const paused = good(await agent.call('GET', path));
  await say(agent, 'Is it plugged in?');
  expect(good(await agent.call('GET', path)).state).toBe('pending');
  await say(requester, 'It is.');
  const now = good(await agent.call('GET', path));
  expect(now).toMatchObject({ state: 'in-progress', pending_reason: null, assignee: { id: agent.id } });
  expect(now.version).toBe(paused.version + 3);
  const [resumed, comment] = good(await agent.call('GET', `${path}/journal?order=newest-first`)).items;
  expect(comment).toMatchObject({ activity: 'comment', text: 'It is.', actor: { id: requester.id } });
  expect(resumed).toMatchObject({
    activity: 'resume',
    origin: 'system',
    actor: null,
    from_state: 'pending',
    to_state: 'in-progress',
    changes: { pending_reason: ['requester', null] },
    detail: { answer: { entry: comment.id } },
  });
});

test('what people write down themselves came by the portal, and what the desk writes down by the way it says', async () => {
  const channelOf = async ({ number }: { number: string }): Promise<unknown> =>
    good(await agent.call('GET', `/incidents/${number}`)).channel;
  const own = await report('The screen stays dark');
  expect(await channelOf(own)).toBe('portal');
  expect(await channelOf(await report('Said at the door', agent, { channel: 'in-person' }))).toBe(
    'in-person',
  );
  expect(await channelOf(await report('Said somehow', agent))).toBeNull();
  // What it came by is said once, and is not said again by whatever is done to it.
  good(await agent.call('PATCH', `/incidents/${own.number}`, { channel: null }, { 'if-match': '"1"' }));
  expect(await channelOf(own)).toBeNull();
  good(
    await requester.call('POST', `/incidents/${own.number}/comments`, {
      kind: 'comment',
      text: 'Still dark.',
    }),
  );
  expect(await channelOf(own)).toBeNull();
});

test('pages of the list hold each record once', async () => {
  for (const title of ['One', 'Two', 'Three']) await report(title, stranger);
  const first = good(await stranger.call('GET', '/portal/records?limit=2'));
  const second = good(await stranger.call('GET', `/portal/records?limit=2&cursor=${first.next}`));
  const all = [...first.items, ...second.items].map(({ title }: { title: string }) => title);
  expect(all.toSorted()).toEqual(['One', 'Three', 'Two']);
  expect(second.next).toBeNull();
  expect((await stranger.call('GET', '/portal/records?cursor=x')).status).toBe(400);
});

test('internal notes, files and fields for staff reach no requester', async () => {
  const { number } = await report('Dark screen');
  good(await agent.call('POST', `/incidents/${number}/comments`, { kind: 'note', text: 'Between us.' }));
  good(await perform('incidents', number, 'escalate-hierarchic', agent, {}, 'Urgent for the board.'));
  for (const path of [`/incidents/${number}?include=journal`, `/incidents/${number}/journal`]) {
    const { text } = await requester.call('GET', path);
    expect(text).toContain('Dark screen');
    expect(text).not.toMatch(/Between us|Urgent for the board|escalation_level|satisfaction/);
  }
});

test('people of a unit read each other’s records where their customer allows it, and nobody else does', async () => {
  const { id, number } = await report('Invoice run stopped', requester, {
    description: 'Since this morning.',
  });
  await inOrganisation(service.platform.pool, ours.id, (client) =>
    client.query(`update record set fields = fields || $2::jsonb where id = $1`, [
      id,
      { customer: customer.id },
    ]),
  );
  const seen = async (by: TestPerson): Promise<readonly unknown[]> => [
    (await by.call('GET', `/incidents/${number}`)).status,
    good(await by.call('GET', '/incidents')).items.some((one: { id: string }) => one.id === id),
    good(await by.call('GET', '/search?q=invoice')).items.some((one: { id: string }) => one.id === id),
    (await listed(by, 'whose=unit')).includes(number),
  ];
  await followNow(service, ours.id, [searchFollower]);
  const none = [404, false, false, false];
  expect(await seen(colleague)).toEqual(none);
  const { version } = good(await owner.call('GET', `/customers/${customer.number}`));
  const allow = { people_see: true };
  good(await owner.call('PATCH', `/customers/${customer.number}`, allow, { 'if-match': `"${version}"` }));
  // Sessions are known for a moment; whose unit somebody is of is part of them.
  await service.database.application.query("select pg_notify('identity_changed', '')");
  await expect.poll(() => seen(colleague)).toEqual([200, true, true, true]);
  expect(good(await colleague.call('GET', '/portal')).unit).toEqual({ id: customer.id, name: 'Accounts' });
  expect(await seen(stranger)).toEqual(none);
  // Every register answers whoever is of a unit, whether its records are for one or not.
  const lists = definitionsIn('service-provider').map(({ plural }) =>
    colleague.call('GET', `/${plural}?limit=1`),
  );
  const unanswered = (await Promise.all(lists)).filter(({ status }) => ![200, 403].includes(status));
  expect(lists.length).toBeGreaterThan(40);
  expect(unanswered.map(({ text }) => text)).toEqual([]);
  // One's own are not among those of others.
  expect((await listed(requester, 'whose=unit')).includes(number)).toBe(false);
  // Read, and nothing else.
  const { activities, writable } = good(await colleague.call('GET', `/incidents/${number}`));
  expect([activities, writable]).toEqual([[], []]);
  const said = await colleague.call('POST', `/incidents/${number}/comments`, {
    kind: 'comment',
    text: 'Me too',
  });
  expect(said.status).toBe(403);
  expect((await perform('incidents', number, 'cancel', colleague, {}, 'No.')).status).toBe(403);
  const theirs = await service.organisation('Another provider');
  expect((await theirs.person('requester').call('GET', `/incidents/${number}`)).status).toBe(404);
  expect(good(await theirs.person('requester').call('GET', '/portal')).unit).toBeNull();
});

test('of a disturbance the service and the time are told, and neither title nor cause', async () => {
  const mail = good(await owner.call('POST', '/services', { title: 'Mail', description: 'Mail for all.' }));
  const { number } = await report('Database of Mr Example corrupt', agent, { service: mail.id });
  good(await perform('incidents', number, 'declare-major', agent, {}, 'Everybody is hit.'));
  const { body, text } = await stranger.call('GET', '/portal');
  expect(body.disturbances).toMatchObject([
    { kind: 'disturbed', service: { name: 'Mail' }, from: expect.any(String), until: null },
  ]);
  expect(text).not.toMatch(/Example|INC|hit/);
  // Where their customer names what it uses, people hear of these services alone.
  const told = async (): Promise<number> => good(await requester.call('GET', '/portal')).disturbances.length;
  const uses = async (services: readonly string[]): Promise<void> => {
    const { version } = good(await owner.call('GET', `/customers/${customer.number}`));
    const match = { 'if-match': `"${version}"` };
    good(await owner.call('PATCH', `/customers/${customer.number}`, { services }, match));
  };
  expect(await told()).toBe(1);
  const other = good(await owner.call('POST', '/services', { title: 'Print', description: 'For all.' }));
  await uses([other.id]);
  expect(await told()).toBe(0);
  expect(good(await stranger.call('GET', '/portal')).disturbances).toHaveLength(1);
  await uses([other.id, mail.id]);
  expect(await told()).toBe(1);
  await resolve(number);
  expect(good(await stranger.call('GET', '/portal')).disturbances).toEqual([]);
});

test('after closure a requester is asked once, answers once by the link, and a low answer is looked at', async () => {
  const one = await closed('Keyboard broken');
  await followNow(service, ours.id, [surveyFollower]);
  const asksFor = async (): Promise<boolean> =>
    (await waiting(requester)).some(({ kind, number }) => kind === 'rate' && number === one.number);
  expect(await asksFor()).toBe(true);
  const url = await linkTo(one.id);
  const page = await service.call({ method: 'GET', url: `${url}?language=vi` });
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.text).toContain('Bạn hài lòng');
  expect(page.text).not.toContain('<script');
  // Looking is no answer, and neither is a form without one: what was typed stays.
  const missing = await answer(url, 'text=%3Cb%3Eslow');
  expect(missing.status).toBe(422);
  expect(missing.text).toContain('&lt;b&gt;slow');
  expect((await answer(url, 'score=9')).status).toBe(422);
  const cross = await answer(url, 'score=1', { 'sec-fetch-site': 'cross-site' });
  expect(cross.status).toBe(403);
  expect((await answer(url, 'score=2&text=Took+too+long')).status).toBe(200);
  expect((await answer(url, 'score=5')).status).toBe(409);
  expect(good(await agent.call('GET', `/incidents/${one.number}`))).toMatchObject({
    satisfaction: 2,
    satisfaction_text: 'Took too long',
  });
  const [entry] = good(await agent.call('GET', `/incidents/${one.number}/journal?order=newest-first`)).items;
  expect(entry).toMatchObject({ activity: 'rate', origin: 'system', changes: { satisfaction: [null, 2] } });
  const actions = good(await owner.call('GET', '/actions?sort=-opened_at')).items;
  expect(actions[0]).toMatchObject({ title: `${one.number}: 2/5 – Keyboard broken`, due_on: '2026-03-07' });
  const owed = good(await owner.call('GET', '/obligations')).items;
  expect(owed).toContainEqual(expect.objectContaining({ kind: 'do', number: actions[0].number }));
  expect(await asksFor()).toBe(false);
});

test('a link ends, is nobody else’s, and waits while the record is open again', async () => {
  const one = await closed('Mouse broken');
  await followNow(service, ours.id, [surveyFollower]);
  const url = await linkTo(one.id);
  good(await perform('incidents', one.number, 'reopen', requester, {}, 'Still broken.'));
  expect((await service.call({ method: 'GET', url })).status).toBe(409);
  expect((await answer(url, 'score=5')).status).toBe(409);
  await resolve(one.number);
  good(await perform('incidents', one.number, 'close', requester));
  await followNow(service, ours.id, [surveyFollower]);
  // Asked anew by a new link: the one before is worth nothing.
  expect((await answer(url, 'score=5')).status).toBe(404);
  const again = await linkTo(one.id);
  expect((await answer(`${again}A`, 'score=5')).status).toBe(404);
  const other = newSurveyToken(ours.id).text;
  expect((await answer(`/survey/${other}`, 'score=5')).status).toBe(404);
  const before = service.now;
  service.now = before + 15 * 86_400_000;
  expect((await service.call({ method: 'GET', url: again })).status).toBe(410);
  expect((await answer(again, 'score=5')).status).toBe(410);
  service.now = before;
  expect((await answer(again, 'score=5')).status).toBe(200);
});

test('the portal asks the requester alone, and keeps the answer with their name', async () => {
  const one = await closed('Chair broken');
  await followNow(service, ours.id, [surveyFollower]);
  const path = `/portal/records/${one.number}/rating`;
  expect(good(await requester.call('GET', path))).toMatchObject({ state: 'asked', score: null });
  expect(good(await agent.call('GET', path)).state).toBe('none');
  expect((await agent.call('POST', path, { score: 1 })).status).toBe(404);
  expect((await stranger.call('POST', path, { score: 1 })).status).toBe(404);
  const generic = await perform('incidents', one.number, 'rate', requester, { satisfaction: 5 });
  expect(generic.status).toBe(400);
  expect(good(await requester.call('POST', path, { score: 4, text: ' ' }))).toMatchObject({
    state: 'answered',
    score: 4,
  });
  expect((await requester.call('POST', path, { score: 5 })).status).toBe(409);
  const [entry] = good(await agent.call('GET', `/incidents/${one.number}/journal?order=newest-first`)).items;
  expect(entry).toMatchObject({ activity: 'rate', actor: { id: requester.id } });
});

test('nobody is asked too often, and only about the planned share', async () => {
  await plan({ pause_days: 7 });
  const asked = async (by: TestPerson): Promise<number> =>
    (await waiting(by)).filter(({ kind }) => kind === 'rate').length;
  await closed('First', stranger);
  await closed('Second', stranger);
  await followNow(service, ours.id, [surveyFollower]);
  expect(await asked(stranger)).toBe(1);
  await plan({ pause_days: 0, share_percent: 0 });
  await closed('Third', stranger);
  await followNow(service, ours.id, [surveyFollower]);
  expect(await asked(stranger)).toBe(1);
  const ids = Array.from({ length: 2_000 }, () => service.platform.newId());
  const share = ids.filter((id) => isSampled(id, 25)).length / ids.length;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.3);
  expect(readSurveyToken('short')).toBeNull();
});

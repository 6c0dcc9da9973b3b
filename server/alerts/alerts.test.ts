import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  good,
  type TestOrganisation,
  type TestService,
  testPassword,
  testService,
} from '../testing/service.ts';
import { usualRules } from './rules.ts';
import { forgetAlerts, settleAlerts } from './settle.ts';
import { alertTemplates } from './templates.ts';

let service: TestService;
let ours: TestOrganisation;
let other: TestOrganisation;
let cookie: string;

const start = Date.parse('2026-03-02T08:00:00Z');
const minute = 60_000;
const iso = (at: number): string => new Date(at).toISOString();

beforeAll(async () => {
  service = await testService();
  service.now = start;
  ours = await service.organisation('Ours');
  other = await service.organisation('Other');
  await ours.givePassword(ours.person('administrator'));
  const email = `administrator.${ours.id.slice(-6)}@sample.example`;
  const payload = { email, password: testPassword };
  const signedIn = await service.call({ method: 'POST', url: '/api/v1/session', payload });
  cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(() => service.close());

const admin = (method: string, path: string, body?: unknown, headers = {}) =>
  ours.person('administrator').call(method, path, body, headers);
/** Signed in with a password: a token gets nobody another secret. */
const atBrowser = (path: string, payload: object) =>
  service.call({ method: 'POST', url: `/api/v1${path}`, headers: { cookie }, payload });

interface Source {
  readonly id: string;
  readonly path: string;
  readonly secret: string;
  readonly version: number;
}

let sources = 0;
async function newSource(template: string, more: Record<string, unknown> = {}): Promise<Source> {
  const { kind, mapping } = alertTemplates.find(({ id }) => id === template) ?? expect.fail(template);
  return good(
    await atBrowser('/alert-sources', { name: `${template} ${(sources += 1)}`, kind, mapping, ...more }),
  );
}
const rules = (more: Partial<typeof usualRules>) => ({ rules: { ...usualRules, ...more } });

function send(
  source: Pick<Source, 'path' | 'secret'>,
  message: unknown,
  headers: Record<string, string> = {},
) {
  const payload = typeof message === 'string' ? message : JSON.stringify(message);
  const sent = { authorization: `Bearer ${source.secret}`, 'content-type': 'application/json', ...headers };
  return service.call({ method: 'POST', url: source.path, headers: sent, payload });
}

interface One {
  readonly name: string;
  readonly since: number;
  readonly until?: number;
  readonly severity?: string;
  readonly instance?: string;
}

/** A message as Alertmanager writes it: the group fires as long as one of its alerts does. */
function group(key: string, alerts: readonly One[], more: Record<string, string> = {}) {
  const made = alerts.map(({ name, since, until, severity = 'warning', instance = 'web-1:9100' }) => ({
    status: until === undefined ? 'firing' : 'resolved',
    labels: { alertname: name, instance, severity, ...more },
    annotations: { summary: `${name} on ${instance}` },
    startsAt: iso(since),
    endsAt: until === undefined ? '0001-01-01T00:00:00Z' : iso(until),
    generatorURL: 'https://prometheus.example/graph',
    fingerprint: createHash('sha256').update(`${key} ${name} ${instance}`).digest('hex').slice(0, 16),
  }));
  return {
    version: '4',
    groupKey: `{}:{alertname="${key}"}`,
    truncatedAlerts: 0,
    status: made.some(({ status }) => status === 'firing') ? 'firing' : 'resolved',
    receiver: 'touchstone',
    groupLabels: { alertname: key },
    commonLabels: { alertname: key, ...more },
    commonAnnotations: { summary: `Trouble: ${key}` },
    externalURL: 'https://alertmanager.example',
    alerts: made,
  };
}

const outcomeOf = async (answer: ReturnType<typeof send>) => good(await answer).results[0];
const incidentNow = async (number: string) => good(await admin('GET', `/incidents/${number}`));
const journalOf = async (number: string) =>
  good(await admin('GET', `/incidents/${number}/journal`)).items as {
    activity: string;
    text: string;
    detail: never;
  }[];

test('the first firing opens one incident, what follows is joined to it, and the resolving alert resolves it', async () => {
  const source = await newSource('alertmanager', rules({ resolve_after_minutes: 0 }));
  const first = { name: 'DiskFull', since: start - 5 * minute };
  const message = group('disk', [first]);
  const opened = await outcomeOf(send(source, message));
  expect(opened).toMatchObject({ outcome: 'opened', incident: expect.stringMatching(/^INC/) });
  const number = opened.incident;
  expect(await incidentNow(number)).toMatchObject({
    title: 'Trouble: disk',
    channel: 'monitoring',
    requester: null,
    impact: 3,
    urgency: 2,
    priority: 4,
  });
  // The same again is counted, and told to nobody.
  expect(await outcomeOf(send(source, message))).toMatchObject({ outcome: 'repeated', incident: number });
  const before = (await journalOf(number)).length;
  const second = { name: 'DiskFull', since: start - minute, severity: 'critical', instance: 'web-2:9100' };
  expect(await outcomeOf(send(source, group('disk', [first, second])))).toMatchObject({ outcome: 'joined' });
  expect(await incidentNow(number)).toMatchObject({ impact: 2, urgency: 1 });
  const joined = await journalOf(number);
  expect(joined.length).toBe(before + 2);
  expect(joined.map(({ text }) => text).join('\n')).toContain('Fires in addition: DiskFull web-2:9100');
  const ended = [first, second].map((one) => ({ ...one, until: start }));
  expect(await outcomeOf(send(source, group('disk', ended)))).toMatchObject({ outcome: 'resolved' });
  expect(await incidentNow(number)).toMatchObject({ state: 'resolved', resolution_code: 'other' });
  const { items } = good(await admin('GET', `/incidents/${number}/alerts`));
  expect(items).toMatchObject([
    { state: 'resolved', messages: 4, repeats: 1, link: 'https://alertmanager.example' },
  ]);
});

test('the journal tells the source and the hash of the message', async () => {
  const source = await newSource('alertmanager');
  const message = group('told', [{ name: 'Told', since: start }]);
  const { incident } = await outcomeOf(send(source, message));
  const hash = createHash('sha256').update(JSON.stringify(message)).digest('hex');
  const created = (await journalOf(incident)).find(({ activity }) => activity === 'create');
  expect(created?.detail).toMatchObject({ alert: { source_id: source.id, hash }, via: { channel: 'alert' } });
});

test('many first messages at once open one incident', async () => {
  const source = await newSource('alertmanager');
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      send(source, group('storm', [{ name: 'Storm', since: start - index, instance: `host-${index}` }])),
    ),
  );
  const results = answers.map((answer) => good(answer).results[0]);
  expect(new Set(results.map(({ incident }) => incident)).size).toBe(1);
  expect(results.filter(({ outcome }) => outcome === 'opened')).toHaveLength(1);
});

test('messages that come late or in another order change nothing that is over', async () => {
  const source = await newSource('alertmanager', rules({ resolve_after_minutes: 0 }));
  const alert = { name: 'Late', since: start - 10 * minute };
  const ended = group('late', [{ ...alert, until: start - 5 * minute }]);
  // The end comes first: nothing is opened, then or by the beginning that comes after it.
  expect(await outcomeOf(send(source, ended))).toMatchObject({ outcome: 'nothing-open', incident: null });
  expect(await outcomeOf(send(source, group('late', [alert])))).toMatchObject({
    outcome: 'stale',
    incident: null,
  });
  // It fires anew: an end of the time before does not end it.
  const again = { name: 'Late', since: start - minute };
  const { incident } = await outcomeOf(send(source, group('late', [again])));
  expect(await outcomeOf(send(source, ended))).toMatchObject({ outcome: 'stale' });
  expect((await incidentNow(incident)).state).toBe('new');
});

test('what flaps stays one incident, which is resolved once it is quiet', async () => {
  const source = await newSource(
    'alertmanager',
    rules({ resolve_after_minutes: 5, reopen_within_minutes: 60 }),
  );
  const fire = (since: number) => group('flap', [{ name: 'Flap', since }]);
  const end = (since: number, until: number) => group('flap', [{ name: 'Flap', since, until }]);
  service.now = start + 10 * minute;
  const { incident } = await outcomeOf(send(source, fire(start + 9 * minute)));
  expect(await outcomeOf(send(source, end(start + 9 * minute, service.now)))).toMatchObject({
    outcome: 'waiting',
  });
  service.now = start + 12 * minute;
  expect(await outcomeOf(send(source, fire(service.now)))).toMatchObject({ outcome: 'joined', incident });
  service.now = start + 16 * minute;
  await settleAlerts(service.platform);
  expect((await incidentNow(incident)).state).toBe('new');
  await send(source, end(start + 12 * minute, service.now));
  service.now = start + 20 * minute;
  await settleAlerts(service.platform);
  expect((await incidentNow(incident)).state).toBe('new');
  service.now = start + 21 * minute;
  expect((await settleAlerts(service.platform)).failed).toEqual([]);
  expect((await incidentNow(incident)).state).toBe('resolved');
  // Within the planned time it is the same, later it is another that is linked to it.
  service.now = start + 60 * minute;
  expect(await outcomeOf(send(source, fire(service.now)))).toMatchObject({ outcome: 'reopened', incident });
  expect(await incidentNow(incident)).toMatchObject({ state: 'in-progress', reopen_count: 1 });
  await send(source, end(service.now, service.now));
  service.now += 5 * minute;
  await settleAlerts(service.platform);
  service.now += 61 * minute;
  const next = await outcomeOf(send(source, fire(service.now)));
  expect(next.outcome).toBe('opened');
  expect(next.incident).not.toBe(incident);
  const { items } = good(await admin('GET', `/incidents/${next.incident}/links`));
  expect(items).toMatchObject([{ relation: 'relates-to' }]);
  service.now = start;
});

test('service, team and item are found by what the message names', async () => {
  const { id: served } = good(await admin('POST', '/services', { title: 'Web shop' }));
  const { id: team } = good(await admin('POST', '/teams', { name: 'Web team' }));
  const identifiers = [{ kind: 'hostname', value: 'Web-77' }];
  const item = good(
    await admin('POST', '/configuration-items', { title: 'Web server', identifiers, service: served }),
  );
  const source = await newSource('alertmanager', { team });
  const alert = { name: 'Slow', since: start, instance: 'web-77:9100' };
  const { incident } = await outcomeOf(send(source, group('slow', [alert])));
  expect(await incidentNow(incident)).toMatchObject({
    service: { id: served },
    team: { id: team },
    configuration_item: { id: item.id },
  });
  // What nobody knows here keeps no alert out.
  const unknown = group('lost', [{ name: 'Lost', since: start, instance: 'nowhere' }], {
    service: 'No such',
  });
  const lost = await outcomeOf(send(source, unknown));
  const texts = (await journalOf(lost.incident)).map(({ text }) => text).join('\n');
  expect(texts).toContain('Named by the alert and not known here: No such, nowhere');
});

test('while a service is maintained no incident is opened, or one that says so', async () => {
  const { id: served } = good(await admin('POST', '/services', { title: 'Maintained' }));
  const times = { starts_at: start - 60 * minute, ends_at: start + 60 * minute };
  const planned = { title: 'Patching', kind: 'maintenance', services: [served], ...times };
  const window = good(await admin('POST', '/change-windows', planned));
  const headers = { 'if-match': `"${window.version}"` };
  const activity = { activity: 'put-in-force', fields: {}, text: null };
  good(await admin('POST', `/change-windows/${window.number}/transitions`, activity, headers));
  const silent = await newSource('alertmanager', {
    service: served,
    ...rules({ in_maintenance: 'suppress' }),
  });
  const message = group('patched', [{ name: 'Down', since: start }]);
  expect(await outcomeOf(send(silent, message))).toMatchObject({ outcome: 'suppressed', incident: null });
  const marking = await newSource('alertmanager', { service: served, ...rules({ in_maintenance: 'mark' }) });
  const marked = await outcomeOf(send(marking, message));
  const texts = (await journalOf(marked.incident)).map(({ text }) => text).join('\n');
  expect(texts).toContain(`The service is in maintenance: ${window.number} Patching`);
  // What still fires when the window is over opens one.
  service.now = start + 61 * minute;
  expect(await outcomeOf(send(silent, message))).toMatchObject({ outcome: 'opened' });
  service.now = start;
});

test('a source opens no more incidents within an hour than its rules allow', async () => {
  const source = await newSource('alertmanager', rules({ opens_per_hour: 2 }));
  const of = (key: string) => outcomeOf(send(source, group(key, [{ name: key, since: start }])));
  expect([await of('one'), await of('two')]).toMatchObject([{ outcome: 'opened' }, { outcome: 'opened' }]);
  expect(await of('three')).toMatchObject({ outcome: 'held-back', problem: { code: 'alert.held-back' } });
  service.now = start + 61 * minute;
  expect(await of('three')).toMatchObject({ outcome: 'opened' });
  service.now = start;
});

test('the same delivery again is not taken', async () => {
  const source = await newSource('general', rules({ resolve_after_minutes: 0 }));
  const headers = { 'touchstone-delivery': 'delivery 1' };
  const fire = { id: 'a', title: 'No times', state: 'firing' };
  const { incident } = await outcomeOf(send(source, fire, headers));
  expect(await outcomeOf(send(source, { ...fire, state: 'resolved' }))).toMatchObject({
    outcome: 'resolved',
  });
  expect(good(await send(source, fire, headers))).toMatchObject({ outcome: 'duplicate', results: [] });
  expect((await incidentNow(incident)).state).toBe('resolved');
});

test('what cannot be read is kept with its reason, and answered with what would be right', async () => {
  const source = await newSource('alertmanager');
  const answers = [
    [await send(source, 'not json'), 'alert.not-json'],
    [await send(source, { version: '3' }), 'alert.not-alertmanager'],
  ] as const;
  for (const [answer, code] of answers) {
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code, detail: expect.any(String) });
  }
  const general = await newSource('general');
  const wrong = await send(general, { id: 'x', title: 'y', state: 'sideways' });
  expect(wrong).toMatchObject({
    status: 400,
    body: { code: 'alert.unreadable', errors: [{ field: 'state', code: 'alert.state-unknown' }] },
  });
  const { items } = good(await admin('GET', `/alert-messages?outcome=unreadable&source=${source.id}`));
  expect(items).toHaveLength(2);
  expect(good(await admin('GET', `/alert-messages/${items[1].id}`))).toMatchObject({
    raw: 'not json',
    problem: { code: 'alert.not-json' },
  });
});

test('a source proves itself by its own secret, and says when it is switched off', async () => {
  const source = await newSource('general');
  const message = { id: 'p', title: 'Proof', state: 'firing' };
  const wrong = await send({ ...source, secret: 'tsw_wrong' }, message);
  expect(wrong).toMatchObject({ status: 401, body: { code: 'alert.proof-wrong' } });
  const { secret } = good(await atBrowser(`/alert-sources/${source.id}/secret`, {}));
  expect((await send(source, message)).status).toBe(401);
  expect((await send({ ...source, secret }, message)).status).toBe(200);
  const headers = { 'if-match': `"${source.version}"` };
  good(await admin('PATCH', `/alert-sources/${source.id}`, { active: false }, headers));
  const off = await send({ ...source, secret }, message);
  expect(off).toMatchObject({ status: 403, body: { code: 'alert.source-off' } });
});

test.each(['.', ':'])(
  'a signature over time stamp, “%s” and body is taken, an old one is not',
  async (between) => {
    const source = await newSource('general', { proof: 'signature' });
    const message = JSON.stringify({ id: 's', title: 'Signed', state: 'firing' });
    const signed = (at: number) => {
      const timestamp = String(Math.floor(at / 1000));
      const digest = createHmac('sha256', source.secret)
        .update(`${timestamp}${between}${message}`)
        .digest('hex');
      return { 'touchstone-timestamp': timestamp, 'touchstone-signature': digest };
    };
    expect((await send(source, message, signed(start))).status).toBe(200);
    expect((await send(source, `${message} `, signed(start))).status).toBe(401);
    const old = await send(source, message, signed(start - 6 * minute));
    expect(old).toMatchObject({ status: 401, body: { code: 'alert.signature-old' } });
  },
);

test('a message is tried by a mapping before it is saved, and changes nothing', async () => {
  const { kind, mapping } = alertTemplates.find(({ id }) => id === 'general') ?? expect.fail();
  const tried = {
    kind,
    mapping,
    rules: usualRules,
    message: JSON.stringify({ id: 't', title: 'Tried', severity: 'critical' }),
  };
  expect(good(await admin('POST', '/alert-tries', tried)).items).toMatchObject([
    { key: 't', title: 'Tried', would: 'open', impact: 2, urgency: 1, incident: null },
  ]);
  const { total } = good(await admin('GET', '/incidents?q=Tried&limit=5'));
  expect(total ?? 0).toBe(0);
  const wrong = await admin('POST', '/alert-tries', { ...tried, mapping: { ...mapping, key: 'a..b' } });
  expect(wrong.body).toMatchObject({ errors: [{ field: 'mapping.key', code: 'alert.expression' }] });
  const refused = await atBrowser('/alert-sources', {
    name: 'Wrong',
    kind,
    mapping: { ...mapping, key: '..' },
  });
  expect(refused.body).toMatchObject({ code: 'record.invalid', errors: [{ field: 'mapping.key' }] });
});

test('what is not the alert’s alone is not ended by it: a major incident', async () => {
  const source = await newSource('alertmanager', rules({ resolve_after_minutes: 0 }));
  const alert = { name: 'Major', since: start };
  const { incident } = await outcomeOf(send(source, group('major', [alert])));
  const { version } = await incidentNow(incident);
  const declare = { activity: 'declare-major', fields: {}, text: 'All is down.' };
  good(await admin('POST', `/incidents/${incident}/transitions`, declare, { 'if-match': `"${version}"` }));
  expect(await outcomeOf(send(source, group('major', [{ ...alert, until: start }])))).toMatchObject({
    outcome: 'joined',
  });
  expect((await incidentNow(incident)).state).toBe('new');
});

test('another organisation sees neither source nor messages, nor changes them', async () => {
  const source = await newSource('general');
  await send(source, { id: 'o', title: 'Ours alone', state: 'firing' });
  const theirs = (method: string, path: string, body?: unknown, headers = {}) =>
    other.person('administrator').call(method, path, body, headers);
  expect(good(await theirs('GET', '/alert-sources')).items).toEqual([]);
  expect(good(await theirs('GET', '/alert-messages')).items).toEqual([]);
  const { items } = good(await admin('GET', `/alert-messages?source=${source.id}`));
  expect((await theirs('GET', `/alert-messages/${items[0].id}`)).status).toBe(404);
  expect((await theirs('DELETE', `/alert-sources/${source.id}`)).status).toBe(404);
  const headers = { 'if-match': `"${source.version}"` };
  expect((await theirs('PATCH', `/alert-sources/${source.id}`, { active: false }, headers)).status).toBe(404);
});

test('messages are forgotten after as many days as their source says', async () => {
  const source = await newSource('general', rules({ keep_days: 2 }));
  await send(source, { id: 'f', title: 'Forgotten', state: 'firing' });
  const messages = async () => good(await admin('GET', `/alert-messages?source=${source.id}`)).items;
  service.now = start + 47 * 60 * minute;
  await forgetAlerts(service.platform);
  expect(await messages()).toHaveLength(1);
  service.now = start + 49 * 60 * minute;
  await forgetAlerts(service.platform);
  expect(await messages()).toEqual([]);
  service.now = start;
});

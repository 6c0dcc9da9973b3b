import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attemptsPerAccount } from '../../identity/attempts.ts';
import { createPerson } from '../../identity/people.ts';
import { drainJobs } from '../../jobs/worker.ts';
import {
  type Answer,
  good,
  type TestOrganisation,
  type TestService,
  testPassword,
  testService,
} from '../../testing/service.ts';
import { matchDeployments } from './match-waiting.ts';

let service: TestService;
let ours: TestOrganisation;
let other: TestOrganisation;
let cookie: string;

const now = Date.parse('2026-03-02T08:00:00Z');
const at = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();

beforeAll(async () => {
  service = await testService();
  service.now = now;
  ours = await service.organisation('Ours');
  other = await service.organisation('Other');
  const email = 'owner@sample.example';
  const system = { organisation_id: ours.id, actor: { id: null, roles: [] }, origin: 'live' as const };
  const roles = ['process-owner'] as const;
  await createPerson(service.platform, system, { name: 'Owner', email, password: testPassword, roles });
  const payload = { email, password: testPassword };
  const signedIn = await service.call({ method: 'POST', url: '/api/v1/session', payload });
  cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(() => service.close());

const owner = (method: string, path: string, body?: unknown, headers = {}) =>
  ours.person('process-owner').call(method, path, body, headers);
let reports = 0;
const report = (more: object = {}): Promise<Answer> => {
  const body = { source: 'pipeline', external_id: `run ${(reports += 1)}`, result: 'succeeded', ...more };
  return ours.person('agent').call('POST', '/deployments', body);
};
const read = async (number: string) => good(await owner('GET', `/deployments/${number}`));
const act = async (
  plural: string,
  number: string,
  activity: string,
  fields = {},
  text: string | null = null,
) => {
  const { version } = good(await owner('GET', `/${plural}/${number}`));
  const headers = { 'if-match': `"${version}"` };
  return owner('POST', `/${plural}/${number}/transitions`, { activity, fields, text }, headers);
};
const worked = () =>
  drainJobs({
    owner: service.database.owner,
    platform: service.platform,
    logger: service.http.log,
  });

let services = 0;
/** A service of its own, so that what one test plans does not fit what another deploys. */
async function newService(): Promise<{ id: string; title: string }> {
  const title = `Service ${(services += 1)}`;
  return { id: good(await owner('POST', '/services', { title })).id, title };
}

/** A change in some state: put there as another system would tell, since how it gets there is not what is tested. */
async function changeIn(state: string, more: object = {}): Promise<{ id: string; number: string }> {
  const values = { title: 'A change', change_type: 'normal', category: 'network', ...more };
  const made = good(await owner('POST', '/changes', values));
  await putInto(made.id, state);
  return made;
}

async function putInto(id: string, state: string): Promise<void> {
  await service.database.owner.query(
    `update record set state = $2, history = history || jsonb_build_array(jsonb_build_array($2::text, $3::bigint))
      where id = $1`,
    [id, state, now],
  );
}
const planned = (from: number, until: number): object => ({
  planned_start: Date.parse(at(from)),
  planned_end: Date.parse(at(until)),
});

describe('a reported deployment', () => {
  test('that names its change belongs to it, which then tells when and how it was deployed', async () => {
    const change = await changeIn('scheduled');
    const made = await report({
      change_reference: `main: ${change.number} (#12)`,
      version: '2.1',
      target: 'mail',
      deployed_at: at(-1),
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      title: 'mail 2.1',
      state: 'matched',
      matched_by: 'reference',
      change: { id: change.id },
    });
    await worked();
    expect(good(await owner('GET', `/changes/${change.number}`))).toMatchObject({
      deployed_at: at(-1),
      deployment_result: 'succeeded',
    });
    expect(await read(made.body.number)).toMatchObject({ carried_over: 'yes' });
  });

  test('that names none belongs to the only change planned for then on its service', async () => {
    const { id, title } = await newService();
    const change = await changeIn('scheduled', { service: id, ...planned(-2, 0) });
    const made = good(await report({ service: title.toUpperCase(), deployed_at: at(-1) }));
    expect(made).toMatchObject({ matched_by: 'window', change: { id: change.id }, service: { id } });
    await changeIn('scheduled', { service: id, ...planned(-2, 0) });
    expect(good(await report({ service: id, deployed_at: at(-1) })).state).toBe('unmatched');
  });

  test('without a change waits, is owed at once by those who answer for changes, and can be explained', async () => {
    const made = good(await report({ target: 'unknown' }));
    expect(made.state).toBe('unmatched');
    const owed = good(await owner('GET', '/obligations?whose=mine')).items;
    expect(owed).toContainEqual(expect.objectContaining({ number: made.number, kind: 'match' }));
    const explained = await act(
      'deployments',
      made.number,
      'explain',
      { explanation: 'unrecorded' },
      'In a hurry.',
    );
    expect(good(explained)).toMatchObject({ state: 'explained', explanation: 'unrecorded' });
  });

  test('before its change exists belongs to it as soon as that is recorded, which says by its dates that it came after', async () => {
    const made = good(await report({ change_reference: 'CHG0000500', deployed_at: at(-5) }));
    expect(made.state).toBe('unmatched');
    expect((await matchDeployments(service.platform)).failed).toEqual([]);
    expect((await read(made.number)).state).toBe('unmatched');
    const change = await changeIn('authorise');
    await service.database.owner.query("update record set number = 'CHG0000500' where id = $1", [change.id]);
    await matchDeployments(service.platform);
    expect(await read(made.number)).toMatchObject({ state: 'matched', carried_over: null });
    await putInto(change.id, 'scheduled');
    await matchDeployments(service.platform);
    expect((await read(made.number)).carried_over).toBe('yes');
    const late = good(await owner('GET', `/changes/CHG0000500`));
    expect(late.deployed_at).toBe(at(-5));
    expect(Date.parse(late.opened_at)).toBeGreaterThan(Date.parse(late.deployed_at));
  });

  test('of several of one change lets it tell the first time and the worst result', async () => {
    const { number } = await changeIn('implement');
    await report({ change_reference: number, deployed_at: at(-1), target: 'one' });
    await worked();
    await report({ change_reference: number, deployed_at: at(-3), target: 'two', result: 'failed' });
    await report({ change_reference: number, deployed_at: at(-2), target: 'three' });
    await worked();
    const change = good(await owner('GET', `/changes/${number}`));
    expect(change).toMatchObject({ deployed_at: at(-3), deployment_result: 'failed' });
  });

  test('to an environment that is left out needs no change', async () => {
    expect(good(await report({ environment: 'Staging' }))).toMatchObject({
      state: 'explained',
      explanation: 'other-environment',
    });
  });

  test('is matched by hand, and told once more where the hand erred', async () => {
    const [first, second] = [await changeIn('scheduled'), await changeIn('closed')];
    const made = good(await report());
    good(await act('deployments', made.number, 'match', { change: first.id }));
    await worked();
    expect((await read(made.number)).carried_over).toBe('yes');
    good(await act('deployments', made.number, 'rematch', { change: second.id }, 'The other one.'));
    await worked();
    const told = await read(made.number);
    // What is closed takes nothing any more, and says so.
    expect(told).toMatchObject({ matched_by: 'hand', carried_over: 'not-taken', change: { id: second.id } });
  });

  test('of a release is written among its targets once that is deployed', async () => {
    const targets = [{ target: 'Berlin' }, { target: 'Hanoi' }];
    const release = good(
      await owner('POST', '/releases', { title: 'Spring', release_type: 'regular', targets }),
    );
    const made = good(
      await report({ change_reference: release.number, target: 'hanoi', deployed_at: at(-1) }),
    );
    expect(made).toMatchObject({ state: 'matched', release: { id: release.id } });
    await worked();
    expect((await read(made.number)).carried_over).toBeNull();
    await putInto(release.id, 'deployed');
    await matchDeployments(service.platform);
    const told = good(await owner('GET', `/releases/${release.number}`)).targets;
    expect(told).toMatchObject([
      { target: 'Berlin', result: null },
      { target: 'Hanoi', result: 'succeeded', at: at(-1), note: made.number },
    ]);
  });

  test('is there once, however often it is reported, and also at the same time', async () => {
    const body = { external_id: 'the same', target: 'mail', deployed_at: at(-1) };
    const answers = await Promise.all([report(body), report(body), report(body)]);
    const numbers = new Set(answers.map((answer) => good(answer).number));
    expect(numbers.size).toBe(1);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
    const differently = await report({ ...body, result: 'failed' });
    expect([differently.status, differently.body.code]).toEqual([409, 'deployment.reported-differently']);
    expect(differently.body.params.number).toBe([...numbers][0]);
    // Another source may use the same identifier.
    expect((await report({ ...body, source: 'another' })).status).toBe(201);
  });

  test('names what is there, and a time that has come', async () => {
    const wrong = await report({ service: 'No such service', items: ['CFG9'], deployed_at: at(1) });
    expect(
      wrong.body.errors.map(({ field, code }: { field: string; code: string }) => [field, code]),
    ).toEqual([
      ['service', 'field.reference-unknown'],
      ['items', 'field.reference-unknown'],
      ['deployed_at', 'deployment.time-ahead'],
    ]);
  });

  test('is for those who work, and seen by its own organisation alone', async () => {
    const made = good(await report());
    const body = { source: 'pipeline', external_id: 'x', result: 'succeeded' };
    expect((await ours.person('requester').call('POST', '/deployments', body)).status).toBe(403);
    expect((await ours.person('auditor').call('POST', '/deployments', body)).status).toBe(403);
    const elsewhere = await other.person('process-owner').call('GET', `/deployments/${made.number}`);
    expect(elsewhere.status).toBe(404);
  });
});

interface Source {
  readonly id: string;
  readonly path: string;
  readonly secret: string;
}

const atBrowser = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object): Promise<Answer> =>
  service.call({
    method,
    url: `/api/v1${url}`,
    headers: { cookie },
    ...(payload === undefined ? {} : { payload }),
  });
const newSource = async (name: string): Promise<Source> =>
  good(await atBrowser('POST', '/deployment-sources', { name }));

const seconds = (hours = 0): string => String(Math.floor(now / 1_000) + hours * 3_600);

function post(source: Source, body: string, headers: Record<string, string>): Promise<Answer> {
  return service.call({
    method: 'POST',
    url: source.path,
    headers: { 'content-type': 'application/json', ...headers },
    payload: body,
  });
}

function signed(
  source: Source,
  body: string,
  timestamp = seconds(),
  secret = source.secret,
): Promise<Answer> {
  const digest = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const headers = { 'touchstone-timestamp': timestamp, 'touchstone-signature': `sha256=${digest}` };
  return post(source, body, headers);
}

const bodyOf = (external_id: string): string =>
  JSON.stringify({ external_id, result: 'succeeded', target: 'mail' });

describe('a signed report', () => {
  test('is taken under the name of its source, once', async () => {
    const source = await newSource('Build server');
    const first = await signed(source, bodyOf('1'));
    expect([first.status, first.body.source, first.body.reported_by]).toEqual([201, 'Build server', null]);
    expect((await signed(source, bodyOf('1'))).body.number).toBe(first.body.number);
    const [listed] = good(await atBrowser('GET', '/deployment-sources')).items;
    expect(listed).toMatchObject({ name: 'Build server', last_used_at: expect.any(String) });
    expect(JSON.stringify(listed)).not.toContain(source.secret);
  });

  test('with another secret, another body, another time or no signature is refused', async () => {
    const source = await newSource('Strict');
    const body = bodyOf('2');
    const good_digest = createHmac('sha256', source.secret).update(`${seconds()}.${body}`).digest('hex');
    const answers = [
      await signed(source, body, seconds(), 'tsw_another'),
      await post(source, `${body} `, {
        'touchstone-timestamp': seconds(),
        'touchstone-signature': `sha256=${good_digest}`,
      }),
      await post(source, body, {
        'touchstone-timestamp': String(Number(seconds()) + 1),
        'touchstone-signature': `sha256=${good_digest}`,
      }),
      await post(source, body, {}),
      await signed({ ...source, path: source.path.replace(/[0-9a-f]{12}$/, '0123456789ab') }, body),
    ];
    for (const { status, body: problem } of answers) {
      expect([status, problem.code]).toEqual([401, 'deployment.signature-wrong']);
    }
    for (const hours of [-1, 1]) {
      const old = await signed(source, body, seconds(hours));
      expect([old.status, old.body.code]).toEqual([401, 'deployment.signature-old']);
    }
    const { rows } = await service.database.owner.query(
      "select from deployment_report where source = 'Strict'",
    );
    expect(rows).toEqual([]);
  });

  test('that is wrong too often is not heard for a while, a right one still is', async () => {
    const source = await newSource('Guessed');
    const statuses: number[] = [];
    for (let attempt = 0; attempt <= attemptsPerAccount; attempt += 1) {
      statuses.push((await signed(source, bodyOf('3'), seconds(), 'tsw_guess')).status);
    }
    expect(statuses.at(-2)).toBe(401);
    expect(statuses.at(-1)).toBe(429);
    expect((await signed(source, bodyOf('3'))).status).toBe(201);
  });

  test('is read only where it is of the form, and not too large', async () => {
    const source = await newSource('Formal');
    expect((await signed(source, '{')).body.code).toBe('request.invalid');
    expect((await signed(source, '{"external_id":"4","result":"fine"}')).body.code).toBe('request.invalid');
    expect((await signed(source, `{"title":"${'x'.repeat(70_000)}"}`)).status).toBe(413);
    const unstorable = await signed(source, '{"external_id":"\\u0000","result":"failed"}');
    expect([unstorable.status, unstorable.body.code]).toEqual([400, 'request.invalid']);
    const leap = JSON.stringify({ external_id: '5', result: 'failed', deployed_at: '2016-12-31T23:59:60Z' });
    expect([400, 422]).toContain((await signed(source, leap)).status);
  });

  test('is taken no more once its source is withdrawn', async () => {
    const source = await newSource('Short-lived');
    expect((await atBrowser('POST', '/deployment-sources', { name: 'short-LIVED' })).body.code).toBe(
      'deployment.source-exists',
    );
    expect((await atBrowser('DELETE', `/deployment-sources/${source.id}`)).status).toBe(204);
    expect((await signed(source, bodyOf('5'))).status).toBe(401);
    expect((await atBrowser('DELETE', `/deployment-sources/${source.id}`)).status).toBe(404);
  });

  test('has a secret that the database alone does not give away, and a token cannot ask for', async () => {
    const source = await newSource('Sealed');
    const { rows } = await service.database.owner.query<{ secret: Buffer }>(
      'select secret from deployment_source where id = $1',
      [source.id],
    );
    expect(rows[0]?.secret.includes(source.secret)).toBe(false);
    const byToken = await owner('POST', '/deployment-sources', { name: 'By token' });
    expect(byToken.body.code).toBe('identity.browser-needed');
  });
});

describe('a trend analysis', () => {
  test('is brought its figures, and ends the one before it', async () => {
    const people = await service.organisation('Analysed');
    const call = async (method: string, path: string, body?: unknown, headers = {}) =>
      good(await people.person('process-owner').call(method, path, body, headers));
    const perform = (record: { number: string; version: number }, activity: string, fields = {}) =>
      call(
        'POST',
        `/trend-analyses/${record.number}/transitions`,
        { activity, fields, text: null },
        { 'if-match': `"${record.version}"` },
      );
    service.now = Date.parse('2026-02-10T08:00:00Z');
    await call('POST', '/changes', { title: 'One', change_type: 'normal', category: 'network' });
    await call('POST', '/changes', { title: 'Two', change_type: 'emergency', category: 'network' });
    await call('POST', '/deployments', { source: 's', external_id: '1', result: 'failed' });
    service.now = Date.parse('2026-01-10T08:00:00Z');
    await call('POST', '/changes', { title: 'Earlier', change_type: 'normal', category: 'network' });
    service.now = now;
    const period = { subject: 'change', period_from: '2026-02-01', period_to: '2026-02-28' };
    const conclude = async () => {
      const made = await call('POST', '/trend-analyses', { title: 'February', ...period });
      const computed = await perform(made, 'compute');
      return perform(computed, 'conclude', { conclusions: 'Twice as many.', no_improvement: 'None needed.' });
    };
    const first = await conclude();
    const line = (figure: string) =>
      first.figures
        .filter(
          (row: { figure: string; group: string | null }) => row.figure === figure && row.group === null,
        )
        .map(({ value, previous }: { value: number; previous: number }) => [value, previous])[0];
    expect(line('recorded')).toEqual([2, 1]);
    expect(line('emergency-share')).toEqual([50, 0]);
    expect(line('unrecorded-deployments')).toEqual([1, 0]);
    const second = await conclude();
    await worked();
    expect((await call('GET', `/trend-analyses/${first.number}`)).state).toBe('replaced');
    expect((await call('GET', `/trend-analyses/${second.number}`)).state).toBe('done');
  });
});

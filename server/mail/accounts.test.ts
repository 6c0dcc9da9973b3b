import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { createPerson } from '../identity/people.ts';
import { followNow } from '../testing/followed.ts';
import {
  type Answer,
  good,
  type TestOrganisation,
  type TestService,
  testPassword,
  testService,
} from '../testing/service.ts';
import { mailOutFollower } from './follower.ts';
import { serverOf } from './server-of.ts';
import { type TestSmtpServer, testSmtpServer } from './testing/smtp-server.ts';
import { clientSecret, type TestTokenServer, testTokenServer } from './testing/token-server.ts';

let service: TestService;
let ours: TestOrganisation;
let server: TestSmtpServer;
let tokens: TestTokenServer;
/** Access tokens that came to the mail server, in order. */
const tokensSeen: string[] = [];
let cookie: string;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  tokens = await testTokenServer();
  server = await testSmtpServer({
    options: {
      authOptional: false,
      allowInsecureAuth: true,
      authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
      onAuth({ username, password, accessToken }, _session, answer) {
        if (accessToken !== undefined) tokensSeen.push(accessToken);
        const bySecret = accessToken === undefined ? password === 'right' : tokens.knows(accessToken);
        const known = username === 'desk' && bySecret;
        // As Google does: first asks whether there is anything else, then refuses.
        if (accessToken === 'unknown') answer(null, { data: { status: '401' } });
        else answer(known ? null : new Error('5.7.3 wrong'), known ? { user: 'desk' } : undefined);
      },
    },
  });
  const email = 'boss@sample.example';
  const system = { organisation_id: ours.id, actor: { id: null, roles: [] }, origin: 'live' as const };
  const roles = ['administrator'] as const;
  await createPerson(service.platform, system, { name: 'Boss', email, password: testPassword, roles });
  const payload = { email, password: testPassword };
  const signedIn = await service.call({ method: 'POST', url: '/api/v1/session', payload });
  cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await server.close();
  await tokens.close();
  await service.close();
});

const boss = (
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  payload?: object,
  headers = {},
): Promise<Answer> =>
  service.call({
    method,
    url: `/api/v1${path}`,
    headers: { cookie, origin: 'http://localhost', host: 'localhost', ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
const change = async (id: string, values: object): Promise<Answer> => {
  const { items } = good(await boss('GET', '/mail-accounts'));
  const { version } = items.find((one: { id: string }) => one.id === id);
  return boss('PATCH', `/mail-accounts/${id}`, values, { 'if-match': `"${version}"` });
};
const smtp = (more: object = {}) => ({
  host: 'localhost',
  port: server.port,
  tls: 'none',
  user: 'desk',
  ...more,
});

describe('accounts', () => {
  let id: string;

  test('are made by administrators at a browser; the password is never told and not in the journal', async () => {
    const body = { name: 'Desk', address: 'desk@provider.example', smtp: smtp({ password: 'right' }) };
    const made = await boss('POST', '/mail-accounts', body);
    expect(made.status).toBe(201);
    id = made.body.id;
    expect(made.body).toMatchObject({
      process: 'incident',
      active: true,
      signed_replies: true,
      replies_possible: true,
      imap: null,
      smtp: { host: 'localhost', user: 'desk', has_password: true, status: null },
      version: 1,
    });
    expect((await ours.person('administrator').call('POST', '/mail-accounts', body)).body.code).toBe(
      'identity.browser-needed',
    );
    const journal = await service.database.owner.query(
      "select changes, detail from journal_entry where process = 'mail-account'",
    );
    expect(journal.rows).toHaveLength(1);
    expect(journal.rows[0].detail).toEqual({ passwords_given: ['smtp'] });
    const stored = await service.database.owner.query('select smtp_secret from mail_account');
    for (const told of [
      made.text,
      JSON.stringify(journal.rows),
      stored.rows[0].smtp_secret.toString('latin1'),
    ])
      expect(told).not.toContain('right');
  });

  test('are refused where the address is none or taken, the server is none, the team is unknown', async () => {
    const wrong = { name: 'x', address: 'desk', smtp: smtp({ host: 'a b' }) };
    const { body } = await boss('POST', '/mail-accounts', wrong);
    expect(body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'address',
      'smtp.host',
    ]);
    const taken = await boss('POST', '/mail-accounts', { name: 'x', address: 'DESK@provider.example' });
    expect(taken.body.code).toBe('mail.account-exists');
    const other = await service.organisation('Other');
    const team = good(await other.person('administrator').call('POST', '/teams', { name: 'Theirs' })).id;
    const theirs = await boss('POST', '/mail-accounts', { name: 'x', address: 'x@provider.example', team });
    expect(theirs.body.errors).toMatchObject([{ field: 'team', code: 'field.reference-unknown' }]);
    expect(good(await other.person('administrator').call('GET', '/mail-accounts')).items).toEqual([]);
  });

  test('a kept password goes nowhere else than it was given for', async () => {
    const elsewhere = await change(id, { smtp: smtp({ host: 'evil.example' }) });
    expect(elsewhere.body.code).toBe('mail.password-needed');
    expect((await change(id, { smtp: smtp({ user: 'other' }) })).body.code).toBe('mail.password-needed');
    const same = good(await change(id, { name: 'Service desk', smtp: smtp() }));
    expect(same).toMatchObject({ name: 'Service desk', smtp: { has_password: true } });
    const kept = await inOrganisation(service.platform.pool, ours.id, (client) =>
      serverOf(client, service.platform, ours.id, id, 'smtp'),
    );
    expect(kept?.server.password).toBe('right');
    expect(good(await change(id, { smtp: smtp({ user: null }) }))).toMatchObject({
      smtp: { has_password: false },
    });
    good(await change(id, { smtp: smtp({ password: 'right' }) }));
  });

  test('name the mail server that is believed about senders, in small letters, or none', async () => {
    const values = { authserv_id: ' MX.Provider.example ', unproved_senders: 'quarantine' };
    const told = { authserv_id: 'mx.provider.example', unproved_senders: 'quarantine' };
    expect(good(await change(id, values))).toMatchObject(told);
    const wrong = await change(id, { authserv_id: 'mx; dmarc=pass' });
    expect(wrong.body.errors).toMatchObject([{ field: 'authserv_id', code: 'field.invalid' }]);
    expect(good(await change(id, { authserv_id: null }))).toMatchObject({ authserv_id: null });
  });

  test('an older version is not written over', async () => {
    const answer = await boss('PATCH', `/mail-accounts/${id}`, { name: 'x' }, { 'if-match': '"1"' });
    expect(answer.body).toMatchObject({ code: 'record.version-conflict', current: { name: 'Service desk' } });
  });

  test('are tried: a private address is refused unless allowed, then the password tells', async () => {
    const tried = async () => good(await boss('POST', `/mail-accounts/${id}/test`));
    expect(await tried()).toMatchObject({ ok: false, reason: 'private-address' });
    expect((await tried()).detail).toContain('TOUCHSTONE_PRIVATE_ADDRESSES');
    Object.assign(service.platform, { private_addresses: true });
    expect(await tried()).toEqual({ ok: true, reason: null, detail: null });
    good(await change(id, { smtp: smtp({ password: 'wrong' }) }));
    expect(await tried()).toMatchObject({ ok: false, reason: 'sign-in' });
    expect(good(await boss('GET', '/mail-accounts')).items[0].smtp.status.reason).toBe('sign-in');
  });
});

describe('accounts that sign in by OAuth 2.0', () => {
  let id: string;
  const oauth = (more: object = {}) => ({
    grant: 'client-credentials',
    token_url: tokens.url,
    client_id: 'desk-client',
    scope: 'mail',
    ...more,
  });
  const tried = async () => good(await boss('POST', `/mail-accounts/${id}/test`));
  const works = { ok: true, reason: null, detail: null };

  test('are kept without their secrets, which neither the API nor the journal tells', async () => {
    const address = 'token@provider.example';
    const smtpBy = (given: object, more: object = {}) => ({
      name: 'x',
      address,
      smtp: smtp({ ...more, oauth: given }),
    });
    const wrong = smtpBy(oauth({ token_url: 'ftp://x', client_id: '' }), { user: null, password: 'right' });
    const fields = async (body: object) =>
      (await boss('POST', '/mail-accounts', body)).body.errors.map(({ field }: { field: string }) => field);
    expect(await fields(wrong)).toEqual([
      'smtp.password',
      'smtp.user',
      'smtp.oauth.token_url',
      'smtp.oauth.client_id',
    ]);
    expect(await fields(smtpBy(oauth()))).toEqual(['smtp.oauth.client_secret']);
    const byToken = { grant: 'refresh-token', client_secret: clientSecret };
    expect(await fields(smtpBy(oauth(byToken)))).toEqual(['smtp.oauth.refresh_token']);
    const made = await boss(
      'POST',
      '/mail-accounts',
      smtpBy(oauth({ ...byToken, refresh_token: 'refresh-of-desk' })),
    );
    id = good(made).id;
    expect(made.body.smtp).toMatchObject({
      has_password: false,
      oauth: { ...oauth(), grant: 'refresh-token', has_client_secret: true, has_refresh_token: true },
    });
    const journal = await service.database.owner.query(
      'select changes, detail from journal_entry where record_id = $1',
      [id],
    );
    expect(journal.rows[0].detail).toEqual({ secrets_given: ['smtp.client_secret', 'smtp.refresh_token'] });
    const stored = await service.database.owner.query(
      'select a::text as row from mail_account a where id = $1',
      [id],
    );
    for (const told of [made.text, JSON.stringify(journal.rows), stored.rows[0].row]) {
      expect(told).not.toContain(clientSecret);
      expect(told).not.toContain('refresh-of-desk');
    }
    // The token of the mailbox goes where it is not used any more.
    expect(good(await change(id, { smtp: smtp({ oauth: oauth() }) })).smtp.oauth).toMatchObject({
      grant: 'client-credentials',
      has_client_secret: true,
      has_refresh_token: false,
    });
  });

  test('keep their secret for the server, client and mailbox that it was given for', async () => {
    for (const elsewhere of [
      smtp({ host: 'evil.example', oauth: oauth() }),
      smtp({ user: 'other', oauth: oauth() }),
      smtp({ oauth: oauth({ token_url: 'https://evil.example/token' }) }),
      smtp({ oauth: oauth({ client_id: 'other' }) }),
    ])
      expect((await change(id, { smtp: elsewhere })).body).toMatchObject({
        code: 'mail.secret-needed',
        errors: [{ field: 'smtp.oauth.client_secret' }],
      });
  });

  test('fetch a token once, and anew once it ran out or was refused', async () => {
    expect([await tried(), await tried()]).toEqual([works, works]);
    expect(tokens.asked.map((form) => form.get('grant_type'))).toEqual(['client_credentials']);
    service.now += 3_541_000;
    expect(await tried()).toEqual(works);
    expect(tokens.asked).toHaveLength(2);
    tokens.withdraw();
    expect(await tried()).toEqual(works);
    expect(tokensSeen).toEqual(['token-1', 'token-1', 'token-2', 'token-2', 'token-3']);
  });

  test('tell what is wrong: the mail server’s refusal after one new try, and each of the token server', async () => {
    const answered = async (status: number, body: object | string) => {
      tokens.withdraw();
      tokens.otherwise = { status, body };
      const { reason, detail } = await tried();
      return `${reason}: ${detail}`;
    };
    const before = tokens.asked.length;
    const words = '535 Error: Username and Password not accepted';
    expect(await answered(200, { access_token: 'unknown' })).toBe(`token-refused: ${words}`);
    expect(tokens.asked).toHaveLength(before + 1);
    expect([...new Set(tokensSeen.slice(5))]).toEqual(['token-3', 'unknown']);
    expect(await answered(400, { error: 'invalid_scope' })).toBe('token-scope: invalid_scope');
    expect(await answered(400, { error: 'unauthorized_client' })).toMatch(/^token-client/);
    expect(await answered(400, { error: 'invalid_request', error_description: 'no tenant' })).toBe(
      'token-request: invalid_request: no tenant',
    );
    expect(await answered(404, '<h1>Nothing here</h1>')).toBe('token-answer: status 404, no JSON object');
    expect(await answered(200, { access_token: 'a\u0001b' })).toBe(
      'token-answer: status 200, no access_token',
    );
    expect(await answered(200, 'x'.repeat(70_000))).toBe('token-connection: the answer is too large');
    expect(await answered(503, '')).toBe('token-connection: status 503');
    expect(good(await boss('GET', '/mail-accounts')).items.at(-1).smtp.status.reason).toBe(
      'token-connection',
    );
    tokens.otherwise = null;

    const secret = 'wrong-secret-of-client';
    good(await change(id, { smtp: smtp({ oauth: oauth({ client_secret: secret }) }) }));
    expect(await tried()).toEqual({
      ok: false,
      reason: 'token-client',
      detail: 'invalid_client: Wrong secret "…"',
    });
    good(await change(id, { smtp: smtp({ oauth: oauth({ client_secret: clientSecret }) }) }));
    expect(await tried()).toEqual(works);
  });

  test('ask no token server on a private address, nor in the clear, unless that is allowed', async () => {
    service.now += 3_600_000;
    const asked = tokens.asked.length;
    Object.assign(service.platform, { private_addresses: false });
    expect(await tried()).toMatchObject({
      reason: 'token-connection',
      detail: expect.stringContaining('https'),
    });
    const hidden = oauth({ token_url: 'https://127.0.0.1/token', client_secret: clientSecret });
    good(await change(id, { smtp: smtp({ oauth: hidden }) }));
    expect(await tried()).toMatchObject({
      reason: 'private-address',
      detail: expect.stringContaining('127.0.0.1 has'),
    });
    const clear = await change(id, { smtp: smtp({ oauth: oauth({ client_secret: clientSecret }) }) });
    expect(clear.body.errors).toMatchObject([{ field: 'smtp.oauth.token_url', code: 'field.invalid' }]);
    Object.assign(service.platform, { private_addresses: true });
    expect(tokens.asked).toHaveLength(asked);
    // Nobody listens there.
    const away = oauth({ token_url: 'http://localhost:9/token', client_secret: clientSecret });
    good(await change(id, { smtp: smtp({ oauth: away }) }));
    expect(await tried()).toMatchObject({
      reason: 'token-connection',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
    good(await change(id, { active: false }));
  });
});

describe('whoever asked by mail', () => {
  const mails = async (state?: string) =>
    good(await boss('GET', `/mails${state === undefined ? '' : `?state=${state}`}`)).items;
  const agent = (method: string, path: string, body?: unknown, headers = {}) =>
    ours.person('agent').call(method, path, body, headers);
  const textOf = async (place: number) => {
    const [{ id }] = (await mails()).slice(place);
    return good(await boss('GET', `/mails/${id}`)).text as string;
  };
  let incident: { id: string; number: string };

  beforeAll(async () => {
    await service.database.owner.query("update person set language = 'vi' where id = $1", [
      ours.person('requester').id,
    ]);
    const requester = ours.person('requester').id;
    const values = { title: 'Máy in hỏng', channel: 'email', requester, impact: 2, urgency: 2 };
    incident = good(await agent('POST', '/incidents', values));
    await followNow(service, ours.id, [mailOutFollower]);
  });

  test('is sent what is answered, in their language; notes stay inside', async () => {
    const path = `/incidents/${incident.id}/comments`;
    good(await agent('POST', path, { kind: 'note', text: 'Between us.' }));
    good(await agent('POST', path, { kind: 'comment', text: 'Đã đổi mực.' }));
    good(await ours.person('requester').call('POST', path, { kind: 'comment', text: 'Cảm ơn.' }));
    await followNow(service, ours.id, [mailOutFollower]);
    expect(await mails()).toMatchObject([
      {
        kind: 'reply',
        state: 'queued',
        to: [`requester.${ours.id.slice(-6)}@sample.example`],
        subject: `[${incident.number}] Máy in hỏng`,
        record: { id: incident.id },
      },
    ]);
    const text = await textOf(0);
    expect(text).toContain('Đã đổi mực.\n\nHãy trả lời thư này');
    expect(text).toContain('Sample agent\nOurs');
    expect(text).not.toContain('Between us');
  });

  test('hears how it was resolved and that it goes on; each once, however often the journal is followed', async () => {
    const act = async (activity: string, fields: object, text: string | null = null) => {
      const { version } = good(await agent('GET', `/incidents/${incident.id}`));
      const headers = { 'if-match': `"${version}"` };
      good(await agent('POST', `/incidents/${incident.id}/transitions`, { activity, fields, text }, headers));
    };
    await act('resolve', { resolution_code: 'solved', resolution_text: 'Thay trống mực.' });
    await act('reopen', {}, 'Vẫn hỏng.');
    for (let count = 0; count < 2; count += 1) await followNow(service, ours.id, [mailOutFollower]);
    const kinds = (await mails()).map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['notification', 'notification', 'reply']);
    expect(await textOf(1)).toMatch(
      /đã chuyển sang trạng thái “Đã giải quyết”: Máy in hỏng\n\nThay trống mực\./,
    );
    expect(await textOf(0)).toContain('đã được mở lại');
  });
});

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

let service: TestService;
let ours: TestOrganisation;
let server: TestSmtpServer;
let cookie: string;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  server = await testSmtpServer({
    options: {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, answer) {
        const known = username === 'desk' && password === 'right';
        answer(known ? null : new Error('535 wrong'), known ? { user: 'desk' } : undefined);
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

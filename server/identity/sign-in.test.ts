import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { attemptsPerAccount, attemptsPerAddress } from './attempts.ts';
import { createPerson } from './people.ts';

let service: TestService;
let first: TestOrganisation;
let second: TestOrganisation;
const password = 'a long enough password';

beforeAll(async () => {
  service = await testService();
  first = await service.organisation('First');
  second = await service.organisation('Second');
});
afterAll(() => service.close());
beforeEach(async () => {
  await service.database.owner.query('delete from sign_in_attempt');
});

async function person(organisation: TestOrganisation, email: string, given = password) {
  const principal = {
    organisation_id: organisation.id,
    actor: { id: null, roles: [] },
    origin: 'live' as const,
  };
  return createPerson(service.platform, principal, { name: email, email, password: given, roles: ['agent'] });
}

function signIn(email: string, given = password, more: Record<string, unknown> = {}, address = '192.0.2.1') {
  return service.call({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email, password: given, ...more },
    remoteAddress: address,
  });
}

const cookieOf = (answer: Answer): string => String(answer.headers['set-cookie']).split(';')[0] ?? '';

function asBrowser(cookie: string, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) {
  return service.call({
    method,
    url: `/api/v1${url}`,
    headers: { cookie },
    ...(payload === undefined ? {} : { payload }),
  });
}

describe('signing in', () => {
  test('with the right password opens a session in a guarded cookie, whatever the case of the email', async () => {
    await person(first, 'right@sample.example');
    const answer = await signIn(' Right@Sample.example ');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      person: { email: 'right@sample.example', roles: ['agent'] },
      organisation: { id: first.id, slug: first.slug },
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Secure/);
    expect(answer.text).not.toContain('tsb_');
    const session = await asBrowser(cookieOf(answer), 'GET', '/session');
    expect(session.body.person.id).toBe(answer.body.person.id);
  });

  test('over https marks the cookie Secure', async () => {
    await person(first, 'secure@sample.example');
    const answer = await service.call({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'x-forwarded-proto': 'https' },
      payload: { email: 'secure@sample.example', password },
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/Secure/);
  });

  test('says the same for a wrong password, an unknown email and a person who is not active', async () => {
    const gone = await person(first, 'gone@sample.example');
    await service.database.owner.query('update person set active = false where id = $1', [gone.id]);
    await person(first, 'wrong@sample.example');
    const answers = [
      await signIn('wrong@sample.example', 'not the password'),
      await signIn('nobody@sample.example'),
      await signIn('gone@sample.example'),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 401, body: { code: 'identity.sign-in-failed', params: {} } });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  test('takes a password composed on another keyboard', async () => {
    await person(first, 'marks@sample.example', 'mật khẩu đủ dài'.normalize('NFD'));
    expect(await signIn('marks@sample.example', 'mật khẩu đủ dài'.normalize('NFC'))).toMatchObject({
      status: 200,
    });
  });

  test('asks for the organisation where email and password fit several', async () => {
    await person(first, 'both@sample.example');
    await person(second, 'both@sample.example');
    const unclear = await signIn('both@sample.example');
    expect(unclear).toMatchObject({ status: 409, body: { code: 'identity.organisation-needed' } });
    expect(unclear.body.params.choices).toEqual([
      { slug: first.slug, name: 'First' },
      { slug: second.slug, name: 'Second' },
    ]);
    const clear = await signIn('both@sample.example', password, { organisation: second.slug });
    expect(clear.body.organisation.id).toBe(second.id);
  });

  test('from another site is refused', async () => {
    const answer = await service.call({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { email: 'right@sample.example', password },
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'request.cross-site' } });
  });
});

describe('attempts', () => {
  test('for one account are limited, also when they come at once, until the window has passed', async () => {
    await person(first, 'limited@sample.example');
    const wrong = Array.from({ length: attemptsPerAccount + 5 }, () =>
      signIn('limited@sample.example', 'wrong'),
    );
    const statuses = (await Promise.all(wrong)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(attemptsPerAccount);
    const refused = await signIn('limited@sample.example');
    expect(refused).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
    const { seconds } = refused.body.params;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(900);
    expect(refused.headers['retry-after']).toBe(String(seconds));
    await service.database.owner.query("update sign_in_attempt set at = at - interval '15 minutes'");
    expect(await signIn('limited@sample.example')).toMatchObject({ status: 200 });
  });

  test('that succeed are forgotten', async () => {
    await person(first, 'often@sample.example');
    for (let round = 0; round < attemptsPerAccount + 1; round += 1) {
      expect(await signIn('often@sample.example')).toMatchObject({ status: 200 });
    }
    const { rows } = await service.database.owner.query('select * from sign_in_attempt');
    expect(rows).toEqual([]);
  });

  test('from one address are limited over all accounts, and leave other addresses alone', async () => {
    const note = 'insert into sign_in_attempt (key) select $1 from generate_series(1, $2)';
    await service.database.owner.query(note, ['address:2001:db8:0:1', attemptsPerAddress]);
    const near = await signIn('anyone@sample.example', 'wrong', {}, '2001:db8:0:1::77');
    expect(near.status).toBe(429);
    const far = await signIn('anyone@sample.example', 'wrong', {}, '2001:db8:0:2::77');
    expect(far.status).toBe(401);
  });

  test('never store what was typed for an email', async () => {
    await signIn('my secret by mistake', 'wrong');
    const { rows } = await service.database.owner.query<{ key: string }>('select key from sign_in_attempt');
    expect(rows.map(({ key }) => key).join(' ')).not.toContain('secret');
  });
});

describe('a session', () => {
  test('ends with signing out; signing out everywhere ends all of them and the tokens', async () => {
    await person(first, 'out@sample.example');
    const [one, two, three] = [
      cookieOf(await signIn('out@sample.example')),
      cookieOf(await signIn('out@sample.example')),
      cookieOf(await signIn('out@sample.example')),
    ];
    const made = await asBrowser(two, 'POST', '/tokens', { name: 'script' });
    expect(await asBrowser(one, 'DELETE', '/session')).toMatchObject({ status: 204 });
    expect(await asBrowser(one, 'GET', '/session')).toMatchObject({ status: 401 });
    expect(await asBrowser(two, 'GET', '/session')).toMatchObject({ status: 200 });
    expect(await asBrowser(two, 'DELETE', '/sessions')).toMatchObject({ status: 204 });
    expect(await asBrowser(three, 'GET', '/session')).toMatchObject({ status: 401 });
    const byToken = await service.call({
      method: 'GET',
      url: '/api/v1/session',
      headers: { authorization: `Bearer ${made.body.token}` },
    });
    expect(byToken).toMatchObject({ status: 401, body: { code: 'identity.token-invalid' } });
  });

  test('comes and goes in the journal, without any secret', async () => {
    const { id } = await person(first, 'journal@sample.example');
    const cookie = cookieOf(await signIn('journal@sample.example'));
    await asBrowser(cookie, 'DELETE', '/session');
    const { rows } = await service.database.owner.query(
      'select process, activity, actor_id, changes, detail from journal_entry where record_id = $1 order by id',
      [id],
    );
    expect(rows.map(({ process, activity }) => `${process} ${activity}`)).toEqual([
      'person create',
      'session sign-in',
      'session sign-out',
    ]);
    const written = JSON.stringify(rows);
    expect(written).not.toContain(password);
    expect(written).not.toMatch(/argon2|tsb_/);
  });

  test('is closed by a new password of one’s own, which the present one must vouch for', async () => {
    await person(first, 'change@sample.example');
    const other = cookieOf(await signIn('change@sample.example'));
    const cookie = cookieOf(await signIn('change@sample.example'));
    const change = (current_password: string, new_password: string) =>
      asBrowser(cookie, 'POST', '/session/password', { current_password, new_password });
    expect(await change('wrong', 'another long password')).toMatchObject({
      status: 422,
      body: { code: 'identity.password-wrong', errors: [{ field: 'current_password' }] },
    });
    expect(await change(password, 'short')).toMatchObject({
      status: 422,
      body: { code: 'identity.password-weak', params: { minimum: 12 } },
    });
    const changed = await change(password, 'another long password');
    expect(changed.status).toBe(200);
    expect(await asBrowser(other, 'GET', '/session')).toMatchObject({ status: 401 });
    expect(await asBrowser(cookieOf(changed), 'GET', '/session')).toMatchObject({ status: 200 });
    expect(await signIn('change@sample.example')).toMatchObject({ status: 401 });
    expect(await signIn('change@sample.example', 'another long password')).toMatchObject({ status: 200 });
  });
});

describe('a token', () => {
  test('works until it is withdrawn, is listed without its secret, and makes no further tokens', async () => {
    await person(first, 'token@sample.example');
    const cookie = cookieOf(await signIn('token@sample.example'));
    const made = await asBrowser(cookie, 'POST', '/tokens', { name: 'report', days: 30 });
    expect(made).toMatchObject({ status: 201, body: { name: 'report' } });
    const { id, token } = made.body;
    const byToken = (method: 'GET' | 'POST', url: string, payload?: object) =>
      service.call({
        method,
        url: `/api/v1${url}`,
        headers: { authorization: `Bearer ${token}` },
        ...(payload === undefined ? {} : { payload }),
      });
    expect(await byToken('GET', '/incidents')).toMatchObject({ status: 200 });
    const more = await byToken('POST', '/tokens', { name: 'more' });
    expect(more).toMatchObject({ status: 403, body: { code: 'identity.browser-needed' } });
    const listed = await asBrowser(cookie, 'GET', '/tokens');
    expect(listed.body.items).toMatchObject([{ id, name: 'report' }]);
    expect(listed.text).not.toContain(token);
    expect(await asBrowser(cookie, 'DELETE', `/tokens/${id}`)).toMatchObject({ status: 204 });
    expect(await byToken('GET', '/incidents')).toMatchObject({ status: 401 });
    expect(await asBrowser(cookie, 'DELETE', `/tokens/${id}`)).toMatchObject({ status: 404 });
  });

  test('dies when its time is over', async () => {
    await person(first, 'expire@sample.example');
    const cookie = cookieOf(await signIn('expire@sample.example'));
    const { body } = await asBrowser(cookie, 'POST', '/tokens', { days: 1 });
    await service.database.owner.query(
      "update session set expires_at = now() - interval '1 second' where kind = 'token'",
    );
    const answer = await service.call({
      method: 'GET',
      url: '/api/v1/session',
      headers: { authorization: `Bearer ${body.token}` },
    });
    expect(answer.status).toBe(401);
  });
});

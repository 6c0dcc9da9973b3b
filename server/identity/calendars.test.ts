import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../kernel/roles.ts';
import { type Answer, type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { mostCalendars } from './calendars.ts';
import { createPerson } from './people.ts';

const password = 'a long enough password';

let service: TestService;
let ours: TestOrganisation;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
});
afterAll(() => service.close());

interface AtBrowser {
  readonly id: string;
  call(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object): Promise<Answer>;
}

/** Somebody new who has just signed in at a browser. */
async function atBrowser(email: string, roles: readonly Role[], of = ours): Promise<AtBrowser> {
  const principal = { organisation_id: of.id, actor: { id: null, roles: [] }, origin: 'live' as const };
  const { id } = await createPerson(service.platform, principal, { name: email, email, password, roles });
  const payload = { email, password };
  const answer = await service.call({ method: 'POST', url: '/api/v1/session', payload });
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return {
    id,
    call: (method, url, body) =>
      service.call({
        method,
        url: `/api/v1${url}`,
        headers: { cookie },
        ...(body === undefined ? {} : { payload: body }),
      }),
  };
}

const read = (path: string): Promise<Answer> => service.call({ method: 'GET', url: path });
const subscribe = async (person: AtBrowser, name = 'Phone'): Promise<{ id: string; path: string }> => {
  const answer = await person.call('POST', '/calendars', { name });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};

/** Something that the person owes by name: the next look at an issue. */
async function issueOf(person: AtBrowser, title: string, of = ours): Promise<void> {
  const values = { title, source: 'internal', assignee: person.id };
  const made = await of.person('system-manager').call('POST', '/issues', values);
  expect(made.status, made.text).toBe(201);
}

describe('a subscribed calendar', () => {
  test('tells what its person owes, to whoever has the address, without a cookie', async () => {
    const person = await atBrowser('owner@sample.example', ['agent']);
    const other = await atBrowser('other@sample.example', ['agent']);
    await issueOf(person, 'Theirs to look at');
    await issueOf(other, 'Somebody else’s');
    const { path } = await subscribe(person);
    const answer = await read(path);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    });
    expect(answer.text).toContain('Theirs to look at');
    expect(answer.text).not.toContain('Somebody else');
    expect((await read(`${path}?language=vi`)).text).toMatch(/SUMMARY:\S/);
  });

  test('opens nothing else: its secret is neither a token nor a cookie, and stands nowhere', async () => {
    const person = await atBrowser('secret@sample.example', ['administrator']);
    const { path } = await subscribe(person);
    const secret = /tsc_[\w-]{43}/.exec(path)?.[0] ?? '';
    for (const given of [secret, `calendar\n${secret}`, `calendar%0A${secret}`]) {
      for (const headers of [
        { authorization: `Bearer ${given.replace('\n', ' ')}` },
        { cookie: `touchstone_session=${given.replace('\n', '%0A')}` },
      ]) {
        const answer = await service.call({ method: 'GET', url: '/api/v1/incidents', headers });
        expect(answer.status).toBe(401);
      }
    }
    const { rows } = await service.database.owner.query<{ held: string }>(
      `select string_agg(row_to_json(session)::text || coalesce(entry.detail::text, ''), ' ') as held
        from session left join journal_entry entry on entry.record_id = session.person_id`,
    );
    expect(rows[0]?.held).not.toContain(secret.slice(4));
    expect((await person.call('GET', '/calendars')).text).not.toContain(secret);
    expect((await person.call('GET', '/tokens')).body.items).toEqual([]);
    expect((await read(path.replace(secret, `${secret.slice(0, -1)}_`))).body.code).toBe(
      'calendar.address-unknown',
    );
  });

  test('is ended by its person alone, with them, and with signing out everywhere', async () => {
    const person = await atBrowser('ends@sample.example', ['agent']);
    const other = await atBrowser('not-me@sample.example', ['administrator']);
    const { id, path } = await subscribe(person);
    expect((await other.call('DELETE', `/calendars/${id}`)).status).toBe(404);
    expect((await person.call('DELETE', `/tokens/${id}`)).status).toBe(404);
    expect((await read(path)).status).toBe(200);
    expect((await person.call('DELETE', `/calendars/${id}`)).status).toBe(204);
    expect((await read(path)).status).toBe(404);

    const second = await subscribe(person);
    await service.database.owner.query('update person set active = false where id = $1', [person.id]);
    expect((await read(second.path)).status).toBe(404);
    await service.database.owner.query('update person set active = true where id = $1', [person.id]);
    expect((await person.call('DELETE', '/sessions')).status).toBe(204);
    expect((await read(second.path)).status).toBe(404);
  });

  test('is made at a browser, with a name, and no more than a few', async () => {
    const person = await atBrowser('many@sample.example', ['requester']);
    expect((await ours.person('agent').call('POST', '/calendars', { name: 'Script' })).body.code).toBe(
      'identity.browser-needed',
    );
    expect((await person.call('POST', '/calendars', {})).status).toBe(400);
    for (let count = 0; count < mostCalendars; count += 1) await subscribe(person, `Device\n${count}`);
    const names = (await person.call('GET', '/calendars')).body.items.map(
      ({ name }: { name: string }) => name,
    );
    expect(names[0]).toBe(`Device ${mostCalendars - 1}`);
    expect((await person.call('POST', '/calendars', { name: 'One more' })).body.code).toBe(
      'calendar.too-many',
    );
  });

  test('is of one organisation', async () => {
    const theirs = await service.organisation('Theirs');
    const here = await atBrowser('here@sample.example', ['system-manager']);
    const there = await atBrowser('there@other.example', ['system-manager'], theirs);
    await issueOf(here, 'Our secret issue');
    const { id } = await subscribe(here);
    const { path } = await subscribe(there);
    expect((await read(path)).text).not.toContain('Our secret');
    expect((await there.call('DELETE', `/calendars/${id}`)).status).toBe(404);
  });
});

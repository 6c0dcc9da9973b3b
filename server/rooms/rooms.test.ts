import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { drawSample } from '../../kernel/sample.ts';
import type { Answer, TestOrganisation, TestPerson, TestService } from '../testing/service.ts';
import { good, testPassword as password, testService } from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let manager: TestPerson;
let agent: TestPerson;
/** Guests of two rooms, signed in as people do. */
let anna: Guest;
let binh: Guest;
let incidents: string[];
let first: Answer['body'];
let second: Answer['body'];

interface Guest {
  readonly id: string;
  readonly email: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

const at = (version: number) => ({ 'if-match': `"${version}"` });

async function signedIn(email: string): Promise<string> {
  const answer = await service.call({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email, password },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  good(answer);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

async function guestFrom(name: string, email: string): Promise<Guest> {
  const made = good(
    await manager.call('POST', '/people', {
      name,
      email,
      roles: ['external-auditor'],
      access_until: '2026-04-30',
      body: 'Sample certification body',
      password,
    }),
  );
  const cookie = await signedIn(email);
  return {
    id: made.id,
    email,
    call: (method, path, body, headers = {}) =>
      service.call({
        method,
        url: `/api/v1${path}`,
        headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      }),
  };
}

async function roomFor(title: string, guest: Guest): Promise<Answer['body']> {
  const made = good(
    await manager.call('POST', '/audit-rooms', {
      title,
      guests: [guest.id],
      opens_on: '2026-03-01',
      closes_on: '2026-03-31',
    }),
  );
  return good(
    await manager.call(
      'POST',
      `/audit-rooms/${made.number}/transitions`,
      { activity: 'open' },
      at(made.version),
    ),
  );
}

const open = (room: string, ...things: object[]) => manager.call('POST', `/rooms/${room}/things`, { things });

async function looksOf(room: string): Promise<readonly Record<string, never>[]> {
  const page = good(await manager.call('GET', `/rooms/${room}/looks?limit=200`));
  return page.items.filter(({ activity }: { activity: string }) => activity === 'looked');
}

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  theirs = await service.organisation('Theirs');
  manager = ours.person('system-manager');
  agent = ours.person('agent');
  incidents = [];
  for (let index = 1; index <= 12; index += 1) {
    const made = await agent.call('POST', '/incidents', {
      title: `Sample incident ${index}`,
      impact: index <= 8 ? 1 : 3,
      urgency: index <= 8 ? 1 : 3,
    });
    incidents.push(good(made).number);
  }
  anna = await guestFrom('Anna', 'anna@body.example');
  binh = await guestFrom('Bình', 'binh@body.example');
  first = await roomFor('Stage 1', anna);
  second = await roomFor('Another audit', binh);
});
afterAll(() => service.close());

describe('guests', () => {
  test('have a last day, a body and no other role; system managers invite nobody else', async () => {
    const wrong = await manager.call('POST', '/people', { name: 'No end', roles: ['external-auditor'] });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'access_until' }] } });
    const two = await manager.call('POST', '/people', {
      name: 'Two roles',
      roles: ['external-auditor', 'auditor'],
      access_until: '2026-04-30',
    });
    expect(two).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'roles', code: 'identity.guest-alone' }] },
    });
    const staff = await manager.call('POST', '/people', { name: 'An agent', roles: ['agent'] });
    expect(staff).toMatchObject({ status: 403, body: { code: 'identity.guests-only' } });
    const other = good(await manager.call('GET', `/people/${agent.id}`));
    expect(
      await manager.call(
        'PATCH',
        `/people/${agent.id}`,
        { roles: ['external-auditor'], access_until: '2026-04-30' },
        at(other.version),
      ),
    ).toMatchObject({ status: 403 });
  });

  test('see in their room what was opened, and nothing of another room, by whatever address', async () => {
    good(
      await open(first.number, {
        kind: 'record',
        process: 'incident',
        key: incidents[0],
        why: 'Asked at the opening meeting',
      }),
    );
    good(await open(second.number, { kind: 'record', process: 'incident', key: incidents[1] }));
    expect(good(await anna.call('GET', '/rooms')).items).toMatchObject([{ number: first.number }]);
    const room = good(await anna.call('GET', `/rooms/${first.number}`));
    expect(room.things).toMatchObject([
      {
        id: '1',
        kind: 'record',
        name: `${incidents[0]} Sample incident 1`,
        why: 'Asked at the opening meeting',
        opened_by: { id: manager.id },
      },
    ]);
    const seen = good(await anna.call('GET', `/rooms/${first.number}/things/1/records/${incidents[0]}`));
    expect(seen).toMatchObject({ title: 'Sample incident 1', journal: { items: [{ activity: 'create' }] } });
    expect(seen.activities).toBeUndefined();
    for (const path of [
      `/rooms/${second.number}`,
      `/rooms/${second.id}`,
      `/rooms/${second.number}/things/1/records/${incidents[1]}`,
      `/rooms/${second.number}/samples`,
      `/rooms/${second.number}/requests`,
      `/rooms/${first.number}/things/1/records/${incidents[1]}`,
      `/rooms/${first.number}/things/2/records/${incidents[1]}`,
      `/rooms/${first.number}/things/1/assessment`,
      `/rooms/${first.number}/things/1/records`,
    ]) {
      expect([path, (await anna.call('GET', path)).status]).toEqual([path, 404]);
    }
    for (const path of [
      `/incidents/${incidents[0]}`,
      '/incidents',
      '/people',
      '/settings',
      '/assessments',
      `/audit-rooms/${first.number}`,
      `/audit-rooms/${first.number}/journal`,
      `/rooms/${first.number}/looks`,
      '/obligations',
    ]) {
      const answer = await anna.call('GET', path);
      expect([path, [403, 404].includes(answer.status)]).toEqual([path, true]);
    }
  });

  test('change nothing, on whatever route', async () => {
    const writing = service.routes.filter(
      ({ method, path, access }) =>
        !['GET', 'HEAD'].includes(method) &&
        access !== 'public' &&
        access !== 'signed-in' &&
        !path.includes('/rooms'),
    );
    expect(writing.length).toBeGreaterThan(80);
    for (const { method, path } of writing) {
      const url = path
        .replace('/api/v1', '')
        .replace(':key', incidents[0] ?? '')
        .replace(/:\w+/g, '1');
      const answer = await anna.call(method, url, {}, at(1));
      // What only certification bodies keep does not exist here for anybody.
      const refused = ['identity.not-allowed', 'process.not-kept'].includes(answer.body?.code);
      expect([`${method} ${path}`, answer.body?.code, refused]).toEqual([
        `${method} ${path}`,
        answer.body?.code,
        true,
      ]);
    }
    for (const [path, body] of [
      [`/rooms/${first.number}/things`, { things: [{ kind: 'list', process: 'incident' }] }],
      [`/rooms/${first.number}/things/1/closing`, { why: 'Mine' }],
    ] as const) {
      expect(await anna.call('POST', path, body)).toMatchObject({ status: 403 });
    }
  });

  test('of another organisation, and its staff, know nothing of the room', async () => {
    for (const role of ['external-auditor', 'administrator', 'auditor'] as const) {
      const answer = await theirs.person(role).call('GET', `/rooms/${first.id}`);
      expect(answer).toMatchObject({ status: 404, body: { code: 'room.unknown' } });
    }
  });
});

describe('what is opened', () => {
  test('may be a list with a filter: its records are seen, others of the process are not', async () => {
    const room = good(
      await open(first.number, { kind: 'list', process: 'incident', filter: { priority: '1', open: true } }),
    );
    const list = room.things.at(-1);
    const page = good(await anna.call('GET', `/rooms/${first.number}/things/${list.id}/records?limit=5`));
    expect(page.items).toHaveLength(5);
    const rest = good(
      await anna.call('GET', `/rooms/${first.number}/things/${list.id}/records?limit=5&cursor=${page.next}`),
    );
    expect(rest.items).toHaveLength(3);
    const base = `/rooms/${first.number}/things/${list.id}/records`;
    expect(good(await anna.call('GET', `${base}/${incidents[5]}`)).title).toBe('Sample incident 6');
    expect(await anna.call('GET', `${base}/${incidents[10]}`)).toMatchObject({
      status: 404,
      body: { code: 'room.thing-unknown' },
    });
  });

  test('is refused twice, when unknown, and from the registers of rooms themselves', async () => {
    const again = await open(first.number, { kind: 'record', process: 'incident', key: incidents[0] });
    expect(again).toMatchObject({ status: 422, body: { errors: [{ code: 'room.opened-already' }] } });
    const unknown = await open(first.number, { kind: 'record', process: 'incident', key: 'INC9999999' });
    expect(unknown.status).toBe(404);
    const rooms = await open(first.number, { kind: 'list', process: 'audit-room' });
    expect(rooms).toMatchObject({ status: 422, body: { code: 'room.kind-closed' } });
    const wrong = await open(first.number, {
      kind: 'list',
      process: 'incident',
      filter: { state: 'nowhere' },
    });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'list.filter-invalid' } });
  });

  test('is an assessment, read whole; closing it again is journalled with the reason', async () => {
    const assessment = good(await manager.call('POST', '/assessments', { clause: '8.6.1' }));
    const opened = good(await open(first.number, { kind: 'assessment', key: assessment.number }));
    const thing = opened.things.at(-1);
    const path = `/rooms/${first.number}/things/${thing.id}/assessment`;
    expect(good(await anna.call('GET', path))).toMatchObject({ number: assessment.number });
    const closed = good(
      await manager.call('POST', `/rooms/${first.number}/things/${thing.id}/closing`, {
        why: 'Out of scope',
      }),
    );
    expect(closed.things.map(({ id }: { id: string }) => id)).not.toContain(thing.id);
    expect(await anna.call('GET', path)).toMatchObject({ status: 404 });
    const journal = good(await manager.call('GET', `/audit-rooms/${first.number}/journal`));
    const told = journal.items.filter(({ activity }: { activity: string }) => activity.endsWith('-thing'));
    expect(told.at(-1)).toMatchObject({
      activity: 'close-thing',
      text: 'Out of scope',
      actor: { id: manager.id },
    });
    expect(
      told.filter(({ activity }: { activity: string }) => activity === 'open-thing').length,
    ).toBeGreaterThan(1);
  });
});

describe('looks', () => {
  test('are journalled with guest, thing and version, once a minute for the same thing', async () => {
    const path = `/rooms/${first.number}/things/1/records/${incidents[0]}`;
    service.now += 120_000;
    const before = (await looksOf(first.number)).length;
    await Promise.all([anna.call('GET', path), anna.call('GET', path), anna.call('GET', path)]);
    service.now += 30_000;
    good(await anna.call('GET', path));
    const looks = await looksOf(first.number);
    expect(looks.length - before).toBe(1);
    expect(looks[0]).toMatchObject({
      actor: { id: anna.id },
      detail: { thing: '1', process: 'incident', number: incidents[0], version: 1 },
    });
    service.now += 60_000;
    good(await anna.call('GET', path));
    expect((await looksOf(first.number)).length - before).toBe(2);
    // Staff look by their own rights.
    good(await manager.call('GET', path));
    expect((await looksOf(first.number)).length - before).toBe(2);
  });
});

describe('requests for information', () => {
  test('go from asking to an answer that opens records in the same step, and to being asked again', async () => {
    const wrong = await anna.call('POST', `/rooms/${first.number}/requests`, {
      title: 'Evidence of reviews',
      requirements: ['no-such'],
    });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'requirements' }] } });
    const asked = good(
      await anna.call('POST', `/rooms/${first.number}/requests`, {
        title: 'Evidence of reviews',
        description: 'Of major incidents this year.',
        requirements: ['8.6.1-a'],
        due_on: '2026-03-05',
      }),
    );
    expect(asked).toMatchObject({ state: 'asked', requester: { id: anna.id }, due_on: '2026-03-05' });
    const owed = good(await manager.call('GET', '/obligations'));
    expect(owed.items).toContainEqual(expect.objectContaining({ number: asked.number, kind: 'answer' }));
    // Notes of the staff stay among the staff, comments are for both sides.
    for (const kind of ['note', 'comment']) {
      good(
        await agent.call('POST', `/information-requests/${asked.number}/comments`, {
          kind,
          text: `As a ${kind}`,
        }),
      );
    }
    good(
      await anna.call('POST', `/rooms/${first.number}/requests/${asked.number}/comments`, {
        text: 'From the guest',
      }),
    );
    const request = `/rooms/${first.number}/requests/${asked.number}`;
    const texts = good(await anna.call('GET', request)).journal.items.map(
      ({ text }: { text: string }) => text,
    );
    expect(texts).toContain('As a comment');
    expect(texts).toContain('From the guest');
    expect(texts).not.toContain('As a note');

    const now = good(await manager.call('GET', `/information-requests/${asked.number}`));
    const things = [{ kind: 'record', process: 'incident', key: incidents[11] }];
    const byAgent = await agent.call(
      'POST',
      `/information-requests/${asked.number}/answers`,
      { text: 'Here they are.', things },
      at(now.version),
    );
    // An agent answers, but opens nothing to guests: then neither happens.
    expect(byAgent).toMatchObject({ status: 403, body: { code: 'activity.not-allowed' } });
    expect(good(await manager.call('GET', `/information-requests/${asked.number}`)).state).toBe('asked');
    good(
      await manager.call(
        'POST',
        `/information-requests/${asked.number}/answers`,
        { text: 'Here they are.', things },
        at(now.version),
      ),
    );
    const answered = good(await anna.call('GET', request));
    expect(answered).toMatchObject({
      state: 'answered',
      answers: [{ text: 'Here they are.', opened: `${incidents[11]} Sample incident 12` }],
    });
    const room = good(await anna.call('GET', `/rooms/${first.number}`));
    const thing = room.things.find(({ name }: { name: string }) => name.startsWith(incidents[11] ?? '-'));
    good(await anna.call('GET', `/rooms/${first.number}/things/${thing.id}/records/${incidents[11]}`));

    const silent = await anna.call(
      'POST',
      `${request}/transitions`,
      { activity: 'ask-again' },
      at(answered.version),
    );
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ field: 'text' }] } });
    const again = good(
      await anna.call(
        'POST',
        `${request}/transitions`,
        { activity: 'ask-again', text: 'And the year before?' },
        at(answered.version),
      ),
    );
    expect(again.state).toBe('asked-again');
    const stale = await anna.call(
      'POST',
      `${request}/transitions`,
      { activity: 'withdraw', text: 'x' },
      at(1),
    );
    expect(stale).toMatchObject({ status: 412, body: { code: 'record.version-conflict' } });
    // Another room's guest does nothing to it.
    const elsewhere = `/rooms/${second.number}/requests/${asked.number}`;
    expect((await binh.call('GET', elsewhere)).status).toBe(404);
    expect((await binh.call('POST', `${elsewhere}/comments`, { text: 'Mine' })).status).toBe(404);
    expect(
      (
        await binh.call(
          'POST',
          `${elsewhere}/transitions`,
          { activity: 'withdraw', text: 'x' },
          at(again.version),
        )
      ).status,
    ).toBe(404);
  });
});

describe('samples', () => {
  test('are drawn again by anybody, and show what was seen whatever became of the records', async () => {
    const room = good(await anna.call('GET', `/rooms/${first.number}`));
    const list = room.things.find(({ kind }: { kind: string }) => kind === 'list');
    const order = { name: 'Major incidents', thing: list.id, draw: { size: 3, seed: 'stage-1' } };
    const sample = good(await anna.call('POST', `/rooms/${first.number}/samples`, order));
    const numbers = sample.records.map(({ number }: { number: string }) => number);
    expect(numbers).toEqual(drawSample('stage-1', incidents.slice(0, 8), 3));
    expect(sample).toMatchObject({ number: 1, draw: { population: 8, seed: 'stage-1', size: 3 } });

    const path = `/rooms/${first.number}/samples/1/records/1`;
    const frozen = good(await anna.call('GET', path));
    expect(frozen).toMatchObject({ number: numbers[0], holds: true, since: { changes: [] } });
    const incident = good(await agent.call('GET', `/incidents/${numbers[0]}`));
    good(
      await agent.call(
        'PATCH',
        `/incidents/${numbers[0]}`,
        { title: 'Told otherwise' },
        at(incident.version),
      ),
    );

    const after = good(await anna.call('GET', path));
    expect(after.seen).toEqual(frozen.seen);
    expect(after.seen.record.title).toMatch(/^Sample incident/);
    expect(after.since.changes).toEqual([
      { field: 'title', then: after.seen.record.title, now: 'Told otherwise' },
    ]);
    const hash = createHash('sha256').update(canonicalJson(after.seen)).digest('hex');
    expect([after.hash, after.holds]).toEqual([hash, true]);
    const again = good(await anna.call('GET', `/rooms/${first.number}/samples/1`));
    expect(again.records.map(({ changed }: { changed: boolean }) => changed)).toEqual([true, false, false]);
    // The journal keeps the hash, so that what is kept cannot be exchanged.
    const looks = good(await manager.call('GET', `/rooms/${first.number}/looks?limit=200`));
    const sampled = looks.items.find(({ activity }: { activity: string }) => activity === 'sampled');
    expect(sampled.detail.records[0]).toMatchObject({ number: numbers[0], hash: after.hash });
  });

  test('cannot be changed in the database, even by its owner', async () => {
    for (const statement of [
      "update audit_sample_record set title = 'x'",
      'delete from audit_sample_record',
      'delete from audit_sample',
      'truncate audit_sample_record',
    ]) {
      await expect(service.database.owner.query(statement)).rejects.toThrow(/frozen/);
    }
  });

  test('are taken of what is open to the guest alone', async () => {
    const order = { name: 'Other', thing: '1', records: [incidents[3]] };
    expect(await anna.call('POST', `/rooms/${first.number}/samples`, order)).toMatchObject({
      status: 404,
      body: { code: 'room.thing-unknown' },
    });
    expect((await binh.call('GET', `/rooms/${second.number}/samples/1`)).status).toBe(404);
  });

  test('notes of a guest are theirs alone', async () => {
    good(await anna.call('POST', `/rooms/${first.number}/notes`, { text: 'Ask about reviews', thing: '1' }));
    expect(good(await anna.call('GET', `/rooms/${first.number}/notes`)).items).toMatchObject([
      { text: 'Ask about reviews', thing: '1' },
    ]);
    expect((await manager.call('GET', `/rooms/${first.number}/notes`)).status).toBe(403);
    const journal = await manager.call('GET', `/audit-rooms/${first.number}/journal`);
    expect(journal.text).toContain('noted');
    expect(journal.text).not.toContain('Ask about reviews');
  });
});

describe('the end', () => {
  test('of a room shows guests nothing from the next day on, and nothing before its first', async () => {
    const during = service.now;
    service.now = Date.parse('2026-03-31T23:59:00Z');
    good(await anna.call('GET', `/rooms/${first.number}`));
    service.now = Date.parse('2026-04-01T00:01:00Z');
    expect(await anna.call('GET', `/rooms/${first.number}`)).toMatchObject({
      status: 404,
      body: { code: 'room.unknown' },
    });
    expect(good(await anna.call('GET', '/rooms')).items).toEqual([]);
    service.now = Date.parse('2026-02-28T23:00:00Z');
    expect((await anna.call('GET', `/rooms/${first.number}/samples/1`)).status).toBe(404);
    service.now = during;
  });

  test('comes when the room is closed, and ends when a person opens it again', async () => {
    const room = good(await manager.call('GET', `/audit-rooms/${first.number}`));
    const closed = good(
      await manager.call(
        'POST',
        `/audit-rooms/${first.number}/transitions`,
        { activity: 'close', text: 'Audit over' },
        at(room.version),
      ),
    );
    for (const path of [
      '',
      '/things/1/records/' + incidents[0],
      '/samples',
      '/samples/1/records/1',
      '/requests',
    ]) {
      expect((await anna.call('GET', `/rooms/${first.number}${path}`)).status).toBe(404);
    }
    expect((await anna.call('POST', `/rooms/${first.number}/requests`, { title: 'More' })).status).toBe(404);
    // Staff still see what was seen.
    expect(good(await manager.call('GET', `/rooms/${first.number}/samples/1/records/1`)).holds).toBe(true);
    good(
      await manager.call(
        'POST',
        `/audit-rooms/${first.number}/transitions`,
        { activity: 'reopen', text: 'Follow-up' },
        at(closed.version),
      ),
    );
    good(await anna.call('GET', `/rooms/${first.number}`));
  });

  test('of a guest’s access kills the session for good, until a person sets another day', async () => {
    const during = service.now;
    service.now = Date.parse('2026-05-01T00:01:00Z');
    expect((await binh.call('GET', '/session')).status).toBe(401);
    const refused = await service.call({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: binh.email, password },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'identity.access-ended', params: { day: '2026-04-30' } },
    });
    const person = good(await manager.call('GET', `/people/${binh.id}`));
    good(
      await manager.call('PATCH', `/people/${binh.id}`, { access_until: '2026-05-31' }, at(person.version)),
    );
    expect((await binh.call('GET', '/session')).status).toBe(401);
    await signedIn(binh.email);
    const { rows } = await service.database.owner.query(
      "select changes from journal_entry where record_id = $1 and activity = 'update' order by recorded_at desc limit 1",
      [binh.id],
    );
    expect(rows[0].changes).toEqual({ access_until: ['2026-04-30', '2026-05-31'] });
    service.now = during;
  });
});

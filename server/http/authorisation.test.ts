import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { residentRoles, roles } from '../../kernel/roles.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import type { RegisteredRoute } from './authenticate.ts';

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;
/** An organisation of the other kind, which keeps what the others do not. */
let body: TestOrganisation;
let routes: readonly RegisteredRoute[];
/** Ids and words of the other organisation that must never be seen. */
let secrets: string[];
let ids: Record<string, string>;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  theirs = await service.organisation('Theirs');
  body = await service.organisation('Body', 'certification-body');
  routes = service.routes.filter(({ path }) => path.startsWith('/api/'));
  const admin = theirs.person('administrator');
  const incident = await admin.call('POST', '/incidents', {
    title: 'Their secret incident',
    impact: 1,
    urgency: 1,
  });
  await admin.call('POST', `/incidents/${incident.body.id}/comments`, {
    kind: 'note',
    text: 'Their secret note',
  });
  const second = await admin.call('POST', '/incidents', {
    title: 'Their other secret',
    impact: 1,
    urgency: 1,
  });
  const link = await admin.call('POST', `/incidents/${incident.body.id}/links`, {
    relation: 'relates-to',
    to: second.body.id,
  });
  const serviceRecord = await admin.call('POST', '/services', { title: 'Their secret service' });
  const item = await admin.call('POST', '/configuration-items', { title: 'Their secret item' });
  const team = await admin.call('POST', '/teams', { name: 'Their secret team' });
  const assessment = await admin.call('POST', '/assessments', {});
  for (const answer of [incident, second, link, serviceRecord, item, team, assessment])
    expect(answer.status).toBe(201);
  ids = {
    incidents: incident.body.id,
    services: serviceRecord.body.id,
    'configuration-items': item.body.id,
    people: theirs.person('agent').id,
    teams: team.body.id,
    assessments: assessment.body.id,
    link: link.body.items[0].id,
  };
  secrets = [...Object.values(ids), theirs.id, theirs.slug, 'Their'];
});
afterAll(() => service.close());

/** The route's path with parameters of the other organisation put in. */
function pathToTheirs(path: string): string {
  const [, , , collection = ''] = path.split('/');
  return path
    .replace(':link', ids['link'] ?? '')
    .replace(':check', 'AC-086')
    .replace(/:(key|id|requirement|assessment)\b/, (_all, name: string) => {
      if (collection === 'settings') return 'calendars';
      if (collection === 'requirements' || name === 'requirement') return '8.6.1-a';
      return ids[collection] ?? '01a1fcd2-ed91-71bb-8188-93d032115173';
    });
}

test('there are routes, and each says who may call it', () => {
  expect(routes.length).toBeGreaterThan(40);
  for (const { access } of routes) expect(access).toBeDefined();
});

describe('nobody signed in', () => {
  test('is admitted to public routes only', async () => {
    for (const { method, path, access } of routes) {
      const answer = await service.call({ method: method, url: pathToTheirs(path) });
      if (access === 'public')
        expect(answer.body?.code, `${method} ${path}`).not.toBe('identity.sign-in-needed');
      else expect([`${method} ${path}`, answer.status]).toEqual([`${method} ${path}`, 401]);
    }
  });
});

describe.each(roles)('%s', (role) => {
  test('is refused wherever the route does not name the role, and let through where it does', async () => {
    for (const { method, path, access, keeper } of routes) {
      if (access === 'public' || /session/.test(path)) continue;
      const answer = await (keeper === 'certification-body' ? body : ours)
        .person(role)
        .call(method, pathToTheirs(path), method === 'GET' ? undefined : {});
      const refused = answer.body?.code === 'identity.not-allowed' && answer.status === 403;
      const named = access === 'everyone' ? residentRoles : access;
      const admitted = access === 'signed-in' || named.includes(role);
      if (!admitted) expect([`${method} ${path}`, refused]).toEqual([`${method} ${path}`, true]);
      expect(answer.status, `${method} ${path}`).toBeLessThan(500);
    }
  });
});

/** Whatever a guest may call. A route that is not here is closed to them, whoever adds it. */
const guestRoutes = [
  'DELETE /api/v1/session',
  'DELETE /api/v1/sessions',
  'GET /api/v1/rooms',
  'GET /api/v1/rooms/:key',
  'GET /api/v1/rooms/:key/notes',
  'GET /api/v1/rooms/:key/requests',
  'GET /api/v1/rooms/:key/requests/:request',
  'GET /api/v1/rooms/:key/samples',
  'GET /api/v1/rooms/:key/samples/:sample',
  'GET /api/v1/rooms/:key/samples/:sample/records/:position',
  'GET /api/v1/rooms/:key/things/:thing/assessment',
  'GET /api/v1/rooms/:key/things/:thing/pack',
  'GET /api/v1/rooms/:key/things/:thing/records',
  'GET /api/v1/rooms/:key/things/:thing/records/:record',
  'GET /api/v1/rooms/:key/things/:thing/records/:record/content',
  'GET /api/v1/rooms/:key/things/:thing/records/:record/journal',
  'GET /api/v1/rooms/:key/things/:thing/records/:record/pdf',
  'GET /api/v1/session',
  'POST /api/v1/rooms/:key/notes',
  'POST /api/v1/rooms/:key/requests',
  'POST /api/v1/rooms/:key/requests/:request/comments',
  'POST /api/v1/rooms/:key/requests/:request/transitions',
  'POST /api/v1/rooms/:key/samples',
  'POST /api/v1/session/password',
];

describe('a guest', () => {
  test('calls the routes of rooms and of their own session, and no other that asks who calls', async () => {
    const guest = ours.person('external-auditor');
    const let_in: string[] = [];
    for (const { method, path, access } of routes) {
      if (access === 'public' && path !== '/api/v1/session') continue;
      if (/session/.test(path)) {
        if (access === 'signed-in' || method === 'DELETE') let_in.push(`${method} ${path}`);
        continue;
      }
      const answer = await guest.call(method, pathToTheirs(path), method === 'GET' ? undefined : {});
      const closed = ['identity.not-allowed', 'process.not-kept'].includes(answer.body?.code);
      if (!closed) let_in.push(`${method} ${path}`);
    }
    expect(let_in.toSorted()).toEqual(guestRoutes);
  });

  test('is let in nowhere once their last day is over, or without one', async () => {
    const guest = theirs.person('external-auditor');
    expect((await guest.call('GET', '/session')).status).toBe(200);
    const before = service.now;
    service.now = Date.parse('2031-01-01T12:00:00Z');
    expect((await guest.call('GET', '/session')).status).toBe(401);
    service.now = before;
    // The session died: going back in time does not bring it back, nor would a later last day.
    expect((await guest.call('GET', '/session')).status).toBe(401);
  });
});

describe('an organisation of the other kind', () => {
  test('finds nothing under what it does not keep, whoever asks', async () => {
    const kept = routes.filter(({ keeper, access }) => keeper !== null && access !== 'public');
    expect(kept.length).toBeGreaterThan(40);
    for (const { method, path, keeper } of kept) {
      const elsewhere = keeper === 'service-provider' ? body : ours;
      for (const role of ['administrator', 'auditor'] as const) {
        const answer = await elsewhere
          .person(role)
          .call(method, pathToTheirs(path), method === 'GET' ? undefined : {});
        expect([`${method} ${path}`, answer.status]).toEqual([`${method} ${path}`, 404]);
        expect(answer.body.code).toMatch(/^(process\.not-kept|organisation\.not-assessed)$/);
      }
    }
  });
});

describe('a second organisation', () => {
  test('never sees anything of the first, whatever it asks and whoever asks', async () => {
    for (const { method, path, keeper } of routes) {
      if (/session/.test(path)) continue;
      const url = pathToTheirs(path);
      const answer = await (keeper === 'certification-body' ? body : ours)
        .person('administrator')
        .call(method, url, method === 'GET' ? undefined : {}, method === 'GET' ? {} : { 'if-match': '"1"' });
      // What was sent may come back in a refusal's words; what was not sent may not.
      const unsent = secrets.filter((secret) => !url.includes(secret));
      for (const secret of unsent) expect(answer.text, `${method} ${url}`).not.toContain(secret);
      if (url.includes('/incidents/') && path.includes(':')) expect(answer.status).not.toBe(200);
    }
  });

  test('cannot refer to what belongs to the first', async () => {
    const agent = ours.person('agent');
    for (const [field, id] of [
      ['service', ids['services']],
      ['team', ids['teams']],
      ['assignee', ids['people']],
      ['configuration_item', ids['configuration-items']],
    ]) {
      const refused = await agent.call('POST', '/incidents', { title: 'Ours', [field as string]: id });
      expect(refused).toMatchObject({
        status: 422,
        body: { errors: [{ field, code: 'field.reference-unknown' }] },
      });
    }
  });

  test('finds every table of an organisation closed to it by the database itself', async () => {
    const { rows } = await service.database.owner.query<{ name: string; secured: boolean; scoped: boolean }>(`
      select c.relname as name, c.relrowsecurity as secured, exists (
          select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id') as scoped
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`);
    const open = rows.filter(({ scoped, secured }) => scoped && !secured).map(({ name }) => name);
    expect(open).toEqual([]);
    expect(rows.filter(({ scoped }) => scoped).length).toBeGreaterThan(10);
    for (const { name, scoped } of rows) {
      if (!scoped) continue;
      const outside = await service.database.application
        .query(`select count(*)::int as seen from ${name}`)
        .catch(() => null);
      expect(outside?.rows[0].seen ?? 0, name).toBe(0);
    }
  });
});

describe('requests from other sites', () => {
  test('change nothing when they carry a cookie', async () => {
    const cookie = { cookie: 'touchstone_session=tsb_x' };
    for (const headers of [
      { ...cookie, 'sec-fetch-site': 'cross-site' },
      { ...cookie, 'sec-fetch-site': 'same-site' },
      { ...cookie, origin: 'https://elsewhere.example' },
    ]) {
      const answer = await service.call({
        method: 'POST',
        url: '/api/v1/incidents',
        headers,
        payload: { title: 'x' },
      });
      expect(answer).toMatchObject({ status: 403, body: { code: 'request.cross-site' } });
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../kernel/roles.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';

let service: TestService;
let first: TestOrganisation;
let second: TestOrganisation;

beforeAll(async () => {
  service = await testService();
  first = await service.organisation('First');
  second = await service.organisation('Second');
});
afterAll(() => service.close());

const at = (version: number) => ({ 'if-match': `"${version}"` });

async function create(values: Record<string, unknown>, organisation = first) {
  const answer = await organisation.person('administrator').call('POST', '/people', values);
  expect(answer.status).toBe(201);
  return answer.body;
}

async function journalOf(id: string) {
  const { rows } = await service.database.owner.query(
    'select activity, changes, detail, actor_id from journal_entry where record_id = $1 order by recorded_at, id',
    [id],
  );
  return rows;
}

describe('people', () => {
  test('are created and changed by administrators alone, and each change is journalled without passwords', async () => {
    const administrator = first.person('administrator');
    const secret = 'correct horse battery';
    const made = await create({
      name: ' Đặng Thu ',
      email: 'thu@sample.example',
      roles: ['agent'],
      password: secret,
    });
    expect(made).toMatchObject({ name: 'Đặng Thu', may_sign_in: true, active: true, version: 1 });
    const changed = await administrator.call(
      'PATCH',
      `/people/${made.id}`,
      { roles: ['agent', 'process-owner'], password: 'another good password' },
      at(1),
    );
    expect(changed).toMatchObject({ status: 200, body: { roles: ['agent', 'process-owner'], version: 2 } });
    const journal = await journalOf(made.id);
    expect(journal).toMatchObject([
      { activity: 'create', actor_id: administrator.id, changes: { name: [null, 'Đặng Thu'] } },
      { activity: 'update', changes: { roles: [['agent'], ['agent', 'process-owner']] } },
      { activity: 'reset-password', changes: {} },
    ]);
    expect(JSON.stringify(journal)).not.toMatch(/correct horse|another good|argon2/);
    for (const role of ['system-manager', 'process-owner', 'agent', 'requester', 'auditor'] as const) {
      const refused = await first.person(role).call('PATCH', `/people/${made.id}`, { name: 'X' }, at(2));
      // System managers invite guests; whoever is none they leave alone.
      const code = role === 'system-manager' ? 'identity.guests-only' : 'identity.not-allowed';
      expect(refused).toMatchObject({ status: 403, body: { code } });
    }
  });

  test('are shown to staff and not to requesters', async () => {
    expect(await first.person('agent').call('GET', '/people')).toMatchObject({ status: 200 });
    expect(await first.person('auditor').call('GET', '/people')).toMatchObject({ status: 200 });
    expect(await first.person('requester').call('GET', '/people')).toMatchObject({ status: 403 });
    expect(await first.person('requester').call('GET', '/teams')).toMatchObject({ status: 403 });
    const settings = await first.person('requester').call('GET', '/settings');
    // Names of choices, as they stand in records that requesters may see or that are their own.
    expect(Object.keys(settings.body).toSorted()).toEqual([
      'appointment.roles',
      'asset.locations',
      'asset.types',
      'change.categories',
      'competence.roles',
      'improvement.criteria',
      'incident.categories',
      'service-request.categories',
    ]);
    const history = await first.person('requester').call('GET', '/settings/incident.targets/history');
    expect(history.status).toBe(403);
    expect(await first.person('requester').call('GET', '/services')).toMatchObject({ status: 200 });
  });

  test('refuse an email twice, a weak password, and a password without an email, at the field', async () => {
    const administrator = first.person('administrator');
    await create({ name: 'One', email: 'one@sample.example' });
    const twice = await administrator.call('POST', '/people', { name: 'Two', email: 'ONE@sample.example' });
    expect(twice).toMatchObject({ status: 409, body: { errors: [{ field: 'email' }] } });
    const weak = await administrator.call('POST', '/people', {
      name: 'Weak',
      email: 'weak@sample.example',
      password: 'short',
    });
    expect(weak).toMatchObject({ status: 422, body: { errors: [{ field: 'password' }] } });
    const nameless = await administrator.call('POST', '/people', {
      name: 'None',
      password: 'a long password',
    });
    expect(nameless).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'email', code: 'field.required' }] },
    });
  });

  test('refuse a stale version and show who stands there instead', async () => {
    const { id } = await create({ name: 'Versioned' });
    const { call } = first.person('administrator');
    await call('PATCH', `/people/${id}`, { name: 'Renamed' }, at(1));
    const stale = await call('PATCH', `/people/${id}`, { name: 'Late' }, at(1));
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'record.version-conflict', current: { name: 'Renamed', version: 2 } },
    });
    const missing = await call('PATCH', `/people/${id}`, { name: 'Late' });
    expect(missing.status).toBe(428);
  });

  test('are found by parts of their name, accents or not, and paged without gaps', async () => {
    const organisation = await service.organisation('Many');
    const names = ['Nguyễn Đức', 'Nguyen An', 'nguyễn bình', '王小明', 'Łukasz', 'Åsa', 'Zoë'];
    for (const name of names) await create({ name }, organisation);
    const { call } = organisation.person('agent');
    const found = await call('GET', `/people?q=${encodeURIComponent('nguyen duc')}`);
    expect(found.body.items.map(({ name }: { name: string }) => name)).toEqual(['Nguyễn Đức']);
    const marked = await call('GET', `/people?q=${encodeURIComponent('NGUYỄN')}`);
    expect(marked.body.items).toHaveLength(3);
    expect((await call('GET', `/people?q=${encodeURIComponent('小')}`)).body.items).toHaveLength(1);
    expect((await call('GET', '/people?q=100%25')).body.items).toHaveLength(0);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: { name: string }[]; next: string | null } } = await call(
        'GET',
        `/people?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      paged.push(...page.body.items.map(({ name }) => name));
      cursor = page.body.next;
    }
    const all = (await call('GET', '/people')).body.items.map(({ name }: { name: string }) => name);
    expect(paged).toEqual(all);
    expect(all).toHaveLength(names.length + roles.length);
    expect(await call('GET', '/people?cursor=nonsense')).toMatchObject({
      body: { code: 'list.cursor-invalid' },
    });
  });

  test('who are deactivated are signed out at once', async () => {
    const organisation = await service.organisation('Leaving');
    const agent = organisation.person('agent');
    expect(await agent.call('GET', '/session')).toMatchObject({ status: 200 });
    const { call } = organisation.person('administrator');
    await call('PATCH', `/people/${agent.id}`, { active: false }, at(1));
    expect(await agent.call('GET', '/session')).toMatchObject({ status: 401 });
    await call('PATCH', `/people/${agent.id}`, { active: true }, at(2));
    expect(await agent.call('GET', '/session')).toMatchObject({ status: 401 });
  });

  test('always keep an administrator who can sign in, even when two remove each other at once', async () => {
    const organisation = await service.organisation('Last');
    const { call } = organisation.person('administrator');
    const password = 'a long enough password';
    const one = await create(
      { name: 'A', email: 'a@l.example', roles: ['administrator'], password },
      organisation,
    );
    const alone = await call('PATCH', `/people/${one.id}`, { roles: ['agent'] }, at(1));
    expect(alone).toMatchObject({ status: 409, body: { code: 'identity.last-administrator' } });
    expect(await call('PATCH', `/people/${one.id}`, { active: false }, at(1))).toMatchObject({ status: 409 });
    const two = await create(
      { name: 'B', email: 'b@l.example', roles: ['administrator'], password },
      organisation,
    );
    const statuses = await Promise.all(
      [one, two].map(async ({ id }) => (await call('PATCH', `/people/${id}`, { roles: [] }, at(1))).status),
    );
    expect(statuses.toSorted()).toEqual([200, 409]);
  });
});

describe('teams', () => {
  test('are created and changed with their members, journalled, and named once', async () => {
    const manager = first.person('system-manager');
    const members = [first.person('agent').id];
    const made = await manager.call('POST', '/teams', { name: 'Network', members });
    expect(made).toMatchObject({ status: 201, body: { name: 'Network', members: [{ id: members[0] }] } });
    const both = [...members, first.person('auditor').id];
    const changed = await manager.call('PATCH', `/teams/${made.body.id}`, { members: both }, at(1));
    expect(changed.body.members).toHaveLength(2);
    expect(await manager.call('PATCH', `/teams/${made.body.id}`, { members: [] }, at(1))).toMatchObject({
      status: 412,
      body: { current: { version: 2 } },
    });
    const emptied = await manager.call(
      'PATCH',
      `/teams/${made.body.id}`,
      { members: [], active: false },
      at(2),
    );
    expect(emptied.body).toMatchObject({ members: [], active: false, version: 3 });
    expect((await journalOf(made.body.id)).map(({ activity }) => activity)).toEqual([
      'create',
      'update',
      'update',
    ]);
    expect(await manager.call('POST', '/teams', { name: 'Network' })).toMatchObject({
      status: 409,
      body: { code: 'team.name-taken', errors: [{ field: 'name' }] },
    });
    expect(await first.person('agent').call('POST', '/teams', { name: 'Mine' })).toMatchObject({
      status: 403,
    });
    const listed = await first.person('agent').call('GET', '/teams?active=false&q=net');
    expect(listed.body.items).toMatchObject([{ name: 'Network' }]);
  });

  test('narrow the people who can be chosen', async () => {
    const { call } = first.person('administrator');
    const { body } = await call('POST', '/teams', { name: 'Desk', members: [first.person('agent').id] });
    const chosen = await call('GET', `/people?team=${body.id}&active=true`);
    expect(chosen.body.items).toMatchObject([{ id: first.person('agent').id }]);
  });
});

describe('two organisations', () => {
  test('do not see or touch each other’s people, teams or settings', async () => {
    const { call } = second.person('administrator');
    const person = first.person('agent');
    const team = await first.person('administrator').call('POST', '/teams', { name: 'Secret team' });
    await first
      .person('administrator')
      .call('PUT', '/settings/incident.categories', { value: { choices: [] } }, at(0));

    expect(await call('GET', `/people/${person.id}`)).toMatchObject({ status: 404 });
    expect(await call('PATCH', `/people/${person.id}`, { name: 'Stolen' }, at(1))).toMatchObject({
      status: 404,
    });
    expect(await call('PATCH', `/teams/${team.body.id}`, { name: 'Stolen' }, at(1))).toMatchObject({
      status: 404,
    });
    const borrowed = await call('POST', '/teams', { name: 'Borrowed', members: [person.id] });
    expect(borrowed).toMatchObject({ status: 422, body: { errors: [{ field: 'members' }] } });
    const people = await call('GET', '/people?limit=200');
    expect(people.text).not.toContain(person.id);
    expect((await call('GET', `/people?team=${team.body.id}`)).body.items).toEqual([]);
    expect((await call('GET', '/teams')).text).not.toContain('Secret team');
    expect((await call('GET', '/settings')).body['incident.categories']).toMatchObject({ version: 0 });
    expect((await call('GET', '/settings/incident.categories/history')).body.items).toHaveLength(1);
    expect((await call('GET', '/tokens')).body.items).toHaveLength(1);
  });
});

describe('a list of people', () => {
  const send = (csv: string, preview: boolean, by = first.person('administrator')) =>
    by.call('POST', '/people/import', { csv, preview });
  const byEmail = async (email: string) => {
    const { body } = await first.person('agent').call('GET', `/people?q=${encodeURIComponent(email)}`);
    return body.items.find((one: { email: string }) => one.email === email);
  };
  const outcomes = ({ body }: { body: any }): string[] => body.items.map((one: any) => one.outcome);

  test('is looked at, then brought in: customers, managers in any order, and what is wrong line by line', async () => {
    const administrator = first.person('administrator');
    const made = await administrator.call('POST', '/customers', { title: 'Acme', kind: 'external' });
    expect(made.status, made.text).toBe(201);
    const csv = [
      'email;name;roles;customer;manager;language',
      'linh@list.example;Trần Linh;requester;acme;boss@list.example;vi',
      `boss@list.example;List Boss;agent process-owner;${made.body.number};;`,
      'none@list.example;;;;;',
      'wrong@list.example;Wrong;wizard;;;',
      'lost@list.example;Lost;;Nobody Ltd;;',
      'LINH@list.example;Again;;;;',
      'short@list.example;Short',
    ].join('\r\n');
    const seen = await send(csv, true);
    expect(seen.status, seen.text).toBe(200);
    const wanted = ['created', 'created', 'refused', 'refused', 'refused', 'refused', 'refused'];
    expect(outcomes(seen)).toEqual(wanted);
    expect(seen.body.items.slice(2)).toMatchObject([
      { line: 4, problem: { errors: [{ field: 'name', code: 'field.required' }] } },
      { line: 5, problem: { errors: [{ field: 'roles', code: 'field.invalid' }] } },
      { line: 6, problem: { errors: [{ field: 'customer', code: 'field.reference-unknown' }] } },
      { line: 7, problem: { code: 'people-list.twice' } },
      { line: 8, problem: { code: 'row.cells' } },
    ]);
    expect(await byEmail('linh@list.example')).toBeUndefined();
    expect(outcomes(await send(csv, false))).toEqual(wanted);
    const boss = await byEmail('boss@list.example');
    expect(boss).toMatchObject({ roles: ['agent', 'process-owner'], may_sign_in: false });
    const linh = await byEmail('linh@list.example');
    expect(linh).toMatchObject({
      name: 'Trần Linh',
      language: 'vi',
      customer_id: made.body.id,
      manager_id: boss.id,
    });
    expect(await journalOf(linh.id)).toMatchObject([{ activity: 'create', actor_id: administrator.id }]);
    // A second list changes what it says and nothing else; - takes away.
    const second_list = 'email,manager,name\nlinh@list.example,-,\nboss@list.example,boss@list.example,\n';
    const changed = await send(second_list, false);
    expect(changed.body.items).toMatchObject([
      { outcome: 'changed', changes: ['manager'] },
      { outcome: 'refused', problem: { errors: [{ field: 'manager', code: 'identity.own-manager' }] } },
    ]);
    expect(await byEmail('linh@list.example')).toMatchObject({ name: 'Trần Linh', manager_id: null });
    expect(outcomes(await send('email,name\nlinh@list.example,Trần Linh', false))).toEqual(['same']);
  });

  test('is refused without its columns, beyond its size, and to everybody but administrators', async () => {
    const columns = await send('mail,name\na@b.example,A', true);
    expect([columns.status, columns.body.code]).toEqual([422, 'people-list.columns']);
    const many = Array.from({ length: 2001 }, (_, index) => `p${index}@list.example`).join('\n');
    expect((await send(`email\n${many}`, true)).body.code).toBe('people-list.too-long');
    for (const role of ['system-manager', 'agent', 'requester'] as const) {
      expect((await send('email\nx@list.example', true, first.person(role))).status).toBe(403);
    }
    // Of another organisation nobody is found or changed.
    const away = await send('email,name\nlinh@list.example,Taken', true, second.person('administrator'));
    expect(outcomes(away)).toEqual(['created']);
  });
});

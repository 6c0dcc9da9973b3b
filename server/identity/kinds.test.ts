import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rolesIn } from '../../kernel/roles.ts';
import { settingKeysIn } from '../../processes/definitions.ts';
import { assess } from '../conformity/assess.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { listOrganisations } from './organisations.ts';
import { setUpUnattended } from './setup.ts';

let service: TestService;
let provider: TestOrganisation;
let body: TestOrganisation;

beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const setup = {
  organisation: 'Example Certification',
  name: 'Ada',
  email: 'ada@body.example',
  password: 'a sentence that is long enough',
  time_zone: 'Europe/Berlin',
  language: 'en',
};
const setUp = (more: object) =>
  service.call({ method: 'POST', url: '/api/v1/setup', payload: { ...setup, ...more } });

describe('the kind of an organisation', () => {
  test('is chosen when it is set up, told with the session, and journalled', async () => {
    expect(await setUp({ kind: 'auditee' })).toMatchObject({ status: 400 });
    const made = await setUp({ kind: 'certification-body' });
    expect(made).toMatchObject({ status: 201, body: { organisation: { kind: 'certification-body' } } });
    const cookie = String(made.headers['set-cookie']).split(';')[0] ?? '';
    const session = await service.call({ method: 'GET', url: '/api/v1/session', headers: { cookie } });
    expect(session.body.organisation).toMatchObject({ name: setup.organisation, kind: 'certification-body' });
    const { rows } = await service.database.owner.query(
      "select changes->'kind' as kind from journal_entry where process = 'organisation'",
    );
    expect(rows).toEqual([{ kind: [null, 'certification-body'] }]);
  });

  test('is a service provider where nobody says', async () => {
    provider = await service.organisation('Provider');
    body = await service.organisation('Body', 'certification-body');
    const { body: session } = await provider.person('agent').call('GET', '/session');
    expect(session.organisation.kind).toBe('service-provider');
  });

  test('is taken from the environment when nobody attends', async () => {
    const other = await testService();
    const given = { admin_email: 'a@b.example', admin_password: 'a sentence that is long enough' };
    await setUpUnattended(other.platform, { organisation: 'Body', kind: 'certification-body', ...given });
    const [made] = await listOrganisations(other.database.application);
    await other.close();
    expect(made).toMatchObject({ name: 'Body', kind: 'certification-body' });
  });

  test('cannot be changed by the application', async () => {
    const change = service.database.application.query("update organisation set kind = 'certification-body'");
    await expect(change).rejects.toThrow('permission denied');
  });

  test('says which roles people hold', async () => {
    for (const [organisation, kind, elsewhere] of [
      [provider, 'service-provider', 'certification-auditor'],
      [body, 'certification-body', 'system-manager'],
    ] as const) {
      const administrator = organisation.person('administrator');
      const own = rolesIn[kind].filter((role) => role !== 'external-auditor');
      const made = await administrator.call('POST', '/people', { name: 'Kim', roles: own });
      expect(made, made.text).toMatchObject({ status: 201, body: { roles: own.toSorted() } });
      const refusal = {
        status: 422,
        body: { errors: [{ field: 'roles', code: 'identity.role-elsewhere' }] },
      };
      const wrong = { name: 'Lee', roles: [elsewhere] };
      expect(await administrator.call('POST', '/people', wrong)).toMatchObject(refusal);
      const match = { 'if-match': `"${made.body.version}"` };
      const change = { roles: [elsewhere] };
      const path = `/people/${made.body.id}`;
      expect(await administrator.call('PATCH', path, change, match)).toMatchObject(refusal);
    }
  });

  test('says which planned values there are', async () => {
    const manager = body.person('certification-manager');
    const { body: settings } = await manager.call('GET', '/settings');
    expect(Object.keys(settings).toSorted()).toEqual(settingKeysIn('certification-body').toSorted());
    expect(settings).toHaveProperty('calendars');
    expect(settings).not.toHaveProperty(['incident.priority']);
    const match = { 'if-match': '"0"' };
    const { value } = settings.calendars;
    expect(await manager.call('PUT', '/settings/incident.targets', { value: {} }, match)).toMatchObject({
      status: 404,
      body: { code: 'setting.unknown' },
    });
    expect(await manager.call('PUT', '/settings/calendars', { value }, match)).toMatchObject({
      status: 200,
      body: { confirmed: true },
    });
    const ours = await provider.person('agent').call('GET', '/settings');
    expect(ours.body).toHaveProperty(['incident.priority']);
  });

  test('says who is assessed: a body is not, by whatever way', async () => {
    const refusal = { status: 404, body: { code: 'organisation.not-assessed' } };
    const administrator = body.person('administrator');
    expect(await administrator.call('POST', '/assessments', {})).toMatchObject(refusal);
    expect(await administrator.call('GET', '/assessments')).toMatchObject(refusal);
    expect(await administrator.call('GET', '/requirements/8.6.1-a/judgements')).toMatchObject(refusal);
    const atCommandLine = {
      organisation_id: body.id,
      actor: { id: null, roles: [] },
      origin: 'live',
    } as const;
    await expect(assess(service.platform, atCommandLine)).rejects.toMatchObject({
      code: 'organisation.not-assessed',
    });
  });
});

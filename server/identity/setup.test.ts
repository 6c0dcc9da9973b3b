import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestService, testService } from '../testing/service.ts';
import { chooseOrganisation, listOrganisations } from './organisations.ts';
import { createOrganisation, setUpUnattended } from './setup.ts';
import { slugOf } from './slug.ts';

let service: TestService;

// Each test begins with an installation that nobody has set up.
beforeEach(async () => {
  service = await testService();
});
afterEach(() => service.close());

const given = {
  organisation: 'Dịch vụ Đám mây',
  name: 'Sample Administrator',
  email: 'admin@sample.example',
  password: 'a long enough password',
  time_zone: 'Asia/Ho_Chi_Minh',
  language: 'vi',
};

const setUp = (more: Record<string, unknown> = {}) =>
  service.call({ method: 'POST', url: '/api/v1/setup', payload: { ...given, ...more } });
const needed = async () => (await service.call({ method: 'GET', url: '/api/v1/setup' })).body.needed;

test('the first visitor sets the organisation up and is signed in as its administrator', async () => {
  expect(await needed()).toBe(true);
  const answer = await setUp();
  expect(answer).toMatchObject({
    status: 201,
    body: {
      person: { name: 'Sample Administrator', roles: ['administrator'], language: 'vi' },
      organisation: { name: 'Dịch vụ Đám mây', slug: 'dich-vu-dam-may', sample: false },
    },
  });
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const settings = await service.call({ method: 'GET', url: '/api/v1/settings', headers: { cookie } });
  expect(settings.body['calendars']).toMatchObject({
    confirmed: false,
    version: 1,
    value: { calendars: [{ time_zone: 'Asia/Ho_Chi_Minh' }] },
  });
  expect(await needed()).toBe(false);
  expect(await setUp({ organisation: 'Second' })).toMatchObject({
    status: 409,
    body: { code: 'setup.done-already' },
  });
});

test('of two set-ups at once one wins and the other leaves nothing behind', async () => {
  const answers = await Promise.all([
    setUp({ organisation: 'One' }),
    setUp({ organisation: 'Two' }),
    setUp({ organisation: 'Three' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  expect(await listOrganisations(service.platform.pool)).toHaveLength(1);
  const { rows } = await service.database.owner.query('select distinct organisation_id from person');
  expect(rows).toHaveLength(1);
});

test('what cannot be used is refused at its field, and nothing is made', async () => {
  expect(await setUp({ password: 'short' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'password' }] },
  });
  expect(await setUp({ time_zone: 'Mars/Olympus' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'time_zone' }] },
  });
  expect(await setUp({ email: 'no address' })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'email' }] },
  });
  expect(await needed()).toBe(true);
});

test('unattended set-up makes the organisation once, beside a sample, and never again', async () => {
  await service.database.application.query('select create_organisation($1, $2, $3, $4, $5, true)', [
    service.platform.newId(),
    'Sample',
    'sample',
    'en',
    'UTC',
  ]);
  const environment = {
    organisation: 'Example Provider',
    admin_email: 'admin@sample.example',
    admin_password: 'a long enough password',
  };
  const both = await Promise.all([1, 2].map(() => setUpUnattended(service.platform, environment)));
  expect(both.filter((made) => made !== null)).toMatchObject([
    { organisation: { slug: 'example-provider' } },
  ]);
  expect(await setUpUnattended(service.platform, { ...environment, organisation: 'Renamed' })).toBeNull();
  const signedIn = await service.call({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email: environment.admin_email, password: environment.admin_password },
  });
  expect(signedIn).toMatchObject({ status: 200, body: { organisation: { slug: 'example-provider' } } });
});

test('a further organisation has a short name of its own, and commands must say which they mean', async () => {
  const { pool } = service.platform;
  await expect(chooseOrganisation(pool, undefined)).rejects.toMatchObject({ code: 'organisation.none' });
  const administrator = { name: 'A', email: 'a@sample.example', password: 'a long enough password' };
  const setup = { organisation: 'Example', language: 'en', time_zone: 'UTC', administrator } as const;
  await createOrganisation(service.platform, setup, 'any');
  expect(await chooseOrganisation(pool, undefined)).toMatchObject({ slug: 'example' });
  await expect(createOrganisation(service.platform, setup, 'any')).rejects.toMatchObject({
    code: 'organisation.slug-taken',
  });
  const body = { ...setup, slug: 'body', kind: 'certification-body' } as const;
  await createOrganisation(service.platform, { ...body, sample: true }, 'any');
  expect(await chooseOrganisation(pool, undefined)).toMatchObject({ slug: 'example' });
  expect(await chooseOrganisation(pool, 'body')).toMatchObject({ slug: 'body' });
  await createOrganisation(service.platform, { ...setup, slug: 'example-2' }, 'any');
  await expect(chooseOrganisation(pool, undefined)).rejects.toMatchObject({
    code: 'organisation.choice-needed',
    params: { known: 'example, body, example-2' },
  });
  expect(await chooseOrganisation(pool, 'example-2')).toMatchObject({ slug: 'example-2' });
  await expect(chooseOrganisation(pool, 'none')).rejects.toMatchObject({ code: 'organisation.unknown' });
});

test('short names come from names in any script', () => {
  expect(slugOf('  Đặng & Sons, Ltd. ')).toBe('dang-sons-ltd');
  expect(slugOf('示例公司')).toBe('organisation');
  expect(slugOf('x'.repeat(100))).toHaveLength(60);
});

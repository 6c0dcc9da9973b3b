import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { becauseOf, reviewPoints } from '../../processes/client-application/review.ts';
import {
  testPassword as password,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';

let service: TestService;
let body: TestOrganisation;
let manager: TestPerson;
let auditor: TestPerson;

beforeAll(async () => {
  service = await testService();
  body = await service.organisation('Sample body', 'certification-body');
  manager = body.person('certification-manager');
  await body.givePassword();
  auditor = body.person('certification-auditor');
});
afterAll(() => service.close());

async function made(
  person: TestPerson,
  path: string,
  values: object,
): Promise<{ id: string; number: string }> {
  const answer = await person.call('POST', path, values);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function done(person: TestPerson, path: string, activity: string, fields: object = {}) {
  const { headers } = await person.call('GET', path);
  const body = { activity, fields, text: 'For the test.', password };
  return person.call('POST', `${path}/transitions`, body, { 'if-match': String(headers['etag']) });
}

const values = { title: 'Sample Ltd', client_name: 'Sample Ltd', edition: '2018', scope_statement: 'Cloud.' };

describe('what an activity knows of other records', () => {
  test('is read where it is done: the application that a file refers to', async () => {
    const application = await made(manager, '/client-applications', { ...values, request: 'initial' });
    const file = await made(manager, '/certifications', {
      title: 'File of Sample Ltd',
      client_name: 'Sample Ltd',
      application: application.id,
    });
    const path = `/certifications/${file.number}`;
    const answer = await done(manager, path, 'read-application');
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ edition: '2018', scope_statement: 'Cloud.' });
  });

  test('is of the own organisation alone', async () => {
    const other = await service.organisation('Other body', 'certification-body');
    const conflict = {
      title: 'Internal audits',
      whose: 'body',
      client: 'Sample Ltd',
      kind: 'internal-audit',
    };
    await made(other.person('certification-manager'), '/conflicts-of-interest', conflict);
    const application = await made(manager, '/client-applications', { ...values, request: 'initial' });
    const path = `/client-applications/${application.number}`;
    const points = reviewPoints.flatMap((point) => [
      [point, true],
      [becauseOf(point), 'Seen.'],
    ]);
    const review = { ...Object.fromEntries(points), technical_areas: ['cloud'] };
    expect((await done(manager, path, 'review', review)).status).toBe(200);
    const codes = async (): Promise<string[]> =>
      (await done(manager, path, 'accept')).body.errors.map(({ code }: { code: string }) => code);
    expect(await codes()).toEqual(['client-application.area-uncovered']);
    await made(manager, '/conflicts-of-interest', conflict);
    expect(await codes()).toEqual(['client-application.body-barred', 'client-application.area-uncovered']);
  });

  test('is not asked for by a value of the wrong form, which is refused as such', async () => {
    const file = await made(manager, '/certifications', { title: 'Formless', client_name: 'Formless Ltd' });
    const path = `/certifications/${file.number}`;
    const answer = await done(manager, path, 'read-application', { application: 'none' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ field: 'application' }]);
  });

  test('keeps people away whom a conflict that they declared bars, found by the person', async () => {
    const file = await made(manager, '/certifications', { title: 'Barred', client_name: 'Barred Ltd' });
    const conflict = await made(auditor, '/conflicts-of-interest', {
      title: 'Consultancy',
      whose: 'person',
      client: 'BARRED ltd.',
      kind: 'consultancy',
    });
    const team = [{ name: auditor.id, function: 'lead' }];
    const audit = await made(manager, '/certification-audits', {
      title: 'Stage 1',
      kind: 'stage-1',
      certification: file.id,
      assignee: auditor.id,
      team,
      begins_on: '2026-05-04',
      ends_on: '2026-05-05',
      objectives: 'Readiness.',
      criteria: 'ISO/IEC 20000-1:2018',
      scope: 'All services.',
      sessions: [{ day: '2026-05-04', topic: 'Opening' }],
      days_planned: 2,
    });
    const answer = await done(manager, `/certification-audits/${audit.number}`, 'send-plan');
    expect(answer.status, answer.text).toBe(422);
    const codes = answer.body.errors.map(({ code }: { code: string }) => code);
    expect(codes, answer.text).toContain('certification-audit.conflict');
    expect(answer.text).toContain(conflict.number);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { command } from '../testing/command.ts';

let service: TestService;
let organisation: TestOrganisation;

beforeAll(async () => {
  service = await testService();
  organisation = await service.organisation('Sample provider');
  service.now = Date.now() - 3_600_000;
  await organisation.person('agent').call('POST', '/incidents', { title: 'Mail is slow' });
});
afterAll(() => service.close());

const touchstone = (...words: readonly string[]) =>
  command(words, { environment: { DATABASE_URL: service.database.url } });

test('assess --json prints what the API gives as the latest', async () => {
  const { code, out } = await touchstone('assess', '--json');
  expect(code).toBe(0);
  const latest = await organisation.person('auditor').call('GET', '/assessments/latest');
  expect(JSON.parse(out)).toEqual(latest.body);
  expect(latest.body.requirements.length).toBe(401);
});

test('assess prints clauses and checks for people', async () => {
  const { code, out } = await touchstone('assess', '--clause', '8.6.1', '--organisation', organisation.slug);
  expect(code).toBe(0);
  expect(out).toMatch(/^8\.6\.1 +Incident management/m);
  expect(out).toMatch(/^AC-089 +\? Needs judgement +1 +0 /m);
});

test.each([
  [['--from', 'spring'], 'from is not a date: spring.'],
  [['--from', '2026-02-02', '--to', '2026-02-01'], 'holds no time'],
  [['--clause', '8.6.9'], 'Clause 8.6.9'],
  [['--organisation', 'nowhere'], 'nowhere'],
])('assess refuses %j in one line', async (words, sentence) => {
  const { code, out, err } = await touchstone('assess', ...words);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
});

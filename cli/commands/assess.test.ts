import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { runCommandLine } from '../touchstone.ts';

let service: TestService;
let organisation: TestOrganisation;
const written = { out: '', err: '' };

beforeAll(async () => {
  service = await testService();
  organisation = await service.organisation('Sample provider');
  service.now = Date.now() - 3_600_000;
  await organisation.person('agent').call('POST', '/incidents', { title: 'Mail is slow' });
});
afterAll(() => service.close());

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', service.database.url);
  vi.stubEnv('LC_ALL', 'C');
  written.out = '';
  written.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += text), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += text), true));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function touchstone(...words: string[]): Promise<number> {
  return runCommandLine(['node', 'touchstone', ...words]);
}

test('assess --json prints what the API gives as the latest', async () => {
  expect(await touchstone('assess', '--json')).toBe(0);
  const latest = await organisation.person('auditor').call('GET', '/assessments/latest');
  expect(JSON.parse(written.out)).toEqual(latest.body);
  expect(latest.body.requirements.length).toBe(401);
});

test('assess prints clauses and checks for people', async () => {
  expect(await touchstone('assess', '--clause', '8.6.1', '--organisation', organisation.slug)).toBe(0);
  expect(written.out).toMatch(/^8\.6\.1 +Incident management/m);
  expect(written.out).toMatch(/^AC-089 +\? Needs judgement +1 +0 /m);
});

test.each([
  [['--from', 'spring'], 'from is not a date: spring.'],
  [['--from', '2026-02-02', '--to', '2026-02-01'], 'holds no time'],
  [['--clause', '8.6.9'], 'Clause 8.6.9'],
  [['--organisation', 'nowhere'], 'nowhere'],
])('assess refuses %j in one line', async (words, sentence) => {
  expect(await touchstone('assess', ...words)).toBe(1);
  expect(written.err).toContain(sentence);
  expect(written.err.trim().split('\n')).toHaveLength(1);
  expect(written.out).toBe('');
});

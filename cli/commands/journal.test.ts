import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type TestSealing, testSealing } from '../../server/testing/sealed.ts';
import { type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { runCommandLine } from '../touchstone.ts';

let service: TestService;
let organisation: TestOrganisation;
let sealing: TestSealing;
let folder: string;
let incident: { id: string; number: string };
const written = { out: '', err: '' };

beforeAll(async () => {
  service = await testService();
  organisation = await service.organisation('Sample provider');
  folder = mkdtempSync(join(tmpdir(), 'touchstone-journal-'));
  sealing = testSealing(service, folder);
  const made = await organisation.person('agent').call('POST', '/incidents', { title: 'Mail is slow' });
  incident = made.body;
});
afterAll(async () => {
  await sealing.close();
  await service.close();
});

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', service.database.url);
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('LC_ALL', 'C');
  written.out = '';
  written.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += text), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += text), true));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = 0;
});

async function touchstone(...words: string[]): Promise<number> {
  return runCommandLine(['node', 'touchstone', 'journal', ...words]);
}

test('rotate-key says that nothing is sealed yet', async () => {
  expect(await touchstone('rotate-key')).toBe(1);
  expect(written.err).toContain('Nothing of this journal is sealed yet');
});

test('verify ends with 0 for a whole journal, and tells what it verified', async () => {
  await sealing.seal();
  expect(await touchstone('verify')).toBe(0);
  expect(written.out).toBe(
    'Sample provider: whole. Verified 1 entries and 2 checkpoints; 0 erased by law, 0 not sealed yet.\n',
  );
});

test('checkpoint prints a note that verify takes back', async () => {
  expect(await touchstone('checkpoint')).toBe(0);
  expect(written.out).toMatch(new RegExp(`^touchstone/${organisation.id}\n1\n`));
  const file = join(folder, 'elsewhere.txt');
  writeFileSync(file, `${written.out}.\n`);
  expect(await touchstone('verify', '--checkpoints', file, '--json')).toBe(0);
});

test('rotate-key prints the new public key, and the journal stays whole', async () => {
  expect(await touchstone('rotate-key')).toBe(0);
  expect(written.out).toMatch(new RegExp(`^touchstone/${organisation.id}\\+[0-9a-f]{8}\\+A`));
  await sealing.seal();
  expect(await touchstone('verify', '--organisation', organisation.slug)).toBe(0);
  expect(await touchstone('rotate-key', '--lost')).toBe(1);
  expect(written.err).toContain('so it is not lost');
});

test('erase takes the content away and says how much', async () => {
  expect(await touchstone('erase', '--record', incident.id, '--reason', 'Case 17')).toBe(0);
  expect(written.out).toBe('Erased the content of 1 journal entries.\n');
  expect(await touchstone('erase', 'nonsense', '--reason', 'x')).toBe(2);
});

test('verify ends with 1 when something was changed, and names it', async () => {
  await sealing.seal();
  await sealing.tamper(
    "update journal_entry set occurred_at = occurred_at - interval '1 day' where record_id = $1",
    [incident.id],
  );
  expect(await touchstone('verify')).toBe(1);
  expect(written.out).toContain('Sample provider: NOT WHOLE.');
  expect(written.out).toContain(`of ${incident.number} (position 0) is not what was sealed`);
  const { body } = await organisation.person('auditor').call('GET', '/journal');
  expect(body.verification).toMatchObject({ whole: false, findings: [{ kind: 'entry-changed' }] });
});

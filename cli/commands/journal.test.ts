import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSealing, testSealing } from '../../server/testing/sealed.ts';
import { type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { command } from '../testing/command.ts';

let service: TestService;
let organisation: TestOrganisation;
let sealing: TestSealing;
let folder: string;
let incident: { id: string; number: string };

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

const touchstone = (...words: readonly string[]) =>
  command(['journal', ...words], { environment: { DATABASE_URL: service.database.url, DATA_DIR: folder } });

test('rotate-key says that nothing is sealed yet', async () => {
  const { code, err } = await touchstone('rotate-key');
  expect(code).toBe(1);
  expect(err).toContain('Nothing of this journal is sealed yet');
});

test('verify ends with 0 for a whole journal, and tells what it verified', async () => {
  await sealing.seal();
  expect(await touchstone('verify')).toMatchObject({
    code: 0,
    out: 'Sample provider: whole. Verified 1 entries and 2 checkpoints; 0 erased by law, 0 not sealed yet.\n',
  });
});

test('checkpoint prints a note that verify takes back', async () => {
  const { code, out } = await touchstone('checkpoint');
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^touchstone/${organisation.id}\n1\n`));
  const file = join(folder, 'elsewhere.txt');
  writeFileSync(file, `${out}.\n`);
  expect((await touchstone('verify', '--checkpoints', file, '--json')).code).toBe(0);
});

test('rotate-key prints the new public key, and the journal stays whole', async () => {
  const rotated = await touchstone('rotate-key');
  expect(rotated.code).toBe(0);
  expect(rotated.out).toMatch(new RegExp(`^touchstone/${organisation.id}\\+[0-9a-f]{8}\\+A`));
  await sealing.seal();
  expect((await touchstone('verify', '--organisation', organisation.slug)).code).toBe(0);
  const lost = await touchstone('rotate-key', '--lost');
  expect(lost.code).toBe(1);
  expect(lost.err).toContain('so it is not lost');
});

test('erase takes the content away and says how much', async () => {
  expect(await touchstone('erase', '--record', incident.id, '--reason', 'Case 17')).toMatchObject({
    code: 0,
    out: 'Erased the content of 1 journal entries.\n',
  });
  expect((await touchstone('erase', 'nonsense', '--reason', 'x')).code).toBe(2);
});

test('verify ends with 1 when something was changed, and names it', async () => {
  await sealing.seal();
  await sealing.tamper(
    "update journal_entry set occurred_at = occurred_at - interval '1 day' where record_id = $1",
    [incident.id],
  );
  const { code, out } = await touchstone('verify');
  expect(code).toBe(1);
  expect(out).toContain('Sample provider: NOT WHOLE.');
  expect(out).toContain(`of ${incident.number} (position 0) is not what was sealed`);
  const { body } = await organisation.person('auditor').call('GET', '/journal');
  expect(body.verification).toMatchObject({ whole: false, findings: [{ kind: 'entry-changed' }] });
});

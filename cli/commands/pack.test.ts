import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type TestService, testService } from '../../server/testing/service.ts';
import { runCommandLine } from '../touchstone.ts';

let service: TestService;
let folder: string;
let pack: string;
const written = { out: '', err: '' };

beforeAll(async () => {
  service = await testService();
  service.now = Date.now() - 3_600_000;
  const organisation = await service.organisation('Sample provider');
  await organisation.person('agent').call('POST', '/incidents', { title: 'Mail is slow' });
  folder = mkdtempSync(join(tmpdir(), 'touchstone-pack-'));
  pack = join(folder, 'pack.zip');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
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
  process.exitCode = undefined;
});

async function touchstone(...words: string[]): Promise<number> {
  process.exitCode = undefined;
  return runCommandLine(['node', 'touchstone', ...words]);
}

const day = (later: number): string => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);

test('pack makes one of a period; verify finds it whole, by the key in the folder, without the database', async () => {
  expect(await touchstone('pack', '--from', day(-30), '--to', day(1), '--out', pack, '--json')).toBe(0);
  expect(JSON.parse(written.out)).toMatchObject({ path: pack, counts: { records: 1 } });
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/nothing');
  written.out = '';
  expect(await touchstone('verify', pack)).toBe(0);
  expect(written.out).toMatch(/^The pack is whole/);
  expect(written.out).toContain('only the pack itself says');
});

test('verify ends with 1 and names what is wrong; a key of the wrong form is refused', async () => {
  const bytes = readFileSync(pack);
  const changed = join(folder, 'changed.zip');
  writeFileSync(
    changed,
    Buffer.concat([bytes.subarray(0, 60), Buffer.from([bytes[60]! ^ 1]), bytes.subarray(61)]),
  );
  expect(await touchstone('verify', changed)).toBe(1);
  expect(written.out).toMatch(/^The pack is not whole/);
  expect(written.out).toMatch(/^- (file|archive)-[a-z]+: /m);
  expect(await touchstone('verify', pack, '--key', 'a+b+c')).toBe(1);
  expect(written.err).toContain('--key is no verifier key');
  expect(await touchstone('verify', join(folder, 'nowhere.zip'))).toBe(1);
  expect(written.err).toContain('cannot be read');
});

test.each([
  [['--from', '2026-01-01'], 'Say what the pack is of'],
  [['--assessment', 'ASM0999999'], 'ASM0999999'],
  [['--audit', 'AUD0999999'], 'AUD0999999'],
])('pack refuses %j in one line and leaves no file', async (words, sentence) => {
  const path = join(folder, 'none.zip');
  expect(await touchstone('pack', ...words, '--out', path)).toBe(1);
  expect(written.err).toContain(sentence);
  expect(() => readFileSync(path)).toThrow();
});

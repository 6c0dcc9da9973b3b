import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../../server/testing/service.ts';
import { command, type EndedCommand } from '../testing/command.ts';

let service: TestService;
let folder: string;
let pack: string;

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

function touchstone(words: readonly string[], url = service.database.url): Promise<EndedCommand> {
  return command(words, { environment: { DATABASE_URL: url, DATA_DIR: folder } });
}

const day = (later: number): string => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);

test('pack makes one of a period; verify finds it whole, by the key in the folder, without the database', async () => {
  const period = ['--from', day(-30), '--to', day(1)];
  const made = await touchstone(['pack', ...period, '--out', pack, '--json']);
  expect(made.code).toBe(0);
  expect(JSON.parse(made.out)).toMatchObject({ path: pack, counts: { records: 1 } });
  const verified = await touchstone(['verify', pack], 'postgres://nobody@127.0.0.1:1/nothing');
  expect(verified.code).toBe(0);
  expect(verified.out).toMatch(/^The pack is whole/);
  expect(verified.out).toContain('only the pack itself says');
});

test('verify ends with 1 and names what is wrong; a key of the wrong form is refused', async () => {
  const bytes = readFileSync(pack);
  const changed = join(folder, 'changed.zip');
  writeFileSync(
    changed,
    Buffer.concat([bytes.subarray(0, 60), Buffer.from([bytes[60]! ^ 1]), bytes.subarray(61)]),
  );
  const refused = await touchstone(['verify', changed]);
  expect(refused.code).toBe(1);
  expect(refused.out).toMatch(/^The pack is not whole/);
  expect(refused.out).toMatch(/^- (file|archive)-[a-z]+: /m);
  const failed = (sentence: string) => ({ code: 1, err: expect.stringContaining(sentence) });
  const wrongKey = await touchstone(['verify', pack, '--key', 'a+b+c']);
  expect(wrongKey).toMatchObject(failed('--key is no verifier key'));
  const nowhere = await touchstone(['verify', join(folder, 'nowhere.zip')]);
  expect(nowhere).toMatchObject(failed('cannot be read'));
});

test.each([
  [['--from', '2026-01-01'], 'Say what the pack is of'],
  [['--assessment', 'ASM0999999'], 'ASM0999999'],
  [['--audit', 'AUD0999999'], 'AUD0999999'],
])('pack refuses %j in one line and leaves no file', async (words, sentence) => {
  const path = join(folder, 'none.zip');
  const { code, err } = await touchstone(['pack', ...words, '--out', path]);
  expect(code).toBe(1);
  expect(err).toContain(sentence);
  expect(() => readFileSync(path)).toThrow();
});

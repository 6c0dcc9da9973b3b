import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTimeStampAuthority, type TestAuthority } from '../testing/time-stamp-authority.ts';
import { takeTimeStamp, timeStampQuestion, verifyTimeStamp } from './time-stamp.ts';

let authority: TestAuthority;
let folder: string;
const bytes = Buffer.from('touchstone/x\n1\nroot\n');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-stamp-'));
  authority = openTimeStampAuthority(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an authority of OpenSSL understands the request, and its answer is taken', async () => {
  const question = timeStampQuestion(bytes);
  const { token, at } = await takeTimeStamp(authority.answer(question.request), bytes, question);
  expect(Math.abs(at - Date.now())).toBeLessThan(86_400_000);
  expect(await verifyTimeStamp(token, bytes)).toBe(at);
  // Others verify the token without us.
  writeFileSync(join(folder, 'token'), token);
  writeFileSync(join(folder, 'bytes'), bytes);
  const said = execFileSync(
    'openssl',
    ['ts', '-verify', '-token_in', '-in', 'token', '-data', 'bytes', '-CAfile', 'ca.pem'],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  expect(said).toContain('Verification: OK');
});

test('a stamp of something else, of another request, or with a changed byte is not taken', async () => {
  const question = timeStampQuestion(bytes);
  const answer = authority.answer(question.request);
  await expect(takeTimeStamp(answer, Buffer.from('other'), question)).rejects.toThrow('something else');
  await expect(takeTimeStamp(answer, bytes, timeStampQuestion(bytes))).rejects.toThrow('another request');
  const { token } = await takeTimeStamp(answer, bytes, question);
  const changed = Buffer.from(token);
  const last = changed.length - 10;
  changed[last] = (changed[last] ?? 0) ^ 1;
  await expect(verifyTimeStamp(changed, bytes)).rejects.toThrow();
});

test('a refusal of the authority is told', async () => {
  const question = timeStampQuestion(bytes);
  await expect(takeTimeStamp(authority.answer(Buffer.from('nonsense')), bytes, question)).rejects.toThrow(
    'refused, with status 2',
  );
  expect(readFileSync(join(folder, 'ca.pem'), 'utf8')).toContain('BEGIN CERTIFICATE');
});

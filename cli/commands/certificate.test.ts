import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { formatVerifierKey, signNote } from '../../kernel/signed-note.ts';
import { statementOf, statementText } from '../../processes/certificate/statement.ts';
import { keysInMemory } from '../../server/certification/certificates/keys.ts';

const program = join(import.meta.dirname, '../touchstone.ts');

async function verify(input: string, ...more: readonly string[]) {
  const child = spawn(process.execPath, [program, 'certificate', 'verify', '-', ...more], {
    // Nothing of an installation is needed.
    env: { PATH: process.env['PATH'], LANG: 'C' },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const [out, code] = await Promise.all([text(child.stdout), ended]);
  return { out, code };
}

test('a statement is verified from standard input alone, and a changed one is refused', async () => {
  const body = keysInMemory()('00000000-0000-7000-8000-000000000001');
  const said = statementOf(
    {
      state: 'suspended',
      values: {
        certificate_number: 'SMS-000001-2026-000001',
        client_name: 'Sample Ltd',
        expires_on: '2020-07-09',
        status_address: 'https://certification.example/certificates/SMS-000001-2026-000001',
      },
    },
    'ISO/IEC 20000-1:2018',
    Date.parse('2020-01-02T03:04:05Z'),
  );
  const statement = signNote(said === null ? '' : statementText(said), [body]);
  const key = formatVerifierKey(body.key);
  const [own, trusted, changed] = await Promise.all([
    verify(JSON.stringify({ statement, key })),
    verify(statement, '--key', key),
    verify(JSON.stringify({ statement: statement.replace('suspended', 'valid'), key })),
  ]);
  expect(own.code).toBe(0);
  for (const part of [
    'On 2020-01-02T03:04:05.000Z',
    'SMS-000001-2026-000001 – Suspended',
    'Its last day, 2020-07-09, is over.',
    'https://certification.example/certificates/SMS-000001-2026-000001',
    key,
  ]) {
    expect(own.out).toContain(part);
  }
  expect(trusted.code).toBe(0);
  expect(trusted.out).not.toContain(key);
  expect(changed).toEqual({
    code: 1,
    out: 'The signature is wrong: the statement was changed, or another key signed it.\n',
  });
});

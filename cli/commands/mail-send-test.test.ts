import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TestSmtpServer, testSmtpServer } from '../../server/mail/testing/smtp-server.ts';
import { type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { runCommandLine } from '../touchstone.ts';

let service: TestService;
let ours: TestOrganisation;
let server: TestSmtpServer;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  server = await testSmtpServer();
});
afterAll(async () => {
  await server.close();
  await service.close();
});

async function command(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  vi.stubEnv('DATABASE_URL', service.database.url);
  vi.stubEnv('TOUCHSTONE_PRIVATE_ADDRESSES', '1');
  const written: { out: string[]; err: string[] } = { out: [], err: [] };
  const out = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((chunk) => written.out.push(String(chunk)) > 0);
  const err = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((chunk) => written.err.push(String(chunk)) > 0);
  try {
    process.exitCode = 0;
    const code = await runCommandLine(['node', 'touchstone', 'mail', ...words]);
    const told = process.exitCode;
    return { code: code === 0 ? told : code, out: written.out.join(''), err: written.err.join('') };
  } finally {
    process.exitCode = 0;
    out.mockRestore();
    err.mockRestore();
    vi.unstubAllEnvs();
  }
}

test('a test mail is sent and listed, and what keeps it from being sent fails the command', async () => {
  const nobody = await command('send-test', 'ann@customer.example');
  expect(nobody.code).not.toBe(0);
  expect(nobody.err).toContain('No mail account sends');

  await service.database.owner.query(
    `insert into mail_account (organisation_id, id, name, address, process, smtp_host, smtp_port, smtp_tls)
      values ($1, $2, 'Desk', 'desk@provider.example', 'incident', 'localhost', $3, 'none')`,
    [ours.id, service.platform.newId(), server.port],
  );
  expect(await command('send-test', 'ann@customer.example', '--account', 'DESK@provider.example')).toEqual({
    code: 0,
    out: 'sent\n',
    err: '',
  });
  expect(server.taken).toMatchObject([{ to: ['ann@customer.example'] }]);
  expect((await command('send-test', 'no address')).code).not.toBe(0);
  expect((await command('send-test', 'ann@customer.example', '--account', 'x@y.example')).err).toContain(
    'x@y.example',
  );

  await service.database.owner.query("update mail_account set smtp_tls = 'starttls'");
  const clear = await command('send-test', 'bob@customer.example', '--json');
  expect(clear.code).toBe(1);
  expect(JSON.parse(clear.out)).toMatchObject({ state: 'queued', reason: 'tls' });
  const listed = await command('log', '--state', 'sent');
  expect(listed.out).toContain('ann@customer.example');
  expect(listed.out).not.toContain('bob@customer.example');
  expect(JSON.parse((await command('log', '--words', 'BOB@', '--json')).out).items).toHaveLength(1);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSmtpServer, testSmtpServer } from '../../server/mail/testing/smtp-server.ts';
import { type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { command } from '../testing/command.ts';

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

function mail(...words: readonly string[]) {
  const environment = { DATABASE_URL: service.database.url, TOUCHSTONE_PRIVATE_ADDRESSES: '1' };
  return command(['mail', ...words], { environment });
}

test('a test mail is sent and listed, and what keeps it from being sent fails the command', async () => {
  const nobody = await mail('send-test', 'ann@customer.example');
  expect(nobody.code).not.toBe(0);
  expect(nobody.err).toContain('No mail account sends');

  await service.database.owner.query(
    `insert into mail_account (organisation_id, id, name, address, process, smtp_host, smtp_port, smtp_tls)
      values ($1, $2, 'Desk', 'desk@provider.example', 'incident', 'localhost', $3, 'none')`,
    [ours.id, service.platform.newId(), server.port],
  );
  expect(await mail('send-test', 'ann@customer.example', '--account', 'DESK@provider.example')).toEqual({
    code: 0,
    out: 'sent\n',
    err: '',
  });
  expect(server.taken).toMatchObject([{ to: ['ann@customer.example'] }]);
  expect((await mail('send-test', 'no address')).code).not.toBe(0);
  expect((await mail('send-test', 'ann@customer.example', '--account', 'x@y.example')).err).toContain(
    'x@y.example',
  );

  await service.database.owner.query("update mail_account set smtp_tls = 'starttls'");
  const clear = await mail('send-test', 'bob@customer.example', '--json');
  expect(clear.code).toBe(1);
  expect(JSON.parse(clear.out)).toMatchObject({ state: 'queued', reason: 'tls' });
  const listed = await mail('log', '--state', 'sent');
  expect(listed.out).toContain('ann@customer.example');
  expect(listed.out).not.toContain('bob@customer.example');
  expect(JSON.parse((await mail('log', '--words', 'BOB@', '--json')).out).items).toHaveLength(1);
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testAccount } from '../../server/mail/testing/account.ts';
import { type TestOrganisation, type TestService, testService } from '../../server/testing/service.ts';
import { command, type EndedCommand } from '../testing/command.ts';

let service: TestService;
let organisation: TestOrganisation;
const folder = mkdtempSync(join(tmpdir(), 'touchstone-mail-'));

beforeAll(async () => {
  service = await testService();
  organisation = await service.organisation('By mail');
  await testAccount(service, organisation, { address: 'desk@sample.example' });
});
afterAll(() => service.close());

/** Hands a message over, as a mail server does. */
function receive(
  input: string,
  more: readonly string[] = [],
  url = service.database.url,
): Promise<EndedCommand> {
  const environment = { DATABASE_URL: url, DATA_DIR: folder };
  return command(['mail', 'receive', ...more], { input, environment });
}

const message =
  'Message-ID: <cli@customer.example>\nFrom: ann@customer.example\nTo: desk@sample.example\nSubject: By hand\n\nIt hums.\n';

test('a mail server hands a mail over, learns that it is taken in, and may do so twice', async () => {
  const first = await receive(message, ['--json']);
  expect(first.err).toBe('');
  expect(first.code).toBe(0);
  const told = JSON.parse(first.out);
  expect(told.state).toBe('filed');
  const opened = await organisation.person('agent').call('GET', `/incidents/${told.record}`);
  expect(opened.body.title).toBe('By hand');
  const again = await receive(message, ['--account', 'Desk@Sample.Example']);
  expect(again).toMatchObject({ code: 0, out: `duplicate ${told.record} sender-new\n` });
});

test('it learns when a mail is none that is taken, and when to come again', async () => {
  expect((await receive('')).code).toBe(65);
  const unknown = await receive(message, ['--account', 'nobody@sample.example']);
  expect(unknown.code).toBe(65);
  expect(unknown.err).toContain('nobody@sample.example');
  expect((await receive(message, [], 'postgres://127.0.0.1:9/none')).code).toBe(75);
  expect((await receive(message, ['--wrong'])).code).toBe(2);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { secretsByFolder } from '../identity/sealed-secrets.ts';
import type { Platform } from '../platform.ts';
import { type TestService, testService } from '../testing/service.ts';
import { queueMail } from './outbox.ts';
import { sendEverything } from './send.ts';
import { type TestSmtpServer, testSmtpServer } from './testing/smtp-server.ts';

/** At how many places of its way the sender is killed. */
const places = 12;
const mailsEach = 3;
const folder = mkdtempSync(join(tmpdir(), 'touchstone-mail-keys-'));

let service: TestService;
let platform: Platform;
let server: TestSmtpServer;
/** Children to be killed once the server has this recipient’s mail, before it answers. */
const doomed = new Map<string, ChildProcess>();

beforeAll(async () => {
  service = await testService();
  platform = { ...service.platform, private_addresses: true, secrets: secretsByFolder(folder) };
  server = await testSmtpServer({
    mail({ to }) {
      doomed.get(to[0] ?? '')?.kill('SIGKILL');
      return null;
    },
  });
});
afterAll(async () => {
  await server.close();
  await service.close();
});

interface Sender {
  readonly name: string;
  readonly organisation_id: string;
  readonly account_id: string;
}

/** An organisation with an account, and mails that wait to be sent by it. */
async function senderOf(name: string): Promise<Sender> {
  const { id: organisation_id } = await service.organisation(name);
  const account_id = platform.newId();
  await service.database.owner.query(
    `insert into mail_account (organisation_id, id, name, address, process, smtp_host, smtp_port, smtp_tls)
      values ($1, $2, 'Desk', 'desk@provider.example', 'incident', 'localhost', $3, 'none')`,
    [organisation_id, account_id, server.port],
  );
  await inOrganisation(platform.pool, organisation_id, async (client) => {
    for (let count = 1; count <= mailsEach; count += 1) {
      await queueMail(client, platform, organisation_id, {
        kind: 'notification',
        to: [{ name: null, address: `${name}.${count}@customer.example` }],
        subject: 'Printer',
        text: 'It is mended. '.repeat(20),
        automatic: true,
      });
    }
  });
  return { name, organisation_id, account_id };
}

/** Lets a process of its own send. @param place at which of its writes it is killed; 0: at none */
function startSending({ organisation_id, account_id }: Sender, place: number): ChildProcess {
  const script = join(import.meta.dirname, 'testing/sender.ts');
  const given = [
    service.database.url,
    folder,
    organisation_id,
    account_id,
    String(place),
    String(service.now),
  ];
  return spawn(process.execPath, [script, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('wherever the sender is killed, each mail arrives once or is listed as unsure, and none is lost', async () => {
  const whole = startSending(await senderOf('whole'), 0);
  const writes = Number(await text(whole.stdout as NodeJS.ReadableStream & AsyncIterable<Buffer>));
  expect(writes).toBeGreaterThan(20);

  const senders = await Promise.all(Array.from({ length: places }, (_, count) => senderOf(`killed${count}`)));
  // Places all along the way, before and after the bytes leave.
  const killed = senders.map((sender, count) =>
    startSending(sender, 1 + Math.round((count * (writes - 2)) / (places - 1))),
  );
  // Heard from the start: one that is killed early may have ended before the last of them began.
  const closed = killed.map((child) => once(child, 'close'));
  const served = await senderOf('served');
  const last = startSending(served, 0);
  doomed.set('served.2@customer.example', last);
  await Promise.all([...closed, once(last, 'close')]);
  expect([...killed, last].filter(({ signalCode }) => signalCode === 'SIGKILL').length).toBeGreaterThan(
    places - 2,
  );
  // The database lets go of what they held once it sees that they are gone.
  await expect
    .poll(
      async () => {
        const { rows } = await service.database.owner.query(
          "select from pg_stat_activity where application_name = 'test sender'",
        );
        return rows.length;
      },
      { timeout: 20_000 },
    )
    .toBe(0);
  doomed.clear();

  await sendEverything(platform);
  await sendEverything(platform);
  await server.close();
  const { rows } = await service.database.owner.query<{ to: string; state: string }>(
    "select to_addresses[1] as to, state from mail_message where direction = 'out' order by 1",
  );
  expect(rows).toHaveLength((places + 2) * mailsEach);
  const arrived = (address: string): number => server.taken.filter(({ to }) => to[0] === address).length;
  const told = rows.map(({ to, state }) => `${to} ${state} ${arrived(to)}`);
  expect(told.filter((line) => !/ (?:sent 1|unsure [01])$/.test(line))).toEqual([]);
  expect(told).toContain('served.2@customer.example unsure 1');
});

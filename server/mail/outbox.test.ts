import PostalMime, { type Email } from 'postal-mime';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { drainJobs } from '../jobs/worker.ts';
import type { Platform } from '../platform.ts';
import { good, type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { type OutgoingMail, queueMail } from './outbox.ts';
import { claimedReply } from './reply-address.ts';
import { sendEverything } from './send.ts';
import { refusal, type SmtpManners, type TestSmtpServer, testSmtpServer } from './testing/smtp-server.ts';

let service: TestService;
/** Goes to private addresses, as this machine is one. */
let platform: Platform;
let ours: TestOrganisation;
let server: TestSmtpServer;
const address = 'desk@provider.example';

beforeAll(async () => {
  service = await testService();
  platform = Object.assign(service.platform, { private_addresses: true });
});
afterEach(() => server.close());
afterAll(() => service.close());

/** A server, and an organisation of its own with an account that sends by it. */
async function desk(manners: SmtpManners = {}, tls = 'none'): Promise<void> {
  server = await testSmtpServer(manners);
  ours = await service.organisation('Provider');
  await service.database.owner.query(
    `insert into mail_account (organisation_id, id, name, address, process, smtp_host, smtp_port, smtp_tls)
      values ($1, $2, 'Service desk', $3, 'incident', 'localhost', $4, $5)`,
    [ours.id, platform.newId(), address, server.port, tls],
  );
}

const queue = (mail: Partial<OutgoingMail> & { readonly address?: string } = {}): Promise<string | null> =>
  inOrganisation(platform.pool, ours.id, (client) =>
    queueMail(client, platform, ours.id, {
      kind: 'notification',
      to: [{ name: 'Ann', address: mail.address ?? 'ann@customer.example' }],
      subject: 'Printer',
      text: 'It is mended.',
      automatic: true,
      ...mail,
    }),
  );
const worked = () =>
  drainJobs({
    owner: service.database.owner,
    platform,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
const log = async (query = '') =>
  good(await ours.person('system-manager').call('GET', `/mails${query}`)).items;
const states = async () => (await log()).map((mail: { state: string }) => mail.state);
const parsed = async (place = 0): Promise<Email> =>
  PostalMime.parse(server.taken[place]?.raw ?? Buffer.alloc(0));
const header = (mail: Email, name: string) =>
  mail.headers.find(({ key }) => key === name.toLowerCase())?.value;
const account = async () => good(await ours.person('administrator').call('GET', '/mail-accounts')).items[0];

test('a mail goes out once committed, and says whose it is and that nobody wrote it', async () => {
  await desk();
  const incident = good(
    await ours.person('agent').call('POST', '/incidents', { title: 'Printer', impact: 2, urgency: 2 }),
  );
  const record = { id: incident.id, number: incident.number, process: 'incident' };
  await queue({
    record,
    subject: 'Printer\r\nBcc: eve@evil.example',
    to: [{ name: 'Ann\r\nX: y', address: 'ann@customer.example' }],
  });
  await worked();
  const mail = await parsed();
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]).toMatchObject({ from: address, to: ['ann@customer.example'] });
  expect(mail).toMatchObject({
    from: { name: 'Service desk', address },
    to: [{ name: 'Ann X: y', address: 'ann@customer.example' }],
    subject: `[${incident.number}] Printer Bcc: eve@evil.example`,
  });
  expect(mail.bcc).toBeUndefined();
  expect(mail.text?.trim()).toBe('It is mended.');
  expect(mail.html).toContain('<p>It is mended.</p>');
  expect(header(mail, 'auto-submitted')).toBe('auto-generated');
  expect(header(mail, 'x-auto-response-suppress')).toBe('All');
  expect(header(mail, 'x-touchstone-organisation')).toBe(ours.id);
  const reply = mail.replyTo?.[0]?.address ?? '';
  const claimed = claimedReply(platform, address, ours.id, reply);
  expect(claimed?.record_id).toBe(incident.id);
  expect(claimed?.isOf('ann@customer.example')).toBe(true);
  const [logged] = await log();
  expect(logged).toMatchObject({ state: 'sent', attempts: 1, record: { number: incident.number } });
  expect(good(await ours.person('agent').call('GET', `/mails-of-record/${incident.id}`)).items).toHaveLength(
    1,
  );
  expect(await account()).toMatchObject({ smtp: { status: { reason: null } } });
});

test('the log tells of a survey without the link by which it is answered', async () => {
  await desk();
  const id = await queue({
    kind: 'survey',
    text: 'Tell us: https://desk.example/survey/aB-_9 until Friday.',
  });
  await worked();
  expect((await parsed()).text).toContain('/survey/aB-_9 until');
  const read = good(await ours.person('auditor').call('GET', `/mails/${id}`));
  expect(read.text).toBe('Tell us: https://desk.example/survey/… until Friday.');
});

test('what is rolled back is not sent, and what a person wrote does not say that nobody did', async () => {
  await desk();
  await expect(
    inOrganisation(platform.pool, ours.id, async (client) => {
      await queueMail(client, platform, ours.id, {
        kind: 'reply',
        to: [{ name: null, address: 'ann@customer.example' }],
        subject: 'Never',
        text: 'never',
        automatic: false,
      });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await queue({ automatic: false });
  await worked();
  expect(server.taken).toHaveLength(1);
  expect(header(await parsed(), 'auto-submitted')).toBeUndefined();
});

test('a record’s mails to somebody are one thread', async () => {
  await desk();
  const incident = good(
    await ours.person('agent').call('POST', '/incidents', { title: 'Printer', impact: 2, urgency: 2 }),
  );
  const record = { id: incident.id, number: incident.number, process: 'incident' };
  for (const text of ['first', 'second']) await queue({ record, text });
  await worked();
  const [first, second] = [await parsed(0), await parsed(1)];
  expect([first.text?.trim(), second.text?.trim()]).toEqual(['first', 'second']);
  expect(second.inReplyTo).toBe(first.messageId);
  expect(second.references).toBe(first.messageId);
});

test('who is deferred waits and keeps the order, others go on, and a refusal is for good', async () => {
  let busy = true;
  await desk({
    recipient(to) {
      if (to === 'ann@customer.example' && busy) return refusal(450, '4.2.0 come back');
      return to === 'gone@customer.example' ? refusal(550, '5.1.1 no such user') : null;
    },
  });
  const incident = good(
    await ours.person('agent').call('POST', '/incidents', { title: 'Printer', impact: 2, urgency: 2 }),
  );
  const record = { id: incident.id, number: incident.number, process: 'incident' };
  await queue({ record, text: 'one' });
  await queue({ record, text: 'two' });
  await queue({ record, text: 'other', address: 'bob@customer.example' });
  await queue({ address: 'gone@customer.example' });
  await worked();
  expect(server.taken.map(({ to }) => to[0])).toEqual(['bob@customer.example']);
  expect((await states()).toSorted()).toEqual(['failed', 'queued', 'queued', 'sent']);
  const [failed] = await log('?state=failed');
  expect(failed).toMatchObject({ reason: 'refused', detail: '550 5.1.1 no such user', attempts: 1 });

  // Nothing more goes to an address that is none, until somebody lifts that.
  await queue({ address: 'GONE@customer.example' });
  expect((await log('?state=failed'))[0]).toMatchObject({ reason: 'suppressed', attempts: 0 });
  const owner = ours.person('process-owner');
  expect((await owner.call('POST', `/mails/${failed.id}/send-again`)).body.code).toBe(
    'mail.address-suppressed',
  );
  expect(good(await owner.call('GET', '/mail-suppressions')).items).toMatchObject([
    { address: 'gone@customer.example', reason: '550 5.1.1 no such user' },
  ]);
  expect((await owner.call('DELETE', '/mail-suppressions/gone@customer.example')).status).toBe(204);
  expect((await owner.call('POST', `/mails/${failed.id}/send-again`)).status).toBe(204);

  busy = false;
  service.now += 60_000;
  await sendEverything(platform);
  const toAnn = server.taken.filter(({ to }) => to[0] === 'ann@customer.example');
  const texts = await Promise.all(toAnn.map(async ({ raw }) => (await PostalMime.parse(raw)).text?.trim()));
  expect(texts).toEqual(['one', 'two']);
});

test('while the server is away mails wait, are tried again, and are given up after two days', async () => {
  await desk();
  const { port } = server;
  await server.close();
  await queue();
  await worked();
  expect(await log()).toMatchObject([{ state: 'queued', reason: 'connection', attempts: 1 }]);
  expect(await account()).toMatchObject({ smtp: { port, status: { reason: 'connection' } } });
  service.now += 3 * 86_400_000;
  await sendEverything(platform);
  expect(await log()).toMatchObject([{ state: 'failed', reason: 'given-up', attempts: 2 }]);
  const seen = good(await ours.person('system-manager').call('GET', '/mails-to-see'));
  expect(seen).toEqual({ failed: 1, unsure: 0, quarantined: 0, waiting: 0 });
});

test('where no answer comes after the last byte, people decide whether it is sent again', async () => {
  let drops = true;
  await desk({ mail: () => (drops ? 'drop' : null) });
  await queue();
  await worked();
  service.now += 86_400_000;
  await sendEverything(platform);
  expect(server.taken).toHaveLength(1);
  const [unsure] = await log();
  expect(unsure).toMatchObject({ state: 'unsure', reason: 'interrupted', attempts: 1 });

  drops = false;
  const owner = ours.person('process-owner');
  expect((await owner.call('POST', `/mails/${unsure.id}/send-again`)).status).toBe(204);
  await worked();
  expect(await states()).toEqual(['sent']);
  const [first, again] = [await parsed(0), await parsed(1)];
  expect(again.messageId).toBe(first.messageId);
  expect((await owner.call('POST', `/mails/${unsure.id}/send-again`)).body.code).toBe('mail.not-waiting');
});

test('what is unsure can be taken for sent and what failed be left, and that is journalled', async () => {
  await desk({
    mail: () => 'drop',
    recipient: (to) => (to.startsWith('gone') ? refusal(550, '5.7.1 not from you') : null),
  });
  await queue({ address: 'gone@customer.example' });
  await worked();
  await queue();
  await worked();
  const owner = ours.person('process-owner');
  const toDecide = await log('?to_decide=true');
  expect(toDecide).toMatchObject([{ state: 'unsure' }, { state: 'failed' }]);
  for (const { id } of toDecide) expect((await owner.call('POST', `/mails/${id}/let-be`)).status).toBe(204);
  expect(await log('?to_decide=true')).toEqual([]);
  expect(good(await owner.call('GET', '/mails-to-see'))).toMatchObject({ failed: 0, unsure: 0 });
  expect(await log()).toMatchObject([
    { state: 'sent', reason: 'discarded' },
    { state: 'failed', reason: 'discarded' },
  ]);
  const { rows } = await service.database.owner.query(
    "select activity from journal_entry where organisation_id = $1 and process = 'mail'",
    [ours.id],
  );
  expect(rows).toEqual([{ activity: 'let-be' }, { activity: 'let-be' }]);
});

test('nothing is sent in the clear where TLS is wanted, nor to a server whose certificate nobody vouches for', async () => {
  await desk({}, 'starttls');
  await queue();
  await worked();
  expect(await log()).toMatchObject([{ state: 'queued', reason: 'tls' }]);
  await server.close();

  // smtp-server brings a certificate that it signed itself.
  await desk({ options: { disabledCommands: [] } }, 'starttls');
  await queue();
  await worked();
  expect(await log()).toMatchObject([{ state: 'queued', reason: 'tls' }]);
  expect(server.taken).toEqual([]);
});

test('an organisation without an account queues nothing, and sees nothing of another', async () => {
  await desk();
  const id = await queue();
  await worked();
  const others = await service.organisation('Others');
  const admin = others.person('administrator');
  expect(good(await admin.call('GET', '/mails')).items).toEqual([]);
  expect((await admin.call('GET', `/mails/${id}`)).status).toBe(404);
  expect((await admin.call('POST', `/mails/${id}/send-again`)).status).toBe(404);
  ours = others;
  expect(await queue()).toBeNull();
  expect((await admin.call('POST', '/mails/test', { to: 'ann@customer.example' })).body.code).toBe(
    'mail.cannot-send',
  );
});

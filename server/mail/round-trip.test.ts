import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { followNow } from '../testing/followed.ts';
import { sendFiles } from '../testing/multipart.ts';
import { good, type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { mailOutFollower } from './follower.ts';
import { forgetMails } from './forget.ts';
import { type Received, receiveMail } from './receive.ts';
import { sendEverything } from './send.ts';
import { type TestSmtpServer, testSmtpServer } from './testing/smtp-server.ts';

let service: TestService;
let ours: TestOrganisation;
let server: TestSmtpServer;
let account_id: string;

beforeAll(async () => {
  service = await testService();
  Object.assign(service.platform, { private_addresses: true });
  ours = await service.organisation('Ours');
  server = await testSmtpServer();
  account_id = service.platform.newId();
  await service.database.owner.query(
    `insert into mail_account (organisation_id, id, name, address, process, smtp_host, smtp_port, smtp_tls)
      values ($1, $2, 'Service desk', 'desk@provider.example', 'incident', 'localhost', $3, 'none')`,
    [ours.id, account_id, server.port],
  );
});
afterAll(async () => {
  await server.close();
  await service.close();
});

function receive(lines: readonly string[], text: string): Promise<Received> {
  const raw = Buffer.from([...lines, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n'));
  return receiveMail(service.platform, { organisation_id: ours.id, account_id }, raw);
}

/** Follows the journal, sends what is due, and reads what the server took since. */
async function sent() {
  const before = server.taken.length;
  await followNow(service, ours.id, [mailOutFollower]);
  await sendEverything(service.platform);
  return Promise.all(server.taken.slice(before).map(({ raw }) => PostalMime.parse(raw)));
}

test('a mail, its acknowledgement, an answer to that, and one by the desk are one thread about one record', async () => {
  const asked = await receive(
    [
      'From: Ann <ann@customer.example>',
      'To: desk@provider.example',
      'Subject: Printer smokes',
      'Message-ID: <1@customer.example>',
    ],
    'It is on fire.',
  );
  expect(asked).toMatchObject({ state: 'filed' });
  const agent = ours.person('agent');
  const { id, number } = good(await agent.call('GET', `/incidents/${asked.record}`));

  const [acknowledged, ...others] = await sent();
  expect(others).toEqual([]);
  expect(acknowledged).toMatchObject({
    subject: `[${number}] Printer smokes`,
    inReplyTo: '<1@customer.example>',
    to: [{ name: 'Ann', address: 'ann@customer.example' }],
  });
  expect(acknowledged?.text).toContain(`recorded it as ${number}: Printer smokes`);
  expect(acknowledged?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-replied');

  // A machine that answers all the same is noted, and gets no answer.
  const away = await receive(
    [
      'From: Ann <ann@customer.example>',
      `To: ${acknowledged?.replyTo?.[0]?.address}`,
      'Subject: Out of office',
      'Auto-Submitted: auto-replied',
      'Message-ID: <2@customer.example>',
    ],
    'I am away.',
  );
  expect(away).toMatchObject({ state: 'noted' });
  expect(await sent()).toEqual([]);

  const more = await receive(
    [
      'From: Ann <ann@customer.example>',
      // As some clients write it.
      `To: ${acknowledged?.replyTo?.[0]?.address?.toUpperCase()}`,
      'Subject: Re: something else',
      'Message-ID: <3@customer.example>',
    ],
    'It is out again.',
  );
  expect(more).toMatchObject({ state: 'filed', record: id });
  expect(await sent()).toEqual([]);

  good(
    await agent.call('POST', `/incidents/${number}/comments`, { kind: 'comment', text: 'We are coming.' }),
  );
  const [answer] = await sent();
  expect(answer).toMatchObject({ inReplyTo: '<3@customer.example>', from: { name: 'Service desk' } });
  expect(answer?.references).toContain(acknowledged?.messageId ?? '–');
  expect(answer?.text).toMatch(/^We are coming\.\n\nAnswer this mail to add something/);
  expect(answer?.headers.some(({ key }) => key === 'auto-submitted')).toBe(false);
});

test('a file that was taken away before its mail left does not go with it, and is named in it', async () => {
  const agent = ours.person('agent');
  const { number } = good(await agent.call('GET', '/incidents')).items[0];
  const path = `/incidents/${number}`;
  const ids: string[] = [];
  for (const file_name of ['right.txt', 'wrong.txt']) {
    const file = { name: file_name, content: `It is ${file_name}` };
    ids.push(good(await sendFiles(agent, `${path}/attachments?hold=true`, [file])).items[0].id);
  }
  good(await agent.call('POST', `${path}/comments`, { kind: 'comment', text: 'See both.', files: ids }));
  await followNow(service, ours.id, [mailOutFollower]);
  good(await agent.call('DELETE', `${path}/attachments/${ids[1]}`, { text: 'Of somebody else' }));
  const [mail] = await sent();
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['right.txt']);
  expect(mail?.text).toContain('wrong.txt');
});

test('what mails of a record say can be forgotten; what waits is not sent then', async () => {
  const { id, number } = good(await ours.person('agent').call('GET', '/incidents')).items[0];
  good(
    await ours
      .person('agent')
      .call('POST', `/incidents/${number}/comments`, { kind: 'comment', text: 'Secret.' }),
  );
  await followNow(service, ours.id, [mailOutFollower]);
  await inOrganisation(service.platform.pool, ours.id, (client) =>
    forgetMails(client, service.platform, ours.id, { record_id: id }),
  );
  expect(await sent()).toEqual([]);
  const { rows } = await service.database.owner.query('select * from mail_message where record_id = $1', [
    id,
  ]);
  expect(rows.length).toBeGreaterThan(3);
  expect(JSON.stringify(rows)).not.toMatch(/Secret|ann@customer|Printer|on fire/);
  const states = rows.filter(({ direction }) => direction === 'out').map(({ state }) => state);
  expect(states.toSorted()).toEqual(['failed', 'sent', 'sent', 'sent']);
});

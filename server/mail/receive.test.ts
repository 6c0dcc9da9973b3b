import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation } from '../database/pool.ts';
import { good, type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { settleLeftBehind } from './incoming/left-behind.ts';
import { ownMessageId } from './message-id.ts';
import { queueMail } from './outbox.ts';
import { type Received, receiveMail } from './receive.ts';
import { replyAddress } from './reply-address.ts';
import { testAccount } from './testing/account.ts';

const data = join(import.meta.dirname, '../../../shared/data/mail');

let service: TestService;
let organisation: TestOrganisation;
let account_id: string;

const desk = 'desk@sample.example';

beforeAll(async () => {
  service = await testService();
  organisation = await service.organisation('Mail');
  account_id = await testAccount(service, organisation, { address: desk });
});
afterAll(() => service.close());

interface Written {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly id?: string;
  readonly more?: readonly string[];
}

let count = 0;

function mail({
  from = 'Ann <ann@customer.example>',
  to = desk,
  subject = 'Printer',
  text = 'It smokes.',
  id,
  more = [],
}: Written): Buffer {
  count += 1;
  const lines = [
    `Message-ID: ${id ?? `<m${count}@customer.example>`}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...more,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ];
  return Buffer.from(lines.join('\r\n'));
}

function receive(written: Written | Buffer, whose = organisation): Promise<Received> {
  const raw = Buffer.isBuffer(written) ? written : mail(written);
  return receiveMail(service.platform, { organisation_id: whose.id, account_id }, raw);
}

async function incident(key: string | null) {
  return good(await organisation.person('agent').call('GET', `/incidents/${key}`));
}

async function timeline(key: string | null): Promise<any[]> {
  return good(await organisation.person('agent').call('GET', `/incidents/${key}/journal`)).items;
}

/** A mail of ours about a record, as it stands in the outbox. */
async function sentAbout(record: { id: string; number: string }, address: string): Promise<string> {
  const id = await inOrganisation(service.platform.pool, organisation.id, (client) =>
    queueMail(client, service.platform, organisation.id, {
      kind: 'reply',
      account_id,
      to: [{ name: null, address }],
      subject: 'About it',
      text: 'What colour is the smoke?',
      record: { ...record, process: 'incident' },
      automatic: false,
    }),
  );
  return ownMessageId(id ?? '', desk);
}

describe('a mail that somebody wrote', () => {
  it('opens a record whose requester is its sender, who becomes known without a way to sign in', async () => {
    const { state, record } = await receive({
      text: 'Máy in bốc khói, không dùng được nữa.',
      subject: 'Re: Máy in',
    });
    expect(state).toBe('filed');
    const opened = await incident(record);
    expect(opened).toMatchObject({ title: 'Máy in', channel: 'email', state: 'new' });
    expect(opened.description).toContain('bốc khói');
    const people = good(
      await organisation.person('administrator').call('GET', '/people?q=ann@customer.example'),
    );
    expect(people.items).toMatchObject([{ name: 'Ann', language: 'vi', may_sign_in: false }]);
    expect(opened.requester.id).toBe(people.items[0].id);
    const [created] = await timeline(record);
    expect(created.detail.via).toMatchObject({ channel: 'mail' });
  });

  it('changes nothing when it comes twice, and is kept when it only claims the same Message-ID', async () => {
    const written = { id: '<once@customer.example>', text: 'The first.' };
    const first = await receive(mail(written));
    const again = await receive(Buffer.concat([Buffer.from('Received: by elsewhere\r\n'), mail(written)]));
    expect(again).toMatchObject({ id: first.id, state: 'duplicate', record: first.record });
    const other = await receive({ ...written, text: 'Another one.' });
    expect(other.state).toBe('filed');
    expect(other.record).not.toBe(first.record);
  });

  it('is a comment without quotation and signature where it answers to a signed address, whoever sends it', async () => {
    const { record } = await receive({});
    const to = replyAddress(service.platform, desk, organisation.id, record ?? '');
    const text =
      'It is black.\n\n-- \nBob\n\nOn 2 March 2026, Desk <desk@sample.example> wrote:\n> What colour is it?';
    const answer = await receive({ from: 'bob@elsewhere.example', to, text });
    expect(answer).toMatchObject({ state: 'filed', record });
    const comment = (await timeline(record)).find(({ activity }) => activity === 'comment');
    expect(comment).toMatchObject({ text: 'It is black.', actor: null });
    expect(comment.detail.via.from).toBe('bob@elsewhere.example');
  });

  it('goes by Message-IDs only for those who have a part in the record', async () => {
    const opened = await receive({});
    const { number } = await incident(opened.record);
    const reference = await sentAbout({ id: opened.record ?? '', number }, 'ann@customer.example');
    const more = [`References: ${reference}`];
    const forged = await receive({ from: 'mallory@elsewhere.example', subject: `[${number}] x`, more });
    expect(forged.state).toBe('filed');
    expect(forged.record).not.toBe(opened.record);
    const [created] = await timeline(forged.record);
    expect(created.detail.via.seems_about).toMatchObject({ number });
    const answer = await receive({ more: [`In-Reply-To: ${reference}`] });
    expect(answer.record).toBe(opened.record);
  });

  async function perform(record: string | null, activity: string, fields: object): Promise<void> {
    const { version } = await incident(record);
    const body = { activity, fields };
    const match = { 'if-match': `"${version}"` };
    good(await organisation.person('agent').call('POST', `/incidents/${record}/transitions`, body, match));
  }

  it('lets a record go on that waits for its requester, where it is theirs, and not where it is another’s', async () => {
    const { record } = await receive({});
    await perform(record, 'start', { assignee: organisation.person('agent').id });
    await perform(record, 'pend', { pending_reason: 'requester' });
    const to = replyAddress(service.platform, desk, organisation.id, record ?? '');
    await receive({ from: 'bob@elsewhere.example', to, text: 'I know nothing of it.' });
    expect((await incident(record)).state).toBe('pending');
    await receive({ to, text: 'It is black.' });
    expect(await incident(record)).toMatchObject({ state: 'in-progress', pending_reason: null });
    const [comment, resumed] = (await timeline(record)).slice(-2);
    expect(comment).toMatchObject({ activity: 'comment', text: 'It is black.' });
    expect(comment.detail.via.channel).toBe('mail');
    const detail = { answer: { entry: comment.id } };
    expect(resumed).toMatchObject({ activity: 'resume', actor: null, detail });
  });

  it('lets a record go on by an answer from the address that opened it, where no directory has who that is', async () => {
    const { record: first } = await receive({});
    await perform(first, 'resolve', { resolution_code: 'solved', resolution_text: 'New cable.' });
    const opener = 'bob@elsewhere.example';
    const before = service.now;
    service.now += 15 * 86_400_000;
    const replying = (record: string | null) =>
      replyAddress(service.platform, desk, organisation.id, record ?? '');
    const { record } = await receive({ from: opener, to: replying(first), text: 'It smokes again.' });
    expect((await incident(record)).requester).toBeNull();
    await perform(record, 'start', { assignee: organisation.person('agent').id });
    await perform(record, 'pend', { pending_reason: 'requester' });
    await receive({ from: 'eve@elsewhere.example', to: replying(record), text: 'I know nothing of it.' });
    expect((await incident(record)).state).toBe('pending');
    await receive({ from: opener, to: replying(record), text: 'It is black.' });
    expect((await incident(record)).state).toBe('in-progress');
    service.now = before;
  });

  it('never goes by a number in its subject', async () => {
    const opened = await receive({});
    const { number } = await incident(opened.record);
    const other = await receive({ subject: `Re: [${number}] Printer` });
    expect(other.record).not.toBe(opened.record);
  });

  it('opens a resolved record again in time, and later makes one that follows it', async () => {
    const { record } = await receive({});
    const agent = organisation.person('agent');
    const { version } = await incident(record);
    const fields = { resolution_code: 'solved', resolution_text: 'New cable.' };
    good(
      await agent.call(
        'POST',
        `/incidents/${record}/transitions`,
        { activity: 'resolve', fields },
        { 'if-match': `"${version}"` },
      ),
    );
    const to = replyAddress(service.platform, desk, organisation.id, record ?? '');
    expect(await receive({ to, text: 'It smokes again.' })).toMatchObject({ record, state: 'filed' });
    const reopened = await incident(record);
    expect(reopened).toMatchObject({ state: 'in-progress', reopen_count: 1 });
    good(
      await agent.call(
        'POST',
        `/incidents/${record}/transitions`,
        { activity: 'resolve', fields },
        { 'if-match': `"${reopened.version}"` },
      ),
    );
    const before = service.now;
    service.now += 15 * 86_400_000;
    const late = await receive({ to, text: 'And again.' });
    service.now = before;
    expect(late.record).not.toBe(record);
    const links = good(await agent.call('GET', `/incidents/${late.record}/links`));
    expect(links.items).toMatchObject([{ relation: 'relates-to', record: { id: record } }]);
    expect((await incident(record)).state).toBe('resolved');
  });

  it('goes on where the program was stopped, and puts its files to the record once', async () => {
    const raw = Buffer.from(
      [
        'Message-ID: <files@customer.example>',
        'From: ann@customer.example',
        `To: ${desk}`,
        'Subject: Files',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'See below.',
        '--b',
        'Content-Type: text/plain; name=log.txt',
        'Content-Disposition: attachment; filename=log.txt',
        '',
        'a line',
        '--b',
        'Content-Type: application/octet-stream; name=run.exe',
        'Content-Disposition: attachment; filename=run.exe',
        '',
        'MZ',
        '--b--',
      ].join('\r\n'),
    );
    const first = await receive(raw);
    await service.database.owner.query("update mail_message set state = 'received' where id = $1", [
      first.id,
    ]);
    const second = await receive(raw);
    expect(second).toMatchObject({ id: first.id, state: 'filed', record: first.record });
    const told = await timeline(first.record);
    expect(told.filter(({ activity }) => activity === 'attach')).toHaveLength(1);
    expect(told.find(({ activity }) => activity === 'note').text).toContain('run.exe');
  });

  /** A mail with a picture whose Content-ID is as given. */
  const pictured = (id: string, content_id: string): Buffer =>
    Buffer.from(
      [
        `Message-ID: ${id}`,
        'From: ann@customer.example',
        `To: ${desk}`,
        'Subject: Picture',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'See below.',
        '--b',
        'Content-Type: text/plain; name=smoke.txt',
        'Content-Disposition: attachment; filename=smoke.txt',
        `Content-ID: ${content_id}`,
        '',
        `smoke ${id}`,
        '--b--',
      ].join('\r\n'),
    );

  it('takes files and ids as senders write them, be they as they may', async () => {
    for (const [id, content_id] of [
      ['<p1@customer.example>', '<>'],
      ['<p2@customer.example>', `<${'x'.repeat(600)}>`],
      ['<p\u00003@customer.example>', '<a\u0000@b>'],
    ] as const) {
      const { state, record } = await receive(pictured(id, content_id));
      expect(state).toBe('filed');
      const told = await timeline(record);
      expect(told.filter(({ activity }) => activity === 'attach')).toHaveLength(1);
    }
  });

  it('gives up no file where the store does not answer for a while', async () => {
    const { files } = service.platform;
    const raw = pictured('<later@customer.example>', '<a@b>');
    // The mail itself is stored; then the store is gone.
    let puts = 0;
    const put: typeof files.put = (...given) =>
      ++puts === 1 ? files.put(...given) : Promise.reject(new Refusal('attachment.store-failed'));
    const away = { put, open: files.open.bind(files), has: files.has.bind(files) };
    const platform = { ...service.platform, files: away as typeof files };
    const whose = { organisation_id: organisation.id, account_id };
    await expect(receiveMail(platform, whose, raw)).rejects.toThrow('attachment.store-failed');
    const { state, record } = await receive(raw);
    expect(state).toBe('filed');
    const told = await timeline(record);
    expect(told.map(({ activity }) => activity).toSorted()).toEqual(['attach', 'create']);
  });
});

describe('a mail that was taken in when the program was stopped', () => {
  it('is settled by the program itself once it has lain for a while', async () => {
    const { id, record } = await receive({ text: 'Left behind.' });
    await service.database.owner.query("update mail_message set state = 'received' where id = $1", [id]);
    const stateOf = async (): Promise<string> => {
      const { rows } = await service.database.owner.query('select state from mail_message where id = $1', [
        id,
      ]);
      return rows[0].state;
    };
    await settleLeftBehind(service.platform);
    expect(await stateOf()).toBe('received');
    service.now += 300_000;
    expect(await settleLeftBehind(service.platform)).toBe(0);
    service.now -= 300_000;
    expect(await stateOf()).toBe('filed');
    expect((await timeline(record)).filter(({ activity }) => activity === 'create')).toHaveLength(1);
  });
});

describe('a mail that nobody wrote', () => {
  it('is noted on the record of the mail that bounced, and its address gets no more', async () => {
    const opened = await receive({ from: 'gone@customer.example' });
    const { number } = await incident(opened.record);
    const sent = await sentAbout({ id: opened.record ?? '', number }, 'gone@customer.example');
    const report = (address: string, id: string) =>
      Buffer.from(
        [
          `Message-ID: ${id}`,
          'Return-Path: <>',
          'From: MAILER-DAEMON@mx.customer.example',
          `To: ${desk}`,
          'Subject: Undelivered',
          'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
          '',
          '--b',
          'Content-Type: message/delivery-status',
          '',
          'Reporting-MTA: dns; mx.customer.example',
          '',
          `Final-Recipient: rfc822; ${address}`,
          'Action: failed',
          'Status: 5.1.1',
          'Diagnostic-Code: smtp; 550 no such user',
          '',
          '--b',
          'Content-Type: text/rfc822-headers',
          '',
          `Message-ID: ${sent}`,
          '',
          '--b--',
        ].join('\r\n'),
      );
    const noted = await receive(report('gone@customer.example', '<b1@mx.customer.example>'));
    expect(noted).toMatchObject({ state: 'noted', record: opened.record });
    await receive(report('victim@customer.example', '<b2@mx.customer.example>'));
    const { rows } = await service.database.owner.query('select address from mail_suppression');
    expect(rows).toEqual([{ address: 'gone@customer.example' }]);
    const note = (await timeline(opened.record)).find(({ activity }) => activity === 'note');
    expect(note.text).toContain('550 no such user');
  });

  it('is noted on the record where it answers us, and is kept in the log otherwise', async () => {
    const { record } = await receive({});
    const to = replyAddress(service.platform, desk, organisation.id, record ?? '');
    const more = ['Auto-Submitted: auto-replied'];
    expect(await receive({ to, more, text: 'Back on Monday.' })).toMatchObject({ state: 'noted', record });
    expect((await timeline(record)).at(-1)).toMatchObject({ activity: 'note' });
    expect(await receive({ more })).toMatchObject({ state: 'noted', record: null });
  });

  it('is not taken for anything where we sent it ourselves, or where it goes round', async () => {
    expect(await receive({ more: [`X-Touchstone-Organisation: ${organisation.id}`] })).toMatchObject({
      state: 'refused',
      record: null,
    });
    const hops = Array.from({ length: 60 }, (_, index) => `Received: from hop${index}`);
    expect(await receive({ more: hops })).toMatchObject({ state: 'quarantined', reason: 'loop' });
  });

  it('stops a sender who writes more within an hour than people do', async () => {
    const states: string[] = [];
    for (let sent = 0; sent < 33; sent += 1) {
      const { state } = await receive({ from: 'storm@customer.example', text: `Number ${sent}` });
      states.push(state);
    }
    expect(states.filter((state) => state === 'filed')).toHaveLength(30);
    expect(states.at(-1)).toBe('quarantined');
  });
});

describe('whoever is let in', () => {
  it('is not a stranger where the account takes mail of the directory alone', async () => {
    const closed = await testAccount(service, organisation, {
      address: 'staff@sample.example',
      unknown_senders: 'quarantine',
    });
    const receiving = { organisation_id: organisation.id, account_id: closed };
    const stranger = await receiveMail(
      service.platform,
      receiving,
      mail({ from: 'nobody@elsewhere.example' }),
    );
    expect(stranger).toMatchObject({ state: 'quarantined', reason: 'sender-unknown' });
  });

  it('is found by whom the mail was sent to where no account is named', async () => {
    const to = `"Desk" <desk+anything@sample.example>`;
    const found = await receiveMail(
      service.platform,
      { organisation_id: organisation.id, account_id: null },
      mail({ to }),
    );
    expect(found.state).toBe('filed');
    const lost = await receiveMail(
      service.platform,
      { organisation_id: organisation.id, account_id: null },
      mail({ to: 'elsewhere@sample.example' }),
    );
    expect(lost).toMatchObject({ state: 'quarantined', reason: 'account-unknown' });
  });
});

describe.skipIf(!existsSync(data))('real messages (../shared/data/mail)', () => {
  it('are all kept: none crashes, bounces open no record, and what people wrote does', async () => {
    const results: Record<string, Received> = {};
    const other = await service.organisation('Real mail');
    const own = await testAccount(service, other, { address: 'desk@real.example' });
    for (const folder of ['messages', 'malformed', 'bounces']) {
      for (const file of readdirSync(join(data, folder))) {
        const raw = readFileSync(join(data, folder, file));
        const whose = { organisation_id: other.id, account_id: own };
        results[`${folder}/${file}`] = await receiveMail(service.platform, whose, raw);
        expect(await service.platform.files.has(await rawOf(results[`${folder}/${file}`]?.id ?? ''))).toBe(
          true,
        );
      }
    }
    const opened = Object.keys(results).filter((name) => results[name]?.state === 'filed');
    // One of the 277 is a person's mail with another attached, and not a bounce.
    expect(opened.filter((name) => name.startsWith('bounces/'))).toEqual([
      'bounces/not-is-not-bounce-02.eml',
    ]);
    for (const name of [
      'nodemailer',
      'nested',
      'spam',
      'decoderended',
      'htmllargecallstack',
      'base64encodedroot',
    ]) {
      expect(opened).toContain(`messages/${name}.eml`);
    }
    const rest = Object.entries(results).filter(([, { state }]) => state === 'received');
    expect(rest).toEqual([]);
  });
});

async function rawOf(id: string): Promise<string> {
  const { rows } = await service.database.owner.query('select raw_sha256 from mail_message where id = $1', [
    id,
  ]);
  return rows[0].raw_sha256;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../kernel/errors.ts';
import { removeFiles } from '../attachments/remove.ts';
import { inOrganisation } from '../database/pool.ts';
import { testSealing } from '../testing/sealed.ts';
import {
  good,
  type TestOrganisation,
  type TestService,
  testPassword,
  testService,
} from '../testing/service.ts';
import { disposeMails } from './dispose.ts';
import { settleLeftBehind } from './incoming/left-behind.ts';
import { ownMessageId } from './message-id.ts';
import { queueMail } from './outbox.ts';
import { type Received, receiveMail } from './receive.ts';
import { replyAddress } from './reply-address.ts';
import { testAccount } from './testing/account.ts';
import { oldReplyAddress } from './testing/old-reply-address.ts';

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

/** The address to which somebody answers who was written to about a record. */
function replyTo(record: string | null, recipient = 'ann@customer.example'): string {
  return replyAddress(service.platform, desk, organisation.id, { record_id: record ?? '', recipient });
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

  it('is a comment without quotation and signature where it answers to the address it was sent, known or not', async () => {
    const { record } = await receive({});
    const to = replyTo(record, 'bob@elsewhere.example');
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
    const to = replyTo(record);
    const bob = 'bob@elsewhere.example';
    await receive({ from: bob, to: replyTo(record, bob), text: 'I know nothing of it.' });
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
    const replying = (record: string | null, from = opener) => ({ from, to: replyTo(record, from) });
    const { record } = await receive({ ...replying(first), text: 'It smokes again.' });
    expect((await incident(record)).requester).toBeNull();
    await perform(record, 'start', { assignee: organisation.person('agent').id });
    await perform(record, 'pend', { pending_reason: 'requester' });
    await receive({ ...replying(record, 'eve@elsewhere.example'), text: 'I know nothing of it.' });
    expect((await incident(record)).state).toBe('pending');
    await receive({ ...replying(record), text: 'It is black.' });
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
    const to = replyTo(record);
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

describe('an address that was given to somebody', () => {
  const bob = 'bob@elsewhere.example';

  async function opened(): Promise<{ record: string | null; to: string }> {
    const { record } = await receive({});
    const { id, number } = await incident(record);
    await sentAbout({ id, number }, 'ann@customer.example');
    return { record, to: replyTo(record) };
  }

  it('lets nobody else write, unless they may see the record or have a part in it', async () => {
    const { record, to } = await opened();
    expect(await receive({ from: bob, to, text: 'Let me in.' })).toMatchObject({
      state: 'quarantined',
      reason: 'reply-of-another',
      record: null,
    });
    const agent = organisation.person('agent');
    const from = `agent.${organisation.id.slice(-6)}@sample.example`;
    expect(await receive({ from, to, text: 'I saw it.' })).toMatchObject({ state: 'filed', record });
    const { id, number } = await incident(record);
    await sentAbout({ id, number }, bob);
    expect(await receive({ from: bob, to, text: 'Me too.' })).toMatchObject({ state: 'filed', record });
    const said = (await timeline(record)).filter(({ activity }) => activity === 'comment');
    expect(said.map(({ actor, text }) => [actor?.id ?? null, text])).toEqual([
      [agent.id, 'I saw it.'],
      [null, 'Me too.'],
    ]);
  });

  it('counts as before where it was sent before, for as long as the account says', async () => {
    const { record } = await opened();
    const to = oldReplyAddress(service.platform, desk, organisation.id, record ?? '');
    const until = (at: number | null) =>
      service.database.owner.query('update mail_account set old_replies_until = $2 where id = $1', [
        account_id,
        at === null ? null : new Date(at),
      ]);
    await until(service.now + 1);
    expect(await receive({ from: bob, to, text: 'In time.' })).toMatchObject({ state: 'filed', record });
    await until(service.now);
    const late = await receive({ from: bob, to, text: 'Too late.' });
    expect(late.record).not.toBe(record);
    await until(null);
  });
});

describe('a sender of whom our own mail server says that they are not proved', () => {
  const result = (dmarc: string) =>
    `Authentication-Results: mx.sample.example; dmarc=${dmarc} header.from=customer.example`;
  const forged = [result('fail')];

  async function trusting(unproved_senders: string, unknown_senders = 'create'): Promise<void> {
    await service.database.owner.query(
      `update mail_account set authserv_id = 'mx.sample.example', unproved_senders = $2, unknown_senders = $3
        where id = $1`,
      [account_id, unproved_senders, unknown_senders],
    );
  }
  afterAll(() =>
    service.database.owner.query(
      "update mail_account set authserv_id = null, unproved_senders = 'mark', unknown_senders = 'create' where id = $1",
      [account_id],
    ),
  );

  it('is nobody: the record has no requester, and agents see why', async () => {
    await trusting('mark');
    const { record, state } = await receive({ more: forged });
    expect(state).toBe('filed');
    expect((await incident(record)).requester).toBeNull();
    const [{ detail, actor }] = await timeline(record);
    expect(actor).toBeNull();
    expect(detail.via).toMatchObject({ from: 'ann@customer.example', unproved: true });
    const proved = await receive({ more: [result('pass'), ...forged] });
    expect((await incident(proved.record)).requester).toMatchObject({ name: 'Ann' });
  });

  it('has no part in a record by the address, lets nothing go on and opens nothing again', async () => {
    const { record } = await receive({});
    const { id, number } = await incident(record);
    const reference = await sentAbout({ id, number }, 'ann@customer.example');
    const claimed = await receive({ more: [...forged, `In-Reply-To: ${reference}`] });
    expect(claimed.record).not.toBe(record);
    const perform = async (activity: string, fields: object) => {
      const { version } = await incident(record);
      const match = { 'if-match': `"${version}"` };
      const body = { activity, fields };
      good(await organisation.person('agent').call('POST', `/incidents/${record}/transitions`, body, match));
    };
    await perform('start', { assignee: organisation.person('agent').id });
    await perform('pend', { pending_reason: 'requester' });
    expect(await receive({ to: replyTo(record), more: forged, text: 'Black.' })).toMatchObject({ record });
    expect((await timeline(record)).at(-1)).toMatchObject({
      actor: null,
      detail: { via: { unproved: true } },
    });
    expect((await incident(record)).state).toBe('pending');
    await perform('resume', {});
    await perform('resolve', { resolution_code: 'solved', resolution_text: 'New cable.' });
    const again = await receive({ to: replyTo(record), more: forged, text: 'It smokes again.' });
    expect(again).toMatchObject({ state: 'quarantined', reason: 'sender-unproved' });
    expect((await incident(record)).state).toBe('resolved');
  });

  it('waits in quarantine, or is believed, where the account says so', async () => {
    await trusting('quarantine');
    expect(await receive({ more: forged })).toMatchObject({ reason: 'sender-unproved', record: null });
    await trusting('mark', 'quarantine');
    expect(await receive({ more: forged })).toMatchObject({ reason: 'sender-unproved', record: null });
    await trusting('believe');
    const { record } = await receive({ more: forged });
    expect((await incident(record)).requester).toMatchObject({ name: 'Ann' });
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
    const to = replyTo(record);
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

const day_ms = 86_400_000;

/** Some days later, while `work` is done. */
async function later(days: number, work: () => Promise<void>): Promise<void> {
  const before = service.now;
  service.now += days * day_ms;
  try {
    await work();
  } finally {
    service.now = before;
  }
}

describe('what is kept of a mail', () => {
  // Hours after what came before: none of its senders wrote too much lately.
  const hours_ms = 3 * 3_600_000;
  beforeAll(() => void (service.now += hours_ms));
  afterAll(() => void (service.now -= hours_ms));

  const rowOf = async (id: string) =>
    (await service.database.owner.query('select * from mail_message where id = $1', [id])).rows[0];

  it('is nothing but that it came, once its time without a record is over; when it comes again it is known', async () => {
    const own = await service.organisation('Keeping');
    const whose = { organisation_id: own.id, account_id: await testAccount(service, own, { address: desk }) };
    const noted = mail({ more: ['Auto-Submitted: auto-replied'], text: 'Back on Monday.' });
    const waiting = mail({ from: '<>' });
    const { id } = await receiveMail(service.platform, whose, noted);
    const kept = await receiveMail(service.platform, whose, waiting);
    expect(kept.state).toBe('quarantined');
    const filed = await receiveMail(service.platform, whose, mail({}));
    const { raw_sha256 } = await rowOf(id);
    await later(180, async () => void (await disposeMails(service.platform)));
    expect((await rowOf(id)).subject).toBe('Printer');
    await later(181, async () => {
      expect(await disposeMails(service.platform)).toEqual({ failed: [] });
      expect(JSON.stringify(await rowOf(id))).not.toMatch(/Printer|Monday|customer/);
      expect(await rowOf(kept.id)).toMatchObject({ subject: 'Printer', disposed_at: null });
      expect(await rowOf(filed.id)).toMatchObject({ subject: 'Printer', disposed_at: null });
      await removeFiles(service.platform, { organisation_id: own.id, hashes: [raw_sha256] });
      expect(await service.platform.files.has(raw_sha256)).toBe(false);
      const again = await receiveMail(service.platform, whose, noted);
      expect(again).toMatchObject({ id, state: 'duplicate' });
    });
    const { rows } = await service.database.owner.query(
      "select actor_id, detail from journal_entry where organisation_id = $1 and process = 'mail' and activity = 'dispose'",
      [own.id],
    );
    expect(rows).toMatchObject([{ actor_id: null, detail: { count: 1, kept_days: 180 } }]);
  });

  it('is not the original, where a file that it holds was taken away or erased', async () => {
    const sealing = testSealing(service);
    const [agent, administrator] = [organisation.person('agent'), organisation.person('administrator')];
    const statusOf = async (id: string) =>
      (await agent.call('GET', `/mail-quarantine/${id}/original`)).status;
    const withFile = async (id: string) => {
      const received = await receive(pictured(id, '<a@b>'));
      const [file] = good(await agent.call('GET', `/incidents/${received.record}/attachments`)).items;
      return { ...received, file };
    };
    const taken = await withFile('<taken@customer.example>');
    const plain = await receive({ to: replyTo(taken.record), text: 'No file here.' });
    expect(await statusOf(taken.id)).toBe(200);
    const path = `/incidents/${taken.record}/attachments/${taken.file.id}`;
    good(await agent.call('DELETE', path, { text: 'Of another customer' }));
    expect([await statusOf(taken.id), await statusOf(plain.id)]).toEqual([410, 200]);
    const { raw_sha256 } = await rowOf(taken.id);
    const remove = () =>
      removeFiles(service.platform, { organisation_id: organisation.id, hashes: [raw_sha256] });
    await remove();
    expect(await service.platform.files.has(raw_sha256)).toBe(true);
    await later(service.platform.file_rules.kept_days + 1, remove);
    expect(await service.platform.files.has(raw_sha256)).toBe(false);

    const erased = await withFile('<erased@customer.example>');
    await sealing.seal();
    await organisation.givePassword(administrator);
    const attach = (await timeline(erased.record)).find(({ activity }) => activity === 'attach');
    const erasure = { entries: [attach.id], reason: 'Request of a person', password: testPassword };
    good(await administrator.call('POST', '/journal/erasures', erasure));
    expect(await statusOf(erased.id)).toBe(410);
    expect((await incident(erased.record)).title).toBe('Picture');
    await sealing.close();
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

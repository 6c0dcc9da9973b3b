import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classify, type OwnMail } from './classify.ts';
import { parseMail } from './parse.ts';
import { isHardBounce, readReport } from './report.ts';

const data = join(import.meta.dirname, '../../shared/data/mail');
const own: OwnMail = { header: { name: 'x-own', value: 'us' }, addresses: ['desk@sample.example'] };

async function kindOf(headers: readonly string[], text = 'Hello'): Promise<string> {
  const raw = ['From: Ann <ann@customer.example>', 'Subject: Printer', ...headers, '', text].join('\r\n');
  return classify(await parseMail(Buffer.from(raw)), own).kind;
}

describe('what a message is', () => {
  it.each([
    ['human', []],
    ['human', ['Auto-Submitted: no']],
    ['human', ['Return-Path: <ann@customer.example>']],
    ['human', ['Precedence: first-class']],
    ['auto-reply', ['Auto-Submitted: auto-replied (vacation)']],
    ['auto-reply', ['Auto-Submitted: auto-generated']],
    ['auto-reply', ['Return-Path: <>']],
    ['auto-reply', ['Precedence: auto_reply']],
    ['auto-reply', ['Precedence: bulk']],
    ['auto-reply', ['X-Autorespond: yes']],
    ['own', ['X-Own: us', 'Auto-Submitted: auto-generated']],
    ['auto-reply', ['X-Own: another installation', 'Auto-Submitted: auto-generated']],
    ['bounce', ['X-Failed-Recipients: bob@elsewhere.example']],
    ['loop', Array.from({ length: 51 }, () => 'Received: from somewhere')],
  ])('is told by its headers: %s %j', async (kind, headers) => {
    expect(await kindOf(headers)).toBe(kind);
  });

  it.each([
    ['auto-reply', 'Automatic reply: Printer', ''],
    ['auto-reply', 'Abwesenheitsnotiz: Drucker', ''],
    ['auto-reply', 'Trả lời tự động: Máy in', ''],
    ['auto-reply', '自动回复：打印机', ''],
    ['human', 'Re: Automatic reply does not work', 'Please help.'],
    ['bounce', 'Undeliverable: Printer', 'smtp; 550 5.1.1 no such recipient'],
    ['human', 'Undeliverable parcels in the post room', 'There are seven of them.'],
    ['human', 'Fwd: Undeliverable: Printer', 'smtp; 550 5.1.1 no such recipient. Why do I get this?'],
  ])('is told by its subject only where nothing else does: %s %s', async (kind, subject, text) => {
    const raw = `From: ann@customer.example\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
    expect(classify(await parseMail(Buffer.from(raw)), own).kind).toBe(kind);
  });

  it('is a mail system by its name in whatever form', async () => {
    for (const from of [
      'MAILER-DAEMON',
      'Mailer-Daemon@mx.example',
      'MAILER-DAEMON <>',
      'Mail Delivery System <a@b.example>',
    ]) {
      const raw = `From: ${from}\r\nSubject: x\r\n\r\nx`;
      expect(classify(await parseMail(Buffer.from(raw)), own).kind, from).toBe('bounce');
    }
  });

  it('is our own from our own address', async () => {
    const raw = 'From: Desk <desk@sample.example>\r\nSubject: x\r\n\r\nx';
    expect(classify(await parseMail(Buffer.from(raw)), own).kind).toBe('own');
  });
});

describe.skipIf(!existsSync(data))('real messages (../shared/data/mail)', () => {
  it('are no person’s where they are bounces or automatic: all but at most 2 % of 277', async () => {
    const files = readdirSync(join(data, 'bounces'));
    const human: string[] = [];
    let known = 0;
    let hard = 0;
    for (const file of files) {
      const mail = await parseMail(readFileSync(join(data, 'bounces', file)));
      if (classify(mail, own).kind === 'human') human.push(file);
      const { about, outcomes } = readReport(mail);
      if (about.length > 0) known += 1;
      if (outcomes.some(isHardBounce)) hard += 1;
    }
    expect(files).toHaveLength(277);
    // It is what its name says: a person's mail with another attached.
    expect(human).toEqual(['not-is-not-bounce-02.eml']);
    expect(known).toBeGreaterThan(230);
    expect(hard).toBeGreaterThan(40);
  });

  it('are a person’s where one wrote them', async () => {
    const people = [
      'nodemailer',
      'nested',
      'spam',
      'decoderended',
      'mixed',
      'htmllargecallstack',
      'base64encodedroot',
    ];
    for (const name of people) {
      const mail = await parseMail(readFileSync(join(data, 'messages', `${name}.eml`)));
      expect(classify(mail, own).kind, name).toBe('human');
    }
  });
});

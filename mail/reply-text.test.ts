import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyText } from './reply-text.ts';

const folder = join(import.meta.dirname, '../../shared/data/mail/replies');

/** What somebody wrote, and how their program quotes below or above. */
const quoted: Readonly<Record<string, string>> = {
  'Gmail, English':
    'Done.\n\nOn Mon, Mar 2, 2026 at 9:00 AM Desk <desk@sample.example> wrote:\n\n> Is it done?',
  'Gmail, wrapped':
    'Done.\n\nOn Mon, Mar 2, 2026 at 9:00 AM The Service Desk\n<desk@sample.example> wrote:\n\n> Is it done?',
  'Gmail, Vietnamese':
    'Xong.\n\nVào Th 2, 2 thg 3, 2026 vào lúc 09:00 Desk <desk@sample.example> đã viết:\n\n> Xong chưa?',
  'Gmail, Chinese': '好了。\n\nDesk <desk@sample.example> 于2026年3月2日周一 09:00写道：\n\n> 好了吗？',
  'Apple, German':
    'Erledigt.\n\n> Am 02.03.2026 um 09:00 schrieb Desk <desk@sample.example>:\n> \n> Erledigt?',
  'Thunderbird, German': 'Erledigt.\n\nAm 02.03.26 um 09:00 schrieb Desk:\n> Erledigt?',
  'Gmail, French': 'Fait.\n\nLe lun. 2 mars 2026 à 09:00, Desk <desk@sample.example> a écrit :\n\n> Fait ?',
  'Outlook, English':
    'Done.\n\nFrom: Desk <desk@sample.example>\nSent: Monday, 2 March 2026 09:00\nTo: Ann\nSubject: [INC1] Printer\n\nIs it done?',
  'Outlook, ruled':
    'Done.\n\n________________________________\nFrom: Desk\nSent: Monday\nTo: Ann\nSubject: Printer\n\nIs it done?',
  'Outlook, German':
    'Erledigt.\n\nVon: Desk\nGesendet: Montag, 2. März 2026\nAn: Ann\nBetreff: Drucker\n\nErledigt?',
  'Outlook, Vietnamese': 'Xong.\n\nTừ: Desk\nĐã gửi: Thứ Hai\nĐến: An\nChủ đề: Máy in\n\nXong chưa?',
  'Outlook, Chinese': '好了。\n\n发件人: Desk\n发送时间: 2026年3月2日\n收件人: 安\n主题: 打印机\n\n好了吗？',
  'Outlook, French': 'Fait.\n\nDe : Desk\nEnvoyé : lundi 2 mars 2026\nÀ : Ann\nObjet : Imprimante\n\nFait ?',
  'old Outlook': 'Done.\n\n-----Original Message-----\nFrom: Desk\nIs it done?',
  'old Outlook, German': 'Erledigt.\n\n-----Ursprüngliche Nachricht-----\nVon: Desk\nErledigt?',
  QQ: '好了。\n\n------------------ 原始邮件 ------------------\n好了吗？',
  'below the quotation': 'On 2 March 2026, Desk wrote:\n> Is it done?\n\nDone.',
  'without marks': 'Done.\n\nOn 2 March 2026, Desk <desk@sample.example> wrote:\n\nIs it done?',
};

const said = /^(Done|Xong|好了|Erledigt|Fait)[.。]$/;

/** What people put below, beside the delimiter of RFC 3676. */
const signed: readonly string[] = [
  '\n\n-- \nAnn Example\nExample Ltd',
  '\n\n--\nAnn',
  '\n\nBest regards,\nAnn Example\nExample Ltd\nTel. +44 20 1234',
  '\n\nMit freundlichen Grüßen\nAnna Beispiel\nBeispiel GmbH',
  '\n\nCordialement,\nAnne Exemple',
  '\n\nTrân trọng,\nNguyễn Văn An\nPhòng CNTT',
  '\n\n此致\n王小明',
  '\n\nSent from my iPhone',
  '\n\nVon meinem iPhone gesendet',
  '\n\nĐược gửi từ iPhone của tôi',
  '\n\n发自我的iPhone',
  '\n\n-Ann Example',
];

/** What mails are made of where it matters here, to be put together at random. */
const pieces = [
  '\n',
  '\n\n',
  ' ',
  '> ',
  'word',
  'On 2 March 2026, A <a@b.example> wrote:',
  'Ann',
  '\u00a0',
].concat([
  '-- ',
  '_'.repeat(20),
  'From: ',
  'Sent: ',
  'To: ',
  'Thanks,',
  '写道：',
  'Sent from my iPhone',
  '😀',
  '\r\n',
]);

describe('the text of a reply', () => {
  it.each(Object.entries(quoted))('is without what it quotes: %s', (_, text) => {
    expect(replyText(text)).toMatch(said);
    expect(replyText(text.replaceAll('\n', '\r\n'))).toMatch(said);
  });

  it.each(signed)('is without what is below it: %j', (below) => {
    expect(replyText(`It works.${below}`)).toBe('It works.');
  });

  it.each([
    'Thanks,\nplease close the ticket.',
    'Thanks',
    'From: the printer room\nit smells.',
    'On floor 2 we saw it at 9:00, he wrote:\n\nnothing',
    'Three things:\n- one\n- two',
    'Best regards,\nAnn\nPS: the door is open at 9. Come in?',
  ])('keeps what only looks like it: %j', (text) => {
    expect(replyText(text)).toBe(text);
  });

  it('is all of it where nothing else would be left', () => {
    expect(replyText('> only\n> quoted')).toBe('> only\n> quoted');
  });

  it('is never longer than the mail, loses no reply, and takes its time by its length', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (chosen) => {
        const text = chosen.join('');
        expect(replyText(text).length).toBeLessThanOrEqual(text.length);
        expect(replyText(text).trim() === '').toBe(text.replaceAll('\u00a0', ' ').trim() === '');
      }),
    );
    for (const line of [
      '>'.repeat(1_000_000),
      'On '.repeat(300_000),
      '-_='.repeat(300_000),
      'From:\n'.repeat(150_000),
      'Thanks,\n'.repeat(100_000),
      `${'_'.repeat(30)}\n`.repeat(30_000),
    ]) {
      expect(replyText(line).length).toBeGreaterThan(0);
    }
  });
});

/** How real replies begin and end when nothing but the reply is left; `null`: they are a mail of their own. */
const ends: Readonly<Record<string, readonly [string, string]>> = {
  'correct_sig.txt': ['this is', 'signature.'],
  'email_1_1.txt': ['Hi folks', 'HTTP API.'],
  'email_1_2.txt': ['Hi,', 'individually."'],
  'email_1_3.txt': ['Oh thanks.', 'be great.'],
  'email_1_4.txt': ['Awesome!', 'with it.'],
  'email_1_5.txt': ['One:', 'for a while.'],
  'email_1_6.txt': ['I get', 'well.'],
  'email_1_7.txt': [':+1:', ':+1:'],
  'email_1_8.txt': ['I will reply', 'under this.'],
  'email_2_1.txt': ['Outlook', 'a reply'],
  'email_2_2.txt': ['Outlook', 'above line'],
  'email_2_3.txt': ['Outlook', 'above line'],
  'email_BlackBerry.txt': ['Here', 'email'],
  'email_bullets.txt': ['test 2', 'and another'],
  'email_iPhone.txt': ['Here', 'email'],
  'email_long_quote.txt': ['Hi folks', 'HTTP API.'],
  'email_multi_word_sent_from_my_mobile_device.txt': ['Here', 'email'],
  'email_one_is_not_on.txt': ['Thank,', 'when I run...'],
  'email_sent_from_my_not_signature.txt': ['Here', 'mobile phone.'],
  'email_sig_delimiter_in_middle_of_line.txt': ['Hi there!', 'kthxbai'],
  'greedy_on.txt': ['On your', 'not working.'],
  'pathological.txt': ['I think', 'computer.'],
};

describe.skipIf(!existsSync(folder))('real replies (../shared/data/mail/replies)', () => {
  it('are all looked at', () => {
    expect(Object.keys(ends).toSorted()).toEqual(readdirSync(folder).toSorted());
  });

  it.each(Object.entries(ends))('%s is the reply alone', (file, [begin, end]) => {
    const reply = replyText(readFileSync(join(folder, file), 'utf8'));
    expect(reply.startsWith(begin), reply.slice(0, 80)).toBe(true);
    expect(reply.endsWith(end), reply.slice(-80)).toBe(true);
    expect(reply.split('\n').filter((line) => /^>|^On .* wrote:$|^_{5,}$|^-- ?$/.test(line))).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';
import { MailError } from './message.ts';
import { parseMail } from './parse.ts';
import { textOfHtml } from './text-of-html.ts';
import { titleOf } from './title.ts';

const malformed = join(import.meta.dirname, '../../shared/data/mail/malformed');
const limits = { size_bytes: 100_000, lines: 1_000, header_bytes: 5_000, depth: 5, parts: 10 };

function raw(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\r\n'));
}

async function faultOf(message: Uint8Array): Promise<string | null> {
  return parseMail(message, limits).then(
    () => null,
    (error: unknown) => (error instanceof MailError ? error.fault : String(error)),
  );
}

describe('taking a message apart', () => {
  it('reads headers, text and files in what people send', async () => {
    const mail = await parseMail(
      raw(
        'Message-ID: <a@b.example>',
        'From: =?utf-8?Q?Nguy=E1=BB=85n?= <An@Customer.Example>',
        'To: Desk <Desk@Sample.Example>, other@sample.example',
        'Delivered-To: desk+x@sample.example',
        'In-Reply-To: <c@d.example> junk',
        'References: <e@f.example> <c@d.example>',
        'Subject: =?utf-8?B?TcOheSBpbg==?=',
        'Content-Type: multipart/related; boundary=b',
        '',
        '--b',
        'Content-Type: text/html; charset=gb2312',
        '',
        '<p>one<br>two</p><blockquote>three</blockquote><img src="cid:p@x">',
        '--b',
        'Content-Type: image/png; name="=?utf-8?Q?=E1=BA=A3nh.png?="',
        'Content-ID: <p@x>',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
        '--b--',
      ),
    );
    expect(mail).toMatchObject({
      message_id: '<a@b.example>',
      from: { name: 'Nguyễn', address: 'an@customer.example' },
      recipients: ['desk@sample.example', 'other@sample.example', 'desk+x@sample.example'],
      in_reply_to: ['<c@d.example>'],
      references: ['<e@f.example>', '<c@d.example>'],
      subject: 'Máy in',
      text: 'one\ntwo\n\n> three',
      parts: [{ file_name: 'ảnh.png', media_type: 'image/png', content_id: 'p@x', inline: true }],
    });
  });

  it('reads what ends its lines as old systems did, and what comes out of an mbox', async () => {
    const lines = [
      'From ann Mon Mar  2 09:00:00 2026',
      'From: ann@customer.example',
      'Subject: x',
      '',
      'one',
      'two',
    ];
    for (const end of ['\r', '\n', '\r\n']) {
      const mail = await parseMail(Buffer.from(lines.slice(end === '\r' ? 1 : 0).join(end)));
      expect(mail.from?.address).toBe('ann@customer.example');
      expect(mail.text.trim()).toBe('one\ntwo');
    }
  });

  it('stops at its limits, and says at which', async () => {
    const part = ['--b', 'Content-Type: text/plain', '', 'x'];
    const many = Array.from({ length: 11 }, () => part).flat();
    const deep = Array.from({ length: 7 }, (_, at) => [
      `Content-Type: multipart/mixed; boundary=b${at}`,
      '',
      `--b${at}`,
    ]);
    expect(await faultOf(Buffer.alloc(100_001, 'x'))).toBe('too-large');
    expect(await faultOf(raw('Subject: x', '', ...Array.from({ length: 1_000 }, () => '')))).toBe(
      'too-large',
    );
    expect(await faultOf(raw(`Subject: ${'x'.repeat(6_000)}`, '', 'x'))).toBe('header-too-long');
    expect(await faultOf(raw('Content-Type: multipart/mixed; boundary=b', '', ...many, '--b--'))).toBe(
      'too-many-parts',
    );
    expect(await faultOf(raw(...deep.flat(), 'Content-Type: text/plain', '', 'x'))).toBe('too-deep');
    expect(await faultOf(Buffer.from(' \r\n'))).toBe('empty');
  });

  it.each([
    ['headers of one name', `${'a:b\r\n'.repeat(45_000)}\r\nx`],
    [
      'links that do not end',
      ['', '--b', 'Content-Type: text/html', '', '<a href="'.repeat(50_000)].join('\r\n'),
    ],
  ])('is not held up by %s', async (_, rest) => {
    const plain = rest.startsWith('a:b') ? '' : '\r\n--b\r\nContent-Type: text/plain\r\n\r\nhi';
    const message = `Subject: s\r\nContent-Type: multipart/mixed; boundary=b\r\n${plain}${rest}`;
    expect(await parseMail(Buffer.from(message))).toMatchObject({ subject: 's' });
  });

  it('lets others have their turn while it reads a long message', async () => {
    let turns = 0;
    let done = false;
    const turn = (): void => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    await parseMail(raw('Subject: s', '', ...Array.from({ length: 20_000 }, () => 'x')));
    done = true;
    expect(turns).toBeGreaterThan(5);
  });

  it('puts plain and formatted texts of one message together', async () => {
    const mail = await parseMail(
      raw(
        'Subject: s',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'one',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>two <b>three</b></p>',
        '--b--',
      ),
    );
    expect(mail.text.split(/\n+/)).toEqual(['one', 'two three']);
    expect(mail.html).toContain('<b>three</b>');
  });

  it('takes no id with signs that nobody sees', async () => {
    const mail = await parseMail(
      raw(
        'Message-ID: <a\0b@c.example>',
        'In-Reply-To: <d\0@e.example> <f@g.example>',
        'From: ann@customer.example',
        'Content-Type: multipart/related; boundary=b',
        '',
        ...['<>', `<${'x'.repeat(501)}>`, '<p\0@x>'].flatMap((given) => [
          '--b',
          'Content-Type: image/png',
          `Content-ID: ${given}`,
          '',
          'x',
        ]),
        '--b--',
      ),
    );
    expect(mail).toMatchObject({ message_id: null, in_reply_to: ['<f@g.example>'] });
    expect(mail.parts.map(({ content_id }) => content_id)).toEqual([null, null, 'p @x']);
  });

  it('never fails otherwise, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect([null, 'empty', 'unreadable', 'too-many-parts']).toContain(await faultOf(bytes));
      }),
    );
  });

  it.skipIf(!existsSync(malformed))('reads every malformed message of ../shared/data/mail', async () => {
    for (const file of readdirSync(malformed)) {
      const mail = await parseMail(readFileSync(join(malformed, file)));
      expect(mail.text.length + mail.parts.length, file).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('what a record is made of', () => {
  it.each([
    ['Re: AW: Printer', '', 'Printer'],
    ['Trả lời: Máy in', '', 'Máy in'],
    ['回复：转发：打印机', '', '打印机'],
    ['Re:', '\n\n  The printer smokes.\nMore', 'The printer smokes.'],
    ['', '---\n', null],
  ])('has a title: %j', (subject, text, title) => {
    expect(titleOf(subject, text)).toBe(title);
  });

  it('is answered in the language it was written in', () => {
    expect(languageOf('The printer smokes.')).toBe('en');
    expect(languageOf('Máy in bốc khói, không dùng được.')).toBe('vi');
    expect(languageOf('打印机冒烟了。')).toBe('zh');
    expect(languageOf('プリンターから煙が出ています。')).toBe('en');
    expect(languageOf('Der Drucker raucht für drei Stunden, schön.')).toBe('en');
  });

  it('says what people read in formatted text', () => {
    const html =
      '<style>p{}</style><h1>A</h1><ul><li>one<li>two</ul><p>see <a href="https://x.example/">here</a></p><pre>a\n  b</pre><script>no</script>';
    expect(textOfHtml(html)).toBe('A\n\n- one\n- two\n\nsee here <https://x.example/>\n\na\nb');
  });
});

/** A file that goes with a mail. */
export interface RawFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A mail before it is written out. */
export interface RawMail {
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly date: number;
  readonly text: string;
  readonly in_reply_to?: string;
  /** Further headers, one line each. */
  readonly headers?: readonly string[];
  readonly files?: readonly RawFile[];
  /** In place of text and files: a body with its own Content-Type, such as a report. */
  readonly body?: { readonly type: string; readonly content: string };
}

/** Text in a header: encoded where it is not plain (RFC 2047), in parts that are no longer than a line may be. */
function word(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const parts: string[] = [];
  let part = '';
  for (const letter of text) {
    if (Buffer.byteLength(part + letter) > 42) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
}

const plain = 'text/plain; charset=utf-8';

function lines(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function bodyOf({ id, text, files = [], body }: RawMail): readonly string[] {
  if (body !== undefined) return [`Content-Type: ${body.type}`, '', lines(body.content)];
  if (files.length === 0)
    return [`Content-Type: ${plain}`, 'Content-Transfer-Encoding: 8bit', '', lines(text)];
  const boundary = `part-${id}`;
  const parts = [
    ['', `Content-Type: ${plain}`, 'Content-Transfer-Encoding: 8bit', '', lines(text)],
    ...files.map(({ name, type, text: content }) => [
      '',
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64'),
    ]),
  ].map((part) => [`--${boundary}`, ...part.slice(1)].join('\r\n'));
  return [`Content-Type: multipart/mixed; boundary="${boundary}"`, '', ...parts, `--${boundary}--`, ''];
}

/** The Message-ID of a mail of the sample. */
export function sampleMessageId(id: string): string {
  return `<${id}@mail.sample.example>`;
}

/** A mail as it travels (RFC 5322, 2045, 2047). */
export function rawMail(mail: RawMail): Buffer {
  const { id, from, to, subject, date, in_reply_to, headers = [] } = mail;
  const written = [
    `From: ${word(from.name)} <${from.address}>`,
    `To: ${to}`,
    `Subject: ${word(subject)}`,
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${sampleMessageId(id)}`,
    ...(in_reply_to === undefined ? [] : [`In-Reply-To: ${in_reply_to}`, `References: ${in_reply_to}`]),
    ...headers,
    'MIME-Version: 1.0',
    ...bodyOf(mail),
  ];
  return Buffer.from(written.join('\r\n'));
}

/** What a mail program puts below an answer: the mail that it answers. */
export function quoted(said: string, when: string): string {
  const history = said
    .split('\n')
    .slice(0, 12)
    .map((line) => `> ${line}`)
    .join('\n');
  return `\n\nOn ${when}, Service desk wrote:\n${history}\n`;
}

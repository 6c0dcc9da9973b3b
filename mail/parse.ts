import PostalMime, { type Address, type Attachment, addressParser, type Email } from 'postal-mime';
import { type MailLimits, mailLimits, textLimit } from './limits.ts';
import { boundaryLines, hasMoreLines, withKnownLines } from './lines.ts';
import { type Mail, type Mailbox, MailError, type MailPart } from './message.ts';
import { textOfHtml } from './text-of-html.ts';

const id = /<[^<>\s\p{Cc}]{1,900}>/gu;

/** Message ids among those that a header names, at most; mail that went back and forth for years names hundreds. */
const idsAtMost = 100;

/** Attached files without a name are still files; text without a name beside other text is the mail's own. */
const recipientHeaders = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

function mailboxes(addresses: Address | readonly Address[] | undefined): readonly Mailbox[] {
  return [addresses ?? []].flat().flatMap((one) => {
    if (one.group !== undefined) return mailboxes(one.group);
    const address = one.address.trim().toLowerCase();
    return address === '' ? [] : [{ name: oneLine(one.name), address }];
  });
}

const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

function oneLine(text: string | undefined): string {
  return (text ?? '').replace(controls, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Text as the database takes it: no zero characters, no halves of a pair, line feeds alone. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/g, '\n').slice(0, textLimit);
}

/** Longest id by which a text shows a picture, in characters. */
const longestContentId = 500;

/** @returns null where there is none by which anything could be shown */
function contentIdOf(given: string | undefined): string | null {
  const shown = oneLine(given?.toWellFormed()).replace(/^<|>$/g, '');
  return shown === '' || shown.length > longestContentId ? null : shown;
}

function partOf({ filename, mimeType, contentId, related, disposition, content }: Attachment): MailPart {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return {
    file_name: filename === null ? null : oneLine(filename.toWellFormed()),
    media_type: mimeType.toLowerCase(),
    content_id: contentIdOf(contentId),
    inline: related === true || (disposition === 'inline' && contentId !== undefined),
    content: bytes,
  };
}

function idsOf(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.match(id) ?? []).slice(-idsAtMost);
}

function mailOf(email: Email): Mail {
  const headers = new Map<string, string[]>();
  for (const { key, value } of email.headers) {
    const values = headers.get(key);
    if (values === undefined) headers.set(key, [value]);
    else values.push(value);
  }
  const header = (name: string): readonly string[] => headers.get(name) ?? [];
  const told = recipientHeaders.flatMap((name) =>
    header(name).flatMap((value) => mailboxes(addressParser(value))),
  );
  const html = email.html === undefined || email.html.trim() === '' ? null : storable(email.html);
  const text = storable(email.text ?? '').trimEnd();
  return {
    header,
    message_id: header('message-id')[0]?.match(id)?.[0] ?? null,
    in_reply_to: idsOf(header('in-reply-to')),
    references: idsOf(header('references')),
    from: mailboxes(email.from)[0] ?? mailboxes(email.sender)[0] ?? null,
    recipients: [
      ...new Set([...mailboxes(email.to), ...mailboxes(email.cc), ...told].map(({ address }) => address)),
    ],
    subject: oneLine(storable(email.subject ?? '')),
    text: text.trim() === '' && html !== null ? textOfHtml(html) : text,
    html,
    parts: email.attachments.map(partOf),
  };
}

function faultOf(error: unknown): MailError {
  const message = error instanceof Error ? error.message : '';
  if (/nesting depth/i.test(message)) return new MailError('too-deep', { cause: error });
  if (/header size/i.test(message)) return new MailError('header-too-long', { cause: error });
  return new MailError('unreadable', { cause: error });
}

/** What PostalMime holds of the texts of a part before it puts them together. */
type TextEntries = Partial<Record<'plain' | 'html', { readonly type: string; readonly value: unknown }[]>>;

/** Lines that are read before others get their turn: a long message must not keep everybody else waiting. */
const linesAtOnce = 2_000;

/**
 * Reads by and by, and puts texts together as PostalMime does, where one part is plain and another formatted only; but what the formatted one
 * says is read by our own means, as its own take the square of what somebody chose to send.
 */
class BoundedMime extends PostalMime {
  declare readonly textMap: Map<unknown, TextEntries>;
  declare readonly textTypes: ReadonlySet<string>;
  #lines = 0;

  async processLine(line: Uint8Array, isFinal: boolean): Promise<void> {
    this.#lines += 1;
    if (this.#lines % linesAtOnce === 0) await new Promise(setImmediate);
    return (PostalMime.prototype as unknown as BoundedMime).processLine.call(this, line, isFinal);
  }

  renderTextContent(): void {
    if (this.textTypes.has('plain')) {
      for (const entries of this.textMap.values()) {
        entries.plain ??= entries.html?.map((entry) =>
          entry.type === 'text'
            ? { ...entry, value: textOfHtml(String(entry.value).slice(0, textLimit)) }
            : entry,
        ) as NonNullable<TextEntries['plain']>;
      }
    }
    (PostalMime.prototype as unknown as BoundedMime).renderTextContent.call(this);
  }
}

/**
 * Takes a message apart (RFC 5322, RFC 2045 to 2049). Messages within it stay files. What is malformed is read as well as
 * it can be: a missing boundary, an unknown character set or a header that is none do not stop it.
 *
 * @throws MailError where it is beyond the limits or cannot be read at all
 */
export async function parseMail(raw: Uint8Array, limits: MailLimits = mailLimits): Promise<Mail> {
  if (raw.byteLength > limits.size_bytes) throw new MailError('too-large');
  const known = withKnownLines(raw);
  if (known.every((byte) => byte <= 0x20)) throw new MailError('empty');
  if (hasMoreLines(known, limits.lines)) throw new MailError('too-large');
  if (boundaryLines(known, limits.parts * 2) > limits.parts) throw new MailError('too-many-parts');
  try {
    const email = await new BoundedMime({
      forceRfc822Attachments: true,
      maxNestingDepth: limits.depth,
      maxHeadersSize: limits.header_bytes,
    }).parse(known);
    return mailOf(email);
  } catch (error) {
    throw faultOf(error);
  }
}

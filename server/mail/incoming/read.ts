import { createHash } from 'node:crypto';
import { type Classified, classify, type OwnMail } from '../../../mail/classify.ts';
import { mailLimits } from '../../../mail/limits.ts';
import { type Mail, MailError, type MailFault } from '../../../mail/message.ts';
import { parseMail } from '../../../mail/parse.ts';

/** A message that came in: taken apart, or why it cannot be. */
export type ReadMessage =
  | { readonly mail: Mail; readonly classified: Classified }
  | { readonly mail: null; readonly fault: MailFault };

/** A message as far as it can be taken apart, whoever it came to. */
export type ParsedMessage = { readonly mail: Mail } | { readonly mail: null; readonly fault: MailFault };

/** Takes a message apart; why it cannot be is told, never thrown. */
export async function parsedMessage(raw: Uint8Array): Promise<ParsedMessage> {
  try {
    return { mail: await parseMail(raw, mailLimits) };
  } catch (error) {
    if (error instanceof MailError) return { mail: null, fault: error.fault };
    throw error;
  }
}

/** Tells what a message is that was taken apart. */
export function classified(parsed: ParsedMessage, own: OwnMail): ReadMessage {
  return parsed.mail === null ? parsed : { mail: parsed.mail, classified: classify(parsed.mail, own) };
}

/** Takes a message apart and tells what it is; what cannot be read is told, never thrown. */
export async function readMessage(raw: Uint8Array, own: OwnMail): Promise<ReadMessage> {
  return classified(await parsedMessage(raw), own);
}

/** Longest Message-ID that is kept as it is (RFC 5322, 2.1.1). */
const longestId = 998;

/** The Message-ID of a message; one made of its bytes where it has none. */
export function messageIdOf(mail: Mail | null, sha256: string): string {
  const given = mail?.message_id ?? null;
  return given !== null && given.length <= longestId ? given : `<${sha256}@without-message-id.invalid>`;
}

/** What tells apart two messages that claim to be the same: hexadecimal SHA-256 of what people would see. */
export function fingerprintOf({ from, subject, text, parts }: Mail): string {
  const seen = [from?.address ?? '', subject, text, parts.map(({ content }) => content.byteLength)];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex');
}

import { createHash } from 'node:crypto';

/**
 * The Message-ID of a mail of ours: `<mail.id@domain>` of the account's own domain, settled before it is first sent so
 * that every attempt is the same mail.
 *
 * @param id of the row in `mail_message`
 */
export function ownMessageId(id: string, account_address: string): string {
  return `<mail.${id}@${account_address.slice(account_address.lastIndexOf('@') + 1).toLowerCase()}>`;
}

/** SHA-256 of a Message-ID as its header has it: by which `mail_message` holds each once. */
export function messageHash(message_id: string): Buffer {
  return createHash('sha256').update(message_id).digest();
}

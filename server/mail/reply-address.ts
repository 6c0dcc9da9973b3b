import { timingSafeEqual } from 'node:crypto';
import type { Platform } from '../platform.ts';

/** Longest local part of an address, in octets (RFC 5321, 4.5.3.1.1). */
const longestLocalPart = 64;

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const id_bytes = 16;
/** 64 bits: whoever guesses has to send a mail for each guess. */
const signature_bytes = 8;
const token_length = Math.ceil(((id_bytes + signature_bytes) * 8) / 5);

/** Base 32 (RFC 4648, 6) in lower case without padding: what is left of it when somebody changes the case is enough. */
function encode(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet.charAt((held >>> (bits - 5)) & 31);
  }
  return bits > 0 ? text + alphabet.charAt((held << (5 - bits)) & 31) : text;
}

/** @returns null where it is not what `encode` makes of anything */
function decode(text: string): Buffer | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push((held >>> (bits -= 8)) & 0xff);
  }
  const found = Buffer.from(bytes);
  return encode(found) === text ? found : null;
}

interface Parts {
  readonly local: string;
  readonly domain: string;
}

function partsOf(address: string): Parts {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, at), domain: address.slice(at + 1) };
}

/** Whose address it is that is signed: over the mailbox as well, so that what was signed for one says nothing to another. */
interface Signed {
  readonly account_address: string;
  readonly organisation_id: string;
  readonly id: Uint8Array;
  /** Null: as addresses were signed before they were anybody's own. */
  readonly recipient: string | null;
}

function signatureOf(
  { secrets }: Pick<Platform, 'secrets'>,
  { account_address, organisation_id, id, recipient }: Signed,
): Buffer {
  const lines = [account_address, ...(recipient === null ? [] : [recipient])];
  const head = lines.map((line) => `${line.toLowerCase()}\n`).join('');
  const purpose = recipient === null ? 'reply address' : 'reply address of a recipient';
  const signed = secrets.sign(`${purpose} ${organisation_id}`, Buffer.concat([Buffer.from(head), id]));
  return signed.subarray(0, signature_bytes);
}

/** Whether the address leaves room for what is added to have replies come back to their record. */
export function hasRoomForReplies(account_address: string): boolean {
  return Buffer.byteLength(partsOf(account_address).local) + 1 + token_length <= longestLocalPart;
}

/**
 * The address to which one recipient answers about a record: that of the account with the record's id behind a `+`
 * (RFC 5233), signed by a secret of the organisation for that recipient. Where the account's address is too long for that,
 * it is the account's own.
 *
 * @param record_id a UUID
 */
export function replyAddress(
  platform: Pick<Platform, 'secrets'>,
  account_address: string,
  organisation_id: string,
  { record_id, recipient }: { readonly record_id: string; readonly recipient: string },
): string {
  if (!hasRoomForReplies(account_address)) return account_address;
  const id = Buffer.from(record_id.replaceAll('-', ''), 'hex');
  const signature = signatureOf(platform, { account_address, organisation_id, id, recipient });
  const { local, domain } = partsOf(account_address);
  return `${local}+${encode(Buffer.concat([id, signature]))}@${domain}`;
}

/** What an address of ours claims to be. It is nothing before one of the questions is answered with yes. */
export interface ClaimedReply {
  readonly record_id: string;
  /** Whether it is the one that was given to this recipient. */
  isOf(recipient: string): boolean;
  /** Whether it was signed for the record alone, as all were once. */
  isOld(): boolean;
}

/**
 * Reads an address as one to which somebody answers about a record, whatever became of its upper and lower case on the way.
 *
 * @returns null where it cannot be one of the account
 */
export function claimedReply(
  platform: Pick<Platform, 'secrets'>,
  account_address: string,
  organisation_id: string,
  address: string,
): ClaimedReply | null {
  const own = partsOf(account_address.toLowerCase());
  const given = partsOf(address.trim().toLowerCase());
  const head = `${own.local}+`;
  if (given.domain !== own.domain || !given.local.startsWith(head)) return null;
  const token = given.local.slice(head.length);
  const bytes = token.length === token_length ? decode(token) : null;
  if (bytes === null) return null;
  const id = bytes.subarray(0, id_bytes);
  const isSigned = (recipient: string | null): boolean =>
    timingSafeEqual(
      bytes.subarray(id_bytes),
      signatureOf(platform, { account_address, organisation_id, id, recipient }),
    );
  return {
    record_id: id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    isOf: (recipient) => isSigned(recipient),
    isOld: () => isSigned(null),
  };
}

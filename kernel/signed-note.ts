import { fromBase64, joinBytes, sameBytes, toBase64, toHex, utf8 } from './bytes.ts';
import type { Sha256 } from './merkle.ts';

/**
 * Signed notes as C2SP describes them (https://c2sp.org/signed-note): a text that ends in a newline, an empty line, and
 * one line for each signature. Signing and verifying Ed25519 are handed in.
 */

/** The byte that stands for Ed25519 before a public key. */
const ED25519 = 1;

const HASH_BYTES = 4;
const PUBLIC_KEY_BYTES = 32;

/** A key that signs notes, as those who verify know it. */
export interface VerifierKey {
  readonly name: string;
  /** First four bytes of the digest of name and key, hexadecimal: tells keys of the same name apart. */
  readonly hash: string;
  /** The 32 bytes of an Ed25519 public key. */
  readonly public_key: Uint8Array<ArrayBuffer>;
}

/** One line of signature. */
export interface NoteSignature {
  readonly name: string;
  readonly hash: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** A note taken apart. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Signs bytes with the private key that belongs to `key`. */
export interface NoteSigner {
  readonly key: VerifierKey;
  readonly sign: (message: Uint8Array<ArrayBuffer>) => Uint8Array;
}

/** Whether a signature of a message was made with the private half of an Ed25519 public key. */
export type VerifyEd25519 = (
  public_key: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) => boolean;

function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+]/u.test(name) && name.isWellFormed();
}

/** @throws TypeError for a name that is empty or has spaces or a plus, and for a key that has not 32 bytes */
export function verifierKey(sha: Sha256, name: string, public_key: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new TypeError('the name of a key has neither spaces nor a plus');
  if (public_key.length !== PUBLIC_KEY_BYTES) throw new TypeError('an Ed25519 public key has 32 bytes');
  const key = joinBytes(public_key);
  const digest = sha(utf8(`${name}\n`), Uint8Array.of(ED25519), key);
  return { name, hash: toHex(digest.subarray(0, HASH_BYTES)), public_key: key };
}

/** A key in the one line that people hand on: `name+hash+base64`. */
export function formatVerifierKey({ name, hash, public_key }: VerifierKey): string {
  return `${name}+${hash}+${toBase64(joinBytes(Uint8Array.of(ED25519), public_key))}`;
}

/** The key of such a line; null when it is none, or when its hash is not that of name and key. */
export function parseVerifierKey(sha: Sha256, line: string): VerifierKey | null {
  const [name = '', hash, ...rest] = line.trim().split('+');
  // Base64 has pluses of its own.
  const bytes = fromBase64(rest.join('+'));
  if (!isKeyName(name) || bytes?.length !== PUBLIC_KEY_BYTES + 1 || bytes[0] !== ED25519) return null;
  const key = verifierKey(sha, name, bytes.subarray(1));
  return key.hash === hash ? key : null;
}

/** Signs a text. @throws TypeError when the text does not end in a newline or holds control characters */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!isNoteText(text)) throw new TypeError('a note ends in a newline and has no control characters');
  const lines = signers.map(({ key, sign }) => {
    const hash = Uint8Array.from({ length: HASH_BYTES }, (_, i) => byteAt(key.hash, i));
    return `— ${key.name} ${toBase64(joinBytes(hash, sign(utf8(text))))}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

function byteAt(hex: string, index: number): number {
  return Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
}

function isNoteText(text: string): boolean {
  const plain = [...text].every((character) => character === '\n' || character >= ' ');
  return plain && text.endsWith('\n') && text.isWellFormed();
}

function parseSignature(line: string): NoteSignature | null {
  const found = /^— (\S+) (\S+)$/u.exec(line);
  const [, name = '', encoded = ''] = found ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || bytes === null || bytes.length <= HASH_BYTES) return null;
  return {
    name,
    hash: toHex(bytes.subarray(0, HASH_BYTES)),
    signature: bytes.slice(HASH_BYTES),
  };
}

/** Takes a note apart; null when it is none. Nothing is verified yet. */
export function parseNote(note: string): SignedNote | null {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) return null;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(parseSignature).filter((signature) => signature !== null);
  return isNoteText(text) && signatures.length === lines.length ? { text, signatures } : null;
}

/** Whether one of the note's signatures is by this key. Signatures of other keys are passed over, as C2SP wants. */
export function isSignedBy(verify: VerifyEd25519, note: SignedNote, key: VerifierKey): boolean {
  const own = note.signatures.filter(({ name, hash }) => name === key.name && hash === key.hash);
  const message = utf8(note.text);
  return own.length > 0 && own.every(({ signature }) => verify(key.public_key, message, signature));
}

/** Whether two keys are the same. */
export function isSameKey(one: VerifierKey, other: VerifierKey): boolean {
  return one.name === other.name && sameBytes(one.public_key, other.public_key);
}

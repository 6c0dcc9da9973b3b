import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../kernel/errors.ts';

/**
 * Cost of one hash: argon2id with 19 MiB, two passes, one lane, the first choice of OWASP's Password Storage Cheat
 * Sheet. Argon2id is the library's default algorithm.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Fewest characters of a password. NIST SP 800-63B asks for 8 beside a second factor and 15 for a password alone;
 * twelve is what OWASP ASVS settled on, and nothing is asked about digits or signs, as both advise.
 */
export const passwordMinimum = 12;

/** Most characters of a password: long enough for any sentence, short enough that hashing it is no burden. */
export const passwordMaximum = 500;

/** One form for what looks the same: keyboards differ in how they compose letters such as "ễ" (NIST SP 800-63B). */
function normalised(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Hashes a password for storage.
 *
 * @throws Refusal `identity.password-weak` when it is too short
 */
export async function hashPassword(password: string): Promise<string> {
  const text = normalised(password);
  const length = [...text].length;
  if (length < passwordMinimum || length > passwordMaximum) {
    const params = { minimum: passwordMinimum, maximum: passwordMaximum };
    throw new Refusal('identity.password-weak', params, {
      problems: [{ field: 'password', code: 'identity.password-weak', params }],
    });
  }
  return hash(text, cost);
}

let decoy: Promise<string> | null = null;

/**
 * Whether the password belongs to the hash. Without a hash (nobody has that email) it works as long on a decoy and
 * says no: the time of the answer does not tell which accounts exist.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password', cost);
  const against = passwordHash ?? (await decoy);
  const matches = await verify(against, normalised(password.slice(0, passwordMaximum * 4)));
  return matches && passwordHash !== null;
}

/** A password for a person who has none yet: 20 characters, about 100 bits, none easily mistaken for another. */
export function generatePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return [...bytes]
    .map((byte, index) => `${index % 5 === 0 && index > 0 ? '-' : ''}${letters[byte % 32]}`)
    .join('');
}

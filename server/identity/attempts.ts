import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Refusal } from '../../kernel/errors.ts';
import type { Platform } from '../platform.ts';

/**
 * The window in which attempts to sign in are counted. Fifteen minutes keep guessing below a thousand a day for one
 * account, and let a person who was locked out try again after a coffee, without anybody's help.
 */
export const attemptWindow_ms = 15 * 60_000;

/** Failed attempts for one account within the window: more than anybody mistypes, far fewer than guessing needs. */
export const attemptsPerAccount = 10;

/**
 * Failed attempts from one address within the window, over all accounts. Higher, as an office shares an address;
 * low enough that trying one usual password on every account gets nowhere.
 */
export const attemptsPerAddress = 60;

/** What an attempt is counted under. */
export interface AttemptKeys {
  readonly account: string;
  readonly address: string;
}

/** An address as it is counted: a whole /64 of IPv6, as one household or server owns that many. */
function countedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('%', 1)[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const full = [...groups, ...Array(Math.max(0, 8 - groups.length - after.length)).fill('0'), ...after];
  return full
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * Keys under which an attempt counts. What was typed for an email is stored as a digest only: people type their
 * password there by mistake.
 */
export function attemptKeys(email: string, address: string): AttemptKeys {
  const digest = createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
  return { account: `account:${digest}`, address: `address:${countedAddress(address)}` };
}

/**
 * Counts an attempt before it is made, so that many at once cannot slip past the limit together.
 *
 * A refused attempt is not counted: whoever keeps knocking does not keep the door locked.
 *
 * @throws Refusal `request.too-many` with the seconds until the next one is possible
 */
export async function countAttempt(platform: Platform, keys: AttemptKeys): Promise<void> {
  const limits: Readonly<Record<string, number>> = {
    [keys.account]: attemptsPerAccount,
    [keys.address]: attemptsPerAddress,
  };
  const wanted = Object.keys(limits).toSorted();
  const client = await platform.pool.connect();
  try {
    await client.query('begin');
    for (const key of wanted)
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [key]);
    const { rows } = await client.query<{ key: string; attempts: number; free_in_seconds: number }>(
      `select key, attempts, extract(epoch from oldest - since)::float as free_in_seconds
        from (select clock_timestamp() - make_interval(secs => $2) as since) as window_start,
          count_sign_in_attempts($1, since)`,
      [wanted, attemptWindow_ms / 1000],
    );
    const full = rows.filter(({ key, attempts }) => attempts >= (limits[key] ?? 0));
    if (full.length > 0) {
      const seconds = Math.max(...full.map(({ free_in_seconds }) => Math.ceil(free_in_seconds)));
      throw new Refusal('request.too-many', { seconds: Math.max(1, seconds) });
    }
    await client.query('select note_sign_in_attempt($1)', [wanted]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Forgets the attempts of an account that signed in, and takes back the one its address was charged for it. */
export async function forgetAttempts(platform: Platform, keys: AttemptKeys): Promise<void> {
  await platform.pool.query('select forget_sign_in_attempts($1), take_back_sign_in_attempt($2)', [
    [keys.account],
    keys.address,
  ]);
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

// How what others send by themselves is proved to be theirs: by a secret of their own, told once.

/** How far the time stamp of a report may lie from our time: what was overheard is worth nothing afterwards. */
export const replayWindow_minutes = 5;

/** A new secret of a source. */
export function newSecret(): string {
  return `tsw_${randomBytes(32).toString('base64url')}`;
}

/** What a request says of itself to prove where it comes from. */
export interface Signed {
  /** Seconds since 1970, as the header says. */
  readonly timestamp: string | undefined;
  /** `sha256=` and the digest in hexadecimal, as the header says. */
  readonly signature: string | undefined;
  readonly body: Buffer;
}

/**
 * The digest by which a report is signed: over the time stamp, a full stop and the exact bytes of the body.
 *
 * @param between what stands between time stamp and body, where a tool signs by a form of its own
 */
function signatureOf(secret: string, timestamp: string, body: Buffer, between = '.'): Buffer {
  return createHmac('sha256', secret).update(`${timestamp}${between}`).update(body).digest();
}

/** Whether a request is signed by the secret. */
export function isSigned({ timestamp, signature, body }: Signed, secret: string, between = '.'): boolean {
  const given = /^(?:sha256=)?([0-9a-f]{64})$/i.exec(signature ?? '')?.[1];
  if (given === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  return timingSafeEqual(Buffer.from(given, 'hex'), signatureOf(secret, timestamp, body, between));
}

/** Whether a time stamp, seconds since 1970, is of the present. */
export function isFresh(timestamp: string | undefined, now: number): boolean {
  return Math.abs(now - Number(timestamp) * 1_000) <= replayWindow_minutes * 60_000;
}

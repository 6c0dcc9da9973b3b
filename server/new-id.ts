import { randomBytes } from 'node:crypto';

/** Bytes of randomness that an id takes: of the first only two bits. */
const randomOfId = 6;

/** Ids that the randomness asked for at once is enough for: each request of it is dear. */
const atOnce = 256;

/**
 * Makes ids of records and journal entries: UUIDs of version 7 (RFC 9562), each greater than the one before, also
 * within a millisecond, where they count on from a random beginning (6.2, method 1).
 *
 * Written here, as it makes most of the ids of a log of millions of rows: randomness is drawn for many at once, and the
 * text is put together without the bytes.
 */
export function idMaker(now: () => number = Date.now): () => string {
  let random = '';
  let used = 0;
  let last = Number.NEGATIVE_INFINITY;
  let head = '';
  let count = 0;
  /** So many random bytes, in hexadecimal. */
  function draw(bytes: number): string {
    if (used + 2 * bytes > random.length) {
      random = randomBytes(randomOfId * atOnce).toString('hex');
      used = 0;
    }
    const from = used;
    used += 2 * bytes;
    return random.slice(from, used);
  }
  function begin(at: number): void {
    const time = at.toString(16).padStart(12, '0');
    last = at;
    head = `${time.slice(0, 8)}-${time.slice(8)}-`;
  }
  return () => {
    const at = now();
    if (at > last) {
      begin(at);
      // 31 random bits of 32, so that what is counted on within the millisecond does not run over.
      count = Number.parseInt(draw(4), 16) >>> 1;
    } else {
      count = (count + 1) >>> 0;
      if (count === 0) begin(last + 1);
    }
    const chance = draw(randomOfId);
    const twoBits = Number.parseInt(chance.charAt(0), 16) & 3;
    const tail = chance.slice(2);
    const [high, middle] = [0x7000 | (count >>> 20), 0x8000 | ((count >>> 6) & 0x3fff)];
    const low = 0x100 | ((count & 0x3f) << 2) | twoBits;
    return `${head}${high.toString(16)}-${middle.toString(16)}-${low.toString(16).slice(1)}${tail}`;
  };
}

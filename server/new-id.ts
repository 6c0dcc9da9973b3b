import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const idBytes = 16;

/**
 * Makes ids of records and journal entries: UUIDs of version 7 (RFC 9562), each greater than the one before, also
 * within a millisecond.
 *
 * Randomness is drawn for many at once: asking the system for a few bytes each time costs more than all the rest.
 */
export function idMaker(now: () => number = Date.now): () => string {
  const drawn = new Uint8Array(idBytes * 256);
  let used = drawn.length;
  let msecs = Number.NEGATIVE_INFINITY;
  let seq = 0;
  return () => {
    if (used === drawn.length) {
      randomFillSync(drawn);
      used = 0;
    }
    const random = drawn.subarray(used, used + idBytes);
    used += idBytes;
    const at = now();
    if (at > msecs) {
      msecs = at;
      // 31 random bits, so that what is counted on within the millisecond does not run over.
      seq = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1;
    } else {
      seq = (seq + 1) | 0;
      if (seq === 0) msecs += 1;
    }
    return v7({ random, msecs, seq });
  };
}

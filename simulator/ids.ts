import type { Random } from './random.ts';

const hexadecimal = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * Ids as the program makes them (UUID version 7, RFC 9562), but from a seed and of the simulated time: the same
 * simulation gives the same ids. Within one millisecond they count up, so that they sort as they were made.
 *
 * @param now the simulated time, epoch milliseconds
 */
export function idMaker(random: Random, now: () => number): () => string {
  let last = -1;
  let count = 0;
  return () => {
    const at = now();
    count = at === last ? count + 1 : 0;
    last = at;
    const time = hexadecimal(at, 12);
    const head = `${time.slice(0, 8)}-${time.slice(8)}-7${hexadecimal(count & 0xfff, 3)}`;
    const middle = hexadecimal(0x8000 | (random.next() >>> 18), 4);
    return `${head}-${middle}-${hexadecimal(random.next(), 8)}${hexadecimal(random.next() >>> 16, 4)}`;
  };
}

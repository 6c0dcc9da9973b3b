/** Bijective mixing of 32 bits: the finaliser of MurmurHash3 (Austin Appleby, public domain). */
function mixed(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a of a text's UTF-16 code units, from a basis of one's own. */
function hashOf(text: string, basis: number): number {
  let h = basis;
  for (let index = 0; index < text.length; index += 1) h = Math.imul(h ^ text.charCodeAt(index), 0x01000193);
  return mixed(h);
}

function rotatedLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** The state of xoshiro128**: four words of 32 bits, not all zero. */
export type RandomState = readonly [number, number, number, number];

/**
 * Random numbers that are the same wherever and whenever the same seed is used.
 *
 * The generator is xoshiro128** 1.1 (D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM
 * TOMS 47, 2021; prng.di.unimi.it). It is fast and even, and no secret may ever come from it.
 */
export class Random {
  readonly #name: string;
  #s: [number, number, number, number];

  /** @param seed a text, all of which counts; or a state to begin from */
  constructor(seed: string | RandomState) {
    if (typeof seed === 'string') {
      this.#name = seed;
      this.#s = [0x811c9dc5, 0x9e3779b9, 0xb7e15162, 0x243f6a88].map((basis) => hashOf(seed, basis)) as [
        number,
        number,
        number,
        number,
      ];
    } else {
      this.#name = seed.join(' ');
      this.#s = [...seed];
    }
  }

  /** A generator of its own for one purpose: what it gives does not depend on what others have drawn. */
  fork(purpose: string | number): Random {
    return new Random(`${this.#name}/${purpose}`);
  }

  /** The next 32 bits as a whole number from 0 to 2³² − 1. */
  next(): number {
    const s = this.#s;
    const result = Math.imul(rotatedLeft(Math.imul(s[1], 5), 7), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotatedLeft(s[3], 11);
    return result;
  }

  /** Evenly from 0 (included) to 1 (excluded), with 53 bits. */
  fraction(): number {
    return ((this.next() >>> 5) * 0x4000000 + (this.next() >>> 6)) / 0x20000000000000;
  }

  /** Evenly from `low` (included) to `high` (excluded). */
  between(low: number, high: number): number {
    return low + (high - low) * this.fraction();
  }

  /** A whole number, evenly from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  /** True with that probability. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the things, each as likely. @throws RangeError when there are none */
  pick<T>(things: readonly T[]): T {
    if (things.length === 0) throw new RangeError('nothing to pick from');
    return things[this.integer(0, things.length - 1)] as T;
  }

  /** One of the things, as likely as its weight says. @throws RangeError without any weight above 0 */
  weighted<T>(things: readonly (readonly [thing: T, weight: number])[]): T {
    const total = things.reduce((sum, [, weight]) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError('nothing to pick from');
    let left = this.fraction() * total;
    for (const [thing, weight] of things) {
      left -= weight;
      if (left < 0) return thing;
    }
    return (things.findLast(([, weight]) => weight > 0) as readonly [T, number])[0];
  }

  /** From the normal distribution with mean 0 and deviation 1: the polar method (G. Marsaglia and T. Bray, 1964). */
  normal(): number {
    for (;;) {
      const x = this.between(-1, 1);
      const y = this.between(-1, 1);
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  /** From the log-normal distribution: half lie below the median, and two thirds within a factor of e^sigma of it. */
  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  /** How often something happens that happens `mean` times on average: Poisson, by D. Knuth's product of fractions. */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.fraction(); product > limit; product *= this.fraction()) count += 1;
    return count;
  }
}

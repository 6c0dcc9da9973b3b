/** FNV-1a over the UTF-8 bytes of a text: 32 bits that differ for texts that differ a little. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** Mulberry32: a generator of 32-bit numbers with 32 bits of state, small enough to be checked by hand. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** A whole number from 0 up to but not including the bound, each as likely as any other. */
function below(bound: number, next: () => number): number {
  const fair = 0x1_0000_0000 - (0x1_0000_0000 % bound);
  let drawn = next();
  while (drawn >= fair) drawn = next();
  return drawn % bound;
}

/**
 * Draws a sample that anybody can draw again: the same seed, keys and size give the same sample, in the same order.
 *
 * The keys, each counted once, are sorted by their code units; a Fisher–Yates shuffle, driven by Mulberry32 seeded
 * with FNV-1a of the seed, is stopped after `size` draws. A larger sample by the same seed therefore begins with the
 * smaller one. Not for secrets: who knows the seed knows the sample.
 *
 * @param size at most as many are drawn as there are keys
 */
export function drawSample(seed: string, keys: readonly string[], size: number): readonly string[] {
  const left = [...new Set(keys)].toSorted((a, b) => (a < b ? -1 : 1));
  const next = mulberry32(fnv1a(seed));
  const wanted = Math.min(Math.max(Math.floor(size), 0), left.length);
  for (let index = 0; index < wanted; index += 1) {
    const other = index + below(left.length - index, next);
    [left[index], left[other]] = [left[other] as string, left[index] as string];
  }
  return left.slice(0, wanted);
}

/** The keys that a text lists: one a line, or with commas or semicolons between them. */
export function keysIn(text: string): readonly string[] {
  const keys = text.split(/[\n,;]/).map((key) => key.trim());
  return [...new Set(keys.filter((key) => key !== ''))];
}

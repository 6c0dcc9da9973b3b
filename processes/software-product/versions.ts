/** A version in parts: numbers and words, without what divides them. */
function partsOf(version: string): readonly (number | string)[] {
  return (version.toLowerCase().match(/\d+|[a-z]+/g) ?? []).map((part) =>
    /^\d/.test(part) ? Number(part) : part,
  );
}

/** Which of two parts is earlier: a word (alpha, rc) comes before a number, and before nothing at all. */
function comparePart(a: number | string | undefined, b: number | string | undefined): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  if (typeof a === 'string') return -1;
  if (typeof b === 'string') return 1;
  return (a ?? 0) - (b ?? 0);
}

/** Compares versions part by part: below zero when the first is earlier, 0 when they say the same (`1.0`, `1`). */
export function compareVersions(first: string, second: string): number {
  const [a, b] = [partsOf(first), partsOf(second)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = comparePart(a[index], b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

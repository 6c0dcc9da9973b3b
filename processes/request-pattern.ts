/**
 * Patterns that an organisation may ask of an answer, as far as they can be read by this: characters, `.`, the classes
 * `\d`, `\w`, `\s` and `[a-z0-9]`, each repeated by `?`, `*`, `+`, `{n}`, `{n,}` or `{n,m}`. There are no groups, choices or
 * references backwards, so that no pattern takes longer than the square of the text for each of its parts, and what fits
 * is what the same pattern fits in JSON Schema.
 */
interface Part {
  readonly fits: (character: string) => boolean;
  readonly minimum: number;
  readonly maximum: number;
}

/** Longest pattern, in characters. */
export const longestPattern = 100;

/** Most repetitions that a pattern names. */
const mostRepetitions = 200;

const classes: Readonly<Record<string, RegExp>> = { d: /^[0-9]$/, w: /^[A-Za-z0-9_]$/, s: /^\s$/ };

const special = '\\^$.|?*+()[]{}';

function escaped(letter: string, others = ''): ((character: string) => boolean) | null {
  const found = classes[letter];
  if (found !== undefined) return (character) => found.test(character);
  return `${special}/${others}`.includes(letter) ? (character) => character === letter : null;
}

/** What stands between brackets: single characters and ranges, all of them or all others. */
function setOf(inside: string): ((character: string) => boolean) | null {
  const isOthers = inside.startsWith('^');
  const given = isOthers ? inside.slice(1) : inside;
  if (given === '' || given.includes('[')) return null;
  const tests: ((character: string) => boolean)[] = [];
  for (const [found, escape, first, last, single] of given.matchAll(
    /\\(.)|([A-Za-z0-9])-([A-Za-z0-9])|([^\\])/gsu,
  )) {
    if (found === undefined) return null;
    if (escape !== undefined) {
      const test = escaped(escape, '-');
      if (test === null) return null;
      tests.push(test);
    } else if (first !== undefined && last !== undefined) {
      if (first > last) return null;
      tests.push((character) => character >= first && character <= last);
    } else tests.push((character) => character === single);
  }
  return (character) => tests.some((test) => test(character)) !== isOthers;
}

const token =
  /^(?:\\(?<escape>.)|\[(?<set>(?:\\.|[^\]\\])+)\]|(?<any>\.)|(?<plain>[^\\^$.|?*+()[\]{}]))(?:(?<sign>[?*+])|\{(?<from>\d{1,3})(?:(?<comma>,)(?<to>\d{1,3})?)?\})?/su;

function timesOf(found: Readonly<Record<string, string | undefined>>): readonly [number, number] {
  const { sign, from, comma, to } = found;
  if (sign !== undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY];
  if (from === undefined) return [1, 1];
  if (comma === undefined) return [Number(from), Number(from)];
  return [Number(from), to === undefined ? Number.POSITIVE_INFINITY : Number(to)];
}

function testOf(
  found: Readonly<Record<string, string | undefined>>,
): ((character: string) => boolean) | null {
  const { escape, set, plain } = found;
  if (escape !== undefined) return escaped(escape);
  if (set !== undefined) return setOf(set);
  return plain === undefined
    ? (character) => !/[\n\r\u2028\u2029]/.test(character)
    : (character) => character === plain;
}

/** The parts of a pattern, which is about the whole text whether it says so (`^…$`) or not; null: it cannot be read. */
function partsOf(pattern: string): readonly Part[] | null {
  if (pattern.length > longestPattern) return null;
  const parts: Part[] = [];
  let rest = pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  while (rest !== '') {
    const match = token.exec(rest);
    const groups = match?.groups;
    const fits = groups === undefined ? null : testOf(groups);
    if (match === null || groups === undefined || fits === null) return null;
    const [minimum, maximum] = timesOf(groups);
    const named = maximum === Number.POSITIVE_INFINITY ? minimum : maximum;
    if (minimum > maximum || named > mostRepetitions) return null;
    parts.push({ fits, minimum, maximum });
    rest = rest.slice(match[0].length);
  }
  return parts.length === 0 ? null : parts;
}

/** Whether a pattern is one of those that can be read. */
export function isPattern(pattern: string): boolean {
  return partsOf(pattern) !== null;
}

/** Places in a text where a part may end that begins at one of these places. */
function endsOf(part: Part, text: readonly string[], begins: ReadonlySet<number>): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const begin of begins) {
    for (let count = 0; ; count += 1) {
      if (count >= part.minimum) ends.add(begin + count);
      const next = text[begin + count];
      if (count === part.maximum || next === undefined || !part.fits(next)) break;
    }
  }
  return ends;
}

/** Whether the whole of a text is as the pattern says. A pattern that cannot be read fits nothing. */
export function fitsPattern(pattern: string, text: string): boolean {
  const parts = partsOf(pattern);
  if (parts === null) return false;
  const characters = [...text];
  let places: ReadonlySet<number> = new Set([0]);
  for (const part of parts) places = endsOf(part, characters, places);
  return places.has(characters.length);
}

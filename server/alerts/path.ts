// Where in a message something stands. Expressions are data of the organisation, so they are small and bounded: no
// functions, no recursion, nothing that could run for long.

/** Longest expression, in characters. */
export const longestExpression = 300;

/** Most values that one expression gives: lists in messages may be long. */
const mostValues = 200;

/** Most steps of a path. */
const mostSteps = 20;

/** Longest text that is looked into where it holds JSON, in characters. */
const longestInner = 262_144;

/** A name of an object, a place in a list, or every entry of a list. */
type Step = { readonly name: string } | { readonly at: number } | 'each';

/** One path, or a text with paths in it. */
type Alternative =
  | { readonly path: readonly Step[] }
  | { readonly parts: readonly (string | readonly Step[])[] };

/** An expression taken apart: the first of its alternatives that gives anything counts. */
export type Expression = readonly Alternative[];

const stepPattern = /\.?([\p{L}\p{N}_$@:/-]+)|\["([^"\]]{1,100})"\]|\[(\d{1,4})\]|(\[\])/uy;

function pathOf(text: string): readonly Step[] | null {
  const steps: Step[] = [];
  stepPattern.lastIndex = 0;
  while (stepPattern.lastIndex < text.length) {
    const start = stepPattern.lastIndex;
    const found = stepPattern.exec(text);
    if (found === null || steps.length >= mostSteps) return null;
    const [all, plain, quoted, place] = found;
    // Names stand apart by full stops, and none stands before the first.
    if (plain !== undefined && all.startsWith('.') === (start === 0)) return null;
    if (plain !== undefined) steps.push({ name: plain });
    else if (quoted !== undefined) steps.push({ name: quoted });
    else steps.push(place === undefined ? 'each' : { at: Number(place) });
  }
  return steps.length === 0 ? null : steps;
}

function textOf(quoted: string): Alternative | null {
  const parts: (string | readonly Step[])[] = [];
  for (const part of quoted.split(/(\{[^{}]*\})/u)) {
    if (part === '') continue;
    if (!part.startsWith('{')) {
      parts.push(part);
      continue;
    }
    const path = pathOf(part.slice(1, -1).trim());
    if (path === null) return null;
    parts.push(path);
  }
  return { parts };
}

/**
 * Takes an expression apart: paths such as `alerts[].labels.instance`, `labels["a.b"]` or `list[0]`, or a text in single
 * quotes with paths in braces, such as `'{host} / {service}'`; alternatives stand apart by `|`.
 *
 * @returns null where it is none
 */
export function parseExpression(text: string): Expression | null {
  if (text.length > longestExpression) return null;
  const wanted = text.match(/'[^']*'|\|[^|']*|[^|']+/gu) ?? [];
  const alternatives: Alternative[] = [];
  for (const raw of wanted) {
    const one = raw.replace(/^\s*\|/u, '').trim();
    if (one === '') continue;
    const path = one.startsWith("'") ? null : pathOf(one);
    const found = one.startsWith("'") ? textOf(one.slice(1, -1)) : path && { path };
    if (found === null) return null;
    alternatives.push(found);
  }
  return alternatives.length === 0 || alternatives.length > 8 ? null : alternatives;
}

/** A text that holds JSON is looked into as if it stood there itself: some tools wrap one message into another. */
function opened(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > longestInner || !/^\s*[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function stepInto(value: unknown, step: Step): readonly unknown[] {
  const inner = opened(value);
  if (step === 'each') return Array.isArray(inner) ? inner : [];
  if ('at' in step) return Array.isArray(inner) && step.at < inner.length ? [inner[step.at]] : [];
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return [];
  return Object.hasOwn(inner, step.name) ? [(inner as Record<string, unknown>)[step.name]] : [];
}

/** Everything that a path leads to, in its order; nothing where it leads nowhere. */
function valuesAt(message: unknown, path: readonly Step[]): readonly unknown[] {
  let found: readonly unknown[] = [message];
  for (const step of path) {
    found = found.flatMap((value) => stepInto(value, step)).slice(0, mostValues);
  }
  return found.filter((value) => value !== null && value !== '');
}

/** A value as text, as it is compared and shown; what is no single value gives nothing. */
function wordOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function wordsOf(message: unknown, alternative: Alternative): readonly string[] {
  if ('path' in alternative) {
    return valuesAt(message, alternative.path).flatMap((value) => wordOf(value) ?? []);
  }
  const holes = alternative.parts.filter((part) => typeof part !== 'string').length;
  let filled = 0;
  const text = alternative.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const [first] = valuesAt(message, part).flatMap((value) => wordOf(value) ?? []);
      if (first !== undefined) filled += 1;
      return first ?? '';
    })
    .join('')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ([:,;])/gu, '$1')
    .trim();
  // A text with paths says nothing when none of them leads anywhere.
  return text === '' || (holes > 0 && filled === 0) ? [] : [text];
}

/** The texts that the first alternative gives which gives any. */
export function allTexts(message: unknown, expression: Expression): readonly string[] {
  for (const alternative of expression) {
    const words = wordsOf(message, alternative);
    if (words.length > 0) return words;
  }
  return [];
}

/** The entries of the list that an expression leads to; null where there is none. */
export function listAt(message: unknown, expression: Expression): readonly unknown[] | null {
  for (const alternative of expression) {
    if (!('path' in alternative)) continue;
    const found = valuesAt(message, alternative.path).map(opened).find(Array.isArray);
    if (found !== undefined) return (found as readonly unknown[]).slice(0, mostValues);
  }
  return null;
}

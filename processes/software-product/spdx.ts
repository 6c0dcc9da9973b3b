import parse, { type LicenceNode } from 'spdx-expression-parse';
import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import ids from 'spdx-license-ids/index.json' with { type: 'json' };

/** Every licence id that SPDX knows, deprecated ones included, by its small letters. */
const known = new Map([...deprecated, ...ids].map((id) => [id.toLowerCase(), id]));

/** Longest expression that is parsed, in characters: expressions are nested, and a person reads them. */
const longest = 2000;

/** One licence that an expression names. */
export interface NamedLicence {
  /** An SPDX id, or `LicenseRef-…` for a licence that SPDX does not know. */
  readonly id: string;
  /** Also later versions of it (`GPL-2.0+`). */
  readonly or_later: boolean;
  /** An exception from it (`WITH Classpath-exception-2.0`). */
  readonly exception: string | null;
  /** Whether the licensee may choose another one instead (`OR`). */
  readonly by_choice: boolean;
}

/** Whether SPDX lists a licence of this id. */
export function isKnownLicence(id: string): boolean {
  return known.has(id.toLowerCase());
}

/** Whether an expression names licences of the SPDX list alone: what is under them needs no entitlement. */
export function isOpenSource(expression: string): boolean {
  return licencesIn(expression)?.every(({ id }) => isKnownLicence(id)) === true;
}

function parsed(expression: string): LicenceNode | null {
  if (expression.length > longest) return null;
  try {
    return parse(expression);
  } catch {
    return null;
  }
}

/** Whether a text is an SPDX licence expression of known ids and `LicenseRef-…`. */
export function isExpression(text: string): boolean {
  return parsed(text) !== null;
}

/** A name that an expression may hold for a licence that SPDX does not know: Latin letters without marks, others by number. */
function referenceFor(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => `u${letter.codePointAt(0)?.toString(16)}`)
    .replaceAll(/[^A-Za-z0-9.]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 100);
  return `LicenseRef-${slug === '' ? 'unnamed' : slug}`;
}

/** What somebody wrote down as a licence, as an SPDX expression: its id, the expression itself, or a `LicenseRef-…`. */
export function asExpression(written: string): string {
  const text = written.trim();
  const id = known.get(text.toLowerCase());
  if (id !== undefined) return id;
  return isExpression(text) ? text : referenceFor(text);
}

/** One expression under which several hold together; null where there is none. */
export function combined(expressions: readonly string[]): string | null {
  const different = [...new Set(expressions)];
  if (different.length <= 1) return different[0] ?? null;
  return different.map((each) => (/ (OR|AND) /.test(each) ? `(${each})` : each)).join(' AND ');
}

function leavesOf(node: LicenceNode, by_choice: boolean): readonly NamedLicence[] {
  if ('license' in node) {
    const { license, plus, exception } = node;
    return [{ id: license, or_later: plus === true, exception: exception ?? null, by_choice }];
  }
  const choice = by_choice || node.conjunction === 'or';
  return [...leavesOf(node.left, choice), ...leavesOf(node.right, choice)];
}

/** The licences that an expression names, in its order, each once; null where it is none. */
export function licencesIn(expression: string): readonly NamedLicence[] | null {
  const root = parsed(expression);
  if (root === null) return null;
  const leaves = leavesOf(root, false);
  return leaves.filter((leaf, index) => leaves.findIndex(({ id }) => id === leaf.id) === index);
}

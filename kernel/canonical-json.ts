/**
 * The one way to write a value as JSON, so that the same value has the same bytes everywhere (RFC 8785, JCS).
 *
 * ECMAScript already writes numbers and strings as the RFC asks; what is left is the order of names, by UTF-16 code
 * units, and refusing what JSON cannot say. As in `JSON.stringify`, a property that is `undefined` is left out.
 *
 * @throws TypeError for what is no JSON: a number that is not finite, a lone surrogate, a function, an array's hole
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object') return objectText(value as Record<string, unknown>);
  throw new TypeError(`${typeof value} is nothing that JSON can say`);
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('a text with a lone surrogate has no UTF-8');
  return JSON.stringify(text);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`);
  return JSON.stringify(value);
}

function objectText(value: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    // Without a comparison, sort goes by UTF-16 code units: just what the RFC wants.
    .sort()
    .map((name) => `${quoted(name)}:${canonicalJson(value[name])}`);
  return `{${members.join(',')}}`;
}

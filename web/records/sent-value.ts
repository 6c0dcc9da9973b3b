/** What the API takes for a value as a form holds it: ids of references, null for a blank, rows with the same inside. */
export function sentValue(value: unknown): unknown {
  if (value === '' || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(sentValue);
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value && 'name' in value) return value.id;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sentValue(inner)]));
}

/** Whether two values of a form would be sent as the same. */
export function isSameSent(a: unknown, b: unknown): boolean {
  return JSON.stringify(sentValue(a)) === JSON.stringify(sentValue(b));
}

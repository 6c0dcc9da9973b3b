import { Refusal } from '../../kernel/errors.ts';

/** Deepest a value is looked into; schemas allow nothing near it. */
const deepest = 64;

/** Where in a value a text stands that no database stores: one with U+0000 or half of a surrogate pair. */
function unstorableAt(value: unknown, path: string, depth = 0): string | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null;
  // Bytes are stored as they are; what they are is for whoever takes them to say.
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null;
  if (depth > deepest) return path;
  for (const [name, inner] of Object.entries(value)) {
    const inside = path === '' ? name : `${path}.${name}`;
    const found = unstorableAt(name, path, depth) ?? unstorableAt(inner, inside, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Refuses text that cannot be stored or looked for, wherever in the value it stands.
 *
 * @throws Refusal `request.invalid` with the field as its problem `field.character`
 */
export function refuseUnstorable(value: unknown): void {
  const field = unstorableAt(value, '');
  if (field === null) return;
  const problem = 'text holds U+0000 or half of a surrogate pair';
  throw new Refusal('request.invalid', { problem }, { problems: [{ field, code: 'field.character' }] });
}

import { Refusal } from '../../kernel/errors.ts';
import { looksLikeId } from './store.ts';

/** Where a page of a list ends that goes by time: the instant (epoch milliseconds) and the id of its last row. */
export function cursorAt({ at, id }: { readonly at: number; readonly id: string }): string {
  return Buffer.from(`${new Date(at).toISOString()} ${id}`).toString('base64url');
}

/** Whether it is an instant just as `cursorAt` writes it: the database takes less than `Date.parse` does. */
function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return /^(?!0000)\d{4}-/.test(text) && !Number.isNaN(at) && new Date(at).toISOString() === text;
}

/**
 * Instant and id that a cursor of `cursorAt` stands at; nulls for the first page.
 *
 * @throws Refusal `list.cursor-invalid`
 */
export function placeAt(cursor: string | undefined): readonly [string, string] | readonly [null, null] {
  if (cursor === undefined) return [null, null];
  const [at = '', id = '', ...more] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (more.length > 0 || !isInstant(at) || !looksLikeId(id)) throw new Refusal('list.cursor-invalid');
  return [at, id];
}

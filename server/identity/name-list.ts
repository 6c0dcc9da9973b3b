import { Refusal } from '../../kernel/errors.ts';
import { looksLikeId } from '../records/store.ts';

/**
 * SQL for a text in small letters without accents and marks, so that "nguyen duc" finds "Nguyễn Đức".
 *
 * @param expression an SQL expression of ours, never anything that came from outside
 */
export function withoutMarks(expression: string): string {
  return `translate(regexp_replace(normalize(lower(${expression}), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đø', 'do')`;
}

/** The same for what is searched for, as a LIKE pattern; null when there is nothing to search for. */
export function searchPattern(q: string | undefined): string | null {
  const text = (q ?? '')
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('ø', 'o');
  return text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Cursor of the page after this row. */
export function cursorAt(row: { readonly name: string; readonly id: string } | undefined): string | null {
  return row === undefined ? null : Buffer.from(JSON.stringify([row.name, row.id])).toString('base64url');
}

/** Name and id that the cursor stands at; nulls for the first page. @throws Refusal `list.cursor-invalid` */
export function afterCursor(cursor: string | undefined): readonly [string, string] | readonly [null, null] {
  if (cursor === undefined) return [null, null];
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof name === 'string' && typeof id === 'string' && looksLikeId(id)) return [name, id];
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw new Refusal('list.cursor-invalid');
}

import { Refusal } from '../../../kernel/errors.ts';
import { LineCount, textBytes } from '../../../mining/formats/bytes.ts';
import { type LogRow, longestLine } from '../../../mining/formats/log.ts';

/** Largest JSON document that is read as a whole, in bytes; with an object on each line there is no such limit. */
export const largestDocument_bytes = 64 * 1024 ** 2;

/** Deepest nesting. */
const deepest = 20;

/** Between the entries of a list in one cell. */
export const listSeparator = '\n';

function tooDeep(): Refusal {
  return new Refusal('items.json', { line: 1, problem: `nested deeper than ${deepest} levels` });
}

/** Refuses text that is nested too deeply before it is parsed. */
function checkDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at += 1;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > deepest) throw tooDeep();
    } else if (code === 125 || code === 93) depth -= 1;
  }
}

function parsed(text: string, line: number): unknown {
  checkDepth(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('items.json', { line, problem: (error as Error).message.slice(0, 200) });
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a value; the entries of a list one below the other. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join(listSeparator);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What stands in an object under a name with dots between its keys, or under that very name. */
function valueAt(object: Readonly<Record<string, unknown>>, column: string): unknown {
  if (Object.hasOwn(object, column)) return object[column];
  let value: unknown = object;
  for (const key of column.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return null;
    value = value[key];
  }
  return value;
}

function rowOf(value: unknown, columns: readonly string[], line: number): LogRow {
  if (!isObject(value)) {
    const problem = { code: 'row.no-object', params: {} } as const;
    return { line, cells: columns.map(() => ''), problem };
  }
  const cells = columns.map((column) => cellOf(valueAt(value, column)));
  if (!cells.some((cell) => cell.includes('\0'))) return { line, cells };
  return { line, cells, problem: { code: 'row.character', params: {} } };
}

function listIn(document: unknown, place: string | null): readonly unknown[] {
  const found = place === null ? document : isObject(document) ? valueAt(document, place) : null;
  if (Array.isArray(found)) return found;
  const where = place === null ? 'the document' : place;
  throw new Refusal('items.json', { line: 1, problem: `${where} is not a list of objects` });
}

async function* text(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const bytes of textBytes(source, new LineCount())) yield bytes.toString('utf8');
}

/** How many rows are handed on at once. */
const together = 1000;

/**
 * Reads objects as rows: a list in a JSON document, or (where it begins with an object and `place` is null) one object
 * on each line. Plain or gzip.
 *
 * @param place where the list stands, keys with dots between; null: the document itself
 * @throws Refusal `items.json`, `items.too-large`, `log.not-utf8` and others of reading
 */
export async function* readJson(
  source: AsyncIterable<Uint8Array>,
  columns: readonly string[],
  place: string | null,
): AsyncGenerator<readonly LogRow[]> {
  let held = '';
  let byLine: boolean | null = null;
  let line = 0;
  for await (const piece of text(source)) {
    held += piece;
    byLine ??= held.trimStart() === '' ? null : place === null && held.trimStart().startsWith('{');
    if (byLine !== true) {
      if (held.length > largestDocument_bytes) {
        throw new Refusal('items.too-large', { limit: '64 MB of JSON in one document', line });
      }
      continue;
    }
    const lines = held.split('\n');
    held = lines.pop() ?? '';
    if (held.length > longestLine) {
      throw new Refusal('items.too-large', { limit: `${longestLine} characters in a line`, line });
    }
    const rows: LogRow[] = [];
    for (const one of lines) {
      line += 1;
      if (one.trim() !== '') rows.push(rowOf(parsed(one, line), columns, line));
    }
    if (rows.length > 0) yield rows;
  }
  if (byLine === true) {
    if (held.trim() !== '') yield [rowOf(parsed(held, line + 1), columns, line + 1)];
    return;
  }
  const list = listIn(parsed(held, 1), place);
  for (let from = 0; from < list.length; from += together) {
    yield list.slice(from, from + together).map((value, index) => rowOf(value, columns, from + index + 1));
  }
}

import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { Refusal } from '../../kernel/errors.ts';
import { LineCount, textBytes } from './bytes.ts';
import { type Log, type LogRow, longestLine, mostColumns } from './log.ts';

/** The refusal that an error of the CSV reader means. */
function refusalOf(error: unknown, line: number): unknown {
  if (error instanceof Refusal) return error;
  const { code, lines, message } = error as Partial<CsvError> & { lines?: number };
  const at = lines ?? line;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new Refusal('log.cut-off', { line: at });
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new Refusal('log.too-large', { line: at, limit: `${longestLine} characters` });
  }
  if (typeof code === 'string' && code.startsWith('CSV_')) {
    return new Refusal('log.malformed', { line: at, problem: String(message).split('\n')[0] });
  }
  return error;
}

/** Line breaks inside the cells: a quoted cell may go over several lines. */
function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks += 1;
  }
  return breaks;
}

/** @throws Refusal `log.header-missing`, `log.header-twice`, `log.too-large` */
function checkHeader(columns: readonly string[]): void {
  if (columns.length === 0 || columns.every((column) => column === ''))
    throw new Refusal('log.header-missing');
  if (columns.length > mostColumns) {
    throw new Refusal('log.too-large', { line: 1, limit: `${mostColumns} columns` });
  }
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column)) throw new Refusal('log.header-twice', { line: 1, column });
    seen.add(column);
  }
}

async function* rowsOf(
  records: AsyncIterator<string[]>,
  columns: readonly string[],
  firstLine: number,
  lines: LineCount,
): AsyncGenerator<LogRow> {
  let line = firstLine;
  try {
    for (let next = await records.next(); next.done !== true; next = await records.next()) {
      const cells = next.value;
      const at = line;
      line += 1 + breaksIn(cells);
      if (cells.length === columns.length) yield { line: at, cells };
      else if (cells.length > 1 || cells[0] !== '') {
        const params = { found: cells.length, expected: columns.length };
        yield { line: at, cells, problem: { code: 'row.cells', params } };
      }
    }
  } catch (error) {
    throw refusalOf(error, Math.max(line, lines.ended));
  }
}

/**
 * Reads a CSV log (RFC 4180), plain or gzip, as a stream: memory does not grow with the file.
 *
 * A row with too few or too many cells comes with a problem; what makes the rest unreadable ends the reading.
 *
 * @throws Refusal of the `log.` codes, with the line
 */
export async function readCsv(source: AsyncIterable<Uint8Array>): Promise<Log> {
  const lines = new LineCount();
  const parser = parse({ relax_column_count: true, max_record_size: longestLine });
  const text = Readable.from(textBytes(source, lines), { objectMode: false, highWaterMark: 1_048_576 });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  const records = parser[Symbol.asyncIterator]() as AsyncIterator<string[]>;
  try {
    const first = await records.next();
    const columns = first.done === true ? [] : first.value.map((column) => column.trim());
    checkHeader(columns);
    return { columns, rows: rowsOf(records, columns, 2 + breaksIn(columns), lines) };
  } catch (error) {
    parser.destroy();
    throw refusalOf(error, Math.max(1, lines.ended));
  }
}

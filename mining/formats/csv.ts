import { Refusal } from '../../kernel/errors.ts';
import { LineCount, textBytes } from './bytes.ts';
import { type Log, type LogRow, longestLine, mostColumns } from './log.ts';

/**
 * Splits CSV text (RFC 4180) into rows as it comes in: cells separated by commas, quoted where they hold a comma, a
 * quote (doubled) or a line break; rows end with LF or CRLF. A quote inside an unquoted cell is just a character.
 */
class CsvRows {
  /** Rows that are whole. */
  rows: LogRow[] = [];
  #text = '';
  #at = 0;
  /** Line at which the row at `#at` begins. */
  #line = 1;
  #hasNul = false;
  readonly #separator: string;

  constructor(separator: string) {
    this.#separator = separator;
  }

  /** Takes the next piece of text. @throws Refusal `log.malformed`, `log.too-large` */
  add(text: string): void {
    this.#text = this.#at === this.#text.length ? text : this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#hasNul ||= text.includes('\0');
    let quote = this.#text.indexOf('"');
    for (;;) {
      const end = this.#text.indexOf('\n', this.#at);
      if (end === -1) break;
      if (quote !== -1 && quote < this.#at) quote = this.#text.indexOf('"', this.#at);
      if (quote === -1 || quote > end) this.#takeLine(end);
      else if (!this.#takeQuoted()) break;
    }
    if (this.#text.length - this.#at > longestLine) this.#refuseLength();
  }

  /** What is left once everything was added: a row without a line break, null if there is none. */
  end(): LogRow | null {
    const rest = this.#text.slice(this.#at);
    if (rest === '') return null;
    const line = this.#line;
    // With a line break it is whole, unless it ends inside a quoted cell.
    this.add('\n');
    const row = this.rows.pop();
    if (this.#at < this.#text.length) throw new Refusal('log.cut-off', { line });
    return row ?? null;
  }

  #refuseLength(): never {
    throw new Refusal('log.too-large', { line: this.#line, limit: `${longestLine} characters` });
  }

  #emit(cells: readonly string[], to: number, lines: number): void {
    if (to - this.#at > longestLine) this.#refuseLength();
    // An empty line is no row.
    if (cells.length > 1 || cells[0] !== '') {
      const line = this.#line;
      // No database stores it in a text.
      const bad = this.#hasNul && cells.some((cell) => cell.includes('\0'));
      this.rows.push(bad ? { line, cells, problem: { code: 'row.character', params: {} } } : { line, cells });
    }
    this.#at = to;
    this.#line += lines;
  }

  /** A row without quotes: nearly all of them, so the quick way. */
  #takeLine(end: number): void {
    const last = end > this.#at && this.#text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    this.#emit(this.#text.slice(this.#at, last).split(this.#separator), end + 1, 1);
  }

  /** A row with quotes. @returns false when its end has not come in yet */
  #takeQuoted(): boolean {
    const text = this.#text;
    const cells: string[] = [];
    let at = this.#at;
    let lines = 1;
    for (;;) {
      let cell: string;
      if (text[at] === '"') {
        const close = closingQuote(text, at + 1);
        // What follows the quote tells whether it closes the cell or is doubled.
        if (close === -1 || close + 1 >= text.length) return false;
        cell = text.slice(at + 1, close).replaceAll('""', '"');
        lines += lineBreaksIn(cell);
        at = close + 1;
        if (text.startsWith('\r\n', at)) at += 1;
        else if (text[at] === '\r' && at + 1 === text.length) return false;
      } else {
        const comma = text.indexOf(this.#separator, at);
        const end = text.indexOf('\n', at);
        if (end === -1) return false;
        const to = comma === -1 || comma > end ? end : comma;
        cell = text.slice(at, to === end && text[end - 1] === '\r' ? end - 1 : to);
        at = to;
      }
      cells.push(cell);
      if (text[at] === '\n') break;
      if (text[at] !== this.#separator) {
        const problem = 'after a quoted cell comes neither a separator nor the end of the line';
        throw new Refusal('log.malformed', { line: this.#line + lines - 1, problem });
      }
      at += 1;
    }
    this.#emit(cells, at + 1, lines);
    return true;
  }
}

/** Place of the quote that closes a cell whose text begins at `from`; -1 if it has not come in. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function lineBreaksIn(cell: string): number {
  let breaks = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/** @throws Refusal `log.header-missing`, `log.header-twice`, `log.too-large` */
function checkHeader(columns: readonly string[], line: number): void {
  if (columns.every((column) => column === '')) throw new Refusal('log.header-missing');
  if (columns.length > mostColumns) {
    throw new Refusal('log.too-large', { line, limit: `${mostColumns} columns` });
  }
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column)) throw new Refusal('log.header-twice', { line, column });
    seen.add(column);
  }
}

/** Every row of the text, the header first. The last one has a problem if no line break follows it. */
async function* everyRow(
  source: AsyncIterable<Uint8Array>,
  separator: string,
): AsyncGenerator<readonly LogRow[]> {
  const reader = new CsvRows(separator);
  try {
    for await (const bytes of textBytes(source, new LineCount())) {
      reader.add(bytes.toString('utf8'));
      if (reader.rows.length === 0) continue;
      yield reader.rows;
      reader.rows = [];
    }
  } catch (error) {
    // What came in before the fault is sound.
    if (reader.rows.length > 0) yield reader.rows;
    throw error;
  }
  const last = reader.end();
  if (last !== null) yield [{ ...last, problem: { code: 'row.unfinished', params: {} } }];
}

/** The row, with a problem when it has too few or too many cells. */
function counted(row: LogRow, expected: number): LogRow {
  if (row.cells.length === expected || row.problem !== undefined) return row;
  return { ...row, problem: { code: 'row.cells', params: { found: row.cells.length, expected } } };
}

async function* countedBatches(
  batches: AsyncIterator<readonly LogRow[]>,
  first: readonly LogRow[],
  columns: number,
): AsyncGenerator<readonly LogRow[]> {
  yield first.map((row) => counted(row, columns));
  for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
    yield next.value.map((row) => counted(row, columns));
  }
}

/**
 * Reads a CSV log (RFC 4180), plain or gzip, as a stream: memory does not grow with the file.
 *
 * A row with too few or too many cells comes with a problem, and so does a last row that no line break ends: it may
 * have been cut off in the middle of a cell. What makes the rest unreadable ends the reading.
 *
 * @param separator between cells: one character, which is not a quote
 * @throws Refusal of the `log.` codes, with the line
 */
export async function readCsv(source: AsyncIterable<Uint8Array>, separator = ','): Promise<Log> {
  const batches = everyRow(source, separator);
  const first = await batches.next();
  const [header, ...rows] = first.done === true ? [] : first.value;
  if (header === undefined) throw new Refusal('log.header-missing');
  const columns = header.cells.map((column) => column.trim());
  checkHeader(columns, header.line);
  return { columns, batches: countedBatches(batches, rows, columns.length) };
}

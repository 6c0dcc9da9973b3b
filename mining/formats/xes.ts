import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Refusal } from '../../kernel/errors.ts';
import { LineCount, textBytes } from './bytes.ts';
import { type Log, type LogRow, longestLine, mostColumns } from './log.ts';

/** Deepest nesting of elements that a log may have. */
const deepest = 100;

const attributeElements = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);

/** Collects events from the elements of an XES log (IEEE 1849), with the trace's attributes under `case:`. */
class XesEvents {
  readonly rows: LogRow[] = [];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #path: string[] = [];
  #trace = new Map<string, string>();
  #event: Map<string, string> | null = null;
  #eventLine = 0;
  #begun = false;
  /** Tags seen so far. */
  tags = 0;

  constructor(columns: readonly string[]) {
    this.#columns = new Map(columns.map((column, index) => [column, index]));
  }

  /** Whether the log began and every element of it has ended. */
  get isWhole(): boolean {
    return this.#begun && this.#path.length === 0;
  }

  open(tag: SaxesTagPlain, line: number): void {
    const inside = this.#path.at(-1);
    this.#path.push(tag.name);
    this.#begun = true;
    this.tags += 1;
    if (this.#path.length > deepest) throw new Refusal('log.too-large', { line, limit: `${deepest} levels` });
    if (this.#path.length === 1 && tag.name !== 'log') {
      throw new Refusal('log.malformed', { line, problem: `the file is no XES log but <${tag.name}>` });
    }
    if (tag.name === 'trace') this.#trace = new Map();
    if (tag.name === 'event') {
      this.#event = new Map();
      this.#eventLine = line;
    }
    if (!attributeElements.has(tag.name)) return;
    const { key, value } = tag.attributes;
    if (key === undefined || value === undefined) return;
    if (inside === 'event') this.#event?.set(key, value);
    else if (inside === 'trace') this.#trace.set(`case:${key}`, value);
    if (this.#trace.size + (this.#event?.size ?? 0) > mostColumns) {
      throw new Refusal('log.too-large', { line, limit: `${mostColumns} attributes` });
    }
  }

  close(name: string): void {
    this.#path.pop();
    if (name !== 'event' || this.#event === null) return;
    const cells = Array.from<string>({ length: this.#columns.size }).fill('');
    for (const values of [this.#trace, this.#event]) {
      for (const [key, value] of values) {
        const index = this.#columns.get(key);
        if (index !== undefined) cells[index] = value;
      }
    }
    this.rows.push({ line: this.#eventLine, cells });
    this.#event = null;
  }
}

async function* batchesOf(
  source: AsyncIterable<Uint8Array>,
  columns: readonly string[],
): AsyncGenerator<readonly LogRow[]> {
  const parser = new SaxesParser({ position: true });
  const events = new XesEvents(columns);
  parser.on('opentag', (tag) => events.open(tag as SaxesTagPlain, parser.line));
  parser.on('closetag', (tag) => events.close(tag.name));
  parser.on('doctype', () => {
    throw new Refusal('log.malformed', { line: parser.line, problem: 'a document type is not accepted' });
  });
  parser.on('error', (error) => {
    // At its end an unclosed document is one that was cut off.
    if (/unclosed|document must contain a root/.test(error.message)) return;
    throw new Refusal('log.malformed', {
      line: parser.line,
      problem: error.message.replace(/^\d+:\d+: /, ''),
    });
  });
  let tags = 0;
  let idle_characters = 0;
  for await (const chunk of textBytes(source, new LineCount())) {
    const text = chunk.toString('utf8');
    try {
      parser.write(text);
    } catch (error) {
      // What came in before the fault is sound.
      yield events.rows.splice(0);
      throw error;
    }
    idle_characters = events.tags === tags ? idle_characters + text.length : 0;
    tags = events.tags;
    if (idle_characters > longestLine) {
      throw new Refusal('log.too-large', { line: parser.line, limit: `${longestLine} characters` });
    }
    yield events.rows.splice(0);
  }
  const { line } = parser;
  parser.close();
  if (!events.isWhole) throw new Refusal('log.cut-off', { line });
}

/**
 * Reads the events of an XES log, plain or gzip, as a stream: memory does not grow with the file.
 *
 * @param columns keys of attributes that are wanted, those of the trace as `case:key`; an event without one has an
 *   empty cell there
 * @throws Refusal of the `log.` codes, with the line
 */
export function readXes(source: AsyncIterable<Uint8Array>, columns: readonly string[]): Log {
  return { columns, batches: batchesOf(source, columns) };
}

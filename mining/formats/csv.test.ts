import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../kernel/errors.ts';
import { readCsv } from './csv.ts';
import type { LogRow } from './log.ts';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

interface Reading {
  readonly columns: readonly string[];
  readonly rows: readonly LogRow[];
  /** What ended the reading early. */
  readonly refusal: Refusal | null;
}

/** Reads to the end or to the fault; whatever else is thrown fails the test. */
async function reading(content: string | Uint8Array, chunk = 7): Promise<Reading> {
  const rows: LogRow[] = [];
  let columns: readonly string[] = [];
  try {
    const log = await readCsv(inChunks(Buffer.from(content as string), chunk));
    columns = log.columns;
    for await (const batch of log.batches) rows.push(...batch);
    return { columns, rows, refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { columns, rows, refusal: error };
  }
}

const cellsOf = ({ rows }: Reading) => rows.map(({ cells }) => cells);

describe('rows', () => {
  test('come with the line at which they begin, quoted cells undone', async () => {
    const read = await reading('a,b\r\n1,"x, ""y"""\r\n\r\n"two\nlines",3\n4,"5"\n');
    expect(read.columns).toEqual(['a', 'b']);
    expect(read.rows).toEqual([
      { line: 2, cells: ['1', 'x, "y"'] },
      { line: 4, cells: ['two\nlines', '3'] },
      { line: 6, cells: ['4', '5'] },
    ]);
  });

  test('with too few or too many cells have a problem and leave the others alone', async () => {
    const read = await reading('a,b\n1\n1,2,3\n1,2\n');
    expect(read.rows.map(({ line, problem }) => [line, problem?.code, problem?.params])).toEqual([
      [2, 'row.cells', { found: 1, expected: 2 }],
      [3, 'row.cells', { found: 3, expected: 2 }],
      [4, undefined, undefined],
    ]);
  });

  test('are the same as another reader finds, however the text is cut into pieces', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '越', '"', ',', '\n', '\r\n', ' ', '😀'),
      maxLength: 6,
    });
    const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
    const plain = fc.string({ unit: fc.constantFrom('a', '0', ' ', 'ü'), maxLength: 4 });
    const row = fc.array(fc.oneof(quoted, plain), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 6 }),
        fc.nat({ max: 20 }),
        fc.boolean(),
        async (rows, size, windows) => {
          const end = windows ? '\r\n' : '\n';
          const text = ['a,b,c', ...rows.map((cells) => cells.join(','))].map((line) => line + end).join('');
          const expected = parse(text, { record_delimiter: end }).slice(1);
          expect(cellsOf(await reading(text, size + 1))).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a header', () => {
  test.each([
    ['', 'log.header-missing', {}],
    ['\n\n', 'log.header-missing', {}],
    ['a,b,a\n1,2,3\n', 'log.header-twice', { line: 1, column: 'a' }],
    [`${Array.from({ length: 1001 }, (_, index) => `c${index}`).join()}\n`, 'log.too-large', { line: 1 }],
  ])('%j is refused', async (text, code, params) => {
    const { refusal } = await reading(text, 4096);
    expect(refusal?.code).toBe(code);
    expect(refusal?.params).toMatchObject(params);
  });

  test('may begin with a byte order mark', async () => {
    expect(await reading('\uFEFFa,b\n1,2\n')).toMatchObject({ columns: ['a', 'b'], rows: [{ line: 2 }] });
  });
});

describe('a fault is told with its line, after the rows before it', () => {
  test.each([
    ['text after a closing quote', 'a,b\n1,2\n"x"y,2\n', 'log.malformed', 3],
    ['a quote that never closes', 'a,b\n1,2\n1,"2\n3,4\n', 'log.cut-off', 3],
  ])('%s', async (_what, text, code, line) => {
    for (const size of [1, 5, 1000]) {
      const read = await reading(text, size);
      expect(cellsOf(read)).toEqual([['1', '2']]);
      expect(read.refusal).toMatchObject({ code, params: { line } });
    }
  });

  test.each([1, 3, 1000])('bytes that are not UTF-8, read %i at a time', async (size) => {
    const bytes = Buffer.concat([Buffer.from('a,b\n1,ü\n2,'), Buffer.from([0xfc]), Buffer.from('\n3,4\n')]);
    const read = await reading(bytes, size);
    expect(read.refusal).toMatchObject({ code: 'log.not-utf8', params: { line: 3 } });
    expect(cellsOf(read)).toEqual(size === 1000 ? [] : [['1', 'ü']]);
  });

  test('a line beyond all measure', async () => {
    const read = await reading(`a,b\n1,2\n3,"${'x'.repeat(1_100_000)}"\n`, 65_536);
    expect(read.refusal).toMatchObject({ code: 'log.too-large', params: { line: 3 } });
  });

  test('UTF-16', async () => {
    expect((await reading(Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'))).refusal?.code).toBe('log.not-utf8');
  });
});

describe('a file that was cut off', () => {
  const whole =
    'id,text,at\n1,"a ""b"", c",29/2/2016 01:16\r\n2,ü,5/3/2016 12:00\n3,"越\nnam",1/3/2016 09:52\n';
  const bytes = Buffer.from(whole);

  test('gives at every offset a beginning of its rows, and says where it ends if that is inside a row', async () => {
    const all = cellsOf(await reading(whole));
    for (let offset = 0; offset < bytes.length; offset += 1) {
      const read = await reading(bytes.subarray(0, offset), 1000);
      const sound = read.rows.filter(({ problem }) => problem === undefined);
      expect(sound.map(({ cells }) => cells)).toEqual(all.slice(0, sound.length));
      const last = bytes[offset - 1];
      const told = read.refusal !== null || read.rows.some(({ problem }) => problem !== undefined);
      const header = whole.indexOf('\n');
      if (offset > header && last !== 10) expect([offset, told]).toEqual([offset, true]);
    }
  });

  test('inside gzip is told at every offset', async () => {
    const all = cellsOf(await reading(whole));
    const packed = gzipSync(bytes);
    for (let offset = 2; offset < packed.length; offset += 1) {
      const read = await reading(packed.subarray(0, offset), 1000);
      expect([offset, read.refusal?.code]).toEqual([offset, 'log.cut-off']);
      expect(cellsOf(read)).toEqual(all.slice(0, read.rows.length));
    }
    expect(cellsOf(await reading(packed, 5))).toEqual(all);
  });

  test('that is damaged inside gzip is told too', async () => {
    const packed = gzipSync(Buffer.from(`a,b\n${'1,2\n'.repeat(2000)}`));
    packed[packed.length - 6] = (packed.at(-6) as number) ^ 0xff;
    expect((await reading(packed, 1000)).refusal?.code).toBe('log.malformed');
  });
});

import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../kernel/errors.ts';
import type { LogRow } from './log.ts';
import { readXes } from './xes.ts';

const columns = ['case:concept:name', 'concept:name', 'time:timestamp', 'org:role'];

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function reading(content: string | Uint8Array, chunk = 11) {
  const rows: LogRow[] = [];
  try {
    const { batches } = readXes(inChunks(Buffer.from(content as string), chunk), columns);
    for await (const batch of batches) rows.push(...batch);
    return { rows, refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { rows, refusal: error };
  }
}

const log = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0">
  <float key="meta:average" value="1.0"><float key="Göran" value="0.1"/></float>
  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
  <trace>
    <string key="concept:name" value="P &amp; 1"/>
    <event>
      <string key="concept:name" value="Accepted"/>
      <date key="time:timestamp" value="2012-01-10T09:00:00+01:00"/>
      <list key="nested"><values><string key="concept:name" value="not this one"/></values></list>
    </event>
    <event><string key="concept:name" value="Completed"/><string key="org:role" value="A2_1 越"/></event>
  </trace>
  <trace><event><string key="concept:name" value="Queued"/></event></trace>
</log>
`;

const events = [
  { line: 7, cells: ['P & 1', 'Accepted', '2012-01-10T09:00:00+01:00', ''] },
  { line: 12, cells: ['P & 1', 'Completed', '', 'A2_1 越'] },
  { line: 14, cells: ['', 'Queued', '', ''] },
];

test.each([1, 16, 10_000])(
  'events come with their line and the attributes of their trace, read %i bytes at a time',
  async (size) => {
    expect(await reading(log, size)).toEqual({ rows: events, refusal: null });
    expect(await reading(gzipSync(log), size)).toEqual({ rows: events, refusal: null });
  },
);

test('a log cut off at any offset gives a beginning of its events and is told', async () => {
  const bytes = Buffer.from(log.trimEnd());
  for (let offset = 0; offset < bytes.length; offset += 1) {
    const { rows, refusal } = await reading(bytes.subarray(0, offset), 1000);
    expect(rows).toEqual(events.slice(0, rows.length));
    expect([offset, refusal?.code.slice(0, 4)]).toEqual([offset, 'log.']);
  }
  const packed = gzipSync(bytes);
  for (let offset = 2; offset < packed.length; offset += 1) {
    const { rows, refusal } = await reading(packed.subarray(0, offset), 1000);
    expect(rows).toEqual(events.slice(0, rows.length));
    expect([offset, refusal?.code]).toEqual([offset, 'log.cut-off']);
  }
});

describe('refused with its line', () => {
  test.each([
    [
      'a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE log [<!ENTITY a "aaa">]>\n<log>&a;</log>',
      'log.malformed',
      2,
    ],
    ['an unknown entity', '<log>\n&a;</log>', 'log.malformed', 2],
    ['another kind of document', '\n<svg/>', 'log.malformed', 2],
    ['elements that do not match', '<log>\n\n</trace>', 'log.malformed', 3],
    ['endless nesting', `<log>${'\n<list key="a">'.repeat(200)}`, 'log.too-large', 101],
    [
      'an endless value',
      `<log>\n<string key="a" value="${'x'.repeat(1_200_000)}"/></log>`,
      'log.too-large',
      2,
    ],
    [
      'endless attributes',
      `<log><trace>\n<event>${Array.from({ length: 1001 }, (_, i) => `<int key="k${i}" value="1"/>`).join('')}`,
      'log.too-large',
      2,
    ],
    ['nothing at all', '', 'log.cut-off', 1],
  ])('%s', async (_what, text, code, line) => {
    const { refusal } = await reading(text, 65_536);
    expect(refusal).toMatchObject({ code, params: { line } });
  });
});

const volvo = join(import.meta.dirname, '../../../shared/data/volvo-closed-problems.xes.gz');

test.skipIf(!existsSync(volvo))(
  'the log of problems at Volvo IT: 6,660 events of 1,487 cases',
  async ({ annotate }) => {
    await annotate('needs ../shared/data/volvo-closed-problems.xes.gz');
    const cases = new Set<string>();
    let count = 0;
    for await (const batch of readXes(createReadStream(volvo), columns).batches) {
      for (const { cells } of batch) cases.add(cells[0] as string);
      count += batch.length;
    }
    expect([count, cases.size]).toEqual([6660, 1487]);
  },
);

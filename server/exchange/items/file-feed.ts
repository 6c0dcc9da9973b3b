import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import { Refusal } from '../../../kernel/errors.ts';
import { readCsv } from '../../../mining/formats/csv.ts';
import { fileSize } from '../import-file.ts';
import type { FedRow, Feed } from './feed.ts';
import { type AnyMapping, itemColumns } from './item-mapping.ts';
import { readJson } from './json-rows.ts';
import { itemMapper } from './map-item.ts';

/** Largest file, in bytes. */
export const largestFile_bytes = 1024 ** 3;

/** What separators a file may have, the likeliest first. */
const separators = [',', ';', '\t', '|'] as const;

/** Bytes at the beginning of a file in which its first line is looked for. */
const beginning_bytes = 65_536;

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning_bytes), 0, beginning_bytes, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
  } catch {
    // What is wrong with it is told when it is read.
    return '';
  } finally {
    await file.close();
  }
}

/** The separator that the first line has most of, outside of quotes. */
async function separatorOf(path: string): Promise<string> {
  const [first = ''] = (await beginningOf(path)).split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const counted = separators.map((separator) => [separator, bare.split(separator).length] as const);
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

async function* csvRows(
  mapping: AnyMapping,
  path: string,
  separator: string,
): AsyncGenerator<readonly FedRow[]> {
  const source = createReadStream(path, { highWaterMark: 65_536 });
  try {
    const log = await readCsv(source, separator);
    const map = itemMapper(mapping, log.columns);
    for await (const batch of log.batches) yield batch.map(map);
  } finally {
    source.destroy();
  }
}

async function* jsonRows(mapping: AnyMapping, path: string): AsyncGenerator<readonly FedRow[]> {
  const source = createReadStream(path, { highWaterMark: 65_536 });
  const columns = itemColumns(mapping);
  const map = itemMapper(mapping, columns);
  try {
    for await (const batch of readJson(source, columns, mapping.rows)) yield batch.map(map);
  } finally {
    source.destroy();
  }
}

async function csvColumns(path: string, separator: string): Promise<readonly string[]> {
  const source = createReadStream(path, { highWaterMark: 65_536 });
  try {
    return (await readCsv(source, separator)).columns;
  } finally {
    source.destroy();
  }
}

/**
 * The rows of a file as a mapping understands them.
 *
 * @throws Refusal `import.file-missing`, `items.too-large`, and of the `log.` codes where it cannot be read at all
 */
export async function fileFeed(mapping: AnyMapping, path: string): Promise<Feed> {
  if ((await fileSize(path)) > largestFile_bytes) {
    throw new Refusal('items.too-large', { limit: '1 GiB', line: 0 });
  }
  const tells = {
    tellsItems: mapping.of === 'items',
    relations: mapping.of === 'items' ? mapping.relations.map(({ relation }) => relation) : null,
  };
  if (mapping.format === 'json') {
    return { columns: itemColumns(mapping), ...tells, rows: () => jsonRows(mapping, path) };
  }
  const separator = mapping.separator ?? (await separatorOf(path));
  const columns = await csvColumns(path, separator);
  itemMapper(mapping, columns);
  return { columns, ...tells, rows: () => csvRows(mapping, path, separator) };
}

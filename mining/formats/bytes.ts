import { isUtf8 } from 'node:buffer';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../../kernel/errors.ts';

const newline = 10;

/** Follows a stream of bytes: counts its lines. */
export class LineCount {
  /** Lines that ended so far. */
  ended = 0;

  add(chunk: Uint8Array): void {
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, at + 1)) this.ended += 1;
  }
}

async function* startingWith(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The bytes themselves, unpacked where the file is gzip: known by its first two bytes, whatever its name says. */
async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let size = 0; size < 2; ) {
    const next = await chunks.next();
    if (next.done === true) break;
    first.push(next.value);
    size += next.value.length;
  }
  const begin = Buffer.concat(first.map((chunk) => chunk.subarray(0, 2)));
  const all = startingWith(first, chunks);
  if (begin[0] !== 0x1f || begin[1] !== 0x8b) {
    yield* all;
    return;
  }
  const gunzip = createGunzip({ chunkSize: 65_536 });
  async function feed(): Promise<void> {
    try {
      for await (const chunk of all) {
        if (!gunzip.write(chunk)) await new Promise((resolve) => gunzip.once('drain', resolve));
      }
      gunzip.end();
    } catch (error) {
      gunzip.destroy(error as Error);
    }
  }
  void feed();
  yield* gunzip;
}

/** How many bytes at the end of a chunk begin a character that goes on in the next one (RFC 3629). */
function unfinishedBytes(chunk: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/** Lines of a chunk before the first byte that is not UTF-8. */
function linesBeforeFault(chunk: Uint8Array): number {
  let lines = 0;
  let from = 0;
  for (;;) {
    const at = chunk.indexOf(newline, from);
    const end = at === -1 ? chunk.length : at;
    if (!isUtf8(chunk.subarray(from, end)) || at === -1) return lines;
    lines += 1;
    from = at + 1;
  }
}

/**
 * The text of a log as bytes: unpacked, without byte order mark, known to be UTF-8.
 *
 * @param lines told how many lines have gone by
 * @throws Refusal `log.cut-off` when packed bytes end too early, `log.not-utf8` with the line
 */
export async function* textBytes(
  source: AsyncIterable<Uint8Array>,
  lines: LineCount,
): AsyncGenerator<Buffer> {
  let carry: Buffer = Buffer.alloc(0);
  let first = true;
  try {
    for await (const chunk of unpacked(source)) {
      let bytes =
        carry.length === 0
          ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
          : Buffer.concat([carry, chunk]);
      if (first && bytes.length >= 3) {
        first = false;
        if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      }
      const whole = bytes.subarray(0, bytes.length - unfinishedBytes(bytes));
      carry = Buffer.from(bytes.subarray(whole.length));
      if (!isUtf8(whole))
        throw new Refusal('log.not-utf8', { line: lines.ended + linesBeforeFault(whole) + 1 });
      if (whole.length === 0) continue;
      yield whole;
      lines.add(whole);
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'Z_BUF_ERROR') throw new Refusal('log.cut-off', { line: lines.ended });
    if (typeof code === 'string' && code.startsWith('Z_')) {
      throw new Refusal('log.malformed', { line: lines.ended + 1, problem: 'the gzip data is damaged' });
    }
    throw error;
  }
  if (carry.length > 0) throw new Refusal('log.not-utf8', { line: lines.ended + 1 });
}

import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { type ManifestFile, packLimits } from '../../evidence/pack-format.ts';
import {
  type ArchivedFile,
  centralHeader,
  endRecords,
  localHeader,
  methods,
} from '../../evidence/zip/layout.ts';
import { Refusal } from '../../kernel/errors.ts';

/** Bytes gathered before they are written: tens of thousands of small files are not as many calls. */
const bufferSize = 1024 ** 2;

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * How small files are packed: with a window as large as they are. Each packing holds some two hundred kilobytes otherwise,
 * outside of what the garbage collector sees, and tens of thousands of them come to gigabytes.
 */
function packingFor(size: number): ZlibOptions {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(size + 1))));
  return windowBits === 15 ? {} : { windowBits, memLevel: Math.max(1, windowBits - 8) };
}

/** Counts and digests bytes as they go by. */
class Tally {
  readonly #hash = createHash('sha256');
  size = 0;
  crc = 0;

  take(chunk: Uint8Array): void {
    this.size += chunk.length;
    this.crc = crc32(chunk, this.crc);
    this.#hash.update(chunk);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

async function* tallied(content: AsyncIterable<string | Buffer>, tally: Tally): AsyncGenerator<Buffer> {
  for await (const part of content) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : part;
    tally.take(chunk);
    yield chunk;
  }
}

/** Writes a pack's archive to a file, one part after the other; memory stays flat however large it grows. */
export class ArchiveWriter {
  readonly #file: FileHandle;
  readonly #written: ArchivedFile[] = [];
  /** What the manifest lists: every file but the manifest and its signature. */
  readonly listed: ManifestFile[] = [];
  #pending: Uint8Array[] = [];
  #pendingSize = 0;
  #at = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<ArchiveWriter> {
    return new ArchiveWriter(await open(path, 'w', 0o600));
  }

  /** Adds a file that is at hand as a whole. @throws Refusal `pack.too-large` */
  async add(path: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = deflateRawSync(bytes, packingFor(bytes.length));
    const file = {
      path,
      method: methods.deflated,
      crc: crc32(bytes),
      size: bytes.length,
      packed_size: packed.length,
      offset: this.#at,
    };
    this.#list(file, digestOf(bytes), digestOf(packed));
    await this.#write(localHeader(file));
    await this.#write(packed);
  }

  /** Adds a file that comes in parts. Its header is written when its size is known. @throws Refusal `pack.too-large` */
  async addStream(path: string, content: AsyncIterable<string | Buffer>): Promise<void> {
    await this.#flush();
    const offset = this.#at;
    const open: ArchivedFile = { path, method: methods.deflated, crc: 0, size: 0, packed_size: 0, offset };
    await this.#write(localHeader(open));
    const [own, packed] = [new Tally(), new Tally()];
    const deflate = Readable.from(tallied(content, own)).compose(createDeflateRaw());
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      packed.take(chunk);
      await this.#write(chunk);
    }
    const file = { ...open, crc: own.crc, size: own.size, packed_size: packed.size };
    await this.#flush();
    const header = localHeader(file);
    await this.#file.write(header, 0, header.length, offset);
    this.#list(file, own.digest(), packed.digest());
  }

  /** Adds what the manifest does not list, as it is: the manifest itself and its signature. */
  async addUnlisted(path: string, content: string): Promise<void> {
    const bytes = Buffer.from(content);
    const { length: size } = bytes;
    const file = {
      path,
      method: methods.stored,
      crc: crc32(bytes),
      size,
      packed_size: size,
      offset: this.#at,
    };
    this.#written.push(file);
    await this.#write(localHeader(file));
    await this.#write(bytes);
  }

  /** Writes the directory and closes the file. @returns the size of the archive in bytes */
  async end(): Promise<number> {
    const offset = this.#at;
    for (const file of this.#written) await this.#write(centralHeader(file));
    await this.#write(endRecords({ count: this.#written.length, offset, size: this.#at - offset }));
    await this.#flush();
    await this.#file.sync();
    await this.#file.close();
    return this.#at;
  }

  /** Leaves the file as it is, for whoever removes it after a failure. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => undefined);
  }

  #list(file: ArchivedFile, sha256: string, packed_sha256: string): void {
    const { path, size, packed_size } = file;
    if (size > packLimits.file_bytes || this.#written.length > packLimits.files - 2) {
      throw new Refusal('pack.too-large');
    }
    this.#written.push(file);
    this.listed.push({ path, size, sha256, packed_size, packed_sha256 });
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#pending.push(bytes);
    this.#pendingSize += bytes.length;
    this.#at += bytes.length;
    if (this.#at > packLimits.packed_bytes) throw new Refusal('pack.too-large');
    if (this.#pendingSize >= bufferSize) await this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#pendingSize === 0) return;
    const at = this.#at - this.#pendingSize;
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingSize = 0;
    await this.#file.write(bytes, 0, bytes.length, at);
  }
}

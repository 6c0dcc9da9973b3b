import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Refusal } from '../../kernel/errors.ts';

/** What a file is stored under. */
export interface StoredFile {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** A file that is there, and when it was last put there, epoch milliseconds. */
export interface ListedFile {
  readonly sha256: string;
  readonly put_at: number;
}

/**
 * Where the bytes of files are kept, each once under the SHA-256 of what is in it. It knows nothing of organisations:
 * who may have a file is told by rows of the database, and no hash that somebody names from outside ever reaches it.
 */
export interface FileStore {
  /**
   * Stores what comes, as a stream: all of it stands for good when this returns, or nothing does.
   *
   * @throws Refusal `attachment.too-large` beyond `limit_bytes`
   */
  put(content: AsyncIterable<Uint8Array> | Readable, limit_bytes: number): Promise<StoredFile>;
  /** The bytes. @throws Refusal `attachment.content-gone` where there are none */
  open(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Removes the bytes for good; what is not there stays so. */
  remove(sha256: string): Promise<void>;
  /** Everything that is stored, in no order. */
  list(): AsyncIterable<ListedFile>;
}

const megabyte = 1_048_576;

/** A size as people write it, in MB. */
export function megabytesOf(bytes: number): string {
  return `${Math.round((bytes / megabyte) * 10) / 10} MB`;
}

/** @throws TypeError where it is no hash: it becomes part of a path */
export function checkedHash(sha256: string): string {
  if (/^[0-9a-f]{64}$/.test(sha256)) return sha256;
  throw new TypeError('a file is stored under its SHA-256 in hexadecimal');
}

/** Where what comes is written until its hash is known. */
export interface Incoming extends StoredFile {
  readonly path: string;
}

/**
 * Writes a stream to a file of that folder under a name of its own, and makes sure that it is on the disk. What came
 * to no end leaves nothing.
 *
 * @throws Refusal `attachment.too-large`
 */
export async function takeIn(
  folder: string,
  content: AsyncIterable<Uint8Array> | Readable,
  limit_bytes: number,
): Promise<Incoming> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limit_bytes) throw new Refusal('attachment.too-large', { limit: megabytesOf(limit_bytes) });
      hash.update(chunk);
      yield chunk;
    }
  }
  const file = createWriteStream(path, { mode: 0o600, flush: true });
  try {
    await pipeline(content, counted, file);
  } catch (error) {
    // What broke off at once is still being opened: removed before that, the file would be made afterwards.
    if (!file.closed) await new Promise<void>((resolve) => file.once('close', () => resolve()));
    await rm(path, { force: true });
    throw error;
  }
  return { path, size, sha256: hash.digest('hex') };
}

/** Makes sure that a name stands in its folder after a power cut, where the system offers that. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}

function isMissing(error: unknown): boolean {
  return (error as { code?: string }).code === 'ENOENT';
}

/** How long what was being written may lie before it is the rest of a program that was killed, in milliseconds. */
const abandoned_ms = 86_400_000;

/** Files in a folder: `ab/abcdef…`, by the first byte of the hash; what is being written is in `incoming`. */
export class FolderStore implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(sha256: string): string {
    return join(this.#folder, checkedHash(sha256).slice(0, 2), sha256);
  }

  async put(content: AsyncIterable<Uint8Array> | Readable, limit_bytes: number): Promise<StoredFile> {
    const { path, sha256, size } = await takeIn(join(this.#folder, 'incoming'), content, limit_bytes);
    const place = join(this.#folder, sha256.slice(0, 2));
    await mkdir(place, { recursive: true, mode: 0o700 });
    // The same bytes take the place of themselves, so that they count as put there now.
    await rename(path, this.#path(sha256));
    await syncFolder(place);
    return { sha256, size };
  }

  async open(sha256: string): Promise<Readable> {
    const stream = createReadStream(this.#path(sha256));
    return new Promise((resolve, reject) => {
      stream.once('open', () => resolve(stream));
      stream.once('error', (error) =>
        reject(isMissing(error) ? new Refusal('attachment.content-gone') : error),
      );
    });
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.#putAt(this.#path(sha256))) !== null;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.#path(sha256), { force: true });
  }

  async *list(): AsyncIterable<ListedFile> {
    await this.#forgetAbandoned();
    for (const place of await this.#names('')) {
      if (!/^[0-9a-f]{2}$/.test(place)) continue;
      for (const sha256 of await this.#names(place)) {
        const put_at = await this.#putAt(join(this.#folder, place, sha256));
        if (put_at !== null && /^[0-9a-f]{64}$/.test(sha256)) yield { sha256, put_at };
      }
    }
  }

  async #names(place: string): Promise<readonly string[]> {
    try {
      return await readdir(join(this.#folder, place));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  async #putAt(path: string): Promise<number | null> {
    try {
      return (await stat(path)).mtimeMs;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async #forgetAbandoned(): Promise<void> {
    for (const name of await this.#names('incoming')) {
      const path = join(this.#folder, 'incoming', name);
      const put_at = await this.#putAt(path);
      if (put_at !== null && put_at < Date.now() - abandoned_ms) await rm(path, { force: true });
    }
  }
}

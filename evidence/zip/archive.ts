import { Inflate, inflateSync } from 'fflate';
import { sameBytes } from '../../kernel/bytes.ts';
import { packLimits } from '../pack-format.ts';
import { PackProblem } from '../problem.ts';
import { crc32 } from './crc32.ts';
import {
  type ArchivedFile,
  centralHeader,
  type DirectoryPlace,
  endRecords,
  endSize,
  localHeader,
  methods,
  readCentralHeader,
  readEnd,
  wideEndSize,
} from './layout.ts';

/** Bytes that can be read anywhere: a file on disk, or one that somebody dropped onto a page. */
export interface ByteSource {
  readonly size: number;
  /** Exactly so many bytes from there. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

/** Takes a file's bytes as they come. */
export interface ByteTaker {
  readonly packed: (chunk: Uint8Array) => void;
  readonly content: (chunk: Uint8Array) => void;
}

/** Bytes of a file read at once; smaller ones are unpacked in one go. */
const chunkSize = 1024 ** 2;

/** Names that mean the same file on every system and lead nowhere else. */
const safePath = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

function checkPath(path: string): void {
  const { path_length, depth } = packLimits;
  const isSafe = safePath.test(path) && !path.includes('..') && path.length <= path_length;
  if (!isSafe || path.split('/').length > depth)
    throw new PackProblem('archive-path', { file: path.slice(0, 200) });
}

async function findDirectory(source: ByteSource): Promise<DirectoryPlace> {
  if (source.size > packLimits.packed_bytes)
    throw new PackProblem('archive-too-large', { size: source.size });
  const length = Math.min(source.size, endSize + wideEndSize);
  const end = await source.read(source.size - length, length);
  const place = readEnd(end);
  if (place === null) throw new PackProblem('archive-none');
  if (place.count > packLimits.files) throw new PackProblem('archive-too-many', { count: place.count });
  const expected = endRecords(place);
  const isOurs =
    place.offset + place.size + expected.length === source.size &&
    sameBytes(end.subarray(-expected.length), expected);
  if (!isOurs) throw new PackProblem('archive-layout', { place: 'end' });
  return place;
}

function filesOf(directory: Uint8Array, count: number): readonly ArchivedFile[] {
  const files: ArchivedFile[] = [];
  let at = 0;
  while (files.length < count) {
    const file = readCentralHeader(directory, at);
    if (file === null) throw new PackProblem('archive-layout', { place: 'directory' });
    const expected = centralHeader(file);
    if (!sameBytes(directory.subarray(at, at + expected.length), expected)) {
      throw new PackProblem('archive-layout', { place: file.path.slice(0, 200) });
    }
    files.push(file);
    at += expected.length;
  }
  if (at !== directory.length) throw new PackProblem('archive-layout', { place: 'directory' });
  return files;
}

/** Sizes within limits, names that lead nowhere else and stand once, files one after the other without a gap. */
function checkFiles(files: readonly ArchivedFile[], end: number): void {
  const names = new Set<string>();
  let [offset, unpacked] = [0, 0];
  for (const file of files) {
    checkPath(file.path);
    const name = file.path.toLowerCase();
    if (names.has(name)) throw new PackProblem('archive-twice', { file: file.path });
    names.add(name);
    const known =
      file.method === methods.deflated || (file.method === methods.stored && file.size === file.packed_size);
    if (file.offset !== offset || !known) throw new PackProblem('archive-layout', { place: file.path });
    offset += localHeader(file).length + file.packed_size;
    unpacked += file.size;
    if (file.size > packLimits.file_bytes || unpacked > packLimits.unpacked_bytes) {
      throw new PackProblem('archive-bomb', { file: file.path, size: file.size });
    }
  }
  if (offset !== end) throw new PackProblem('archive-layout', { place: 'directory' });
}

/** An archive in the layout of packs, read strictly: whatever else it may mean to other programs is refused. */
export class Archive {
  readonly files: readonly ArchivedFile[];
  readonly #source: ByteSource;

  private constructor(source: ByteSource, files: readonly ArchivedFile[]) {
    this.#source = source;
    this.files = files;
  }

  /** @throws PackProblem `archive-…` when it is no archive, not in our layout, or beyond limits */
  static async open(source: ByteSource): Promise<Archive> {
    const { offset, size, count } = await findDirectory(source);
    const files = filesOf(await source.read(offset, size), count);
    checkFiles(files, offset);
    return new Archive(source, files);
  }

  find(path: string): ArchivedFile | undefined {
    return this.files.find((file) => file.path === path);
  }

  async #checkHeader(file: ArchivedFile): Promise<number> {
    const expected = localHeader(file);
    if (!sameBytes(await this.#source.read(file.offset, expected.length), expected)) {
      throw new PackProblem('archive-layout', { place: file.path });
    }
    return file.offset + expected.length;
  }

  /** Reads a file from beginning to end. @throws PackProblem `file-broken` when it does not unpack to what is said of it */
  async read(file: ArchivedFile, taker: ByteTaker): Promise<void> {
    const start = await this.#checkHeader(file);
    const checked = checking(file, taker.content);
    const unpack = unpacker(file, checked.take);
    for (let done = 0; done < file.packed_size || done === 0; done += chunkSize) {
      const length = Math.min(chunkSize, file.packed_size - done);
      const chunk = await this.#source.read(start + done, length);
      taker.packed(chunk);
      unpack(chunk, done + length >= file.packed_size);
    }
    checked.end();
  }
}

function checking(
  file: ArchivedFile,
  take: (chunk: Uint8Array) => void,
): { readonly take: (chunk: Uint8Array) => void; readonly end: () => void } {
  const broken = (): never => {
    throw new PackProblem('file-broken', { file: file.path });
  };
  let [size, crc] = [0, 0];
  return {
    take: (chunk) => {
      size += chunk.length;
      if (size > file.size) broken();
      crc = crc32(chunk, crc);
      take(chunk);
    },
    end: () => {
      if (size !== file.size || crc !== file.crc) broken();
    },
  };
}

/** Unpacks chunk by chunk; never more than is said of the file, whatever its bytes would come to. */
function unpacker(
  file: ArchivedFile,
  take: (chunk: Uint8Array) => void,
): (chunk: Uint8Array, isLast: boolean) => void {
  if (file.method === methods.stored) return take;
  const broken = (error: unknown): PackProblem =>
    error instanceof PackProblem ? error : new PackProblem('file-broken', { file: file.path });
  if (file.packed_size <= chunkSize && file.size <= chunkSize) {
    return (chunk) => {
      try {
        take(inflateSync(chunk, { out: new Uint8Array(file.size) }));
      } catch (error) {
        throw broken(error);
      }
    };
  }
  const inflate = new Inflate(take);
  return (chunk, isLast) => {
    try {
      // In small steps, so that a few bytes that come to gigabytes are noticed early.
      for (let at = 0; at < chunk.length; at += 65_536) {
        const end = Math.min(at + 65_536, chunk.length);
        inflate.push(chunk.subarray(at, end), isLast && end === chunk.length);
      }
    } catch (error) {
      throw broken(error);
    }
  };
}

/**
 * The one way in which a pack is laid out as a ZIP archive (PKWARE APPNOTE 6.3): files one after the other from the first
 * byte, sizes and checksum ahead of each, the same day in all of them, no comments, no extra fields, nothing between or behind.
 *
 * Writer and verifier make headers by the same functions, so that no byte of an archive is left unaccounted for.
 */

/** How the bytes of a file are packed. */
export const methods = { stored: 0, deflated: 8 } as const;

/** A file in an archive. Sizes and offset in bytes. */
export interface ArchivedFile {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed_size: number;
  readonly size: number;
  /** Where its header begins. */
  readonly offset: number;
}

export const localHeaderSize = 30;
export const centralHeaderSize = 46;
export const endSize = 22;
export const wideEndSize = 76;

/** Archives of more files than that need the wide end record (ZIP64). */
const narrowCount = 0xffff;

// Version 2.0, names in UTF-8, midnight of 1 January 1980: when files were made stands in the manifest.
const [version, flags, time, date] = [20, 0x0800, 0, 0x21];

const encoder = new TextEncoder();

function writer(size: number): { readonly view: DataView; readonly bytes: Uint8Array } {
  const bytes = new Uint8Array(size);
  return { view: new DataView(bytes.buffer), bytes };
}

/** What local and central header have in common, from the version needed to the length of the extra field. */
function writeCommon(view: DataView, at: number, file: ArchivedFile, nameLength: number): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, file.method, true);
  view.setUint16(at + 6, time, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, file.crc, true);
  view.setUint32(at + 14, file.packed_size, true);
  view.setUint32(at + 18, file.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** What stands before the bytes of a file. */
export function localHeader(file: ArchivedFile): Uint8Array {
  const name = encoder.encode(file.path);
  const { view, bytes } = writer(localHeaderSize + name.length);
  view.setUint32(0, 0x04034b50, true);
  writeCommon(view, 4, file, name.length);
  bytes.set(name, localHeaderSize);
  return bytes;
}

/** What stands of a file in the directory behind all of them. */
export function centralHeader(file: ArchivedFile): Uint8Array {
  const name = encoder.encode(file.path);
  const { view, bytes } = writer(centralHeaderSize + name.length);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, version, true);
  writeCommon(view, 6, file, name.length);
  view.setUint32(42, file.offset, true);
  bytes.set(name, centralHeaderSize);
  return bytes;
}

/** Where the directory of an archive is. */
export interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
}

function wideEnd({ count, offset, size }: DirectoryPlace): Uint8Array {
  const { view, bytes } = writer(wideEndSize);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  view.setUint16(12, 45, true);
  view.setUint16(14, 45, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(size), true);
  view.setBigUint64(48, BigInt(offset), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(offset + size), true);
  view.setUint32(72, 1, true);
  return bytes;
}

/** The end of an archive. */
export function endRecords(place: DirectoryPlace): Uint8Array {
  const { count, offset, size } = place;
  const { view, bytes } = writer(endSize);
  const told = Math.min(count, narrowCount);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, told, true);
  view.setUint16(10, told, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return count < narrowCount ? bytes : Uint8Array.from([...wideEnd(place), ...bytes]);
}

/** What the end of an archive says of its directory; null when it is none of ours. */
export function readEnd(end: Uint8Array): DirectoryPlace | null {
  const view = new DataView(end.buffer, end.byteOffset, end.byteLength);
  const at = end.length - endSize;
  if (at < 0 || view.getUint32(at, true) !== 0x06054b50) return null;
  const told = view.getUint16(at + 10, true);
  const wide = at - wideEndSize;
  const isWide = told === narrowCount && wide >= 0 && view.getUint32(wide, true) === 0x06064b50;
  return {
    count: isWide ? Number(view.getBigUint64(wide + 32, true)) : told,
    offset: view.getUint32(at + 16, true),
    size: view.getUint32(at + 12, true),
  };
}

/** The file that a header of the directory tells of; null when it is none of ours or cut off. */
export function readCentralHeader(directory: Uint8Array, at: number): ArchivedFile | null {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  if (at + centralHeaderSize > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
  const length = view.getUint16(at + 28, true);
  const end = at + centralHeaderSize + length;
  if (end > view.byteLength) return null;
  return {
    path: new TextDecoder().decode(directory.subarray(at + centralHeaderSize, end)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed_size: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** Width and height of a picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What is assumed of a picture that does not say. */
const unknown: PictureSize = { width: 600, height: 400 };

/** Segments of a JPEG that tell its size: beginnings of frames, of whatever coding. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jpegSize(bytes: Buffer): PictureSize {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return unknown;
}

/** The size of a PNG or JPEG picture, from its header. */
export function pictureSize(bytes: Buffer): PictureSize {
  const isPng = bytes[0] === 0x89 && bytes.length >= 24;
  const size = isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : jpegSize(bytes);
  return size.width > 0 && size.height > 0 ? size : unknown;
}

import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { TextNode } from '../../../processes/document/structured-text.ts';

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4);
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

/** How a sample picture looks: like a photograph, which hardly compresses, or like a drawing or a screen. */
type Look = 'noise' | 'drawing';

function pixelsOf(width: number, height: number, seed: number, look: Look): Buffer {
  const line = width * 3 + 1;
  const pixels = Buffer.alloc(line * height);
  let state = seed + 1;
  for (let index = 0; index < pixels.length; index += 1) {
    if (index % line === 0) continue;
    if (look === 'noise' && index % 5 === 0) state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const [x, y] = [Math.floor((index % line) / 3), Math.floor(index / line)];
    const drawn = (x * (seed + 3)) % 97 < 40 && y % 23 < 12 ? (x ^ y) & 255 : 240 - (y >> 3);
    pixels[index] = look === 'noise' ? (state >> 12) & 255 : drawn;
  }
  return pixels;
}

/** A PNG picture, different for each seed. */
export function samplePng(width: number, height: number, seed: number, look: Look = 'noise'): Buffer {
  const pixels = pixelsOf(width, height, seed, look);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A ZIP file that says of its main part what it is. */
export function officeFile(contentType: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const list = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${contentType}"/></Types>`;
  const parts = { '[Content_Types].xml': list, 'word/document.xml': '<w:document/>', ...more };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))),
  );
}

/** A Word file as far as anybody looks at it here. */
export const wordFile = officeFile(
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
);

/** A small PDF file as far as anybody looks at it here. */
export const pdfFile = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

/** A paragraph. */
export function paragraph(text: string): TextNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** A structured text of these nodes. */
export function textOf(...content: TextNode[]): TextNode {
  return { type: 'doc', content };
}

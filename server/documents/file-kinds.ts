import { unzipSync } from 'fflate';
import { Refusal } from '../../kernel/errors.ts';
import {
  readStructuredText,
  structuredLimit_bytes,
  structuredType,
} from '../../processes/document/structured-text.ts';
import { type OpenPlace, openPlaces } from '../../processes/document/unfinished.ts';
import { pictureSize } from './picture-size.ts';

const mebibyte = 1024 * 1024;

/** Largest PDF or Word file that is taken, in bytes. */
export const fileLimit_bytes = 25 * mebibyte;

/** Largest picture that is taken, in bytes. */
export const pictureLimit_bytes = 10 * mebibyte;

export const pdfType = 'application/pdf';
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Content that was looked at: what it is, which pictures it shows, and what its writer left open in it. */
export interface Content {
  readonly bytes: Buffer;
  readonly media_type: string;
  /** Hashes of pictures stored apart. */
  readonly pictures: readonly string[];
  /** None for files, into which nobody looks. */
  readonly open: readonly OpenPlace[];
}

function refuseTooLarge(bytes: Buffer, limit_bytes: number): void {
  if (bytes.length > limit_bytes) {
    throw new Refusal('request.too-large', { limit: `${limit_bytes / mebibyte} MiB` });
  }
}

function structuredContent(bytes: Buffer): Content {
  refuseTooLarge(bytes, structuredLimit_bytes);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('document.text-invalid', { place: 'doc', problem: 'not JSON in UTF-8' });
  }
  const read = readStructuredText(value);
  if (!read.ok) throw new Refusal('document.text-invalid', { ...read.problem });
  return { bytes, media_type: structuredType, pictures: read.pictures, open: openPlaces(read.text) };
}

function pdfContent(bytes: Buffer): Content {
  refuseTooLarge(bytes, fileLimit_bytes);
  const begins = bytes.subarray(0, 1024).includes('%PDF-');
  // Writers may leave some bytes behind the end mark.
  const ends = bytes.subarray(-2048).includes('%%EOF');
  if (!begins || !ends) throw new Refusal('document.not-pdf');
  return { bytes, media_type: pdfType, pictures: [], open: [] };
}

/** The list of parts of an office file; null when the bytes are no ZIP file. Nothing else of it is unpacked. */
function partList(bytes: Buffer): string | null {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === '[Content_Types].xml' && originalSize <= mebibyte,
    });
    const list = parts['[Content_Types].xml'];
    return list === undefined ? '' : new TextDecoder().decode(list);
  } catch {
    return null;
  }
}

function wordProblem(bytes: Buffer): string | null {
  if (bytes.readUInt32BE(0) === 0xd0cf11e0) return 'an older Word file (.doc) or one with a password';
  if (bytes.readUInt16BE(0) !== 0x504b) return 'no ZIP file';
  const list = partList(bytes);
  if (list === null) return 'a damaged ZIP file';
  if (list.includes('macroEnabled') || list.includes('vbaProject')) return 'it holds macros';
  return list.includes('wordprocessingml.document.main+xml') ? null : 'no Word document inside';
}

function wordContent(bytes: Buffer): Content {
  refuseTooLarge(bytes, fileLimit_bytes);
  const problem = bytes.length < 4 ? 'no ZIP file' : wordProblem(bytes);
  if (problem !== null) throw new Refusal('document.not-word', { problem });
  return { bytes, media_type: wordType, pictures: [], open: [] };
}

const readers: Readonly<Record<string, (bytes: Buffer) => Content>> = {
  [structuredType]: structuredContent,
  [pdfType]: pdfContent,
  [wordType]: wordContent,
};

/**
 * Looks at content for what it is said to be: by its first bytes and its structure, not by its name.
 *
 * @throws Refusal `document.kind-unknown`, `document.text-invalid`, `document.not-pdf`, `document.not-word` or
 *   `request.too-large`
 */
export function readContent(bytes: Buffer, content_type: string): Content {
  const [media_type = ''] = content_type.split(';');
  const reader = readers[media_type.trim().toLowerCase()];
  if (reader === undefined)
    throw new Refusal('document.kind-unknown', { given: media_type.slice(0, 100) || '–' });
  return reader(bytes);
}

const png = Buffer.from('89504e470d0a1a0a', 'hex');
const pngEnd = Buffer.from('IEND');
const jpeg = Buffer.from('ffd8ff', 'hex');

/** Most pixels of a picture: a small file may hold more than memory does. */
const mostPixels = 50_000_000;

function refuseTooManyPixels(bytes: Buffer): void {
  const { width, height } = pictureSize(bytes);
  if (width * height > mostPixels) throw new Refusal('request.too-large', { limit: '50 MP' });
}

/**
 * The media type of a picture, by its bytes.
 *
 * @throws Refusal `document.not-picture` or `request.too-large`
 */
export function pictureType(bytes: Buffer): 'image/png' | 'image/jpeg' {
  refuseTooLarge(bytes, pictureLimit_bytes);
  refuseTooManyPixels(bytes);
  if (bytes.subarray(0, 8).equals(png) && bytes.subarray(-12).includes(pngEnd)) return 'image/png';
  const isJpeg =
    bytes.subarray(0, 3).equals(jpeg) && bytes.subarray(-64).includes(Buffer.from('ffd9', 'hex'));
  if (isJpeg) return 'image/jpeg';
  throw new Refusal('document.not-picture');
}

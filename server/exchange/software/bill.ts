import { Refusal } from '../../../kernel/errors.ts';
import { readCycloneDx } from './cyclonedx.ts';
import { parseBillJson } from './json.ts';
import { readSpdx } from './spdx.ts';
import { readSwid } from './swid.ts';

/** One piece of software that a bill names. */
export interface SoftwareComponent {
  /** What the bill itself refers to it by; unique within the bill. */
  readonly ref: string;
  readonly name: string;
  readonly version: string | null;
  readonly publisher: string | null;
  /** As the bill calls its kind: library, application, operating-system … */
  readonly type: string;
  readonly purl: string | null;
  readonly cpe: string | null;
  /** `tagId` of its ISO/IEC 19770-2 tag. */
  readonly tag_id: string | null;
  /** An SPDX expression; a licence without an SPDX id stands in it as `LicenseRef-…`. */
  readonly licence: string | null;
  readonly hashes: readonly { readonly algorithm: string; readonly value: string }[];
}

/** What a bill of software holds, whatever its format. */
export interface SoftwareBill {
  readonly format: 'cyclonedx' | 'spdx' | 'swid';
  readonly spec_version: string;
  /** What the bill is of: an application, an image. A tag tells of an installed product, and is of nothing. */
  readonly subject: SoftwareComponent | null;
  /** Everything in it, the subject aside. */
  readonly components: readonly SoftwareComponent[];
  /** What needs what, by `ref`; `to` may name something outside the bill. */
  readonly dependencies: readonly { readonly from: string; readonly to: string }[];
}

/** Largest file, in bytes. */
export const largestBill_bytes = 64 * 1024 ** 2;

/** What a file begins with, to be told when it is none of the formats. */
function beginningOf(text: string): string {
  return text.slice(0, 40).replaceAll(/\s+/g, ' ').trim();
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    // The decoder takes a byte order mark away.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('software.malformed', { file, place: 'its bytes', problem: 'it is not UTF-8' });
  }
}

/**
 * Reads a bill of software: CycloneDX 1.2–1.6 or SPDX 2.2–2.3 as JSON, or an ISO/IEC 19770-2 tag as XML, told apart by
 * what the file holds.
 *
 * @param name name of the file, for refusals
 * @throws Refusal of the `software.` codes, with the place and, for a tag, the rule it breaks
 */
export function readBill(bytes: Uint8Array, name: string): SoftwareBill {
  if (bytes.byteLength > largestBill_bytes) {
    throw new Refusal('software.too-large', { file: name, limit: '64 MB' });
  }
  const text = decoded(bytes, name);
  const first = text.trimStart()[0];
  if (first === '<') return readSwid(text, name);
  if (first === '{') {
    const document = parseBillJson(text, name);
    if (document['bomFormat'] === 'CycloneDX') return readCycloneDx(document, name);
    if (typeof document['spdxVersion'] === 'string') return readSpdx(document, name);
  }
  throw new Refusal('software.not-a-bill', { file: name, found: beginningOf(text) });
}

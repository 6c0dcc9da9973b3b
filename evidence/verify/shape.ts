import {
  type Manifest,
  type PackedEntry,
  type PackedRecord,
  type PackKeys,
  packFormat,
  packKinds,
  packVersion,
} from '../pack-format.ts';

/** Whether what a file holds has the form it is said to have: files come from strangers. */

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const shape =
  (members: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, test]) => test(value[name]));
const isHash: Test = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const manifestTest = shape({
  format: (value) => value === packFormat,
  version: (value) => value === packVersion,
  id: isText,
  made_at: isText,
  made_by: orNull(shape({ id: isText, name: isText })),
  program: shape({ name: isText, version: isText }),
  organisation: shape({ id: isText, name: isText }),
  of: shape({
    kind: (value) => packKinds.some((kind) => kind === value),
    number: orNull(isText),
    from: isText,
    to: isText,
  }),
  journal: shape({
    origin: isText,
    size: isCount,
    from: isCount,
    to: isCount,
    entries: isCount,
    erased: isCount,
  }),
  counts: shape({ records: isCount, documents: isCount, exceptions: isCount, checks: isCount }),
  left_out: listOf(shape({ what: isText, count: isCount })),
  disposed_records: listOf(isText),
  files: listOf(
    shape({ path: isText, size: isCount, sha256: isHash, packed_size: isCount, packed_sha256: isHash }),
  ),
});

/** @returns null when it is no manifest */
export function asManifest(value: unknown): Manifest | null {
  return manifestTest(value) ? (value as Manifest) : null;
}

const keysTest = shape({ key: isText, earlier: listOf(isText), rotations: listOf(isText) });

/** @returns null when it names no keys */
export function asKeys(value: unknown): PackKeys | null {
  return keysTest(value) ? (value as PackKeys) : null;
}

const entryTest = shape({
  position: isCount,
  leaf: shape({
    organisation_id: isText,
    id: isText,
    record_id: orNull(isText),
    process: isText,
    to_state: orNull(isText),
    occurred_at: isText,
    recorded_at: isText,
    origin: isText,
    content_hash: isHash,
  }),
  salt: orNull((value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)),
  content: orNull(
    shape({
      changes: (value) =>
        isObject(value) && Object.values(value).every((pair) => Array.isArray(pair) && pair.length === 2),
      text: orNull(isText),
    }),
  ),
  erased_at: orNull(isText),
});

/** @returns null when it is no entry of a journal */
export function asEntry(value: unknown): PackedEntry | null {
  return entryTest(value) ? (value as PackedEntry) : null;
}

const snapshot = { state: isText, values: isObject };
const recordTest = shape({
  id: isText,
  process: isText,
  number: isText,
  ...snapshot,
  at_end_of_period: orNull(shape(snapshot)),
  entries: listOf(isCount),
});

/** @returns null when it is no record */
export function asRecord(value: unknown): PackedRecord | null {
  return recordTest(value) ? (value as PackedRecord) : null;
}

/** What a text says as JSON; undefined when it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

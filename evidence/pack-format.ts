import type { EntryContent, SealedEntry } from '../kernel/sealed-entry.ts';

/** What an evidence pack consists of. Paths are those of its files; `docs/guides/evidence-pack.md` explains them to people. */

/** What `manifest.json` says it is. */
export const packFormat = 'touchstone-evidence-pack';

/** The version of the format that is written and verified. */
export const packVersion = 1;

/** Files that every pack has, whatever it is of. */
export const packPaths = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  keys: 'keys.json',
  checkpoint: 'journal/checkpoint.txt',
  leaves: 'journal/leaves.txt',
  proof: 'journal/range-proof.txt',
  entries: 'journal/entries.jsonl',
} as const;

/** Where the records of a process stand: one file each, by number. */
export function recordPath(process: string, number: string): string {
  return `records/${process}/${number}.json`;
}

/** Whether a file of a pack holds a record. */
export function isRecordPath(path: string): boolean {
  return /^records\/[^/]+\/[^/]+\.json$/.test(path);
}

/** Why a leaf of the range is there by its hash alone. */
export const leftOutReasons = ['outside-period', 'other-record', 'record-disposed', 'later'] as const;

export type LeftOutReason = (typeof leftOutReasons)[number];

/** What a pack is made of. */
export const packKinds = ['period', 'assessment', 'audit'] as const;

export type PackKind = (typeof packKinds)[number];

/** A file of the pack, as it is and as it is packed. Sizes in bytes, hashes SHA-256 in hexadecimal. */
export interface ManifestFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly packed_size: number;
  readonly packed_sha256: string;
}

/** What a pack is of: instants as ISO 8601, `from` included, `to` excluded. */
export interface PackSubject {
  readonly kind: PackKind;
  /** Number of the assessment or the audit; null for a period. */
  readonly number: string | null;
  readonly from: string;
  readonly to: string;
}

/** `manifest.json`. */
export interface Manifest {
  readonly format: typeof packFormat;
  readonly version: typeof packVersion;
  readonly id: string;
  readonly made_at: string;
  readonly made_by: { readonly id: string; readonly name: string } | null;
  readonly program: { readonly name: string; readonly version: string };
  readonly organisation: { readonly id: string; readonly name: string };
  readonly of: PackSubject;
  readonly journal: {
    /** First line of every checkpoint of this journal. */
    readonly origin: string;
    /** Leaves of the tree under the checkpoint. */
    readonly size: number;
    /** The proven range of positions: `from` included, `to` excluded. */
    readonly from: number;
    readonly to: number;
    readonly entries: number;
    readonly erased: number;
  };
  readonly counts: Readonly<Record<'records' | 'documents' | 'exceptions' | 'checks', number>>;
  /** What is not in the pack, by why, and how much. */
  readonly left_out: readonly { readonly what: string; readonly count: number }[];
  /** Ids of records that were disposed of: their entries are there by their hashes, and no record. */
  readonly disposed_records: readonly string[];
  readonly files: readonly ManifestFile[];
}

/** A line of `journal/entries.jsonl`. */
export interface PackedEntry {
  readonly position: number;
  readonly leaf: SealedEntry;
  /** Hexadecimal; null where the content was erased. */
  readonly salt: string | null;
  readonly content: EntryContent | null;
  /** When the content was erased; null where it stands. */
  readonly erased_at: string | null;
}

/** A file of `records/`: the record as it stood when the pack was made, with raw values as the journal has them. */
export interface PackedRecord {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly origin: string;
  readonly external_key: string | null;
  readonly opened_at: string;
  readonly resolved_at: string | null;
  readonly closed_at: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** State and values at the end of the period, where the record changed after it. */
  readonly at_end_of_period: {
    readonly state: string;
    readonly values: Readonly<Record<string, unknown>>;
  } | null;
  /** Names of whatever the values refer to by id, for readers. */
  readonly names: Readonly<Record<string, string>>;
  /** Positions of its journal entries in the tree, in order. */
  readonly entries: readonly number[];
}

/** `keys.json`. */
export interface PackKeys {
  /** The key that signed checkpoint and manifest, in the form of C2SP signed notes. */
  readonly key: string;
  /** Keys before it, the oldest first. */
  readonly earlier: readonly string[];
  /** The first checkpoint after each change of keys, signed by the old and the new one, the oldest first. */
  readonly rotations: readonly string[];
}

/** What the note in `manifest.sig` says. */
export function signedText(id: string, manifest_sha256: string): string {
  return `${packFormat}/${packVersion}\n${id}\n${manifest_sha256}\n`;
}

/** Most that a pack may hold, so that verifying one ends and fits into memory whatever somebody hands in. */
export const packLimits = {
  packed_bytes: 4 * 1024 ** 3 - 1,
  unpacked_bytes: 16 * 1024 ** 3,
  file_bytes: 2 * 1024 ** 3,
  /** Of files that are read as a whole: manifest, keys, checkpoint, records. */
  whole_bytes: 256 * 1024 ** 2,
  record_bytes: 16 * 1024 ** 2,
  line_bytes: 16 * 1024 ** 2,
  files: 400_000,
  path_length: 200,
  depth: 6,
  leaves: 4_000_000,
} as const;

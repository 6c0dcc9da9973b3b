import { toHex, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Sha256 } from './merkle.ts';

/** What of an entry may have to be erased by law. */
export interface EntryContent {
  readonly changes: unknown;
  readonly text: string | null;
  readonly detail: unknown;
}

/** What of an entry stays whatever happens. Times are ISO 8601 in UTC with the six decimals the database keeps. */
export interface EntryFrame {
  readonly organisation_id: string;
  readonly id: string;
  readonly record_id: string | null;
  readonly process: string;
  readonly activity: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly actor_id: string | null;
  readonly origin: string;
  readonly source_hash: string | null;
  readonly import_run_id: string | null;
}

/** A journal entry as it is sealed: its frame, and the digest of its content. */
export interface SealedEntry extends EntryFrame {
  /** Version of this form. */
  readonly v: 1;
  /** SHA-256 over salt and content, hexadecimal. */
  readonly content_hash: string;
}

/**
 * Digest of an entry's content, hexadecimal.
 *
 * The salt (16 random bytes) keeps what was erased from being guessed: once salt and content are gone, the digest
 * tells nothing, and the tree stands all the same.
 */
export function contentHash(sha: Sha256, { changes, text, detail }: EntryContent, salt: Uint8Array): string {
  return toHex(sha(salt, utf8(canonicalJson({ changes, text, detail }))));
}

/** An entry as it is sealed, by the digest of its content: all that is left to know of one that was erased. */
export function sealedFrame(frame: EntryFrame, content_hash: string): SealedEntry {
  return {
    v: 1,
    organisation_id: frame.organisation_id,
    id: frame.id,
    record_id: frame.record_id,
    process: frame.process,
    activity: frame.activity,
    from_state: frame.from_state,
    to_state: frame.to_state,
    occurred_at: frame.occurred_at,
    recorded_at: frame.recorded_at,
    actor_id: frame.actor_id,
    origin: frame.origin,
    source_hash: frame.source_hash,
    import_run_id: frame.import_run_id,
    content_hash,
  };
}

/** An entry as it is sealed. */
export function sealedEntry(sha: Sha256, entry: EntryFrame & EntryContent, salt: Uint8Array): SealedEntry {
  return sealedFrame(entry, contentHash(sha, entry, salt));
}

/** What the leaf of an entry holds: the entry as it is sealed, in canonical JSON. */
export function leafData(sealed: SealedEntry): Uint8Array<ArrayBuffer> {
  return utf8(canonicalJson(sealed));
}

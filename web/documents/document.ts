import type { OpenedRecord } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';

/** A published version as the API shows it. */
export interface VersionRow {
  readonly number: number;
  readonly title: string;
  readonly hash: string;
  readonly media_type: string;
  readonly authors: readonly Reference[] | null;
  readonly approved_by: string;
  readonly published_at: string;
  readonly published_by: Reference | null;
  readonly effective_date: string;
  readonly material: boolean;
  readonly summary: string;
  readonly superseded_on: string | null;
}

/** A signature under a review or an approval as the API shows it. */
export interface SignatureRow {
  readonly version: number;
  readonly person: Reference;
  /** The name as it was printed when it was signed. */
  readonly name: string;
  readonly at: string;
  readonly hash: string;
  readonly meaning: 'review' | 'approval';
  readonly roles: readonly string[] | null;
}

/** States in which a document is prepared: its content may be changed. */
const preparing = new Set(['draft', 'in-review', 'in-approval']);

/** Whether the document is being prepared, for the first time or anew. */
export function isPrepared({ state }: OpenedRecord): boolean {
  return preparing.has(state);
}

/** The versions published so far, oldest first. */
export function versionsOf(record: OpenedRecord): readonly VersionRow[] {
  return (record['versions'] ?? []) as readonly VersionRow[];
}

function textOf(record: OpenedRecord, field: string): string | null {
  const value = record[field];
  return typeof value === 'string' ? value : null;
}

/** The version in force on a day (`YYYY-MM-DD`), as the server tells it; null where none is. */
export function versionInForce(record: OpenedRecord, today: string): VersionRow | null {
  if (textOf(record, 'withdrawn_at') !== null) return null;
  return versionsOf(record).findLast(({ effective_date }) => effective_date <= today) ?? null;
}

/** Content of a document to be shown: of a published version, or of what is being prepared. */
export interface Content {
  /** Null: what is being prepared. */
  readonly version: VersionRow | null;
  readonly hash: string;
  readonly media_type: string;
}

/** What is being prepared; null where nothing is, or nothing was written yet. */
export function draftOf(record: OpenedRecord): Content | null {
  const hash = textOf(record, 'content_hash');
  if (!isPrepared(record) || hash === null) return null;
  return { version: null, hash, media_type: textOf(record, 'media_type') ?? '' };
}

/** The content of a published version. */
export function contentOf(version: VersionRow): Content {
  return { version, hash: version.hash, media_type: version.media_type };
}

/** How the URL and the API name content: the number of a version, or `draft`. */
export function nameOf({ version }: Content): string {
  return version === null ? 'draft' : String(version.number);
}

/** Every content that can be shown: what is being prepared, then the versions, newest first. */
export function contentsOf(record: OpenedRecord, staff: boolean): readonly Content[] {
  const draft = staff ? draftOf(record) : null;
  const published = versionsOf(record).map(contentOf).toReversed();
  return draft === null ? published : [draft, ...published];
}

/**
 * The content that a page shows first: what is being prepared to those who work on it, to others what is in force;
 * before that the newest.
 */
export function firstContent(
  record: OpenedRecord,
  { staff, working, today }: { readonly staff: boolean; readonly working: boolean; readonly today: string },
): Content | null {
  const contents = contentsOf(record, staff);
  const draft = contents.find(({ version }) => version === null);
  if (working && draft !== undefined) return draft;
  const inForce = versionInForce(record, today);
  if (inForce !== null) return contentOf(inForce);
  return contents.find(({ version }) => version !== null) ?? draft ?? null;
}

/** The signatures under exactly this content, in the order in which they were given. */
export function signaturesUnder(record: OpenedRecord, { version, hash }: Content): readonly SignatureRow[] {
  const number = version?.number ?? (versionsOf(record).at(-1)?.number ?? 0) + 1;
  const rows = ['reviews', 'approvals'].flatMap((field) => (record[field] ?? []) as readonly SignatureRow[]);
  return rows
    .filter((row) => row.version === number && row.hash === hash)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

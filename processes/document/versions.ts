import type { EffectContext } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, listIn, numberIn, rowsIn, textIn } from '../../kernel/register.ts';

/** A signature under exactly one content: of a review or an approval. */
export interface Signature {
  /** Number of the version that the content became or was to become. */
  readonly version: number;
  readonly person: string;
  /** The name as it was printed when it was signed. */
  readonly name: string;
  readonly at: number;
  readonly hash: string;
  readonly meaning: 'review' | 'approval';
  /** Roles held when it was signed. */
  readonly roles: readonly string[];
}

/** A version as it was published. */
export interface Version {
  readonly number: number;
  readonly title: string;
  readonly hash: string;
  /** Hash of the version before; null for the first. */
  readonly previous_hash: string | null;
  readonly media_type: string;
  /** Digest of the process definition that the content was made from; null where people wrote it. */
  readonly generated_digest: string | null;
  readonly authors: readonly string[];
  /** The printed names of those who approved it. */
  readonly approved_by: string;
  readonly published_at: number;
  readonly published_by: string | null;
  readonly effective_date: string;
  /** Whether it has to be read and understood anew. */
  readonly material: boolean;
  readonly summary: string;
  /** The day on which the next one took effect. */
  readonly superseded_on: string | null;
}

/** The versions published so far, oldest first. */
export function versionsOf(record: ProcessRecord): readonly Version[] {
  return rowsIn(record, 'versions') as unknown as readonly Version[];
}

/** The reviews or approvals that stand, oldest first. */
export function signaturesOf(record: ProcessRecord, field: 'reviews' | 'approvals'): readonly Signature[] {
  return rowsIn(record, field) as unknown as readonly Signature[];
}

/** Number of the version that is being prepared. */
export function nextNumber(record: ProcessRecord): number {
  return (numberIn(record, 'version_number') ?? 0) + 1;
}

/** Signatures under the content that was submitted, as the next version. */
export function standingSignatures(
  record: ProcessRecord,
  field: 'reviews' | 'approvals',
): readonly Signature[] {
  const [hash, number] = [textIn(record, 'submitted_hash'), nextNumber(record)];
  return signaturesOf(record, field).filter((one) => one.version === number && one.hash === hash);
}

/** Signatures under exactly what was published as a version. */
export function signaturesUnder(
  record: ProcessRecord,
  field: 'reviews' | 'approvals',
  { number, hash }: Version,
): readonly Signature[] {
  return signaturesOf(record, field).filter((one) => one.version === number && one.hash === hash);
}

/** The rows with the signature of whoever acts now, under the content that was submitted. */
export function withSignature(
  record: ProcessRecord,
  field: 'reviews' | 'approvals',
  { actor, now, signature }: EffectContext,
): readonly Signature[] {
  const signed: Signature = {
    version: nextNumber(record),
    person: actor.id ?? '',
    name: signature ?? '',
    at: now,
    hash: textIn(record, 'submitted_hash') ?? '',
    meaning: field === 'reviews' ? 'review' : 'approval',
    roles: actor.roles,
  };
  return [...signaturesOf(record, field), signed];
}

/** What is left when the content goes back to its authors: signatures under published versions alone. */
export function voided(record: ProcessRecord): Record<string, unknown> {
  const number = nextNumber(record);
  const kept = (field: 'reviews' | 'approvals'): readonly Signature[] =>
    signaturesOf(record, field).filter(({ version }) => version < number);
  return { submitted_hash: null, reviews: kept('reviews'), approvals: kept('approvals') };
}

/** Whether the person wrote what is being prepared. */
export function isAuthor(record: ProcessRecord, person: string | null): boolean {
  return person !== null && listIn(record, 'authors').includes(person);
}

/** The newest version of a document that is not withdrawn; null before the first. */
export function newestVersion(record: ProcessRecord): Version | null {
  if (instantIn(record, 'withdrawn_at') !== null) return null;
  return versionsOf(record).at(-1) ?? null;
}

/** The version in force on a day (`YYYY-MM-DD`): the newest whose effective date has come. */
export function versionInForce(record: ProcessRecord, day: string): Version | null {
  if (instantIn(record, 'withdrawn_at') !== null) return null;
  return versionsOf(record).findLast(({ effective_date }) => effective_date <= day) ?? null;
}

/** The newest version that has to be read and understood: the first, and each with a material change. */
export function versionToAcknowledge(record: ProcessRecord): Version | null {
  if (instantIn(record, 'withdrawn_at') !== null) return null;
  return versionsOf(record).findLast(({ material }) => material) ?? null;
}

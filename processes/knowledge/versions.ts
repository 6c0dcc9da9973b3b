import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, rowsIn } from '../../kernel/register.ts';
import { sha256Hex } from '../../kernel/sha256.ts';

/** A version of an article as it was approved; its text stands in the journal entry by which it was. */
export interface ArticleVersion {
  readonly number: number;
  readonly title: string;
  /** SHA-256 of title, text, audience and language, hexadecimal: see `articleHash`. */
  readonly hash: string;
  readonly audience: string | null;
  readonly authors: readonly string[];
  readonly approved_by: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The versions approved so far, oldest first. */
export function versionsOf(record: ProcessRecord): readonly ArticleVersion[] {
  return rowsIn(record, 'versions') as unknown as readonly ArticleVersion[];
}

/** Number of the version that is written next. */
export function nextVersion(record: ProcessRecord): number {
  return (numberIn(record, 'version_number') ?? 0) + 1;
}

/** Whether readers have a version to go by. */
export function isInForce({ values }: ProcessRecord): boolean {
  return values['in_force'] === true;
}

/** SHA-256 of what a version says, as canonical JSON (RFC 8785): the same words give the same hash anywhere. */
export function articleHash(said: {
  readonly title: string;
  readonly body: string;
  readonly audience: string | null;
  readonly language: string | null;
}): string {
  return sha256Hex(new TextEncoder().encode(canonicalJson(said)));
}

import { utf8 } from '../../kernel/bytes.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, textIn } from '../../kernel/register.ts';
import { sha256Hex } from '../../kernel/sha256.ts';

/** What an approval is about: whatever of it is different later, was not approved. */
export const contentFields = [
  'title',
  'description',
  'change_type',
  'category',
  'service_effect',
  'service',
  'services',
  'items',
  'documents',
  'downtime',
  'risk_level',
  'planned_start',
  'planned_end',
  'plan',
  'back_out_plan',
] as const;

/** The SHA-256 of what is approved, over its canonical JSON (RFC 8785). */
export function contentHash({ values }: ProcessRecord): string {
  const content = Object.fromEntries(contentFields.map((name) => [name, values[name] ?? null]));
  return sha256Hex(utf8(canonicalJson(content)));
}

/** The state a record is about to be in: what follows from it is computed before the record is put together. */
export function stateOf({ history, state }: ProcessRecord): string {
  return history.at(-1)?.state ?? state;
}

/** States in which the content was put before those who approve. */
const asked: readonly string[] = ['authorise', 'scheduled', 'implement', 'review', 'closed'];

/**
 * Version and hash of what is planned. A version is what somebody was asked to approve: before that, writing goes on
 * within the same one; afterwards every other content is the next.
 */
export function versionOf(record: ProcessRecord): Record<string, unknown> {
  const content_hash = contentHash(record);
  const before = textIn(record, 'content_hash');
  const version = numberIn(record, 'plan_version') ?? 1;
  const isNext = before !== null && before !== content_hash && numberIn(record, 'asked_version') === version;
  const plan_version = isNext ? version + 1 : version;
  const wasAsked = asked.includes(stateOf(record));
  return {
    content_hash,
    plan_version,
    asked_version: wasAsked ? plan_version : (numberIn(record, 'asked_version') ?? null),
  };
}

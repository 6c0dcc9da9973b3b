import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, rowsIn } from '../../kernel/register.ts';

/** What people are to be aware of, in the order of 7.3 a to e. */
export const awarenessTopics = ['policy', 'objectives', 'services', 'contribution', 'implications'] as const;

/** How somebody is known to be aware of a topic: told with proof, or said by themself under their name. */
type CoverageKind = 'briefed' | 'confirmed';

/** The rows of coverage with the topics given now; a topic covered on a later day stays as it is. */
export function coverageWith(
  record: ProcessRecord,
  covered: { readonly how: CoverageKind; readonly covered_on: string | null; readonly proof: string | null },
): readonly Readonly<Record<string, unknown>>[] {
  const rows = rowsIn(record, 'coverage');
  const later = rows.filter(({ covered_on }) => String(covered_on) > String(covered.covered_on));
  const topics = listIn(record, 'topics').filter((topic) => !later.some((row) => row['topic'] === topic));
  const kept = rows.filter(({ topic }) => !topics.includes(String(topic)));
  return [...kept, ...topics.map((topic) => ({ topic, ...covered }))];
}

/** When a topic was last covered (the beginning of the day in UTC, epoch milliseconds), or null. */
export function coveredAt(record: ProcessRecord, topic: string): number | null {
  const row = rowsIn(record, 'coverage').find((one) => one['topic'] === topic);
  const at = row === undefined ? Number.NaN : Date.parse(String(row['covered_on']));
  return Number.isNaN(at) ? null : at;
}

/** The day on which the topic covered longest ago was covered; null while one is not covered at all. */
export function coveredSince(record: ProcessRecord): number | null {
  const instants = awarenessTopics.map((topic) => coveredAt(record, topic));
  const known = instants.filter((at) => at !== null);
  return known.length < instants.length ? null : Math.min(...known);
}

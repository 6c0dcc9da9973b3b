import type { ListedRecord } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';

/** A vote of a meeting as the API shows it. */
export interface Cast {
  readonly change: Reference;
  readonly by: Reference;
  readonly vote: 'for' | 'against' | 'abstain';
  readonly reason: string | null;
  readonly plan_version: number;
  readonly content_hash: string;
}

/** The decision of a board on a change as the API shows it. */
export interface BoardResult {
  readonly change: Reference;
  readonly result: 'approved' | 'rejected' | 'deferred' | 'outdated';
  readonly votes_for: number;
  readonly votes_against: number;
  readonly abstained: number;
  readonly applied_at: string | null;
}

/** The last vote of each member on a change, in the order in which members first voted. */
export function lastVotes(meeting: ListedRecord, change: string): readonly Cast[] {
  const cast = ((meeting['votes'] ?? []) as readonly Cast[]).filter((one) => one.change.id === change);
  return [...new Map(cast.map((one) => [one.by.id, one])).values()];
}

/** What the board last decided on a change; null: nothing yet. */
export function lastResult(meeting: ListedRecord, change: string): BoardResult | null {
  const results = (meeting['results'] ?? []) as readonly BoardResult[];
  return results.findLast((one) => one.change.id === change) ?? null;
}

/** Whether the program still has to put this decision on its change. */
export function isOnItsWay({ result, applied_at }: BoardResult): boolean {
  return (result === 'approved' || result === 'rejected') && (applied_at ?? null) === null;
}

const keys: Readonly<Record<string, Cast['vote']>> = { f: 'for', a: 'against', b: 'abstain' };

/** The vote that a key stands for within a row of the agenda; null: none. */
export function voteOfKey(key: string): Cast['vote'] | null {
  return keys[key.toLowerCase()] ?? null;
}

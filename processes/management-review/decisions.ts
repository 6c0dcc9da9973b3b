import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, rowsIn } from '../../kernel/register.ts';

/** One decision of a review, as its row holds it. */
export interface ReviewDecision {
  /** What was decided. */
  readonly decision: string;
  readonly owner: string | null;
  /** `YYYY-MM-DD`. */
  readonly due_on: string | null;
  readonly status: string;
  /** What came of it, or how far it is. */
  readonly result: string | null;
}

function filled(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The decisions of a review in their order. */
export function decisionsOf(record: ProcessRecord): readonly ReviewDecision[] {
  return rowsIn(record, 'decisions').map(({ decision, owner, due_on, status, result }) => ({
    decision: filled(decision) ?? '',
    owner: filled(owner),
    due_on: filled(due_on),
    status: String(status),
    result: filled(result),
  }));
}

/** When a review was held (epoch milliseconds); null as long as it was not. */
export function heldAt(record: ProcessRecord): number | null {
  if (record.state !== 'held' && record.state !== 'closed') return null;
  const entered = record.history.find(({ state }) => state === 'held' || state === 'closed');
  return instantIn(record, 'held_at') ?? entered?.at ?? null;
}

import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn } from '../../kernel/register.ts';

/**
 * The last day (`YYYY-MM-DD`) on which any evidence of the competence still holds; `open` when one holds without end,
 * null without evidence.
 */
export function evidenceEnd(record: ProcessRecord): string | null {
  const ends = rowsIn(record, 'evidence').map(({ valid_until }) =>
    typeof valid_until === 'string' ? valid_until : 'open',
  );
  // Letters sort behind digits, so that `open` outlasts every day.
  return ends.toSorted().at(-1) ?? null;
}

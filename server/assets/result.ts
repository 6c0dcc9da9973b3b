import type { PoolClient } from 'pg';
import type { ProcessRecord } from '../../kernel/record.ts';
import { differencePercent, expectedIn } from '../../processes/stock-take/lines.ts';
import { countersOf, progressByPlace, together, undecidedLines } from './lines.ts';

/** What a stock-take came to, as the program brings it to its closing. */
export async function stockTakeResult(
  client: PoolClient,
  { id }: ProcessRecord,
  now: number,
): Promise<Readonly<Record<string, unknown>>> {
  const tally = together(await progressByPlace(client, id));
  const counters = await countersOf(client, id);
  return {
    ...tally,
    result_at: now,
    expected: expectedIn(tally),
    difference_percent: differencePercent(tally),
    undecided: await undecidedLines(client, id),
    counted_by: counters.map((counter) => counter.id),
  };
}

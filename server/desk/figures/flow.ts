import type { ChartRow, DashboardChart } from '../../../processes/desk-figure-cells.ts';
import type { DeskBucket, DeskGrain } from '../../../processes/desk-periods.ts';
import { countCell } from './cells.ts';
import { type CountedPeriod, type Counting, factConditions, type TallyRow, tally } from './tally.ts';

/** How many were opened less how many ended from an instant on. */
async function grownSince(counting: Counting, at: number): Promise<number> {
  const conditions = factConditions(counting);
  const since = `${conditions.bind(new Date(at).toISOString())}::timestamptz`;
  const { text, values } = conditions;
  const { rows } = await counting.client.query<{ grown: number }>({
    text: `select (select count(*) from desk_fact where ${text} and opened_at >= ${since})
      - (select count(*) from desk_fact where ${text} and ended_at >= ${since}) as grown`,
    values,
  });
  return rows[0]?.grown ?? 0;
}

/**
 * Arrival against closure, and how much was open at the end of each part: told backwards from what is open now, so that
 * the line always fits the bars.
 */
export async function countFlow(
  counting: Counting,
  buckets: readonly DeskBucket[],
  grain: DeskGrain,
  open_now: number,
): Promise<DashboardChart> {
  const from = buckets[0]?.from ?? 0;
  const to = buckets.at(-1)?.to ?? 0;
  const period: CountedPeriod = { from, to, starts: buckets.map((one) => one.from) };
  const [opened, ended, grown] = await Promise.all([
    tally(counting, { at: 'opened_at', period, by: ['bucket'], counts: { records: 'opened' } }),
    tally(counting, { at: 'ended_at', period, by: ['bucket'], counts: { records: 'ended' } }),
    grownSince(counting, to),
  ]);
  const at = (rows: readonly TallyRow<'records'>[], index: number): number =>
    rows.find(({ by, key }) => by === 'bucket' && Number(key) === index)?.records ?? 0;
  let left = open_now - grown;
  const backwards = buckets.map((bucket, index) => ({ bucket, index })).toReversed();
  const rows = backwards.map(({ bucket, index }): ChartRow => {
    const place = { filters: counting.filters, from: bucket.from, to: bucket.to };
    const [came, went, at_end] = [at(opened, index), at(ended, index), left];
    left += went - came;
    return {
      key: bucket.day,
      name: null,
      cells: [
        countCell(came, 'opened', place),
        countCell(went, 'ended', place),
        countCell(at_end, 'open-at', { ...place, from: null }),
      ],
    };
  });
  return {
    id: 'flow',
    unit: 'count',
    by: grain,
    series: ['opened', 'ended', 'backlog'],
    rows: rows.toReversed(),
  };
}

import type { Environment } from './environment.ts';
import { leanClient } from './lean-client.ts';
import { median, quantile, type Result, timesOf } from './measure.ts';
import { theMillion } from './million.ts';

/** Periods that are told of, how often each is asked for, and how long it may take. */
const periods = [
  { period: 'last-30', times: 40, wanted_ms: 300 },
  { period: 'last-365', times: 6, wanted_ms: 3_000 },
] as const;

/** The least that tells of a period: how many came and went each day. */
const bare = `select 'opened' as what, date_trunc('day', opened_at) as day, count(*) from desk_fact
    where organisation_id = $1 and opened_at >= now() - $2::interval group by 2
  union all select 'ended', date_trunc('day', ended_at), count(*) from desk_fact
    where organisation_id = $1 and ended_at >= now() - $2::interval group by 2`;

/**
 * The dashboard among a million records: totals beside those of the period before, and twelve charts, beside the bare
 * query that counts what came and went each day.
 */
export async function benchDashboard(environment: Environment): Promise<Result[]> {
  const { base, floorPool } = environment;
  const { organisation_id, token } = await theMillion(environment);
  const results: Result[] = [];
  for (const { period, times, wanted_ms } of periods) {
    const url = `${base}/api/v1/desk/dashboard?period=${period}`;
    const page = await leanClient(url, { authorization: `Bearer ${token}` });
    const days = `${period.slice('last-'.length)} days`;
    const floor = (): Promise<unknown> => floorPool.query(bare, [organisation_id, days]);
    await timesOf(2, page.fetch);
    await timesOf(2, floor);
    const floors = await timesOf(times, floor);
    const ours = await timesOf(times, page.fetch);
    page.close();
    results.push({
      what: `dashboard of the last ${days}, at 1,000,000 incidents, median (95th percentile)`,
      ours: `${median(ours).toFixed(0)} ms (${quantile(ours, 0.95).toFixed(0)} ms)`,
      floor: `${median(floors).toFixed(0)} ms to count what came and went`,
      ratio: `${(median(ours) / median(floors)).toFixed(1)} ×`,
      wanted: `< ${wanted_ms} ms`,
      met: median(ours) < wanted_ms,
    });
  }
  return results;
}

import { existsSync } from 'node:fs';
import { assess } from '../server/conformity/assess.ts';
import type { Environment } from './environment.ts';
import { serviceNowLog } from './import.ts';
import { median, type Result, timesOf } from './measure.ts';

/** Longest that assessing the log may take, in milliseconds. */
const wanted_ms = 2000;

/** Assessing the organisation that holds the ServiceNow log, beside reading the same rows. */
export async function benchAssess({ platform, principal, floorPool }: Environment): Promise<Result[]> {
  if (!existsSync(serviceNowLog)) return [];
  const { rows } = await floorPool.query<{ count: number }>(
    "select count(*) as count from record where organisation_id = $1 and external_key like 'INC%'",
    [principal.organisation_id],
  );
  if ((rows[0]?.count ?? 0) < 24_000) throw new Error('run the benchmark import first');
  const period = { from: '2016-02-01', to: '2017-03-01' };
  await assess(platform, principal, period);
  const ours = median(await timesOf(5, () => assess(platform, principal, period)));
  const client = await floorPool.connect();
  const floor = median(
    await timesOf(5, async () => {
      await client.query('select * from record where organisation_id = $1 and opened_at < $2', [
        principal.organisation_id,
        period.to,
      ]);
      await client.query(
        'select record_id, activity, occurred_at, origin from journal_entry where organisation_id = $1 and occurred_at < $2',
        [principal.organisation_id, period.to],
      );
    }),
  );
  client.release();
  return [
    {
      what: 'assess over the ServiceNow log, all checks of 8.6.1, stored with its exceptions',
      ours: `${Math.round(ours)} ms`,
      floor: `${Math.round(floor)} ms to read the rows`,
      ratio: `${(ours / floor).toFixed(1)} ×`,
      wanted: '< 2 s',
      met: ours < wanted_ms,
    },
  ];
}

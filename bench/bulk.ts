import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { percent, type Result } from './measure.ts';

/** How many records are changed by one request. */
const amount = 1_000;

interface Where {
  readonly base: string;
  readonly token: string;
  readonly organisation_id: string;
}

type Row = Readonly<Record<string, unknown>>;

/** The same with bare statements, one transaction for each record: lock it, change it, write its journal entry. */
async function changeBarely(
  client: PoolClient,
  organisation_id: string,
  ids: readonly string[],
): Promise<number> {
  const begun = performance.now();
  for (const id of ids) {
    await client.query('begin');
    const { rows } = await client.query<Row>({
      name: 'floor-bulk-lock',
      text: 'select * from record where organisation_id = $1 and id = $2 for update',
      values: [organisation_id, id],
    });
    const fields = { ...(rows[0]?.['fields'] as Row), urgency: 2 };
    await client.query({
      name: 'floor-bulk-update',
      text: `update record set fields = $3, version = version + 1, updated_at = now()
        where organisation_id = $1 and id = $2`,
      values: [organisation_id, id, JSON.stringify(fields)],
    });
    await client.query({
      name: 'floor-bulk-entry',
      text: `insert into journal_entry (organisation_id, id, record_id, process, activity, occurred_at, origin, changes)
        values ($1, $2, $3, 'incident', 'update', now(), 'live', '{"urgency": [1, 2]}')`,
      values: [organisation_id, uuidv7(), id],
    });
    await client.query('commit');
  }
  return performance.now() - begun;
}

/** Changing a thousand incidents by one request, each in a transaction of its own with its answer. */
export async function benchBulk(where: Where, client: PoolClient): Promise<Result> {
  const { base, token, organisation_id } = where;
  const { rows } = await client.query<{ id: string }>(
    `select id from record where organisation_id = $1 and process = 'incident' order by opened_at desc limit $2`,
    [organisation_id, 2 * amount],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length < 2 * amount) throw new Error(`only ${ids.length} incidents are there`);
  const begun = performance.now();
  const answer = await fetch(`${base}/api/v1/desk/bulk`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'note', text: 'Looked at together.', records: ids.slice(0, amount) }),
  });
  const last = JSON.parse((await answer.text()).trim().split('\n').at(-1) ?? '{}') as {
    readonly done?: number;
  };
  const ours = performance.now() - begun;
  const floor = await changeBarely(client, organisation_id, ids.slice(amount));
  return {
    what: `bulk change of ${amount} records by one request, each whole by itself: ${last.done ?? 0} done`,
    ours: `${(ours / 1000).toFixed(1)} s`,
    floor: `${(floor / 1000).toFixed(1)} s one after another`,
    ratio: percent(floor / ours),
    wanted: '≥ 33 %',
    met: last.done === amount && floor / ours >= 1 / 3,
  };
}

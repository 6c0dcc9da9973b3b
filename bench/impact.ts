import type { PoolClient } from 'pg';
import { relationsThat } from '../processes/configuration-item/relations.ts';
import type { Environment } from './environment.ts';
import { leanClient } from './lean-client.ts';
import { median, type Result, timesOf } from './measure.ts';

/** Layers of an estate from the services down: how many items each has, and where it begins. */
const layers = {
  'business-service': { from: 0, count: 2_000 },
  application: { from: 2_000, count: 18_000 },
  database: { from: 20_000, count: 20_000 },
  server: { from: 40_000, count: 50_000 },
  'network-device': { from: 90_000, count: 8_000 },
  location: { from: 98_000, count: 2_000 },
} as const;

type Layer = keyof typeof layers;

/**
 * Relations from layer to layer, so many of each item: nearly 500,000 in all. Items of a layer fall into so many groups, as an
 * estate is made of sites and product lines, and relate within their group alone.
 */
const relations: readonly (readonly [
  from: Layer,
  relation: string,
  to: Layer,
  each: number,
  groups: number,
])[] = [
  ['business-service', 'depends-on', 'application', 5, 250],
  ['application', 'uses', 'application', 2, 1_000],
  ['application', 'uses', 'database', 4, 250],
  ['application', 'runs-on', 'server', 8, 250],
  ['database', 'runs-on', 'server', 4, 250],
  ['server', 'connects-to', 'network-device', 2, 250],
  ['server', 'located-in', 'location', 1, 250],
];

/** Applications that others of the whole estate use, such as its directory. */
const shared = 20;

/** Relations there are to be; what the list above leaves over, applications and databases have to further servers. */
const wanted = 500_000;

const item = (index: string): string =>
  `('00000000-0000-7000-9000-' || lpad((${index})::text, 12, '0'))::uuid`;

/** A number below a bound that is always the same for the same parts, and spread evenly. */
const spread = (parts: string, bound: number): string =>
  `(('x' || substr(md5(${parts}), 1, 7))::bit(28)::integer % ${bound})`;

async function loadItems(client: PoolClient, organisation_id: string): Promise<void> {
  for (const [type, { from, count }] of Object.entries(layers)) {
    await client.query(
      `insert into record (organisation_id, id, process, number, title, state, is_open, opened_at, created_at, updated_at,
          version, origin, history, fields)
        select $1, ${item('n')}, 'configuration-item', 'CFG5' || lpad(n::text, 6, '0'), $2 || ' ' || n, 'live', true,
          now(), now(), now(), 1, 'import', '[["live", 1]]', jsonb_build_object('item_type', $2::text)
        from generate_series($3::integer, $4::integer) as n`,
      [organisation_id, type, from, from + count - 1],
    );
  }
}

async function relate(
  client: PoolClient,
  organisation_id: string,
  [from, relation, to, each, groups]: (typeof relations)[number],
): Promise<void> {
  const [begin, end] = [layers[from], layers[to]];
  const size = Math.floor(end.count / groups);
  const group = `(n - ${begin.from}) % ${groups}`;
  const target = `${end.from} + ${group} + ${groups} * ${spread(`n || ' ${relation} ${to} ' || k`, size)}`;
  await client.query(
    `insert into link (organisation_id, id, from_id, relation, to_id)
      select $1, gen_random_uuid(), from_id, $2, to_id
      from (select distinct ${item('n')} as from_id, ${item(target)} as to_id
        from generate_series($3::integer, $4::integer) as n, generate_series(1, $5::integer) as k) pairs
      where from_id <> to_id on conflict do nothing`,
    [organisation_id, relation, begin.from, begin.from + begin.count - 1, each],
  );
}

async function countLinks(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from link where from_id::text like '00000000-0000-7000-9000-%'`,
  );
  return rows[0]?.count ?? 0;
}

/** Loads the estate. @returns how many relations it has */
async function load({ floorPool, principal }: Environment): Promise<number> {
  const { organisation_id } = principal;
  const client = await floorPool.connect();
  try {
    await loadItems(client, organisation_id);
    for (const one of relations) await relate(client, organisation_id, one);
    await client.query(
      `insert into link (organisation_id, id, from_id, relation, to_id)
        select $1, gen_random_uuid(), ${item('n')}, 'uses', ${item(`2000 + (n % ${shared}) * 900`)}
        from generate_series(2001, 19999) as n where n % 2 = 1 on conflict do nothing`,
      [organisation_id],
    );
    // Pairs that came up twice are made up for, until there are as many as there are to be.
    let count = await countLinks(client);
    for (let round = 1; count < wanted; round += 1) {
      await client.query(
        `insert into link (organisation_id, id, from_id, relation, to_id)
          select $1, gen_random_uuid(), ${item('n')}, 'runs-on',
            ${item(`${layers.server.from} + (n - 2000) % 250 + 250 * ${spread(`n || ' round ' || $2::text`, 200)}`)}
          from generate_series(2000, 39999) as n limit $3 on conflict do nothing`,
        [organisation_id, String(round), wanted - count],
      );
      count = await countLinks(client);
    }
    await client.query('vacuum (analyze) record, link');
    return count;
  } finally {
    client.release();
  }
}

/** What a bare recursive query makes of the same question: ids alone, no rights, no limits. */
const recursive = `with recursive reached (id) as (
    select $2::uuid
    union
    select case when link.relation = any ($3::text[]) then from_id else to_id end
    from reached join link on link.organisation_id = $1
      and ((link.relation = any ($3::text[]) and link.to_id = reached.id)
        or (link.relation = any ($4::text[]) and link.from_id = reached.id))
  ) select id from reached limit 5000`;

function atPercent(taken: readonly number[], percent: number): number {
  const sorted = taken.toSorted((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN;
}

/** Items of each layer that are asked about. */
const asked = 30;

interface Asked {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

async function ask(environment: Environment, client: PoolClient, layer: Layer): Promise<Asked> {
  const { base, token, principal } = environment;
  const { from, count } = layers[layer];
  const ours: number[] = [];
  const floor: number[] = [];
  for (let index = 0; index < asked; index += 1) {
    const position = from + Math.floor((index * count) / asked);
    const number = `CFG5${String(position).padStart(6, '0')}`;
    const id = `00000000-0000-7000-9000-${String(position).padStart(12, '0')}`;
    const path = `${base}/api/v1/configuration-items/${number}/impact?depth=50&most=5000`;
    const page = await leanClient(path, { authorization: `Bearer ${token}` });
    try {
      // The first of two takes what is on disk into memory, for both alike.
      ours.push((await timesOf(2, page.fetch))[1] ?? Number.NaN);
    } finally {
      page.close();
    }
    const values = [principal.organisation_id, id, relationsThat('to-from'), relationsThat('from-to')];
    floor.push((await timesOf(2, () => client.query(recursive, values)))[1] ?? Number.NaN);
  }
  return { ours, floor };
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** What fails if an item fails, over 100,000 items and 500,000 relations, beside a bare recursive query. */
export async function benchImpact(environment: Environment): Promise<Result[]> {
  const count = await load(environment);
  process.stderr.write(`${count} relations\n`);
  const client = await environment.floorPool.connect();
  const results: Result[] = [];
  try {
    for (const layer of Object.keys(layers) as Layer[]) {
      const { ours, floor } = await ask(environment, client, layer);
      const worst = atPercent(ours, 95);
      results.push({
        what: `impact of items of the layer ${layer} among 100,000 items and 500,000 relations, median (95th percentile)`,
        ours: `${ms(median(ours))} (${ms(worst)})`,
        floor: `${ms(median(floor))} (${ms(atPercent(floor, 95))})`,
        ratio: `${(median(ours) / median(floor)).toFixed(1)} ×`,
        wanted: '< 200 ms',
        met: worst < 200,
      });
    }
  } finally {
    client.release();
  }
  return results;
}

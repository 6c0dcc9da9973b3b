import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { migrate } from '../server/database/migrate.ts';
import { ownerPool } from '../server/database/pool.ts';
import { sealEverything } from '../server/journal/sealer.ts';
import { verifyJournal } from '../server/journal/verify.ts';
import type { Environment } from './environment.ts';
import { percent, type Result } from './measure.ts';

/** Entries sealed, and then verified, at full speed. */
const backlog = 100_000;

/** Entries in a second that a busy service desk comes to, and for how long, in seconds. */
const busy = { rate: 2000, seconds: 15 };

/** Entries like those of an incident's changes, some of them with a text. */
const entries = `insert into journal_entry (organisation_id, id, record_id, process, activity, from_state, to_state,
    occurred_at, origin, changes, text)
  select $1, gen_random_uuid(), gen_random_uuid(), 'incident', 'update', 'in-progress', 'in-progress', now(), 'live',
    jsonb_build_object('urgency', jsonb_build_array(3, n % 3), 'category', jsonb_build_array(null, 'network')),
    case when n % 3 = 0 then repeat('What was done about it. ', 5) end
  from generate_series(1, $2::int) as n`;

const perSecond = (count: number, since: number): number => count / ((performance.now() - since) / 1000);

/** Rows per second of writing as many leaves with nothing behind them. */
async function plainLeaves(pool: Pool): Promise<number> {
  await pool.query('create table plain_leaf (like journal_leaf including all)');
  const organisation = randomUUID();
  const size = 500;
  const start = performance.now();
  for (let at = 0; at < backlog; at += size) {
    const places = Array.from({ length: size }, (_, i) => at + i);
    await pool.query({
      name: 'plain-leaf',
      text: `insert into plain_leaf (organisation_id, position, entry_id, hash, salt)
        select $1, * from unnest($2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[])`,
      values: [
        organisation,
        places,
        places.map(() => randomUUID()),
        places.map(() => randomBytes(32)),
        places.map(() => randomBytes(16)),
      ],
    });
  }
  return perSecond(backlog, start);
}

/** Sealing and verifying at full speed, in a database that no server works on. */
async function benchBacklog({ database, floorPool, folder }: Environment): Promise<Result[]> {
  await floorPool.query('create database touchstone_seal');
  const address = new URL(database.url);
  address.pathname = '/touchstone_seal';
  const pool = ownerPool(address.href, { max: 4 });
  try {
    await migrate(pool);
    const organisation = randomUUID();
    await pool.query("insert into organisation (organisation_id, name, slug) values ($1, 'Seal', 'seal')", [
      organisation,
    ]);
    await pool.query(entries, [organisation, backlog]);
    const floor = await plainLeaves(pool);
    const folders = { keys: join(folder, 'seal/keys'), checkpoints: join(folder, 'seal/checkpoints') };
    const start = performance.now();
    const sealed = await sealEverything({ pool, folders, now: Date.now });
    const sealing = perSecond(sealed, start);
    const again = performance.now();
    const { whole, verified } = await verifyJournal({ pool, folders }, organisation);
    const verifying = perSecond(verified, again);
    return [
      {
        what: `seal a backlog of ${sealed} entries, at full speed`,
        ours: `${Math.round(sealing)}/s`,
        floor: `${Math.round(floor)}/s to write the leaves`,
        ratio: percent(sealing / floor),
        wanted: '≥ 10 %',
        met: sealed === backlog && sealing / floor >= 0.1,
      },
      {
        what: `verify a journal of ${verified} entries`,
        ours: `${Math.round(verifying)}/s`,
        floor: `${Math.round(sealing)}/s to seal it`,
        ratio: percent(verifying / sealing),
        wanted: '≥ 50 %',
        met: whole && verifying / sealing >= 0.5,
      },
    ];
  } finally {
    await pool.end();
    await floorPool.query('drop database touchstone_seal with (force)');
  }
}

/** Age of the oldest entry that is not sealed, in seconds. */
async function lagOf(pool: Pool, organisation_id: string): Promise<number> {
  const { rows } = await pool.query<{ lag: number }>(
    `select coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)::float8 as lag from journal_entry e
      where organisation_id = $1 and recorded_at > clock_timestamp() - interval '1 minute' and not exists (
        select from journal_leaf l where l.organisation_id = e.organisation_id and l.entry_id = e.id)`,
    [organisation_id],
  );
  return rows[0]?.lag ?? 0;
}

/** How far the running server's sealing lags behind while entries come steadily. */
async function benchLag({ floorPool, principal }: Environment): Promise<Result[]> {
  const { organisation_id } = principal;
  const tick = 0.1;
  const start = performance.now();
  const lags: number[] = [];
  for (let at = 0; at < busy.seconds; at += tick) {
    await floorPool.query(entries, [organisation_id, busy.rate * tick]);
    if (Math.round(at / tick) % 5 === 0) lags.push(await lagOf(floorPool, organisation_id));
    await wait(Math.max(0, start + (at + tick) * 1000 - performance.now()));
  }
  const came = perSecond(busy.rate * busy.seconds, start);
  const lag = Math.max(...lags);
  return [
    {
      what: `sealing by the running server while ${Math.round(came)} entries come in a second, for ${busy.seconds} s: largest lag`,
      ours: `${lag.toFixed(2)} s`,
      floor: '–',
      ratio: '–',
      wanted: '< 2 s',
      met: lag < 2 && came > busy.rate * 0.9,
    },
  ];
}

/** Sealing: how fast, how far behind, and how fast it is verified. */
export async function benchSeal(environment: Environment): Promise<Result[]> {
  return [...(await benchLag(environment)), ...(await benchBacklog(environment))];
}

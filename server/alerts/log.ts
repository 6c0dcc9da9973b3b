import type { PoolClient } from 'pg';
import type { AlertOutcome, deliveryOutcomes } from '../../processes/alert-outcomes.ts';
import type { Platform } from '../platform.ts';
import { timestamp } from '../records/store.ts';
import type { KeptProblem } from './read-message.ts';

/** What became of one alert group of a message. */
export interface AlertResult {
  readonly key: string;
  readonly title: string;
  readonly outcome: AlertOutcome;
  /** Number of the incident concerned; null: none. */
  readonly incident: string | null;
  /** Why, where it was not dealt with as the tool may expect. */
  readonly problem: KeptProblem | null;
}

/** A message as the log holds it. */
export interface Delivery {
  readonly id: string;
  readonly source: { readonly id: string; readonly name: string };
  readonly received_at: number;
  /** SHA-256 of the message, hexadecimal. */
  readonly hash: string;
  readonly size: number;
  readonly outcome: (typeof deliveryOutcomes)[number];
  readonly results: readonly AlertResult[];
  readonly problem: KeptProblem | null;
}

/** What of a message is kept at most, in characters. */
const longestRaw = 65_536;

interface NewDelivery {
  readonly source_id: string;
  readonly hash: Buffer;
  readonly delivery_id: string | null;
  readonly text: string;
  readonly size: number;
  readonly outcome: Delivery['outcome'];
  readonly results: readonly AlertResult[];
  readonly problem: KeptProblem | null;
}

/** Writes down what came and what became of it. */
export async function logDelivery(
  client: PoolClient,
  platform: Platform,
  came: NewDelivery,
): Promise<string> {
  const id = platform.newId();
  // A body that is no text at all may hold what no database stores.
  const raw = came.text.toWellFormed().replaceAll('\0', '\uFFFD').slice(0, longestRaw);
  await client.query(
    `insert into alert_delivery (organisation_id, id, source_id, received_at, hash, delivery_id, size, raw, outcome, results,
        problem) values (current_organisation_id(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict do nothing`,
    [
      id,
      came.source_id,
      timestamp(platform.now()),
      came.hash,
      came.delivery_id,
      came.size,
      raw.toWellFormed(),
      came.outcome,
      JSON.stringify(came.results),
      came.problem === null ? null : JSON.stringify(came.problem),
    ],
  );
  return id;
}

/** Whether a message of that id was taken from the source before. */
export async function wasTaken(client: PoolClient, source_id: string, delivery_id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from alert_delivery where organisation_id = current_organisation_id() and source_id = $1
      and delivery_id = $2 and outcome = 'taken'`,
    [source_id, delivery_id],
  );
  return rowCount !== 0;
}

const columns = `d.id, jsonb_build_object('id', s.id, 'name', s.name) as source, d.received_at, encode(d.hash, 'hex') as hash,
  d.size, d.outcome, d.results, d.problem`;

const joined = `alert_delivery d join alert_source s on s.organisation_id = d.organisation_id and s.id = d.source_id
  where d.organisation_id = current_organisation_id()`;

/** Which messages are wanted. */
export interface DeliveryQuery {
  readonly source?: string | undefined;
  readonly outcome?: Delivery['outcome'] | undefined;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string | undefined;
}

function positionOf(cursor: string | undefined): readonly [string | null, string | null] {
  const [, at, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  return at === undefined || id === undefined ? [null, null] : [timestamp(Number(at)), id];
}

/** Messages, newest first. */
export async function listDeliveries(
  client: PoolClient,
  { source, outcome, limit, cursor }: DeliveryQuery,
): Promise<{ readonly items: readonly Delivery[]; readonly next: string | null }> {
  const [at, id] = positionOf(cursor);
  const { rows } = await client.query<Delivery>(
    `select ${columns} from ${joined} and ($1::uuid is null or d.source_id = $1) and ($2::text is null or d.outcome = $2)
        and ($3::timestamptz is null or (d.received_at, d.id) < ($3, $4::uuid))
      order by d.received_at desc, d.id desc limit $5`,
    [source ?? null, outcome ?? null, at, id, limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? `${last.received_at}_${last.id}` : null;
  return { items, next };
}

/** A message with what it said, cut off where it was long; null: there is none. */
export async function readDelivery(
  client: PoolClient,
  id: string,
): Promise<(Delivery & { readonly raw: string | null }) | null> {
  const { rows } = await client.query<Delivery & { raw: string | null }>(
    `select ${columns}, d.raw from ${joined} and d.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

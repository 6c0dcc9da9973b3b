import type { PoolClient } from 'pg';
import type { LineDecision, Outcome, Tally } from '../../processes/stock-take/lines.ts';
import { outcomes } from '../../processes/stock-take/lines.ts';

/** A line of a stock-take with what the register says of its asset now. Instants are epoch milliseconds. */
export interface StockTakeLine {
  readonly id: string;
  readonly tag: string;
  readonly expected: boolean;
  readonly expected_location: string | null;
  readonly outcome: Outcome;
  readonly seen_at: number | null;
  readonly seen_by: string | null;
  readonly seen_location: string | null;
  readonly condition: string | null;
  readonly note: string | null;
  readonly decision: LineDecision | null;
  readonly decided_reason: string | null;
  readonly decided_by: string | null;
  readonly decided_at: number | null;
  readonly asset_id: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly state: string | null;
  readonly owner: string | null;
}

const select = `select line.id, line.tag, line.expected, line.expected_location, line.outcome, line.seen_at,
    seer.name as seen_by, line.seen_location, line.condition, line.note, line.decision, line.decided_reason,
    decider.name as decided_by, line.decided_at, line.asset_id, asset.number, asset.title, asset.state,
    owner.name as owner
  from stock_take_line line
  left join record asset on asset.organisation_id = line.organisation_id and asset.id = line.asset_id
  left join person owner on owner.organisation_id = line.organisation_id and owner.id = asset.assignee_id
  left join person seer on seer.organisation_id = line.organisation_id and seer.id = line.seen_by
  left join person decider on decider.organisation_id = line.organisation_id and decider.id = line.decided_by
  where line.organisation_id = current_organisation_id() and line.stock_take_id = $1`;

/** Which lines are wanted: by how they stand, and those that a decision is owed on. */
export interface LineQuery {
  readonly outcomes?: readonly Outcome[];
  readonly undecided?: boolean;
  /** Where they should have been. */
  readonly location?: string;
  /** After this tag and id. */
  readonly after?: { readonly tag: string; readonly id: string };
  readonly limit: number;
}

/** Lines of a stock-take in the order of their tags, one more than asked for where there are more. */
export async function listLines(
  client: PoolClient,
  stock_take_id: string,
  { outcomes: wanted, undecided, location, after, limit }: LineQuery,
): Promise<readonly StockTakeLine[]> {
  const { rows } = await client.query<StockTakeLine>(
    `${select} and ($2::text[] is null or line.outcome = any ($2))
      and (not $3::boolean or (line.outcome <> 'seen' and line.decision is null))
      and ($4::text is null or line.expected_location = $4)
      and ($5::text is null or (line.tag, line.id) > ($5, $6::uuid))
      order by line.tag, line.id limit $7`,
    [
      stock_take_id,
      wanted ?? null,
      undecided ?? false,
      location ?? null,
      after?.tag ?? null,
      after?.id ?? null,
      limit + 1,
    ],
  );
  return rows;
}

/** One line, or null. */
export async function readLine(
  client: PoolClient,
  stock_take_id: string,
  id: string,
): Promise<StockTakeLine | null> {
  const { rows } = await client.query<StockTakeLine>(`${select} and line.id = $2`, [stock_take_id, id]);
  return rows[0] ?? null;
}

/** How far a stock-take is at a place. `location` null: nowhere was said. */
export interface PlaceProgress {
  readonly location: string | null;
  readonly tally: Tally;
}

const none: Tally = { missing: 0, seen: 0, misplaced: 0, unexpected: 0, unknown: 0 };

/**
 * How many lines stand how: by the place where things should be; what was not expected by where it was seen. Places come
 * in no particular order.
 */
export async function progressByPlace(
  client: PoolClient,
  stock_take_id: string,
): Promise<readonly PlaceProgress[]> {
  const { rows } = await client.query<{ location: string | null; outcome: Outcome; count: number }>(
    `select case when expected then expected_location else seen_location end as location, outcome,
        count(*)::integer as count
      from stock_take_line where organisation_id = current_organisation_id() and stock_take_id = $1
      group by 1, 2`,
    [stock_take_id],
  );
  const places = new Map<string | null, Record<Outcome, number>>();
  for (const { location, outcome, count } of rows) {
    const tally = places.get(location) ?? { ...none };
    tally[outcome] += count;
    places.set(location, tally);
  }
  return [...places].map(([location, tally]) => ({ location, tally }));
}

/** All places together. */
export function together(places: readonly PlaceProgress[]): Tally {
  const sum = { ...none };
  for (const { tally } of places) for (const outcome of outcomes) sum[outcome] += tally[outcome];
  return sum;
}

/** How many differences nobody has decided on. */
export async function undecidedLines(client: PoolClient, stock_take_id: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from stock_take_line where organisation_id = current_organisation_id()
      and stock_take_id = $1 and outcome <> 'seen' and decision is null`,
    [stock_take_id],
  );
  return rows[0]?.count ?? 0;
}

/** Who sent sightings, and how many, most first. */
export async function countersOf(
  client: PoolClient,
  stock_take_id: string,
): Promise<readonly { id: string; name: string; sightings: number }[]> {
  const { rows } = await client.query<{ id: string; name: string; sightings: number }>(
    `select person.id, person.name, count(*)::integer as sightings
      from stock_take_sighting sighting
      join person on person.organisation_id = sighting.organisation_id and person.id = sighting.person_id
      where sighting.organisation_id = current_organisation_id() and sighting.stock_take_id = $1
      group by person.id, person.name order by sightings desc, person.name`,
    [stock_take_id],
  );
  return rows;
}

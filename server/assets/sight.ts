import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, listIn, textIn } from '../../kernel/register.ts';
import { asset } from '../../processes/asset/definition.ts';
import { readLabel } from '../../processes/asset/tag.ts';
import { stockTake } from '../../processes/stock-take/definition.ts';
import type { Outcome } from '../../processes/stock-take/lines.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { readAs, visibleRecord } from '../records/shown.ts';
import { readRecord, timestamp } from '../records/store.ts';
import { readLine, type StockTakeLine } from './lines.ts';

/** What a device sends about something that somebody saw. */
export interface Sighting {
  /** Given by the device: the same id counts once, however often it arrives. */
  readonly id: string;
  /** What the label holds or somebody typed. */
  readonly label: string;
  readonly location: string | null;
  readonly condition: string | null;
  readonly note: string | null;
  /** When it was seen by the clock of the device, epoch milliseconds. */
  readonly seen_at: number;
}

/** What came of a sighting: the line as it stands now, and whether it had been seen before. */
export interface Sighted {
  readonly outcome: Outcome;
  readonly again: boolean;
  readonly line: StockTakeLine;
}

interface Scene {
  readonly platform: Platform;
  readonly principal: Principal;
  readonly stockTake: ProcessRecord;
  readonly sighting: Sighting;
  readonly tag: string;
  readonly asset: ProcessRecord | null;
}

/** What came of a sighting that arrived before, or null. */
async function earlierOf(client: PoolClient, stock_take_id: string, id: string): Promise<Sighted | null> {
  const { rows } = await client.query<{ line_id: string; outcome: Outcome; again: boolean }>(
    `select line_id, outcome, again from stock_take_sighting
      where organisation_id = current_organisation_id() and id = $1 and stock_take_id = $2`,
    [id, stock_take_id],
  );
  const earlier = rows[0];
  if (earlier === undefined) return null;
  const line = await readLine(client, stock_take_id, earlier.line_id);
  return line === null ? null : { outcome: earlier.outcome, again: earlier.again, line };
}

/** The asset that a label stands for. Where the label names a record, both must agree: else it is another's. */
async function assetOf(
  client: PoolClient,
  label: string,
): Promise<{ tag: string; asset: ProcessRecord | null }> {
  const { tag, number } = readLabel(label);
  const { rows } = await client.query<{ id: string | null }>('select asset_with_tag($1) as id', [tag]);
  const id = rows[0]?.id ?? null;
  const found = id === null ? null : await readRecord(client, asset, id, false);
  return { tag, asset: number !== null && found?.number !== number ? null : found };
}

/** Keeps the count open until the sighting is stored: who ends it waits. @throws Refusal `stock-take.not-counting` */
async function holdOpen(client: PoolClient, { id, number }: ProcessRecord): Promise<void> {
  const { rows } = await client.query<{ state: string }>(
    `select state from record where organisation_id = current_organisation_id() and id = $1 for share`,
    [id],
  );
  if (rows[0]?.state !== 'counting') throw new Refusal('stock-take.not-counting', { number });
}

interface StoredLine {
  readonly id: string;
  readonly expected: boolean;
  readonly expected_location: string | null;
  readonly seen_at: number | null;
}

async function storedLine(client: PoolClient, { stockTake, tag, asset }: Scene): Promise<StoredLine | null> {
  const { rows } = await client.query<StoredLine>(
    `select id, expected, expected_location, seen_at from stock_take_line
      where organisation_id = current_organisation_id() and stock_take_id = $1
        and (asset_id = $2 or ($2::uuid is null and asset_id is null and tag = $3)) for update`,
    [stockTake.id, asset?.id ?? null, tag],
  );
  return rows[0] ?? null;
}

function outcomeOf({ asset, sighting }: Scene, line: StoredLine | null): Outcome {
  if (asset === null) return 'unknown';
  if (line?.expected !== true) return 'unexpected';
  const isThere = sighting.location === null || sighting.location === line.expected_location;
  return isThere ? 'seen' : 'misplaced';
}

/** The line of what was seen: a new one for what was not expected. Two at the same moment end up with the same. */
async function lineFor(client: PoolClient, scene: Scene): Promise<StoredLine> {
  const known = await storedLine(client, scene);
  if (known !== null) return known;
  const { platform, stockTake, asset, tag } = scene;
  await client.query(
    `insert into stock_take_line (organisation_id, id, stock_take_id, asset_id, tag, expected, expected_location, outcome)
      values (current_organisation_id(), $1, $2, $3, $4, false, $5, $6) on conflict do nothing`,
    [
      platform.newId(),
      stockTake.id,
      asset?.id ?? null,
      tag,
      asset === null ? null : textIn(asset, 'location'),
      asset === null ? 'unknown' : 'unexpected',
    ],
  );
  const made = await storedLine(client, scene);
  if (made === null) throw new Refusal('stock-take.line-unknown');
  return made;
}

/** Stores a sighting and lets its line stand as last seen; what was decided about it before counts no more. */
async function store(client: PoolClient, scene: Scene): Promise<void> {
  const { sighting, stockTake, tag, principal } = scene;
  await holdOpen(client, stockTake);
  const line = await lineFor(client, scene);
  const outcome = outcomeOf(scene, line);
  const { id, location, condition, note, seen_at } = sighting;
  await client.query(
    `insert into stock_take_sighting (organisation_id, id, stock_take_id, line_id, tag, location, condition, note,
        outcome, again, seen_at, person_id)
      values (current_organisation_id(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      stockTake.id,
      line.id,
      tag,
      location,
      condition,
      note,
      outcome,
      line.seen_at !== null,
      timestamp(seen_at),
      principal.actor.id,
    ],
  );
  // One that waited on a device while somebody else saw it later adds to the history and changes nothing.
  await client.query(
    `update stock_take_line set outcome = $2, seen_at = $3, seen_by = $4, seen_location = $5, condition = $6, note = $7,
        decision = null, decided_reason = null, decided_by = null, decided_at = null
      where organisation_id = current_organisation_id() and id = $1 and (seen_at is null or seen_at <= $3)`,
    [line.id, outcome, timestamp(seen_at), principal.actor.id, location, condition, note],
  );
}

/** Does what follows for the records: the asset was seen, or the stock-take met something that the register does not know. */
async function carryOut(scene: Scene): Promise<void> {
  const { platform, principal, stockTake: counted, asset: found, tag, sighting } = scene;
  const alongside = (client: PoolClient): Promise<void> => store(client, scene);
  const isNewest = found !== null && (instantIn(found, 'seen_at') ?? 0) <= sighting.seen_at;
  if (found !== null && isNewest) {
    const { location: seen_location, condition: seen_condition, seen_at } = sighting;
    await execute(platform, principal, {
      definition: asset,
      key: found.id,
      command: {
        kind: 'perform',
        activity: 'sight',
        values: { seen_location, seen_condition },
        text: sighting.note,
        about: { seen_at, stock_take: counted.id },
      },
      alongside,
    });
  } else if (found === null) {
    await execute(platform, principal, {
      definition: stockTake,
      key: counted.id,
      command: { kind: 'perform', activity: 'find-unknown', values: {}, text: tag },
      alongside,
    });
  } else await inOrganisation(platform.pool, principal.organisation_id, alongside);
}

function mayCount(stockTake: ProcessRecord, { actor }: Principal): boolean {
  const named = listIn(stockTake, 'counters');
  return named.length === 0 || (actor.id !== null && named.includes(actor.id));
}

/**
 * Takes in that somebody saw something: on the list of the stock-take, elsewhere than expected, not expected at all, or
 * unknown to the register. All of it is recorded, once.
 *
 * @throws Refusal `stock-take.not-counting`, `stock-take.not-counter`, or what the records refuse
 */
export async function takeSighting(
  platform: Platform,
  principal: Principal,
  key: string,
  given: Sighting,
): Promise<Sighted> {
  const {
    stockTake: counted,
    earlier,
    ...read
  } = await readAs(platform, principal, stockTake, async (reading) => {
    const stockTake = await visibleRecord(reading, key);
    const earlier = await earlierOf(reading.client, stockTake.id, given.id);
    return { stockTake, earlier, ...(await assetOf(reading.client, given.label)) };
  });
  if (earlier !== null) return earlier;
  const { number } = counted;
  if (counted.state !== 'counting') throw new Refusal('stock-take.not-counting', { number });
  if (!mayCount(counted, principal)) throw new Refusal('stock-take.not-counter', { number });
  // A clock that is wrong puts nothing before the count or into the future.
  const seen_at = Math.min(Math.max(given.seen_at, instantIn(counted, 'started_at') ?? 0), platform.now());
  const sighting = { ...given, seen_at };
  const after = (): Promise<Sighted | null> =>
    readAs(platform, principal, stockTake, ({ client }) => earlierOf(client, counted.id, given.id));
  try {
    await carryOut({ platform, principal, stockTake: counted, sighting, ...read });
  } catch (error) {
    // Sent twice at the same moment: the one that lost answers with what the other stored.
    if ((error as { constraint?: string }).constraint !== 'stock_take_sighting_pkey') throw error;
  }
  const taken = await after();
  if (taken === null) throw new Refusal('record.key-reused');
  return taken;
}

import type { PoolClient } from 'pg';
import type { Command } from '../../kernel/command.ts';
import { Refusal } from '../../kernel/errors.ts';
import { asset } from '../../processes/asset/definition.ts';
import { stockTake } from '../../processes/stock-take/definition.ts';
import { decisionsFor, type LineDecision } from '../../processes/stock-take/lines.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute, type Request } from '../records/execute.ts';
import { readAs, visibleRecord } from '../records/shown.ts';
import { timestamp } from '../records/store.ts';
import { readLine, type StockTakeLine } from './lines.ts';

/** What somebody decides about a difference. */
export interface Decided {
  readonly decision: LineDecision;
  readonly reason: string;
  /** The last day of a search, `YYYY-MM-DD`. */
  readonly search_until: string | null;
}

type Perform = Extract<Command, { kind: 'perform' }>;

/** By which activity a place is put right, by the state of the asset; none for what is gone for good. */
const correcting: Readonly<Record<string, string>> = {
  ordered: 'receive',
  'in-stock': 'relocate',
  'in-use': 'relocate',
  retired: 'relocate',
  'in-repair': 'return-to-stock',
  lost: 'find',
};

function correction({ state, seen_location }: StockTakeLine, text: string): Perform {
  const activity = correcting[state ?? ''];
  if (activity === undefined) {
    throw new Refusal('stock-take.decision-impossible', { possible: 'put-back, dismiss' });
  }
  if (seen_location === null) throw new Refusal('stock-take.nowhere-seen');
  return { kind: 'perform', activity, values: { location: seen_location }, text };
}

/** What a decision does to the asset; null: nothing. */
function commandFor(line: StockTakeLine, { decision, reason, search_until }: Decided): Perform | null {
  if (decision === 'correct') return correction(line, reason);
  if (decision === 'lost') return { kind: 'perform', activity: 'report-lost', values: {}, text: reason };
  if (decision === 'retire') return { kind: 'perform', activity: 'retire', values: {}, text: reason };
  if (decision !== 'search') return null;
  return { kind: 'perform', activity: 'search', values: { search_until }, text: reason };
}

/** The line that is decided on, as it stands. @throws Refusal */
async function lineToDecide(
  client: PoolClient,
  stock_take_id: string,
  id: string,
  decision: LineDecision,
): Promise<StockTakeLine> {
  const line = await readLine(client, stock_take_id, id);
  if (line === null) throw new Refusal('stock-take.line-unknown');
  const possible = decisionsFor[line.outcome];
  if (!possible.includes(decision)) {
    throw new Refusal('stock-take.decision-impossible', { possible: possible.join(', ') || '–' });
  }
  if (decision === 'registered') {
    const { rows } = await client.query<{ id: string | null }>('select asset_with_tag($1) as id', [line.tag]);
    if ((rows[0]?.id ?? null) === null) throw new Refusal('stock-take.not-registered', { tag: line.tag });
  }
  return line;
}

/**
 * Decides on a difference of a stock-take: what follows for the asset, the entry in the journal of the stock-take and the
 * line are one transaction.
 *
 * @throws Refusal `stock-take.decision-impossible` and its like, or what the records refuse
 */
export async function decideLine(
  platform: Platform,
  principal: Principal,
  { key, line: id }: { readonly key: string; readonly line: string },
  decided: Decided,
): Promise<StockTakeLine> {
  const { record, line } = await readAs(platform, principal, stockTake, async (reading) => {
    const found = await visibleRecord(reading, key);
    return { record: found, line: await lineToDecide(reading.client, found.id, id, decided.decision) };
  });
  const write = async (client: PoolClient): Promise<void> => {
    await client.query(
      `update stock_take_line set decision = $2, decided_reason = $3, decided_by = $4, decided_at = $5
        where organisation_id = current_organisation_id() and id = $1`,
      [id, decided.decision, decided.reason, principal.actor.id, timestamp(platform.now())],
    );
  };
  const told: Request = {
    definition: stockTake,
    key: record.id,
    command: {
      kind: 'perform',
      activity: 'decide',
      values: {},
      text: `${line.tag} · ${decided.decision} · ${decided.reason}`,
    },
    alongside: write,
  };
  const command = commandFor(line, decided);
  if (command === null || line.asset_id === null) await execute(platform, principal, told);
  else await execute(platform, principal, { definition: asset, key: line.asset_id, command }, () => told);
  return readAs(platform, principal, stockTake, async ({ client }) => {
    const now = await readLine(client, record.id, id);
    if (now === null) throw new Refusal('stock-take.line-unknown');
    return now;
  });
}

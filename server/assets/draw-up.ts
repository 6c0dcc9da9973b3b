import type { PoolClient } from 'pg';
import type { Settings } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, textIn } from '../../kernel/register.ts';

/** Most assets of one stock-take: more are counted in several. */
export const mostLines = 20_000;

/** States in which an asset should be there to be seen. What is in repair or only ordered is elsewhere. */
const present = ['in-stock', 'in-use', 'retired'];

function countedTypes(settings: Settings): readonly string[] {
  const { choices = [] } = (settings['asset.types'] ?? {}) as {
    choices?: readonly { id: string; counted: boolean }[];
  };
  return choices.filter(({ counted }) => counted).map(({ id }) => id);
}

/**
 * Draws up what should be there by the register, as a stock-take starts: assets of its locations, types and team, each with
 * the place where the register has it now.
 *
 * @param client in the transaction that starts it
 * @throws Refusal `stock-take.nothing-to-count` or `stock-take.too-large`
 */
export async function drawUp(
  client: PoolClient,
  stockTake: ProcessRecord,
  settings: Settings,
  newId: () => string,
): Promise<void> {
  const [locations, types] = [listIn(stockTake, 'locations'), listIn(stockTake, 'asset_types')];
  const { rows } = await client.query<{ id: string; tag: string; location: string | null }>(
    `select id, fields->>'asset_tag' as tag, fields->>'location' as location from record
      where organisation_id = current_organisation_id() and process = 'asset' and state = any ($1)
        and ($2::text[] is null or fields->>'location' = any ($2)) and fields->>'asset_type' = any ($3)
        and ($4::uuid is null or team_id = $4)
      limit $5`,
    [
      present,
      locations.length === 0 ? null : locations,
      types.length === 0 ? countedTypes(settings) : types,
      textIn(stockTake, 'owner_team'),
      mostLines + 1,
    ],
  );
  if (rows.length === 0) throw new Refusal('stock-take.nothing-to-count');
  if (rows.length > mostLines) throw new Refusal('stock-take.too-large', { most: mostLines });
  await client.query(
    `insert into stock_take_line (organisation_id, id, stock_take_id, asset_id, tag, expected, expected_location, outcome)
      select current_organisation_id(), id, $1, asset_id, tag, true, location, 'missing'
      from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as drawn (id, asset_id, tag, location)`,
    [
      stockTake.id,
      rows.map(newId),
      rows.map(({ id }) => id),
      // An imported asset may have none: its number is on no label, but tells people which it is.
      rows.map(({ id, tag }) => tag ?? id),
      rows.map(({ location }) => location),
    ],
  );
}

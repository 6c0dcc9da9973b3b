import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, textIn } from '../../kernel/register.ts';
import { drawSample } from '../../kernel/sample.ts';
import { mostVerified } from '../../processes/configuration-verification/definition.ts';

interface InScope {
  readonly id: string;
  readonly number: string;
}

async function liveItems(client: PoolClient, campaign: ProcessRecord): Promise<readonly InScope[]> {
  const scope = textIn(campaign, 'scope');
  const { rows } = await client.query<InScope>({
    text: `select id, number from record where organisation_id = current_organisation_id()
      and process = 'configuration-item' and state = 'live'
      and ($1::uuid is null or service_id = $1) and ($2::text is null or fields->>'item_type' = $2) order by number`,
    values: [
      scope === 'service' ? textIn(campaign, 'service') : null,
      scope === 'type' ? textIn(campaign, 'item_type') : null,
    ],
  });
  return rows;
}

/**
 * Draws what a campaign verifies: all live items of its scope, or a sample of them that anybody can draw again from the
 * seed and their numbers.
 *
 * @throws Refusal `verification.nothing-to-draw`, `verification.too-many`
 */
export async function drawItems(
  client: PoolClient,
  campaign: ProcessRecord,
  now: number,
): Promise<Readonly<Record<string, unknown>>> {
  const items = await liveItems(client, campaign);
  if (items.length === 0) throw new Refusal('verification.nothing-to-draw');
  const size = numberIn(campaign, 'sample_size') ?? items.length;
  if (size > mostVerified) {
    throw new Refusal('verification.too-many', { count: items.length, most: mostVerified });
  }
  const seed = textIn(campaign, 'seed') ?? campaign.number;
  const ids = new Map(items.map(({ id, number }) => [number, id]));
  const drawn = drawSample(seed, [...ids.keys()], size);
  return {
    results: drawn.map((number) => ({ item: ids.get(number) })),
    population: items.length,
    drawn_at: now,
    seed,
  };
}

import type { PoolClient } from 'pg';
import { sourceNamed } from '../../../processes/configuration-item/sources.ts';
import { inOrganisation } from '../../database/pool.ts';
import type { BulkItem } from '../../records/execute-bulk.ts';
import { carryOut, discoveryOf, type ItemWork, pickRowsOf } from './item-work.ts';
import { type ItemRow, keepRows } from './runs.ts';

interface Forgotten {
  readonly item_id: string;
  readonly relation: string;
  readonly to_id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** Most relations that are taken away at once: a source that forgets more is told so by the next file again. */
const together = 5000;

/** Relations that the source told before of items that are in the file, and tells no more. */
async function readForgotten(
  client: PoolClient,
  work: ItemWork,
  relations: readonly string[],
): Promise<Forgotten[]> {
  const { rows } = await client.query<Forgotten>({
    text: `select said.item_id, one ->> 0 as relation, one ->> 1 as to_id, record.title,
        record.number || ' ' || record.title as "from", other.number || ' ' || other.title as "to"
      from item_source said
      join record on record.organisation_id = said.organisation_id and record.id = said.item_id
      cross join jsonb_array_elements(said.relations) as one
      join record other on other.organisation_id = said.organisation_id and other.id = (one ->> 1)::uuid
      where said.organisation_id = current_organisation_id() and said.source = $1 and said.absent_since is null
        and one ->> 0 = any ($4::text[])
        and exists (select from item_import_row told where told.organisation_id = said.organisation_id
          and told.import_id = $2 and told.carried_out = $3 and told.kind = 'item' and told.item_id = said.item_id
          and told.outcome <> 'refused')
        and not exists (select from item_import_row told where told.organisation_id = said.organisation_id
          and told.import_id = $2 and told.carried_out = $3 and told.kind = 'relation'
          and told.item_id = said.item_id and told.detail ->> 'relation' = one ->> 0
          and told.detail ->> 'to_id' = one ->> 1)
      order by said.item_id, one limit ${together}`,
    values: [work.source, work.import_id, work.carried_out, relations],
  });
  return rows;
}

/**
 * Takes away relations that the source itself told before and tells no more, where each of its files holds all it knows
 * and a rule stands behind it. Relations that people made stay.
 */
export async function forgetRelations(
  work: ItemWork,
  relations: readonly string[],
  told: number,
): Promise<void> {
  const { platform, principal, organisation_id, source, rule, carried_out } = work;
  if (sourceNamed(work.settings, source)?.whole !== true || rule === null || relations.length === 0) return;
  const forgotten = await inOrganisation(platform.pool, organisation_id, (client) =>
    readForgotten(client, work, relations),
  );
  const items = forgotten.map(
    ({ item_id, relation, to_id }): BulkItem => ({
      target: { id: item_id },
      actor: principal.actor,
      now: platform.now(),
      command: {
        kind: 'unlink',
        relation,
        to: { id: to_id, number: '' },
        values: { by_rule: rule },
        discovery: discoveryOf(work, [item_id, relation, to_id]),
      },
    }),
  );
  const rows = forgotten.map(
    ({ item_id, relation, to_id, title, from, to }, index): ItemRow => ({
      kind: 'relation',
      position: told + index + 1,
      line: null,
      outcome: 'missing',
      item_id,
      external_key: null,
      title,
      detail: { relation, from, to, to_id },
    }),
  );
  await carryOut(work, items, async (client) => {
    if (carried_out) {
      await client.query(
        `update item_source set relations = (
            select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements(item_source.relations) as one
            where not exists (select from unnest($2::uuid[], $3::text[], $4::text[]) as gone (item_id, relation, to_id)
              where gone.item_id = item_source.item_id and gone.relation = one ->> 0 and gone.to_id = one ->> 1))
          where organisation_id = current_organisation_id() and source = $1 and item_id = any ($2::uuid[])`,
        [
          source,
          forgotten.map(({ item_id }) => item_id),
          forgotten.map(({ relation }) => relation),
          forgotten.map(({ to_id }) => to_id),
        ],
      );
    }
    await keepRows(client, pickRowsOf(work), rows);
  });
}

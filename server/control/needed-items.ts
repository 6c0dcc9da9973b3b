import type { PoolClient } from 'pg';
import type { PlannedWork } from '../../processes/change-window/conflicts.ts';
import { relationsThat } from '../../processes/configuration-item/relations.ts';

/** How many steps away an item still counts as needed: what lies further fails for reasons of its own. */
const depth = 3;

/** Most pairs of an item and one that it needs which are looked at. */
const mostPairs = 50_000;

/**
 * The items that each of some items needs to work, some steps away, by the relations between them. Loops end where the
 * steps do.
 *
 * @param client in the scope of the organisation
 */
export async function neededItems(
  client: PoolClient,
  items: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (items.length === 0) return new Map();
  const { rows } = await client.query<{ root: string; needed: string[] }>(
    `with recursive needed (root, id, step) as (
      select item, item, 0 from unnest($1::uuid[]) as item
      union
      select needed.root, next.id, needed.step + 1 from needed cross join lateral (
        select to_id as id from link where organisation_id = current_organisation_id()
          and from_id = needed.id and relation = any ($2::text[])
        union all
        select from_id from link where organisation_id = current_organisation_id()
          and to_id = needed.id and relation = any ($3::text[])
      ) as next where needed.step < ${depth}
    ), pairs as (select distinct root, id from needed where id <> root limit ${mostPairs})
    select root, array_agg(id) as needed from pairs group by root`,
    [[...new Set(items)], relationsThat('to-from'), relationsThat('from-to')],
  );
  return new Map(rows.map(({ root, needed }) => [root, needed]));
}

/** What the items of a plan need, its own items left out. */
export function needsOf(
  items: readonly string[],
  needed: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const all = new Set(items.flatMap((item) => needed.get(item) ?? []));
  return [...all].filter((id) => !items.includes(id));
}

/**
 * The services that items are of: whoever changes an item changes its service, whether the plan names it or not.
 *
 * @param client in the scope of the organisation
 * @returns ids of services by the id of the item; items of no service are left out
 */
export async function servicesOfItems(
  client: PoolClient,
  items: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (items.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; service_id: string }>(
    `select id, service_id from record where organisation_id = current_organisation_id()
      and process = 'configuration-item' and service_id is not null and id = any ($1::uuid[])`,
    [[...new Set(items)]],
  );
  return new Map(rows.map(({ id, service_id }) => [id, service_id]));
}

/** Services that a plan touches: those it names, and those its items are of. */
export function servicesTouchedBy(
  { services, items }: Pick<PlannedWork, 'services' | 'items'>,
  ofItems: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...services, ...items.flatMap((item) => ofItems.get(item) ?? [])])];
}

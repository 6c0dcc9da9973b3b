import type { PoolClient } from 'pg';
import { looksLikeId } from '../records/store.ts';
import type { Calculation } from './positions.ts';

/** Who or what a line counts: a record or a person with its name, or the name alone that a source has. */
export interface NamedUnit {
  readonly name: string;
  readonly person: string | null;
  readonly item: string | null;
}

/** The names of people and items that a calculation counts, by its keys. */
export async function readUnitNames(
  client: PoolClient,
  { lines }: Calculation,
): Promise<ReadonlyMap<string, NamedUnit>> {
  const keys = lines.flatMap(({ unit }) => unit ?? []);
  const { rows } = await client.query<NamedUnit & { id: string }>(
    `select id, name, id as person, null as item from person
        where organisation_id = current_organisation_id() and id = any ($1::uuid[])
      union all select id, title, null, number from record
        where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    [keys.filter(looksLikeId)],
  );
  const found = new Map<string, NamedUnit>(rows.map(({ id, ...named }) => [id, named]));
  for (const key of keys) {
    if (!found.has(key)) found.set(key, { name: key, person: null, item: null });
  }
  return found;
}

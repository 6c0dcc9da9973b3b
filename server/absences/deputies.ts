import type { PoolClient } from 'pg';

/** Deputies of deputies that are asked, at most: whoever is far from the matter is no help. */
const longestChain = 5;

/** Somebody who is away just then. Instants are epoch milliseconds. */
export interface Away {
  readonly person: string;
  readonly until: number;
  /** Who stands in for them, as they said; null: nobody. */
  readonly deputy: string | null;
}

/** Those who are away at an instant, by person. @param client in the scope of the organisation */
export async function awayAt(client: PoolClient, at: number): Promise<ReadonlyMap<string, Away>> {
  const { rows } = await client.query<Away>({
    name: 'away-at',
    text: `select person_id as person, until_at as until, deputy_id as deputy from absence
      where organisation_id = current_organisation_id() and from_at <= $1 and $1 < until_at`,
    values: [new Date(at).toISOString()],
  });
  return new Map(rows.map((row) => [row.person, row]));
}

/**
 * Who does something in place of a person: they themselves while they are there, otherwise their deputy, whose deputy
 * if they are away too, and so on; null: nobody. Pure.
 */
export function standInFor(person: string | null, away: ReadonlyMap<string, Away>): string | null {
  let current = person;
  for (let step = 0; current !== null && step <= longestChain; step += 1) {
    const gone = away.get(current);
    if (gone === undefined) return current;
    current = gone.deputy;
  }
  return null;
}

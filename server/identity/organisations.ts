import type { Pool, PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';

/** An organisation as the installation knows it. */
export interface Organisation {
  readonly organisation_id: string;
  readonly name: string;
  readonly slug: string;
  /** Made by the simulator, to look around in. */
  readonly sample: boolean;
}

/** Every organisation of this installation, oldest first. */
export async function listOrganisations(database: Pool | PoolClient): Promise<Organisation[]> {
  const { rows } = await database.query<Organisation>('select * from organisations()');
  return rows;
}

/**
 * The organisation a command is meant for: the one named, or the only one.
 *
 * @param slug its short name; undefined where nobody said
 * @throws Refusal `organisation.none`, `organisation.unknown`, `organisation.choice-needed`
 */
export async function chooseOrganisation(pool: Pool, slug: string | undefined): Promise<Organisation> {
  const all = await listOrganisations(pool);
  const known = all.map((organisation) => organisation.slug).join(', ');
  const [first] = all;
  if (first === undefined) throw new Refusal('organisation.none');
  if (slug === undefined) {
    if (all.length > 1) throw new Refusal('organisation.choice-needed', { known });
    return first;
  }
  const chosen = all.find((organisation) => organisation.slug === slug);
  if (chosen === undefined) throw new Refusal('organisation.unknown', { slug, known });
  return chosen;
}

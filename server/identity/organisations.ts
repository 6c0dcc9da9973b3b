import type { Pool, PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { OrganisationKind } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import { readInOrganisation } from '../database/pool.ts';

/** An organisation as the installation knows it. */
export interface Organisation {
  readonly organisation_id: string;
  readonly name: string;
  readonly slug: string;
  /** Made by the simulator, to look around in. */
  readonly sample: boolean;
  /** Provides services, or certifies those who do. */
  readonly kind: OrganisationKind;
}

/** Every organisation of this installation, oldest first. */
export async function listOrganisations(database: Pool | PoolClient): Promise<Organisation[]> {
  const { rows } = await database.query<Organisation>('select * from organisations()');
  return rows;
}

/** Whether it plays the other side of a sample: nobody means it without naming it. */
function isSampleBody({ sample, kind }: Organisation): boolean {
  return sample && kind === 'certification-body';
}

/**
 * The organisation a command is meant for: the one named, or the only one; certification bodies of samples do not count
 * beside others.
 *
 * @param slug its short name; undefined where nobody said
 * @throws Refusal `organisation.none`, `organisation.unknown`, `organisation.choice-needed`
 */
export async function chooseOrganisation(pool: Pool, slug: string | undefined): Promise<Organisation> {
  const all = await listOrganisations(pool);
  const known = all.map((organisation) => organisation.slug).join(', ');
  if (all.length === 0) throw new Refusal('organisation.none');
  if (slug === undefined) {
    const meant = all.filter((one) => !isSampleBody(one));
    const [first, another] = meant.length > 0 ? meant : all;
    if (first === undefined || another !== undefined) {
      throw new Refusal('organisation.choice-needed', { known });
    }
    return first;
  }
  const chosen = all.find((organisation) => organisation.slug === slug);
  if (chosen === undefined) throw new Refusal('organisation.unknown', { slug, known });
  return chosen;
}

/**
 * The organisation a command about one person is meant for: the one named, the only one, or the only one in which the
 * person is known.
 *
 * @throws Refusal `organisation.none`, `organisation.unknown`, `organisation.choice-needed`
 */
export async function organisationOf(
  pool: Pool,
  email: string,
  slug: string | undefined,
): Promise<Organisation> {
  const all = await listOrganisations(pool);
  if (slug !== undefined || all.length <= 1) return chooseOrganisation(pool, slug);
  const knowing: Organisation[] = [];
  for (const organisation of all) {
    const found = await readInOrganisation(pool, organisation.organisation_id, (client) =>
      client.query(
        'select from person where organisation_id = current_organisation_id() and email_key = lower($1)',
        [email.trim()],
      ),
    );
    if (found.rowCount === 1) knowing.push(organisation);
  }
  const [only, another] = knowing;
  if (only !== undefined && another === undefined) return only;
  const known = (another === undefined ? all : knowing).map((organisation) => organisation.slug).join(', ');
  throw new Refusal('organisation.choice-needed', { known });
}

/** A certification body of this installation, as others know it. */
export interface CertificationBody {
  readonly id: string;
  readonly name: string;
}

/** The certification bodies that the organisation in scope can turn to, by name. */
export async function listCertificationBodies(client: PoolClient): Promise<readonly CertificationBody[]> {
  const { rows } = await client.query<CertificationBody>('select * from certification_bodies()');
  return rows;
}

/** The kind of the organisation in scope. */
export async function readOrganisationKind(client: PoolClient): Promise<OrganisationKind> {
  const { rows } = await client.query<{ kind: OrganisationKind }>({
    name: 'organisation-kind',
    text: 'select kind from organisation where organisation_id = current_organisation_id()',
  });
  return rows[0]?.kind ?? 'service-provider';
}

/** The language of the organisation in scope. */
export async function readOrganisationLanguage(client: PoolClient): Promise<Language> {
  const { rows } = await client.query<{ language: Language }>({
    name: 'language-of-organisation',
    text: 'select language from organisation where organisation_id = current_organisation_id()',
  });
  return rows[0]?.language ?? 'en';
}

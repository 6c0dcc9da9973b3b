import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { changesBetween, journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { newSecret } from '../webhooks/signature.ts';
import { type AlertMapping, mappingProblems } from './mapping.ts';
import type { AlertRules } from './rules.ts';

/** Most sources of an organisation. */
export const mostSources = 100;

/** What people say of a source. */
export interface SourceValues {
  readonly name: string;
  readonly kind: 'alertmanager' | 'json';
  readonly mapping: AlertMapping;
  readonly proof: 'token' | 'signature';
  readonly service: string | null;
  readonly team: string | null;
  readonly rules: AlertRules;
  readonly active: boolean;
}

interface Reference {
  readonly id: string;
  readonly name: string;
}

/** A source as people see it: never its secret. */
export interface AlertSource extends Omit<SourceValues, 'service' | 'team'> {
  readonly id: string;
  readonly service: Reference | null;
  readonly team: Reference | null;
  readonly version: number;
  readonly created_at: number;
  readonly last_used_at: number | null;
}

const columns = `id, name, kind, mapping, proof, rules, active, version, created_at, last_used_at,
  (select jsonb_build_object('id', s.id, 'name', s.title) from record s
    where s.organisation_id = a.organisation_id and s.id = a.service_id) as service,
  (select jsonb_build_object('id', t.id, 'name', t.name) from team t
    where t.organisation_id = a.organisation_id and t.id = a.team_id) as team`;

/** What the secret of a source is sealed for. */
export function purposeOf(organisation_id: string, id: string): string {
  return `alert source ${organisation_id} ${id}`;
}

async function sourcesOf(client: PoolClient, id: string | null, lock = ''): Promise<AlertSource[]> {
  const { rows } = await client.query<AlertSource>(
    `select ${columns} from alert_source a
      where organisation_id = current_organisation_id() and ($1::uuid is null or id = $1) order by lower(name) ${lock}`,
    [id],
  );
  return rows;
}

/** The sources of an organisation by name. */
export async function listSources(platform: Platform, organisation_id: string): Promise<AlertSource[]> {
  return readInOrganisation(platform.pool, organisation_id, (client) => sourcesOf(client, null));
}

/** A source of the organisation in scope. @throws Refusal `record.unknown` */
export async function sourceOf(client: PoolClient, id: string, lock = ''): Promise<AlertSource> {
  const [source] = await sourcesOf(client, id, lock);
  if (source === undefined) throw new Refusal('record.unknown', { process: 'alert source', key: id });
  return source;
}

/** What of a source the journal and the database hold: references as ids. */
function valuesOf({ service, team, ...source }: AlertSource): SourceValues {
  const { name, kind, mapping, proof, rules, active } = source;
  return { name, kind, mapping, proof, rules, active, service: service?.id ?? null, team: team?.id ?? null };
}

function tidied<Values extends Partial<SourceValues>>(values: Values): Values {
  const problems = values.mapping === undefined ? [] : mappingProblems(values.mapping);
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  return values.name === undefined ? values : { ...values, name: values.name.replaceAll(/\s+/g, ' ').trim() };
}

/** @throws Refusal `record.invalid` where what is named as service is none that is open */
async function checkService(client: PoolClient, service: string | null): Promise<void> {
  if (service === null) return;
  const { rowCount } = await client.query(
    `select from record where organisation_id = current_organisation_id() and id = $1 and process = 'service'`,
    [service],
  );
  if (rowCount !== 0) return;
  const problems = [{ field: 'service', code: 'field.reference-unknown' as const }];
  throw new Refusal('record.invalid', {}, { problems });
}

function refusalOf(error: unknown, name: string): unknown {
  const { code, constraint = '' } = error as { code?: string; constraint?: string };
  if (code === '23505' && constraint === 'alert_source_name') {
    const problems = [{ field: 'name', code: 'alert.source-exists' as const, params: { name } }];
    return new Refusal('alert.source-exists', { name }, { problems });
  }
  if (code !== '23503') return error;
  const field = constraint.includes('team') ? 'team' : 'service';
  return new Refusal('record.invalid', {}, { problems: [{ field, code: 'field.reference-unknown' }] });
}

/**
 * Makes a source with a secret, its token or what it signs by. The secret is told once.
 *
 * @throws Refusal `alert.source-exists`, `alert.too-many-sources`, `record.invalid`
 */
export async function createSource(
  platform: Platform,
  principal: Principal,
  given: SourceValues,
): Promise<{ readonly secret: string; readonly source: AlertSource }> {
  const { organisation_id, actor } = principal;
  const values = tidied(given);
  const id = platform.newId();
  const secret = newSecret();
  try {
    return await inOrganisation(platform.pool, organisation_id, async (client) => {
      const known = await sourcesOf(client, null);
      if (known.length >= mostSources) throw new Refusal('alert.too-many-sources', { most: mostSources });
      await checkService(client, values.service);
      await client.query(
        `insert into alert_source (organisation_id, id, name, kind, mapping, proof, secret, service_id, team_id, rules, active,
            created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          organisation_id,
          id,
          values.name,
          values.kind,
          JSON.stringify(values.mapping),
          values.proof,
          platform.secrets.seal(purposeOf(organisation_id, id), secret),
          values.service,
          values.team,
          JSON.stringify(values.rules),
          values.active,
          actor.id,
        ],
      );
      const changes = changesBetween({}, { ...values });
      await journalChange(client, platform, principal, {
        thing: 'alert-source',
        id,
        activity: 'create',
        changes,
      });
      return { secret, source: await sourceOf(client, id) };
    });
  } catch (error) {
    throw refusalOf(error, values.name);
  }
}

/**
 * Changes a source from the version that was last read.
 *
 * @throws Refusal `record.unknown`, `record.version-conflict`, `alert.source-exists`, `record.invalid`
 */
export async function changeSource(
  platform: Platform,
  principal: Principal,
  { id, version }: { readonly id: string; readonly version: number },
  given: Partial<SourceValues>,
): Promise<AlertSource> {
  const values = tidied(given);
  try {
    return await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
      const source = await sourceOf(client, id, 'for update of a');
      if (source.version !== version) {
        const params = { number: source.name, given: version, current: source.version };
        throw new Refusal('record.version-conflict', params, { current: source });
      }
      const before = valuesOf(source);
      const after = { ...before, ...values };
      await checkService(client, after.service);
      const changes = changesBetween({ ...before }, { ...after });
      if (Object.keys(changes).length === 0) return source;
      await client.query(
        `update alert_source set name = $2, kind = $3, mapping = $4, proof = $5, service_id = $6, team_id = $7, rules = $8,
            active = $9, version = version + 1 where organisation_id = current_organisation_id() and id = $1`,
        [
          id,
          after.name,
          after.kind,
          JSON.stringify(after.mapping),
          after.proof,
          after.service,
          after.team,
          JSON.stringify(after.rules),
          after.active,
        ],
      );
      await journalChange(client, platform, principal, {
        thing: 'alert-source',
        id,
        activity: 'change',
        changes,
      });
      return sourceOf(client, id);
    });
  } catch (error) {
    throw refusalOf(error, values.name ?? '');
  }
}

/** Gives a source another secret; the one before is worth nothing from then on. @throws Refusal `record.unknown` */
export async function renewSecret(platform: Platform, principal: Principal, id: string): Promise<string> {
  const { organisation_id } = principal;
  const secret = newSecret();
  await inOrganisation(platform.pool, organisation_id, async (client) => {
    await sourceOf(client, id);
    await client.query(
      'update alert_source set secret = $2 where organisation_id = current_organisation_id() and id = $1',
      [id, platform.secrets.seal(purposeOf(organisation_id, id), secret)],
    );
    await journalChange(client, platform, principal, { thing: 'alert-source', id, activity: 'renew-secret' });
  });
  return secret;
}

/** Removes a source with its log. The incidents stay, and the journal tells of both. @throws Refusal `record.unknown` */
export async function removeSource(platform: Platform, principal: Principal, id: string): Promise<void> {
  await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { name } = await sourceOf(client, id);
    await client.query(
      'delete from alert_source where organisation_id = current_organisation_id() and id = $1',
      [id],
    );
    await journalChange(client, platform, principal, {
      thing: 'alert-source',
      id,
      activity: 'remove',
      detail: { name },
    });
  });
}

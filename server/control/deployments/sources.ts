import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import { workingRoles } from '../../../kernel/roles.ts';
import { inOrganisation, readInOrganisation } from '../../database/pool.ts';
import { attemptKeys, countAttempt } from '../../identity/attempts.ts';
import { journalChange } from '../../journal/append.ts';
import type { Platform, Principal } from '../../platform.ts';
import { isFresh, isSigned, newSecret, replayWindow_minutes, type Signed } from '../../webhooks/signature.ts';

/** Most sources of an organisation. */
export const mostSources = 100;

/** A pipeline that reports by signed webhook, as people see it: never its secret. */
export interface DeploymentSource {
  readonly id: string;
  readonly name: string;
  readonly created_at: number;
  /** When it last reported; null: not yet. */
  readonly last_used_at: number | null;
}

const columns = 'id, name, created_at, last_used_at';

function purposeOf(organisation_id: string, id: string): string {
  return `deployment source ${organisation_id} ${id}`;
}

async function sourcesOf(client: PoolClient): Promise<DeploymentSource[]> {
  const { rows } = await client.query<DeploymentSource>(
    `select ${columns} from deployment_source where organisation_id = current_organisation_id() order by name`,
  );
  return rows;
}

/** The sources of an organisation by name. */
export async function listSources(platform: Platform, organisation_id: string): Promise<DeploymentSource[]> {
  return readInOrganisation(platform.pool, organisation_id, sourcesOf);
}

/**
 * Makes a source with a secret by which it signs what it reports. The secret is told once.
 *
 * @throws Refusal `deployment.source-exists`, `deployment.too-many-sources`
 */
export async function createSource(
  platform: Platform,
  principal: Principal,
  name: string,
): Promise<{ readonly secret: string; readonly source: DeploymentSource }> {
  const { organisation_id, actor } = principal;
  const id = platform.newId();
  const secret = newSecret();
  const tidy = name.replaceAll(/\s+/g, ' ').trim();
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const known = await sourcesOf(client);
    if (known.some((one) => one.name.toLowerCase() === tidy.toLowerCase())) {
      throw new Refusal('deployment.source-exists', { name: tidy });
    }
    if (known.length >= mostSources) throw new Refusal('deployment.too-many-sources', { most: mostSources });
    const { rows } = await client.query<DeploymentSource>(
      `insert into deployment_source (organisation_id, id, name, secret, created_by) values ($1, $2, $3, $4, $5)
        on conflict (organisation_id, lower(name)) do nothing returning ${columns}`,
      [organisation_id, id, tidy, platform.secrets.seal(purposeOf(organisation_id, id), secret), actor.id],
    );
    const [source] = rows;
    if (source === undefined) throw new Refusal('deployment.source-exists', { name: tidy });
    await journalChange(client, platform, principal, {
      thing: 'deployment-source',
      id,
      activity: 'create',
      detail: { name: tidy },
    });
    return { secret, source };
  });
}

/** Ends a source: from now on nothing is taken by its secret. @throws Refusal `record.unknown` */
export async function withdrawSource(platform: Platform, principal: Principal, id: string): Promise<void> {
  await inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'delete from deployment_source where organisation_id = current_organisation_id() and id = $1 returning name',
      [id],
    );
    const [gone] = rows;
    if (gone === undefined) throw new Refusal('record.unknown', { process: 'deployment source', key: id });
    await journalChange(client, platform, principal, {
      thing: 'deployment-source',
      id,
      activity: 'withdraw',
      detail: { name: gone.name },
    });
  });
}

/** A request as it came, to be proved by its signature. */
export interface SignedRequest extends Signed {
  /** Id of the source that it says it comes from. */
  readonly source: string;
  /** Where it came from. */
  readonly address: string;
}

interface Found {
  readonly organisation_id: string;
  readonly name: string;
  readonly secret: Buffer;
}

async function findSource(platform: Platform, id: string): Promise<Found | null> {
  const { rows } = await platform.pool.query<{ organisation_id: string | null }>(
    'select organisation_of_deployment_source($1) as organisation_id',
    [id],
  );
  const organisation_id = rows[0]?.organisation_id ?? null;
  if (organisation_id === null) return null;
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const found = await client.query<{ name: string; secret: Buffer }>(
      'select name, secret from deployment_source where organisation_id = current_organisation_id() and id = $1',
      [id],
    );
    return found.rows[0] === undefined ? null : { organisation_id, ...found.rows[0] };
  });
}

/**
 * Proves by its signature from which source a request comes, and on whose behalf it is carried out. Wrong signatures are
 * counted as wrong passwords are. A source that does not exist is refused in the same way as a wrong signature.
 *
 * @throws Refusal `deployment.signature-wrong`, `deployment.signature-old`, `request.too-many`
 */
export async function proveSource(
  platform: Platform,
  request: SignedRequest,
): Promise<{ readonly name: string; readonly principal: Principal }> {
  const found = await findSource(platform, request.source);
  const secret =
    found === null
      ? ''
      : platform.secrets.open(purposeOf(found.organisation_id, request.source), found.secret);
  if (found === null || !isSigned(request, secret)) {
    await countAttempt(platform, attemptKeys(`deployment source ${request.source}`, request.address));
    throw new Refusal('deployment.signature-wrong');
  }
  if (!isFresh(request.timestamp, platform.now())) {
    throw new Refusal('deployment.signature-old', { minutes: replayWindow_minutes });
  }
  await inOrganisation(platform.pool, found.organisation_id, (client) =>
    client.query(
      `update deployment_source set last_used_at = clock_timestamp()
        where organisation_id = current_organisation_id() and id = $1`,
      [request.source],
    ),
  );
  const actor = { id: null, roles: workingRoles };
  return { name: found.name, principal: { organisation_id: found.organisation_id, actor, origin: 'live' } };
}

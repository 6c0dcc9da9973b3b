import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../kernel/errors.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { inOrganisation } from '../database/pool.ts';
import { attemptKeys, countAttempt } from '../identity/attempts.ts';
import type { Platform, Principal } from '../platform.ts';
import { isFresh, isSigned, replayWindow_minutes, type Signed } from '../webhooks/signature.ts';
import { type AlertSource, purposeOf, sourceOf } from './sources.ts';

/** A message as it came, to be proved. */
export interface ProvedRequest extends Signed {
  /** Id of the source that it says it comes from. */
  readonly source: string;
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  readonly address: string;
}

/** A source that proved itself, and on whose behalf its alerts are dealt with. */
export interface ProvedSource {
  readonly source: AlertSource;
  readonly principal: Principal;
}

interface Found {
  readonly organisation_id: string;
  readonly source: AlertSource;
  readonly secret: string;
}

async function findSource(platform: Platform, id: string): Promise<Found | null> {
  const { rows } = await platform.pool.query<{ organisation_id: string | null }>(
    'select organisation_of_alert_source($1) as organisation_id',
    [id],
  );
  const organisation_id = rows[0]?.organisation_id ?? null;
  if (organisation_id === null) return null;
  return inOrganisation(platform.pool, organisation_id, async (client) => {
    const sealed = await client.query<{ secret: Buffer }>(
      'select secret from alert_source where organisation_id = current_organisation_id() and id = $1',
      [id],
    );
    const [row] = sealed.rows;
    if (row === undefined) return null;
    const secret = platform.secrets.open(purposeOf(organisation_id, id), row.secret);
    return { organisation_id, source: await sourceOf(client, id), secret };
  });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function bears(authorization: string | undefined, secret: string): boolean {
  const token = /^Bearer ([^\s]{1,200})$/i.exec(authorization ?? '')?.[1];
  return token !== undefined && timingSafeEqual(digest(token), digest(secret));
}

/** Ours, or as Grafana signs: with a colon after the time stamp. */
function isProved(request: ProvedRequest, { source, secret }: Found): boolean {
  if (source.proof === 'token') return bears(request.authorization, secret);
  return isSigned(request, secret) || isSigned(request, secret, ':');
}

/**
 * Proves from which source a message comes. Wrong proofs are counted as wrong passwords are. A source that does not exist
 * is refused in the same way as a wrong proof; one that is switched off says so to whoever holds its secret.
 *
 * @throws Refusal `alert.proof-wrong`, `alert.signature-old`, `alert.source-off`, `request.too-many`
 */
export async function proveAlertSource(platform: Platform, request: ProvedRequest): Promise<ProvedSource> {
  const found = await findSource(platform, request.source);
  if (found === null || !isProved(request, found)) {
    await countAttempt(platform, attemptKeys(`alert source ${request.source}`, request.address));
    throw new Refusal('alert.proof-wrong');
  }
  const { source, organisation_id } = found;
  if (source.proof === 'signature' && !isFresh(request.timestamp, platform.now())) {
    throw new Refusal('alert.signature-old', { minutes: replayWindow_minutes });
  }
  if (!source.active) throw new Refusal('alert.source-off', { name: source.name });
  await inOrganisation(platform.pool, organisation_id, (client) =>
    client.query(
      `update alert_source set last_used_at = clock_timestamp()
        where organisation_id = current_organisation_id() and id = $1`,
      [source.id],
    ),
  );
  return { source, principal: principalOf(organisation_id) };
}

/** On whose behalf alerts of an organisation are dealt with: nobody's, as a machine reported them. */
export function principalOf(organisation_id: string): Principal {
  return { organisation_id, actor: { id: null, roles: workingRoles }, origin: 'live' };
}

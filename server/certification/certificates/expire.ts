import { Refusal } from '../../../kernel/errors.ts';
import type { Role } from '../../../kernel/roles.ts';
import { certificate } from '../../../processes/certificate/definition.ts';
import { readInOrganisation } from '../../database/pool.ts';
import { broughtFor } from '../../figures/brought.ts';
import { listOrganisations } from '../../identity/organisations.ts';
import type { Platform, Principal } from '../../platform.ts';
import { execute } from '../../records/execute.ts';

/** Most certificates of a body that are looked at in one run; the next run goes on with the others. */
const most = 1_000;

const roles: readonly Role[] = ['certification-manager'];

/** Certificates whose last day may be over. */
async function overdue(platform: Platform, organisation_id: string) {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string; origin: string }>(
      `select id, origin from record where organisation_id = current_organisation_id() and process = 'certificate'
        and state in ('valid', 'suspended') and fields->>'expires_on' < $1 order by id limit ${most}`,
      [new Date(platform.now()).toISOString().slice(0, 10)],
    );
    return rows;
  });
}

/** What came of a run. */
export interface ExpiredCertificates {
  readonly expired: number;
  /** Certificates that could not be dealt with, with the reason: the others go on regardless. */
  readonly failed: readonly { readonly certificate: string; readonly error: unknown }[];
}

/**
 * Records of every certificate whose last day is over that it has expired, in all bodies, by the way that people's
 * commands go: signed anew and journalled. Until then the public status says so by itself.
 */
export async function expireCertificates(platform: Platform): Promise<ExpiredCertificates> {
  let expired = 0;
  const failed: { certificate: string; error: unknown }[] = [];
  const bodies = (await listOrganisations(platform.pool)).filter(({ kind }) => kind === 'certification-body');
  for (const { organisation_id } of bodies) {
    for (const { id, origin } of await overdue(platform, organisation_id)) {
      const program: Principal = {
        organisation_id,
        actor: { id: null, roles },
        origin: origin === 'sample' ? 'sample' : 'live',
      };
      const attempt = { definition: certificate, key: id, activity: 'expire', values: {} };
      try {
        const brought = await broughtFor(platform, program, attempt);
        const command = { kind: 'perform', activity: 'expire', values: {}, brought } as const;
        await execute(platform, program, { definition: certificate, key: id, command });
        expired += 1;
      } catch (error) {
        // Its day is not over everywhere yet, or somebody was quicker.
        if (!(error instanceof Refusal)) failed.push({ certificate: id, error });
      }
    }
  }
  return { expired, failed };
}

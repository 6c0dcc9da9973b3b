import { timeZoneOf } from '../../kernel/calendar.ts';
import { dayOf } from '../../kernel/day.ts';
import { Refusal } from '../../kernel/errors.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { entitlement } from '../../processes/entitlement/definition.ts';
import { readInOrganisation } from '../database/pool.ts';
import { listOrganisations } from '../identity/organisations.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';

/** Most entitlements of an organisation that are looked at in one run; the next run goes on with the others. */
const most = 1_000;

/** What came of a run. */
export interface ExpiredEntitlements {
  readonly expired: number;
  /** Entitlements that could not be dealt with, with the reason: the others go on regardless. */
  readonly failed: readonly { readonly entitlement: string; readonly error: unknown }[];
}

async function overdue(platform: Platform, organisation_id: string) {
  const today = dayOf(platform.now(), timeZoneOf(await platform.organisations.of(organisation_id)));
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string; origin: string }>(
      `select id, origin from record where organisation_id = current_organisation_id() and process = 'entitlement'
        and state = 'active' and fields ->> 'valid_until' < $1 order by id limit ${most}`,
      [today],
    );
    return rows;
  });
}

/**
 * Says of every entitlement whose last day is over that it is past its term, in all organisations, by the way that
 * people's commands go. Positions do not wait for that: they go by the days.
 */
export async function expireEntitlements(platform: Platform): Promise<ExpiredEntitlements> {
  let expired = 0;
  const failed: { entitlement: string; error: unknown }[] = [];
  const providers = (await listOrganisations(platform.pool)).filter(
    ({ kind }) => kind === 'service-provider',
  );
  for (const { organisation_id } of providers) {
    for (const { id, origin } of await overdue(platform, organisation_id)) {
      const program: Principal = {
        organisation_id,
        actor: { id: null, roles: workingRoles },
        origin: origin === 'sample' ? 'sample' : 'live',
      };
      const command = { kind: 'perform', activity: 'expire', values: {} } as const;
      try {
        await execute(platform, program, { definition: entitlement, key: id, command });
        expired += 1;
      } catch (error) {
        // Somebody was quicker.
        if (!(error instanceof Refusal)) failed.push({ entitlement: id, error });
      }
    }
  }
  return { expired, failed };
}

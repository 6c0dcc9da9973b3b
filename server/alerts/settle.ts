import { readOrganisationLanguage } from '../identity/organisations.ts';
import type { Platform } from '../platform.ts';
import { executeTogether } from '../records/execute.ts';
import { timestamp } from '../records/store.ts';
import { endedText, endIncident } from './carry-out.ts';
import { incidentOf, lockGroupById } from './groups.ts';
import { principalOf } from './prove.ts';
import { sourceOf } from './sources.ts';

/** Groups looked up at once; what is beyond is settled within the next minute. */
const mostAtOnce = 500;

interface Due {
  readonly organisation_id: string;
  readonly id: string;
}

async function settle(platform: Platform, { organisation_id, id }: Due): Promise<void> {
  await executeTogether(platform, principalOf(organisation_id), async (together) => {
    const { client } = together;
    const group = await lockGroupById(client, id);
    // It fired again in the meantime, or another process was faster.
    if (group === null || group.resolve_at === null || group.resolve_at > platform.now()) return;
    const source = await sourceOf(client, group.source_id);
    const minutes = source.rules.resolve_after_minutes;
    const { rows } = await client.query<{ hash: string }>(
      `update alert_group set state = 'resolved', resolve_at = null
        where organisation_id = current_organisation_id() and id = $1 returning encode(last_hash, 'hex') as hash`,
      [id],
    );
    const origin = { source: source.name, source_id: source.id, hash: rows[0]?.hash ?? '', group: group.key };
    const ended_at = group.ended_at ?? group.last_heard_at;
    const text = endedText(await readOrganisationLanguage(client), source.name, ended_at, minutes);
    await endIncident({ together, origin }, await incidentOf(client, group), text);
  });
}

/** Resolves incidents whose alert was resolved, and did not fire again for as long as its source says. */
export async function settleAlerts(platform: Platform): Promise<{
  readonly failed: readonly { readonly group: Due; readonly error: unknown }[];
}> {
  const { rows } = await platform.pool.query<Due>('select * from alert_groups_to_resolve($1, $2)', [
    timestamp(platform.now()),
    mostAtOnce,
  ]);
  const failed: { group: Due; error: unknown }[] = [];
  for (const group of rows) {
    try {
      await settle(platform, group);
    } catch (error) {
      failed.push({ group, error });
    }
  }
  return { failed };
}

/** Forgets messages that are older than their source keeps them. @returns how many */
export async function forgetAlerts(platform: Platform): Promise<number> {
  const { rows } = await platform.pool.query<{ gone: number }>('select forget_alert_deliveries($1) as gone', [
    timestamp(platform.now()),
  ]);
  return rows[0]?.gone ?? 0;
}

import { type ChartId, chartIds } from '../../../processes/desk-dashboard.ts';
import { inOrganisation, readInOrganisation } from '../../database/pool.ts';
import type { Platform, Principal } from '../../platform.ts';

/** Charts for those who work on records: what waits, and where. */
const forWork: readonly ChartId[] = [
  'open-by-team',
  'open-by-priority',
  'load',
  'flow',
  'category',
  'target-by-week',
];

/** Charts for those who answer for the work of others. */
const forSteering: readonly ChartId[] = chartIds.filter((id) => id !== 'load');

/** The charts that somebody begins with, by their roles. */
export function usualCharts({ actor }: Pick<Principal, 'actor'>): readonly ChartId[] {
  const leads = actor.roles.some((role) => role !== 'agent' && role !== 'requester');
  return leads ? forSteering : forWork;
}

/** Which charts somebody sees, in their order, and whether they chose that themselves. */
export interface Arrangement {
  readonly charts: readonly ChartId[];
  readonly own: boolean;
}

/** The charts of whoever asks. Those that are no more are left out. */
export async function readArrangement(platform: Platform, principal: Principal): Promise<Arrangement> {
  const { rows } = await readInOrganisation(platform.pool, principal.organisation_id, (client) =>
    client.query<{ charts: string[] }>(
      'select charts from dashboard_arrangement where organisation_id = current_organisation_id() and person_id = $1',
      [principal.actor.id],
    ),
  );
  const [kept] = rows;
  if (kept === undefined) return { charts: usualCharts(principal), own: false };
  return { charts: known(kept.charts), own: true };
}

function known(charts: readonly string[]): readonly ChartId[] {
  return [...new Set(charts)].filter((one): one is ChartId => (chartIds as readonly string[]).includes(one));
}

/** Keeps which charts whoever asks sees; null: the usual ones of their roles. */
export async function keepArrangement(
  platform: Platform,
  principal: Principal,
  charts: readonly ChartId[] | null,
): Promise<void> {
  const { organisation_id, actor } = principal;
  await inOrganisation(platform.pool, organisation_id, (client) =>
    charts === null
      ? client.query(
          'delete from dashboard_arrangement where organisation_id = current_organisation_id() and person_id = $1',
          [actor.id],
        )
      : client.query(
          `insert into dashboard_arrangement (organisation_id, person_id, charts) values (current_organisation_id(), $1, $2)
            on conflict (organisation_id, person_id) do update set charts = excluded.charts`,
          [actor.id, known(charts)],
        ),
  );
}

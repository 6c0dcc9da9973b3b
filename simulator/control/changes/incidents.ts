import { incident } from '../../../processes/incident/definition.ts';
import { readInOrganisation } from '../../../server/database/pool.ts';
import { execute } from '../../../server/records/execute.ts';
import { type Doing, work } from '../../system/story.ts';
import type { Days } from './days.ts';
import { endOf } from './life.ts';
import type { ChangePlan } from './plan.ts';
import type { TimedStep } from './timed.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** The incident on a service that was reported first within a time, if it is closed by now; undefined: there was none. */
async function incidentWithin(
  { platform, principal }: Doing,
  service: string,
  [from, until]: readonly [number, number],
): Promise<{ readonly id: string; readonly updated_at: number } | undefined> {
  return readInOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const { rows } = await client.query<{ id: string; updated_at: number }>(
      `select id, updated_at from record where organisation_id = current_organisation_id() and process = 'incident'
        and service_id = $1 and opened_at >= $2 and opened_at < $3 and state = 'closed'
        order by opened_at, id limit 1`,
      [service, new Date(from), new Date(until)],
    );
    return rows[0];
  });
}

/** What the desk finds out afterwards: the first incident on the service after a change that went wrong came from it. */
function linked(plan: ChangePlan, until: number) {
  return work(async (doing) => {
    const { platform, principal, known, recordNow } = doing;
    const done = endOf(plan);
    const found = await incidentWithin(doing, known.service(plan.service), [plan.start, done + 18 * HOUR_MS]);
    if (found !== undefined && found.updated_at < until) {
      const to = { id: known.record(plan.key), number: known.number(plan.key) };
      await execute(platform, principal, {
        definition: incident,
        key: found.id,
        command: { kind: 'link', relation: 'caused-by', to },
        now: Math.max(platform.now(), found.updated_at),
      });
    }
    return recordNow();
  });
}

/** Incidents that came from changes, linked to them once somebody has found that out. */
export function causedIncidents(changes: readonly ChangePlan[], days: Days): readonly TimedStep[] {
  const { end } = days.turns;
  return changes
    .filter(
      ({ mishap, special, end: planned }) =>
        mishap !== null && special !== 'cancelled' && planned + 5 * DAY_MS < end,
    )
    .map((plan) => ({
      at: days.later(plan.end + 2 * DAY_MS, 2),
      by: 'An',
      process: 'change',
      key: plan.key,
      deed: linked(plan, end),
    }));
}

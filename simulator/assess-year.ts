import { assess } from '../server/conformity/assess.ts';
import { readInOrganisation } from '../server/database/pool.ts';
import type { Platform, Principal } from '../server/platform.ts';
import { yearLength_ms } from './settings.ts';

const DAY_MS = 86_400_000;

/** Assessments of the sample's year, each over the quarter of a year that ends with it. */
const assessments = 12;
const between_ms = 30 * DAY_MS;
const period_ms = 91 * DAY_MS;

/** The sample's wall clock is ahead of UTC by as much, all year round. */
const zone_ms = 7 * 3_600_000;

/** The midnight of the sample's zone at which the day began. */
const midnightBefore = (at: number): number => Math.floor((at + zone_ms) / DAY_MS) * DAY_MS - zone_ms;

const iso = (at: number): string => new Date(at).toISOString();

interface Progress {
  /** Epoch milliseconds. */
  readonly founded_at: number;
  readonly made: number;
}

async function progressOf(platform: Platform, organisation_id: string): Promise<Progress | null> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<Progress>(
      `select occurred_at as founded_at, (select count(*) from assessment) as made
        from journal_entry where process = 'organisation' and activity = 'create' and record_id = $1`,
      [organisation_id],
    );
    return rows[0] ?? null;
  });
}

/**
 * Assesses the sample's year as it went by: an assessment for every thirty days, oldest first, up to the last day that
 * is over. They are real ones, made now over past periods, so that there is a trend to look at; none pretends to have
 * been made earlier.
 *
 * Those that are there already are not made again, so that an interrupted run is finished by the next.
 */
export async function assessYear(platform: Platform, organisation_id: string): Promise<number> {
  const principal: Principal = { organisation_id, actor: { id: null, roles: [] }, origin: 'sample' };
  const progress = await progressOf(platform, organisation_id);
  if (progress === null) return 0;
  const end = midnightBefore(progress.founded_at + yearLength_ms);
  for (let index = progress.made; index < assessments; index += 1) {
    const to = end - (assessments - 1 - index) * between_ms;
    const from = Math.max(to - period_ms, progress.founded_at);
    await assess(platform, principal, { from: iso(from), to: iso(to) });
  }
  return Math.max(assessments - progress.made, 0);
}

import type { PoolClient } from 'pg';
import { type GroupRow, groupColumns } from './groups.ts';

/** Most groups of an incident that are shown: others merged into it bring theirs. */
const mostShown = 50;

/** An alert group as an incident shows it. */
export interface ShownGroup extends Omit<GroupRow, 'source_id' | 'incident_id' | 'newest_at'> {
  /** The name of its source. */
  readonly source: string;
}

/** The alert groups of an incident and of those that were merged into it, what fires first. */
export async function groupsOfIncident(
  client: PoolClient,
  incident_id: string,
): Promise<readonly ShownGroup[]> {
  const { rows } = await client.query<ShownGroup>(
    `select g.*, s.name as source from (
        select ${groupColumns} from alert_group where organisation_id = current_organisation_id()
          and incident_id in (select records_merged_into($1))) g
      join alert_source s on s.organisation_id = current_organisation_id() and s.id = g.source_id
      order by g.state = 'resolved', g.last_heard_at desc limit ${mostShown}`,
    [incident_id],
  );
  return rows;
}

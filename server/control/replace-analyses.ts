import { tendingRoles, textIn } from '../../kernel/register.ts';
import { trendAnalysis } from '../../processes/trend-analysis/definition.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { execute, type QueuedFollowUp } from '../records/execute.ts';
import { type RecordRow, readRecord, recordColumns, recordOf } from '../records/store.ts';

/**
 * Ends the analyses that a newly concluded one follows, by nobody's hand: the newest alone asks for the next. Analyses of
 * the other subject stay.
 */
export async function replaceAnalyses(
  platform: Platform,
  { organisation_id, record_id }: QueuedFollowUp,
): Promise<void> {
  const earlier = await readInOrganisation(platform.pool, organisation_id, async (client) => {
    const newest = await readRecord(client, trendAnalysis, record_id, false);
    if (newest === null || newest.state !== 'done') return [];
    const { rows } = await client.query<RecordRow>(
      `select ${recordColumns} from record where organisation_id = current_organisation_id()
        and process = 'trend-analysis' and state = 'done' and fields->>'subject' = $2
        and ((fields->>'concluded_at')::bigint, id) < ($3::bigint, $1::uuid)`,
      [newest.id, textIn(newest, 'subject'), newest.values['concluded_at']],
    );
    return rows.map((row) => recordOf(trendAnalysis, row));
  });
  for (const { id, origin } of earlier) {
    await execute(
      platform,
      {
        organisation_id,
        actor: { id: null, roles: tendingRoles },
        origin: origin === 'sample' ? 'sample' : 'live',
      },
      { definition: trendAnalysis, key: id, command: { kind: 'perform', activity: 'replace', values: {} } },
    );
  }
}

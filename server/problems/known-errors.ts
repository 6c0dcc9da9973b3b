import type { PoolClient } from 'pg';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { causedBy } from './linked-incidents.ts';

/** A problem with a workaround that may help with an incident. */
export interface KnownError {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly known_error: boolean;
  readonly root_cause: string | null;
  readonly workaround: string;
  /** Whether the incident is linked to it. */
  readonly linked: boolean;
}

/** Most that are told with an incident. */
const most = 10;

/**
 * Problems with a workaround that are not solved: those that an incident is linked to, of its item, and of its service, in this
 * order. One of the incident's own service that is about items alone is told with incidents of these.
 */
export async function knownErrorsFor(
  client: PoolClient,
  incident: ProcessRecord,
): Promise<readonly KnownError[]> {
  const item = textIn(incident, 'configuration_item');
  const service = textIn(incident, 'service');
  const { rows } = await client.query<KnownError>({
    text: `select id, number, title, state, coalesce((fields->>'known_error')::boolean, false) as known_error,
        fields->>'root_cause' as root_cause, fields->>'workaround' as workaround, linked
      from (
        select problem.*, exists (select from link where link.organisation_id = problem.organisation_id
            and link.from_id = $1 and link.to_id = problem.id and link.relation = '${causedBy}') as linked
        from record problem
        where organisation_id = current_organisation_id() and process = 'problem' and is_open
          and state <> 'resolved' and fields->>'workaround' is not null
      ) problem
      where linked or fields->'items' ? $2 or (service_id = $3 and ($2::text is null or coalesce(jsonb_array_length(
        nullif(fields->'items', 'null')), 0) = 0))
      order by linked desc, (fields->'items' ? $2) desc nulls last, known_error desc, priority nulls last, id
      limit ${most}`,
    values: [incident.id, item, service],
  });
  return rows;
}

import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { type Names, namesFor } from './present.ts';
import { keyColumn, type RecordRow, recordColumns, recordOf } from './store.ts';

/** A record as it is read together with the names of what its columns refer to. */
export interface NamedRow extends RecordRow {
  readonly service_name: string | null;
  readonly assignee_name: string | null;
  readonly team_name: string | null;
  readonly requester_name: string | null;
}

/** What to select besides the columns of `page`, and the joins that give it. */
export const nameColumns =
  'service.title as service_name, assignee.name as assignee_name, team.name as team_name, requester.name as requester_name';
export const nameJoins = `left join record service on service.organisation_id = page.organisation_id and service.id = page.service_id
  left join person assignee on assignee.organisation_id = page.organisation_id and assignee.id = page.assignee_id
  left join team on team.organisation_id = page.organisation_id and team.id = page.team_id
  left join person requester on requester.organisation_id = page.organisation_id and requester.id = page.requester_id`;

/** The names that came with rows, by id. */
export function namesIn(rows: readonly NamedRow[]): Names {
  const known = new Map<string, string>();
  for (const row of rows) {
    for (const reference of ['service', 'assignee', 'team', 'requester'] as const) {
      const id = row[`${reference}_id`];
      const name = row[`${reference}_name`];
      if (id !== null && name !== null) known.set(id, name);
    }
  }
  return known;
}

/** A record with the names of everything it refers to. */
export interface NamedRecord {
  readonly record: ProcessRecord;
  readonly names: Names;
}

/** Reads a record as `readRecord` does, with its names, mostly by one statement. */
export async function readNamedRecord(
  client: PoolClient,
  definition: ProcessDefinition,
  key: string,
): Promise<NamedRecord | null> {
  const by = keyColumn(key);
  const { rows } = await client.query<NamedRow>({
    name: `record-named-by-${by}`,
    text: `with page as (
        select ${recordColumns} from record
        where organisation_id = current_organisation_id() and process = $1 and ${by} = $2
      )
      select page.*, ${nameColumns} from page ${nameJoins}`,
    values: [definition.name, key],
  });
  if (rows[0] === undefined) return null;
  const record = recordOf(definition, rows[0]);
  return { record, names: await namesFor(client, definition, [record.values], namesIn(rows)) };
}

import type { PoolClient } from 'pg';
import { emptyRecord } from '../../kernel/empty-record.ts';
import { directory, type Wanted } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { awayAt, standInFor } from '../absences/deputies.ts';
import { looksLikeId } from './store.ts';

interface PersonRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly active: boolean;
  readonly manager_id: string | null;
}

const shape = { name: directory, fields: {}, initial: 'active' } as const;

/**
 * People of the directory as facts, by their ids. A person's deputy is whoever stands in for them while they are away.
 *
 * @param client in the scope of the organisation
 * @param now epoch milliseconds
 */
export async function readPeople(
  client: PoolClient,
  { ids = [] }: Wanted,
  now: number,
): Promise<readonly ProcessRecord[]> {
  const { rows } = await client.query<PersonRow>(
    `select id, organisation_id, name, roles, active, manager_id from person
      where organisation_id = current_organisation_id() and id = any ($1::uuid[]) order by id`,
    [ids.filter((id) => looksLikeId(id))],
  );
  const away = await awayAt(client, now);
  const deputyFor = (id: string): string | null => (away.has(id) ? standInFor(id, away) : null);
  return rows.map(({ id, organisation_id, name, roles, active, manager_id }) => ({
    ...emptyRecord(shape, { organisation_id, now: 0, number: '', origin: 'live' }, id),
    values: { title: name, roles, active, manager: manager_id, deputy: deputyFor(id) },
  }));
}

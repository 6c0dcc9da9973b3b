import type { PoolClient } from 'pg';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { mayRead } from '../../kernel/rights.ts';
import { isGuest, isStaff, type Role } from '../../kernel/roles.ts';

/** A person as a reader of a record. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  /** Whether they may read it. Guests read by the routes of their room alone. */
  readonly reads: boolean;
  /** Whether they see what is internal, too. */
  readonly staff: boolean;
}

/** Which of these people may read the record; whoever is not of the organisation is not among them. */
export async function readersAmong(
  client: PoolClient,
  definition: ProcessDefinition,
  record: ProcessRecord,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Reader>> {
  const { rows } = await client.query<{ id: string; name: string; roles: Role[]; active: boolean }>(
    `select id, name, roles, active from person
      where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map(({ id, name, roles, active }) => {
      const actor = { id, roles };
      const reads = active && !isGuest(actor) && mayRead(definition, record, actor);
      return [id, { id, name, reads, staff: isStaff(actor) }];
    }),
  );
}

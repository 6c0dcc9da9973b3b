import type { PoolClient } from 'pg';

/** How full a register is. */
export interface RegisterCount {
  readonly process: string;
  /** Records in force or under way. */
  readonly open: number;
  /** Of those, how many ask for something whose day has passed. */
  readonly overdue: number;
  readonly total: number;
  /** How many are in each state that any is in. */
  readonly states: Readonly<Record<string, number>>;
  /** When one of them last changed, epoch milliseconds. */
  readonly updated_at: number;
}

/** How full the registers of the organisation in scope are; those without any record are left out. */
export async function countRegisters(
  client: PoolClient,
  processes: readonly string[],
  now: number,
): Promise<readonly RegisterCount[]> {
  const { rows } = await client.query<RegisterCount>(
    `select process, sum(open)::bigint as open, sum(overdue)::bigint as overdue, sum(total)::bigint as total,
        json_object_agg(state, total) as states, max(updated_at) as updated_at
      from (
        select process, state, count(*) filter (where is_open) as open, count(*) as total,
          count(*) filter (where is_open and due_at < $2::timestamptz) as overdue, max(updated_at) as updated_at
        from record where organisation_id = current_organisation_id() and process = any ($1)
        group by process, state
      ) by_state
      group by process order by process`,
    [processes, new Date(now).toISOString()],
  );
  return rows;
}

import type { PoolClient } from 'pg';
import type { FieldProblem } from '../../kernel/errors.ts';

/** Whom somebody belongs and reports to. */
interface Belonging {
  readonly customer_id?: string | null;
  readonly manager_id?: string | null;
}

/** Most steps from somebody up to the last they report to: more is a circle. */
const mostLevels = 50;

async function reportsToThemselves(client: PoolClient, id: string, manager_id: string): Promise<boolean> {
  const { rows } = await client.query<{ circle: boolean }>(
    `with recursive above (id, level) as (
        select $2::uuid, 1
        union all
        select manager_id, level + 1 from above join person using (id)
          where organisation_id = current_organisation_id() and manager_id is not null and level < $3
      )
      select bool_or(id = $1) as circle from above`,
    [id, manager_id, mostLevels],
  );
  return rows[0]?.circle === true;
}

/**
 * What speaks against whom a person belongs and reports to: a customer that the organisation does not have or serve any more,
 * a manager who is nobody, or who reports to that person.
 *
 * @param id of the person; null: a new one
 */
export async function belongingProblems(
  client: PoolClient,
  id: string | null,
  { customer_id = null, manager_id = null }: Belonging,
): Promise<readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  if (customer_id !== null) {
    const { rowCount } = await client.query(
      `select from record where organisation_id = current_organisation_id() and id = $1 and process = 'customer' and is_open`,
      [customer_id],
    );
    if (rowCount === 0) problems.push({ field: 'customer_id', code: 'field.reference-unknown' });
  }
  if (manager_id !== null) {
    const { rowCount } = await client.query(
      'select from person where organisation_id = current_organisation_id() and id = $1',
      [manager_id],
    );
    if (rowCount === 0) problems.push({ field: 'manager_id', code: 'field.reference-unknown' });
    else if (id !== null && (await reportsToThemselves(client, id, manager_id))) {
      problems.push({ field: 'manager_id', code: 'identity.own-manager' });
    }
  }
  return problems;
}

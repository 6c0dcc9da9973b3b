import type { PoolClient } from 'pg';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Role, rolesIn } from '../../kernel/roles.ts';
import { readOrganisationKind } from './organisations.ts';

/** What is wrong with roles that people of the organisation in scope are to hold: each must be one of its kind. */
export async function kindProblems(
  client: PoolClient,
  roles: readonly Role[] | undefined,
): Promise<readonly FieldProblem[]> {
  if (roles === undefined || roles.length === 0) return [];
  const possible = rolesIn[await readOrganisationKind(client)];
  const elsewhere = roles.find((role) => !possible.includes(role));
  if (elsewhere === undefined) return [];
  const params = { role: elsewhere, possible: possible.join(', ') };
  return [{ field: 'roles', code: 'identity.role-elsewhere', params }];
}

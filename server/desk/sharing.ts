import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { type Actor, holdsOneOf } from '../../kernel/roles.ts';

// What people keep for themselves, for a team of theirs, or for everyone: views, canned replies, macros.

/** For whom something is kept. */
export const scopes = ['own', 'team', 'everyone'] as const;

export type Scope = (typeof scopes)[number];

/** What is kept, with whether whoever asks belongs to its team. */
interface Shared {
  readonly scope: Scope;
  readonly is_member: boolean;
}

/** Whether the actor may change what is kept and what they may use: their own, their team's, or everyone's by role. */
export function mayChangeShared({ scope, is_member }: Shared, actor: Actor): boolean {
  if (scope === 'everyone') return holdsOneOf(actor, tendingRoles);
  return scope === 'own' || is_member;
}

/**
 * Refuses to keep something for others than the actor may keep it for.
 *
 * @throws Refusal `identity.not-allowed`, `record.invalid`
 */
export async function refuseForeign(
  client: PoolClient,
  { scope, team }: { readonly scope: Scope; readonly team: string | null },
  actor: Actor,
): Promise<void> {
  if (scope === 'everyone' && !holdsOneOf(actor, tendingRoles)) {
    throw new Refusal('identity.not-allowed', { roles: tendingRoles.join(', ') });
  }
  if ((scope === 'team') !== (team !== null)) {
    const code = scope === 'team' ? 'field.required' : 'field.not-allowed';
    throw new Refusal('record.invalid', {}, { problems: [{ field: 'team', code }] });
  }
  if (team === null) return;
  const { rowCount } = await client.query(
    `select from team_member where organisation_id = current_organisation_id() and team_id = $1 and person_id = $2`,
    [team, actor.id],
  );
  if (rowCount === 0) {
    throw new Refusal('record.invalid', {}, { problems: [{ field: 'team', code: 'view.not-of-team' }] });
  }
}

import type { Activity, EffectContext } from '../../kernel/definition.ts';
import { decidingRoles } from '../../kernel/register.ts';

/** An answer binds: whoever gives it signs, and the name is the one that goes to the body. */
const answered = {
  may: decidingRoles,
  signed: true,
  effect: (_record: unknown, { now, actor, signature = null }: EffectContext) => ({
    answered_at: now,
    answered_by: actor.id,
    signatory: signature,
  }),
} as const;

/** Everything that can be done to an agreement. */
export const activities: readonly Activity[] = [
  { name: 'accept', from: ['offered'], to: 'accepted', requires: [], accepts: ['answer'], ...answered },
  { name: 'decline', from: ['offered'], to: 'declined', requires: ['answer'], accepts: [], ...answered },
  {
    name: 'end',
    from: ['accepted'],
    to: 'ended',
    may: decidingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    signed: true,
  },
];

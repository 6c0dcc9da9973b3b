import type { Activity, EffectContext } from './definition.ts';
import type { FieldProblem } from './errors.ts';
import { set } from './field.ts';
import type { ProcessRecord } from './record.ts';
import { decidingRoles, listIn, reviseActivity, tendingRoles } from './register.ts';

/** What something holds that one person writes and another approves. */
export const approvalFields = {
  authors: set('person', { many: true }),
  approved_at: set('instant'),
  approved_by: set('person'),
} as const;

/** The authors with whoever acts now among them. The program itself is nobody's author. */
export function withAuthor(record: ProcessRecord, { actor }: EffectContext): { authors: readonly string[] } {
  const authors = listIn(record, 'authors');
  return { authors: actor.id === null || authors.includes(actor.id) ? authors : [...authors, actor.id] };
}

/** Whoever creates a record is its first author. */
export function firstAuthor(record: ProcessRecord, context: EffectContext): { authors: readonly string[] } {
  const authors = listIn(record, 'authors');
  return authors.length > 0 ? { authors } : withAuthor(record, context);
}

/** Speaks against an approval by somebody who wrote what is approved. */
export function notByAnAuthor(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  const isAuthor = actor.id !== null && listIn(record, 'authors').includes(actor.id);
  return isAuthor ? [{ field: 'authors', code: 'field.beyond-authority' }] : [];
}

/** When and by whom something was approved. */
export function approvedNow(
  _record: ProcessRecord,
  { now, actor }: EffectContext,
): { approved_at: number; approved_by: string | null } {
  return { approved_at: now, approved_by: actor.id };
}

/** A plan, say, in its versions: each stays as it was approved until the next takes its place. */
export const approvedStates = {
  draft: { open: true },
  approved: { open: true },
  superseded: { open: false, stamps: 'closed_at' },
  withdrawn: { open: false, stamps: 'closed_at' },
} as const;

/** Changing a draft, whose author one becomes by that. */
export function redraftActivity(accepts: readonly string[]): Activity {
  return { ...reviseActivity(['draft'], accepts), effect: withAuthor };
}

/** Giving a draft up. */
export const withdrawActivity: Activity = {
  name: 'withdraw',
  from: ['draft'],
  to: 'withdrawn',
  may: tendingRoles,
  requires: [],
  accepts: [],
  requires_text: true,
};

/** Another record taking the place of an approved one, which names it as `successor`. */
export function supersedeActivity(asks: Pick<Activity, 'requires' | 'accepts' | 'requires_text'>): Activity {
  return {
    name: 'supersede',
    from: ['approved'],
    to: 'superseded',
    may: [...tendingRoles, ...decidingRoles],
    ...asks,
    objections: (record) =>
      record.values['successor'] === record.id ? [{ field: 'successor', code: 'link.to-itself' }] : [],
  };
}

import type { Activity, EffectContext, FieldDefinition, Settings } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, numberIn, reviseActivity, tendingRoles } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';

/** What the program counts when a stock-take is closed. Nobody gives these. */
export const resultFields: Readonly<Record<string, FieldDefinition>> = {
  result_at: set('instant'),
  expected: set('number'),
  seen: set('number'),
  misplaced: set('number'),
  missing: set('number'),
  unexpected: set('number'),
  unknown: set('number'),
  difference_percent: set('number'),
  undecided: set('number'),
  counted_by: set('person', { many: true }),
};

const usual = { may: workingRoles, requires: [], accepts: [] } as const;

/** Whether the organisation plans that nobody closes what they counted themselves. */
export function byAnother(settings: Settings): boolean {
  return (settings['stock-take.rules'] as { by_another?: boolean } | undefined)?.by_another === true;
}

function objectionsToClosing(
  record: ProcessRecord,
  { actor, settings }: EffectContext,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const undecided = numberIn(record, 'undecided') ?? 0;
  if (undecided > 0) {
    problems.push({ field: 'undecided', code: 'stock-take.undecided', params: { count: undecided } });
  }
  if (byAnother(settings) && actor.id !== null && listIn(record, 'counted_by').includes(actor.id)) {
    problems.push({ field: 'counted_by', code: 'stock-take.own-count' });
  }
  return problems;
}

/** What can be done to a stock-take, from its plan to its signed result. */
export const stockTakeActivities: readonly Activity[] = [
  reviseActivity(['planned'], ['locations', 'asset_types', 'owner_team'], workingRoles),
  {
    ...usual,
    name: 'start',
    from: ['planned'],
    to: 'counting',
    // By the route that draws up in the same transaction what should be there.
    by_route: true,
    effect: (_record, { now }) => ({ started_at: now }),
  },
  { ...usual, name: 'find-unknown', from: ['counting'], by_route: true, requires_text: true },
  {
    ...usual,
    name: 'end-counting',
    from: ['counting'],
    to: 'deciding',
    effect: (_record, { now }) => ({ counted_at: now }),
  },
  {
    ...usual,
    name: 'resume',
    from: ['deciding'],
    to: 'counting',
    requires_text: true,
    effect: () => ({ counted_at: null }),
  },
  { ...usual, name: 'decide', from: ['deciding'], by_route: true, requires_text: true },
  {
    ...usual,
    name: 'close',
    from: ['deciding'],
    to: 'closed',
    may: tendingRoles,
    brings: Object.keys(resultFields),
    signed: true,
    objections: objectionsToClosing,
  },
  {
    ...usual,
    name: 'cancel',
    from: ['planned', 'counting', 'deciding'],
    to: 'cancelled',
    requires_text: true,
  },
];

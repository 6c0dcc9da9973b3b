import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, objectionsToDayAhead, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';

/** States in which an asset is somewhere of ours. */
export const keptStates: readonly string[] = ['in-stock', 'in-use', 'in-repair', 'retired'];

/** What every activity of a working person has unless it says otherwise. */
const usual = { may: workingRoles, requires: [], accepts: [] } as const;

/** Whatever an asset holds or may hold must be unreadable, with proof, before it leaves. */
function objectionsToDisposal(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const problems = [...objectionsToDayAhead(record, 'disposed_on', context)];
  const erasure = textIn(record, 'erasure');
  if (erasure === 'none-stored' && record.values['holds_data'] === true) {
    problems.push({ field: 'erasure', code: 'asset.data-left' });
  }
  if (erasure !== 'none-stored' && textIn(record, 'erasure_proof') === null) {
    problems.push({ field: 'erasure_proof', code: 'asset.erasure-unproven' });
  }
  return problems;
}

const ends = ['warranty', 'support'] as const;

/**
 * Which ends were decided on: those whose notice has begun, else the next. What was decided for one end says nothing about
 * a later one.
 */
function endsDecided(record: ProcessRecord, { now, settings }: EffectContext): Record<string, unknown> {
  const open = ends
    .flatMap((kind) => {
      const day = textIn(record, `${kind}_end`);
      if (day === null || day === textIn(record, `${kind}_decided`)) return [];
      const notice = plannedNumber(settings, 'asset.notice', `${kind}_days`) * DAY_MS;
      return [{ kind, day, due_at: Date.parse(day) - notice }];
    })
    .toSorted((a, b) => a.due_at - b.due_at);
  const meant = open.filter(({ due_at }, place) => place === 0 || due_at <= now);
  return Object.fromEntries(meant.map(({ kind, day }) => [`${kind}_decided`, day]));
}

const disposal: Activity = {
  name: 'dispose-of',
  from: ['retired'],
  to: 'disposed-of',
  may: tendingRoles,
  requires: ['disposed_on', 'disposal_method', 'erasure'],
  accepts: ['disposal_to', 'erasure_proof'],
  signed: true,
  objections: objectionsToDisposal,
  effect: (_record, { actor }) => ({ disposed_by: actor.id, user: null, search_until: null }),
};

/** Found in a stock-take: by the route of that stock-take, which brings along when it was seen. */
const sighting: Activity = {
  name: 'sight',
  // Also what is said to be lost or gone: that it was seen is what a stock-take has to find out.
  from: ['ordered', ...keptStates, 'lost', 'disposed-of', 'cancelled'],
  may: workingRoles,
  by_route: true,
  requires: [],
  accepts: ['seen_location', 'seen_condition'],
  effect: (_record, { about, now }) => ({
    seen_at: about?.['seen_at'] ?? now,
    stock_take: about?.['stock_take'] ?? null,
    search_until: null,
  }),
};

/** What can be done to an asset, from the order to the disposal. */
export const assetActivities: readonly Activity[] = [
  {
    ...usual,
    name: 'receive',
    from: ['ordered'],
    to: 'in-stock',
    requires: ['location'],
    accepts: ['asset_tag', 'serial', 'purchased_on', 'warranty_end', 'support_end'],
  },
  {
    ...usual,
    name: 'put-in-use',
    from: ['ordered', 'in-stock'],
    to: 'in-use',
    requires: ['assignee', 'location'],
    accepts: ['user', 'item'],
  },
  { ...usual, name: 'relocate', from: keptStates, requires: ['location'], accepts: ['user', 'team'] },
  {
    ...usual,
    name: 'return-to-stock',
    from: ['in-use', 'in-repair'],
    to: 'in-stock',
    requires: ['location'],
    effect: () => ({ user: null }),
  },
  {
    ...usual,
    name: 'send-to-repair',
    from: ['in-stock', 'in-use'],
    to: 'in-repair',
    requires_text: true,
  },
  { ...usual, name: 'back-from-repair', from: ['in-repair'], to: 'in-use', requires: ['location'] },
  {
    ...usual,
    name: 'decide-end',
    from: ['in-stock', 'in-use', 'in-repair'],
    requires_text: true,
    applies: ({ values }) =>
      ends.some((kind) => (values[`${kind}_end`] ?? null) !== (values[`${kind}_decided`] ?? null)),
    effect: endsDecided,
  },
  { ...usual, name: 'search', from: keptStates, requires: ['search_until'], requires_text: true },
  {
    ...usual,
    name: 'retire',
    from: ['in-stock', 'in-use', 'in-repair'],
    to: 'retired',
    accepts: ['location'],
    requires_text: true,
    effect: () => ({ user: null }),
  },
  { ...usual, name: 'reinstate', from: ['retired'], to: 'in-stock', requires_text: true },
  {
    ...usual,
    name: 'report-lost',
    from: keptStates,
    to: 'lost',
    requires_text: true,
    effect: () => ({ search_until: null }),
  },
  {
    ...usual,
    name: 'find',
    from: ['lost'],
    to: 'in-stock',
    requires: ['location'],
    requires_text: true,
  },
  sighting,
  disposal,
  { ...usual, name: 'cancel', from: ['ordered'], to: 'cancelled', requires_text: true },
];

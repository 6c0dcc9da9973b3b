import { type Static, Type } from 'typebox';
import type { Activity, EffectContext, Linking, Settings } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs, wantedOne } from '../../kernel/facts.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { choiceProperties, listIn, textIn } from '../../kernel/register.ts';
import { underwayStates } from '../change-approval.ts';

/**
 * By what a live configuration item may be modified (ISO/IEC 20000-1:2018, 8.2.6): an approved change that covers it, or
 * a discovery rule the organisation agreed on.
 */
export const rulesSetting = 'configuration-item.rules';

/** The form of the discovery rules. */
export const rulesSchema = Type.Object(
  {
    rules: Type.Array(
      Type.Object(
        { ...choiceProperties, by_hand: Type.Boolean(), enabled: Type.Boolean() },
        { additionalProperties: false },
      ),
      { maxItems: 100 },
    ),
  },
  { additionalProperties: false },
);

export type DiscoveryRule = Static<typeof rulesSchema>['rules'][number];

/** The discovery rules that the organisation agreed on. */
export function rulesIn(settings: Settings): readonly DiscoveryRule[] {
  return (settings[rulesSetting] as Static<typeof rulesSchema> | undefined)?.rules ?? [];
}

/** The rule with which an inventory begins. */
export const initialInventory = 'initial-inventory';

/** The fields that say by what an item is modified. */
const basis = ['by_change', 'by_rule'] as const;

const knowsChange: Asking = (record) =>
  [wantedOne('change', 'change', textIn(record, 'by_change'))].filter(({ ids }) => ids?.length === 1);

/** Whether a change names the item, or the service that the item belongs to. */
export function covers(change: ProcessRecord, item: ProcessRecord): boolean {
  if (listIn(change, 'items').includes(item.id)) return true;
  const service = textIn(item, 'service');
  if (service === null) return false;
  return textIn(change, 'service') === service || listIn(change, 'services').includes(service);
}

function changeObjections(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const field = 'by_change';
  const change = knownAs(context, 'change').find(({ id }) => id === context.given?.['by_change']);
  if (change === undefined) return [{ field, code: 'field.reference-unknown' }];
  const { number, state } = change;
  // Another system's word that a change was approved is no approval here.
  const isForeign = change.origin === 'import' && isBlank(change.values['authorised_at']);
  if (isForeign || !underwayStates.includes(state)) {
    return [{ field, code: 'item.change-not-approved', params: { number, state } }];
  }
  // As it was and as it becomes: whoever moves an item to another service needs a change that covers both.
  const covered = [context.before ?? record, record].every((item) => covers(change, item));
  return covered ? [] : [{ field, code: 'item.change-not-covering', params: { number } }];
}

function ruleObjections(rule: string, { settings, actor }: EffectContext): readonly FieldProblem[] {
  // What the program finds by itself may go by any rule that is in force; people by those made for their hands.
  const usable = rulesIn(settings).filter(
    ({ enabled, by_hand }) => enabled && (by_hand || actor.id === null),
  );
  if (usable.some(({ id }) => id === rule)) return [];
  const known = usable.map(({ id }) => id).join(', ') || '–';
  return [{ field: 'by_rule', code: 'item.rule-unknown', params: { value: rule, known } }];
}

/** What speaks against modifying an item: nothing it is modified by, or something that does not allow it. */
function basisObjections(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const { by_change, by_rule } = context.given ?? {};
  if (isBlank(by_change) === isBlank(by_rule)) return [{ field: 'by_change', code: 'item.basis-needed' }];
  return isBlank(by_rule) ? changeObjections(record, context) : ruleObjections(String(by_rule), context);
}

/** The record says by what it was modified last: one of the two, never what an earlier modification went by. */
function basisEffect(_record: ProcessRecord, { given }: EffectContext): Record<string, unknown> {
  return { by_change: given?.['by_change'] ?? null, by_rule: given?.['by_rule'] ?? null };
}

/** An activity that modifies an item under control. */
export function underControl(activity: Activity): Activity {
  return {
    ...activity,
    accepts: [...activity.accepts, ...basis],
    tells: basis,
    knows: [knowsChange],
    objections: (record, context) => [
      ...basisObjections(record, context),
      ...(activity.objections?.(record, context) ?? []),
    ],
    effect: basisEffect,
  };
}

/** Relations are configuration information: free while an item is planned, under control ever after. */
export const itemLinking: Linking = {
  accepts: basis,
  tells: basis,
  knows: [knowsChange],
  objections: (record, context) =>
    record.state === 'planned' && isBlank(context.given?.['by_change']) && isBlank(context.given?.['by_rule'])
      ? []
      : basisObjections(record, context),
  effect: basisEffect,
};

import { initialInventory } from '../../processes/configuration-item/control.ts';
import { settingDefinitions } from '../../processes/definitions.ts';
import { type SatisfactionPlan, satisfactionKey } from '../../processes/satisfaction.ts';
import { approvalPolicies } from '../control/changes/policies.ts';
import { correctionRule, registerRule } from '../control/rules.ts';

/** A part of what is closed is asked about, nobody more than twice a month. */
const satisfaction: SatisfactionPlan = {
  share_percent: 15,
  pause_days: 14,
  link_days: 14,
  low_score: 2,
  look_within_days: 5,
  address: '',
};

/** What the sample plans otherwise than the program suggests: often enough that a year shows it. */
const own: Readonly<Record<string, unknown>> = {
  'configuration-item.rules': {
    rules: [
      { id: initialInventory, name: 'Initial inventory', by_hand: true, enabled: true },
      { id: 'import', name: 'Reconciled import from a planned source', by_hand: false, enabled: true },
      { id: correctionRule, name: 'Correction after verification', by_hand: true, enabled: true },
      { id: registerRule, name: 'Replacement in the register of assets', by_hand: true, enabled: true },
    ],
  },
  'change.approval': approvalPolicies,
  'trend-analysis.interval': { interval_days: 100, conclude_days: 30 },
  'asset.register': { currency: 'VND', tag_prefix: 'S-', public_address: '' },
  'issue.review': { interval_days: 182 },
  'request-item.upkeep': { interval_days: 182, offer_within_days: 30 },
  [satisfactionKey]: satisfaction,
  'management-review.interval': { interval_days: 150 },
  'measure.points': { grace_days: 5, recent_days: 92 },
  'filled-form.control': { complete_within_days: 14, retention_days: 180 },
  'action.follow-up': { verify_within_days: 60, freshness_days: 180 },
  'nonconformity.targets': {
    contain_days: 14,
    analyse_days: 30,
    plan_days: 14,
    verify_days: 90,
    recent_days: 365,
  },
  'development.effect': { judge_within_days: 60, freshness_days: 365 },
};

/**
 * The planned values of every register, which the sample makes its own at the beginning of its year: the program's
 * suggestions but for a few. Settings that the sample has already are left alone.
 *
 * @param versions by key; 0 for settings that nobody touched
 */
export function plannedValues(
  versions: Readonly<Record<string, number>>,
): readonly (readonly [key: string, value: unknown])[] {
  return Object.entries(settingDefinitions)
    .filter(([key]) => (versions[key] ?? 0) === 0)
    .map(([key, { starting_value }]) => [key, own[key] ?? starting_value] as const);
}

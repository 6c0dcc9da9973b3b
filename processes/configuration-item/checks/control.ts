import { type Check, type CheckException, isWithin, type Member } from '../../../kernel/check.ts';
import type { Settings } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, listIn, plannedNumber, textIn } from '../../../kernel/register.ts';
import { underwayStates } from '../../change-approval.ts';
import { configurationItemCheckTexts } from '../check-texts.ts';
import { rulesIn, rulesSetting } from '../control.ts';
import { controlSetting } from '../settings.ts';
import { type Modification, modificationsOf } from './modifications.ts';

const freshness = (settings: Settings): number => plannedNumber(settings, controlSetting, 'freshness_days');
const HOUR_MS = 3_600_000;

/** Whether a change had been approved by an instant. */
function wasApproved({ history }: ProcessRecord, at: number): boolean {
  return history.some((span) => underwayStates.includes(span.state) && span.at <= at);
}

/**
 * AC-040 for 8.2.6-s6.
 *
 * Population: items that were modified in the period while they were live, put in use or retired. Exception: a
 * modification that names neither a change that was approved by then nor a planned discovery rule.
 */
export const traceabilityCheck: Check = {
  id: 'AC-040',
  process: 'configuration-item',
  requirements: ['8.2.6-s6'],
  texts: configurationItemCheckTexts['AC-040'],
  planned: [rulesSetting, controlSetting],
  freshness_days: freshness,
  fields: ['by_rule'],
  entries_of: { open: true, holding: ['by_change', 'by_rule'] },
  companions: [{ process: 'change', fields: [], entries_of: null }],
  start: ({ period, settings }) => {
    const changes = new Map<string, ProcessRecord>();
    const rules = new Set(rulesIn(settings).map(({ id }) => id));
    const reasonOf = ({ at, by_change, by_rule }: Modification): string | null => {
      if (by_change !== null) {
        const change = changes.get(by_change);
        return change !== undefined && wasApproved(change, at) ? null : 'not-approved';
      }
      if (by_rule === null) return 'unlinked';
      return rules.has(by_rule) ? null : 'rule-unknown';
    };
    return {
      consider: ({ record }) => void changes.set(record.id, record),
      examine: ({ record, entries }) => {
        const modified = modificationsOf(record, entries).filter(({ at }) => isWithin(period, at));
        const last = modified.at(-1);
        if (last === undefined) return null;
        const wrong = modified.flatMap((one) => {
          const reason = reasonOf(one);
          return reason === null ? [] : [{ at: one.at, reason }];
        });
        const [first] = wrong;
        if (first === undefined) return { evidence_at: last.at };
        const params = { at: first.at, count: wrong.length };
        return { evidence_at: last.at, exception: { reason: first.reason, params } };
      },
    };
  },
};

/** The value below which so many percent of the values lie, by the nearest rank; null without values. */
function percentile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? null;
}

/** What is known of a deployment: the items it touched. */
function itemsOf(
  deployment: ProcessRecord,
  changes: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const own = listIn(deployment, 'items');
  return own.length > 0 ? own : (changes.get(textIn(deployment, 'change') ?? '') ?? []);
}

/** When each item was modified, and by which change. */
function modifiedIn({ record, entries }: Member): readonly Modification[] {
  return modificationsOf(record, entries);
}

/**
 * AC-041 for 8.2.6-s7.
 *
 * Population: deployments of the period that succeeded and touched items (their own, or those of their change), once
 * the items were updated or the planned hours are over. The delay of an item ends with its first modification from the
 * deployment on, by the deployment's change where it has one. Where the 95th percentile lies beyond the planned hours:
 * the deployments whose items came later, or not at all.
 */
export const updateCheck: Check = {
  id: 'AC-041',
  process: 'deployment',
  requirements: ['8.2.6-s7'],
  texts: configurationItemCheckTexts['AC-041'],
  planned: [controlSetting],
  freshness_days: freshness,
  fields: ['deployed_at', 'result', 'items', 'change'],
  entries_of: null,
  companions: [
    { process: 'change', fields: ['items'], entries_of: null },
    {
      process: 'configuration-item',
      fields: ['by_rule'],
      entries_of: { open: true, holding: ['by_change', 'by_rule'] },
    },
  ],
  start: ({ period, settings }) => {
    const limit = plannedNumber(settings, controlSetting, 'update_within_hours');
    const changes = new Map<string, readonly string[]>();
    const modified = new Map<string, readonly Modification[]>();
    const delays: number[] = [];
    const late: CheckException[] = [];
    /** Hours until an item was updated, or that it has waited in vain; null: it may still be in time. */
    const delayOf = (id: string, at: number, change: string | null): number | null => {
      const updated = modified
        .get(id)
        ?.find(
          (one) => one.at >= at && (change === null || one.by_change === change || one.by_rule !== null),
        );
      if (updated !== undefined) return (updated.at - at) / HOUR_MS;
      const waited = (period.to - at) / HOUR_MS;
      return waited > limit ? waited : null;
    };
    return {
      consider: (member) => {
        const { record } = member;
        if (record.process === 'change') changes.set(record.id, listIn(record, 'items'));
        else modified.set(record.id, modifiedIn(member));
      },
      examine: ({ record }) => {
        const at = instantIn(record, 'deployed_at');
        if (!isWithin(period, at) || textIn(record, 'result') !== 'succeeded') return null;
        const change = textIn(record, 'change');
        const own = itemsOf(record, changes).flatMap((id) => delayOf(id, at, change) ?? []);
        if (own.length === 0) return null;
        delays.push(...own);
        const hours = Math.round(Math.max(...own));
        if (Math.max(...own) > limit) {
          late.push({ record_id: record.id, reason: 'late', params: { hours, limit } });
        }
        return { evidence_at: at };
      },
      conclude: () => {
        const value = percentile(delays, 95);
        const isBeyond = value !== null && value > limit;
        return {
          measures: [{ name: 'delay-95', value, unit: 'hours', limit: { kind: 'maximum', value: limit } }],
          exceptions: isBeyond ? late : [],
        };
      },
    };
  },
};

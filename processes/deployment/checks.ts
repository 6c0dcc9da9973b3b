import type { Check, Finding } from '../../kernel/check.ts';
import { isWithin } from '../../kernel/check.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, listIn, textIn } from '../../kernel/register.ts';
import { deploymentCheckTexts } from './check-texts.ts';
import { matchingIn, matchingKey } from './settings.ts';

/** Explanations by which nothing was changed that would have needed a change. */
const nothingToRecord: readonly string[] = ['nothing-changed', 'other-environment', 'reported-wrongly'];

type Known = ReadonlyMap<string, ProcessRecord>;

/** The changes by which a deployment was made: its own, or else those of its release. */
function changesOf(record: ProcessRecord, known: Known): readonly ProcessRecord[] {
  const own = textIn(record, 'change');
  const release = known.get(textIn(record, 'release') ?? '');
  const ids = own === null ? (release === undefined ? [] : listIn(release, 'changes')) : [own];
  return ids.map((id) => known.get(id)).filter((one) => one !== undefined);
}

function isClassified(change: ProcessRecord): boolean {
  return textIn(change, 'change_type') !== null && textIn(change, 'category') !== null;
}

/** Whether a change was reviewed and closed before something was deployed by it. */
function wasOver({ closed_at }: ProcessRecord, deployed: ProcessRecord): boolean {
  const at = instantIn(deployed, 'deployed_at');
  return closed_at !== null && at !== null && closed_at < at;
}

/** Why it is an exception, by the names of the reasons; null: it is none. */
function reasonOf(record: ProcessRecord, changes: readonly ProcessRecord[]): string | null {
  if (record.state === 'unmatched') return 'without-change';
  if (record.state === 'explained') return 'unrecorded';
  if (changes.length === 0) {
    return textIn(record, 'change') === null ? 'release-without-change' : 'without-change';
  }
  if (changes.some(({ state }) => state === 'cancelled')) return 'change-cancelled';
  // One change that was approved once does not carry whatever is deployed ever after.
  if (textIn(record, 'change') !== null && changes.some((change) => wasOver(change, record)))
    return 'change-over';
  return changes.every(isClassified) ? null : 'unclassified';
}

/**
 * AC-066 for 8.5.1.2-s1.
 *
 * Population: deployments of the period, but those explained as having changed no service. Exceptions: without a change,
 * explained as a change that was not recorded, or by a change that was cancelled, was closed before, or bears no type and
 * category. That a change was recorded, and so approved, only afterwards is counted here and judged by AC-067; so is, for
 * people to look at, how many were explained as having changed nothing.
 */
export const recordedDeploymentsCheck: Check = {
  id: 'AC-066',
  process: 'deployment',
  requirements: ['8.5.1.2-s1'],
  texts: deploymentCheckTexts['AC-066'],
  planned: [matchingKey],
  freshness_days: (settings) => matchingIn(settings).recent_days,
  fields: ['deployed_at', 'change', 'release', 'explanation'],
  entries_of: null,
  companions: [
    {
      process: 'change',
      fields: ['change_type', 'category'],
      entries_of: null,
      remembers: ['change_type'],
    },
    { process: 'release', fields: ['changes'], entries_of: null, remembers: ['changes'] },
  ],
  start: ({ period }) => {
    const known = new Map<string, ProcessRecord>();
    const counted = { unrecorded: 0, later: 0, leftOut: 0 };
    return {
      consider: ({ record }) => {
        known.set(record.id, record);
      },
      examine: ({ record }): Finding | null => {
        const at = instantIn(record, 'deployed_at');
        const explained = record.state === 'explained' ? textIn(record, 'explanation') : null;
        if (!isWithin(period, at)) return null;
        if (nothingToRecord.includes(explained ?? '')) {
          counted.leftOut += 1;
          return null;
        }
        const changes = changesOf(record, known);
        if (changes.some(({ opened_at }) => opened_at > at)) counted.later += 1;
        const reason = reasonOf(record, changes);
        if (reason === null) return { evidence_at: at };
        if (changes.length === 0) counted.unrecorded += 1;
        return { evidence_at: at, exception: { reason, params: { at } } };
      },
      conclude: () => ({
        measures: [
          { name: 'unrecorded', value: counted.unrecorded, unit: 'count', limit: null },
          { name: 'recorded-later', value: counted.later, unit: 'count', limit: null },
          { name: 'left-out', value: counted.leftOut, unit: 'count', limit: null },
        ],
      }),
    };
  },
};

/** Checks of deployments. */
export const deploymentChecks: readonly Check[] = [recordedDeploymentsCheck];

import type { Check, Finding, Measure, Member } from '../../kernel/check.ts';
import { isWithin } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, lastReview, plannedNumber, textIn } from '../../kernel/register.ts';
import { riskCheckTexts } from './check-texts.ts';
import { isAbove, type RiskLevel } from './method.ts';
import { coverageIn } from './settings.ts';

const interval = (settings: Settings): number => plannedNumber(settings, 'risk.review', 'interval_days');

/** The families that risks are to be sought in, each with its requirement. */
const families = new Map([
  ['organisation', '6.1.2-a1'],
  ['service-requirements', '6.1.2-a2'],
  ['other-parties', '6.1.2-a3'],
]);
const [ofServices, ofParties] = [['6.1.2-a2'], ['6.1.2-a3']];

/** What the risks in force cover: families, and services and parties with the last look at a risk of theirs. */
class Coverage {
  readonly families = new Set<string>();
  readonly looked_at = new Map<string, number>();
  readonly parties: ProcessRecord[] = [];
  risks = 0;
  newest = 0;

  addRisk(record: ProcessRecord): void {
    if (record.closed_at !== null || record.values['nature'] !== 'risk') return;
    this.risks += 1;
    this.newest = Math.max(this.newest, lastReview(record));
    this.families.add(textIn(record, 'family') ?? '');
    for (const field of ['service', 'other_party']) {
      const id = textIn(record, field);
      if (id === null) continue;
      this.looked_at.set(id, Math.max(this.looked_at.get(id) ?? 0, lastReview(record)));
    }
  }

  addParty(record: ProcessRecord): void {
    if (record.closed_at === null && record.values['critical'] === true) this.parties.push(record);
  }
}

/** How many are not covered, which speaks against the requirements of what they are. */
function count(name: string, value: number, bears_on: readonly string[], isRequired = true): Measure {
  return { name, value, unit: 'count', limit: isRequired ? { kind: 'maximum', value: 0 } : null, bears_on };
}

/**
 * AC-011 for 6.1.2-a1 to a3. Stricter than the text where it asks for each service and party: `risk.coverage` decides.
 *
 * Population: services that are live at the end of the period. Exceptions: a live service, or a critical other party,
 * that no risk in force names. A family without any risk in force is shown as a measure, with no record behind it.
 */
export const riskCoverageCheck: Check = {
  id: 'AC-011',
  process: 'service',
  requirements: [...families.values()],
  texts: riskCheckTexts['AC-011'],
  planned: ['risk.coverage', 'risk.review'],
  freshness_days: interval,
  fields: [],
  entries_of: null,
  companions: [
    {
      process: 'risk',
      fields: ['nature', 'family', 'service', 'other_party', 'reviewed_at'],
      entries_of: null,
    },
    { process: 'interested-party', fields: ['critical'], entries_of: null },
  ],
  start: ({ settings }) => {
    const { each_service, each_critical_party } = coverageIn(settings);
    const covered = new Coverage();
    let uncovered = 0;
    return {
      consider: ({ record }: Member) =>
        record.process === 'risk' ? covered.addRisk(record) : covered.addParty(record),
      examine: ({ record }): Finding | null => {
        if (record.state !== 'live') return null;
        const evidence_at = covered.looked_at.get(record.id);
        if (evidence_at !== undefined) return { evidence_at };
        uncovered += 1;
        const at = record.history.at(-1)?.at ?? record.opened_at;
        if (!each_service) return { evidence_at: covered.newest };
        return {
          evidence_at: at,
          exception: {
            reason: 'service-uncovered',
            params: { at, risks: covered.risks },
            bears_on: ofServices,
          },
        };
      },
      conclude: () => {
        const without = [...families].filter(([family]) => !covered.families.has(family));
        const parties = covered.parties.filter(({ id }) => !covered.looked_at.has(id));
        return {
          measures: [
            count(
              'uncovered-families',
              without.length,
              without.map(([, requirement]) => requirement),
            ),
            count('uncovered-services', uncovered, ofServices, each_service),
            count('uncovered-parties', parties.length, ofParties, each_critical_party),
          ],
          exceptions: (each_critical_party ? parties : []).map(({ id, opened_at }) => ({
            record_id: id,
            reason: 'party-uncovered',
            params: { at: opened_at, risks: covered.risks },
            bears_on: ofParties,
          })),
        };
      },
    };
  },
};

/**
 * AC-012 for 6.1.2-b.
 *
 * Population: risks and opportunities in force at the end of the period. Exception: none says how it affects customers.
 */
export const customerEffectCheck: Check = {
  id: 'AC-012',
  process: 'risk',
  requirements: ['6.1.2-b'],
  texts: riskCheckTexts['AC-012'],
  planned: ['risk.review'],
  freshness_days: interval,
  fields: ['customer_effect', 'reviewed_at'],
  entries_of: null,
  start: ({ period }) => ({
    examine: ({ record }): Finding | null => {
      if (record.closed_at !== null) return null;
      const evidence_at = lastReview(record);
      if (textIn(record, 'customer_effect') !== null) return { evidence_at };
      const days = Math.floor((period.to - record.opened_at) / DAY_MS);
      return { evidence_at, exception: { reason: 'blank', params: { days } } };
    },
  }),
};

const stamps = ['accepted_at', 'accepted_by', 'accepted_as', 'accepted_level', 'accepted_limit'];

function acceptanceException(record: ProcessRecord): Finding['exception'] {
  const missing = stamps.filter((field) => (record.values[field] ?? null) === null);
  if (missing.length > 0) return { reason: 'not-recorded', params: { missing } };
  const level = textIn(record, 'accepted_level') as RiskLevel;
  const limit = textIn(record, 'accepted_limit') as RiskLevel;
  if (!isAbove(level, limit)) return undefined;
  const params = { at: record.values['accepted_at'], level, acceptor: record.values['accepted_as'], limit };
  return { reason: 'beyond-criteria', params };
}

/**
 * AC-013 for 6.1.2-c.
 *
 * Population: risks that stand accepted at the end of the period, and those accepted in it that are closed by then.
 * Exceptions: the acceptance does not say when, by whom, by which authority, at which level or by which criterion; the
 * level lies above the criterion of that day. What the acceptance stamped counts, not the criteria of today.
 */
export const acceptanceCheck: Check = {
  id: 'AC-013',
  process: 'risk',
  requirements: ['6.1.2-c'],
  texts: riskCheckTexts['AC-013'],
  planned: ['risk.method', 'risk.review'],
  freshness_days: interval,
  fields: ['nature', 'reviewed_at', ...stamps],
  entries_of: null,
  start: ({ period }) => ({
    examine: ({ record }): Finding | null => {
      if (record.values['nature'] !== 'risk') return null;
      const accepted_at = instantIn(record, 'accepted_at');
      if (record.state !== 'accepted' && !isWithin(period, accepted_at)) return null;
      const evidence_at = Math.max(accepted_at ?? record.opened_at, lastReview(record));
      const exception = acceptanceException(record);
      return { evidence_at, ...(exception === undefined ? {} : { exception }) };
    },
  }),
};

/** Checks of the register of risks. */
export const riskChecks: readonly Check[] = [riskCoverageCheck, customerEffectCheck, acceptanceCheck];

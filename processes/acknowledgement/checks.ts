import type { Check, CheckException, Finding } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, numberIn, plannedNumber, rowsIn, textIn } from '../../kernel/register.ts';
import { isStaff } from '../../kernel/roles.ts';
import { acknowledgementCheckTexts } from './check-texts.ts';

/** The version of a policy that has to be acknowledged: the newest with a material change. */
function versionAsked(document: ProcessRecord): number | null {
  const isPolicy = document.values['kind'] === 'policy' && document.values['item'] === 'DI-02';
  if (!isPolicy || instantIn(document, 'withdrawn_at') !== null) return null;
  const version = rowsIn(document, 'versions').findLast(({ material }) => material === true);
  return typeof version?.['number'] === 'number' ? version['number'] : null;
}

function evidenceAt(record: ProcessRecord): number {
  return instantIn(record, 'given_at') ?? record.opened_at;
}

/** Who has said so for a policy, and who owes it for another: who has done both has not done enough. */
class Coverage {
  readonly #given = new Set<string>();
  readonly #owing = new Map<string, ProcessRecord[]>();

  add(person: string, record: ProcessRecord): void {
    if (record.state === 'given') this.#given.add(person);
    else this.#owing.set(person, [...(this.#owing.get(person) ?? []), record]);
  }

  isAsked(person: string): boolean {
    return this.#given.has(person) || this.#owing.has(person);
  }

  /** Share in percent of those asked and of the staff who have acknowledged everything they were asked for. */
  percent(staff: readonly string[]): number | null {
    const people = new Set([...staff, ...this.#given, ...this.#owing.keys()]);
    const covered = [...people].filter((one) => this.#given.has(one) && !this.#owing.has(one));
    return people.size === 0 ? null : (covered.length / people.size) * 100;
  }

  owed(to: number): readonly CheckException[] {
    return [...this.#owing.values()].flat().map((record) => ({
      record_id: record.id,
      reason: 'owed',
      params: {
        version: numberIn(record, 'version_number'),
        days: Math.floor((to - record.opened_at) / DAY_MS),
      },
    }));
  }
}

/**
 * AC-008 for 5.2.2-b.
 *
 * Population: acknowledgements, given or owed at the end of the period, of the version of the service management policy
 * (policies of item DI-02) that has to be acknowledged. The share of the staff, and of others who were asked, who have
 * given every one they owe must reach the planned target; where it does not, each that is owed is an exception. Staff
 * whom nobody asked count as not having acknowledged.
 */
export const policyAcknowledgementCheck: Check = {
  id: 'AC-008',
  process: 'acknowledgement',
  requirements: ['5.2.2-b'],
  texts: acknowledgementCheckTexts['AC-008'],
  planned: ['document.acknowledgement', 'document.control'],
  freshness_days: (settings: Settings) =>
    // Settings of documents start with a year between reviews, after which the policy is looked at again itself.
    plannedNumber(settings, 'document.control', 'review_interval_days'),
  fields: ['person', 'document', 'version_number', 'given_at'],
  remembers: ['given_at'],
  entries_of: null,
  companions: [
    { process: 'document', fields: ['kind', 'item', 'versions', 'withdrawn_at'], entries_of: null },
  ],
  start: ({ period, settings, people }) => {
    const asked = new Map<string, number>();
    const coverage = new Coverage();
    const staff = people.filter(({ id, roles }) => isStaff({ id, roles })).map(({ id }) => id);
    const target = plannedNumber(settings, 'document.acknowledgement', 'target_percent');
    return {
      consider: ({ record }) => {
        const version = versionAsked(record);
        if (version !== null) asked.set(record.id, version);
      },
      examine: ({ record }): Finding | null => {
        const [person, document] = [textIn(record, 'person'), textIn(record, 'document')];
        if (person === null || document === null || record.state === 'lapsed') return null;
        const version = asked.get(document);
        if (version === undefined || (numberIn(record, 'version_number') ?? 0) < version) return null;
        coverage.add(person, record);
        return { evidence_at: evidenceAt(record) };
      },
      conclude: () => {
        const value = coverage.percent(staff);
        const without = staff.filter((person) => !coverage.isAsked(person)).length;
        return {
          measures: [
            { name: 'coverage', value, unit: 'percent', limit: { kind: 'minimum', value: target } },
            { name: 'staff-without', value: without, unit: 'count', limit: null },
          ],
          exceptions: value !== null && value < target ? coverage.owed(period.to) : [],
        };
      },
    };
  },
};

/** Checks of acknowledgements. */
export const acknowledgementChecks: readonly Check[] = [policyAcknowledgementCheck];

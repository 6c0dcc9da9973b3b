import type { Check, CheckException, Companions, Finding } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, listIn, plannedNumber, rowsIn, textIn } from '../../kernel/register.ts';
import { scopeCheckTexts } from './check-texts.ts';

const freshness_days = (settings: Settings): number =>
  plannedNumber(settings, 'scope.review', 'interval_days');

/** When an approved scope was last confirmed: reviewed, or else approved. */
function confirmedAt(record: ProcessRecord): number {
  return instantIn(record, 'reviewed_at') ?? instantIn(record, 'approved_at') ?? record.opened_at;
}

/** Services that a scope leaves out with a reason. */
function excludedIn(record: ProcessRecord): readonly string[] {
  return rowsIn(record, 'exclusions').flatMap(({ service }) =>
    typeof service === 'string' ? [service] : [],
  );
}

const scopes: Companions = {
  process: 'scope',
  fields: ['services', 'exclusions', 'approved_at', 'reviewed_at'],
  entries_of: null,
};
const plans: Companions = { process: 'service-management-plan', fields: ['services'], entries_of: null };

/** The services that the approved scope and plan name. */
class NamedServices {
  readonly scope = new Set<string>();
  readonly plan = new Set<string>();
  readonly excluded = new Set<string>();
  confirmed_at: number | null = null;

  consider(record: ProcessRecord): void {
    if (record.state !== 'approved') return;
    const named = record.process === 'scope' ? this.scope : this.plan;
    for (const service of listIn(record, 'services')) named.add(service);
    if (record.process !== 'scope') return;
    for (const service of excludedIn(record)) this.excluded.add(service);
    this.confirmed_at = Math.max(this.confirmed_at ?? 0, confirmedAt(record));
  }

  /** Where a service is named. */
  places(id: string): readonly ('scope' | 'plan')[] {
    return (['scope', 'plan'] as const).filter((place) => this[place].has(id));
  }

  isExcluded(id: string): boolean {
    return this.excluded.has(id) && !this.scope.has(id);
  }

  exceptionOf(id: string, isLive: boolean): Finding['exception'] {
    const named = this.places(id);
    if (!isLive) return { reason: 'not-live', params: { named } };
    if (this.isExcluded(id)) return { reason: 'excluded-but-planned', params: {} };
    const missing = (['scope', 'plan'] as const).filter((place) => !named.includes(place));
    return missing.length === 0 ? undefined : { reason: 'missing', params: { missing } };
  }
}

/**
 * AC-004 for 4.3-c, 6.3-a and 8.2.4-s1.
 *
 * Population: services that are live at the end of the period, but those that the approved scope leaves out with a
 * reason and the plan does not name; and services in the approved scope or plan that are not live. Exceptions: live
 * and missing from scope or plan; not live; left out of the scope, but planned. Named services long retired are not
 * in view, so the measure of named services that are not live, at most none, speaks for those.
 */
export const serviceListsCheck: Check = {
  id: 'AC-004',
  process: 'service',
  requirements: ['4.3-c', '6.3-a', '8.2.4-s1'],
  texts: scopeCheckTexts['AC-004'],
  planned: ['scope.review'],
  freshness_days,
  companions: [scopes, plans],
  fields: [],
  entries_of: null,
  start: () => {
    const named = new NamedServices();
    const live = new Set<string>();
    return {
      consider: ({ record }) => named.consider(record),
      examine: ({ record: { id, state, opened_at } }) => {
        const isLive = state === 'live';
        if (isLive) live.add(id);
        const isNamed = named.places(id).length > 0;
        if (!isNamed && (!isLive || named.isExcluded(id))) return null;
        const exception = named.exceptionOf(id, isLive);
        const evidence_at = named.confirmed_at ?? opened_at;
        return { evidence_at, ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => {
        const all = [...new Set([...named.scope, ...named.plan])];
        return {
          measures: [
            {
              name: 'named-not-live',
              value: all.filter((id) => !live.has(id)).length,
              unit: 'count',
              limit: { kind: 'maximum', value: 0 },
            },
            {
              name: 'excluded',
              value: [...live].filter((id) => named.isExcluded(id)).length,
              unit: 'count',
              limit: null,
            },
          ],
        };
      },
    };
  },
};

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Whether one of two names holds the other, as a registered name holds the usual one. */
function areSameName(a: string, b: string): boolean {
  const [first, second] = [plain(a), plain(b)];
  return first.includes(second) || second.includes(first);
}

/**
 * AC-005 for 4.3-s2.
 *
 * Population: scopes that are approved at the end of the period. Exceptions: one that names no organisation, another
 * organisation or no services; one that neither names nor leaves out some live service; more than one in force.
 */
export const scopeCheck: Check = {
  id: 'AC-005',
  process: 'scope',
  requirements: ['4.3-s2'],
  texts: scopeCheckTexts['AC-005'],
  planned: ['scope.review'],
  freshness_days,
  companions: [{ process: 'service', fields: [], entries_of: null }],
  fields: ['organisation_name', 'services', 'exclusions', 'approved_at', 'reviewed_at'],
  entries_of: null,
  start: ({ organisation_name }) => {
    const live: string[] = [];
    const approved: string[] = [];
    const whole: string[] = [];
    const exceptionOf = (record: ProcessRecord): Finding['exception'] => {
      const name = textIn(record, 'organisation_name');
      if (name === null) return { reason: 'no-organisation', params: {} };
      if (!areSameName(name, organisation_name)) return { reason: 'other-organisation', params: {} };
      const services = listIn(record, 'services');
      if (services.length === 0) return { reason: 'no-services', params: {} };
      const said = new Set([...services, ...excludedIn(record)]);
      const count = live.filter((id) => !said.has(id)).length;
      return count > 0 ? { reason: 'unlisted-services', params: { count } } : undefined;
    };
    return {
      consider: ({ record }) => {
        if (record.state === 'live') live.push(record.id);
      },
      examine: ({ record }) => {
        if (record.state !== 'approved') return null;
        approved.push(record.id);
        const exception = exceptionOf(record);
        if (exception === undefined) whole.push(record.id);
        return { evidence_at: confirmedAt(record), ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        exceptions:
          approved.length > 1
            ? whole.map((record_id): CheckException => ({ record_id, reason: 'several', params: {} }))
            : [],
      }),
    };
  },
};

/** Checks of the scope. */
export const scopeChecks: readonly Check[] = [serviceListsCheck, scopeCheck];

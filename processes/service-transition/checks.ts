import { criteriaCounts } from '../../kernel/acceptance.ts';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { byLetter, type Check, type CheckException, type Finding, type Member } from '../../kernel/check.ts';
import { dayOf, endOfDay } from '../../kernel/day.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, numberIn, plannedNumber, rowsIn, textIn } from '../../kernel/register.ts';
import { expectedState } from './catalogue.ts';
import { transitionCheckTexts } from './check-texts.ts';
import { isEmpty, planItems, unmetCount } from './content.ts';
import { servedChangesCheck } from './major-changes-check.ts';
import { transitionTimesKey } from './settings.ts';

type Exception = Omit<CheckException, 'record_id'>;

const shared = {
  process: 'service-transition',
  planned: [transitionTimesKey],
  freshness_days: (settings) => plannedNumber(settings, transitionTimesKey, 'freshness_days'),
  entries_of: null,
} as const satisfies Partial<Check>;

function found(evidence_at: number, exception: Exception | undefined): Finding {
  return { evidence_at, ...(exception === undefined ? {} : { exception }) };
}

/** States from which on something is built. */
const inProgress = ['planned', 'designed', 'built', 'decided', 'live', 'closed'];
const beingBuilt = inProgress.slice(1);

/**
 * AC-032 for 8.2.2-s5.
 *
 * Population: proposals for services that are planned or further, without cancelled ones. Exceptions: never ranked;
 * ranked only after its design was done, when building may begin.
 */
export const rankedProposalCheck: Check = {
  ...shared,
  id: 'AC-032',
  requirements: ['8.2.2-s5'],
  texts: transitionCheckTexts['AC-032'],
  fields: ['rank', 'ranked_at', 'designed_at'],
  start: () => ({
    examine: ({ record }) => {
      if (!inProgress.includes(record.state)) return null;
      const ranked_at = instantIn(record, 'ranked_at');
      if (numberIn(record, 'rank') === null || ranked_at === null) {
        return found(record.updated_at, { reason: 'unranked', params: {} });
      }
      const designed_at = instantIn(record, 'designed_at');
      const late = designed_at !== null && ranked_at > designed_at;
      return found(
        ranked_at,
        late ? { reason: 'ranked-late', params: { ranked_at, designed_at } } : undefined,
      );
    },
  }),
};

const requirementOf = byLetter('8.5.2.1', planItems);

/** The word by which the texts of the check name an item of a plan: its letter. */
function letterOf(item: (typeof planItems)[number]): string {
  return requirementOf(item).slice(-1);
}

/**
 * AC-078 for 8.5.2.1-a to 8.5.2.1-h.
 *
 * Population: transitions whose design is done, so that building may begin, and further ones, without cancelled ones.
 * Exceptions: items of the plan are missing; each bears on the requirement of its letter.
 */
export const wholePlanCheck: Check = {
  ...shared,
  id: 'AC-078',
  requirements: planItems.map(requirementOf),
  texts: transitionCheckTexts['AC-078'],
  fields: [...planItems.flat(), 'planned_at'],
  start: () => ({
    examine: ({ record }) => {
      if (!beingBuilt.includes(record.state)) return null;
      const missing = planItems.filter((item) => item.some((field) => isEmpty(record.values, field)));
      const at = instantIn(record, 'planned_at') ?? record.opened_at;
      if (missing.length === 0) return found(at, undefined);
      const params = { items: missing.map(letterOf) };
      return found(at, { reason: 'incomplete', params, bears_on: missing.map(requirementOf) });
    },
  }),
};

/** When the catalogue first showed what a transition brought; undefined: it does not. */
function shownAt({ record, entries }: Member, transition: ProcessRecord): number | undefined {
  const { kind } = transition.values;
  const wanted = expectedState(kind);
  if (record.state !== wanted) return undefined;
  if (kind === 'changed') {
    const isChange = ({ activity, changes }: Member['entries'][number]): boolean =>
      activity !== 'create' && Object.keys(changes).length > 0;
    return entries.find((entry) => entry.at >= transition.opened_at && isChange(entry))?.at;
  }
  const spans = record.history.filter(({ state }) => state === wanted);
  // A service that ended once and was taken up again ends anew.
  return wanted === 'retired' ? spans.at(-1)?.at : spans[0]?.at;
}

/**
 * AC-079 for 8.5.2.2-g and 8.2.4-s1.
 *
 * Population: transitions whose service went live, ended or moved. Exceptions: they name no service; the entry of the
 * service does not show it (not live, not retired, nothing changed in it); it showed it only after that day.
 */
export const catalogueCheck: Check = {
  ...shared,
  id: 'AC-079',
  requirements: ['8.5.2.2-g', '8.2.4-s1'],
  texts: transitionCheckTexts['AC-079'],
  fields: ['kind', 'service', 'live_at'],
  companions: [
    {
      process: 'service',
      fields: ['title'],
      remembers: ['title'],
      entries_of: { open: true, holding: ['title'] },
    },
  ],
  start: (context) => {
    const services = new Map<string, Member>();
    const zone = timeZoneOf(context);
    const exceptionOf = (record: ProcessRecord, live_at: number): Exception | undefined => {
      const service = services.get(textIn(record, 'service') ?? '');
      if (service === undefined) return { reason: 'no-service', params: { live_at } };
      const shown_at = shownAt(service, record);
      if (shown_at === undefined) {
        return {
          reason: record.values['kind'] === 'changed' ? 'unchanged' : 'not-shown',
          params: { live_at },
        };
      }
      const isLate = shown_at > endOfDay(dayOf(live_at, zone), zone);
      return isLate ? { reason: 'late', params: { live_at, shown_at } } : undefined;
    };
    return {
      consider: (service) => {
        services.set(service.record.id, service);
      },
      examine: ({ record }) => {
        const live_at = instantIn(record, 'live_at');
        return live_at === null ? null : found(live_at, exceptionOf(record, live_at));
      },
    };
  },
};

/** What is wrong with how a service came to be live: what was shown first, then who decided. */
function unaccepted(record: ProcessRecord, live_at: number): Exception | undefined {
  const { met, unmet, all } = criteriaCounts(record);
  const built = ['8.5.2.3-s1'];
  if (all === 0) return { reason: 'no-criteria', params: {}, bears_on: built };
  if (met + unmet < all) return { reason: 'unjudged', params: { count: all - met - unmet }, bears_on: built };
  if (rowsIn(record, 'tests').length === 0) return { reason: 'untested', params: {}, bears_on: built };
  const count = unmetCount(record);
  if (count === 0) return undefined;
  const params = { count, live_at };
  const bears_on = ['8.5.2.3-s2'];
  const decided_at = instantIn(record, 'decided_at');
  if (decided_at === null || record.values['decision'] !== 'go-despite') {
    return { reason: 'undecided', params, bears_on };
  }
  if (decided_at > live_at) return { reason: 'decided-late', params: { ...params, decided_at }, bears_on };
  return rowsIn(record, 'decided_with').length === 0
    ? { reason: 'without-parties', params, bears_on }
    : undefined;
}

/**
 * AC-080 for 8.5.2.3-s1 and 8.5.2.3-s2.
 *
 * Population: transitions whose service went live, ended or moved. Exceptions: no acceptance criteria, criteria nobody
 * judged, or no test; criteria or tests not met and no decision to go live in spite of them, one that came later, or one
 * without interested parties.
 */
export const acceptanceCheck: Check = {
  ...shared,
  id: 'AC-080',
  requirements: ['8.5.2.3-s1', '8.5.2.3-s2'],
  texts: transitionCheckTexts['AC-080'],
  fields: ['live_at', 'criteria', 'tests', 'decision', 'decided_at', 'decided_with'],
  start: () => ({
    examine: ({ record }) => {
      const live_at = instantIn(record, 'live_at');
      return live_at === null ? null : found(live_at, unaccepted(record, live_at));
    },
  }),
};

/**
 * AC-081 for 8.5.2.3-s4.
 *
 * Population: transitions that were reported on, or whose report was due by the end of the period. Exceptions: no report;
 * a report after the planned days; outcomes in it that were not measured.
 */
export const reportedOutcomeCheck: Check = {
  ...shared,
  id: 'AC-081',
  requirements: ['8.5.2.3-s4'],
  texts: transitionCheckTexts['AC-081'],
  fields: ['live_at', 'reported_at', 'outcomes'],
  start: ({ settings, period }) => {
    const days = plannedNumber(settings, transitionTimesKey, 'report_days');
    return {
      examine: ({ record }) => {
        const [live_at, reported_at] = [instantIn(record, 'live_at'), instantIn(record, 'reported_at')];
        if (live_at === null) return null;
        const due_at = live_at + days * DAY_MS;
        if (reported_at === null) {
          const params = { live_at, days };
          return due_at < period.to ? found(live_at, { reason: 'missing', params }) : null;
        }
        if (reported_at > due_at) {
          return found(reported_at, { reason: 'late', params: { live_at, reported_at, days } });
        }
        const outcomes = rowsIn(record, 'outcomes');
        const count = outcomes.filter((row) => isEmpty(row, 'achieved')).length;
        const unmeasured = count > 0 || outcomes.length === 0;
        return found(reported_at, unmeasured ? { reason: 'unmeasured', params: { count } } : undefined);
      },
    };
  },
};

/** Checks of service design and transition. */
export const transitionChecks: readonly Check[] = [
  rankedProposalCheck,
  servedChangesCheck,
  wholePlanCheck,
  catalogueCheck,
  acceptanceCheck,
  reportedOutcomeCheck,
];

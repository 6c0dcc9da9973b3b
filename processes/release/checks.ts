import type { Check, CheckException, Finding } from '../../kernel/check.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, listIn, numberIn, plannedNumber, rowsIn, textIn } from '../../kernel/register.ts';
import { releaseCheckTexts } from './check-texts.ts';
import { releaseTimesKey } from './settings.ts';
import { releaseTypesKey } from './types.ts';

type Exception = Omit<CheckException, 'record_id'>;

const shared = {
  process: 'release',
  planned: [releaseTimesKey],
  freshness_days: (settings) => plannedNumber(settings, releaseTimesKey, 'freshness_days'),
  entries_of: null,
} as const satisfies Partial<Check>;

function found(evidence_at: number, exception: Exception | undefined): Finding {
  return { evidence_at, ...(exception === undefined ? {} : { exception }) };
}

/** What is wrong with a release that was deployed then: verification first, as approval rests on it. */
function unapproved(record: ProcessRecord, deployed_at: number): Exception | undefined {
  const verified_at = instantIn(record, 'verified_at');
  const approved_at = instantIn(record, 'approved_at');
  const late = (at: number | null): at is number => at !== null && at > deployed_at;
  if (verified_at === null)
    return { reason: 'not-verified', params: { deployed_at }, bears_on: ['8.5.3-s6'] };
  if (late(verified_at)) {
    return { reason: 'verified-late', params: { deployed_at, verified_at }, bears_on: ['8.5.3-s6'] };
  }
  if (rowsIn(record, 'criteria').length === 0) {
    return { reason: 'no-criteria', params: {}, bears_on: ['8.5.3-s6'] };
  }
  if (approved_at === null)
    return { reason: 'not-approved', params: { deployed_at }, bears_on: ['8.5.3-s7'] };
  if (late(approved_at)) {
    return { reason: 'approved-late', params: { deployed_at, approved_at }, bears_on: ['8.5.3-s7'] };
  }
  const count = numberIn(record, 'criteria_unmet') ?? 0;
  const undecided = count > 0 && textIn(record, 'unmet_decision') === null;
  return undecided ? { reason: 'unmet-undecided', params: { count }, bears_on: ['8.5.3-s7'] } : undefined;
}

/**
 * AC-082 for 8.5.3-s6 and 8.5.3-s7.
 *
 * Population: releases that were deployed. Exceptions: not verified, or only after deployment; no acceptance criteria to
 * verify against; not approved, or only after deployment; approved with criteria unmet and nobody's decision about them.
 */
export const approvedReleaseCheck: Check = {
  ...shared,
  id: 'AC-082',
  requirements: ['8.5.3-s6', '8.5.3-s7'],
  texts: releaseCheckTexts['AC-082'],
  planned: [releaseTypesKey],
  fields: ['deployed_at', 'verified_at', 'approved_at', 'criteria', 'criteria_unmet', 'unmet_decision'],
  start: () => ({
    examine: ({ record }) => {
      const deployed_at = instantIn(record, 'deployed_at');
      return deployed_at === null ? null : found(deployed_at, unapproved(record, deployed_at));
    },
  }),
};

/**
 * AC-083 for 8.5.3-s3 and 8.5.3-s4.
 *
 * Population: releases whose plan was settled (built, or further), without cancelled ones. Exceptions: no request for
 * change is named; neither known errors and problems that it closes are named nor said that there are none.
 */
export const linkedReleaseCheck: Check = {
  ...shared,
  id: 'AC-083',
  requirements: ['8.5.3-s3', '8.5.3-s4'],
  texts: releaseCheckTexts['AC-083'],
  fields: ['changes', 'closes', 'closes_none', 'built_at'],
  start: () => ({
    examine: ({ record }) => {
      const { state, updated_at } = record;
      if (state === 'planned' || state === 'cancelled') return null;
      const at = instantIn(record, 'built_at') ?? updated_at;
      if (listIn(record, 'changes').length === 0) return found(at, { reason: 'no-changes', params: {} });
      const told = rowsIn(record, 'closes').length > 0 || record.values['closes_none'] === true;
      return found(at, told ? undefined : { reason: 'closes-untold', params: {}, bears_on: ['8.5.3-s4'] });
    },
  }),
};

/**
 * AC-084 for 8.5.3-s9.
 *
 * Population: releases that were deployed. Exceptions: no baseline is named; it was never taken; it was taken after the
 * deployment, or longer before than planned; affected items are not in it.
 */
export const baselinedReleaseCheck: Check = {
  ...shared,
  id: 'AC-084',
  requirements: ['8.5.3-s9'],
  texts: releaseCheckTexts['AC-084'],
  fields: ['deployed_at', 'baseline', 'items_without_baseline'],
  companions: [
    {
      process: 'configuration-baseline',
      fields: ['taken_at'],
      // Baselines are kept long after they were taken.
      remembers: ['taken_at'],
      entries_of: null,
    },
  ],
  start: ({ settings }) => {
    const takenAt = new Map<string, number>();
    const days = plannedNumber(settings, releaseTimesKey, 'baseline_days');
    const exceptionOf = (record: ProcessRecord, deployed_at: number): Exception | undefined => {
      const id = textIn(record, 'baseline');
      if (id === null) return { reason: 'none', params: { deployed_at } };
      const taken_at = takenAt.get(id);
      if (taken_at === undefined) return { reason: 'not-taken', params: { deployed_at } };
      if (taken_at > deployed_at) return { reason: 'late', params: { deployed_at, taken_at } };
      if (taken_at < deployed_at - days * DAY_MS) {
        return { reason: 'old', params: { deployed_at, taken_at, days } };
      }
      const count = numberIn(record, 'items_without_baseline') ?? 0;
      return count === 0 ? undefined : { reason: 'incomplete', params: { count } };
    };
    return {
      consider: ({ record }) => {
        const taken_at = instantIn(record, 'taken_at');
        if (taken_at !== null) takenAt.set(record.id, taken_at);
      },
      examine: ({ record }) => {
        const deployed_at = instantIn(record, 'deployed_at');
        return deployed_at === null ? null : found(deployed_at, exceptionOf(record, deployed_at));
      },
    };
  },
};

/**
 * AC-085 for 8.5.3-s11 and 8.5.3-s12.
 *
 * Population: releases that were deployed. Exceptions: no outcome within the planned days; incidents were not counted
 * to the end of the planned time, though a review was due by then. Measures: the share that succeeded, of those with an
 * outcome, and incidents for each release counted.
 */
export const watchedReleaseCheck: Check = {
  ...shared,
  id: 'AC-085',
  requirements: ['8.5.3-s11', '8.5.3-s12'],
  texts: releaseCheckTexts['AC-085'],
  fields: ['deployed_at', 'outcome', 'outcome_at', 'incidents_after', 'incidents_counted_at'],
  start: ({ settings, period }) => {
    const days = (name: string): number => plannedNumber(settings, releaseTimesKey, name);
    const counts = { deployed: 0, told: 0, successful: 0, counted: 0, incidents: 0 };
    const exceptionOf = (record: ProcessRecord, deployed_at: number): Exception | undefined => {
      const passed = (name: string): boolean => deployed_at + days(name) * DAY_MS < period.to;
      if (textIn(record, 'outcome') === null && passed('outcome_days')) {
        const params = { deployed_at, days: days('outcome_days') };
        return { reason: 'no-outcome', params, bears_on: ['8.5.3-s11'] };
      }
      const counted_at = instantIn(record, 'incidents_counted_at') ?? 0;
      const isCounted = counted_at >= deployed_at + days('incident_days') * DAY_MS;
      if (isCounted || !passed('incident_days') || !passed('review_days')) return undefined;
      const params = { deployed_at, days: days('incident_days') };
      return { reason: 'not-counted', params, bears_on: ['8.5.3-s12'] };
    };
    const share = (part: number, whole: number, factor: number): number | null =>
      whole === 0 ? null : Math.round((part / whole) * factor * 100) / 100;
    return {
      examine: ({ record }) => {
        const deployed_at = instantIn(record, 'deployed_at');
        if (deployed_at === null) return null;
        const outcome = textIn(record, 'outcome');
        const incidents = numberIn(record, 'incidents_after');
        counts.deployed += 1;
        counts.told += outcome === null ? 0 : 1;
        counts.successful += outcome === 'successful' ? 1 : 0;
        counts.counted += incidents === null ? 0 : 1;
        counts.incidents += incidents ?? 0;
        const newest = Math.max(deployed_at, instantIn(record, 'incidents_counted_at') ?? 0);
        return found(newest, exceptionOf(record, deployed_at));
      },
      conclude: () => ({
        measures: [
          {
            name: 'successful',
            value: share(counts.successful, counts.told, 100),
            unit: 'percent',
            limit: null,
            bears_on: ['8.5.3-s11'],
          },
          {
            name: 'incidents-per-release',
            value: share(counts.incidents, counts.counted, 1),
            unit: 'count',
            limit: null,
            bears_on: ['8.5.3-s12'],
          },
        ],
      }),
    };
  },
};

/** Checks of releases. */
export const releaseChecks: readonly Check[] = [
  approvedReleaseCheck,
  linkedReleaseCheck,
  baselinedReleaseCheck,
  watchedReleaseCheck,
];

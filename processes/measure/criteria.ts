import {
  type Check,
  type Companions,
  type Finding,
  isWithin,
  type Measure,
  type Member,
  type MemberEntry,
  type Period,
} from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, numberIn, plannedNumber, rowsIn, textIn } from '../../kernel/register.ts';
import { measureCheckTexts } from './check-texts.ts';
import { pointsIn } from './points.ts';

/** What by name answers a result that missed its target; called off, it answers nothing. */
const reacting: Readonly<Record<string, string>> = { action: 'cancelled', nonconformity: 'withdrawn' };

const companions: readonly Companions[] = [
  {
    process: 'measure',
    fields: [
      'sms_process',
      'target',
      'direction',
      'frequency_days',
      'measured_from',
      'points',
      'nothing_found',
    ],
    // Only the journal tells every evaluation; the record keeps the last.
    entries_of: { open: true, holding: [] },
  },
  ...Object.keys(reacting).map((process) => ({ process, fields: ['measure'], entries_of: null })),
];

/** A result that missed its target. */
interface Miss {
  readonly measure: string;
  readonly recorded_at: number;
  /** Whether the point itself or somebody later says what is to be made of it. */
  readonly evaluated: boolean;
}

/** What a current measure with a target says of the process that it names. */
interface Criterion {
  readonly process: string;
  readonly results: number;
  /** Results that were due in the period and are not there. */
  readonly missing: number;
  readonly misses: readonly Miss[];
  readonly evidence_at: number;
}

const isEvaluation = ({ changes }: MemberEntry): boolean => typeof changes['evaluated_at']?.[1] === 'number';

function missesIn({ record, entries }: Member, period: Period): readonly Miss[] {
  const evaluations = entries.filter(isEvaluation).map(({ at }) => at);
  return rowsIn(record, 'points').flatMap(({ date, met, recorded_at }) => {
    if (met !== false || !isWithin(period, Date.parse(String(date)))) return [];
    const at = Number(recorded_at);
    return [{ measure: record.id, recorded_at: at, evaluated: evaluations.some((one) => one >= at) }];
  });
}

/** What the measure is for its process; null when it names none, has no target or is out of force. */
function criterionIn(member: Member, period: Period, grace_days: number): Criterion | null {
  const { record } = member;
  const process = textIn(record, 'sms_process');
  if (process === null || record.state !== 'current') return null;
  if (numberIn(record, 'target') === null || textIn(record, 'direction') === null) return null;
  const frequency_days = numberIn(record, 'frequency_days');
  const points = rowsIn(record, 'points').filter(({ date }) => isWithin(period, Date.parse(String(date))));
  return {
    process,
    results: points.length,
    missing: frequency_days === null ? 0 : pointsIn(record, period, { frequency_days, grace_days }).missed,
    misses: missesIn(member, period),
    evidence_at: Math.max(record.opened_at, ...points.map(({ recorded_at }) => Number(recorded_at))),
  };
}

/** From when until when an action or a nonconformity about a measure is there. */
interface Reaction {
  readonly measure: string;
  readonly ended_at: number | null;
}

function reactionIn(record: ProcessRecord): Reaction | null {
  const measure = textIn(record, 'measure');
  if (measure === null || record.state === reacting[record.process]) return null;
  return { measure, ended_at: record.closed_at };
}

/** All that measures, actions and nonconformities tell of the processes. */
class Criteria {
  readonly #criteria: Criterion[] = [];
  readonly #reactions: Reaction[] = [];
  readonly #period: Period;
  readonly #settings: Settings;

  constructor(period: Period, settings: Settings) {
    this.#period = period;
    this.#settings = settings;
  }

  consider(member: Member): void {
    if (member.record.process === 'measure') {
      const grace = plannedNumber(this.#settings, 'measure.points', 'grace_days');
      const criterion = criterionIn(member, this.#period, grace);
      if (criterion !== null) this.#criteria.push(criterion);
      return;
    }
    const reaction = reactionIn(member.record);
    if (reaction !== null) this.#reactions.push(reaction);
  }

  of(process: string): readonly Criterion[] {
    return this.#criteria.filter((one) => one.process === process);
  }

  /** Whether nothing answers a result though the days for it are over. What was begun before and goes on answers, too. */
  #isUnanswered({ measure, recorded_at, evaluated }: Miss, days: number): boolean {
    if (evaluated || recorded_at + days * DAY_MS >= this.#period.to) return false;
    return !this.#reactions.some(
      (one) => one.measure === measure && (one.ended_at === null || one.ended_at >= recorded_at),
    );
  }

  exceptionOf(criteria: readonly Criterion[]): Finding['exception'] {
    if (criteria.length === 0) return { reason: 'no-criteria', params: {} };
    const bears_on = ['8.1-b'];
    const days = plannedNumber(this.#settings, 'measure.reaction', 'within_days');
    const unanswered = criteria
      .flatMap(({ misses }) => misses)
      .filter((miss) => this.#isUnanswered(miss, days))
      .map(({ recorded_at }) => recorded_at);
    if (unanswered.length > 0) {
      const params = { count: unanswered.length, days, at: Math.min(...unanswered) };
      return { reason: 'unreacted', params, bears_on };
    }
    const isUnmeasured = criteria.every(({ results }) => results === 0);
    if (!isUnmeasured || criteria.every(({ missing }) => missing === 0)) return undefined;
    return { reason: 'not-measured', params: { measures: criteria.length }, bears_on };
  }
}

function measuresOf(counts: {
  readonly all: number;
  readonly with_criteria: number;
  readonly off_target: number;
}): readonly Measure[] {
  const share = counts.all === 0 ? null : (100 * counts.with_criteria) / counts.all;
  return [
    { name: 'with-criteria', value: share, unit: 'percent', limit: null, bears_on: ['8.1-a'] },
    { name: 'off-target', value: counts.off_target, unit: 'count', limit: null, bears_on: ['8.1-b'] },
  ];
}

/**
 * AC-027 for 8.1-a and 8.1-b.
 *
 * Population: processes of the SMS that are current at the end of the period. Exceptions: no current measure with a target
 * names it (against 8.1-a, and against 8.1-b, as there is nothing to control it by); a result of the period missed its
 * target, the planned days have gone by since it was recorded, and nobody evaluated the results since, nor is there an
 * action or a nonconformity that names the measure and was opened after it or was still open then (8.1-b); results were due
 * and none of its measures has any in the period (8.1-b). Whether a reaction was the right one stays with people.
 */
export const processCriteriaCheck: Check = {
  id: 'AC-027',
  process: 'sms-process',
  requirements: ['8.1-a', '8.1-b'],
  texts: measureCheckTexts['AC-027'],
  planned: ['measure.points', 'measure.reaction'],
  freshness_days: (settings) => plannedNumber(settings, 'measure.points', 'recent_days'),
  companions,
  fields: [],
  entries_of: null,
  start: ({ period, settings }) => {
    const known = new Criteria(period, settings);
    const counts = { all: 0, with_criteria: 0, off_target: 0 };
    return {
      consider: (companion) => known.consider(companion),
      examine: ({ record }) => {
        if (record.state !== 'current') return null;
        const criteria = known.of(record.id);
        counts.all += 1;
        counts.with_criteria += criteria.length > 0 ? 1 : 0;
        counts.off_target += criteria.flatMap(({ misses }) => misses).length;
        const exception = known.exceptionOf(criteria);
        const evidence_at = Math.max(record.opened_at, ...criteria.map((one) => one.evidence_at));
        return { evidence_at, ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({ measures: measuresOf(counts) }),
    };
  },
};

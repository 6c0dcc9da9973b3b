import type { Period } from '../../kernel/check.ts';
import { dayOf, daysAfter } from '../../kernel/day.ts';
import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { isBlank, missingFields } from '../../kernel/fields.ts';
import type { Narrowing } from '../../kernel/figure.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, numberIn, rowsIn, textIn } from '../../kernel/register.ts';

type Values = Readonly<Record<string, unknown>>;

/** Most points that a measure keeps. Older ones leave the record and stay in its journal. */
export const mostPoints = 200;

/** Where the sun rises first, it is a day that others call tomorrow. */
const earliestZone_ms = 14 * 3_600_000;

function compareDays(a: Values, b: Values): number {
  return String(a['date']).localeCompare(String(b['date']));
}

/** Whether a value reaches a target; null without a target or the side on which it is to be. */
export function reaches(value: unknown, target: unknown, direction: unknown): boolean | null {
  if (typeof value !== 'number' || typeof target !== 'number') return null;
  if (direction === 'at-least') return value >= target;
  return direction === 'at-most' ? value <= target : null;
}

/** The service, customer and priority to whose records the figure of a measure is narrowed. */
export function narrowingOf(record: Pick<ProcessRecord, 'values'>): Narrowing {
  const { service, customer, priority } = record.values;
  return {
    services: typeof service === 'string' ? [service] : [],
    customer: typeof customer === 'string' ? [customer] : [],
    priority: typeof priority === 'number' ? [priority] : [],
  };
}

/** How a point came about: by the program from records, typed with its proof, or typed in place of another. */
export const pointOrigins = ['computed', 'entered', 'corrected'] as const;

type PointOrigin = (typeof pointOrigins)[number];

/** The point that was just given with an activity, judged by the target in force. */
function givenPoint({ values }: ProcessRecord, now: number, how: PointOrigin): Values {
  const { point_date, point_value, point_proof, point_evaluation, target, direction } = values;
  const isComputed = how === 'computed';
  return {
    from: isComputed ? (values['point_from'] ?? null) : null,
    date: point_date,
    value: point_value,
    population: isComputed ? (values['point_population'] ?? null) : null,
    how,
    met: reaches(point_value, target, direction),
    proof: point_proof ?? null,
    evaluation: point_evaluation ?? null,
    recorded_at: now,
  };
}

/** A point with an evaluation counts as one of the measure's results. */
function evaluatedBy(record: ProcessRecord, now: number): Values {
  return isBlank(record.values['point_evaluation']) ? {} : { evaluated_at: now };
}

function withPointBy(how: PointOrigin) {
  return (record: ProcessRecord, { now }: EffectContext): Record<string, unknown> => {
    const kept = rowsIn(record, 'points').slice(1 - mostPoints);
    const points = [...kept, givenPoint(record, now, how)].toSorted(compareDays);
    return { points, nothing_found_on: null, ...evaluatedBy(record, now) };
  };
}

/** The points with the one just typed, in order of their days. */
export const withPoint = withPointBy('entered');

/** The points with the one just computed, in order of their days. */
export const withTakenPoint = withPointBy('computed');

/** The points with that of the same day replaced by the one just given. */
export function withCorrectedPoint(record: ProcessRecord, { now }: EffectContext): Record<string, unknown> {
  const corrected = givenPoint(record, now, 'corrected');
  const points = rowsIn(record, 'points').map((point) =>
    point['date'] === corrected['date'] ? corrected : point,
  );
  return { points, ...evaluatedBy(record, now) };
}

function pointsOfGivenDay(record: ProcessRecord): number {
  return rowsIn(record, 'points').filter(({ date }) => date === record.values['point_date']).length;
}

/** What speaks against any point: a day to come, figures entered by hand without proof. */
function pointProblems(record: ProcessRecord, now: number): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const value = String(record.values['point_date']);
  if (value > dayOf(now + earliestZone_ms, 'UTC')) {
    problems.push({ field: 'point_date', code: 'field.day-ahead', params: { value } });
  }
  if (record.values['source'] === 'entered' && isBlank(record.values['point_proof'])) {
    problems.push({ field: 'point_proof', code: 'field.required' });
  }
  return problems;
}

/** What speaks against recording the point just given. */
export function recordingProblems(record: ProcessRecord, { now }: EffectContext): readonly FieldProblem[] {
  const problems = pointProblems(record, now);
  if (pointsOfGivenDay(record) < 2) return problems;
  const params = { date: record.values['point_date'] };
  return [...problems, { field: 'point_date', code: 'measure.point-exists', params }];
}

/** What speaks against taking a point: nothing was computed, or what speaks against recording it. */
export function takingProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const missing = missingFields(record.values, ['point_date', 'point_value']);
  return missing.length > 0 ? missing : recordingProblems(record, context);
}

/** What speaks against correcting a point by the one just given. */
export function correctionProblems(record: ProcessRecord, { now }: EffectContext): readonly FieldProblem[] {
  const problems = pointProblems(record, now);
  if (pointsOfGivenDay(record) > 0) return problems;
  const params = { date: record.values['point_date'] };
  return [...problems, { field: 'point_date', code: 'measure.point-unknown', params }];
}

/** What follows from the points; the fields in which one is given are emptied for the next. */
export function fromPoints(record: ProcessRecord): Record<string, unknown> {
  const last = rowsIn(record, 'points').at(-1);
  return {
    last_measured_on: last?.['date'] ?? null,
    last_value: last?.['value'] ?? null,
    on_target: last?.['met'] ?? null,
    point_from: null,
    point_date: null,
    point_value: null,
    point_population: null,
    point_proof: null,
    point_evaluation: null,
  };
}

/** Whether its points are computed from records by a figure. */
export function isComputed({ values }: ProcessRecord): boolean {
  return values['source'] === 'computed' && !isBlank(values['figure']);
}

/** What has to be determined of every measure: how, from what, and when it is measured and evaluated (9.1 b to d). */
const determined = ['method', 'source', 'data_source', 'frequency_days', 'evaluation_days'] as const;

/** Of a computed one the figure tells method and data source. */
const determinedComputed = ['source', 'figure', 'frequency_days', 'evaluation_days'] as const;

/** Everything that `undetermined` looks at. */
export const determining = [...determined, 'figure'] as const;

/** What is not determined of a measure yet. */
export function undetermined({ values }: ProcessRecord): readonly string[] {
  const names = values['source'] === 'computed' ? determinedComputed : determined;
  return names.filter((name) => isBlank(values[name]));
}

/**
 * The first and the last day (`YYYY-MM-DD`) over which the next point of a computed measure is taken: all days since
 * the last point, or since points are owed, up to a day that is over. Taken before points are owed: as many days as lie
 * between points. Null when there is a point of that last day, or of a later one.
 */
export function nextPeriod(
  record: ProcessRecord,
  last: string,
): { readonly first: string; readonly last: string } | null {
  const previous = textIn(record, 'last_measured_on');
  if (previous !== null && previous >= last) return null;
  const start = measuredFrom(record);
  const since = previous !== null && previous > start ? previous : start;
  if (since < last) return { first: daysAfter(since, 1), last };
  const early = daysAfter(last, -(numberIn(record, 'frequency_days') ?? 1));
  return { first: daysAfter(previous !== null && previous > early ? previous : early, 1), last };
}

/** The day from which on points are owed, as `YYYY-MM-DD`: the one planned, or else that of writing it down. */
export function measuredFrom(record: ProcessRecord): string {
  return textIn(record, 'measured_from') ?? dayOf(record.opened_at, 'UTC');
}

function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / DAY_MS);
}

/** How often a point is due, and how many days later it still counts as that one. */
interface PointPlan {
  readonly frequency_days: number;
  readonly grace_days: number;
}

/**
 * Points due between one day and the next without being there: those of day `previous + k · frequency`, with grace
 * over before `next` and not before `from`. Days are numbers of days since 1970.
 */
function dueBetween(previous: number, next: number, plan: PointPlan, from: number): readonly number[] {
  const last = Math.ceil((next - previous - plan.grace_days) / plan.frequency_days) - 1;
  const first = Math.max(1, Math.ceil((from - previous - plan.grace_days) / plan.frequency_days));
  const length = Math.max(0, last - first + 1);
  return Array.from({ length }, (_, index) => previous + (first + index) * plan.frequency_days);
}

/** The days on which the program looked for records and found none. */
function emptyDays(record: ProcessRecord): readonly number[] {
  return rowsIn(record, 'nothing_found').map(({ on }) => dayNumber(String(on)));
}

/** What of the points of a period is there, and what is not. */
export interface PointsOfPeriod {
  readonly recorded: number;
  readonly missed: number;
  /** Of those missed, how many because the program found no record to compute them from. */
  readonly without_records: number;
}

/** The day on which the program found nothing, remembered beside those before. */
export function withNothingFound(record: ProcessRecord): Record<string, unknown> {
  const kept = rowsIn(record, 'nothing_found').slice(1 - mostPoints);
  return { nothing_found: [...kept, { on: record.values['nothing_found_on'] }] };
}

/** Points of a period: how many are there, how many of those planned are missing, and why. Days are those of UTC. */
export function pointsIn(record: ProcessRecord, period: Period, plan: PointPlan): PointsOfPeriod {
  const [from, to] = [Math.floor(period.from / DAY_MS), Math.floor(period.to / DAY_MS)];
  const days = rowsIn(record, 'points').map(({ date }) => dayNumber(String(date)));
  // What came before the oldest point kept cannot be told from the record any more.
  const start = days.length < mostPoints ? dayNumber(measuredFrom(record)) : (days[0] as number);
  const told = [start, ...days.filter((day) => day > start && day < to), to];
  const missed = told.slice(1).flatMap((day, index) => dueBetween(told[index] as number, day, plan, from));
  const empty = emptyDays(record);
  // The program looks when a point is due, and again when the next one is.
  const isEmpty = (due: number): boolean =>
    empty.some((day) => day >= due && day < due + plan.frequency_days);
  return {
    recorded: days.filter((day) => day >= from && day < to).length,
    missed: missed.length,
    without_records: missed.filter(isEmpty).length,
  };
}

import { type Static, Type } from 'typebox';
import type { SettingProblem, Settings } from '../../kernel/definition.ts';
import { schemaProblems } from '../../kernel/validate.ts';

/** Keys of the settings by which a body computes audit time. */
export const auditTimeSetting = 'certification.audit-time';
export const timeFactorSetting = 'certification.time-factors';

const share = Type.Union([Type.Number({ exclusiveMinimum: 0, maximum: 100 }), Type.Null()]);
const source = Type.String({ maxLength: 200 });

/** JSON Schema of a body's own basis of audit time. That the rows of its table fit each other is in `basisProblems`. */
export const auditTimeSchema = Type.Object(
  {
    /** Days of the initial audit (stages 1 and 2) by persons doing work in the scope. */
    table: Type.Array(
      Type.Object(
        {
          persons_from: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
          persons_to: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
          days: Type.Number({ exclusiveMinimum: 0, maximum: 500 }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 200 },
    ),
    table_source: source,
    table_dated: Type.String({ maxLength: 10 }),
    most_reduction_percent: Type.Number({ minimum: 0, maximum: 100 }),
    most_reduction_source: source,
    most_combined_percent: Type.Number({ minimum: 0, maximum: 100 }),
    most_combined_source: source,
    /** Of the initial time; null: not set, so nothing is computed from it. */
    stage_1_percent: share,
    surveillance_percent: share,
    recertification_percent: share,
    shares_source: source,
    /** Days are rounded up to a multiple of it. */
    rounded_to_days: Type.Number({ minimum: 0.25, maximum: 1, multipleOf: 0.25 }),
  },
  { additionalProperties: false },
);

/** A body's own basis of audit time (ISO/IEC 20000-6:2017, 9.1.4), each part with where it is from. */
export type AuditTimeBasis = Static<typeof auditTimeSchema>;

/** A circumstance that shortens or lengthens an audit, as the body lists them. */
export interface TimeFactor {
  readonly id: string;
  readonly name: string;
  /** It adds time; otherwise it takes some away. */
  readonly increases: boolean;
  /** It is due to auditing together with other standards, which has a limit of its own. */
  readonly combined: boolean;
}

/** Bands that overlap or are turned around, and a table without where it is from. */
export function basisProblems(value: unknown): readonly SettingProblem[] {
  if (schemaProblems(auditTimeSchema, value).length > 0) return [];
  const { table, table_source } = value as AuditTimeBasis;
  const bands = table.flatMap(({ persons_from, persons_to }, index): SettingProblem[] => {
    const before = table[index - 1];
    if (persons_to < persons_from) {
      return [
        { path: `/table/${index}/persons_to`, code: 'audit-time.band-turned', params: { persons_from } },
      ];
    }
    if (before === undefined || persons_from === before.persons_to + 1) return [];
    const expected = before.persons_to + 1;
    return [{ path: `/table/${index}/persons_from`, code: 'audit-time.band-gap', params: { expected } }];
  });
  const isNobodys = table.length > 0 && table_source.trim() === '';
  return isNobodys
    ? [...bands, { path: '/table_source', code: 'audit-time.source-missing', params: {} }]
    : bands;
}

/** A group of persons who work in the scope, and the share of full time that they do. */
export interface Personnel {
  readonly persons: number;
  readonly percent: number;
}

/** A factor that applies to a client. */
export interface AppliedFactor {
  readonly factor: string;
  readonly percent: number;
}

/** Steps of a calculation, in the order in which they are shown. */
export const timeSteps = [
  'persons',
  'full-time',
  'table',
  'reduction',
  'increase',
  'total-reduction',
  'total-increase',
  'adjusted',
  'initial',
  'stage-1',
  'stage-2',
  'surveillance',
  'recertification',
] as const;

/** One line of a calculation. */
export interface TimeLine {
  readonly step: (typeof timeSteps)[number];
  /** What it is about: a band of the table, a factor. */
  readonly about: string | null;
  readonly persons: number | null;
  readonly percent: number | null;
  readonly days: number | null;
}

/** What somebody has to answer for before the time stands. */
export const timeFlags = [
  'no-table',
  'no-band',
  'reduction-limit',
  'reductions-listed',
  'combined-limit',
] as const;

export interface TimeFlag {
  readonly flag: (typeof timeFlags)[number];
  /** The percentage found and the highest that the body allows. */
  readonly percent: number | null;
  readonly allowed_percent: number | null;
  /** The fewest days that would be allowed. */
  readonly allowed_days: number | null;
}

/** A calculation of audit time, line by line. Days that could not be computed are null. */
export interface AuditTime {
  readonly lines: readonly TimeLine[];
  readonly flags: readonly TimeFlag[];
  readonly initial_days: number | null;
  readonly stage_1_days: number | null;
  readonly stage_2_days: number | null;
  readonly surveillance_days: number | null;
  readonly recertification_days: number | null;
}

/** Hundredths, without what binary fractions add. */
function exact(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What is taken away, as a negative number; nothing stays 0. */
function less(value: number): number {
  return value === 0 ? 0 : -value;
}

/** Days rounded up to a multiple of the body's, so that rounding never takes time away. */
function roundedUp(days: number, to: number): number {
  return exact(Math.ceil(exact(exact(days) / to)) * to);
}

const line = (step: TimeLine['step'], more: Partial<TimeLine> = {}): TimeLine => ({
  step,
  about: null,
  persons: null,
  percent: null,
  days: null,
  ...more,
});

const nothing = {
  initial_days: null,
  stage_1_days: null,
  stage_2_days: null,
  surveillance_days: null,
  recertification_days: null,
} as const;

const flagged = (flag: TimeFlag['flag'], more: Partial<TimeFlag> = {}): TimeFlag => ({
  flag,
  percent: null,
  allowed_percent: null,
  allowed_days: null,
  ...more,
});

/** Persons in full-time equivalents, rounded up to whole ones. */
export function fullTimeEquivalent(personnel: readonly Personnel[]): number {
  return Math.ceil(
    exact(personnel.reduce((sum, { persons, percent }) => sum + (persons * percent) / 100, 0)),
  );
}

interface Sums {
  readonly reductions: number;
  readonly increases: number;
  readonly combined: number;
}

function sumsOf(applied: readonly AppliedFactor[], factors: readonly TimeFactor[]): Sums {
  const known = new Map(factors.map((factor) => [factor.id, factor]));
  const sum = (holds: (factor: TimeFactor) => boolean): number =>
    exact(
      applied.reduce((total, { factor, percent }) => {
        const own = known.get(factor);
        return own !== undefined && holds(own) ? total + percent : total;
      }, 0),
    );
  return {
    reductions: sum(({ increases }) => !increases),
    increases: sum(({ increases }) => increases),
    combined: sum(({ increases, combined }) => combined && !increases),
  };
}

/**
 * What goes beyond the body's limits. What is taken away in all is measured against the time of the table; reductions
 * whose sum goes beyond it are told even where increases make up for them.
 */
function limitFlags(sums: Sums, days: number, basis: AuditTimeBasis): readonly TimeFlag[] {
  const { most_reduction_percent: most, most_combined_percent: combined, rounded_to_days } = basis;
  const net = exact(sums.reductions - sums.increases);
  const leaving = (percent: number): number => roundedUp((days * (100 - percent)) / 100, rounded_to_days);
  const limit = { allowed_percent: most, allowed_days: leaving(most) };
  return [
    ...(net > most ? [flagged('reduction-limit', { percent: net, ...limit })] : []),
    ...(net <= most && sums.reductions > most
      ? [flagged('reductions-listed', { percent: sums.reductions, ...limit })]
      : []),
    ...(sums.combined > combined
      ? [flagged('combined-limit', { percent: sums.combined, allowed_percent: combined })]
      : []),
  ];
}

function sharesOf(initial_days: number, basis: AuditTimeBasis): Omit<AuditTime, 'lines' | 'flags'> {
  const part = (percent: number | null): number | null =>
    percent === null ? null : roundedUp((initial_days * percent) / 100, basis.rounded_to_days);
  const stage_1_days = part(basis.stage_1_percent);
  return {
    initial_days,
    stage_1_days,
    stage_2_days: stage_1_days === null ? null : exact(initial_days - stage_1_days),
    surveillance_days: part(basis.surveillance_percent),
    recertification_days: part(basis.recertification_percent),
  };
}

/** What audit time is computed from. */
export interface TimeAsked {
  readonly personnel: readonly Personnel[];
  readonly applied: readonly AppliedFactor[];
  readonly basis: AuditTimeBasis;
  readonly factors: readonly TimeFactor[];
}

/**
 * Audit time of a client (ISO/IEC 20000-6:2017, 9.1.4): persons in full-time equivalents, the days that the body's own
 * table gives them, factors, and the shares of stages, surveillance and recertification.
 *
 * Nothing is computed without a table. A reduction beyond the body's limit stays in the result and is flagged with what
 * would be allowed: whether it stands is for people to answer for, never for rounding or cutting off.
 */
export function auditTime({ personnel, applied, basis, factors }: TimeAsked): AuditTime {
  const persons = fullTimeEquivalent(personnel);
  const heads = personnel.reduce((sum, group) => sum + group.persons, 0);
  const counted = [line('persons', { persons: heads }), line('full-time', { persons })];
  const band = basis.table.find((one) => one.persons_from <= persons && persons <= one.persons_to);
  if (band === undefined) {
    const flag = basis.table.length === 0 ? 'no-table' : 'no-band';
    return { lines: counted, flags: [flagged(flag)], ...nothing };
  }
  const sums = sumsOf(applied, factors);
  const increasing = new Set(factors.filter(({ increases }) => increases).map(({ id }) => id));
  const adjusted = exact((band.days * (100 - sums.reductions + sums.increases)) / 100);
  const shares = sharesOf(Math.max(roundedUp(adjusted, basis.rounded_to_days), 0), basis);
  const inDays = (percent: number): number => exact((band.days * percent) / 100);
  const lines = [
    ...counted,
    line('table', { about: `${band.persons_from}–${band.persons_to}`, days: band.days }),
    ...applied.map(({ factor, percent }) => {
      if (increasing.has(factor)) return line('increase', { about: factor, percent, days: inDays(percent) });
      return line('reduction', { about: factor, percent: less(percent), days: less(inDays(percent)) });
    }),
    line('total-reduction', { percent: less(sums.reductions), days: less(inDays(sums.reductions)) }),
    line('total-increase', { percent: sums.increases, days: inDays(sums.increases) }),
    line('adjusted', { percent: exact(sums.increases - sums.reductions), days: adjusted }),
    line('initial', { days: shares.initial_days }),
    line('stage-1', { percent: basis.stage_1_percent, days: shares.stage_1_days }),
    line('stage-2', { days: shares.stage_2_days }),
    line('surveillance', { percent: basis.surveillance_percent, days: shares.surveillance_days }),
    line('recertification', { percent: basis.recertification_percent, days: shares.recertification_days }),
  ];
  return { lines, flags: limitFlags(sums, band.days, basis), ...shares };
}

/** The body's basis of audit time in force. */
export function basisIn(settings: Settings): AuditTimeBasis {
  return settings[auditTimeSetting] as AuditTimeBasis;
}

/** The factors that the body lists. */
export function factorsIn(settings: Settings): readonly TimeFactor[] {
  return (settings[timeFactorSetting] as { readonly choices: readonly TimeFactor[] }).choices;
}

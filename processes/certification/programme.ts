import { daysAfter, monthsAfter } from '../../kernel/day.ts';

/** Kinds of audits that a programme plans. */
export const programmeKinds = [
  'stage-1',
  'stage-2',
  'surveillance',
  'recertification',
  'special',
  'transfer',
  'restoration',
] as const;

export type ProgrammeKind = (typeof programmeKinds)[number];

/** An audit of the programme: the days (`YYYY-MM-DD`) between which it is to take place, and those of work on it. */
export interface ProgrammeRow {
  readonly kind: ProgrammeKind;
  readonly from: string;
  readonly until: string;
  readonly days: number | null;
  readonly sites: string | null;
  readonly done_on: string | null;
  /** Id of the audit by which it was done. */
  readonly audit: string | null;
}

/** A cycle of certification: from the decision to the last day on which the certificate is valid. */
export interface Cycle {
  readonly decided_on: string;
  readonly expires_on: string;
}

/** What the body plans of a cycle, in days before the certificate expires. */
export interface CyclePlan {
  /** Kept free between the recertification audit and expiry, to close majors and to decide. */
  readonly closing_days: number;
  /** How long before that the window of the recertification audit opens. */
  readonly window_days: number;
  readonly surveillance_days: number | null;
  readonly recertification_days: number | null;
}

/** The months within which a certificate that has expired may be restored, and a suspended one is lifted at the latest. */
export const monthsToRestore = 6;

const monthsOfCycle = 36;

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The earlier of two days. */
function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** The later of two days. */
function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** A cycle that begins with a decision: valid for three years. */
export function cycleFrom(decided_on: string): Cycle {
  return { decided_on, expires_on: daysAfter(monthsAfter(decided_on, monthsOfCycle), -1) };
}

/**
 * The cycle after another: it begins with the new decision, and its validity follows the former, whether the decision
 * came before that ended or within the months of restoration after it.
 */
export function cycleAfter(former: Cycle, decided_on: string): Cycle {
  const end = daysAfter(former.expires_on, 1);
  return { decided_on, expires_on: daysAfter(monthsAfter(end, monthsOfCycle), -1) };
}

/** Whether a decision on a day can still continue a cycle that ended: not later than the months of restoration after it. */
export function canFollow(expired_on: string, decided_on: string): boolean {
  return decided_on <= monthsAfter(expired_on, monthsToRestore);
}

function row(kind: ProgrammeKind, from: string, until: string, days: number | null): ProgrammeRow {
  return { kind, from, until, days, sites: null, done_on: null, audit: null };
}

/** When the recertification audit takes place: early enough to close majors and to decide before expiry. */
function recertificationWindow(
  { expires_on }: Cycle,
  { closing_days, window_days }: CyclePlan,
): [string, string] {
  const until = daysAfter(expires_on, -closing_days);
  return [daysAfter(until, -window_days), until];
}

/**
 * The windows of surveillance. The first ends twelve months after the decision; each calendar year between that of the
 * decision and that of recertification has one of its own. Where only one such year is left, the first window opens half
 * a year after the decision, so that there are two audits all the same.
 */
function surveillanceWindows({ decided_on }: Cycle, recertified_by: string): readonly [string, string][] {
  const first = monthsAfter(decided_on, 12);
  const year = yearOf(decided_on);
  const between = yearOf(recertified_by) - year - 1;
  const yearly = Array.from({ length: Math.max(between, 0) }, (_, index): [string, string] => [
    `${year + 1 + index}-01-01`,
    `${year + 1 + index}-12-31`,
  ]);
  if (first > recertified_by) return yearly;
  if (between >= 2) return yearly.map(([from, until], index) => [from, index === 0 ? first : until]);
  const opening: [string, string] = [monthsAfter(decided_on, 6), first];
  return [opening, ...yearly.map(([, until]): [string, string] => [daysAfter(first, 1), until])];
}

/**
 * The programme of a cycle after its decision (ISO/IEC 17021-1:2015, 9.1.3): surveillance at least once in every calendar
 * year but that of recertification, the first within twelve months of the decision; recertification in time to close
 * majors before the certificate expires.
 */
export function programmeOf(cycle: Cycle, plan: CyclePlan): readonly ProgrammeRow[] {
  const [from, until] = recertificationWindow(cycle, plan);
  return [
    ...surveillanceWindows(cycle, until).map(([opens, closes]) =>
      row('surveillance', opens, closes, plan.surveillance_days),
    ),
    row('recertification', later(from, cycle.decided_on), until, plan.recertification_days),
  ];
}

/** What is left of the programme of a cycle that another body decided on, when its client is taken over: nothing that is past. */
export function programmeTakenOver(cycle: Cycle, plan: CyclePlan, on: string): readonly ProgrammeRow[] {
  return programmeOf(cycle, plan)
    .filter(({ until }) => until >= on)
    .map((one) => ({ ...one, from: later(one.from, on) }));
}

/** A suspension adds the audit on which it is lifted, within six months; everything else stays as it was. */
export function suspendedProgramme(rows: readonly ProgrammeRow[], on: string): readonly ProgrammeRow[] {
  return [...rows, row('special', on, monthsAfter(on, monthsToRestore), null)];
}

/**
 * The programme once a suspension is lifted: the cycle stays, the audit that lifted it is done, and surveillance whose
 * window passed meanwhile is owed in what is left of the year.
 */
export function liftedProgramme(rows: readonly ProgrammeRow[], on: string): readonly ProgrammeRow[] {
  const recertified_from = rows.find(
    ({ kind, done_on }) => kind === 'recertification' && done_on === null,
  )?.from;
  const latest = earlier(`${yearOf(on)}-12-31`, recertified_from ?? '9999-12-31');
  return rows.map((one) => {
    if (one.done_on !== null) return one;
    if (one.kind === 'special') return { ...one, done_on: on };
    const isMissed = one.kind === 'surveillance' && one.until < on;
    return isMissed ? { ...one, from: on, until: later(on, latest) } : one;
  });
}

/** Expiry ends what was planned and not done, and leaves six months in which the certificate may be restored. */
export function expiredProgramme(
  rows: readonly ProgrammeRow[],
  { expires_on }: Cycle,
): readonly ProgrammeRow[] {
  const done = rows.filter(({ done_on }) => done_on !== null);
  const days = rows.find(({ kind }) => kind === 'recertification')?.days ?? null;
  return [
    ...done,
    row('restoration', daysAfter(expires_on, 1), monthsAfter(expires_on, monthsToRestore), days),
  ];
}

/** The programme with more said of the earliest audit of a kind that is not done; null where there is none. */
export function withNext(
  rows: readonly ProgrammeRow[],
  kind: string,
  more: Partial<ProgrammeRow>,
): readonly ProgrammeRow[] | null {
  const place = rows.findIndex((one) => one.kind === kind && one.done_on === null);
  return place === -1 ? null : rows.map((one, index) => (index === place ? { ...one, ...more } : one));
}

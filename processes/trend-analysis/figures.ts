/**
 * What an analysis tells of changes and releases, in the order in which it is shown.
 *
 * Of changes: recorded ones (all, by type, by category, by level of risk), the share of emergencies, those whose outcome
 * is known and how many of them were successful, failed or backed out, deployments without a recorded change, and the
 * middle of the time from recording to deployment. Of releases: deployed ones (all, by type), outcomes, incidents after
 * deployment and releases for each of which at least one was counted.
 */
export const trendFigures = [
  'recorded',
  'by-type',
  'by-category',
  'by-level',
  'emergency-share',
  'assessed',
  'success-share',
  'with-problems',
  'failed',
  'backed-out',
  'unrecorded-deployments',
  'lead-time',
  'incidents',
  'with-incidents',
] as const;

export type TrendFigure = (typeof trendFigures)[number];

/** In what a figure is told. */
export const trendUnits = ['count', 'percent', 'hours'] as const;

/** One line of an analysis: what was found in its period, and in the equally long one before. */
export interface TrendRow {
  readonly figure: TrendFigure;
  /** Type, category or level that the line is of; null: of all. */
  readonly group: string | null;
  readonly value: number | null;
  readonly previous: number | null;
  readonly unit: (typeof trendUnits)[number];
}

/** A change or release as far as trends follow from it. Instants are epoch milliseconds. */
export interface TrendMember {
  /** When it counts: a change when it was recorded, a release when it was deployed. */
  readonly at: number;
  /** When its outcome counts; null: it has none. */
  readonly assessed_at: number | null;
  readonly type: string | null;
  readonly category: string | null;
  readonly level: number | null;
  readonly emergency: boolean;
  readonly outcome: string | null;
  /** Milliseconds from recording to deployment; null: not deployed, or not asked for. */
  readonly lead_ms: number | null;
  /** Incidents counted after it; null: nothing was counted. */
  readonly incidents: number | null;
}

/** Everything that was found in one period. */
export interface TrendPeriod {
  readonly members: readonly TrendMember[];
  /** Instants of deployments without a recorded change; null where the subject has none of its own. */
  readonly unrecorded: readonly number[] | null;
  readonly from: number;
  readonly until: number;
}

type Cell = Omit<TrendRow, 'value' | 'previous'> & { readonly value: number | null };

function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : tidy((part / whole) * 100);
}

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function grouped(
  figure: TrendFigure,
  members: readonly TrendMember[],
  of: (member: TrendMember) => string | number | null,
): readonly Cell[] {
  const counts = new Map<string, number>();
  for (const member of members) {
    const group = of(member);
    if (group !== null) counts.set(String(group), (counts.get(String(group)) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([group, value]) => ({ figure, group, value, unit: 'count' as const }));
}

/** Outcomes by what they count as, whichever of changes and releases says them. */
const outcomes: Readonly<Record<'with-problems' | 'failed' | 'backed-out', readonly string[]>> = {
  'with-problems': ['with-problems'],
  failed: ['failed'],
  'backed-out': ['backed-out', 'rolled-back'],
};

function outcomeCells(assessed: readonly TrendMember[]): readonly Cell[] {
  const count = (wanted: readonly string[]): number =>
    assessed.filter(({ outcome }) => wanted.includes(outcome ?? '')).length;
  return [
    { figure: 'assessed', group: null, value: assessed.length, unit: 'count' },
    {
      figure: 'success-share',
      group: null,
      value: share(count(['successful']), assessed.length),
      unit: 'percent',
    },
    ...(['with-problems', 'failed', 'backed-out'] as const).map(
      (figure): Cell => ({ figure, group: null, value: count(outcomes[figure]), unit: 'count' }),
    ),
  ];
}

function ownCells(
  subject: 'change' | 'release',
  period: TrendPeriod,
  own: readonly TrendMember[],
): readonly Cell[] {
  if (subject === 'release') {
    const counted = own.map(({ incidents }) => incidents).filter((one) => one !== null);
    const sum = counted.reduce((total, one) => total + one, 0);
    return [
      { figure: 'incidents', group: null, value: counted.length === 0 ? null : sum, unit: 'count' },
      {
        figure: 'with-incidents',
        group: null,
        value: counted.filter((one) => one > 0).length,
        unit: 'count',
      },
    ];
  }
  const unrecorded = period.unrecorded?.filter((at) => at >= period.from && at < period.until).length ?? null;
  const lead = middle(own.map(({ lead_ms }) => lead_ms).filter((one) => one !== null));
  return [
    { figure: 'unrecorded-deployments', group: null, value: unrecorded, unit: 'count' },
    { figure: 'lead-time', group: null, value: lead === null ? null : tidy(lead / 3_600_000), unit: 'hours' },
  ];
}

/** What one period comes to. */
function cellsOf(subject: 'change' | 'release', period: TrendPeriod): readonly Cell[] {
  const isIn = (at: number | null): boolean => at !== null && at >= period.from && at < period.until;
  const own = period.members.filter(({ at }) => isIn(at));
  const emergencies = own.filter(({ emergency }) => emergency).length;
  return [
    { figure: 'recorded', group: null, value: own.length, unit: 'count' },
    ...grouped('by-type', own, ({ type }) => type),
    ...grouped('by-category', own, ({ category }) => category),
    ...grouped('by-level', own, ({ level }) => level),
    { figure: 'emergency-share', group: null, value: share(emergencies, own.length), unit: 'percent' },
    ...outcomeCells(period.members.filter(({ assessed_at }) => isIn(assessed_at))),
    ...ownCells(subject, period, own),
  ];
}

/**
 * The lines of an analysis: each figure in its period beside the same in the period before. A group that occurs in one of
 * the two alone has none in the other, which is 0. Pure.
 */
export function trendRows(
  subject: 'change' | 'release',
  now: TrendPeriod,
  before: TrendPeriod,
): readonly TrendRow[] {
  const [cells, earlier] = [cellsOf(subject, now), cellsOf(subject, before)];
  const same = (a: Cell) => (b: Cell) => a.figure === b.figure && a.group === b.group;
  const rows = cells.map((cell): TrendRow => {
    const found = earlier.find(same(cell));
    return { ...cell, previous: found === undefined ? 0 : found.value };
  });
  const gone = earlier
    .filter((cell) => !cells.some(same(cell)))
    .map(({ value, ...cell }): TrendRow => ({ ...cell, value: 0, previous: value }));
  const rank = ({ figure }: TrendRow): number => trendFigures.indexOf(figure);
  return [...rows, ...gone].toSorted(
    (a, b) => rank(a) - rank(b) || (a.group ?? '').localeCompare(b.group ?? '', 'en'),
  );
}

/** Work that is planned for a time: a change, or a release. Instants are epoch milliseconds. */
export interface PlannedWork {
  /** Id of its record; anything unused for work that is not recorded yet. */
  readonly id: string;
  readonly kind: 'change' | 'release';
  readonly from: number;
  /** Its end, which no longer belongs to it; the same as `from` where only a point in time is planned. */
  readonly until: number;
  readonly services: readonly string[];
  /** Ids of the configuration items it touches. */
  readonly items: readonly string[];
  /** Ids of the items that its own need to work. */
  readonly needs?: readonly string[];
  /** Ids of the work it is part of or made of: a release and its changes do not stand in each other's way. */
  readonly belongs_with?: readonly string[];
}

/** One occurrence of a change window. */
export interface WindowSpan {
  /** Id of the window's record. */
  readonly id: string;
  readonly kind: 'maintenance' | 'blackout';
  readonly from: number;
  readonly until: number;
  /** The services it holds for; none: all. */
  readonly services: readonly string[];
}

/**
 * How plans stand in each other's way, the gravest first.
 *
 * - `same-item` both touch a configuration item at the same time
 * - `needed-item` one touches an item that the other's items need
 * - `two-releases` two releases go to a service at the same time
 * - `same-service` both touch a service at the same time
 * - `blackout` it lies, wholly or in part, in a time without changes
 * - `outside-window` a service is changed only within its maintenance windows, and it lies outside of them
 */
export const conflictKinds = [
  'same-item',
  'needed-item',
  'two-releases',
  'same-service',
  'blackout',
  'outside-window',
] as const;

export type ConflictKind = (typeof conflictKinds)[number];

/** Something that stands in the way of planned work. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** Id of the other work, or of the blackout; for `outside-window` the service. */
  readonly with: string;
  /** The time that both want. */
  readonly from: number;
  readonly until: number;
}

/** What planned work is held against besides other work. */
export interface ConflictRules {
  readonly windows: readonly WindowSpan[];
  /** Whether a service is changed only within its maintenance windows. */
  readonly wantsWindow: (service: string) => boolean;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** A point in time counts as its first millisecond, so that it lies in what surrounds it. */
function endOf({ from, until }: Span): number {
  return Math.max(until, from + 1);
}

function sharedTime(a: Span, b: Span): Span | null {
  const from = Math.max(a.from, b.from);
  const until = Math.min(endOf(a), endOf(b));
  return from < until ? { from, until } : null;
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.some((one) => a.includes(one));
}

function belongTogether(a: PlannedWork, b: PlannedWork): boolean {
  return a.belongs_with?.includes(b.id) === true || b.belongs_with?.includes(a.id) === true;
}

/** How two pieces of work at the same time stand in each other's way; null: not at all. */
function kindBetween(a: PlannedWork, b: PlannedWork): ConflictKind | null {
  if (share(a.items, b.items)) return 'same-item';
  if (share(a.needs ?? [], b.items) || share(b.needs ?? [], a.items)) return 'needed-item';
  if (!share(a.services, b.services)) return null;
  return a.kind === 'release' && b.kind === 'release' ? 'two-releases' : 'same-service';
}

function conflictBetween(work: PlannedWork, other: PlannedWork): Conflict | null {
  if (work.id === other.id || belongTogether(work, other)) return null;
  const time = sharedTime(work, other);
  const kind = time === null ? null : kindBetween(work, other);
  return time === null || kind === null ? null : { kind, with: other.id, ...time };
}

function holdsFor({ services }: WindowSpan, service: string): boolean {
  return services.length === 0 || services.includes(service);
}

/** Whether the spans together cover the work without a gap. */
function isCovered(work: Span, spans: readonly Span[]): boolean {
  let reached = work.from;
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from > reached) break;
    reached = Math.max(reached, until);
  }
  return reached >= endOf(work);
}

function blackoutsOver(work: PlannedWork, windows: readonly WindowSpan[]): Conflict[] {
  return windows.flatMap((window): Conflict[] => {
    if (window.kind !== 'blackout') return [];
    const time = sharedTime(work, window);
    const isMeant = window.services.length === 0 || share(window.services, work.services);
    return time === null || !isMeant ? [] : [{ kind: 'blackout', with: window.id, ...time }];
  });
}

function outsideWindows(work: PlannedWork, { windows, wantsWindow }: ConflictRules): Conflict[] {
  const maintenance = windows.filter(({ kind }) => kind === 'maintenance');
  return work.services.flatMap((service): Conflict[] => {
    if (!wantsWindow(service)) return [];
    const own = maintenance.filter((window) => holdsFor(window, service));
    if (isCovered(work, own)) return [];
    return [{ kind: 'outside-window', with: service, from: work.from, until: endOf(work) }];
  });
}

/** What the rules alone say against the work: blackouts it lies in, windows it lies outside of. */
function againstRules(work: PlannedWork, rules: ConflictRules): Conflict[] {
  return [...blackoutsOver(work, rules.windows), ...outsideWindows(work, rules)];
}

/** The gravest first, then in order of time. */
function inOrder(conflicts: readonly Conflict[]): readonly Conflict[] {
  const rank = ({ kind }: Conflict): number => conflictKinds.indexOf(kind);
  return conflicts.toSorted(
    (a, b) => rank(a) - rank(b) || a.from - b.from || (a.with < b.with ? -1 : Number(a.with > b.with)),
  );
}

/**
 * What stands in the way of one plan: at most one conflict with each other piece of work, the gravest.
 *
 * @param others work that is planned already; the plan itself, known by its id, is passed over
 */
export function conflictsOf(
  work: PlannedWork,
  others: readonly PlannedWork[],
  rules: ConflictRules,
): readonly Conflict[] {
  const between = others.map((other) => conflictBetween(work, other)).filter((one) => one !== null);
  return inOrder([...between, ...againstRules(work, rules)]);
}

/** The same for all of them at once, by the id of the work; work without conflicts is not among the keys. */
export function conflictsAmong(
  works: readonly PlannedWork[],
  rules: ConflictRules,
): ReadonlyMap<string, readonly Conflict[]> {
  const found = new Map<string, Conflict[]>(works.map((work) => [work.id, againstRules(work, rules)]));
  let under: PlannedWork[] = [];
  for (const work of works.toSorted((a, b) => a.from - b.from)) {
    under = under.filter((earlier) => endOf(earlier) > work.from);
    for (const earlier of under) {
      const conflict = conflictBetween(work, earlier);
      if (conflict === null) continue;
      found.get(work.id)?.push(conflict);
      found.get(earlier.id)?.push({ ...conflict, with: work.id });
    }
    under.push(work);
  }
  return new Map([...found].filter(([, own]) => own.length > 0).map(([id, own]) => [id, inOrder(own)]));
}

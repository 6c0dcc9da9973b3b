/** What the calendar shows: work, windows, and deployments that have no change. */
export type EntryKind = 'change' | 'release' | 'maintenance' | 'blackout' | 'deployment';

/** The other side of a conflict, or a service. */
export interface Party {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
}

/** Something that stands in the way of planned work, as the API tells it. */
export interface Conflict {
  readonly kind: string;
  readonly from: string;
  readonly until: string;
  readonly with: Party;
}

/** An entry of the calendar as the API tells it. */
export interface CalendarEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly state: string;
  readonly risk_level: number | null;
  readonly change_type: string | null;
  readonly services: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** The same with its time in epoch milliseconds, under a key of its own: a window comes several times. */
export interface Entry extends Omit<CalendarEntry, 'from' | 'until'> {
  readonly key: string;
  readonly from: number;
  readonly until: number;
}

/** An entry as the views take it. */
export function entryOf(told: CalendarEntry): Entry {
  const from = Date.parse(told.from);
  return { ...told, key: `${told.id} ${from}`, from, until: Date.parse(told.until) };
}

/** Whether an entry is a time that others keep to, rather than work. */
export function isWindow({ kind }: Pick<Entry, 'kind'>): boolean {
  return kind === 'maintenance' || kind === 'blackout';
}

/** How far work has come, as it is drawn: not settled, settled, under way, over. */
export type Stage = 'tentative' | 'settled' | 'underway' | 'over';

const stages: Readonly<Record<string, Stage>> = {
  scheduled: 'settled',
  approved: 'settled',
  'in-force': 'settled',
  implement: 'underway',
  review: 'over',
  closed: 'over',
  deployed: 'over',
  unmatched: 'over',
};

/** How far an entry has come. */
export function stageOf({ state }: Pick<Entry, 'state'>): Stage {
  return stages[state] ?? 'tentative';
}

/** The activity by which work gets another time, in the order in which they are looked for; none: it cannot be moved. */
export const planningActivities: Readonly<Record<string, readonly string[]>> = {
  change: ['schedule', 'reschedule'],
  release: ['revise'],
};

/** Whether an entry may be moved at all; whether by this person now, its record says. */
export function isMovable(entry: Entry): boolean {
  return entry.process in planningActivities && stageOf(entry) !== 'over' && entry.state !== 'implement';
}

/** What an entry of the process calls its time. */
export const timeFields: Readonly<Record<string, readonly [from: string, until: string]>> = {
  change: ['planned_start', 'planned_end'],
  release: ['planned_at', 'planned_until'],
};

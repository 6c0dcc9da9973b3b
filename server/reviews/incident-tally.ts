import type { Member, Period } from '../../kernel/check.ts';
import type { Figure, FigureContext, FigureRun } from '../../kernel/figure.ts';
import { incidentFigures } from '../../processes/incident/figures.ts';

/** The figures of incidents that a review is told, under short names. */
const told = {
  opened: 'incident.opened',
  resolved: 'incident.resolved',
  in_target: 'incident.resolved-in-target',
  major: 'incident.major',
} as const;

type Name = keyof typeof told;

/** What incidents come to over some time: counts, and the share resolved in target in percent; null over none. */
export type Tally = Readonly<Record<Name, number | null>>;

/** Incidents since the last review and in the time before. */
export interface Compared {
  readonly since: Tally;
  readonly before: Tally;
}

/** Incidents of one service. */
export interface ServiceTally extends Compared {
  /** Id of the service; null for incidents without one. */
  readonly service: string | null;
}

/** Incidents counted while they were read. */
export interface IncidentTally {
  readonly whole: Compared;
  /** Services with most incidents opened since the last review first. */
  readonly services: readonly ServiceTally[];
  readonly waiting_for_suppliers: number;
  /** How many were read. */
  readonly count: number;
  /** When anything last happened to any of them; null without incidents. */
  readonly newest: number | null;
}

function figureNamed(id: string): Figure {
  const figure = incidentFigures.find((one) => one.id === id);
  if (figure === undefined) throw new TypeError(`there is no figure ${id}`);
  return figure;
}

const figures = Object.entries(told).map(([name, id]) => ({ name: name as Name, figure: figureNamed(id) }));

/** The fields of incidents that are looked at. */
export const talliedFields: readonly string[] = [
  'pending_reason',
  ...new Set(figures.flatMap(({ figure }) => figure.fields)),
];

/** Figures of one service, or of all, that are being counted. */
class Counting {
  readonly #since: readonly (readonly [Name, FigureRun])[];
  readonly #before: readonly (readonly [Name, FigureRun])[];

  constructor(context: (part: 'since' | 'before') => FigureContext) {
    this.#since = figures.map(({ name, figure }) => [name, figure.start(context('since'))]);
    this.#before = figures.map(({ name, figure }) => [name, figure.start(context('before'))]);
  }

  take(member: Member): void {
    for (const [, run] of [...this.#since, ...this.#before]) run.take(member);
  }

  result(): Compared {
    const valuesOf = (runs: readonly (readonly [Name, FigureRun])[]): Tally =>
      Object.fromEntries(runs.map(([name, run]) => [name, run.finish().value])) as Tally;
    return { since: valuesOf(this.#since), before: valuesOf(this.#before) };
  }
}

/** Most services that are counted apart; incidents of further ones are counted with those without a service. */
const mostServices = 2_000;

/** The two spans of time that are held against each other. */
export interface Spans {
  readonly since: Period;
  readonly before: Period;
}

/** Counts incidents one by one, so that none has to be kept. */
export class IncidentCounter {
  readonly #context: (part: keyof Spans) => FigureContext;
  readonly #whole: Counting;
  readonly #services = new Map<string | null, Counting>();
  #waiting = 0;
  #count = 0;
  #newest: number | null = null;

  constructor(spans: Spans, planned: Omit<FigureContext, 'period'>) {
    this.#context = (part) => ({ ...planned, period: spans[part] });
    this.#whole = new Counting(this.#context);
  }

  /** Counts an incident in. */
  add(member: Member): void {
    const { values, state, updated_at } = member.record;
    this.#count += 1;
    this.#newest = Math.max(this.#newest ?? 0, updated_at);
    if (state === 'pending' && values['pending_reason'] === 'supplier') this.#waiting += 1;
    this.#whole.take(member);
    this.#of(values['service']).take(member);
  }

  /** What was counted. */
  result(): IncidentTally {
    const services = [...this.#services].map(([service, counting]) => ({ service, ...counting.result() }));
    return {
      whole: this.#whole.result(),
      services: services.toSorted((a, b) => (b.since.opened ?? 0) - (a.since.opened ?? 0)),
      waiting_for_suppliers: this.#waiting,
      count: this.#count,
      newest: this.#newest,
    };
  }

  #of(given: unknown): Counting {
    const wanted = typeof given === 'string' ? given : null;
    const isFull = this.#services.size >= mostServices && !this.#services.has(wanted);
    const service = isFull ? null : wanted;
    let counting = this.#services.get(service);
    if (counting === undefined) {
      counting = new Counting(this.#context);
      this.#services.set(service, counting);
    }
    return counting;
  }
}

import { addWorking, type Calendar, makeCalendar, subtractWorking } from '../kernel/calendar.ts';
import { arrivals } from './arrivals.ts';
import { type Course, courseOf } from './course.ts';
import { escalating } from './escalations.ts';
import { idMaker } from './ids.ts';
import {
  type IncidentPlan,
  isOfficeTime,
  type PlanBasis,
  planIncident,
  type Wanted,
} from './incident-plan.ts';
import { type MajorKind, majorLife, majorTimes } from './major-life.ts';
import { ordinaryLife } from './ordinary-life.ts';
import { sampleServices } from './organisation.ts';
import type { Random } from './random.ts';
import { reportOfMajor } from './report-of-major.ts';
import { calendars, type PlannedSetting, type Turns } from './settings.ts';
import type { Case, Life } from './simulation.ts';
import { Simulation } from './simulation.ts';
import { standingIncidents } from './standing-incidents.ts';
import { majorStories } from './texts/major-stories.ts';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The size for which the lists below are made; others get as many in proportion. */
const usualCount = 3_000;

/** Major incidents of a year by the share of it that has passed. */
const majors: readonly (readonly [share: number, kind: MajorKind])[] = [
  [0.06, 'regular'],
  [0.13, 'late-information'],
  [0.21, 'not-declared'],
  [0.28, 'regular'],
  [0.36, 'no-review'],
  [0.44, 'without-criteria'],
  [0.5, 'late-review'],
  [0.58, 'late-manager'],
  [0.66, 'withdrawn'],
  [0.74, 'regular'],
  [0.81, 'regular'],
  [0.9, 'regular'],
  [0.993, 'regular'],
];

/** When those were solved that nobody ever closed. */
const neverClosed: readonly number[] = [0.19, 0.43, 0.61];

/** As many of the list, evenly taken from it, as the size asks for; above the usual size it comes round again. */
function inProportion<T>(list: readonly T[], count: number): readonly (readonly [T, number])[] {
  const wanted = Math.round((list.length * count) / usualCount);
  return Array.from({ length: wanted }, (_, index) => {
    const place = wanted <= list.length ? Math.floor((index * list.length) / wanted) : index % list.length;
    return [list[place] as T, Math.floor(index / list.length)] as const;
  });
}

/** Everything that is going to happen in the sample's year, put together case by case. */
class YearPlan {
  readonly cases: Case[] = [];
  readonly #simulation: Simulation;
  readonly #world: World;
  readonly #turns: Turns;
  readonly #random: Random;
  readonly #week: Calendar;
  readonly #brief: boolean;
  #opened_at = 0;
  readonly #newId: () => string;

  constructor(simulation: Simulation, turns: Turns, random: Random, brief: boolean) {
    this.#brief = brief;
    this.#simulation = simulation;
    this.#world = simulation.world;
    this.#turns = turns;
    this.#random = random;
    this.#newId = idMaker(random.fork('incident ids'), () => this.#opened_at);
    const year = new Date(turns.start).getUTCFullYear();
    this.#week = makeCalendar(calendars(year, year + 1).calendars[0] as Calendar['definition']);
  }

  #basis(opened_at: number): PlanBasis {
    this.#opened_at = Math.floor(opened_at);
    const random = this.#random.fork(this.cases.length);
    return { world: this.#world, turns: this.#turns, random, id: this.#newId(), opened_at: this.#opened_at };
  }

  #add(plan: IncidentPlan, life: () => Life): void {
    const { id, opened_at } = plan;
    this.cases.push({ id, opened_at, life, onThreshold: escalating(this.#simulation, plan) });
  }

  ordinary(opened_at: number, wanted: Wanted = {}, course: Partial<Course> = {}): void {
    const plan = planIncident(this.#basis(opened_at), wanted);
    const settled = courseOf(plan, { brief: this.#brief, ...course });
    this.#add(plan, () => ordinaryLife(this.#simulation, plan, settled));
  }

  /**
   * In office hours, so many of their minutes after an instant, and before the end: a year that ends in a night or on a
   * weekend has no office hours left after its last afternoon.
   */
  #inOfficeHours(after: number, minutes: number): number {
    const { start, end } = this.#turns;
    const at = addWorking(this.#week, after, minutes * MINUTE_MS) ?? end;
    return at < end ? at : (subtractWorking(this.#week, end, minutes * MINUTE_MS) ?? start);
  }

  /** In office hours at about that share of the year, and before its end. */
  officeTime(share: number, random: Random): number {
    const { start, end } = this.#turns;
    return this.#inOfficeHours(start + share * (end - start), random.integer(10, 300));
  }

  /** A major incident with the reports of those concerned. */
  major(opened_at: number, kind: MajorKind, index: number): void {
    const story = majorStories[index % majorStories.length] as (typeof majorStories)[number];
    const service = sampleServices.find(({ key }) => key === story.service);
    if (service === undefined) throw new Error(`no service is called ${story.service}`);
    const urgency = kind === 'without-criteria' ? 2 : 1;
    const wanted = { service, script: story, impact: 1, urgency, channel: 'monitoring' } as const;
    const plan = { ...planIncident(this.#basis(opened_at), wanted), without_category: false };
    const times = majorTimes(plan, kind);
    this.#add(plan, () => majorLife(this.#simulation, plan, story, kind, times));
    if (this.#brief || kind === 'not-declared' || kind === 'withdrawn') return;
    const solved_at = opened_at + Math.round(times.resolved * MINUTE_MS);
    for (let count = plan.random.integer(2, 5); count > 0; count -= 1) {
      const at = opened_at + plan.random.integer(4, 50) * MINUTE_MS;
      if (at >= this.#turns.end || !isOfficeTime(at)) continue;
      const report = planIncident(this.#basis(at), { service, impact: 3, urgency: 1, channel: 'phone' });
      const title = plan.random.pick(story.reports);
      this.#add(report, () => reportOfMajor(this.#simulation, report, title, plan.id, solved_at));
    }
  }

  /** Those open at the end, so that there always is something due soon, overdue, waiting, forgotten and new. */
  standing(count: number): void {
    const { end } = this.#turns;
    for (const [{ share_used, minutes_ago, days_ago, wanted, course }, round] of inProportion(
      standingIncidents,
      count,
    )) {
      const target_minutes = share_used?.target_minutes ?? 0;
      const used = Math.round((share_used?.share ?? 0) * target_minutes * MINUTE_MS);
      const at =
        minutes_ago !== undefined
          ? end - (minutes_ago + round) * MINUTE_MS
          : days_ago !== undefined
            ? this.#inOfficeHours(end - days_ago * DAY_MS, (round + 1) * 7)
            : (subtractWorking(this.#week, end, used + round * 5 * MINUTE_MS) ?? end);
      this.ordinary(at, wanted, course);
    }
  }

  fill(count: number): void {
    const { start, end } = this.#turns;
    const random = this.#random.fork('specials');
    inProportion(majors, count).forEach(([[share, kind], round], index) => {
      this.major(this.officeTime(share + (round % 20) * 0.0021, random), kind, index);
    });
    if (count >= usualCount / 2) this.major(end - 52 * MINUTE_MS, 'regular', 0);
    for (const [share] of inProportion(neverClosed, count)) {
      this.ordinary(
        this.officeTime(share, random),
        {},
        { ending: 'solved', closed_by: 'nobody', wait: null },
      );
    }
    this.standing(count);
    const left = Math.max(count - this.cases.length, 0);
    for (const at of arrivals(this.#random.fork('arrivals'), start, end, left)) this.ordinary(at);
  }
}

/** What a year is to be like. */
export interface YearShape {
  /** How many incidents; exactly as many from about 40 on. */
  readonly incidents: number;
  readonly settings: readonly PlannedSetting[];
  /** Little is written down, so that there are about five journal entries to an incident instead of eight. */
  readonly brief?: boolean;
}

/**
 * The sample's year, ready to run: settings, ordinary and major incidents, mistakes.
 *
 * The same world, turns, seed and shape give the same commands.
 */
export function sampleYear(
  world: World,
  turns: Turns,
  random: Random,
  { incidents, settings, brief = false }: YearShape,
): Simulation {
  const simulation = new Simulation(world, random.fork('simulation'), turns.end);
  for (const setting of settings) simulation.plan(setting);
  const plan = new YearPlan(simulation, turns, random.fork('incidents'), brief);
  plan.fill(incidents);
  for (const incidentCase of plan.cases) simulation.begin(incidentCase);
  return simulation;
}

import { samplePeople, sampleServices, type TeamKey } from '../../organisation.ts';
import type { Random } from '../../random.ts';
import { type ChangeScript, emergencyScripts, normalScripts } from '../../texts/change-scripts.ts';
import { type ServiceKey, slotFiller } from '../../texts/script.ts';
import type { Days } from './days.ts';
import { type StandardScript, type Template, templates } from './templates.ts';
import { isBlocked, maintenanceDay, windowHours } from './windows.ts';

const MINUTE_MS = 60_000;

/** What is out of the ordinary about a change, made so on purpose. */
export type Special =
  | 'uninvestigated'
  | 'unreviewed'
  | 'rejected-first'
  | 'cancelled'
  | 'no-notice'
  | 'deployed-first'
  | 'completed-late'
  | 'in-blackout';

/** A change as it is going to be: by whom, on what, when. Instants are epoch milliseconds. */
export interface ChangePlan {
  readonly key: string;
  readonly type: 'standard' | 'normal' | 'emergency';
  readonly script: StandardScript | ChangeScript;
  /** Of a standard change. */
  readonly template: Template | null;
  readonly title: string;
  readonly description: string;
  readonly service: ServiceKey;
  readonly items: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly requester: string;
  readonly engineer: string;
  /** Looks over the shoulder of the engineer. */
  readonly second: string;
  /** How often a pipeline reports it as deployed; each by a part of its own. */
  readonly deployments: number;
  readonly mishap: 'with-problems' | 'failed' | 'backed-out' | null;
  readonly special: Special | null;
  readonly random: Random;
}

/** A normal change with its script. */
export type NormalPlan = ChangePlan & { readonly script: ChangeScript };

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

const engineersOf = (team: TeamKey): readonly string[] =>
  samplePeople.filter((person) => person.team === team).map(({ given_name }) => given_name);

const requesters = samplePeople
  .filter(({ roles }) => roles.includes('requester'))
  .map(({ given_name }) => given_name);

/** The team that supports a service. */
export function teamOf(service: ServiceKey): TeamKey {
  const found = sampleServices.find(({ key }) => key === service);
  if (found === undefined) throw new Error(`no service is called ${service}`);
  return found.team;
}

/** What is wanted of a change that is planned for a week. */
export interface WantedChange {
  readonly key: string;
  readonly week: number;
  readonly type: ChangePlan['type'];
  readonly template?: Template;
  readonly script: StandardScript | ChangeScript;
  readonly minutes: number;
  readonly special?: Special;
  /** Where it has to be at a time that something else has: a release, or another change. */
  readonly start?: number;
}

/** Weeks of the year that lie behind, counted from its first; those after them are the coming ones. */
export const pastWeeks = 51;

/** The first of the days of a week, as a number of days before the end of the year. */
export const lastDayOf = (week: number): number => 350 - 7 * week;

/** Plans changes one after another, so that those of one service do not lie on top of each other. */
export class Planner {
  readonly #days: Days;
  readonly #random: Random;
  readonly #taken = new Map<string, number>();

  constructor(days: Days, random: Random) {
    this.#days = days;
    this.#random = random;
  }

  /** The next free time of the week for that service, in its window where it has one; a week later where none is free. */
  timeFor(service: ServiceKey, week: number, minutes: number, random: Random): number {
    const weekday = maintenanceDay(service);
    const day = this.#days.weekdayFrom(lastDayOf(week), weekday ?? random.integer(1, 5));
    const slot = `${service} ${day}`;
    const used = this.#taken.get(slot) ?? 0;
    const hour = weekday === null ? random.pick([9, 10, 14, 16]) : windowHours.from;
    const start = this.#days.at(day, hour, used);
    const fits = weekday === null || used + minutes <= (windowHours.until - windowHours.from) * 60;
    const isFree =
      this.#days.isWorkday(day) && !isBlocked(this.#days, service, start, start + minutes * MINUTE_MS);
    if (!fits || !isFree) return this.timeFor(service, week + 1, minutes, random);
    this.#taken.set(slot, used + minutes);
    return start;
  }

  plan(wanted: WantedChange): ChangePlan {
    const { key, type, script, minutes, template, special = null } = wanted;
    const random = this.#random.fork(key);
    const start = wanted.start ?? this.timeFor(script.service, wanted.week, minutes, random);
    const month = months[new Date(start).getUTCMonth()] ?? '';
    const fill = slotFiller(random.fork('words'));
    const say = (text: string): string => fill(text.replaceAll('{month}', month));
    const engineers = engineersOf(teamOf(script.service));
    const engineer = random.pick(engineers);
    const isSuccess = special === 'uninvestigated' ? false : !random.chance(0.05);
    return {
      key,
      type,
      script,
      template: template ?? null,
      title: say(script.title),
      description: say(script.description),
      service: script.service,
      items: script.items,
      start,
      end: start + minutes * MINUTE_MS,
      requester: random.chance(0.4) ? random.pick(requesters) : engineer,
      engineer,
      second: engineers.find((name) => name !== engineer) ?? engineer,
      deployments: template === undefined ? random.integer(0, 2) : template.pipeline ? 1 : 0,
      mishap: isSuccess
        ? null
        : random.weighted([
            ['with-problems', 5],
            ['backed-out', 3],
            ['failed', 2],
          ]),
      special,
      random,
    };
  }
}

/** Standard changes of each week, and normal ones, by numbers of a week. */
const standardsIn = (week: number, random: Random): number =>
  week >= pastWeeks ? 4 : random.chance(0.25) ? 3 : 2;
function normalsIn(week: number): number {
  if (week < 2) return 0;
  return week >= pastWeeks ? 3 : 1;
}

/** Weeks with an emergency, and what is special about it. */
const emergencies: readonly { readonly week: number; readonly special?: Special }[] = [
  ...[2, 6, 9, 17, 25, 29, 38, 43, 47].map((week) => ({ week })),
  { week: 13, special: 'no-notice' },
  { week: 21, special: 'deployed-first' },
  { week: 33, special: 'completed-late' },
];

/** Weeks whose normal change is special. */
const specialNormals: Readonly<Record<number, Special>> = {
  8: 'rejected-first',
  15: 'uninvestigated',
  22: 'cancelled',
  30: 'rejected-first',
  36: 'cancelled',
  41: 'uninvestigated',
  46: 'unreviewed',
};

/** Weeks whose first standard change nobody reviewed. */
const unreviewed: readonly number[] = [27, 40, 45];

function emergencyStart(days: Days, week: number, random: Random): number {
  return days.at(lastDayOf(week) + random.integer(0, 6), random.integer(7, 21), random.integer(0, 50));
}

/** Two changes that want the same evening, and one that wants the customers' days of offers. */
function inEachOthersWay(planner: Planner, days: Days): readonly ChangePlan[] {
  const [database, bank] = normalScripts as [ChangeScript, ChangeScript];
  const search = normalScripts.find(({ service }) => service === 'portal') as ChangeScript;
  const week = pastWeeks + 1;
  const evening = days.at(days.weekdayFrom(lastDayOf(week), 4), windowHours.from);
  const plan = (
    key: string,
    script: ChangeScript,
    start: number,
    special?: Special,
  ): readonly ChangePlan[] => {
    const isKept = special !== 'in-blackout' && isBlocked(days, script.service, start, start + 1);
    if (isKept) return [];
    const more = special === undefined ? {} : { special };
    const { minutes } = script;
    return [
      planner.plan({ key: `change/ahead/${key}`, week, type: 'normal', script, minutes, start, ...more }),
    ];
  };
  return [
    ...plan('database', database, evening),
    ...plan('bank', bank, evening),
    ...plan('search', search, days.at(-10, windowHours.from), 'in-blackout'),
  ];
}

/** Every change of the year and the weeks after it that no release brings. */
export function drawChanges(days: Days, planner: Planner, random: Random): readonly ChangePlan[] {
  const plans: ChangePlan[] = [...inEachOthersWay(planner, days)];
  const shares = templates.map((template) => [template, template.share] as const);
  for (let week = 1; week < pastWeeks + 2; week += 1) {
    const draw = random.fork(week);
    for (let index = 0; index < standardsIn(week, draw); index += 1) {
      const template = draw.weighted(shares);
      const script = draw.pick(template.scripts);
      const special = index === 0 && unreviewed.includes(week) ? { special: 'unreviewed' as const } : {};
      const { minutes } = template;
      const key = `change/standard/${week}/${index}`;
      plans.push(planner.plan({ key, week, type: 'standard', template, script, minutes, ...special }));
    }
    const normals = normalsIn(week);
    for (let index = 0; index < normals; index += 1) {
      // One after the other, so that none comes again before all have been.
      const script = normalScripts[(week * 5 + index * 7) % normalScripts.length] as ChangeScript;
      const special = specialNormals[week];
      const key = `change/normal/${week}/${index}`;
      const { minutes } = script;
      const more = special === undefined ? {} : { special };
      plans.push(planner.plan({ key, week, type: 'normal', script, minutes, ...more }));
    }
  }
  emergencies.forEach(({ week, special }, index) => {
    const script = emergencyScripts[index % emergencyScripts.length] as ChangeScript;
    const key = `change/emergency/${week}`;
    const start = emergencyStart(days, week, random.fork(key));
    const more = special === undefined ? {} : { special };
    plans.push(
      planner.plan({ key, week, type: 'emergency', script, minutes: script.minutes, start, ...more }),
    );
  });
  return plans;
}

import { addWorking, type Calendar, type CalendarDefinition, makeCalendar } from '../../kernel/calendar.ts';
import type { Command } from '../../kernel/command.ts';
import { dayOf, daysAfter } from '../../kernel/day.ts';
import { keeperOf, type ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { hashOfRecord } from '../../server/certification/finding-work.ts';
import type { TimedStep } from '../control/changes/timed.ts';
import { itemId } from '../control/known.ts';
import { sampleTimeZone, type TeamKey } from '../organisation.ts';
import { Random } from '../random.ts';
import { calendars, type Turns } from '../settings.ts';
import type { ServiceKey } from '../texts/script.ts';
import type { World, WorldPerson } from '../world.ts';
import { type Deed, type Given, type Known, resolved, type Story } from './story.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The sample's wall clock is ahead of UTC by as much, all year round. */
const zone_ms = 7 * 3_600_000;

/** A record as stories name it. */
export type ToldRecord = ProcessRecord;

/** A step with its instant and person; what it says is put together when all before it has happened. */
export interface ToldStep {
  readonly at: number;
  /** In which organisation: the one that keeps the process. */
  readonly organisation_id: string;
  readonly person: WorldPerson;
  readonly definition: ProcessDefinition;
  readonly key: string;
  readonly deed: Deed;
}

/** Steps of a story lie a few minutes apart where they share a day; each story has hours of its own. */
function minuteOfDay(key: string, index: number): number {
  return new Random(`hours of ${key}`).integer(8 * 60 + 10, 15 * 60) + 9 * index;
}

/** The working week of the years over which the sample goes. */
function workingWeek({ start, end }: Turns): Calendar {
  const [from, to] = [start, end].map((at) => new Date(at).getUTCFullYear()) as [number, number];
  return makeCalendar(calendars(from, to).calendars[0] as CalendarDefinition);
}

/** Begins the record of a story. */
const beginnings: readonly Deed['kind'][] = ['create', 'fill-in', 'arrive', 'work-of', 'ask-in'];

/** An organisation whose people take steps. */
export type Side = Pick<World, 'organisation_id' | 'people'>;

/** Stories of one year told together: when each step happens, and whom and what it is about. */
export class Telling {
  readonly world: World;
  readonly #body: Side | null;
  readonly #turns: Turns;
  readonly #calendar: Calendar;
  readonly #told = new Map<string, ToldRecord>();
  readonly #last_day: string;

  /** @param body the certification body, where stories tell of one */
  constructor(world: World, turns: Turns, body: Side | null = null) {
    this.world = world;
    this.#body = body;
    this.#turns = turns;
    this.#calendar = workingWeek(turns);
    this.#last_day = dayOf(turns.end, sampleTimeZone);
  }

  /** The organisation that keeps the process. */
  #sideOf(definition: ProcessDefinition): Side {
    if (keeperOf(definition) === 'service-provider') return this.world;
    if (this.#body === null) throw new Error(`nobody keeps ${definition.name}`);
    return this.#body;
  }

  #person(given_name: string, side: Side): WorldPerson {
    const person = side.people.find(({ name }) => name === `${given_name} Sample`);
    if (person === undefined) throw new Error(`nobody in the sample is called ${given_name}`);
    return person;
  }

  #record(key: string): ToldRecord {
    const record = this.#told.get(key);
    if (record === undefined) throw new Error(`the story ${key} has not begun`);
    return record;
  }

  /** The midnight at which the day so many days before the end of the year begins. */
  #midnight(days: number): number {
    return Math.floor((this.#turns.end + zone_ms) / DAY_MS) * DAY_MS - zone_ms - days * DAY_MS;
  }

  /**
   * Every step of the stories in the order of time.
   *
   * Steps on days and hours at which nobody works happen when work begins again, unless that were after the end. No
   * step overtakes another by that, whatever holidays a year has.
   *
   * @param timed steps that happen at instants of their own
   */
  steps(stories: readonly Story[], timed: readonly TimedStep[] = []): readonly ToldStep[] {
    const { start, end } = this.#turns;
    const wanted = stories
      .flatMap(({ process, key, steps }) => {
        const definition = definitionOf(process);
        const side = this.#sideOf(definition);
        const { organisation_id } = side;
        return steps.map(([days, by, deed], index) => {
          const at = this.#midnight(days) + minuteOfDay(key, index) * MINUTE_MS;
          return { at, organisation_id, person: this.#person(by, side), definition, key, deed };
        });
      })
      .toSorted((a, b) => a.at - b.at);
    let last = start;
    const inOrder = wanted.map((step) => {
      // The instant after which the first millisecond is worked: the step's own, if somebody works then.
      const working = (addWorking(this.#calendar, step.at, 1) ?? end) - 1;
      last = Math.max(working < end ? working : step.at, last + MINUTE_MS);
      return { ...step, at: last };
    });
    return [...inOrder, ...timed.map((step) => this.#timed(step))].toSorted((a, b) => a.at - b.at);
  }

  #timed({ at, by, process, key, deed }: TimedStep): ToldStep {
    const definition = definitionOf(process);
    const side = this.#sideOf(definition);
    const { organisation_id } = side;
    return { at, organisation_id, person: this.#person(by, side), definition, key, deed };
  }

  /** Remembers the record of a story as a step has left it. */
  remember({ key, deed }: ToldStep, record: ToldRecord): void {
    if (beginnings.includes(deed.kind) && this.#told.has(key))
      throw new Error(`two stories are called ${key}`);
    this.#told.set(key, record);
  }

  /** The record of a story, or null before it began. */
  recordOf(key: string): ToldRecord | null {
    return this.#told.get(key) ?? null;
  }

  /** What a copy takes from its form, as `server/documents/filled-forms.ts` does. */
  #copyOf(form: string, title: string, person: WorldPerson): Given {
    const { id, values } = this.#record(form);
    return {
      form: id,
      form_version: values['version_number'],
      form_hash: values['published_hash'],
      language: values['language'],
      filled_by: person.actor.id,
      content_hash: values['published_hash'],
      media_type: values['media_type'],
      title,
    };
  }

  /** What a step may name, of the organisation in which it is taken. */
  known({ at: now, definition }: ToldStep): Known {
    const side = this.#sideOf(definition);
    return {
      now,
      person: (given_name) => this.#person(given_name, side).id,
      service: (key: ServiceKey) => this.world.services[key],
      team: (key: TeamKey) => this.world.teams[key],
      item: (key) => itemId(this.world, key),
      record: (key) => this.#record(key).id,
      number: (key) => this.#record(key).number,
      value: (key, field) => this.#record(key).values[field] ?? null,
      hash: (key) => hashOfRecord(this.#record(key)),
      day: (days) => {
        const wanted = daysAfter(this.#last_day, -days);
        // The program knows no day before: a sample of long ago has younger certificates.
        return wanted < '1970-01-01' ? '1970-01-01' : wanted;
      },
      workday: (days) => {
        const at = this.#midnight(days) + 10 * 60 * MINUTE_MS;
        return dayOf((addWorking(this.#calendar, at, 1) ?? at + 1) - 1, sampleTimeZone);
      },
      body: () => {
        if (this.#body === null) throw new Error('the sample has no certification body');
        return this.#body.organisation_id;
      },
    };
  }

  /**
   * What a step asks of the program, all that it names being known.
   *
   * @param content what is set by a step that writes a document
   */
  command(step: ToldStep, content: Given = {}): Command {
    const { deed, person, key } = step;
    const known = this.known(step);
    const valuesOf = (values: Given): Given => resolved(values, known) as Given;
    switch (deed.kind) {
      case 'create':
      case 'update':
        return { kind: deed.kind, values: valuesOf(deed.values) };
      case 'perform':
        return { ...deed, values: valuesOf(deed.values), signature: person.name };
      case 'write':
        return { kind: 'perform', activity: 'write', values: content };
      case 'fill-in':
        return { kind: 'create', values: {}, brought: this.#copyOf(deed.form, deed.title, person) };
      case 'dispose':
        return { ...deed, signature: person.name };
      case 'note':
        return deed;
      case 'link':
        return { kind: 'link', relation: deed.relation, to: this.#record(deed.to) };
      default:
        throw new Error(`${key}: ${deed.kind} is no command of one record`);
    }
  }
}

import { dayOf, daysAfter } from '../../kernel/day.ts';
import { isSampled } from '../../server/surveys/follower.ts';
import { arrivals } from '../arrivals.ts';
import { idMaker } from '../ids.ts';
import { isOfficeTime } from '../incident-plan.ts';
import { nameOf, sampleTimeZone } from '../organisation.ts';
import type { Random } from '../random.ts';
import type { Turns } from '../settings.ts';
import { freeRequests, type RequestScript, requestScripts } from '../texts/request-scripts.ts';
import { slotFiller } from '../texts/script.ts';
import type { World, WorldPerson } from '../world.ts';
import { type ItemKey, type SampleItem, sampleItems } from './catalogue.ts';

const DAY_MS = 86_400_000;

/** How far a request comes, and what of it is out of the ordinary. */
export type Ending =
  | 'closed'
  | 'reopened'
  | 'rejected'
  | 'cancelled'
  | 'untouched'
  | 'undecided'
  | 'in-work'
  | 'waits-for-answer'
  | 'waits-for-delivery'
  | 'unconfirmed'
  | 'unclassified';

/** One request of the year as far as it is settled before. */
export interface RequestPlan {
  readonly id: string;
  readonly random: Random;
  readonly opened_at: number;
  readonly requester: WorldPerson;
  /** Null: written to the desk without an item. */
  readonly item: SampleItem | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly fill: (text: string) => string;
  readonly ending: Ending;
  /** Work until it is fulfilled, as a share of the target. */
  readonly effort: number;
  /** It waits for the requester or a delivery on the way. */
  readonly waits: 'requester' | 'delivery' | 'supplier' | null;
  /** Its requester closes it, whatever chance would say. */
  readonly confirmed: boolean;
}

/** What is settled otherwise than drawn. */
export interface Wanted {
  readonly item?: ItemKey | null;
  readonly requester?: string;
  readonly ending?: Ending;
  readonly effort?: number;
  readonly waits?: RequestPlan['waits'];
  readonly script?: RequestScript;
  /** Its requester closes it, and is asked how satisfied they were. */
  readonly surveyed?: true;
}

function answersOf(
  { answers }: RequestScript,
  fill: (text: string) => string,
  opened_at: number,
  colleague: WorldPerson,
): readonly Readonly<Record<string, unknown>>[] {
  return Object.entries(answers).map(([id, given]) => {
    if (given === '@colleague') return { id, person: colleague.id };
    const days = /^@day\+(\d+)$/.exec(given)?.[1];
    const value =
      days === undefined ? fill(given) : daysAfter(dayOf(opened_at, sampleTimeZone), Number(days));
    return { id, value };
  });
}

/** Draws requests, all of one seed. */
export class RequestPlanner {
  readonly #items: ReadonlyMap<ItemKey, string>;
  readonly #random: Random;
  readonly #askers: readonly WorldPerson[];
  readonly #share_percent: number;
  #count = 0;

  /**
   * @param items ids of the catalogue's items
   * @param share_percent of closed requests that are asked about
   */
  constructor(world: World, items: ReadonlyMap<ItemKey, string>, random: Random, share_percent: number) {
    this.#items = items;
    this.#random = random;
    this.#share_percent = share_percent;
    // Whoever comes as a guest asks for nothing.
    this.#askers = world.people.filter(
      ({ actor: { roles } }) => roles.includes('requester') || roles.includes('agent'),
    );
  }

  #requesterFor(random: Random, item: SampleItem | null, given_name: string | undefined): WorldPerson {
    const needsManager = item?.approvals.some((one) => one.of === 'manager') === true;
    const possible = this.#askers.filter(
      ({ actor, manager, name }) =>
        (given_name === undefined || name === nameOf({ given_name })) &&
        (manager !== null || !needsManager) &&
        (item?.audience !== 'staff' || !actor.roles.includes('requester')) &&
        // Agents ask for what concerns their work, seldom for anything else.
        (actor.roles.includes('requester') || item?.audience === 'staff'),
    );
    return random.pick(possible);
  }

  #idFor(random: Random, opened_at: number, surveyed: boolean): string {
    const newId = idMaker(random.fork('id'), () => opened_at);
    for (;;) {
      const id = newId();
      if (!surveyed || isSampled(id, this.#share_percent)) return id;
    }
  }

  #valuesOf(
    random: Random,
    requester: WorldPerson,
    item: SampleItem | null,
    { script }: Wanted,
    at: number,
    fill: (text: string) => string,
  ): Readonly<Record<string, unknown>> {
    if (item === null) return { title: fill(random.pick(freeRequests[requester.language])) };
    const scripts = requestScripts[item.key];
    const own = scripts?.[requester.language] ?? [];
    const chosen = script ?? random.pick(own.length > 0 ? own : (scripts?.en ?? []));
    const { title, description } = chosen;
    const colleagues = this.#askers.filter(({ id }) => id !== requester.id);
    return {
      title: fill(title),
      ...(description === undefined ? {} : { description: fill(description) }),
      item: this.#items.get(item.key),
      answers: answersOf(chosen, fill, at, random.pick(colleagues)),
    };
  }

  /** A request that is asked for at an instant. */
  plan(opened_at: number, wanted: Wanted = {}): RequestPlan {
    this.#count += 1;
    const random = this.#random.fork(this.#count);
    const drawn = random.chance(0.08)
      ? null
      : random.weighted(sampleItems.map((one) => [one, one.weight] as const));
    const named = sampleItems.find(({ key }) => key === wanted.item);
    const item = wanted.item === undefined ? drawn : (named ?? null);
    const requester = this.#requesterFor(random, item, wanted.requester);
    const fill = slotFiller(random.fork('slots'));
    const at = Math.floor(opened_at);
    const ending = random.weighted<Ending>([
      ['closed', 100],
      ['reopened', 3],
      ['rejected', item !== null && item.approvals.length > 0 ? 6 : 0],
      ['cancelled', 3],
    ]);
    const late = random.chance(0.03);
    return {
      id: this.#idFor(random, at, wanted.surveyed === true),
      random: random.fork('life'),
      opened_at: at,
      requester,
      item,
      values: this.#valuesOf(random, requester, item, wanted, at, fill),
      fill,
      ending: wanted.ending ?? ending,
      confirmed: wanted.surveyed === true,
      effort:
        wanted.effort ?? (late ? random.between(1.1, 1.9) : Math.min(random.logNormal(0.42, 0.45), 0.92)),
      waits:
        wanted.waits !== undefined
          ? wanted.waits
          : random.weighted<RequestPlan['waits']>([
              [null, 82],
              ['requester', 8],
              ['delivery', 7],
              ['supplier', 3],
            ]),
    };
  }

  /** Ordinary requests of a year, as many as that, asked for when the sample works. */
  ordinary({ start, end }: Turns, count: number): readonly RequestPlan[] {
    const times = arrivals(this.#random.fork('arrivals'), start + 5 * DAY_MS, end, Math.ceil(count * 1.25));
    return times.filter((at) => isOfficeTime(at)).map((at) => this.plan(at));
  }
}

import type { TimedStep } from '../control/changes/timed.ts';
import type { Fate } from './fates.ts';

/** A change of the sample as far as a problem is concerned. Instants are epoch milliseconds. */
export interface FixingChange {
  readonly key: string;
  readonly opened: number;
  /** When its result was recorded; null: it is still to be carried out. */
  readonly done: number | null;
}

/** A change under way: what its steps tell so far. */
interface Told {
  readonly title: string;
  readonly opened: number;
  done: number | null;
  /** Went wrong, or was called off: it fixes nothing. */
  spoilt: boolean;
  started: boolean;
}

function toldIn(steps: readonly TimedStep[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const { process, key, at, deed } of steps) {
    if (process !== 'change') continue;
    if (deed.kind === 'create') {
      const title = String(deed.values['title']);
      told.set(key, { title, opened: at, done: null, spoilt: false, started: false });
    }
    const change = told.get(key);
    if (change === undefined || deed.kind !== 'perform') continue;
    if (deed.activity === 'start') change.started = true;
    if (deed.activity === 'cancel') change.spoilt = true;
    if (deed.activity !== 'record-result') continue;
    change.done = at;
    if (deed.values['outcome'] !== 'successful') change.spoilt = true;
  }
  return told;
}

/** Changes by which problems of the sample are fixed, or are said to be. */
export class Changes {
  readonly #told: ReadonlyMap<string, Told>;

  /** @param steps of the year of changes, in the order of time */
  constructor(steps: readonly TimedStep[]) {
    this.#told = toldIn(steps);
  }

  #named(part: string): readonly (readonly [string, Told])[] {
    return [...this.#told].filter(([, { title, spoilt }]) => !spoilt && title.includes(part));
  }

  /** The change that fixes a problem; undefined: a small sample has none. @param from not written down before that instant */
  fixing({ change, which }: Extract<Fate, { kind: 'changed' }>, from: number): FixingChange | undefined {
    const done = this.#named(change).flatMap(([key, { opened, done: at }]) =>
      at === null || opened < from ? [] : [{ key, opened, done: at }],
    );
    return which === 'first' ? done[0] : done.at(-1);
  }

  /** A change that is written down and not begun; undefined: there is none. */
  ahead(part: string, before: number): FixingChange | undefined {
    const found = this.#named(part).find(([, { started, opened }]) => !started && opened < before);
    return found === undefined ? undefined : { key: found[0], opened: found[1].opened, done: null };
  }
}

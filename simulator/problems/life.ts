import type { Days } from '../control/changes/days.ts';
import { type TimedStep, timed } from '../control/changes/timed.ts';
import type { Random } from '../random.ts';
import { type Deed, link, perform, update } from '../system/story.ts';
import type { FixingChange } from './changes.ts';
import { closing, linking, opening, raising, triage } from './doing.ts';
import { explaining, type Fate } from './fates.ts';
import type { ProblemScript } from './script.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

type Happening = readonly [at: number, by: string, deed: Deed];

/** The key by which other stories name a problem. */
export const problemKey = (key: string): string => `problem/${key}`;

/** One problem while its life is put together. */
export class ProblemLife {
  readonly #script: ProblemScript;
  readonly #days: Days;
  readonly #random: Random;

  constructor(script: ProblemScript, days: Days, random: Random) {
    this.#script = script;
    this.#days = days;
    this.#random = random;
  }

  /** In working hours, some of them after an instant. */
  #after(at: number, low: number, high: number): number {
    return this.#days.later(at, this.#random.between(low, high));
  }

  #causes(count: number): Deed {
    const rows = this.#script.causes
      .slice(0, count)
      .map(([id, parent, kind, text, confirmed = false]) => ({ id, parent, kind, text, confirmed }));
    return update({ causes: rows });
  }

  /** From writing it down to its causes being looked for. */
  #begun(opened: number): readonly Happening[] {
    const { by, assignee, causes } = this.#script;
    const triaged = this.#after(opened, 6, 22);
    const first = this.#after(triaged, 10, 30);
    return [
      [opened, by, opening(this.#script)],
      [triaged, assignee, triage(this.#script)],
      ...(causes.length === 0
        ? []
        : [[first, assignee, this.#causes(Math.ceil(causes.length / 2))] as Happening]),
    ];
  }

  /** Its causes all known, within the days planned for that. */
  #analysed(opened: number): readonly Happening[] {
    const { assignee, causes, root_cause, workaround, action } = this.#script;
    const at = this.#after(opened, 80, 130);
    const known = update({
      root_cause,
      ...(workaround === undefined ? {} : { workaround }),
      ...(action === undefined ? {} : { action }),
    });
    return [
      [at - 2 * HOUR_MS, assignee, linking(this.#script, 4, 40)],
      [at, assignee, this.#causes(causes.length)],
      [at + HOUR_MS / 6, assignee, known],
      ...(workaround === undefined
        ? []
        : [[at + HOUR_MS / 2, assignee, perform('declare-known-error')] as Happening]),
    ];
  }

  #resolving(at: number, more: Readonly<Record<string, unknown>> = {}): Happening {
    const { assignee, resolution, effectiveness } = this.#script;
    return [at, assignee, perform('resolve', { resolution, effectiveness, ...more })];
  }

  #closing(at: number, verdict: string): Happening {
    const values = { effectiveness_verdict: verdict, review_conclusion: this.#script.conclusion };
    return [at, this.#script.assignee, closing(values)];
  }

  #changed(
    fate: Extract<Fate, { kind: 'changed' }>,
    { key, opened, done }: FixingChange,
  ): readonly Happening[] {
    const { assignee } = this.#script;
    const { special, verdict } = fate;
    const { start, end } = this.#days.turns;
    const wanted = opened - this.#random.integer(24, 40) * DAY_MS;
    const begun = this.#days.later(Math.max(wanted, start + DAY_MS), 1);
    const raised = Math.max(opened + HOUR_MS, this.#after(begun, 132, 140));
    const resolvedAt = Math.max(this.#after(done ?? end, 6, 20), raised + 2 * DAY_MS);
    const later = special === 'late-review' ? [360, 380] : [70, 120];
    const reviewed = this.#after(resolvedAt, ...(later as [number, number]));
    const life: Happening[] = [
      ...this.#begun(begun),
      ...this.#analysed(begun),
      [raised, assignee, raising(key)],
      [raised + HOUR_MS, assignee, perform('plan-fix')],
      this.#resolving(resolvedAt),
    ];
    if (special === 'reopened') {
      const text =
        'The median is at eight minutes still: another part of the protection scans at the start as well.';
      return [...life, [this.#after(resolvedAt, 60, 70), assignee, perform('reopen', {}, text)]];
    }
    if (special === 'recurs') life.push([reviewed - 3 * HOUR_MS, assignee, linking(this.#script, 1, 14)]);
    return [...life, this.#closing(reviewed, verdict ?? 'effective')];
  }

  #unfixed({
    opened,
    resolved,
    reviewed,
    reason,
    verdict,
  }: Extract<Fate, { kind: 'unfixed' }>): readonly Happening[] {
    const begun = this.#day(opened);
    return [
      ...this.#begun(begun),
      ...this.#analysed(begun),
      this.#resolving(this.#day(resolved), { fix_reason: reason }),
      ...(reviewed === null ? [] : [this.#closing(this.#day(reviewed), verdict ?? 'effective')]),
    ];
  }

  #hasty({ opened, resolved }: Extract<Fate, { kind: 'hasty' }>, change: FixingChange): readonly Happening[] {
    const { assignee } = this.#script;
    const begun = this.#day(opened);
    const raised = Math.max(change.opened + HOUR_MS, this.#day(resolved + 3));
    return [
      ...this.#begun(begun),
      ...this.#analysed(begun),
      [raised, assignee, raising(change.key)],
      [raised + HOUR_MS, assignee, perform('plan-fix')],
      this.#resolving(Math.max(raised + 2 * HOUR_MS, this.#day(resolved))),
    ];
  }

  #open({ opened, reaches, raises }: Extract<Fate, { kind: 'open' }>): readonly Happening[] {
    const { assignee } = this.#script;
    const begun = this.#day(opened);
    if (reaches === 'new') return this.#begun(begun).slice(0, 1);
    if (reaches === 'investigation') return this.#begun(begun);
    const analysed = [...this.#begun(begun), ...this.#analysed(begun)];
    if (reaches !== 'fix') return analysed;
    const planned = this.#after(begun, 140, 150);
    return [
      ...analysed,
      ...(raises === true ? [[planned, assignee, raising(null)] as Happening] : []),
      [planned + HOUR_MS, assignee, perform('plan-fix')],
    ];
  }

  /** A working hour of the day so many days before the end. */
  #day(days: number): number {
    const { at } = { at: this.#days.at(days, 8, this.#random.integer(5, 55)) };
    return this.#days.later(at, this.#random.between(0.5, 6));
  }

  /**
   * Its steps, those alone that lie before the end.
   *
   * @param change by which it is fixed, where its fate asks for one
   */
  steps(fate: Fate, change: FixingChange | undefined): readonly TimedStep[] {
    const { key, by } = this.#script;
    const life = (happenings: readonly Happening[]): readonly TimedStep[] =>
      timed('problem', problemKey(key), this.#days.turns.end, happenings);
    switch (fate.kind) {
      case 'changed':
        return change === undefined ? [] : life(this.#changed(fate, change));
      case 'hasty':
        return change === undefined ? [] : life(this.#hasty(fate, change));
      case 'unfixed':
        return life(this.#unfixed(fate));
      case 'open':
        return life(this.#open(fate));
      case 'cancelled':
        return life([
          ...this.#begun(this.#day(fate.opened)),
          [this.#day(fate.ended), by, perform('cancel', {}, fate.text)],
        ]);
    }
  }
}

/** The article that tells how to live with a problem says so, some days after that is known. */
export function articleSteps(steps: readonly TimedStep[], end: number): readonly TimedStep[] {
  return Object.entries(explaining).flatMap(([key, article]) => {
    const known = steps.find(
      (step) =>
        step.key === problemKey(key) &&
        step.deed.kind === 'perform' &&
        step.deed.activity === 'declare-known-error',
    );
    if (known === undefined) return [];
    const at = known.at + 2 * HOUR_MS;
    return timed('knowledge', article, end, [[at, known.by, link('explains', problemKey(key))]]);
  });
}

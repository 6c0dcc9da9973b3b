import type { Random } from '../../random.ts';
import type { Turns } from '../../settings.ts';
import { faxScript } from '../../texts/change-scripts.ts';
import { Days } from './days.ts';
import { unrecordedDeployments } from './deployments.ts';
import { emergencySteps } from './emergency-life.ts';
import { causedIncidents } from './incidents.ts';
import { standardSteps } from './life.ts';
import { type AgendaItem, boardMeetings, type Meeting, meetingSteps } from './meetings.ts';
import { normalSteps, type Within } from './normal-life.ts';
import { type ChangePlan, drawChanges, type NormalPlan, Planner } from './plan.ts';
import { drawReleases, type ReleasePlan, releaseSteps } from './releases.ts';
import { templateSteps } from './templates.ts';
import type { TimedStep } from './timed.ts';
import { fax } from './transition-plans.ts';
import { allTransitions } from './transitions.ts';
import { windowSteps } from './windows.ts';

/** The year of changes while it is put together. */
class ChangeYear {
  readonly steps: TimedStep[] = [];
  readonly agenda: AgendaItem[] = [];
  readonly #days: Days;
  readonly #meetings: readonly Meeting[];

  constructor(days: Days, meetings: readonly Meeting[]) {
    this.#days = days;
    this.#meetings = meetings;
  }

  /** @returns when it is written down; null: it would be before the year */
  change(plan: ChangePlan, within: Within | null = null): number | null {
    if (plan.type === 'normal') {
      const told = normalSteps(plan as NormalPlan, this.#days, this.#meetings, within);
      if (told === null) return null;
      this.steps.push(...told.steps);
      this.agenda.push(...told.agenda);
      return told.opened;
    }
    const steps =
      plan.type === 'standard' ? standardSteps(plan, this.#days) : emergencySteps(plan, this.#days);
    this.steps.push(...steps);
    return steps[0]?.at ?? this.#days.turns.end;
  }

  release(plan: ReleasePlan): void {
    const { transition } = plan;
    const within = transition === null ? null : { transition, effect: 'changed' as const };
    const opened = plan.changes.map((one) => this.change(one, within));
    if (opened.includes(null)) return;
    this.steps.push(...releaseSteps(plan, this.#days, Math.max(...opened.map(Number))));
  }
}

const faxWanted = { key: fax.change, week: fax.week, type: 'normal', script: faxScript } as const;

/** Before the end of the year, of which nothing is left out, however small the sample. */
const recent_ms = 35 * 86_400_000;

interface Sparable {
  readonly special: unknown;
  readonly transition?: string | null;
  readonly start: number;
  readonly random: Random;
}

/** A smaller sample has fewer of what is ordinary and long ago; what is out of the ordinary it has all the same. */
function kept<Plan extends Sparable>(plans: readonly Plan[], share: number, end: number): readonly Plan[] {
  return plans.filter(
    ({ special, transition = null, start, random }) =>
      special !== null ||
      transition !== null ||
      start > end - recent_ms ||
      random.fork('kept').fraction() < share,
  );
}

/**
 * A year of changes with their templates, boards, windows, releases and deployments, and what is planned for the weeks
 * after it: every step up to the end of the year, in the order of time.
 *
 * @param share of what is ordinary, from 0 to 1
 */
export function changeSteps(turns: Turns, random: Random, share = 1): readonly TimedStep[] {
  const days = new Days(turns);
  const meetings = boardMeetings(days);
  const planner = new Planner(days, random.fork('plans'));
  const faxEnd = planner.plan({ ...faxWanted, minutes: faxScript.minutes });
  const releases = kept(drawReleases(days, planner, random.fork('releases')), share, turns.end);
  const changes = kept(drawChanges(days, planner, random.fork('changes')), share, turns.end);
  const year = new ChangeYear(days, meetings);
  for (const one of releases) year.release(one);
  for (const one of changes) year.change(one);
  year.change(faxEnd, { transition: fax.transition, effect: 'removed' });
  const steps = [
    ...windowSteps(days),
    ...templateSteps(days),
    ...year.steps,
    ...meetingSteps(days, meetings, year.agenda, random.fork('meetings')),
    ...unrecordedDeployments(days),
    ...causedIncidents(changes, days),
    ...allTransitions(days, releases, faxEnd.start),
  ];
  return steps.toSorted((a, b) => a.at - b.at);
}

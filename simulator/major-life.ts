import type { ProcessRecord } from '../kernel/record.ts';
import type { Actor } from '../kernel/roles.ts';
import type { IncidentPlan } from './incident-plan.ts';
import { creates, notes, performs, updates } from './moves.ts';
import { classificationOf, someoneOf } from './report-and-triage.ts';
import type { Life, Move, Simulation } from './simulation.ts';
import type { MajorStory } from './texts/major-stories.ts';
import { inOfficeHours } from './working-time.ts';
import { actorOf, personWith } from './world.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** How a major incident goes; all but `regular` and `withdrawn` hold a mistake that checks are to find. */
export type MajorKind =
  | 'regular'
  | 'late-information'
  | 'late-manager'
  | 'not-declared'
  | 'without-criteria'
  | 'withdrawn'
  | 'no-review'
  | 'late-review';

/** Minutes after the report at which the steps of a major incident come. */
export interface MajorTimes {
  readonly declared: number;
  readonly manager: number;
  readonly informed: number;
  readonly resolved: number;
  readonly reviewed_days: number;
}

/** Draws the times; the sample plans a manager within 30 minutes of the declaration and word within 60. */
export function majorTimes({ random }: IncidentPlan, kind: MajorKind): MajorTimes {
  const declared = random.between(6, 16);
  const manager = declared + (kind === 'late-manager' ? random.between(50, 90) : random.between(4, 20));
  const informed =
    declared + (kind === 'late-information' ? random.between(130, 210) : random.between(18, 48));
  return {
    declared,
    manager,
    informed,
    resolved: Math.max(
      random.logNormal(125, 0.3),
      kind === 'late-information' ? informed + 10 : manager + 30,
    ),
    reviewed_days: kind === 'late-review' ? random.between(19, 26) : random.between(2.5, 7.5),
  };
}

/** Moves up to the moment when it is a major incident, with everything that then is owed. */
function* underCommand(
  simulation: Simulation,
  plan: IncidentPlan,
  story: MajorStory,
  times: MajorTimes,
  engineer: Actor,
): Life {
  const { opened_at, random, fill } = plan;
  const at = (minutes: number): number => Math.round(opened_at + minutes * MINUTE_MS);
  const leader = personWith(simulation.world, 'process-owner').actor;
  const manager = personWith(simulation.world, 'system-manager');
  const steps = [
    performs(
      at(times.declared),
      leader,
      'declare-major',
      {},
      'Criteria met: critical service, highest priority.',
    ),
    performs(at(times.manager), leader, 'assign-major-manager', { major_manager: manager.id }),
    performs(at(times.informed), manager.actor, 'inform-top-management', {}, fill(story.message)),
    ...story.notes.map((text, index) => {
      const share = (index + 1) / (story.notes.length + 1);
      return notes(
        at(times.declared + 4 + (times.resolved - times.declared - 8) * share),
        engineer,
        fill(text),
      );
    }),
  ].toSorted((a, b) => a.at - b.at);
  for (const step of steps) yield step;
  if (random.chance(0.5)) {
    yield notes(
      Math.max(at(times.resolved - 3), simulation.now),
      manager.actor,
      'Service is watched for some minutes before the all-clear.',
    );
  }
}

function* reviewAndClosure(
  simulation: Simulation,
  plan: IncidentPlan,
  story: MajorStory,
  kind: MajorKind,
  times: MajorTimes,
): Life {
  const { fill } = plan;
  const manager = personWith(simulation.world, 'system-manager').actor;
  const resolved_at = simulation.now;
  const reviewed = inOfficeHours(simulation, resolved_at + times.reviewed_days * DAY_MS, 45);
  const closed = inOfficeHours(simulation, resolved_at + 2 * DAY_MS, 30);
  const review = performs(reviewed, manager, 'review-major', {
    major_review: fill(story.review),
    major_improvement: fill(story.improvement),
  });
  const steps = [performs(closed, manager, 'close'), ...(kind === 'no-review' ? [] : [review])];
  for (const step of steps.toSorted((a, b) => a.at - b.at)) yield step;
}

/** Solved like any other although it met the criteria: nobody declared it. */
function* unnoticed(simulation: Simulation, plan: IncidentPlan, story: MajorStory, engineer: Actor): Life {
  const { opened_at, fill, random } = plan;
  yield notes(opened_at + 30 * MINUTE_MS, engineer, fill(story.notes[0] ?? 'Under analysis.'));
  const resolved_at = opened_at + Math.round(random.between(60, 100) * MINUTE_MS);
  yield solves(plan, story, engineer, resolved_at);
  yield performs(inOfficeHours(simulation, resolved_at, 900), engineer, 'close');
}

function solves(plan: IncidentPlan, story: MajorStory, engineer: Actor, at: number): Move {
  const resolution = { resolution_code: 'solved', resolution_text: plan.fill(story.resolution) };
  return performs(at, engineer, 'resolve', resolution);
}

/** Declared in haste; the process owner takes it back with a reason, and the priority is corrected. */
function* takenDown(simulation: Simulation, plan: IncidentPlan, story: MajorStory, engineer: Actor): Life {
  const { opened_at } = plan;
  const leader = personWith(simulation.world, 'process-owner').actor;
  const at = (minutes: number): number => opened_at + minutes * MINUTE_MS;
  yield performs(at(9), leader, 'declare-major', {}, 'Criteria seem to be met.');
  yield notes(at(17), engineer, 'Only the test system is concerned; the service itself is not interrupted.');
  yield updates(at(20), engineer, { impact: 3, urgency: 2 });
  yield performs(at(22), leader, 'withdraw-major', {}, 'The service is not interrupted: criteria not met.');
  yield solves(plan, story, engineer, at(75));
  yield performs(inOfficeHours(simulation, at(75), 900), engineer, 'close');
}

/** A major incident from the first alarm to its closure. */
export function* majorLife(
  simulation: Simulation,
  plan: IncidentPlan,
  story: MajorStory,
  kind: MajorKind,
  times: MajorTimes,
): Life {
  const { opened_at, fill, random, requester } = plan;
  const engineer = someoneOf(simulation, plan, plan.service.team);
  let record: ProcessRecord = yield creates(opened_at, requester.actor, {
    title: fill(story.title),
    description: fill(story.description),
    ...classificationOf(simulation, plan),
    requester: requester.id,
    channel: plan.channel,
  });
  const assigned = { team: simulation.world.teams[plan.service.team], assignee: engineer.id };
  const soon = opened_at + random.integer(40, 150) * 1_000;
  yield performs(soon, engineer.actor, 'assign', assigned);
  record = yield performs(soon + random.integer(30, 200) * 1_000, engineer.actor, 'start');
  const by = actorOf(simulation.world, record.values['assignee']);
  if (kind === 'not-declared') yield* unnoticed(simulation, plan, story, by);
  else if (kind === 'withdrawn') yield* takenDown(simulation, plan, story, by);
  else {
    yield* underCommand(simulation, plan, story, times, by);
    yield solves(
      plan,
      story,
      by,
      Math.max(opened_at + Math.round(times.resolved * MINUTE_MS), simulation.now),
    );
    yield* reviewAndClosure(simulation, plan, story, kind, times);
  }
}

import type { ProcessRecord } from '../kernel/record.ts';
import type { Actor } from '../kernel/roles.ts';
import type { Course, WaitReason } from './course.ts';
import type { IncidentPlan } from './incident-plan.ts';
import { comments, notes, performs } from './moves.ts';
import { reported, someoneOf, triage } from './report-and-triage.ts';
import type { Life, Move, Simulation } from './simulation.ts';
import { progressNotes } from './texts/desk-words.ts';
import { afterWorking, inOfficeHours, targetOf } from './working-time.ts';
import { actorOf } from './world.ts';

/** Longest time, in working minutes, for which work goes on without a word. */
const longestSilence = { office: 900, around_the_clock: 420, brief: 2_200 } as const;

/** Part of a life that takes time: moves, and the instant at which it is over. */
type Stretch = Generator<Move, number, ProcessRecord>;

const assigneeOf = (simulation: Simulation, plan: IncidentPlan): Actor =>
  actorOf(simulation.world, simulation.record(plan.id).values['assignee']);

/**
 * Work from an instant on for so many working minutes, with what is written down meanwhile.
 *
 * @param said null where nobody writes anything down
 */
function* work(
  simulation: Simulation,
  plan: IncidentPlan,
  from: number,
  minutes: number,
  said: readonly string[] | null,
  brief: boolean,
): Stretch {
  const { random, fill } = plan;
  if (said === null) return afterWorking(simulation, targetOf(simulation, plan).calendar, from, minutes);
  const left_to_say = [...said];
  let at = from;
  for (let left = minutes; ; ) {
    const { calendar } = targetOf(simulation, plan);
    const usual = plan.priority <= 2 ? longestSilence.around_the_clock : longestSilence.office;
    const longest = brief ? longestSilence.brief : usual;
    const part = Math.min(left / (left_to_say.length + 1), longest * random.between(0.6, 1));
    at = afterWorking(simulation, calendar, at, part);
    left -= part;
    if (left < 1) return at;
    if (!brief && left_to_say.length === 0 && random.chance(0.12)) {
      yield comments(at, plan.requester.actor, fill(random.pick(plan.phrases.reminders)));
      at = afterWorking(simulation, calendar, at, random.between(3, 25));
    }
    const text = left_to_say.shift() ?? random.pick(progressNotes);
    yield notes(at, assigneeOf(simulation, plan), fill(text));
  }
}

const waitMedian: Readonly<Record<WaitReason, number>> = {
  requester: 420,
  supplier: 1_700,
  change: 1_500,
  evidence: 1_300,
};

/** The incident waits for somebody, and the clocks with it. */
function* waiting(
  simulation: Simulation,
  plan: IncidentPlan,
  from: number,
  reason: WaitReason,
  { neglected, wait_minutes, brief }: Course,
): Stretch {
  const { random, fill, phrases } = plan;
  const said = fill(random.pick(phrases.waiting[reason]));
  if (!brief) yield comments(from, assigneeOf(simulation, plan), said);
  let at = from + random.integer(20, 90) * 1_000;
  yield performs(at, assigneeOf(simulation, plan), 'pend', { pending_reason: reason });
  let left = wait_minutes ?? random.logNormal(waitMedian[reason], 0.5) * (neglected ? 4 : 1);
  const silence = neglected ? Number.POSITIVE_INFINITY : brief ? longestSilence.brief : 1_000;
  while (left > silence) {
    const part = random.between(0.6, 0.95) * (brief ? longestSilence.brief : 1_000);
    at = inOfficeHours(simulation, at, part);
    left -= part;
    yield notes(at, assigneeOf(simulation, plan), random.pick(progressNotes));
  }
  at = inOfficeHours(simulation, at, left);
  if (reason === 'requester' && !brief) {
    yield comments(at, plan.requester.actor, fill(random.pick(phrases.answers)));
    at = inOfficeHours(simulation, at, random.between(3, 40));
  }
  yield performs(at, assigneeOf(simulation, plan), 'resume');
  return at;
}

const codes = [
  ['solved', 78],
  ['workaround', 10],
  ['by-requester', 4],
  ['not-reproducible', 5],
  ['no-fault', 3],
] as const;

/** The solution, with its code and text. */
function resolved(simulation: Simulation, plan: IncidentPlan, at: number): Move {
  const { random, script, phrases, fill, service } = plan;
  const code = random.weighted(codes);
  const repaired = code === 'solved' || code === 'workaround';
  const items = simulation.world.configuration_items[service.key];
  const item = items.length > 0 && random.chance(0.3) ? { configuration_item: random.pick(items) } : {};
  return performs(at, assigneeOf(simulation, plan), 'resolve', {
    resolution_code: code,
    resolution_text: repaired ? fill(script.resolution) : phrases.without_repair[code],
    ...item,
  });
}

/** The requester finds that it is not solved; work begins again. */
function* again(simulation: Simulation, plan: IncidentPlan, from: number, brief: boolean): Stretch {
  const { random, fill, phrases, requester } = plan;
  const at = inOfficeHours(simulation, from, random.logNormal(260, 0.8));
  yield performs(at, requester.actor, 'reopen', {}, fill(random.pick(phrases.complaints)));
  const done = yield* work(
    simulation,
    plan,
    at,
    random.logNormal(120, 0.8),
    [random.pick(progressNotes)],
    brief,
  );
  yield resolved(simulation, plan, done);
  return done;
}

/** Closure by the requester with thanks, or by the desk after some days without objection. */
function* closure(
  simulation: Simulation,
  plan: IncidentPlan,
  from: number,
  { closed_by, brief }: Course,
): Life {
  const { random, fill, phrases, requester } = plan;
  if (closed_by === 'nobody') return;
  if (closed_by === 'agent') {
    const at = inOfficeHours(simulation, from, random.between(1_500, 2_600));
    yield performs(at, assigneeOf(simulation, plan), 'close');
    return;
  }
  const at = inOfficeHours(simulation, from, random.logNormal(240, 0.9));
  if (!brief && random.chance(0.5)) yield comments(at, requester.actor, fill(random.pick(phrases.thanks)));
  yield performs(at + random.integer(5, 40) * 1_000, requester.actor, 'close');
}

/** Reported by mistake or solved by itself: taken back. */
function* takenBack(simulation: Simulation, plan: IncidentPlan): Life {
  const { random, requester, opened_at } = plan;
  const at = inOfficeHours(simulation, opened_at, random.logNormal(60, 0.8));
  const reasons = [
    'Reported twice by mistake.',
    'It works again without anything done.',
    'Not needed any more.',
  ];
  yield performs(at, requester.actor, 'cancel', {}, random.pick(reasons));
}

/** From the start of work to the solution, with a time of waiting in between where there is one. */
function* solving(
  simulation: Simulation,
  plan: IncidentPlan,
  from: number,
  minutes: number,
  course: Course,
): Stretch {
  const { random, script } = plan;
  const { wait, neglected, brief } = course;
  const said = (texts: readonly string[]): readonly string[] | null =>
    neglected ? null : brief ? [] : texts;
  if (wait === null) return yield* work(simulation, plan, from, minutes, said(script.notes), brief);
  const share = random.between(0.2, 0.8);
  const asked = yield* work(simulation, plan, from, minutes * share, said(script.notes.slice(0, 1)), brief);
  const answered = yield* waiting(simulation, plan, asked, wait, course);
  return yield* work(simulation, plan, answered, minutes * (1 - share), said(script.notes.slice(1)), brief);
}

/** An incident as most are: reported, classified, assigned, worked on, solved, closed. */
export function* ordinaryLife(simulation: Simulation, plan: IncidentPlan, course: Course): Life {
  const desk = someoneOf(simulation, plan, 'desk');
  yield reported(simulation, plan, desk.actor);
  if (course.untouched) return;
  if (course.ending === 'cancelled' && plan.channel === 'portal') {
    yield* takenBack(simulation, plan);
    return;
  }
  const { calendar, response_minutes, resolution_minutes } = targetOf(simulation, plan);
  const team = course.first_level && plan.channel !== 'monitoring' ? 'desk' : plan.service.team;
  const record = yield* triage(simulation, plan, desk.actor, team, course.brief);
  const begun = afterWorking(simulation, calendar, simulation.now, course.start_delay * response_minutes);
  const assignee = record.values['assignee'] ?? someoneOf(simulation, plan, team).id;
  yield performs(begun, actorOf(simulation.world, assignee), 'start');
  const minutes = Math.max(course.effort * resolution_minutes - course.start_delay * response_minutes, 6);
  let at = yield* solving(simulation, plan, begun, minutes, course);
  yield resolved(simulation, plan, at);
  if (course.ending === 'reopened') at = yield* again(simulation, plan, at, course.brief);
  yield* closure(simulation, plan, at, course);
}

import type { IncidentPlan } from './incident-plan.ts';
import { comments, creates, performs } from './moves.ts';
import { classificationOf, someoneOf } from './report-and-triage.ts';
import type { Life, Simulation } from './simulation.ts';
import { inOfficeHours } from './working-time.ts';

const MINUTE_MS = 60_000;

/**
 * What one of the people concerned by a major incident reports: recognised by the desk, put under the major incident
 * and solved with it.
 *
 * @param solved_at when the major incident is going to be solved
 */
export function* reportOfMajor(
  simulation: Simulation,
  plan: IncidentPlan,
  title: string,
  major_id: string,
  solved_at: number,
): Life {
  const { opened_at, fill, random, requester, phrases } = plan;
  const desk = someoneOf(simulation, plan, 'desk');
  const { number } = simulation.record(major_id);
  yield creates(opened_at, desk.actor, {
    title: fill(title),
    description: fill(`${random.pick(phrases.asides)} ${random.pick(phrases.asides)}`),
    ...classificationOf(simulation, plan),
    category: plan.script.category,
    requester: requester.id,
    channel: random.pick(['phone', 'chat', 'email']),
  });
  const at = opened_at + random.integer(2, 8) * MINUTE_MS;
  const team = { team: simulation.world.teams.desk, assignee: desk.id };
  yield performs(at, desk.actor, 'assign', team);
  yield performs(at + 20_000, desk.actor, 'start');
  yield {
    at: at + 30_000,
    actor: desk.actor,
    command: { kind: 'link', relation: 'child-of', to: { id: major_id, number } },
  };
  yield comments(
    at + 60_000,
    desk.actor,
    `This is known as ${number}; we will write as soon as it is solved.`,
  );
  const done = Math.max(solved_at, at + 60_000) + random.integer(4, 25) * MINUTE_MS;
  yield performs(done, desk.actor, 'resolve', {
    resolution_code: 'solved',
    resolution_text: `Solved with ${number}.`,
  });
  yield performs(inOfficeHours(simulation, done, random.between(400, 1_500)), desk.actor, 'close');
}

import type { ProcessRecord } from '../kernel/record.ts';
import type { Actor } from '../kernel/roles.ts';
import type { IncidentPlan } from './incident-plan.ts';
import { creates, performs, updates } from './moves.ts';
import type { TeamKey } from './organisation.ts';
import type { Move, Simulation } from './simulation.ts';
import { afterWorking, targetOf } from './working-time.ts';
import { membersOf, type WorldPerson } from './world.ts';

/** Somebody of a team; the first ones do more. */
export function someoneOf(simulation: Simulation, plan: IncidentPlan, team: TeamKey): WorldPerson {
  const members = membersOf(simulation.world, team);
  return plan.random.weighted(members.map((member, index) => [member, 1 / (index + 2)] as const));
}

/** The text of what is reported, with what people like to add. */
function descriptionOf({ random, script, phrases, fill, channel }: IncidentPlan): string {
  const aside = channel !== 'monitoring' && random.chance(0.55) ? ` ${random.pick(phrases.asides)}` : '';
  return fill(`${script.description}${aside}`);
}

/** What is known at triage. */
export function classificationOf(simulation: Simulation, plan: IncidentPlan): Record<string, unknown> {
  const { impact, urgency, script, without_category } = plan;
  return {
    service: simulation.world.services[plan.service.key],
    impact,
    urgency,
    ...(without_category ? {} : { category: script.category }),
  };
}

/** How an incident comes to the desk: by the requester's own hand, or taken down by an agent. */
export function reported(simulation: Simulation, plan: IncidentPlan, desk: Actor): Move {
  const { script, fill, random, channel, opened_at, requester, urgency } = plan;
  const said = { title: fill(script.title), description: descriptionOf(plan) };
  if (channel === 'portal') {
    const service = simulation.world.services[plan.service.key];
    const guess = random.chance(0.4) ? { impact: 3, urgency } : {};
    return creates(opened_at, requester.actor, { ...said, service, ...guess });
  }
  const by = channel === 'monitoring' ? requester.actor : desk;
  return creates(opened_at, by, {
    ...said,
    ...classificationOf(simulation, plan),
    requester: requester.id,
    channel,
  });
}

/** Working minutes from the report to the triage: the desk looks at what matters first. */
function triageMinutes({ random, priority, channel }: IncidentPlan): number {
  if (channel === 'monitoring' || channel === 'phone') return random.logNormal(4, 0.5);
  return random.logNormal([5, 10, 25, 40][priority - 1] ?? 40, 0.7);
}

/** Classification where the report lacks it, then the team that is to work on it; both at once where it is brief. */
export function* triage(
  simulation: Simulation,
  plan: IncidentPlan,
  desk: Actor,
  team: TeamKey,
  brief: boolean,
): Generator<Move, ProcessRecord, ProcessRecord> {
  const { calendar } = targetOf(simulation, plan);
  let at = afterWorking(simulation, calendar, plan.opened_at, triageMinutes(plan));
  const reported_itself = plan.channel === 'portal';
  if (reported_itself && !brief) {
    yield updates(at, desk, { ...classificationOf(simulation, plan), channel: 'portal' });
    at = afterWorking(simulation, calendar, at, plan.random.between(0.5, 3));
  }
  const assignee = plan.random.chance(0.7) ? { assignee: someoneOf(simulation, plan, team).id } : {};
  const classified = reported_itself && brief ? classificationOf(simulation, plan) : {};
  return yield performs(at, desk, 'assign', {
    ...classified,
    team: simulation.world.teams[team],
    ...assignee,
  });
}

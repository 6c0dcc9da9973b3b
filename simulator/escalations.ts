import type { ProcessRecord } from '../kernel/record.ts';
import type { IncidentPlan } from './incident-plan.ts';
import { notes, performs } from './moves.ts';
import type { TeamKey } from './organisation.ts';
import { someoneOf } from './report-and-triage.ts';
import type { Move, PassedThreshold, Simulation } from './simulation.ts';
import { escalationAnswers, functionalReasons, hierarchicReasons } from './texts/desk-words.ts';
import { afterWorking, targetOf } from './working-time.ts';
import { actorOf } from './world.ts';

/** Who helps whom. */
const nextTeam: Readonly<Record<TeamKey, TeamKey>> = {
  desk: 'workplace',
  workplace: 'platform',
  network: 'platform',
  platform: 'network',
  applications: 'platform',
  security: 'network',
};

/** How likely people are to forget: in two months of the year, with a vacancy at the desk, very. */
function forgetfulness({ progress }: IncidentPlan): number {
  const month = Math.floor(progress * 12);
  return month === 1 || month === 4 ? 0.55 : 0.12;
}

/**
 * What people do when a threshold of the resolution clock passes: before the program escalates by itself they have to,
 * and sometimes forget; afterwards they answer now and then.
 */
export function escalating(
  simulation: Simulation,
  plan: IncidentPlan,
): (record: ProcessRecord, passed: PassedThreshold, now: number) => readonly Move[] {
  return (record, { clock, percent, escalated }, now) => {
    if (clock !== 'resolution') return [];
    const random = plan.random.fork(`escalation at ${percent}`);
    const { calendar } = targetOf(simulation, plan);
    const at = afterWorking(simulation, calendar, now, random.logNormal(14, 0.9));
    const assignee = record.values['assignee'];
    const actor =
      assignee === null ? someoneOf(simulation, plan, 'desk').actor : actorOf(simulation.world, assignee);
    if (escalated) return random.chance(0.4) ? [notes(at, actor, random.pick(escalationAnswers))] : [];
    if (random.chance(forgetfulness(plan))) return [];
    if (percent >= 100)
      return [performs(at, actor, 'escalate-hierarchic', {}, random.pick(hierarchicReasons))];
    const team = nextTeam[plan.service.team];
    const values = { team: simulation.world.teams[team], assignee: someoneOf(simulation, plan, team).id };
    return [performs(at, actor, 'escalate-functional', values, random.pick(functionalReasons))];
  };
}

import { addWorking } from '../kernel/calendar.ts';
import type { IncidentTargets } from '../processes/incident/settings.ts';
import type { IncidentPlan } from './incident-plan.ts';
import { workingWeek } from './settings.ts';
import type { Simulation } from './simulation.ts';

const MINUTE_MS = 60_000;

/** The target that the organisation plans at the moment for incidents like this. */
export function targetOf(
  simulation: Simulation,
  { service, priority }: IncidentPlan,
): IncidentTargets['targets'][number] {
  const { targets } = simulation.context.settings['incident.targets'] as IncidentTargets;
  const id = simulation.world.services[service.key];
  const matching = targets.filter((target) => target.priority === priority);
  const target =
    matching.find((candidate) => candidate.service === id) ?? matching.find(({ service: of }) => of === null);
  if (target === undefined) throw new Error(`nothing is planned for priority ${priority}`);
  return target;
}

/** The instant, in whole milliseconds, by which so many working minutes of a calendar have passed. */
export function afterWorking(
  simulation: Simulation,
  calendar_id: string | null,
  from: number,
  minutes: number,
): number {
  const calendar = simulation.context.calendar(calendar_id);
  const at =
    calendar === null
      ? null
      : addWorking(calendar, Math.ceil(from), Math.max(Math.round(minutes * MINUTE_MS), 1));
  if (at === null) throw new Error(`the calendar ${String(calendar_id)} has no working time after ${from}`);
  return at;
}

/** The same in the office's hours. */
export function inOfficeHours(simulation: Simulation, from: number, minutes: number): number {
  return afterWorking(simulation, workingWeek, from, minutes);
}

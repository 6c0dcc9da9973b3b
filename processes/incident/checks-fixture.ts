import type { Check, CheckContext, CheckResult, Period } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { Origin } from '../../kernel/record.ts';
import { deskEscalationKey, deskEscalationSettings } from '../desk-escalation.ts';
import {
  type Question as AnyQuestion,
  contextFor as contextOf,
  create as createAny,
  evaluateStories,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { incident } from './definition.ts';
import { incidentModule } from './module.ts';

/** The starting values of incident management and of escalation, with some replaced. */
export function settingsWith(values: Settings = {}): Settings {
  const escalation = deskEscalationSettings[deskEscalationKey]?.starting_value;
  return startingSettings(incidentModule, { [deskEscalationKey]: escalation, ...values });
}

/** Values with which an incident is fully classified: priority 3 by the starting matrix, 1,440 minutes to resolve. */
export const classified = { title: 'Printer on floor 2', category: 'hardware', impact: 2, urgency: 2 };

/** Incidents are worked on by a process owner here. Refused commands throw unless they are to be skipped. */
export function story(
  steps: readonly Step[],
  settings = settingsWith(),
  origin: Origin = 'live',
  refused: 'throw' | 'skip' = 'throw',
): Story {
  return tell(steps, { definition: incident, settings, origin, refused, held: ['process-owner'] });
}

/** A creation as a step. */
export function create(at: number, values: Record<string, unknown> = classified): Step {
  return createAny(at, values);
}

/** What an evaluation is asked; the starting values unless given. */
export type Question = Omit<AnyQuestion, 'settings'> & { readonly settings?: Settings };

/** What an evaluation looks at besides records; every setting confirmed but those named. */
export function contextFor(
  period: Period,
  settings = settingsWith(),
  unconfirmed: readonly string[] = [],
): CheckContext {
  return contextOf({ period, settings, unconfirmed });
}

/** Evaluates a check over stories, loading only what the check says it needs. */
export function evaluate(check: Check, stories: readonly Story[], question: Question): CheckResult {
  return evaluateStories(check, incident, stories, { settings: settingsWith(), ...question });
}

import { makeCalendar, weekdays } from '../../kernel/calendar.ts';
import {
  type Check,
  type CheckContext,
  CheckEvaluation,
  type CheckResult,
  type MemberEntry,
  type Period,
} from '../../kernel/check.ts';
import { memberAt } from '../../kernel/check-member.ts';
import type { Command, DecisionContext } from '../../kernel/command.ts';
import { decide } from '../../kernel/decide.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { Origin, ProcessRecord } from '../../kernel/record.ts';
import { incident } from './definition.ts';
import { incidentSettings } from './settings.ts';

/** A calendar that never closes, so that minutes of the clock are minutes of the wall. */
const always = makeCalendar({
  id: 'always',
  name: 'Always',
  time_zone: 'UTC',
  hours: Object.fromEntries(weekdays.map((day) => [day, [['00:00', '24:00']]])) as never,
  holidays: [],
});

const starting = Object.fromEntries(
  Object.entries(incidentSettings).map(([key, setting]) => [key, setting.starting_value]),
);

/** The starting values of incident management, with some replaced. */
export function settingsWith(values: Settings = {}): Settings {
  return { calendars: {}, ...starting, ...values };
}

let ids = 0;

/** An id for anything that is referred to. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** An incident with its journal, as commands made it. */
export interface Story {
  readonly record: ProcessRecord;
  readonly entries: readonly MemberEntry[];
}

/** One step: when (epoch milliseconds), what, and by whom if not by the usual person. */
export type Step = readonly [at: number, command: Command, by?: string];

/** Values with which an incident is fully classified: priority 3 by the starting matrix, 1,440 minutes to resolve. */
export const classified = { title: 'Printer on floor 2', category: 'hardware', impact: 2, urgency: 2 };

/** Carries out commands one after another, as the real program would, and keeps record and journal. Refused ones throw. */
export function story(
  steps: readonly Step[],
  settings = settingsWith(),
  origin: Origin = 'live',
  refused: 'throw' | 'skip' = 'throw',
): Story {
  let record: ProcessRecord | null = null;
  const entries: MemberEntry[] = [];
  for (const [now, command, by = idOf(1)] of steps) {
    const context: DecisionContext = {
      now,
      actor: command.kind === 'clock' ? { id: null, roles: [] } : { id: by, roles: ['process-owner'] },
      origin,
      organisation_id: 'organisation',
      settings,
      calendar: () => always,
      newId: () => idOf(1_000 + ++ids),
      number: `INC${ids}`,
    };
    const decision = decide(incident, record, command, context);
    if (!decision.ok) {
      if (refused === 'skip') continue;
      throw decision.refusal;
    }
    record = decision.record;
    for (const { activity, occurred_at, actor_id, changes } of decision.entries) {
      entries.push({ activity, at: occurred_at, actor_id, by_person: actor_id !== null, changes });
    }
  }
  if (record === null) throw new TypeError('a story begins with a creation');
  return { record, entries };
}

/** An activity as a step. */
export function perform(at: number, activity: string, values = {}, text: string | null = 'Said why.'): Step {
  return [at, { kind: 'perform', activity, values, text }];
}

/** A creation as a step. */
export function create(at: number, values: Record<string, unknown> = classified): Step {
  return [at, { kind: 'create', values }];
}

/** What an evaluation is asked. `reference` is the end of the period unless given. */
export interface Question {
  readonly period: Period;
  readonly settings?: Settings;
  readonly unconfirmed?: readonly string[];
  readonly reference?: number;
}

/** What an evaluation looks at besides records; every setting confirmed but those named. */
export function contextFor(
  period: Period,
  settings = settingsWith(),
  unconfirmed: readonly string[] = [],
): CheckContext {
  const confirmed = Object.keys(settings).map((key) => [key, !unconfirmed.includes(key)]);
  return { period, settings, confirmed: Object.fromEntries(confirmed), calendar: () => always };
}

/** Values that a check did not say it looks at must not be asked for: they would not be loaded. */
function guarded(check: Check, record: ProcessRecord): ProcessRecord {
  const values = new Proxy(record.values, {
    get: (target, name) => {
      if (typeof name === 'string' && !check.fields.includes(name))
        throw new Error(`${check.id} reads ${name}`);
      return Reflect.get(target, name);
    },
  });
  return { ...record, values };
}

/** Evaluates a check over stories, loading only what the check says it needs. */
export function evaluate(check: Check, stories: readonly Story[], question: Question): CheckResult {
  const { period } = question;
  const context = contextFor(period, question.settings, question.unconfirmed);
  const evaluation = new CheckEvaluation(check, context);
  for (const { record, entries } of stories) {
    const wanted =
      record.updated_at >= period.to ||
      (check.entries_of?.open === true &&
        ['new', 'assigned', 'in-progress', 'pending'].includes(record.state)) ||
      (check.entries_of?.holding.some((field) => record.values[field] !== null) ?? false);
    const member = memberAt(incident, record, wanted ? entries : [], context);
    if (member !== null) evaluation.add({ ...member, record: guarded(check, member.record) });
  }
  return evaluation.finish(question.reference ?? period.to);
}

import type { Given } from '../../system/story.ts';
import { create, perform, record } from '../../system/story.ts';
import type { ChangeScript } from '../../texts/change-scripts.ts';
import type { Days } from './days.ts';
import { afterwards, deploymentsOf, type Happening, written } from './life.ts';
import { type AgendaItem, type Meeting, meetingBefore } from './meetings.ts';
import type { NormalPlan } from './plan.ts';
import { majorAnswers, riskAnswers } from './risk-profiles.ts';
import { type TimedStep, timed } from './timed.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

const parties = {
  true: 'Users of the service are told the day before; customers see a notice.',
  false: 'None besides those who asked for it.',
} as const;

const costs: Readonly<Record<ChangeScript['risk'], string>> = {
  low: 'Half a day of work.',
  medium: 'Two days of work, no further cost.',
  high: 'Four days of work; support of the manufacturer is in the contract.',
};

/** The transition that a change belongs to, and what it does to the service. */
export interface Within {
  readonly transition: string;
  readonly effect: 'changed' | 'removed';
}

/** What is weighed about a change before it is decided. */
export function assessed(script: ChangeScript, within: Within | null = null): Given {
  return {
    risk_answers: riskAnswers(script.risk),
    major_criteria: majorAnswers(...(within?.effect === 'changed' ? ['new-or-rebuilt'] : [])),
    service_effect: within?.effect ?? 'none',
    benefit: script.benefit,
    feasibility: `People and tools are there; ${script.minutes} minutes at the planned time are enough.`,
    financial_impact: costs[script.risk],
    impact_services: script.effect,
    impact_parties: parties[`${script.downtime}`],
    impact_policies: 'None: in line with the policies in force.',
    impact_capacity: script.downtime
      ? 'The interruption counts as planned downtime; no effect on capacity, continuity or information security.'
      : 'No effect on availability, capacity, continuity or information security.',
    impact_changes: 'Looked up in the calendar when the time was planned.',
    ...(within === null ? {} : { transition: record(within.transition) }),
  };
}

/** How a change is done and taken back, and what shows that both work. */
export function prepared(script: ChangeScript): Given {
  return { plan: script.plan, back_out_plan: script.back_out, ...proofsOf(script) };
}

function proofsOf(script: ChangeScript): Given {
  const { verification, test } = script;
  return {
    verification,
    test_result: test,
    back_out_tested: script.risk !== 'low',
    back_out_reason: script.risk === 'low' ? 'Taking it back is a single step.' : null,
  };
}

/** When what leads to a decision happens. */
interface Course {
  readonly opened: number;
  readonly assessed: number;
  readonly asked: number;
  readonly decided: number;
  /** The meeting that decides; null: the owner of the process alone. */
  readonly meeting: Meeting | null;
}

const approvers = ['Linh', 'Robert', 'Thu'] as const;

function courseOf(plan: NormalPlan, days: Days, meetings: readonly Meeting[]): Course | null {
  const random = plan.random.fork('course');
  // Decided early enough to tell whoever is affected the day before.
  const latest = plan.start - 31 * HOUR_MS;
  const board = plan.script.risk === 'low' ? null : meetingBefore(meetings, latest);
  if (board === undefined) return null;
  const decided = board?.at ?? days.earlier(latest, random.between(2, 20));
  const asked = days.earlier(decided, random.between(4.5, 16));
  const assessedAt = days.earlier(asked, random.between(3, 14));
  // What is planned far ahead is written down early.
  const isAhead = plan.start > days.turns.end;
  const opened = days.earlier(assessedAt, isAhead ? random.between(20, 60) : random.between(4, 26));
  return opened < days.turns.start + 24 * HOUR_MS
    ? null
    : { opened, assessed: assessedAt, asked, decided, meeting: board };
}

/** A change with what has to be told of it elsewhere. */
export interface ToldChange {
  readonly steps: readonly TimedStep[];
  readonly agenda: readonly AgendaItem[];
  /** When it was written down. */
  readonly opened: number;
}

function agendaItems(
  plan: NormalPlan,
  { meeting, asked }: Course,
  refused: string | null,
): readonly AgendaItem[] {
  if (meeting === null) return [];
  const { key, title, requester } = plan;
  return [{ meeting: meeting.key, change: key, title, asked_at: asked, refused, requester }];
}

const refusal =
  'The way back takes longer than the window: say what is done if it is needed in the last half hour.';

/** What happens first where the board refuses a change and decides anew a week later. */
function refusedFirst(plan: NormalPlan, days: Days, second: Course, first: Meeting): readonly Happening[] {
  const asked = days.earlier(first.at, 5);
  return [
    [asked, plan.engineer, perform('request-approval')],
    [
      days.later(first.at, 5),
      plan.engineer,
      perform('revise', {
        back_out_plan: `${plan.script.back_out} In the last half hour the service stays on the way back until the next morning, agreed with its customers.`,
      }),
    ],
    // Another way back is tested anew.
    [days.later(first.at, 6), plan.second, perform('verify', proofsOf(plan.script))],
    [second.asked, plan.engineer, perform('request-approval')],
  ];
}

function deciding(plan: NormalPlan, { meeting, decided }: Course): readonly Happening[] {
  const approver = approvers.find((name) => name !== plan.requester) ?? 'Linh';
  if (meeting === null) return [[decided, approver, perform('approve')]];
  if (plan.script.risk !== 'high') return [];
  return [[decided + 70 * MINUTE_MS, approver, perform('approve', {}, 'As the board decided.')]];
}

function announcing(plan: NormalPlan, { decided }: Course): readonly Happening[] {
  if (plan.script.risk === 'low') return [];
  const text = `${plan.title}: ${parties[`${plan.script.downtime}`]} ${plan.script.effect}`;
  return [
    [
      decided + 100 * MINUTE_MS,
      plan.engineer,
      perform('give-notice', {
        notice_to: 'Users and customers of the service',
        notice_by: plan.script.downtime ? 'mail' : 'portal',
        notice_text: text,
      }),
    ],
  ];
}

function carryingOut(plan: NormalPlan, days: Days): readonly Happening[] {
  if (plan.special === 'cancelled') {
    const text = 'The manufacturer has withdrawn the version; it is asked for anew with the next one.';
    return [[days.earlier(plan.start, 5), plan.engineer, perform('cancel', {}, text)]];
  }
  const [note, investigation] = plan.script.trouble;
  return [
    [plan.start + 3 * MINUTE_MS, plan.engineer, perform('start')],
    ...afterwards(plan, days, { note, investigation }),
  ];
}

/**
 * A normal change from the request to closing.
 *
 * @param within the transition that it belongs to
 * @returns null where it would begin before the year does
 */
export function normalSteps(
  plan: NormalPlan,
  days: Days,
  meetings: readonly Meeting[],
  within: Within | null = null,
): ToldChange | null {
  const { key, script, engineer, second, special } = plan;
  const course = courseOf(plan, days, meetings);
  if (course === null) return null;
  const { end } = days.turns;
  const earlier =
    special === 'rejected-first' && course.meeting !== null
      ? meetingBefore(meetings, course.meeting.at - MINUTE_MS)
      : undefined;
  // Where the board refuses first, everything before lies before that meeting.
  const before = earlier === undefined ? 0 : course.asked - days.earlier(earlier.at, 6);
  const begun: readonly Happening[] = [
    [
      course.opened - before,
      engineer,
      create({ ...written(plan), category: script.category, downtime: script.downtime, priority: 3 }),
    ],
    [course.opened - before + 6 * MINUTE_MS, engineer, perform('submit')],
    [course.assessed - before, engineer, perform('assess', assessed(script, within))],
    [
      course.assessed - before + 15 * MINUTE_MS,
      engineer,
      perform('revise', { plan: script.plan, back_out_plan: script.back_out }),
    ],
  ];
  const verified: Happening = [
    course.assessed - before + 40 * MINUTE_MS,
    second,
    perform('verify', proofsOf(script)),
  ];
  if (special === 'in-blackout') {
    return { steps: timed('change', key, end, [...begun, verified]), agenda: [], opened: course.opened };
  }
  const asking: readonly Happening[] =
    earlier === undefined
      ? [[course.asked, engineer, perform('request-approval')]]
      : refusedFirst(plan, days, course, earlier);
  const happenings = [
    ...begun,
    verified,
    ...asking,
    ...deciding(plan, course),
    ...announcing(plan, course),
    ...carryingOut(plan, days),
  ];
  return {
    steps: [
      ...timed('change', key, end, happenings),
      ...(special === 'cancelled' ? [] : deploymentsOf(plan, end)),
    ],
    agenda: [
      ...(earlier === undefined
        ? []
        : agendaItems(plan, { ...course, meeting: earlier, asked: days.earlier(earlier.at, 5) }, refusal)),
      ...agendaItems(plan, course, null),
    ],
    opened: course.opened - before,
  };
}

import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { changeModule } from '../change/module.ts';
import { standardChangeModule } from '../standard-change/module.ts';
import { create, idOf, perform, type Step, startingSettings } from './stories.ts';

// A change as tests tell it: asked for, assessed, approved, carried out, reviewed.

/** When it is asked for. */
export const askedAt = Date.parse('2026-09-01T08:00:00Z');
/** When it is to begin: ten days later. */
export const plannedAt = askedAt + 10 * DAY_MS;

/** Who takes part. */
export const people = {
  requester: idOf(11),
  implementer: idOf(12),
  approver: idOf(13),
  other: idOf(14),
} as const;

/** Starting settings of changes and of their templates. */
export const changeTestSettings = {
  ...startingSettings(standardChangeModule),
  ...startingSettings(changeModule),
};

/** The lowest answer to each question: level 1. */
export const lowAnswers = [
  { question: 'reach', answer: 'nobody' },
  { question: 'criticality', answer: 'low' },
  { question: 'experience', answer: 'often' },
  { question: 'complexity', answer: 'one' },
  { question: 'return', answer: 'minutes' },
  { question: 'security', answer: 'no' },
];

/** The highest answer to each question: level 4. */
export const highAnswers = [
  { question: 'reach', answer: 'many' },
  { question: 'criticality', answer: 'high' },
  { question: 'experience', answer: 'never' },
  { question: 'complexity', answer: 'many' },
  { question: 'return', answer: 'not' },
  { question: 'security', answer: 'yes' },
];

/** No criterion for major impact is met. */
export const noMajor = ['new-or-rebuilt', 'many-customers', 'agreed-levels', 'other-parties'].map(
  (criterion) => ({ criterion, answer: false }),
);

/** What a change says in words before it is decided on. */
export const assessmentWords = {
  benefit: 'Fewer failed logins.',
  feasibility: 'Done by two engineers in a night.',
  financial_impact: 'None beyond the hours.',
  impact_services: 'Mail is slower for minutes.',
  impact_parties: 'Users of mail notice nothing.',
  impact_policies: 'None.',
  impact_capacity: 'None.',
  impact_changes: 'None at that time.',
};

/** How it is done and taken back. */
export const plans = { plan: 'Install, restart, look.', back_out_plan: 'Put the snapshot back.' };

/** What is known before it is carried out. */
export const proofs = {
  verification: 'Looked at by a second engineer.',
  test_result: 'Passed in the test environment.',
  back_out_tested: true,
};

/** The request itself. */
export function asked(values: Readonly<Record<string, unknown>> = {}, at = askedAt): Step {
  const given = {
    title: 'New mail gateway',
    description: 'The gateway in use is no longer supported.',
    change_type: 'normal',
    category: 'infrastructure',
    requester: people.requester,
    assignee: people.implementer,
    planned_start: at + 10 * DAY_MS,
    planned_end: at + 10 * DAY_MS + 3_600_000,
    ...plans,
    ...values,
  };
  const [when, command] = create(at, given);
  return [when, command, people.requester];
}

/** Something done by somebody with a role. */
export function done(by: string, roles: readonly Role[], ...step: Parameters<typeof perform>): Step {
  const [at, command] = perform(...step);
  return [at, command, by, roles];
}

const agent: readonly Role[] = ['agent'];

/** What the engineer who implements it does. */
export function engineer(...step: Parameters<typeof perform>): Step {
  return done(people.implementer, agent, ...step);
}

/** What a process owner who has no part in it does. */
export function owner(...step: Parameters<typeof perform>): Step {
  return done(people.approver, ['process-owner'], ...step);
}

/** Everything said that is asked before an approval. */
export const assessedValues = {
  ...assessmentWords,
  risk_answers: lowAnswers,
  major_criteria: noMajor,
  service_effect: 'none',
};

/** From the request to the question whether it may be done. */
export function untilAsked(values = {}, assessed = {}, at = askedAt): readonly Step[] {
  return [
    asked(values, at),
    engineer(at + DAY_MS, 'submit'),
    engineer(at + 2 * DAY_MS, 'assess', { ...assessedValues, ...assessed }),
    engineer(at + 3 * DAY_MS, 'request-approval'),
  ];
}

/** From the request to a change that may be carried out. */
export function untilScheduled(values = {}, assessed = {}, at = askedAt): readonly Step[] {
  return [...untilAsked(values, assessed, at), owner(at + 4 * DAY_MS, 'approve')];
}

/** From the request to a change that was carried out. */
export function untilDone(
  outcome = 'successful',
  { values = {}, assessed = {}, at = askedAt }: { values?: object; assessed?: object; at?: number } = {},
): readonly Step[] {
  return [
    ...untilScheduled(values, assessed, at),
    engineer(at + 10 * DAY_MS, 'start', proofs),
    engineer(at + 10 * DAY_MS + 3_600_000, 'record-result', { outcome }),
  ];
}

import { DAY_MS } from '../../../kernel/register.ts';
import { idOf, perform, type Step } from '../../testing/stories.ts';

/** When the walk begins, epoch milliseconds. */
export const proposedAt = Date.parse('2026-03-02T08:00:00Z');

type Values = Readonly<Record<string, unknown>>;

/** A whole plan, as every kind of transition needs it. */
export const wholePlan: Values = {
  requirements: 'Staff read and send mail from anywhere, 99.9 % of the time.',
  live_on: '2026-04-20',
  responsibilities: [
    { stage: 'design', who: 'Mail team', responsibility: 'Architecture', authority: 'Choice of parts' },
  ],
  work: [{ activity: 'Pilot', party: 'Supplier', from: '2026-03-16', until: '2026-03-27' }],
  resources_human: 'Two engineers for six weeks.',
  resources_technical: 'Two nodes.',
  resources_information: 'Directory of users.',
  resources_financial: '12,000 from the budget of the year.',
  dependencies: 'Directory service.',
  testing: 'Load, restore and acceptance by users.',
  criteria: [{ criterion: 'Restore within an hour', shown_by: 'Restore test' }],
  criteria_agreed_with: [{ party: 'Sales', person: 'Head of sales', on: '2026-03-06' }],
  outcomes: [{ outcome: 'Fewer calls', measured_by: 'Calls a week', intended: '20' }],
  impact_system: 'None.',
  impact_services: 'Directory: more reads.',
  impact_changes: 'None.',
  impact_customers: 'New address of the portal.',
  impact_users: 'Half an hour of training.',
  impact_parties: 'Supplier of storage.',
};

/** What becomes of data, documents and components where a service ends or moves. */
export const handling: Values = {
  data_handling: 'Archived for ten years.',
  documents_handling: 'Withdrawn.',
  components_handling: 'Disposed of.',
};

/** Every item of a design. */
export const wholeDesign: Values = {
  service: idOf(50),
  design_responsibilities: 'As in the agreement.',
  design_resources: 'One engineer.',
  design_competence: 'Course for the desk.',
  design_agreements: 'New agreement.',
  design_system: 'Not relevant: no process changes.',
  design_services: 'None.',
  design_catalogue: 'New entry.',
};

const criterion = (wholePlan['criteria'] as readonly Values[])[0];

/** Criteria that are judged, and a test. */
export function builtValues(met = true, result = 'passed'): Values {
  return {
    build: 'Two nodes, replicated.',
    tests: [{ test: 'Restore', result, on: '2026-04-10' }],
    items: [idOf(60)],
    criteria: [{ ...criterion, met, evidence: 'Report 3' }],
  };
}

/** So many days after the proposal, by whoever works there. */
export function onDay(days: number, activity: string, values: Values = {}): Step {
  return perform(proposedAt + days * DAY_MS, activity, values);
}

/** The proposal with its whole plan. */
export function proposed(kind: string, more: Values = {}): Step {
  const values = { title: 'Mail', kind, ...wholePlan, ...more };
  return [proposedAt, { kind: 'create', values }];
}

/** From the proposal to what was built, each step on its day. */
export function walkToBuilt(kind = 'new', more: Values = {}, built = builtValues()): readonly Step[] {
  return [
    proposed(kind, more),
    onDay(3, 'rank', { rank: 1, rank_reason: 'Most customers wait for it.' }),
    onDay(10, 'plan'),
    onDay(20, 'design', wholeDesign),
    onDay(40, 'build', built),
  ];
}

/** The decision to go live. */
export function decided(values: Values = {}): Step {
  return onDay(45, 'decide', { decision: 'go', decision_reason: 'All criteria are met.', ...values });
}

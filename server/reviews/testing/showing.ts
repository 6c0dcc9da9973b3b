import type { ProcessRecord } from '../../../kernel/record.ts';
import type { Known } from '../composer.ts';
import type { composers } from '../composers.ts';
import { at, closed, lastHeld, record, tallyOf } from './known.ts';

/** Decisions of a review: one to come, one overdue, one done. */
export const decisions = [
  {
    decision: 'Hire a second engineer.',
    kind: 'resources',
    owner: 'an',
    due_on: '2026-12-01',
    status: 'open',
  },
  {
    decision: 'Renew the backup.',
    kind: 'change',
    owner: 'an',
    due_on: '2026-03-01',
    status: 'open',
    result: 'Ordered.',
  },
  {
    decision: 'Publish the policy.',
    kind: 'other',
    owner: 'an',
    due_on: '2026-02-01',
    status: 'done',
    result: 'Done in January.',
  },
];

/** The last review. */
export const held = (values: Record<string, unknown> = {}): ProcessRecord =>
  record('management-review', 'held', '2026-01-01', {
    title: 'Winter review',
    held_at: lastHeld,
    decisions,
    ...values,
  });

const mail = { opened: 20, resolved: 18, in_target: 75, major: 1 };
const mailBefore = { opened: 30, resolved: 30, in_target: 100, major: 0 };
const few = { opened: 2, resolved: 0, in_target: null, major: 0 };
const none = { opened: 0, resolved: 0, in_target: null, major: 0 };

const measure = (values: Record<string, unknown>): ProcessRecord =>
  record('measure', 'current', '2025-06-01', {
    title: 'Resolved in target',
    unit: '%',
    direction: 'at-least',
    target: 90,
    frequency_days: 30,
    measured_from: '2025-06-01',
    last_value: 80,
    last_measured_on: '2026-06-20',
    on_target: false,
    points: [
      { date: '2025-12-20', value: 94, met: true },
      { date: '2026-06-20', value: 80, met: false },
    ],
    ...values,
  });

/** What the records of a sample show for one input. */
export interface Shown {
  readonly records: readonly ProcessRecord[];
  readonly more?: Partial<Known>;
  /** Words of what is told in English. */
  readonly says: readonly string[];
  /** The day of the youngest record. */
  readonly as_of: string;
}

/** For each input, records that show something. */
export const showing: Readonly<Record<keyof typeof composers, () => Shown>> = {
  a: () => ({
    records: [
      held(),
      record('action', 'in-progress', '2026-02-01', { management_review: 'review', due_on: '2026-03-01' }),
    ],
    says: [
      'Decisions of earlier reviews: 3. Open: 2, of these overdue: 1; done: 1; dropped: 0.',
      'Renew the backup. Owner: Nguyen An; due: 2026-03-01; overdue. Ordered.',
      'Hire a second engineer. Owner: Nguyen An; due: 2026-12-01; Open.',
      'Publish the policy. Owner: Nguyen An; due: 2026-02-01; Done. Done in January.',
      'Actions that reviews gave rise to: 1. Under way: 1, of these overdue: 1',
    ],
    as_of: '2026-02-01',
  }),
  b: () => ({
    records: [
      record('issue', 'current', '2026-03-01', { title: 'A new law', source: 'external', topic: 'law' }),
      record('issue', 'current', '2024-03-01', {
        title: 'Few engineers',
        source: 'internal',
        topic: 'people',
      }),
      closed('issue', 'retired', ['2025-01-01', '2026-02-02'], {
        title: 'The old building',
        source: 'internal',
      }),
    ],
    says: [
      'Issues in force: 2, of these external: 1. Since the last review new: 1; looked at again or changed: 0; retired: 1.',
      'A new law (External, Law)',
      'No longer of concern since 2026-02-02',
      'Review overdue (planned every 365 days): 1',
    ],
    as_of: '2026-03-01',
  }),
  c1: () => ({
    records: [
      closed('nonconformity', 'verified', ['2025-08-01', '2026-02-10'], {
        action_done_on: '2025-12-01',
        action_due_on: '2025-10-01',
      }),
      record('nonconformity', 'acting', '2026-04-01', {
        title: 'Unapproved changes',
        repeat_of: 'earlier',
        action_due_on: '2026-05-01',
      }),
    ],
    says: [
      'raised 1 (1), closed as effective 1 (0), repeats of earlier ones 1 (0).',
      '2025 Q3: raised 1, closed 0, repeated 0, overdue at its end 0',
      '2025 Q4: raised 0, closed 0, repeated 0, overdue at its end 0',
      '2026 Q1: raised 0, closed 1, repeated 0, overdue at its end 0',
      '2026 Q2: raised 1, closed 0, repeated 1, overdue at its end 1',
      'Open now: 1; corrective action overdue: 1',
      'Overdue since 2026-05-01: NON',
    ],
    as_of: '2026-04-01',
  }),
  c2: () => ({
    records: [measure({}), measure({ title: 'Calls answered', on_target: true, last_value: 95 })],
    says: [
      'Measures in force: 2. On target: 1; off target: 1; without a target or a value: 0.',
      'Resolved in target: 80 % on 2026-06-20, target at least 90 %; worse than 94 on 2025-12-20',
      'Calls answered: 95 % on 2026-06-20, target at least 90 %; better than 94 on 2025-12-20',
      'Points missing since the last review: MEA',
    ],
    as_of: '2025-06-01',
  }),
  c3: () => ({
    records: [
      record('audit', 'reported', '2026-04-01', {
        title: 'Audit of incidents',
        reported_at: at('2026-04-20'),
      }),
      record('audit', 'planned', '2026-02-01', { title: 'Audit of changes', planned_on: '2026-05-05' }),
      record('finding', 'open', '2026-04-10', { title: 'No review', grade: 'major' }),
      closed('finding', 'verified', ['2025-09-01', '2026-01-10'], { grade: 'minor' }),
      record('nonconformity', 'raised', '2026-05-01', { source: 'external-audit' }),
    ],
    says: [
      'Internal audits reported since the last review: 1 (in the equally long time before: 0). Planned and not reported yet: 1.',
      'Audit of incidents, reported on 2026-04-20',
      'Planned for 2026-05-05, not reported: AUD',
      'Findings since the last review: 1 (Major nonconformity: 1); in the time before: 1 (Minor nonconformity: 1).',
      'Open findings: 1 (Major nonconformity: 1).',
      'Nonconformities from external audits since the last review: 1 (before: 0)',
    ],
    as_of: '2026-05-01',
  }),
  d: () => ({
    records: [
      record('improvement', 'proposed', '2026-03-03', { title: 'Ask at closure' }),
      record('improvement', 'in-progress', '2025-11-01', { title: 'New portal', due_on: '2026-04-01' }),
      closed('improvement', 'completed', ['2025-09-01', '2026-05-06'], {
        title: 'Faster hand-over',
        met: true,
      }),
    ],
    says: [
      'By state: Proposed: 1; In progress: 1; Completed: 1.',
      'Proposed since the last review: 1 (in the equally long time before: 2). Completed: 1, of these with the intended result: 1. Overdue: 1.',
      'Waiting for a decision: IMP',
      'Due on 2026-04-01: IMP',
      'Faster hand-over: intended result reached',
    ],
    as_of: '2026-05-06',
  }),
  e: () => ({
    records: [
      record(
        'interested-party',
        'current',
        '2025-02-01',
        {
          title: 'Hospitals',
          group: 'customers',
          critical: true,
          requirements: [{}, {}],
          reviewed_at: at('2026-02-02'),
        },
        { updated_at: at('2026-02-02') },
      ),
      record('nonconformity', 'raised', '2026-03-01', { title: 'Late answer', source: 'complaint' }),
      record('improvement', 'proposed', '2025-10-01', { source: 'customer' }),
    ],
    says: [
      'Interested parties: 1, of these critical: 1; their requirements: 2. Since the last review new or looked at again: 1; review overdue: 0.',
      'Hospitals (Customers)',
      'Nonconformities raised from complaints since the last review: 1 (in the equally long time before: 0).',
      'Improvements proposed by customers since the last review: 0 (before: 1).',
      'answered since the last review: 3 (before: 0); satisfied, 4 or 5 of 5: 2 (0); mean: 4 (–).',
      'have no register of their own here',
    ],
    more: {
      satisfaction: {
        since: { count: 3, satisfied: 2, mean: 4 },
        before: { count: 0, satisfied: 0, mean: null },
        basis: [{ process: 'incident', count: 3, newest: at('2026-02-20') }],
      },
    },
    as_of: '2026-03-01',
  }),
  f: () => {
    const policy = record('document', 'published', '2025-01-10', {
      title: 'Service policy',
      kind: 'policy',
      withdrawn_at: null,
      next_review: '2026-01-10',
      versions: [{ number: 2, effective_date: '2025-02-01' }],
    });
    return {
      records: [
        policy,
        record('document', 'draft', '2026-03-01', { title: 'Security policy', kind: 'policy', versions: [] }),
        record('document', 'published', '2026-06-01', { kind: 'form' }),
        record('acknowledgement', 'owed', '2026-02-01', { document: policy.id }),
        closed('acknowledgement', 'given', ['2026-02-01', '2026-02-20'], { document: policy.id }),
      ],
      says: [
        'Policies in force: 1. Review overdue: 1. Acknowledgements outstanding: 1; given since the last review: 1.',
        'Service policy: version 2 in force since 2025-02-01; review overdue since 2026-01-10; acknowledgements outstanding: 1',
        'Not in force: DOC',
      ],
      as_of: '2026-03-01',
    };
  },
  g: () => {
    const one = measure({});
    return {
      records: [
        one,
        record('objective', 'approved', '2025-03-01', {
          title: 'More in target',
          measure: one.id,
          direction: 'at-least',
          target: 92,
          unit: '%',
          due_on: '2026-06-01',
        }),
        record('objective', 'approved', '2026-03-01', {
          title: 'Fewer calls',
          measure: null,
          direction: 'at-most',
          target: 5,
        }),
        closed('objective', 'achieved', ['2025-03-01', '2026-04-01'], {
          title: 'Portal in use',
          result_value: 70,
          direction: 'at-least',
          target: 60,
          unit: '%',
        }),
      ],
      says: [
        'Objectives in force: 2. At their target: 0; not at it: 1; without a value: 1; past their day: 1. Since the last review achieved: 1; not achieved: 0.',
        'More in target: 80 % on 2026-06-20, target at least 92 % by 2026-06-01: not at its target',
        'Fewer calls: no value is recorded yet; target at most 5',
        'Portal in use: achieved; result 70 %, target at least 60 %',
      ],
      as_of: '2026-04-01',
    };
  },
  h: () => ({
    records: [
      record(
        'service-report',
        'current',
        '2025-01-01',
        {
          title: 'Monthly report',
          issues: [
            { issued_on: '2025-12-05', period_to: '2025-11-30' },
            { issued_on: '2026-02-05', period_to: '2026-01-31' },
          ],
        },
        { updated_at: at('2026-02-05') },
      ),
      record('service-report', 'current', '2025-01-01', { title: 'Yearly report', issues: null }),
    ],
    more: {
      incidents: tallyOf({
        whole: { since: { ...mail, opened: 22 }, before: mailBefore },
        services: [
          { service: 'mail', since: mail, before: mailBefore },
          { service: null, since: few, before: none },
        ],
        count: 52,
        newest: at('2026-06-30'),
      }),
    },
    says: [
      'opened 22 (30), resolved 18 (30), resolved within their target 75 % (100 %), major 1 (0).',
      'Mail: opened 20 (30), resolved 18 (30), within target 75 % (100 %), major 1 (0)',
      'Without a service: opened 2 (0), resolved 0 (0), within target – (–), major 0 (0)',
      'Service reports issued since the last review: 1.',
      'Monthly report: issued 1, the last on 2026-02-05',
      'Yearly report: none issued',
    ],
    as_of: '2026-06-30',
  }),
  i: () => ({
    records: [
      record('interested-party', 'current', '2026-02-01', {
        title: 'Cloud Ltd',
        group: 'external-suppliers',
        requirements: [{}],
      }),
      record('interested-party', 'current', '2026-06-01', { title: 'Hospitals', group: 'customers' }),
      record('scope', 'approved', '2025-02-01', {
        title: 'Scope',
        other_parties: [{ name: 'Cloud Ltd' }, { name: 'Carrier plc' }],
      }),
      record('sms-process', 'current', '2025-02-01', { title: 'Monitoring', operated_by: 'both' }),
      record('risk', 'treating', '2025-02-01', { title: 'Cloud Ltd fails', family: 'other-parties' }),
    ],
    more: { incidents: tallyOf({ waiting_for_suppliers: 3, count: 3 }) },
    says: [
      'Suppliers and partners among the interested parties: 1.',
      'Cloud Ltd (External suppliers): requirements recorded 1',
      'taking part in the services: Cloud Ltd, Carrier plc',
      'Process operated with or by another party: SMS',
      'Risk that concerns other parties: RIS',
      'Incidents waiting for a supplier now: 3.',
      'have no register here yet',
    ],
    as_of: '2026-02-01',
  }),
  j: () => ({
    records: [
      record('resource-request', 'submitted', '2026-05-01', {
        title: 'Second engineer',
        kind: 'people',
        amount: 1,
        unit: 'person',
        needed_by: '2026-09-01',
      }),
      record('resource-request', 'approved', '2026-01-05', {
        title: 'New backup',
        kind: 'technical',
        amount: 2,
        unit: 'units',
        needed_by: '2026-04-01',
      }),
      record('competence', 'current', '2025-01-05', {
        title: 'Mainframe',
        person: 'an',
        required_level: 3,
        actual_level: 1,
        gap: 2,
      }),
      record('development', 'planned', '2026-01-05', { due_on: '2026-02-01' }),
      record('appointment', 'in-force', '2025-01-05', { role: 'sms-manager', ends_on: null }),
      record('appointment', 'in-force', '2025-01-05', { role: 'process-owner', ends_on: '2026-06-30' }),
    ],
    says: [
      'Resource requests by state: To be decided: 1; Approved, to be provided: 1. Waiting for a decision: 1; granted and not provided yet: 1, of these after the day they were needed: 1.',
      'Second engineer: 1 person (People), needed by 2026-09-01: To be decided',
      'Competences recorded: 1; below the level required: 1; not assessed yet: 0.',
      'Mainframe: Nguyen An, level 1 of 3',
      'Development actions past their day: 1.',
      'Roles that nobody holds: Process owner, Service owner, Internal auditor',
    ],
    as_of: '2026-05-01',
  }),
  k: () => ({
    records: [
      record('risk', 'treating', '2026-02-01', {
        title: 'The only expert leaves',
        nature: 'risk',
        inherent_level: 'very-high',
        residual_level: 'very-high',
      }),
      record('risk', 'accepted', '2025-02-01', {
        title: 'Flood',
        nature: 'risk',
        inherent_level: 'high',
        residual_level: 'low',
        effectiveness: 'partly',
        evaluated_at: at('2026-03-03'),
      }),
      record('risk', 'identified', '2025-03-01', { nature: 'opportunity' }),
      closed('action', 'verified', ['2025-11-01', '2026-05-05'], {
        title: 'Train a second',
        risk: 'one',
        effectiveness: 'effective',
      }),
      record('action', 'planned', '2026-01-02', { risk: 'one', due_on: '2026-02-02' }),
    ],
    says: [
      'Open risks: 2; opportunities: 1. New since the last review: 1; closed: 0.',
      'before treatment: Very high: 1; High: 1. After treatment: Very high: 1; Low: 1. Not analysed: 0.',
      'Above the highest level that top management accepts: RIS',
      'Treatment of risks and opportunities judged since the last review: Partly effective: 1.',
      'Not or only partly effective: RIS',
      'Actions on risks and opportunities under way: 1, of these overdue: 1; verified since the last review: Effective: 1.',
    ],
    as_of: '2026-05-05',
  }),
  l: () => ({
    records: [
      record('service', 'live', '2026-02-03', { title: 'Video' }),
      record('service', 'draft', '2025-02-03', { title: 'Archive' }),
      record('scope', 'approved', '2026-01-15', { title: 'Scope with video' }),
      record('document', 'published', '2026-01-15', {
        title: 'Incident process',
        versions: [{ material: true, effective_date: '2026-03-01' }],
      }),
      record('document', 'published', '2026-06-15', {
        title: 'A form',
        versions: [{ material: false, effective_date: '2026-06-15' }],
      }),
      record('improvement', 'in-progress', '2026-02-01', {
        title: 'New portal',
        sms_change: 'The desk takes no mail.',
      }),
    ],
    says: [
      'Service new or in use again since 2026-02-03: SER',
      'Service in preparation: SER',
      'Scope approved on 2026-01-15: SCO',
      'Document with a material change, in force from 2026-03-01: DOC',
      'Improvement that changes the SMS: IMP',
      'Requests for change have no register here yet.',
    ],
    as_of: '2026-02-03',
  }),
};

import { create, perform, record, records, type Story, story, update, who } from './story.ts';

interface SmsProcess {
  readonly key: string;
  readonly title: string;
  readonly clause: string;
  readonly owner: string;
  readonly inputs: string;
  readonly outputs: string;
  readonly measures: string | null;
  /** Keys of the processes to which it hands over. */
  readonly linked: readonly string[];
}

const known: readonly SmsProcess[] = [
  {
    key: 'incident',
    title: 'Incident management',
    clause: '8.6.1',
    owner: 'Linh',
    inputs: 'Reports of users, alarms of monitoring',
    outputs: 'Restored services, known errors to be looked into',
    measures: 'Response and resolution within target; solved at first contact',
    linked: ['problem', 'change', 'levels'],
  },
  {
    key: 'request',
    title: 'Service request management',
    clause: '8.6.2',
    owner: 'Linh',
    inputs: 'Requests of users from the catalogue',
    outputs: 'Fulfilled requests',
    measures: 'Fulfilled within the agreed days',
    linked: ['change', 'configuration'],
  },
  {
    key: 'problem',
    title: 'Problem management',
    clause: '8.6.3',
    owner: 'Linh',
    inputs: 'Trends of incidents, major incidents',
    outputs: 'Known errors, requests for change',
    measures: 'Incidents by known errors',
    linked: ['incident', 'change'],
  },
  {
    key: 'change',
    title: 'Change management',
    clause: '8.5.1',
    owner: 'Thu',
    inputs: 'Requests for change',
    outputs: 'Assessed, approved and reviewed changes',
    measures: 'Share of changes without incident',
    linked: ['release', 'configuration', 'incident'],
  },
  {
    key: 'release',
    title: 'Release and deployment',
    clause: '8.5.3',
    owner: 'Thu',
    inputs: 'Approved changes, acceptance criteria',
    outputs: 'Releases in operation',
    measures: 'Releases without going back',
    linked: ['change', 'configuration'],
  },
  {
    key: 'transition',
    title: 'Thiết kế và chuyển tiếp dịch vụ',
    clause: '8.5.2',
    owner: 'Thu',
    inputs: 'Yêu cầu đối với dịch vụ mới hoặc thay đổi',
    outputs: 'Dịch vụ sẵn sàng vận hành, tiêu chí nghiệm thu',
    measures: 'Dịch vụ chuyển tiếp đúng hạn',
    linked: ['change', 'levels'],
  },
  {
    key: 'configuration',
    title: 'Configuration management',
    clause: '8.2.6',
    owner: 'Thu',
    inputs: 'Approved changes, results of discovery',
    outputs: 'Configuration information for all other processes',
    measures: 'Items in which the quarterly check finds a difference',
    linked: ['change', 'incident'],
  },
  {
    key: 'levels',
    title: 'Service level management',
    clause: '8.3.3',
    owner: 'Robert',
    inputs: 'Requirements of customers, figures of the services',
    outputs: 'Agreements, monthly reports',
    measures: 'Targets met per service',
    linked: ['relationship', 'reporting'],
  },
  {
    key: 'relationship',
    title: 'Business relationship management',
    clause: '8.3.2',
    owner: 'Robert',
    inputs: 'Talks with customers, complaints, surveys',
    outputs: 'Requirements, satisfaction, improvements',
    measures: 'Satisfaction of customers',
    linked: ['levels', 'reporting'],
  },
  {
    key: 'supplier',
    title: '供应商管理',
    clause: '8.3.4',
    owner: 'Robert',
    inputs: '服务需求、供应商合同',
    outputs: '供应商绩效评价、改进要求',
    measures: '供应商按约定交付的比例',
    linked: ['levels', 'continuity'],
  },
  {
    key: 'continuity',
    title: 'Availability and continuity of services',
    clause: '8.7.2',
    owner: 'Thu',
    inputs: 'Agreed availability, risks of services',
    outputs: 'Tested plans, actions after tests',
    measures: 'Restored in tests within the planned hours',
    linked: ['change', 'supplier'],
  },
  {
    key: 'security',
    title: 'Information security management',
    clause: '8.7.3',
    owner: 'Phương',
    inputs: 'Policy, risks, security incidents',
    outputs: 'Controls, reviewed access rights',
    measures: 'Clicks in exercises on phishing',
    linked: ['incident', 'change'],
  },
  {
    key: 'reporting',
    title: 'Monitoring, reviews and reports',
    clause: '9.4',
    owner: 'Oliver',
    inputs: 'Figures of all processes',
    outputs: 'Service reports, papers for management reviews',
    measures: 'Reports out in time',
    linked: ['levels', 'relationship'],
  },
  // Nobody says by what it is measured: an exception of AC-006.
  {
    key: 'capacity',
    title: 'Demand and capacity management',
    clause: '8.4.3',
    owner: 'Khoa',
    inputs: 'Forecasts of the customers, use of the platform',
    outputs: 'Capacity plan, orders',
    measures: null,
    linked: ['levels', 'configuration'],
  },
  // It names only a process that has gone since: an exception of AC-006.
  {
    key: 'budgeting',
    title: 'Budgeting and accounting for services',
    clause: '8.4.1',
    owner: 'Peter',
    inputs: 'Costs of suppliers and staff, forecasts',
    outputs: 'Budget and costs per service',
    measures: 'Costs against budget, each month',
    linked: ['assets'],
  },
];

function smsProcess({ key, owner, linked, ...values }: SmsProcess): Story {
  const operated_by = key === 'continuity' ? 'both' : 'organisation';
  const other_party = key === 'continuity' ? record('party/cloud') : null;
  return story(
    'sms-process',
    `process/${key}`,
    [346, 'Oliver', create({ ...values, assignee: who(owner), operated_by, other_party })],
    [344, 'Oliver', update({ linked_processes: records(...linked.map((other) => `process/${other}`)) })],
    [
      96,
      'Oliver',
      perform('review', {}, 'Gone through with the owner: inputs, outputs and links are right.'),
    ],
  );
}

/** The processes of the management system (4.4). */
export const smsProcesses: readonly Story[] = [
  ...known.map(smsProcess),
  story(
    'sms-process',
    'process/assets',
    [
      346,
      'Oliver',
      create({
        title: 'Asset handling',
        clause: '8.2.5',
        assignee: who('Hạnh'),
        inputs: 'Deliveries, returns',
        outputs: 'List of assets',
        measures: 'Differences in the yearly count',
        linked_processes: records(),
      }),
    ],
    [214, 'Oliver', perform('retire', {}, 'Now part of configuration management.')],
  ),
];

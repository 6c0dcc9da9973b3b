import { create, day, perform, records, type Step, type Story, story, who } from './story.ts';

interface Planned {
  readonly key: string;
  readonly by: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly every?: number;
  /** Days before the end on which it was communicated, and what was said. */
  readonly said: readonly (readonly [days: number, text: string])[];
}

const evidence = 'Minutes and slides in the document library';

/** The communication plan (7.4). On purpose: the quarterly letter to customers was left out in the last quarter. */
const planned: readonly Planned[] = [
  {
    key: 'policy',
    by: 'Oliver',
    values: {
      title: 'Policy and objectives for service management',
      direction: 'internal',
      audience: 'All staff',
      channels: ['meeting', 'intranet'],
    },
    every: 182,
    said: [
      [335, 'Policy and the five objectives presented in the meeting of all staff.'],
      [155, 'Objectives of the half-year with what was reached so far.'],
    ],
  },
  {
    key: 'quarterly-letter',
    by: 'Robert',
    values: {
      title: 'Letter to customers on the services of the quarter',
      direction: 'external',
      audience: 'Contacts of the three customers',
      parties: records('party/customers'),
      channels: ['email', 'report'],
    },
    every: 91,
    said: [
      [320, 'First letter: services, figures, what comes next.'],
      [229, 'Second letter, with the new targets for critical services.'],
      [138, 'Third letter, with the plan for staff self-service.'],
    ],
  },
  {
    key: 'maintenance',
    by: 'Linh',
    values: {
      title: 'Lịch bảo trì trong tháng',
      direction: 'both',
      audience: 'Người dùng và đầu mối khách hàng',
      channels: ['portal', 'email'],
    },
    every: 30,
    said: [330, 300, 270, 240, 210, 180, 150, 120, 90, 60, 30, 2].map(
      (days) => [days, 'Đã gửi lịch bảo trì của tháng tới cho tất cả người dùng.'] as const,
    ),
  },
  {
    key: 'major',
    by: 'Linh',
    values: {
      title: 'Major incidents while they last',
      direction: 'both',
      audience: 'Top management, users concerned, customers concerned',
      occasion: 'A major incident is declared, and every hour until it is over',
      channels: ['email', 'phone', 'portal'],
    },
    said: [
      [288, 'Told at declaration, each hour and at the end.'],
      [101, 'Told at declaration and at the end; the word in between was forgotten.'],
    ],
  },
  {
    key: 'breach',
    by: 'Phương',
    values: {
      title: 'Breach of personal data',
      direction: 'external',
      audience: 'Authority and persons concerned',
      occasion: 'A breach is found; within 72 hours',
      parties: records('party/authority'),
      channels: ['email', 'phone'],
    },
    said: [[219, 'Exercise: the form was filled in and sent to our own mailbox within five hours.']],
  },
  {
    key: 'supplier-meeting',
    by: 'Robert',
    values: {
      title: '供应商季度会议',
      direction: 'external',
      audience: '线路供应商与云服务供应商',
      parties: records('party/lines', 'party/cloud'),
      channels: ['meeting'],
    },
    every: 91,
    said: [
      [310, '讨论线路中断的处理与赔付条款。'],
      [220, '讨论邮箱迁移进度。'],
      [128, '讨论第二线路的报价。'],
      [37, '讨论年度绩效评价。'],
    ],
  },
  {
    key: 'newcomers',
    by: 'Hạnh',
    values: {
      title: 'Introduction of newcomers to the management system',
      direction: 'internal',
      audience: 'New staff',
      occasion: 'First week at work',
      channels: ['training'],
    },
    said: [[166, 'Two newcomers at the desk introduced.']],
  },
  {
    key: 'survey',
    by: 'Robert',
    values: {
      title: 'Results of the survey of users and what follows',
      direction: 'both',
      audience: 'Users and customers',
      parties: records('party/users', 'party/customers'),
      channels: ['portal', 'meeting'],
    },
    every: 182,
    said: [
      [290, 'Results of spring: waiting times on Monday mornings.'],
      [112, 'Results of autumn: better on Mondays, printing is the new complaint.'],
    ],
  },
  {
    key: 'audit-results',
    by: 'Oliver',
    values: {
      title: 'Results of internal audits',
      direction: 'internal',
      audience: 'Managers of what was audited',
      occasion: 'The report of an audit is signed',
      channels: ['meeting', 'report'],
    },
    said: [
      [272, 'Report on resolution and fulfilment talked through.'],
      [196, 'Report on change and release talked through.'],
      [57, 'Report on security and continuity talked through.'],
    ],
  },
  {
    key: 'board',
    by: 'Vân',
    values: {
      title: 'State of the services for the owners',
      direction: 'internal',
      audience: 'Owners of the company',
      parties: records('party/owners'),
      channels: ['report'],
    },
    every: 91,
    said: [
      [315, 'Report of the quarter.'],
      [224, 'Report of the quarter, with the major incidents.'],
      [133, 'Report of the quarter, with the budget for storage.'],
      [42, 'Report of the quarter.'],
    ],
  },
];

/** Planned communication (7.4). */
export const communications: readonly Story[] = planned.map(({ key, by, values, every, said }) =>
  story(
    'communication',
    `communication/${key}`,
    [343, 'Oliver', create({ ...values, assignee: who(by), every_days: every ?? null })],
    ...said.map(
      ([days, text]): Step => [days, by, perform('communicated', { said_on: day(days), evidence }, text)],
    ),
    [98, 'Oliver', perform('review', {}, 'Still needed as planned.')],
  ),
);

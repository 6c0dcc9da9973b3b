import { create, perform, type Story, story, who } from './story.ts';

interface Requirement {
  readonly requirement: string;
  readonly source: string;
  readonly relevant: boolean;
  readonly reference?: string;
  readonly climate?: boolean;
  readonly response?: string;
}

function party(
  key: string,
  owner: string | null,
  values: Readonly<Record<string, unknown>>,
  requirements: readonly Requirement[],
  review: readonly [days: number, by: string, text: string],
): Story {
  const [days, by, text] = review;
  const assignee = owner === null ? null : who(owner);
  return story(
    'interested-party',
    `party/${key}`,
    [359, 'Oliver', create({ ...values, assignee, requirements })],
    [days, by, perform('review', {}, text)],
  );
}

/** Interested parties (4.2). On purpose: one of them without an owner (AC-003). */
export const parties: readonly Story[] = [
  party(
    'customers',
    'Robert',
    { title: 'Customers of the services', group: 'customers' },
    [
      {
        requirement: 'Services are delivered as agreed, and shortfalls are told before they are noticed.',
        source: 'agreement',
        reference: 'Service level agreements',
        relevant: true,
        response: 'Service level management, monthly reports',
      },
      {
        requirement: 'Figures on the energy that the services use, once a year.',
        source: 'contract',
        relevant: true,
        climate: true,
        response: 'Measure of the server room, given with the report of the year',
      },
    ],
    [150, 'Robert', 'Talked through with both large customers; figures on energy are new.'],
  ),
  party(
    'users',
    'Linh',
    {
      title: 'Users of the services',
      group: 'users',
      description: 'About 480 people at three customers and in house.',
    },
    [
      {
        requirement: 'Help in their own language during working hours.',
        source: 'expectation',
        relevant: true,
        response: 'Service desk in Vietnamese and English, Chinese on request',
      },
    ],
    [148, 'Linh', 'The survey of users names waiting times on Monday mornings.'],
  ),
  party(
    'owners',
    'Vân',
    { title: 'Owners of the company', group: 'owners' },
    [
      {
        requirement: 'Services are delivered within the budget of the year.',
        source: 'policy',
        relevant: true,
      },
      {
        requirement: 'The company keeps its good name with customers.',
        source: 'expectation',
        relevant: true,
      },
    ],
    [146, 'Oliver', 'Unchanged.'],
  ),
  party(
    'staff',
    'Hạnh',
    { title: 'Nhân viên', group: 'staff' },
    [
      {
        requirement: 'Ca trực được lên lịch trước ít nhất hai tuần.',
        source: 'agreement',
        relevant: true,
        response: 'Lịch trực công bố trên cổng nội bộ',
      },
      {
        requirement: 'Làm việc từ xa trong những ngày nắng nóng gay gắt hoặc ngập lụt.',
        source: 'expectation',
        relevant: true,
        climate: true,
        response: 'Quy định làm việc từ xa',
      },
    ],
    [145, 'Hạnh', 'Đã trao đổi trong cuộc họp toàn thể, bổ sung yêu cầu làm việc từ xa.'],
  ),
  party(
    'authority',
    'Phương',
    { title: 'Authority for the protection of personal data', group: 'regulators' },
    [
      {
        requirement: 'A breach of personal data is reported within 72 hours.',
        source: 'law',
        reference: 'Law on the protection of personal data',
        relevant: true,
        response: 'Step of the procedure for security incidents',
      },
    ],
    [144, 'Linh', 'Contact and form are up to date.'],
  ),
  party(
    'lines',
    'Robert',
    { title: 'Provider of the lines between the sites', group: 'external-suppliers', critical: true },
    [
      {
        requirement: 'Maintenance of the lines is announced and answered five working days ahead.',
        source: 'contract',
        relevant: true,
      },
    ],
    [143, 'Robert', 'The contract was read again; the penalty for outages is too low.'],
  ),
  party(
    'cloud',
    'Thu',
    { title: 'Cloud provider', group: 'external-suppliers', critical: true },
    [
      {
        requirement: 'Accounts of administrators use a second factor.',
        source: 'contract',
        relevant: true,
        response: 'Held by the identity service',
      },
      {
        requirement: 'Reports on energy per customer are taken from the provider’s portal.',
        source: 'agreement',
        relevant: false,
        climate: true,
      },
    ],
    [142, 'Thu', 'Terms changed in spring; nothing that concerns us.'],
  ),
  // Nobody looks after it: the exception of AC-003.
  party(
    'building',
    null,
    { title: '物业与机房设施服务', group: 'internal-suppliers' },
    [{ requirement: '机房停电检修须提前十个工作日书面通知。', source: 'agreement', relevant: true }],
    [140, 'Oliver', '负责人离职，尚未指定新的联系人。'],
  ),
];

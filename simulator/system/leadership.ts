import { create, day, type Later, perform, record, type Story, service, story, who } from './story.ts';

interface Appointed {
  readonly key: string;
  readonly title: string;
  readonly role: string;
  readonly holder: string;
  readonly responsibilities: readonly string[];
  readonly duties: string;
  readonly authorities: string;
  readonly about?: Readonly<Record<string, Later>>;
  /** Days before the end on which it ends by itself. */
  readonly ends?: number;
}

const appointed: readonly Appointed[] = [
  {
    key: 'sms-manager',
    title: 'Manager of the service management system',
    role: 'sms-manager',
    holder: 'Oliver',
    responsibilities: ['conformity', 'reporting'],
    duties: 'Keeps the system in line with the standard and reports on it to top management each quarter.',
    authorities: 'Asks every team for evidence, stops changes that break the policy.',
  },
  {
    key: 'incident-owner',
    title: 'Process owner for incidents, requests and problems',
    role: 'process-owner',
    holder: 'Linh',
    responsibilities: ['process'],
    duties: 'Keeps the processes, their measures and their people in shape.',
    authorities: 'Changes targets within the agreements, assigns people of the desk.',
    about: { sms_process: record('process/incident') },
  },
  {
    key: 'change-owner',
    title: 'Phụ trách quy trình thay đổi, phát hành và cấu hình',
    role: 'process-owner',
    holder: 'Thu',
    responsibilities: ['process'],
    duties: 'Duy trì quy trình, lịch thay đổi và thông tin cấu hình.',
    authorities: 'Phê duyệt thay đổi thông thường, dừng thay đổi chưa được đánh giá.',
    about: { sms_process: record('process/change') },
  },
  {
    key: 'levels-owner',
    title: 'Process owner for agreements and suppliers',
    role: 'process-owner',
    holder: 'Robert',
    responsibilities: ['process', 'reporting'],
    duties: 'Keeps agreements, reports and suppliers in shape.',
    authorities: 'Speaks for the company to customers and suppliers within the budget.',
    about: { sms_process: record('process/levels') },
  },
  {
    key: 'business-owner',
    title: 'Service owner of the business application',
    role: 'service-owner',
    holder: 'Martin',
    responsibilities: ['service'],
    duties: 'Answers for the service as a whole, its plans and its costs.',
    authorities: 'Decides on priorities of changes to the service.',
    about: { service: service('business') },
  },
  {
    key: 'security-manager',
    title: 'Manager of information security',
    role: 'information-security-manager',
    holder: 'Phương',
    responsibilities: ['process'],
    duties: 'Keeps policy, risks and controls of information security.',
    authorities: 'Blocks access in case of danger.',
    about: { sms_process: record('process/security') },
  },
  {
    key: 'lead-auditor',
    title: 'Internal auditor, lead',
    role: 'internal-auditor',
    holder: 'Nora',
    responsibilities: ['other'],
    duties: 'Plans and leads internal audits.',
    authorities: 'Sees every record and talks to everybody.',
  },
  // It ran out a month ago and nobody renewed or ended it: an exception of AC-009.
  {
    key: 'auditor',
    title: 'Internal auditor',
    role: 'internal-auditor',
    holder: 'Yến',
    responsibilities: ['other'],
    duties: 'Takes part in internal audits.',
    authorities: 'Sees every record and talks to everybody.',
    ends: 31,
  },
];

function appointment({ key, holder, about, ends, ...values }: Appointed): Story {
  const ends_on = ends === undefined ? null : day(ends);
  return story(
    'appointment',
    `appointment/${key}`,
    [
      342,
      holder === 'Oliver' ? 'Vân' : 'Oliver',
      create({ ...values, ...about, assignee: who(holder), starts_on: day(340), ends_on }),
    ],
    [341, 'Vân', perform('appoint')],
    [339, holder, perform('accept')],
    [
      337,
      'Oliver',
      perform('make-known', {}, 'Named in the list of roles on the intranet and told to all staff.'),
    ],
    ...(key === 'sms-manager'
      ? [[58, 'Vân', perform('review', {}, 'Confirmed in the management review.')] as const]
      : []),
  );
}

const appointments: readonly Story[] = [
  ...appointed.map(appointment),
  // Made weeks ago and not accepted: an exception of AC-009.
  story(
    'appointment',
    'appointment/portal-owner',
    [
      54,
      'Oliver',
      create({
        title: 'Service owner of the customer portal',
        role: 'service-owner',
        assignee: who('Ngọc'),
        responsibilities: ['service'],
        duties: 'Answers for the service as a whole, its plans and its costs.',
        authorities: 'Decides on priorities of changes to the service.',
        service: service('portal'),
        starts_on: day(40),
      }),
    ],
    [48, 'Vân', perform('appoint')],
  ),
];

interface Asked {
  readonly key: string;
  readonly by: string;
  readonly submitted: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly decided?: readonly [days: number, by: string, how: 'approve' | 'reject', text: string];
  readonly provided?: readonly [days: number, text: string];
}

const asked: readonly Asked[] = [
  {
    key: 'weekend',
    by: 'Linh',
    submitted: 331,
    values: {
      title: 'Second person for the service desk at weekends',
      kind: 'people',
      reason: 'Reports of the portal at weekends wait for more than an hour.',
      consequence: 'The target for response of the portal is missed every second weekend.',
      amount: 0.4,
      unit: 'full-time person',
      needed_by: day(285),
      service: service('portal'),
    },
    decided: [
      318,
      'Vân',
      'approve',
      'Granted for one year; the effect is looked at in the management review.',
    ],
    provided: [290, 'A colleague of the workplace team takes the weekends in turn.'],
  },
  // Decided two weeks later than planned: an exception of AC-010.
  {
    key: 'backup',
    by: 'Thu',
    submitted: 252,
    values: {
      title: 'Storage for backups at both sites',
      kind: 'technical',
      reason: 'Backups of both server rooms lie in one of them.',
      amount: 24,
      unit: 'TB',
      needed_by: day(190),
      service: service('files'),
    },
    decided: [206, 'Peter', 'approve', 'Granted in full after the figures of the second offer.'],
    provided: [181, 'Storage runs at both sites; a restore was tested.'],
  },
  {
    key: 'course',
    by: 'Robert',
    submitted: 193,
    values: {
      title: 'Course in contract law for supplier management',
      kind: 'financial',
      reason: 'Penalties in contracts are too low.',
      amount: 45_000_000,
      unit: 'VND',
    },
    decided: [
      176,
      'Peter',
      'reject',
      'Not this year; the lawyer of the company reads the contracts instead.',
    ],
  },
  {
    key: 'monitoring',
    by: 'Oliver',
    submitted: 97,
    values: {
      title: 'Giấy phép giám sát cho nền tảng đám mây',
      kind: 'technical',
      reason: 'Chưa giám sát được hộp thư sau khi chuyển lên đám mây.',
      amount: 60,
      unit: 'giấy phép',
      needed_by: day(10),
      service: service('mail'),
    },
    decided: [82, 'Vân', 'approve', 'Granted; to be ordered with the next renewal.'],
  },
  // Waits for a decision for longer than planned: an exception of AC-010.
  {
    key: 'chinese-agent',
    by: 'Linh',
    submitted: 58,
    values: {
      title: '增加一名中文坐席',
      kind: 'people',
      reason: '华语客户的报单逐季增加，目前只有一名坐席能用中文处理。',
      consequence: '该坐席休假期间，中文报单需等待次日处理。',
      amount: 1,
      unit: 'full-time person',
      needed_by: day(-30),
    },
  },
  {
    key: 'switch',
    by: 'Hao',
    submitted: 11,
    values: {
      title: 'Spare core switch for Hà Nội',
      kind: 'technical',
      reason: 'Delivery of the same model takes six weeks.',
      amount: 1,
      unit: 'switch',
      service: service('network'),
    },
  },
];

function resourceRequest({ key, by, submitted, values, decided, provided }: Asked): Story {
  const decision =
    decided === undefined ? [] : [[decided[0], decided[1], perform(decided[2], {}, decided[3])] as const];
  const provision =
    provided === undefined ? [] : [[provided[0], 'Hạnh', perform('provide', {}, provided[1])] as const];
  return story(
    'resource-request',
    `request/${key}`,
    [submitted + 1, by, create({ ...values, requester: who(by) })],
    [submitted, by, perform('submit')],
    ...decision,
    ...provision,
  );
}

/** Roles and means (5): appointments with one that lapsed and one not accepted, requests with a late decision. */
export const leadership: readonly Story[] = [...appointments, ...asked.map(resourceRequest)];

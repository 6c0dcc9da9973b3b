import type { ServiceKey } from '../texts/script.ts';
import { create, day, people, perform, type Step, type Story, service, story, who } from './story.ts';

/** One issue: what it says in figures and trend, what was decided; null: nobody said what follows. */
type Issue = readonly [figures: string, trend: string, decided: string | null];

interface ToldReport {
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
  readonly owner: string;
  readonly services: readonly ServiceKey[];
  readonly readers: readonly string[];
  readonly other_readers?: string;
  readonly content: string;
  readonly data_source: string;
  readonly every: number;
  /** What the program computes for each issue; those of the past year were drawn up by hand. */
  readonly figures_chosen?: readonly string[];
  readonly issues: readonly Issue[];
  /** Issues that came out so many days later than the others, by their place. */
  readonly late?: Readonly<Record<number, number>>;
}

/** Days before the end of the last day of the first period. */
const first_period_to = 326;

const nothing = 'Nothing needs doing.';

/** What a row of figures says each month, the trend over three months with it. */
function monthly(
  name: string,
  unit: string,
  values: readonly number[],
  decided: Readonly<Record<number, string | null>>,
): readonly Issue[] {
  return values.map((value, index): Issue => {
    const before = values.slice(Math.max(0, index - 2), index + 1);
    const change = value - (before[0] as number);
    const way = change > 0.05 ? 'rising' : change < -0.05 ? 'falling' : 'level';
    const decision = decided[index];
    return [
      `${name}: ${value} ${unit}`,
      `Over ${before.length} periods: ${before.join(', ')} ${unit}, ${way}.`,
      decision === undefined ? nothing : decision,
    ];
  });
}

function reportStory(told: ToldReport): Story {
  const { key, owner, services, readers, every, issues, late, ...values } = told;
  const steps = issues.flatMap(([figures, trend, actions], index): readonly Step[] => {
    const period_to = first_period_to - index * every - (every - 30);
    const issued = period_to - 4 - (late?.[index] ?? 0);
    const issue = perform('issue', {
      period_from: day(period_to + every - 1),
      period_to: day(period_to),
      issued_on: day(issued),
      figures,
      trend,
      trend_periods: Math.min(3, index + 1),
      data_source: values.data_source,
    });
    const told = 'Readers by mail; talked through in the meeting of the month';
    const followed = perform('follow-up', { actions, communicated_to: told });
    const after: readonly Step[] = actions === null ? [] : [[issued - 6, owner, followed]];
    return [[issued, owner, issue], ...after];
  });
  return story(
    'service-report',
    `report/${key}`,
    [
      358,
      'Oliver',
      create({
        ...values,
        services: services.map((of) => service(of)),
        readers: people(...readers),
        assignee: who(owner),
        frequency_days: every,
      }),
    ],
    ...steps,
  );
}

const told: readonly ToldReport[] = [
  {
    key: 'desk',
    title: 'Service desk, monthly',
    purpose: 'Shows whether users are helped in time and where the desk needs people.',
    owner: 'Linh',
    services: ['workplace', 'identity', 'printing'],
    readers: ['Vân', 'Oliver', 'Linh'],
    content: 'Reports by service, response and resolution within target, solved at first contact.',
    data_source: 'Incidents of the period, clocks by the calendars in force',
    every: 30,
    figures_chosen: [
      'incident.opened',
      'incident.answered-in-target',
      'incident.resolved-in-target',
      'incident.median-hours',
    ],
    issues: monthly(
      'Response within target',
      '%',
      [84.2, 85.1, 86.9, 86.4, 88.7, 89.9, 90.4, 91.2, 92.8, 93.1, 93.6],
      {
        0: 'Roster for mornings is changed.',
        3: 'Articles on the twenty most frequent reports.',
        6: 'Fourth person at the phones on Mondays is looked at.',
      },
    ),
  },
  // One issue came out ten days late: an exception of AC-122.
  {
    key: 'portal',
    title: 'Customer portal, monthly',
    purpose: 'Tells customers and management how the portal did.',
    owner: 'Robert',
    services: ['portal'],
    readers: ['Vân', 'Robert'],
    other_readers: 'Contacts of the three customers',
    content: 'Availability, response of pages, orders by portal, incidents.',
    data_source: 'Monitoring from outside, incidents of the period',
    every: 30,
    issues: monthly('Availability', '%', [99.1, 99.4, 99.6, 98.9, 99.7, 99.8, 99.6, 99.7, 99.9, 99.2, 99.8], {
      0: 'Second database is ordered.',
      3: 'Index for the search of orders.',
      9: 'Releases only outside the ordering days.',
    }),
    late: { 9: 10 },
  },
  {
    key: 'business',
    title: 'Ứng dụng nghiệp vụ, hằng tháng',
    purpose: 'Cho biết ứng dụng có sẵn sàng trong giờ làm việc và khi khóa sổ hay không.',
    owner: 'Thu',
    services: ['business', 'staff'],
    readers: ['Peter', 'Thu', 'Martin'],
    content: 'Tính sẵn sàng, sự cố, thời gian khóa sổ.',
    data_source: 'Giám sát nội bộ, sự cố trong kỳ',
    every: 30,
    issues: monthly(
      'Tính sẵn sàng',
      '%',
      [99.6, 99.5, 99.7, 99.6, 99.4, 99.7, 99.8, 99.7, 99.6, 99.8, 99.7],
      {
        4: 'Bổ sung chỉ mục cho bảng kho.',
      },
    ),
  },
  // Of the last two issues nobody said what follows: the exception of AC-123.
  {
    key: 'availability',
    title: 'Availability of mail and network, monthly',
    purpose: 'Shows whether mail and lines hold what was agreed.',
    owner: 'Thu',
    services: ['mail', 'network', 'telephony', 'files'],
    readers: ['Oliver', 'Robert', 'Thu'],
    content: 'Availability by service and site, outages of suppliers.',
    data_source: 'Monitoring inside and outside, reports of the providers',
    every: 30,
    issues: monthly(
      'Availability of mail',
      '%',
      [99.8, 99.7, 99.9, 99.8, 99.9, 99.5, 99.4, 99.8, 99.9, 99.9, 99.9],
      {
        6: 'Second server for the filtering of mail.',
        9: null,
        10: null,
      },
    ),
  },
  {
    key: 'system',
    title: '服务管理体系季度报告',
    purpose: '向最高管理者说明目标、审核、不符合项和风险的状况。',
    owner: 'Oliver',
    services: [],
    readers: ['Vân', 'Peter'],
    content: '目标完成情况、内部审核结果、不符合项与纠正措施、风险。',
    data_source: '各登记册在期末的记录',
    every: 91,
    issues: [
      ['目标五项，均已批准；内部审核尚未开始。', '首期，无可比数据。', '按方案启动内部审核。'],
      [
        '审核一次，发现四项；风险二十项。',
        '不符合项由一项增至四项，主要来自审核。',
        '为变更管理增加检查表。',
      ],
      ['审核三次，发现十一项；八成措施按期完成。', '按期完成率连续三期约八成。', '每周检查逾期措施。'],
    ],
  },
];

/** Service reports (9.4). */
export const reports: readonly Story[] = told.map(reportStory);

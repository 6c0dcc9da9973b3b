import { create, day, perform, record, type Step, type Story, service, story, who } from './story.ts';

function objective(
  key: string,
  by: string,
  values: Readonly<Record<string, unknown>>,
  reviews: readonly (readonly [days: number, text: string])[],
  ...more: readonly Step[]
): Story {
  return story(
    'objective',
    `objective/${key}`,
    [341, by, create({ assignee: who(by), frequency_days: 31, ...values })],
    [336, 'Vân', perform('approve')],
    [334, by, perform('communicate', {}, 'Presented in the meeting of all staff, on the intranet since.')],
    ...reviews.map(([days, text]): Step => [days, by, perform('review', {}, text)]),
    ...more,
  );
}

/**
 * Objectives and their plans (6.2). On purpose: one rests on a measure that nobody takes any more (AC-015), the plan of
 * another does not say with which means (AC-016). One is achieved.
 */
export const objectives: readonly Story[] = [
  objective(
    'first-contact',
    'Linh',
    {
      title: 'Every second report is solved at first contact',
      level: 'process',
      policy_link: 'Users are back at work as soon as can be.',
      metric: 'Share of reports solved by the desk',
      unit: '%',
      baseline: 36,
      direction: 'at-least',
      target: 50,
      measure: record('measure/first-contact'),
      plan_actions: 'Articles on the most frequent reports, training at the desk, fewer hand-overs.',
      plan_resources: 'Two hours a week of each person at the desk.',
      due_on: day(-90),
      plan_evaluation: 'Measure each month, talked through in the management review.',
    },
    [
      [165, 'Forty-two percent. Articles help most.'],
      [17, 'Forty-seven percent; on the way.'],
    ],
  ),
  objective(
    'portal',
    'Robert',
    {
      title: 'The customer portal is there when customers order',
      level: 'service',
      service: service('portal'),
      policy_link: 'Services are delivered as agreed.',
      metric: 'Availability around the clock',
      unit: '%',
      baseline: 99.1,
      direction: 'at-least',
      target: 99.8,
      measure: record('measure/portal'),
      plan_actions: 'Second database, load tests, releases outside the ordering days.',
      plan_resources: 'Database licence, ten days of the application team.',
      due_on: day(-60),
      plan_evaluation: 'Measure each month, letter to customers each quarter.',
    },
    [
      [163, 'Ninety-nine point seven on average since summer.'],
      [16, 'One faulty release; procedure for releases changed.'],
    ],
  ),
  objective(
    'satisfaction',
    'Robert',
    {
      title: 'Người dùng hài lòng với dịch vụ',
      level: 'organisation',
      policy_link: 'Dịch vụ phục vụ con người.',
      metric: 'Điểm hài lòng trung bình',
      unit: 'điểm',
      baseline: 3.9,
      direction: 'at-least',
      target: 4.3,
      measure: record('measure/satisfaction'),
      plan_actions: 'Khảo sát mỗi quý, trả lời mọi góp ý trong năm ngày.',
      plan_resources: 'Công cụ khảo sát, nửa ngày mỗi tháng.',
      due_on: day(-30),
      plan_evaluation: 'Điểm trung bình hằng tháng.',
    },
    [
      [162, 'Bốn phẩy một điểm.'],
      [15, 'Không có số liệu mới, khảo sát bị gián đoạn.'],
    ],
  ),
  objective(
    'changes',
    'Thu',
    {
      title: 'Changes do not harm services',
      level: 'process',
      policy_link: 'Services are delivered as agreed.',
      metric: 'Share of changes without incident',
      unit: '%',
      baseline: 90,
      direction: 'at-least',
      target: 97,
      measure: record('measure/changes'),
      plan_actions: 'Checklist for assessment, rights to production per change.',
      // With which means is missing: the exception of AC-016.
      due_on: day(-45),
      plan_evaluation: 'Measure each month.',
    },
    [
      [161, 'Ninety-six percent.'],
      [14, 'Ninety-seven percent for the first time.'],
    ],
  ),
  objective(
    'energy',
    'Thu',
    {
      title: '机房能耗降低百分之二十',
      level: 'organisation',
      policy_link: '节约资源，应对气候变化。',
      metric: '机房日均用电量',
      unit: 'kWh',
      baseline: 490,
      direction: 'at-most',
      target: 395,
      measure: record('measure/energy'),
      plan_actions: '停用迁移后的旧服务器，提高冷通道温度设定。',
      plan_resources: '平台团队八个工作日。',
      due_on: day(1),
      plan_evaluation: '每月抄表，年底评价。',
    },
    [[160, '四百五十五，停用服务器后继续下降。']],
    [6, 'Thu', perform('achieve', { result_value: 391, result: '日均三百九十一，达到目标。' })],
  ),
];

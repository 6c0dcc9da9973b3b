import type { CheckTexts, ReasonDefinition } from '../../kernel/check.ts';

const incomplete: ReasonDefinition = {
  text: { en: 'Missing: {missing}.', vi: 'Còn thiếu: {missing}.', zh: '缺少：{missing}。' },
  params: { missing: 'terms' },
};

/** What the checks of the register of objectives say. */
export const objectiveCheckTexts = {
  'AC-015': {
    question: {
      en: 'Does every objective have a measure, a target and a recent measurement?',
      vi: 'Mọi mục tiêu có thước đo, chỉ tiêu và kết quả đo gần đây không?',
      zh: '每项目标是否有测量指标、目标值和近期的测量结果？',
    },
    reasons: {
      incomplete,
      'never-measured': {
        text: {
          en: 'Not measured in the {days} days since its approval; a measurement every {planned} days is planned.',
          vi: 'Chưa được đo trong {days} ngày kể từ khi phê duyệt; kế hoạch là {planned} ngày một lần.',
          zh: '批准后 {days} 天内未测量；计划每 {planned} 天测量一次。',
        },
        params: { days: 'number', planned: 'number' },
      },
      'measurement-old': {
        text: {
          en: 'The newest measurement was {days} days old at the end of the period; one every {planned} days is planned.',
          vi: 'Đến cuối kỳ, lần đo mới nhất đã cách {days} ngày; kế hoạch là {planned} ngày một lần.',
          zh: '至期末，最近一次测量已过 {days} 天；计划每 {planned} 天测量一次。',
        },
        params: { days: 'number', planned: 'number' },
      },
    },
    measures: {},
    terms: {
      metric: { en: 'metric', vi: 'chỉ số', zh: '指标' },
      target: { en: 'target', vi: 'chỉ tiêu', zh: '目标值' },
      frequency_days: { en: 'frequency of measurement', vi: 'tần suất đo', zh: '测量频次' },
      measure: { en: 'measure', vi: 'thước đo', zh: '测量指标' },
    },
  },
  'AC-016': {
    question: {
      en: 'Does the plan for each objective say what, with what, who, by when and how it is evaluated?',
      vi: 'Kế hoạch của từng mục tiêu có nêu làm gì, bằng nguồn lực nào, ai chịu trách nhiệm, khi nào xong và đánh giá thế nào không?',
      zh: '每项目标的实施计划是否说明做什么、用什么资源、由谁负责、何时完成以及如何评价？',
    },
    reasons: { incomplete },
    measures: {},
    terms: {
      plan_actions: { en: 'what will be done', vi: 'việc sẽ làm', zh: '要做的工作' },
      plan_resources: { en: 'resources', vi: 'nguồn lực', zh: '资源' },
      assignee: { en: 'who is responsible', vi: 'người chịu trách nhiệm', zh: '负责人' },
      due_on: { en: 'date of completion', vi: 'thời hạn hoàn thành', zh: '完成期限' },
      plan_evaluation: { en: 'how results are evaluated', vi: 'cách đánh giá kết quả', zh: '结果评价方式' },
    },
  },
} as const satisfies Record<string, CheckTexts>;

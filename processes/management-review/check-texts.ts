import type { CheckTexts } from '../../kernel/check.ts';
import { reviewInputs } from './inputs.ts';

/** What the checks of management reviews say. */
export const managementReviewCheckTexts = {
  'AC-119': {
    question: {
      en: 'Did top management review the SMS within the planned interval, with its presence and conclusions recorded?',
      vi: 'Lãnh đạo cao nhất có xem xét SMS trong khoảng thời gian đã hoạch định, có ghi nhận việc tham dự và kết luận không?',
      zh: '最高管理者是否在策划的间隔内评审 SMS，并记录出席情况和结论？',
    },
    reasons: {
      'day-passed': {
        text: {
          en: 'Planned for {at} and neither held nor moved.',
          vi: 'Dự kiến ngày {at} nhưng chưa họp và cũng chưa dời ngày.',
          zh: '计划于 {at} 召开，既未召开也未改期。',
        },
        params: { at: 'instant' },
      },
      'no-record': {
        text: { en: 'Not recorded: {missing}.', vi: 'Chưa ghi: {missing}.', zh: '未记录：{missing}。' },
        params: { missing: 'terms' },
      },
      'no-top-management': {
        text: {
          en: 'Nobody of top management was present.',
          vi: 'Không có ai thuộc lãnh đạo cao nhất tham dự.',
          zh: '没有最高管理者出席。',
        },
        params: {},
      },
      late: {
        text: {
          en: 'Held {days} days after the review before it, of {at}; {planned} are planned at most.',
          vi: 'Họp sau lần xem xét trước ({at}) {days} ngày; kế hoạch tối đa là {planned} ngày.',
          zh: '距上次评审（{at}）{days} 天才召开；计划最多 {planned} 天。',
        },
        params: { at: 'instant', days: 'number', planned: 'number' },
      },
      overdue: {
        text: {
          en: 'No review since this one of {at}, {days} days before the end of the period; {planned} are planned at most.',
          vi: 'Chưa có lần xem xét nào sau lần này ({at}), đã {days} ngày tính đến cuối kỳ; kế hoạch tối đa là {planned} ngày.',
          zh: '自本次评审（{at}）后未再评审，至期末已 {days} 天；计划最多 {planned} 天。',
        },
        params: { at: 'instant', days: 'number', planned: 'number' },
      },
    },
    measures: {},
    terms: {
      present: { en: 'who was present', vi: 'người dự họp', zh: '出席人员' },
      minutes: { en: 'minutes', vi: 'biên bản', zh: '评审纪要' },
      conclusion: { en: 'conclusion', vi: 'kết luận', zh: '评审结论' },
    },
  },
  'AC-120': {
    question: {
      en: 'Does each input of the management review hold something newer than the last review?',
      vi: 'Mỗi thông tin đầu vào của cuộc xem xét có nội dung mới hơn lần xem xét trước không?',
      zh: '管理评审的每项输入是否都有上次评审之后的内容？',
    },
    reasons: {
      missing: {
        text: {
          en: '{count} inputs say nothing: {items}.',
          vi: '{count} đầu vào không có nội dung: {items}.',
          zh: '{count} 项输入没有内容：{items}。',
        },
        params: { count: 'number', items: 'terms' },
      },
      older: {
        text: {
          en: '{count} inputs are not newer than the review of {at}, or do not say of which day they are: {items}.',
          vi: '{count} đầu vào không mới hơn lần xem xét {at} hoặc không ghi ngày: {items}.',
          zh: '{count} 项输入不晚于 {at} 的评审，或未注明日期：{items}。',
        },
        params: { count: 'number', at: 'instant', items: 'terms' },
      },
    },
    measures: {},
    terms: reviewInputs,
  },
  'AC-121': {
    question: {
      en: 'Do decisions of the management review have an owner and a due date, and a status at the next review?',
      vi: 'Quyết định của cuộc xem xét có người phụ trách, thời hạn và được báo cáo tình trạng ở lần xem xét sau không?',
      zh: '管理评审的决定是否有负责人和期限，并在下次评审时说明状态？',
    },
    reasons: {
      'no-decision': {
        text: {
          en: 'The review recorded no decision.',
          vi: 'Cuộc xem xét không ghi quyết định nào.',
          zh: '该次评审未记录任何决定。',
        },
        params: {},
      },
      incomplete: {
        text: {
          en: '{count} decisions lack an owner or a due date.',
          vi: '{count} quyết định thiếu người phụ trách hoặc thời hạn.',
          zh: '{count} 项决定缺少负责人或期限。',
        },
        params: { count: 'number' },
      },
      'status-untold': {
        text: {
          en: '{count} decisions are open without a word on their progress, although the next review was held on {at}.',
          vi: '{count} quyết định còn mở mà không ghi tiến độ, dù lần xem xét sau đã họp ngày {at}.',
          zh: '下次评审已于 {at} 召开，但仍有 {count} 项未完成的决定未说明进展。',
        },
        params: { count: 'number', at: 'instant' },
      },
    },
    measures: {
      decisions: { en: 'Decisions', vi: 'Số quyết định', zh: '决定数' },
      overdue: { en: 'Overdue decisions', vi: 'Số quyết định quá hạn', zh: '逾期的决定数' },
    },
  },
} as const satisfies Record<string, CheckTexts>;

import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of trend analyses say. */
export const trendAnalysisCheckTexts = {
  'AC-075': {
    question: {
      en: 'Were change records analysed for trends within the planned interval, with recorded conclusions?',
      vi: 'Hồ sơ thay đổi có được phân tích xu hướng đúng định kỳ đã hoạch định, kèm kết luận được ghi nhận không?',
      zh: '是否在策划的时间间隔内分析变更记录的趋势，并记录结论？',
    },
    reasons: {
      overdue: {
        text: {
          en: 'The last analysis was concluded on {at}, {days} days before the end of the period.',
          vi: 'Lần phân tích cuối được kết luận ngày {at}, {days} ngày trước khi kết thúc kỳ.',
          zh: '最近一次分析于 {at} 得出结论，距期末 {days} 天。',
        },
        params: { at: 'instant', days: 'number' },
      },
      late: {
        text: {
          en: 'Concluded on {at}, {days} days after the analysis before it.',
          vi: 'Kết luận ngày {at}, {days} ngày sau lần phân tích trước.',
          zh: '于 {at} 得出结论，距上次分析 {days} 天。',
        },
        params: { at: 'instant', days: 'number' },
      },
      'no-conclusions': {
        text: {
          en: 'The analysis has no recorded conclusions.',
          vi: 'Phân tích không có kết luận được ghi nhận.',
          zh: '分析没有记录结论。',
        },
        params: {},
      },
      'opportunities-unsaid': {
        text: {
          en: 'The analysis names no opportunity for improvement and does not say why there is none.',
          vi: 'Phân tích không nêu cơ hội cải tiến và không nêu lý do không có.',
          zh: '分析未列出改进机会，也未说明为何没有。',
        },
        params: {},
      },
    },
    measures: {
      concluded: {
        en: 'Analyses of changes concluded in the period',
        vi: 'Lần phân tích thay đổi được kết luận trong kỳ',
        zh: '期间内得出结论的变更分析',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

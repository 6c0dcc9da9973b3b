import type { CheckTexts, ReasonDefinition } from '../../kernel/check.ts';

const reviewOverdue: ReasonDefinition = {
  text: {
    en: 'Last looked at on {at}, {days} days before the end of the period.',
    vi: 'Lần xem xét cuối là {at}, {days} ngày trước khi kết thúc kỳ.',
    zh: '最近一次评审为 {at}，距期末 {days} 天。',
  },
  params: { at: 'instant', days: 'number' },
};

/** What the checks of the register of issues say. */
export const issueCheckTexts = {
  'AC-001': {
    question: {
      en: 'Was every current issue reviewed within the planned interval?',
      vi: 'Mọi vấn đề hiện hành có được xem xét trong khoảng thời gian đã hoạch định không?',
      zh: '每项有效的内外部因素是否在规划的间隔内得到评审？',
    },
    reasons: { 'review-overdue': reviewOverdue },
    measures: {},
  },
  'AC-002': {
    question: {
      en: 'Is there exactly one decision with a reason on climate change, and is it recent enough?',
      vi: 'Có đúng một quyết định kèm lý do về biến đổi khí hậu và quyết định đó còn đủ mới không?',
      zh: '关于气候变化是否恰有一项附理由的决定，且足够新？',
    },
    reasons: {
      undecided: {
        text: {
          en: 'It is not said whether climate change matters.',
          vi: 'Chưa nêu biến đổi khí hậu có liên quan hay không.',
          zh: '未说明气候变化是否相关。',
        },
        params: {},
      },
      'no-reason': {
        text: { en: 'The decision has no reason.', vi: 'Quyết định không có lý do.', zh: '决定未附理由。' },
        params: {},
      },
      several: {
        text: {
          en: 'More than one decision on climate change is in force.',
          vi: 'Có hơn một quyết định về biến đổi khí hậu đang có hiệu lực.',
          zh: '关于气候变化有多项决定同时有效。',
        },
        params: {},
      },
      'review-overdue': reviewOverdue,
    },
    measures: {},
  },
} as const satisfies Record<string, CheckTexts>;

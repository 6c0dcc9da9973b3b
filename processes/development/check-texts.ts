import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of the register of development actions says. */
export const developmentCheckTexts = {
  'AC-020': {
    question: {
      en: 'Was every completed development action checked for its effect?',
      vi: 'Mọi hành động phát triển đã hoàn thành có được đánh giá hiệu lực không?',
      zh: '每项已完成的能力提升措施是否都评价了有效性？',
    },
    reasons: {
      unjudged: {
        text: {
          en: 'Done {days} days before the end of the period and not judged; planned: within {limit}.',
          vi: 'Hoàn thành {days} ngày trước khi kết thúc kỳ mà chưa đánh giá hiệu lực; kế hoạch: trong {limit} ngày.',
          zh: '距期末 {days} 天前完成，尚未评价有效性；计划为 {limit} 天内。',
        },
        params: { days: 'number', limit: 'number' },
      },
      'no-result': {
        text: {
          en: 'Closed as judged without a result and its reason.',
          vi: 'Đã đóng với trạng thái đã đánh giá nhưng không có kết quả kèm lý do.',
          zh: '已按“已评价”关闭，但没有结果及其理由。',
        },
        params: {},
      },
      'by-oneself': {
        text: {
          en: 'The person who was to gain the competence judged the effect.',
          vi: 'Chính người cần nâng cao năng lực đã đánh giá hiệu lực.',
          zh: '有效性由需提升能力的本人评价。',
        },
        params: {},
      },
    },
    measures: {
      effective: {
        en: 'Judged actions that were effective',
        vi: 'Hành động đã đánh giá là có hiệu lực',
        zh: '评价为有效的措施',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

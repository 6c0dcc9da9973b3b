import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of recurring incidents says. */
export const recurrenceCheckTexts = {
  'AC-095': {
    question: {
      en: 'Did every recurring group of incidents lead to a problem or a recorded decision?',
      vi: 'Mỗi nhóm sự cố lặp lại có dẫn đến một vấn đề hoặc một quyết định được ghi nhận không?',
      zh: '每组反复发生的事件是否都形成了问题或有记录的决定？',
    },
    reasons: {
      undecided: {
        text: {
          en: '{incidents} incidents, and no decision after {days} days; planned: within {limit}.',
          vi: '{incidents} sự cố, sau {days} ngày chưa có quyết định; kế hoạch: trong {limit} ngày.',
          zh: '{incidents} 个事件，{days} 天后仍无决定；计划为 {limit} 天内。',
        },
        params: { incidents: 'number', days: 'number', limit: 'number' },
      },
      unsaid: {
        text: {
          en: '{incidents} incidents; decided without a problem and without a reason.',
          vi: '{incidents} sự cố; đã quyết định mà không có vấn đề và không nêu lý do.',
          zh: '{incidents} 个事件；作出决定，但既无问题也无理由。',
        },
        params: { incidents: 'number' },
      },
    },
    measures: {},
  },
} as const satisfies Record<string, CheckTexts>;

import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of the register of interested parties says. */
export const interestedPartyCheckTexts = {
  'AC-003': {
    question: {
      en: 'Does every interested party have an owner and at least one requirement?',
      vi: 'Mỗi bên quan tâm có người phụ trách và ít nhất một yêu cầu không?',
      zh: '每个相关方是否都有负责人和至少一项要求？',
    },
    reasons: {
      incomplete: {
        text: { en: 'Without {missing}.', vi: 'Thiếu {missing}.', zh: '缺少{missing}。' },
        params: { missing: 'terms' },
      },
    },
    measures: {
      requirements: { en: 'Requirements', vi: 'Số yêu cầu', zh: '要求数' },
      relevant: { en: 'Relevant requirements', vi: 'Số yêu cầu có liên quan', zh: '相关要求数' },
      climate: {
        en: 'Requirements on climate change',
        vi: 'Số yêu cầu về biến đổi khí hậu',
        zh: '涉及气候变化的要求数',
      },
    },
    terms: {
      assignee: { en: 'an owner', vi: 'người phụ trách', zh: '负责人' },
      requirements: { en: 'a requirement', vi: 'yêu cầu', zh: '要求' },
    },
  },
} as const satisfies Record<string, CheckTexts>;

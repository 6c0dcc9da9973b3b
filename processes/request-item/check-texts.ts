import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of the catalogue says. */
export const requestItemCheckTexts = {
  'AC-094': {
    question: {
      en: 'Does every offered item of the catalogue have a current instruction that those who fulfil it can see?',
      vi: 'Mỗi mục đang cung cấp trong danh mục có hướng dẫn hiện hành mà người đáp ứng xem được không?',
      zh: '每个已提供的目录项是否都有履行人员可查看的现行操作说明？',
    },
    reasons: {
      'no-instruction': {
        text: {
          en: 'It is offered without an instruction; requests for it in the period: {requests}.',
          vi: 'Được cung cấp mà không có hướng dẫn; số yêu cầu trong kỳ: {requests}.',
          zh: '已提供但没有操作说明；期间内的请求数：{requests}。',
        },
        params: { requests: 'number' },
      },
      outdated: {
        text: {
          en: 'The instruction was last reviewed {days} days before the end of the period; {planned} are planned. Requests for it in the period: {requests}.',
          vi: 'Hướng dẫn được rà soát lần cuối {days} ngày trước cuối kỳ; kế hoạch là {planned} ngày. Số yêu cầu trong kỳ: {requests}.',
          zh: '操作说明上次评审距期末 {days} 天，计划为 {planned} 天。期间内的请求数：{requests}。',
        },
        params: { days: 'number', planned: 'number', requests: 'number' },
      },
    },
    measures: {
      current: {
        en: 'Offered items with a current instruction',
        vi: 'Mục đang cung cấp có hướng dẫn hiện hành',
        zh: '有现行操作说明的已提供目录项',
      },
      requests: {
        en: 'Requests for these items in the period',
        vi: 'Số yêu cầu các mục này trong kỳ',
        zh: '期间内对这些目录项的请求',
      },
      'without-item': {
        en: 'Requests in the period without an item',
        vi: 'Số yêu cầu trong kỳ không theo mục nào',
        zh: '期间内没有目录项的请求',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

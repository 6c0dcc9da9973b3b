import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of resource requests says. */
export const resourceRequestCheckTexts = {
  'AC-010': {
    question: {
      en: 'Were requests for resources that reached top management decided in time?',
      vi: 'Các đề nghị cấp nguồn lực trình lãnh đạo cao nhất có được quyết định đúng hạn không?',
      zh: '提交最高管理者的资源申请是否按时作出决定？',
    },
    reasons: {
      undecided: {
        text: {
          en: 'Submitted on {at} and undecided for {days} days; planned are {limit}.',
          vi: 'Trình ngày {at}, đã {days} ngày chưa được quyết định; thời hạn đã hoạch định là {limit} ngày.',
          zh: '{at} 提交，{days} 天未作决定，规划期限为 {limit} 天。',
        },
        params: { at: 'instant', days: 'number', limit: 'number' },
      },
      late: {
        text: {
          en: 'Submitted on {at} and decided after {days} days; planned are {limit}.',
          vi: 'Trình ngày {at}, sau {days} ngày mới được quyết định; thời hạn đã hoạch định là {limit} ngày.',
          zh: '{at} 提交，{days} 天后才作出决定，规划期限为 {limit} 天。',
        },
        params: { at: 'instant', days: 'number', limit: 'number' },
      },
    },
    measures: {
      longest: { en: 'Longest time to decide', vi: 'Thời gian quyết định lâu nhất', zh: '最长决定时间' },
      'not-provided': {
        en: 'Approved and not provided yet',
        vi: 'Đã duyệt nhưng chưa cung cấp',
        zh: '已批准但尚未落实',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

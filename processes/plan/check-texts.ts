import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of plans says. */
export const planCheckTexts = {
  'AC-018': {
    question: {
      en: 'Do other plans refer to the current version of the service management plan?',
      vi: 'Các kế hoạch khác có dẫn chiếu phiên bản hiện hành của kế hoạch quản lý dịch vụ không?',
      zh: '其他计划是否引用服务管理计划的现行版本？',
    },
    reasons: {
      'none-in-force': {
        text: {
          en: 'No service management plan was in force at the end of the period.',
          vi: 'Đến cuối kỳ không có kế hoạch quản lý dịch vụ nào có hiệu lực.',
          zh: '期末没有有效的服务管理计划。',
        },
        params: {},
      },
      'none-cited': {
        text: {
          en: 'Does not say with which version of the service management plan it agrees; version {current} is in force.',
          vi: 'Không nêu nhất quán với phiên bản nào của kế hoạch quản lý dịch vụ; phiên bản {current} đang có hiệu lực.',
          zh: '未说明与服务管理计划的哪个版本一致；有效版本为 {current}。',
        },
        params: { current: 'number' },
      },
      'cites-other': {
        text: {
          en: 'Cites version {cited} of the service management plan; version {current} is in force.',
          vi: 'Dẫn chiếu phiên bản {cited} của kế hoạch quản lý dịch vụ; phiên bản {current} đang có hiệu lực.',
          zh: '引用服务管理计划版本 {cited}；有效版本为 {current}。',
        },
        params: { cited: 'number', current: 'number' },
      },
      'cites-unapproved': {
        text: {
          en: 'Cites a service management plan that was never approved; version {current} is in force.',
          vi: 'Dẫn chiếu kế hoạch quản lý dịch vụ chưa từng được phê duyệt; phiên bản {current} đang có hiệu lực.',
          zh: '引用了从未批准的服务管理计划；有效版本为 {current}。',
        },
        params: { current: 'number' },
      },
    },
    measures: {},
  },
} as const satisfies Record<string, CheckTexts>;

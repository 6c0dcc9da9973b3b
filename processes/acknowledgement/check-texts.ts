import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of acknowledgements says. */
export const acknowledgementCheckTexts = {
  'AC-008': {
    question: {
      en: 'Have enough of the staff acknowledged the service management policy in force?',
      vi: 'Có đủ tỷ lệ nhân sự đã xác nhận nắm được chính sách quản lý dịch vụ đang hiệu lực không?',
      zh: '是否有足够比例的工作人员已确认知悉现行服务管理方针？',
    },
    reasons: {
      owed: {
        text: {
          en: 'Version {version} has not been acknowledged, {days} days after it was asked for.',
          vi: 'Phiên bản {version} chưa được xác nhận, {days} ngày sau khi yêu cầu.',
          zh: '版本 {version} 在要求确认 {days} 天后仍未确认。',
        },
        params: { version: 'number', days: 'number' },
      },
    },
    measures: {
      coverage: {
        en: 'Staff who acknowledged the policy in force',
        vi: 'Nhân sự đã xác nhận chính sách đang hiệu lực',
        zh: '已确认现行方针的工作人员',
      },
      'staff-without': {
        en: 'Staff who were not asked to acknowledge it',
        vi: 'Nhân sự chưa được yêu cầu xác nhận',
        zh: '尚未被要求确认的工作人员',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

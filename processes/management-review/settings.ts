import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of management reviews. */
export const managementReviewSettings: Readonly<Record<string, SettingDefinition>> = {
  'management-review.interval': numbersSetting({ interval_days: { start: 365, minimum: 1, maximum: 1100 } }),
  'management-review.preparation': numbersSetting({ lead_days: { start: 7, minimum: 0, maximum: 180 } }),
};

/** What they are called. */
export const managementReviewSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'management-review.interval': {
    title: { en: 'Management reviews', vi: 'Xem xét của lãnh đạo', zh: '管理评审' },
    help: {
      en: 'How often top management reviews the SMS and the services.',
      vi: 'Bao lâu lãnh đạo cao nhất xem xét SMS và dịch vụ một lần.',
      zh: '最高管理者多久评审一次 SMS 和服务。',
    },
    parts: {
      interval_days: {
        en: 'Days between reviews, at most',
        vi: 'Số ngày tối đa giữa hai lần xem xét',
        zh: '两次评审之间最多相隔（天）',
      },
    },
  },
  'management-review.preparation': {
    title: {
      en: 'Preparation of management reviews',
      vi: 'Chuẩn bị xem xét của lãnh đạo',
      zh: '管理评审的准备',
    },
    help: {
      en: 'How long before the planned day the inputs are to be complete.',
      vi: 'Trước ngày dự kiến bao lâu thì thông tin đầu vào phải đầy đủ.',
      zh: '评审输入须在计划日期前多久准备齐全。',
    },
    parts: {
      lead_days: {
        en: 'Days before the planned day',
        vi: 'Số ngày trước ngày dự kiến',
        zh: '计划日期前（天）',
      },
    },
  },
};

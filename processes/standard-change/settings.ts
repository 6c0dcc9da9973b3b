import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of templates of standard changes. */
export const standardChangeSettings: Readonly<Record<string, SettingDefinition>> = {
  'standard-change.rules': numbersSetting({
    highest_level: { start: 2, minimum: 1, maximum: 4 },
    approve_days: { start: 30, minimum: 1, maximum: 365 },
    review_days: { start: 365, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const standardChangeSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'standard-change.rules': {
    title: { en: 'Standard changes', vi: 'Thay đổi tiêu chuẩn', zh: '标准变更' },
    help: {
      en: 'Up to which level of risk a change may be standard, how soon a template is decided on and how often it is looked at again.',
      vi: 'Mức rủi ro cao nhất của thay đổi tiêu chuẩn, bao lâu thì quyết định về một mẫu và bao lâu xem xét lại.',
      zh: '标准变更允许的最高风险级别、模板多久作出决定、多久重新评审。',
    },
    parts: {
      highest_level: { en: 'Highest level of risk', vi: 'Mức rủi ro cao nhất', zh: '最高风险级别' },
      approve_days: {
        en: 'Days to decide on a template',
        vi: 'Số ngày để quyết định về mẫu',
        zh: '模板决定期限（天）',
      },
      review_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần xem xét', zh: '评审间隔（天）' },
    },
  },
};

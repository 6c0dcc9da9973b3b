import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the register of issues. */
export const issueSettings: Readonly<Record<string, SettingDefinition>> = {
  'issue.review': numbersSetting({ interval_days: { start: 365, minimum: 1, maximum: 3650 } }),
};

/** What they are called. */
export const issueSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'issue.review': {
    title: { en: 'Review of issues', vi: 'Xem xét các vấn đề bối cảnh', zh: '内外部因素评审' },
    help: {
      en: 'How often each internal and external issue is looked at again, the decision on climate change included.',
      vi: 'Bao lâu xem xét lại từng vấn đề nội bộ và bên ngoài, kể cả quyết định về biến đổi khí hậu.',
      zh: '多久重新评审一次每项内外部因素，包括关于气候变化的决定。',
    },
    parts: {
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần xem xét', zh: '评审间隔（天）' },
    },
  },
};

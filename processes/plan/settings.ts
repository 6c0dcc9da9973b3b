import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the register of plans. */
export const planSettings: Readonly<Record<string, SettingDefinition>> = {
  'plan.review': numbersSetting({ interval_days: { start: 365, minimum: 1, maximum: 3650 } }),
};

/** What they are called. */
export const planSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'plan.review': {
    title: { en: 'Review of plans', vi: 'Rà soát các kế hoạch', zh: '计划评审' },
    help: {
      en: 'How often each plan in force is looked at again.',
      vi: 'Bao lâu rà soát lại từng kế hoạch đang có hiệu lực.',
      zh: '多久重新评审一次每项有效的计划。',
    },
    parts: {
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần rà soát', zh: '评审间隔（天）' },
    },
  },
};

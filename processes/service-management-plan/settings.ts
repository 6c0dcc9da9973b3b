import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the service management plan. */
export const serviceManagementPlanSettings: Readonly<Record<string, SettingDefinition>> = {
  'service-management-plan.review': numbersSetting({
    interval_days: { start: 365, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const serviceManagementPlanSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'service-management-plan.review': {
    title: {
      en: 'Review of the service management plan',
      vi: 'Rà soát kế hoạch quản lý dịch vụ',
      zh: '服务管理计划评审',
    },
    help: {
      en: 'How often the service management plan in force is looked at again.',
      vi: 'Bao lâu rà soát lại kế hoạch quản lý dịch vụ đang có hiệu lực.',
      zh: '多久重新评审一次有效的服务管理计划。',
    },
    parts: {
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần rà soát', zh: '评审间隔（天）' },
    },
  },
};

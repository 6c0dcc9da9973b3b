import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the communication plan. */
export const communicationSettings: Readonly<Record<string, SettingDefinition>> = {
  'communication.review': numbersSetting({ interval_days: { start: 365, minimum: 1, maximum: 3650 } }),
};

/** What they are called. */
export const communicationSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'communication.review': {
    title: {
      en: 'Review of the communication plan',
      vi: 'Xem xét kế hoạch trao đổi thông tin',
      zh: '沟通计划评审',
    },
    help: {
      en: 'How often each planned communication is looked at again. How often it takes place is planned in its record.',
      vi: 'Bao lâu xem xét lại từng nội dung trong kế hoạch. Tần suất thực hiện được ghi trong từng hồ sơ.',
      zh: '多久重新评审一次每项计划的沟通。沟通本身的频率在各条记录中规划。',
    },
    parts: {
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần xem xét', zh: '评审间隔（天）' },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the register of processes of the SMS. */
export const smsProcessSettings: Readonly<Record<string, SettingDefinition>> = {
  'sms-process.review': numbersSetting({ interval_days: { start: 365, minimum: 1, maximum: 3650 } }),
};

/** What they are called. */
export const smsProcessSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'sms-process.review': {
    title: { en: 'Review of SMS processes', vi: 'Xem xét các quy trình của SMS', zh: 'SMS 流程评审' },
    help: {
      en: 'How often the description of each process is looked at again.',
      vi: 'Bao lâu xem xét lại mô tả của từng quy trình.',
      zh: '多久重新评审一次每个流程的描述。',
    },
    parts: {
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần xem xét', zh: '评审间隔（天）' },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the scope. */
export const scopeSettings: Readonly<Record<string, SettingDefinition>> = {
  'scope.review': numbersSetting({ interval_days: { start: 365, minimum: 1, maximum: 3650 } }),
};

/** What they are called. */
export const scopeSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'scope.review': {
    title: { en: 'Review of the scope', vi: 'Xem xét phạm vi', zh: '范围评审' },
    help: {
      en: 'How often the approved scope is looked at again.',
      vi: 'Bao lâu xem xét lại phạm vi đã phê duyệt.',
      zh: '多久重新评审一次已批准的范围。',
    },
    parts: {
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần xem xét', zh: '评审间隔（天）' },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the register of actions. */
export const actionSettings: Readonly<Record<string, SettingDefinition>> = {
  'action.follow-up': numbersSetting({
    verify_within_days: { start: 60, minimum: 1, maximum: 3650 },
    freshness_days: { start: 180, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const actionSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'action.follow-up': {
    title: { en: 'Follow-up of actions', vi: 'Theo dõi hành động', zh: '措施跟踪' },
    help: {
      en: 'How soon the effect of a finished action is verified, and how long its evidence counts.',
      vi: 'Hiệu lực của hành động đã xong được kiểm chứng trong bao lâu và bằng chứng có giá trị bao lâu.',
      zh: '措施完成后应在多久内验证有效性，以及证据的有效时长。',
    },
    parts: {
      verify_within_days: {
        en: 'Days until the effect of a finished action is verified',
        vi: 'Số ngày để kiểm chứng hiệu lực sau khi hành động hoàn thành',
        zh: '完成后验证有效性的期限（天）',
      },
      freshness_days: {
        en: 'Days for which evidence counts as recent',
        vi: 'Số ngày bằng chứng còn được coi là mới',
        zh: '证据视为有效的天数',
      },
    },
  },
};

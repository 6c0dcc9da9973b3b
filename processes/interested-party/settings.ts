import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the register of interested parties. */
export const interestedPartySettings: Readonly<Record<string, SettingDefinition>> = {
  'interested-party.review': numbersSetting({ interval_days: { start: 365, minimum: 1, maximum: 3650 } }),
};

/** What they are called. */
export const interestedPartySettingTexts: Readonly<Record<string, SettingTexts>> = {
  'interested-party.review': {
    title: { en: 'Review of interested parties', vi: 'Xem xét các bên quan tâm', zh: '相关方评审' },
    help: {
      en: 'How often each interested party and its requirements are looked at again.',
      vi: 'Bao lâu xem xét lại từng bên quan tâm và các yêu cầu của họ.',
      zh: '多久重新评审一次每个相关方及其要求。',
    },
    parts: {
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần xem xét', zh: '评审间隔（天）' },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of decisions on certification. */
export const certificationDecisionSettings: Readonly<Record<string, SettingDefinition>> = {
  'certification-decision.times': numbersSetting({
    decide_days: { start: 30, minimum: 1, maximum: 365 },
    announce_days: { start: 5, minimum: 1, maximum: 90 },
  }),
};

/** What they are called. */
export const certificationDecisionSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'certification-decision.times': {
    title: { en: 'Times of decisions', vi: 'Thời hạn quyết định', zh: '认证决定时限' },
    help: {
      en: 'How soon a prepared decision is taken, and how soon the client is told.',
      vi: 'Bao lâu thì ra quyết định sau khi chuẩn bị, và bao lâu thì thông báo cho khách hàng.',
      zh: '准备完成后多久作出决定，以及多久通知客户。',
    },
    parts: {
      decide_days: { en: 'Days to decide', vi: 'Số ngày để quyết định', zh: '作出决定期限（天）' },
      announce_days: { en: 'Days to tell the client', vi: 'Số ngày để thông báo', zh: '通知客户期限（天）' },
    },
  },
};

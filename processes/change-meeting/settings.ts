import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of meetings on changes. */
export const changeMeetingSettings: Readonly<Record<string, SettingDefinition>> = {
  'change-meeting.times': numbersSetting({ minutes_days: { start: 5, minimum: 1, maximum: 90 } }),
};

/** What they are called. */
export const changeMeetingSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'change-meeting.times': {
    title: { en: 'Change meetings', vi: 'Cuộc họp thay đổi', zh: '变更会议' },
    help: {
      en: 'How soon after a meeting its minutes are written and it is closed.',
      vi: 'Sau cuộc họp bao lâu thì lập biên bản và đóng lại.',
      zh: '会后多久写好纪要并关闭会议。',
    },
    parts: {
      minutes_days: { en: 'Days to the minutes', vi: 'Số ngày để lập biên bản', zh: '纪要期限（天）' },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of notices of change: how early is the organisation's own, or what the agreement says. */
export const changeNoticeSettings: Readonly<Record<string, SettingDefinition>> = {
  'change-notice.notice': numbersSetting({ notice_days: { start: 30, minimum: 0, maximum: 365 } }),
};

/** What they are called. */
export const changeNoticeSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'change-notice.notice': {
    title: { en: 'Notices of change', vi: 'Thông báo thay đổi', zh: '变更通知' },
    help: {
      en: 'How long before a change takes effect the certification body is told, as the agreement has it.',
      vi: 'Báo cho tổ chức chứng nhận trước khi thay đổi có hiệu lực bao lâu, theo thỏa thuận.',
      zh: '按协议，在变更生效前多久通知认证机构。',
    },
    parts: {
      notice_days: { en: 'Days of notice', vi: 'Số ngày báo trước', zh: '提前天数' },
    },
  },
};

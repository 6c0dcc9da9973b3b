import { Type } from 'typebox';
import type { SettingDefinition, Settings } from '../kernel/definition.ts';
import {
  type NotificationEvent,
  type NotificationPlan,
  notificationChannels,
  notificationEvents,
  requesterEvents,
} from '../kernel/notification.ts';
import type { SettingTexts } from './module.ts';
import { notificationEventTexts } from './notification-texts.ts';

/** The key of the setting. */
export const deskNotificationsKey = 'desk.notifications';

const channel = Type.Enum([...notificationChannels]);

const byEvent = (events: readonly NotificationEvent[]) =>
  Type.Object(Object.fromEntries(events.map((event) => [event, channel])), { additionalProperties: false });

/** By which channel people are told unless they choose otherwise. Starting values are usual and nobody's until confirmed. */
export const deskNotificationsSettings: Readonly<Record<string, SettingDefinition>> = {
  [deskNotificationsKey]: {
    schema: Type.Object(
      { staff: byEvent(notificationEvents), requesters: byEvent(requesterEvents) },
      { additionalProperties: false },
    ),
    starting_value: {
      staff: {
        mentioned: 'mail',
        approval: 'mail',
        escalated: 'mail',
        major: 'mail',
        breached: 'mail',
        'at-risk': 'web',
        task: 'mail',
        assigned: 'mail',
        team: 'web',
        reopened: 'web',
        waiting: 'mail',
        resolved: 'mail',
        replied: 'mail',
        priority: 'web',
        commented: 'web',
        flagged: 'web',
        state: 'web',
      },
      requesters: {
        mentioned: 'mail',
        approval: 'mail',
        task: 'mail',
        reopened: 'mail',
        waiting: 'mail',
        resolved: 'mail',
        commented: 'mail',
        state: 'web',
      },
    } satisfies NotificationPlan,
  },
};

/** By which channels the organisation tells its people of what. */
export function notificationPlanIn(settings: Settings): NotificationPlan {
  return settings[deskNotificationsKey] as NotificationPlan;
}

/** What the setting and its parts are called. */
export const deskNotificationsTexts: Readonly<Record<string, SettingTexts>> = {
  [deskNotificationsKey]: {
    title: { en: 'Notifications', vi: 'Thông báo', zh: '通知' },
    help: {
      en: 'How people are told of what concerns them, unless they choose otherwise: not at all (none), on the page (web), or on the page and by mail (mail).',
      vi: 'Cách thông báo cho mọi người về việc liên quan đến họ, trừ khi họ tự chọn khác: không (none), trên trang (web), hoặc trên trang và qua thư (mail).',
      zh: '在个人未另行选择时，如何通知其相关事项：不通知（none）、页面通知（web）、页面并邮件通知（mail）。',
    },
    parts: {
      staff: { en: 'People who work on records', vi: 'Người xử lý hồ sơ', zh: '处理记录的人员' },
      requesters: { en: 'People who ask', vi: 'Người yêu cầu', zh: '请求人' },
      ...notificationEventTexts,
    },
  },
};

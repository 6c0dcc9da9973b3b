import { type Static, Type } from 'typebox';
import type { SettingDefinition, Settings } from '../kernel/definition.ts';
import type { SettingTexts } from './module.ts';

/** The key of the setting. */
export const deskMailKey = 'desk.mail';

const schema = Type.Object(
  {
    /** Days after resolution or closure within which an answer by mail opens a record again; later it opens a new one. */
    reopen_within_days: Type.Integer({ minimum: 0, maximum: 365 }),
    /** Mails of one sender within an hour that are still taken for somebody's own words. */
    sender_hourly_mails: Type.Integer({ minimum: 1, maximum: 10_000 }),
    /** People unknown so far whom an account takes into the directory within an hour. */
    new_senders_hourly: Type.Integer({ minimum: 0, maximum: 10_000 }),
  },
  { additionalProperties: false },
);

/** What an organisation plans for mail that comes in. */
export type DeskMail = Static<typeof schema>;

/** How mail that comes in is dealt with. The starting values are usual and nobody's until confirmed. */
export const deskMailSettings: Readonly<Record<string, SettingDefinition>> = {
  [deskMailKey]: {
    schema,
    starting_value: {
      reopen_within_days: 14,
      sender_hourly_mails: 30,
      new_senders_hourly: 60,
    } satisfies DeskMail,
  },
};

/** How the organisation deals with mail that comes in. */
export function deskMailIn(settings: Settings): DeskMail {
  return settings[deskMailKey] as DeskMail;
}

/** What the setting and its parts are called. */
export const deskMailTexts: Readonly<Record<string, SettingTexts>> = {
  [deskMailKey]: {
    title: { en: 'Mail that comes in', vi: 'Thư đến', zh: '来信处理' },
    help: {
      en: 'When an answer opens a record again, and how much mail of one sender is normal. What is beyond waits in quarantine for a person.',
      vi: 'Khi nào thư trả lời mở lại hồ sơ, và bao nhiêu thư từ một người gửi là bình thường. Phần vượt quá chờ người xem xét trong khu cách ly.',
      zh: '回信在何时重新打开记录，以及同一发件人的多少邮件属于正常。超出部分留在隔离区等待人工处理。',
    },
    parts: {
      reopen_within_days: {
        en: 'An answer opens a resolved or closed record again within (days)',
        vi: 'Thư trả lời mở lại hồ sơ đã giải quyết hoặc đã đóng trong vòng (ngày)',
        zh: '回信可重新打开已解决或已关闭记录的期限（天）',
      },
      sender_hourly_mails: {
        en: 'Mails of one sender within an hour, at most',
        vi: 'Số thư tối đa từ một người gửi trong một giờ',
        zh: '同一发件人每小时邮件数上限',
      },
      new_senders_hourly: {
        en: 'New people taken into the directory by one account within an hour, at most',
        vi: 'Số người mới tối đa mà một tài khoản đưa vào danh bạ trong một giờ',
        zh: '每个邮箱账户每小时可新增到人员目录的人数上限',
      },
    },
  },
};

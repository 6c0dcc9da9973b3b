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

/** The key of the setting. */
export const mailKeepingKey = 'desk.mail-keeping';

const keepingSchema = Type.Object(
  {
    /** Days for which mails are kept that belong to no record and about which nobody has to decide any more. */
    without_record_days: Type.Integer({ minimum: 1, maximum: 3650 }),
  },
  { additionalProperties: false },
);

/** How long an organisation keeps mails. */
export type MailKeeping = Static<typeof keepingSchema>;

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
  [mailKeepingKey]: {
    schema: keepingSchema,
    starting_value: { without_record_days: 180 } satisfies MailKeeping,
  },
};

/** How the organisation deals with mail that comes in. */
export function deskMailIn(settings: Settings): DeskMail {
  return settings[deskMailKey] as DeskMail;
}

/** How long the organisation keeps mails. */
export function mailKeepingIn(settings: Settings): MailKeeping {
  return settings[mailKeepingKey] as MailKeeping;
}

/** What the settings and their parts are called. */
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
  [mailKeepingKey]: {
    title: { en: 'Keeping of mail', vi: 'Lưu giữ thư', zh: '邮件保留' },
    help: {
      en: 'How long mails are kept that belong to no record, such as automatic replies and what was discarded; what belongs to a record goes with it. Originals and texts then go; that there was a mail stays.',
      vi: 'Thư không thuộc hồ sơ nào, như thư trả lời tự động và thư đã loại bỏ, được giữ bao lâu; thư thuộc hồ sơ thì đi cùng hồ sơ. Khi đó bản gốc và nội dung bị xóa; việc đã có thư vẫn được ghi lại.',
      zh: '不属于任何记录的邮件（如自动回复、已丢弃的邮件）保留多久；属于记录的邮件随记录处置。期满后删除原件和正文，仅保留曾有来信的事实。',
    },
    parts: {
      without_record_days: {
        en: 'Keep mails without a record for (days)',
        vi: 'Giữ thư không thuộc hồ sơ trong (ngày)',
        zh: '无记录邮件的保留期（天）',
      },
    },
  },
};

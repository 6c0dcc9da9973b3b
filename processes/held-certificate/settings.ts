import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of certificates held: how long before a date the organisation begins. */
export const heldCertificateSettings: Readonly<Record<string, SettingDefinition>> = {
  'held-certificate.reminders': numbersSetting({
    surveillance_days: { start: 60, minimum: 0, maximum: 365 },
    recertification_days: { start: 180, minimum: 0, maximum: 730 },
    marks_days: { start: 180, minimum: 1, maximum: 1095 },
    stop_marks_days: { start: 3, minimum: 0, maximum: 90 },
  }),
};

/** What they are called. */
export const heldCertificateSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'held-certificate.reminders': {
    title: { en: 'Certificate: reminders', vi: 'Chứng chỉ: nhắc trước hạn', zh: '证书：提醒' },
    help: {
      en: 'How long before the last possible day audits are arranged and applied for, and how often the use of marks is checked.',
      vi: 'Trước hạn cuối bao lâu thì sắp xếp đánh giá hoặc nộp đơn, và bao lâu kiểm tra việc dùng dấu một lần.',
      zh: '在最后期限前多久安排审核或提出申请，以及多久检查一次标志使用情况。',
    },
    parts: {
      surveillance_days: {
        en: 'Days before a surveillance audit is too late',
        vi: 'Số ngày trước hạn đánh giá giám sát',
        zh: '监督审核期限前（天）',
      },
      recertification_days: {
        en: 'Days before expiry to apply for recertification',
        vi: 'Số ngày trước khi hết hạn để nộp đơn chứng nhận lại',
        zh: '到期前申请再认证（天）',
      },
      marks_days: {
        en: 'Days between checks of the use of marks',
        vi: 'Số ngày giữa hai lần kiểm tra việc dùng dấu',
        zh: '标志使用检查间隔（天）',
      },
      stop_marks_days: {
        en: 'Days to stop using marks after suspension',
        vi: 'Số ngày để ngừng dùng dấu sau khi bị đình chỉ',
        zh: '暂停后停止使用标志（天）',
      },
    },
  },
};

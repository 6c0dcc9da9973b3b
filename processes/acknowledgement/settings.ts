import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of acknowledgements. */
export const acknowledgementSettings: Readonly<Record<string, SettingDefinition>> = {
  'document.acknowledgement': numbersSetting({
    within_days: { start: 14, minimum: 1, maximum: 365 },
    target_percent: { start: 95, minimum: 1, maximum: 100 },
  }),
};

/** What they are called. */
export const acknowledgementSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'document.acknowledgement': {
    title: {
      en: 'Acknowledgement of documents',
      vi: 'Xác nhận đã đọc tài liệu',
      zh: '文件阅读确认',
    },
    help: {
      en: 'Within how many days people say that they read and understood a document distributed to them, and which share of the staff is to have done so for the service management policy.',
      vi: 'Trong bao nhiêu ngày mọi người xác nhận đã đọc và hiểu tài liệu được phân phối, và tỷ lệ nhân sự cần xác nhận chính sách quản lý dịch vụ.',
      zh: '人员须在多少天内确认已阅读并理解所分发的文件，以及对服务管理方针作出确认的人员应达到的比例。',
    },
    parts: {
      within_days: { en: 'Days to acknowledge', vi: 'Số ngày để xác nhận', zh: '确认期限（天）' },
      target_percent: {
        en: 'Share of the staff wanted (%)',
        vi: 'Tỷ lệ nhân sự cần đạt (%)',
        zh: '目标人员比例 (%)',
      },
    },
  },
};

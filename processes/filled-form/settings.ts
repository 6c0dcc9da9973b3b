import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of filled forms. */
export const filledFormSettings: Readonly<Record<string, SettingDefinition>> = {
  'filled-form.control': numbersSetting({
    complete_within_days: { start: 14, minimum: 1, maximum: 365 },
    retention_days: { start: 1095, minimum: 0, maximum: 36_500 },
  }),
};

/** What they are called. */
export const filledFormSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'filled-form.control': {
    title: { en: 'Filled forms', vi: 'Biểu mẫu đã điền', zh: '已填写表单' },
    help: {
      en: 'Within how many days a form that was begun is completed, and how long completed ones are kept.',
      vi: 'Trong bao nhiêu ngày cần hoàn tất một biểu mẫu đã bắt đầu điền, và lưu giữ biểu mẫu đã hoàn tất bao lâu.',
      zh: '开始填写的表单须在多少天内完成，以及已完成的表单保留多久。',
    },
    parts: {
      complete_within_days: { en: 'Days to complete', vi: 'Số ngày để hoàn tất', zh: '完成期限（天）' },
      retention_days: {
        en: 'Days kept once completed',
        vi: 'Số ngày lưu giữ sau khi hoàn tất',
        zh: '完成后保留天数',
      },
    },
  },
};

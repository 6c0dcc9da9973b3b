import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of what clients report. */
export const reportedChangeSettings: Readonly<Record<string, SettingDefinition>> = {
  'reported-change.answer': numbersSetting({ answer_days: { start: 30, minimum: 1, maximum: 365 } }),
};

/** What they are called. */
export const reportedChangeSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'reported-change.answer': {
    title: {
      en: 'Answers to reported changes',
      vi: 'Trả lời thay đổi do khách hàng báo',
      zh: '客户变更的答复',
    },
    help: {
      en: 'How soon a change that a client reported is evaluated and answered.',
      vi: 'Thay đổi do khách hàng báo được đánh giá và trả lời trong bao lâu.',
      zh: '客户报告的变更多久内评价并答复。',
    },
    parts: {
      answer_days: { en: 'Days until the answer', vi: 'Số ngày đến khi trả lời', zh: '答复期限（天）' },
    },
  },
};

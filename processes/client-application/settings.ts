import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the review of applications. */
export const clientApplicationSettings: Readonly<Record<string, SettingDefinition>> = {
  'client-application.times': numbersSetting({
    answer_days: { start: 14, minimum: 1, maximum: 365 },
    completion_days: { start: 30, minimum: 1, maximum: 365 },
  }),
};

/** What they are called. */
export const clientApplicationSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'client-application.times': {
    title: { en: 'Review of applications', vi: 'Xem xét hồ sơ đăng ký', zh: '申请评审' },
    help: {
      en: 'How soon an application is reviewed and answered, and after how long the body asks again for what is missing.',
      vi: 'Hồ sơ đăng ký được xem xét và trả lời trong bao lâu, và sau bao lâu thì nhắc phần còn thiếu.',
      zh: '申请多久内评审并答复，以及多久后催促补充材料。',
    },
    parts: {
      answer_days: { en: 'Days until the answer', vi: 'Số ngày đến khi trả lời', zh: '答复期限（天）' },
      completion_days: {
        en: 'Days until what is missing is asked for again',
        vi: 'Số ngày đến khi nhắc bổ sung',
        zh: '催促补充前的天数',
      },
    },
  },
};

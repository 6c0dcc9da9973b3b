import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of agreements with clients. */
export const clientAgreementSettings: Readonly<Record<string, SettingDefinition>> = {
  'client-agreement.times': numbersSetting({
    offer_days: { start: 14, minimum: 1, maximum: 365 },
    answer_days: { start: 30, minimum: 1, maximum: 365 },
  }),
};

/** What they are called. */
export const clientAgreementSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'client-agreement.times': {
    title: { en: 'Agreements with clients', vi: 'Thỏa thuận với khách hàng', zh: '客户协议' },
    help: {
      en: 'How soon a draft is offered, and after how long the client is asked for an answer.',
      vi: 'Bản thảo được gửi đi trong bao lâu, và sau bao lâu thì hỏi khách hàng trả lời.',
      zh: '草案多久内发出，以及多久后催请客户答复。',
    },
    parts: {
      offer_days: { en: 'Days until the offer', vi: 'Số ngày đến khi gửi đề nghị', zh: '发出要约期限（天）' },
      answer_days: {
        en: 'Days until the client is asked',
        vi: 'Số ngày đến khi hỏi lại',
        zh: '催请答复前天数',
      },
    },
  },
};

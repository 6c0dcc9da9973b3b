import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of certification agreements. */
export const certificationAgreementSettings: Readonly<Record<string, SettingDefinition>> = {
  'certification-agreement.terms': numbersSetting({
    answer_days: { start: 14, minimum: 1, maximum: 180 },
    renewal_days: { start: 180, minimum: 0, maximum: 730 },
  }),
};

/** What they are called. */
export const certificationAgreementSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'certification-agreement.terms': {
    title: { en: 'Certification agreements', vi: 'Thỏa thuận chứng nhận', zh: '认证协议' },
    help: {
      en: 'By when an offer is answered, and how long before its end an agreement is renewed.',
      vi: 'Hạn trả lời đề nghị và thời gian gia hạn trước khi thỏa thuận hết hiệu lực.',
      zh: '答复报价的期限，以及协议到期前多久续签。',
    },
    parts: {
      answer_days: { en: 'Days to answer an offer', vi: 'Số ngày để trả lời', zh: '答复期限（天）' },
      renewal_days: { en: 'Days before the end', vi: 'Số ngày trước khi hết hạn', zh: '到期前（天）' },
    },
  },
};

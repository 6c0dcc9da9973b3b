import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the register of development actions. */
export const developmentSettings: Readonly<Record<string, SettingDefinition>> = {
  'development.effect': numbersSetting({
    judge_within_days: { start: 90, minimum: 1, maximum: 3650 },
    freshness_days: { start: 365, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const developmentSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'development.effect': {
    title: {
      en: 'Effect of development actions',
      vi: 'Hiệu lực của hành động phát triển',
      zh: '能力提升措施的有效性',
    },
    help: {
      en: 'How long after a development action its effect is judged at the latest, and for how long such results count as recent.',
      vi: 'Chậm nhất bao lâu sau hành động phát triển thì đánh giá hiệu lực, và kết quả đó được coi là còn mới trong bao lâu.',
      zh: '能力提升措施完成后最迟多久评价其有效性，以及评价结果在多久内视为有效。',
    },
    parts: {
      judge_within_days: {
        en: 'Days until the effect is judged',
        vi: 'Số ngày đến khi đánh giá hiệu lực',
        zh: '有效性评价期限（天）',
      },
      freshness_days: {
        en: 'Days for which results count as recent',
        vi: 'Số ngày kết quả được coi là còn mới',
        zh: '评价结果有效天数',
      },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** The key of the planned times of transitions. */
export const transitionTimesKey = 'service-transition.times';

/** Planned values of service design and transition. */
export const transitionSettings: Readonly<Record<string, SettingDefinition>> = {
  [transitionTimesKey]: numbersSetting({
    rank_days: { start: 30, minimum: 1, maximum: 365 },
    report_days: { start: 60, minimum: 1, maximum: 730 },
    freshness_days: { start: 365, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const transitionSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [transitionTimesKey]: {
    title: {
      en: 'Times of service transitions',
      vi: 'Thời hạn chuyển tiếp dịch vụ',
      zh: '服务转换时限',
    },
    help: {
      en: 'How soon a proposal is ranked, and how soon after going live the outcomes are reported.',
      vi: 'Đề xuất được xếp thứ tự trong bao lâu, và bao lâu sau khi vận hành thì báo cáo kết quả.',
      zh: '提议多久内排定优先级，上线后多久内报告结果。',
    },
    parts: {
      rank_days: {
        en: 'Days to rank a proposal',
        vi: 'Số ngày để xếp thứ tự đề xuất',
        zh: '排定提议优先级期限（天）',
      },
      report_days: {
        en: 'Days to report outcomes',
        vi: 'Số ngày để báo cáo kết quả',
        zh: '报告结果期限（天）',
      },
      freshness_days: {
        en: 'Days for which evidence of transitions counts',
        vi: 'Số ngày bằng chứng về chuyển tiếp còn giá trị',
        zh: '转换证据的有效天数',
      },
    },
  },
};

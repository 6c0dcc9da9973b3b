import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Key of the setting that plans how often trends are analysed. */
export const trendIntervalKey = 'trend-analysis.interval';

/** Planned values of trend analyses. */
export const trendAnalysisSettings: Readonly<Record<string, SettingDefinition>> = {
  [trendIntervalKey]: numbersSetting({
    interval_days: { start: 184, minimum: 1, maximum: 3_650 },
    conclude_days: { start: 30, minimum: 1, maximum: 365 },
  }),
};

/** What they are called. */
export const trendAnalysisSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [trendIntervalKey]: {
    title: { en: 'Trend analyses', vi: 'Phân tích xu hướng', zh: '趋势分析' },
    help: {
      en: 'How often changes and releases are analysed for trends, and how soon after a period its conclusions are due.',
      vi: 'Bao lâu phân tích xu hướng của thay đổi và bản phát hành một lần, và sau kỳ bao lâu phải có kết luận.',
      zh: '多久对变更和发布进行一次趋势分析，以及期间结束后多久须得出结论。',
    },
    parts: {
      interval_days: {
        en: 'Days from one analysis to the next',
        vi: 'Số ngày từ lần phân tích này đến lần sau',
        zh: '两次分析之间的天数',
      },
      conclude_days: {
        en: 'Days from the end of a period to its conclusions',
        vi: 'Số ngày từ cuối kỳ đến khi có kết luận',
        zh: '从期间结束到得出结论的天数',
      },
    },
  },
};

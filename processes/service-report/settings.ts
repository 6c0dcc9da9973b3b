import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of service reports. */
export const serviceReportSettings: Readonly<Record<string, SettingDefinition>> = {
  'service-report.issue': numbersSetting({
    grace_days: { start: 7, minimum: 0, maximum: 90 },
    trend_periods: { start: 3, minimum: 1, maximum: 36 },
    follow_up_days: { start: 14, minimum: 0, maximum: 180 },
    evidence_days: { start: 366, minimum: 1, maximum: 1100 },
  }),
};

/** What they are called. */
export const serviceReportSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'service-report.issue': {
    title: { en: 'Issues of service reports', vi: 'Phát hành báo cáo dịch vụ', zh: '服务报告的发布' },
    help: {
      en: 'By when a report is out after its period, how far back its trend goes, and by when actions are decided and told. How often a report comes out is set in each report.',
      vi: 'Sau kỳ báo cáo bao lâu thì phát hành, xu hướng gồm bao nhiêu kỳ, bao lâu thì quyết định và thông báo hành động. Tần suất được đặt trong từng báo cáo.',
      zh: '报告期结束后多久发布、趋势涵盖多少期，以及多久之内决定措施并告知。发布频次在各报告中设定。',
    },
    parts: {
      grace_days: {
        en: 'Days for drawing up after the period ends',
        vi: 'Số ngày để lập báo cáo sau khi hết kỳ',
        zh: '报告期结束后的编制天数',
      },
      trend_periods: {
        en: 'Periods in a trend, at least',
        vi: 'Số kỳ tối thiểu của xu hướng',
        zh: '趋势至少涵盖的期数',
      },
      follow_up_days: {
        en: 'Days until actions are decided and told',
        vi: 'Số ngày để quyết định và thông báo hành động',
        zh: '决定措施并告知的天数',
      },
      evidence_days: {
        en: 'Days for which an issue counts as evidence',
        vi: 'Số ngày một kỳ phát hành còn là bằng chứng',
        zh: '一期报告作为证据的有效天数',
      },
    },
  },
};

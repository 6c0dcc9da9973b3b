import type { SettingDefinition, SettingProblem } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Important areas that are not audited more often than others make no rule. */
function orderProblems(value: unknown): readonly SettingProblem[] {
  const { normal_months, high_months } = value as Readonly<Record<string, unknown>>;
  if (typeof normal_months !== 'number' || typeof high_months !== 'number') return [];
  if (high_months < normal_months) return [];
  return [{ path: '/high_months', code: 'audit.frequency-order', params: { normal_months } }];
}

/** Planned values of internal audits. */
export const auditSettings: Readonly<Record<string, SettingDefinition>> = {
  'audit.frequency': {
    ...numbersSetting({
      normal_months: { start: 36, minimum: 2, maximum: 60 },
      high_months: { start: 12, minimum: 1, maximum: 60 },
    }),
    problems: orderProblems,
  },
  'audit.reporting': numbersSetting({
    report_days: { start: 14, minimum: 1, maximum: 365 },
    close_days: { start: 90, minimum: 1, maximum: 1100 },
  }),
};

/** What they are called. */
export const auditSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'audit.frequency': {
    title: { en: 'Frequency of audits', vi: 'Tần suất đánh giá', zh: '审核频次' },
    help: {
      en: 'Most months between two audits of an area. Areas of high importance, and areas with a major finding until they are audited again, take the shorter time.',
      vi: 'Số tháng tối đa giữa hai lần đánh giá một khu vực. Khu vực quan trọng và khu vực có phát hiện nặng, cho đến khi được đánh giá lại, theo thời hạn ngắn hơn.',
      zh: '同一领域两次审核之间的最长月数。重要领域，以及有严重不符合且尚未再次审核的领域，采用较短的时限。',
    },
    parts: {
      normal_months: {
        en: 'Months between audits of an area',
        vi: 'Số tháng giữa hai lần đánh giá một khu vực',
        zh: '领域审核间隔（月）',
      },
      high_months: {
        en: 'Months where importance is high or after a major finding',
        vi: 'Số tháng khi mức độ quan trọng cao hoặc sau phát hiện nặng',
        zh: '重要领域或严重不符合之后的间隔（月）',
      },
    },
  },
  'audit.reporting': {
    title: { en: 'Audit reports', vi: 'Báo cáo đánh giá', zh: '审核报告' },
    help: {
      en: 'How soon the report follows the work on site, and how soon after the report an audit is closed.',
      vi: 'Bao lâu sau khi kết thúc phần thực hiện thì có báo cáo, và bao lâu sau báo cáo thì kết thúc cuộc đánh giá.',
      zh: '现场工作结束后多久出具报告，报告后多久关闭审核。',
    },
    parts: {
      report_days: {
        en: 'Days until the report',
        vi: 'Số ngày đến khi có báo cáo',
        zh: '出具报告期限（天）',
      },
      close_days: {
        en: 'Days from report to closure',
        vi: 'Số ngày từ báo cáo đến khi kết thúc',
        zh: '报告至关闭期限（天）',
      },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the body's audits. */
export const certificationAuditSettings: Readonly<Record<string, SettingDefinition>> = {
  'certification-audit.times': numbersSetting({
    stage_gap_days: { start: 180, minimum: 1, maximum: 730 },
    report_days: { start: 14, minimum: 1, maximum: 180 },
    review_days: { start: 14, minimum: 1, maximum: 180 },
  }),
};

/** What they are called. */
export const certificationAuditSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'certification-audit.times': {
    title: { en: 'Times of audits', vi: 'Thời hạn của cuộc đánh giá', zh: '审核时限' },
    help: {
      en: 'How long a stage 1 counts for stage 2, and how soon reports are issued and reviewed.',
      vi: 'Giai đoạn 1 có giá trị cho giai đoạn 2 trong bao lâu, và bao lâu thì có báo cáo và soát xét báo cáo.',
      zh: '第一阶段对第二阶段的有效期限，以及报告出具和复核的时限。',
    },
    parts: {
      stage_gap_days: {
        en: 'Most days between stage 1 and stage 2',
        vi: 'Số ngày tối đa giữa giai đoạn 1 và giai đoạn 2',
        zh: '两阶段间隔上限（天）',
      },
      report_days: {
        en: 'Days from the end on site to the report',
        vi: 'Số ngày từ khi kết thúc tại chỗ đến khi có báo cáo',
        zh: '现场结束至出具报告（天）',
      },
      review_days: {
        en: 'Days from the report to its review',
        vi: 'Số ngày từ khi có báo cáo đến khi soát xét',
        zh: '报告至复核（天）',
      },
    },
  },
};

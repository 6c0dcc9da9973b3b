import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of audit programmes. How often areas are audited is in `audit.frequency`. */
export const auditProgrammeSettings: Readonly<Record<string, SettingDefinition>> = {
  'audit-programme.schedule': numbersSetting({
    review_days: { start: 180, minimum: 1, maximum: 1100 },
    tolerance_days: { start: 30, minimum: 0, maximum: 365 },
  }),
};

/** What they are called. */
export const auditProgrammeSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'audit-programme.schedule': {
    title: { en: 'Audit programme', vi: 'Chương trình đánh giá', zh: '审核方案' },
    help: {
      en: 'How often an approved programme is held against changes and audit results, and how far an audit may slip behind its planned day.',
      vi: 'Bao lâu rà soát chương trình đã phê duyệt theo các thay đổi và kết quả đánh giá, và cuộc đánh giá được chậm bao nhiêu so với ngày hoạch định.',
      zh: '多久对照变化和审核结果评审一次已批准的方案，以及审核可比计划日期推迟多久。',
    },
    parts: {
      review_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần xem xét', zh: '评审间隔（天）' },
      tolerance_days: {
        en: 'Days by which an audit may be late',
        vi: 'Số ngày một cuộc đánh giá được chậm',
        zh: '审核可推迟的天数',
      },
    },
  },
};

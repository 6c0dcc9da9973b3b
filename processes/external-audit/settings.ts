import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of external audits. */
export const externalAuditSettings: Readonly<Record<string, SettingDefinition>> = {
  'external-audit.steps': numbersSetting({
    confirm_days: { start: 7, minimum: 1, maximum: 180 },
    close_days: { start: 90, minimum: 1, maximum: 730 },
  }),
};

/** What they are called. */
export const externalAuditSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'external-audit.steps': {
    title: { en: 'External audits', vi: 'Đánh giá bên ngoài', zh: '外部审核' },
    help: {
      en: 'By when the plan of an audit is answered, and the audit brought to an end after its report.',
      vi: 'Hạn trả lời kế hoạch đánh giá và hạn hoàn tất sau khi có báo cáo.',
      zh: '答复审核计划的期限，以及收到报告后结束审核的期限。',
    },
    parts: {
      confirm_days: { en: 'Days to answer a plan', vi: 'Số ngày để trả lời kế hoạch', zh: '答复计划（天）' },
      close_days: {
        en: 'Days from the report to the end of all findings',
        vi: 'Số ngày từ báo cáo đến khi hoàn tất mọi phát hiện',
        zh: '从报告到全部发现处理完毕（天）',
      },
    },
  },
};

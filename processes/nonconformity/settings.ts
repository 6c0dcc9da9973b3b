import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of nonconformities: the standard sets no days. */
export const nonconformitySettings: Readonly<Record<string, SettingDefinition>> = {
  'nonconformity.targets': numbersSetting({
    contain_days: { start: 5, minimum: 1, maximum: 365 },
    analyse_days: { start: 20, minimum: 1, maximum: 365 },
    plan_days: { start: 10, minimum: 1, maximum: 365 },
    verify_days: { start: 90, minimum: 1, maximum: 730 },
    recent_days: { start: 365, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const nonconformitySettingTexts: Readonly<Record<string, SettingTexts>> = {
  'nonconformity.targets': {
    title: {
      en: 'Days for the steps of a nonconformity',
      vi: 'Thời hạn các bước xử lý điểm không phù hợp',
      zh: '不符合项各步骤的期限',
    },
    help: {
      en: 'How long each step may take. The corrective action itself is due by the day its plan names; its effect is judged after it has been at work for a while.',
      vi: 'Mỗi bước được kéo dài bao lâu. Hành động khắc phục đến hạn vào ngày nêu trong kế hoạch; hiệu lực được xem xét sau một thời gian áp dụng.',
      zh: '每个步骤允许的时长。纠正措施本身按其计划中的日期到期；运行一段时间后再评审其有效性。',
    },
    parts: {
      contain_days: {
        en: 'Days from raising to correction',
        vi: 'Số ngày từ khi ghi nhận đến khi khắc phục tức thời',
        zh: '从提出到纠正的天数',
      },
      analyse_days: {
        en: 'Days from correction to cause and extent',
        vi: 'Số ngày từ khi khắc phục tức thời đến khi xác định nguyên nhân và phạm vi',
        zh: '从纠正到查明原因和影响范围的天数',
      },
      plan_days: {
        en: 'Days from there to a planned action',
        vi: 'Số ngày từ đó đến khi có kế hoạch hành động khắc phục',
        zh: '从查明原因到制定纠正措施计划的天数',
      },
      verify_days: {
        en: 'Days from the action done to the review of its effect',
        vi: 'Số ngày từ khi hành động hoàn thành đến khi xem xét hiệu lực',
        zh: '从措施完成到评审其有效性的天数',
      },
      recent_days: {
        en: 'Days for which records count as recent',
        vi: 'Số ngày hồ sơ được coi là còn mới',
        zh: '记录视为最新的天数',
      },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Key of the setting that plans when incidents count as recurring. */
export const recurrenceRulesKey = 'recurrence.rules';

/** Planned values of the detection of recurring incidents. */
export const recurrenceSettings: Readonly<Record<string, SettingDefinition>> = {
  [recurrenceRulesKey]: numbersSetting({
    minimum_incidents: { start: 5, minimum: 2, maximum: 200 },
    within_days: { start: 30, minimum: 1, maximum: 730 },
    similarity_percent: { start: 60, minimum: 10, maximum: 100 },
    decide_days: { start: 14, minimum: 1, maximum: 365 },
    freshness_days: { start: 184, minimum: 1, maximum: 3_650 },
  }),
};

/** What they are called. */
export const recurrenceSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [recurrenceRulesKey]: {
    title: { en: 'Recurring incidents', vi: 'Sự cố lặp lại', zh: '反复发生的事件' },
    help: {
      en: 'When incidents of one service, category and item count as recurring, and how soon a proposal is decided on.',
      vi: 'Khi nào các sự cố cùng dịch vụ, phân loại và hạng mục được coi là lặp lại, và sau bao lâu phải quyết định về đề xuất.',
      zh: '同一服务、类别和配置项的事件何时视为反复发生，以及提议应在多少天内作出决定。',
    },
    parts: {
      minimum_incidents: {
        en: 'Incidents that make a group',
        vi: 'Số sự cố tạo thành một nhóm',
        zh: '构成一组的事件数',
      },
      within_days: { en: 'Days within which they happen', vi: 'Số ngày xảy ra', zh: '发生的天数范围' },
      similarity_percent: {
        en: 'Words that titles have in common, in percent',
        vi: 'Tỷ lệ từ chung trong tiêu đề, tính theo phần trăm',
        zh: '标题相同词语的百分比',
      },
      decide_days: {
        en: 'Days to the decision on a proposal',
        vi: 'Số ngày để quyết định về đề xuất',
        zh: '对提议作出决定的天数',
      },
      freshness_days: {
        en: 'Days after which evidence is stale',
        vi: 'Số ngày sau đó bằng chứng bị coi là cũ',
        zh: '证据失效前的天数',
      },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of resource requests. */
export const resourceRequestSettings: Readonly<Record<string, SettingDefinition>> = {
  'resource-request.decision': numbersSetting({
    limit_days: { start: 30, minimum: 1, maximum: 365 },
    freshness_days: { start: 365, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const resourceRequestSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'resource-request.decision': {
    title: {
      en: 'Decisions on resource requests',
      vi: 'Quyết định về đề nghị cấp nguồn lực',
      zh: '资源申请的决定',
    },
    help: {
      en: 'Within how many days top management decides on a request, and how long past decisions count as evidence.',
      vi: 'Lãnh đạo cao nhất quyết định đề nghị trong bao nhiêu ngày, và quyết định cũ được tính là bằng chứng trong bao lâu.',
      zh: '最高管理者须在多少天内作出决定，以及以往的决定在多久内算作证据。',
    },
    parts: {
      limit_days: { en: 'Days to decide', vi: 'Số ngày để quyết định', zh: '决定期限（天）' },
      freshness_days: {
        en: 'Days for which a decision is evidence',
        vi: 'Số ngày quyết định còn là bằng chứng',
        zh: '决定作为证据的有效天数',
      },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the catalogue of requests. */
export const requestItemSettings: Readonly<Record<string, SettingDefinition>> = {
  'request-item.upkeep': numbersSetting({
    interval_days: { start: 365, minimum: 1, maximum: 3650 },
    offer_within_days: { start: 30, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const requestItemSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'request-item.upkeep': {
    title: { en: 'Upkeep of the request catalogue', vi: 'Duy trì danh mục yêu cầu', zh: '请求目录维护' },
    help: {
      en: 'How often the instruction of an offered item is reviewed, and how soon a drafted item is offered.',
      vi: 'Bao lâu rà soát hướng dẫn của một mục đang cung cấp, và trong bao lâu đưa một mục nháp vào sử dụng.',
      zh: '已提供目录项的操作说明多久评审一次，草拟的目录项多久内提供。',
    },
    parts: {
      interval_days: {
        en: 'Days between reviews of an instruction',
        vi: 'Số ngày giữa hai lần rà soát hướng dẫn',
        zh: '操作说明评审间隔（天）',
      },
      offer_within_days: {
        en: 'Days until a draft is offered',
        vi: 'Số ngày đến khi mục nháp được cung cấp',
        zh: '草稿提供期限（天）',
      },
    },
  },
};

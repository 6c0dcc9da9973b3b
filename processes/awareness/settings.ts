import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the register of awareness. */
export const awarenessSettings: Readonly<Record<string, SettingDefinition>> = {
  'awareness.refresh': numbersSetting({
    interval_days: { start: 365, minimum: 1, maximum: 3650 },
    first_within_days: { start: 30, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const awarenessSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'awareness.refresh': {
    title: { en: 'Refreshing of awareness', vi: 'Củng cố nhận thức', zh: '意识更新' },
    help: {
      en: 'How soon a person is first made aware of all five topics, and how often that is refreshed.',
      vi: 'Trong bao lâu một người được phổ biến đủ năm chủ đề lần đầu và bao lâu củng cố lại một lần.',
      zh: '人员多久内首次知晓全部五个主题，以及多久更新一次。',
    },
    parts: {
      interval_days: {
        en: 'Days between refreshings',
        vi: 'Số ngày giữa hai lần củng cố',
        zh: '更新间隔（天）',
      },
      first_within_days: {
        en: 'Days until all topics are covered for the first time',
        vi: 'Số ngày đến khi phổ biến đủ các chủ đề lần đầu',
        zh: '首次覆盖全部主题的期限（天）',
      },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the register of objectives. */
export const objectiveSettings: Readonly<Record<string, SettingDefinition>> = {
  'objective.review': numbersSetting({
    interval_days: { start: 182, minimum: 1, maximum: 3650 },
    grace_days: { start: 3, minimum: 0, maximum: 90 },
  }),
};

/** What they are called. */
export const objectiveSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'objective.review': {
    title: { en: 'Review of objectives', vi: 'Rà soát mục tiêu', zh: '目标评审' },
    help: {
      en: 'How often each objective and its plan are looked at again, and how late a measurement may be.',
      vi: 'Bao lâu rà soát lại từng mục tiêu cùng kế hoạch thực hiện, và lần đo được trễ bao lâu.',
      zh: '多久重新评审一次每项目标及其实施计划，以及测量可逾期多久。',
    },
    parts: {
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần rà soát', zh: '评审间隔（天）' },
      grace_days: {
        en: 'Days of grace for a measurement',
        vi: 'Số ngày được trễ của lần đo',
        zh: '测量宽限期（天）',
      },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Key of the setting that plans how soon the steps of a problem are done. */
export const problemTimesKey = 'problem.times';

/** Planned values of problems. */
export const problemSettings: Readonly<Record<string, SettingDefinition>> = {
  [problemTimesKey]: numbersSetting({
    triage_days: { start: 5, minimum: 1, maximum: 365 },
    analyse_days: { start: 30, minimum: 1, maximum: 3_650 },
    resolve_days: { start: 180, minimum: 1, maximum: 3_650 },
    review_days: { start: 30, minimum: 1, maximum: 3_650 },
    freshness_days: { start: 184, minimum: 1, maximum: 3_650 },
  }),
};

/** What they are called. */
export const problemSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [problemTimesKey]: {
    title: { en: 'Problems', vi: 'Vấn đề', zh: '问题' },
    help: {
      en: 'How soon a problem is triaged, its cause found, it is solved, and what was done about it reviewed. Days are those of the calendar.',
      vi: 'Bao lâu thì vấn đề được phân loại ban đầu, tìm ra nguyên nhân, giải quyết và rà soát việc đã làm. Tính theo ngày lịch.',
      zh: '问题应在多少天内完成分诊、查明原因、得到解决，以及对所采取措施进行评审。按日历日计算。',
    },
    parts: {
      triage_days: {
        en: 'Days to triage',
        vi: 'Số ngày để phân loại ban đầu',
        zh: '完成分诊的天数',
      },
      analyse_days: {
        en: 'Days from triage to the root cause',
        vi: 'Số ngày từ khi phân loại đến khi có nguyên nhân gốc',
        zh: '从分诊到查明根本原因的天数',
      },
      resolve_days: {
        en: 'Days from triage to the solution',
        vi: 'Số ngày từ khi phân loại đến khi giải quyết',
        zh: '从分诊到解决的天数',
      },
      review_days: {
        en: 'Days from the solution to its review',
        vi: 'Số ngày từ khi giải quyết đến khi rà soát',
        zh: '从解决到评审的天数',
      },
      freshness_days: {
        en: 'Days after which evidence is stale',
        vi: 'Số ngày sau đó bằng chứng bị coi là cũ',
        zh: '证据失效前的天数',
      },
    },
  },
};

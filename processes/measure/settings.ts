import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the register of measures. */
export const measureSettings: Readonly<Record<string, SettingDefinition>> = {
  'measure.points': numbersSetting({
    grace_days: { start: 3, minimum: 0, maximum: 90 },
    recent_days: { start: 92, minimum: 1, maximum: 3650 },
  }),
  'measure.reaction': numbersSetting({ within_days: { start: 30, minimum: 1, maximum: 3650 } }),
};

/** What they are called. */
export const measureSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'measure.points': {
    title: { en: 'Points of measures', vi: 'Điểm đo của các thước đo', zh: '测量点' },
    help: {
      en: 'How late a point or an evaluation may be before it counts as missed, and how long results count as recent.',
      vi: 'Điểm đo hoặc lần đánh giá được trễ bao lâu trước khi tính là bỏ lỡ, và kết quả còn mới trong bao lâu.',
      zh: '测量点或评价逾期多久视为缺失，以及结果在多长时间内视为最新。',
    },
    parts: {
      grace_days: { en: 'Days of grace', vi: 'Số ngày được trễ', zh: '宽限期（天）' },
      recent_days: {
        en: 'Days for which results count as recent',
        vi: 'Số ngày kết quả được coi là còn mới',
        zh: '结果视为最新的天数',
      },
    },
  },
  'measure.reaction': {
    title: { en: 'Reaction to missed targets', vi: 'Xử lý khi không đạt chỉ tiêu', zh: '未达目标时的应对' },
    help: {
      en: 'Within how many days a result that misses its target is evaluated, or has an action or a nonconformity that names the measure.',
      vi: 'Trong bao nhiêu ngày, một kết quả không đạt chỉ tiêu phải được đánh giá, hoặc có hành động hay điểm không phù hợp nêu thước đo đó.',
      zh: '结果未达目标后，应在多少天内作出评价，或有注明该测量指标的措施或不符合项。',
    },
    parts: {
      within_days: { en: 'Days until a reaction', vi: 'Số ngày đến khi xử lý', zh: '应对期限（天）' },
    },
  },
};

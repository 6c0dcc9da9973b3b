import { dayOf } from '../../../kernel/day.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { numberIn, plannedNumber, rowsIn, textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { pointsIn } from '../../../processes/measure/points.ts';
import { basisOf, type Composer, type Known, sayEmpty } from '../composer.ts';
import { type Line, listed, type Phrase, say, tellOf } from '../line.ts';

const texts = {
  counts: {
    en: 'Measures in force: {count}. On target: {on}; off target: {off}; without a target or a value: {unknown}. Points due since the last review and not recorded: {missed}.',
    vi: 'Thước đo đang dùng: {count}. Đạt chỉ tiêu: {on}; không đạt: {off}; chưa có chỉ tiêu hoặc giá trị: {unknown}. Điểm đo đến hạn từ lần xem xét trước mà không ghi: {missed}.',
    zh: '在用测量指标 {count} 个：达标 {on}，未达标 {off}，无目标值或无数值 {unknown}。上次评审以来应测未测 {missed} 次。',
  },
  off: {
    en: 'Off target: {number} {title}: {value} {unit} on {day}, target {side} {target} {unit}; {trend}',
    vi: 'Không đạt: {number} {title}: {value} {unit} ngày {day}, chỉ tiêu {side} {target} {unit}; {trend}',
    zh: '未达标：{number} {title}：{day} 为 {value} {unit}，目标值{side} {target} {unit}；{trend}',
  },
  on: {
    en: 'On target: {number} {title}: {value} {unit} on {day}, target {side} {target} {unit}; {trend}',
    vi: 'Đạt: {number} {title}: {value} {unit} ngày {day}, chỉ tiêu {side} {target} {unit}; {trend}',
    zh: '达标：{number} {title}：{day} 为 {value} {unit}，目标值{side} {target} {unit}；{trend}',
  },
  missed: {
    en: 'Points missing since the last review: {number} {title}: {missed}',
    vi: 'Thiếu điểm đo từ lần xem xét trước: {number} {title}: {missed}',
    zh: '上次评审以来缺测：{number} {title}：{missed} 次',
  },
  unknown: {
    en: 'Without a target or a value: {number} {title}',
    vi: 'Chưa có chỉ tiêu hoặc giá trị: {number} {title}',
    zh: '无目标值或无数值：{number} {title}',
  },
  'at-least': { en: 'at least', vi: 'từ', zh: '不低于' },
  'at-most': { en: 'at most', vi: 'không quá', zh: '不高于' },
  'no-trend': { en: 'no earlier point', vi: 'chưa có điểm đo trước đó', zh: '无更早测量点' },
  same: { en: 'as before', vi: 'không đổi so với trước', zh: '与此前持平' },
  better: {
    en: 'better than {earlier} on {day}',
    vi: 'tốt hơn mức {earlier} ngày {day}',
    zh: '优于 {day} 的 {earlier}',
  },
  worse: {
    en: 'worse than {earlier} on {day}',
    vi: 'kém hơn mức {earlier} ngày {day}',
    zh: '劣于 {day} 的 {earlier}',
  },
} as const satisfies Record<string, Text>;

/** The point that a trend is held against: the last one before the last review, or else the first there is. */
function earlierPoint(known: Known, one: ProcessRecord): { value: number; day: string } | null {
  const earlier = rowsIn(one, 'points').slice(0, -1);
  const day = dayOf(known.since, known.time_zone);
  const point = earlier.findLast(({ date }) => String(date) <= day) ?? earlier[0];
  const value = point?.['value'];
  return typeof value === 'number' ? { value, day: String(point?.['date']) } : null;
}

function trendOf(known: Known, one: ProcessRecord): Text | Phrase {
  const [earlier, last] = [earlierPoint(known, one), numberIn(one, 'last_value')];
  if (earlier === null || last === null) return texts['no-trend'];
  if (earlier.value === last) return texts.same;
  const isBetter = textIn(one, 'direction') === 'at-most' ? last < earlier.value : last > earlier.value;
  return say(isBetter ? texts.better : texts.worse, { earlier: earlier.value, day: earlier.day });
}

function tellMeasure(known: Known, one: ProcessRecord): Line {
  const unit = textIn(one, 'unit') ?? '';
  return tellOf(one, one.values['on_target'] === true ? texts.on : texts.off, {
    value: numberIn(one, 'last_value') ?? '–',
    unit,
    day: textIn(one, 'last_measured_on') ?? '–',
    side: texts[textIn(one, 'direction') === 'at-most' ? 'at-most' : 'at-least'],
    target: numberIn(one, 'target') ?? '–',
    trend: trendOf(known, one),
  });
}

/** How many points of a measure are missing since the last review. */
function missedBy({ since, now, settings }: Known, one: ProcessRecord): number {
  const frequency_days = numberIn(one, 'frequency_days');
  if (frequency_days === null) return 0;
  const grace_days = plannedNumber(settings, 'measure.points', 'grace_days');
  return pointsIn(one, { from: since, to: now }, { frequency_days, grace_days }).missed;
}

/** Input c, second part: measures on and off their targets, with trend, and points that are missing. */
export const measuresInput: Composer = {
  reads: [
    {
      process: 'measure',
      fields: [
        'title',
        'unit',
        'direction',
        'target',
        'frequency_days',
        'measured_from',
        'points',
        'last_value',
        'nothing_found',
        'last_measured_on',
        'on_target',
      ],
    },
  ],
  compose: (known) => {
    const current = known.of('measure').filter(({ state }) => state === 'current');
    const basis = [basisOf('measure', current)];
    if (current.length === 0) return { lines: [sayEmpty('measure')], basis };
    const being = (on_target: boolean): readonly ProcessRecord[] =>
      current.filter(({ values }) => values['on_target'] === on_target);
    const [on, off] = [being(true), being(false)];
    const unknown = current.filter((one) => !on.includes(one) && !off.includes(one));
    const missing = current
      .map((one) => ({ one, missed: missedBy(known, one) }))
      .filter(({ missed }) => missed > 0);
    return {
      lines: [
        say(texts.counts, {
          count: current.length,
          on: on.length,
          off: off.length,
          unknown: unknown.length,
          missed: missing.reduce((sum, { missed }) => sum + missed, 0),
        }),
        ...listed(off, (one) => tellMeasure(known, one), 20),
        ...listed(on, (one) => tellMeasure(known, one), 20),
        ...listed(unknown, (one) => tellOf(one, texts.unknown)),
        ...listed(missing, ({ one, missed }) => tellOf(one, texts.missed, { missed })),
      ],
      basis,
    };
  },
};

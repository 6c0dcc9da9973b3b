import { isWithin } from '../../kernel/check.ts';
import { countFigure, type Figure, medianFigure, wasUnderWay } from '../../kernel/figure.ts';
import { DAY_MS, dayEndIn, textIn } from '../../kernel/register.ts';

const shared = { process: 'nonconformity', service_field: 'service' } as const;

/** Figures of nonconformities. Withdrawn ones count in none of them. */
export const nonconformityFigures: readonly Figure[] = [
  countFigure(
    {
      ...shared,
      id: 'nonconformity.opened',
      fields: ['service'],
      name: { en: 'Nonconformities raised', vi: 'Điểm không phù hợp được nêu', zh: '新提出的不符合项' },
      method: {
        en: 'Nonconformities raised in the period, among all that were under way in it.',
        vi: 'Số điểm không phù hợp được nêu trong kỳ, trong tổng số đang xử lý trong kỳ.',
        zh: '期间提出的不符合项数，总体为期间内处理中的全部不符合项。',
      },
    },
    (member, context) =>
      member.record.state !== 'withdrawn' && wasUnderWay(member, context)
        ? isWithin(context.period, member.record.opened_at)
        : undefined,
  ),
  countFigure(
    {
      ...shared,
      id: 'nonconformity.open',
      fields: ['service'],
      name: {
        en: 'Nonconformities open at the end',
        vi: 'Điểm không phù hợp còn mở cuối kỳ',
        zh: '期末未关闭的不符合项',
      },
      method: {
        en: 'Nonconformities not yet closed as effective at the end of the period, among all that were under way in it.',
        vi: 'Số điểm không phù hợp chưa được xác nhận có hiệu lực vào cuối kỳ, trong tổng số đang xử lý trong kỳ.',
        zh: '期末尚未验证有效并关闭的不符合项数，总体为期间内处理中的全部不符合项。',
      },
    },
    (member, context) =>
      member.record.state !== 'withdrawn' && wasUnderWay(member, context)
        ? member.record.closed_at === null
        : undefined,
  ),
  countFigure(
    {
      ...shared,
      id: 'nonconformity.overdue-actions',
      fields: ['service', 'action_due_on'],
      name: {
        en: 'Corrective actions overdue',
        vi: 'Hành động khắc phục quá hạn',
        zh: '逾期的纠正措施',
      },
      method: {
        en: 'Nonconformities open at the end of the period whose action was to be done by then and is not, among all that were open.',
        vi: 'Số điểm không phù hợp còn mở cuối kỳ có hành động đã đến hạn mà chưa xong, trong tổng số còn mở.',
        zh: '期末未关闭且措施已到期而未完成的不符合项数，总体为期末全部未关闭的不符合项。',
      },
    },
    ({ record }, { period, calendar }) => {
      if (record.closed_at !== null) return undefined;
      const due_at = dayEndIn(record, 'action_due_on', { calendar });
      return record.state === 'acting' && due_at !== null && due_at < period.to;
    },
  ),
  countFigure(
    {
      ...shared,
      id: 'nonconformity.repeats',
      fields: ['service', 'repeat_of'],
      name: { en: 'Nonconformities repeated', vi: 'Điểm không phù hợp lặp lại', zh: '重复发生的不符合项' },
      method: {
        en: 'Nonconformities raised in the period that name an earlier one as what they repeat, among all raised in it.',
        vi: 'Số điểm không phù hợp nêu trong kỳ có ghi là lặp lại một điểm trước đó, trong tổng số nêu trong kỳ.',
        zh: '期间提出且注明重复以往的不符合项数，总体为期间提出的全部不符合项。',
      },
    },
    ({ record }, { period }) =>
      record.state !== 'withdrawn' && isWithin(period, record.opened_at)
        ? textIn(record, 'repeat_of') !== null
        : undefined,
  ),
  medianFigure(
    {
      ...shared,
      id: 'nonconformity.median-days',
      fields: ['service'],
      unit: 'days',
      name: {
        en: 'Median time to close nonconformities',
        vi: 'Thời gian khép điểm không phù hợp trung vị',
        zh: '不符合项关闭时间中位数',
      },
      method: {
        en: 'Middle of the days from raising to closing of the nonconformities closed as effective in the period.',
        vi: 'Trung vị số ngày từ khi nêu đến khi khép của các điểm không phù hợp được xác nhận có hiệu lực trong kỳ.',
        zh: '期间验证有效并关闭的不符合项，从提出到关闭所用天数的中位数。',
      },
    },
    ({ record }, { period }) =>
      record.state === 'verified' && isWithin(period, record.closed_at)
        ? (record.closed_at - record.opened_at) / DAY_MS
        : undefined,
  ),
];

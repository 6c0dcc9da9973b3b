import { isWithin } from '../../kernel/check.ts';
import { countFigure, type Figure, shareFigure, wasUnderWay } from '../../kernel/figure.ts';

const shared = { process: 'improvement', service_field: 'service' } as const;

/** Figures of improvements. Rejected and stopped ones count in none of them. */
export const improvementFigures: readonly Figure[] = [
  countFigure(
    {
      ...shared,
      id: 'improvement.completed',
      fields: ['service'],
      name: { en: 'Improvements completed', vi: 'Cải tiến đã hoàn thành', zh: '已完成的改进' },
      method: {
        en: 'Improvements completed in the period, among all that were proposed or under way in it.',
        vi: 'Số cải tiến hoàn thành trong kỳ, trong tổng số được đề xuất hoặc đang thực hiện trong kỳ.',
        zh: '期间完成的改进数，总体为期间内提出或进行中的全部改进。',
      },
    },
    (member, context) => {
      const { state } = member.record;
      if (state === 'rejected' || state === 'stopped' || !wasUnderWay(member, context)) return undefined;
      return state === 'completed';
    },
  ),
  shareFigure(
    {
      ...shared,
      id: 'improvement.target-met',
      fields: ['service', 'met'],
      name: { en: 'Improvements that met their target', vi: 'Cải tiến đạt chỉ tiêu', zh: '达到目标的改进' },
      method: {
        en: 'Of the improvements completed in the period, the share whose result reached its target.',
        vi: 'Trong các cải tiến hoàn thành trong kỳ, tỷ lệ có kết quả đạt chỉ tiêu.',
        zh: '期间完成的改进中，结果达到目标的比例。',
      },
    },
    ({ record }, { period }) =>
      record.state === 'completed' && isWithin(period, record.closed_at)
        ? record.values['met'] === true
        : undefined,
  ),
];

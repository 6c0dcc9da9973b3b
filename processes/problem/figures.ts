import { isWithin } from '../../kernel/check.ts';
import { countFigure, type Figure, medianFigure, shareFigure } from '../../kernel/figure.ts';
import { DAY_MS, numberIn } from '../../kernel/register.ts';
import { resolvedSince } from './solved.ts';

const shared = { process: 'problem', service_field: 'service', narrowed_by: ['priority'] } as const;

/** Figures of problems. Cancelled ones count in none of them. */
export const problemFigures: readonly Figure[] = [
  countFigure(
    {
      ...shared,
      id: 'problem.open',
      fields: ['service'],
      name: { en: 'Problems not solved', vi: 'Vấn đề chưa giải quyết', zh: '未解决的问题' },
      method: {
        en: 'Problems not solved at the end of the period, among all that were under way in it.',
        vi: 'Số vấn đề chưa giải quyết vào cuối kỳ, trong tổng số vấn đề được xử lý trong kỳ.',
        zh: '期末尚未解决的问题数，总体为期间内处理的全部问题。',
      },
    },
    ({ record }, { period }) => {
      const solved = resolvedSince(record);
      if (record.state === 'cancelled' || (solved !== null && solved < period.from)) return undefined;
      return solved === null;
    },
  ),
  medianFigure(
    {
      ...shared,
      id: 'problem.median-days',
      fields: ['service'],
      unit: 'days',
      name: {
        en: 'Median time to solve problems',
        vi: 'Thời gian giải quyết vấn đề trung vị',
        zh: '问题解决时间中位数',
      },
      method: {
        en: 'Middle of the days from opening to solution of the problems solved in the period.',
        vi: 'Trung vị số ngày từ khi ghi nhận đến khi giải quyết của các vấn đề giải quyết trong kỳ.',
        zh: '期间解决的问题从登记到解决所用天数的中位数。',
      },
    },
    ({ record }, { period }) => {
      const solved = resolvedSince(record);
      return isWithin(period, solved) ? (solved - record.opened_at) / DAY_MS : undefined;
    },
  ),
  shareFigure(
    {
      ...shared,
      id: 'problem.recurred',
      fields: ['service', 'recurred_incidents'],
      name: { en: 'Problems that recurred', vi: 'Vấn đề tái diễn', zh: '复发的问题' },
      method: {
        en: 'Of the problems solved in the period, the share that caused incidents again afterwards.',
        vi: 'Trong các vấn đề giải quyết trong kỳ, tỷ lệ lại gây ra sự cố sau đó.',
        zh: '期间解决的问题中，之后再次引发事件的比例。',
      },
    },
    ({ record }, { period }) =>
      isWithin(period, resolvedSince(record)) ? (numberIn(record, 'recurred_incidents') ?? 0) > 0 : undefined,
  ),
];

import { isWithin } from '../../kernel/check.ts';
import { type Figure, medianFigure } from '../../kernel/figure.ts';
import { numberIn } from '../../kernel/register.ts';

/** Numbers that stock-takes come to. */
export const stockTakeFigures: readonly Figure[] = [
  medianFigure(
    {
      id: 'stock-take.difference',
      process: 'stock-take',
      service_field: null,
      unit: 'percent',
      name: {
        en: 'Reconciliation difference of stock-takes',
        vi: 'Chênh lệch đối soát khi kiểm kê',
        zh: '盘点核对差异',
      },
      method: {
        en: 'Median of the differences of stock-takes closed in the period: missing, misplaced, unexpected and unknown in all that was expected or found.',
        vi: 'Trung vị chênh lệch của các lần kiểm kê kết thúc trong kỳ: số thiếu, sai vị trí, ngoài phạm vi và không rõ trên tổng số dự kiến hoặc tìm thấy.',
        zh: '期内关闭的盘点的差异中位数：缺失、错位、计划外和未知项占应有或发现总数的比例。',
      },
      fields: ['difference_percent'],
    },
    ({ record }, { period }) =>
      record.state === 'closed' && isWithin(period, record.closed_at)
        ? (numberIn(record, 'difference_percent') ?? undefined)
        : undefined,
  ),
];

import { countFigure, type Figure } from '../../kernel/figure.ts';
import { dayEndIn } from '../../kernel/register.ts';
import { newestVersion } from './versions.ts';

/** Figures of controlled documents. */
export const documentFigures: readonly Figure[] = [
  countFigure(
    {
      process: 'document',
      service_field: null,
      id: 'document.past-review',
      fields: ['versions', 'withdrawn_at', 'next_review'],
      name: { en: 'Documents past their review', vi: 'Tài liệu quá hạn xem xét', zh: '逾期未评审的文件' },
      method: {
        en: 'Published documents whose day of review was over at the end of the period, among all that were published.',
        vi: 'Số tài liệu đã ban hành có ngày xem xét đã qua vào cuối kỳ, trong tổng số tài liệu đã ban hành.',
        zh: '期末评审日期已过的已发布文件数，总体为全部已发布文件。',
      },
    },
    ({ record }, { period, calendar }) => {
      if (newestVersion(record) === null) return undefined;
      const due_at = dayEndIn(record, 'next_review', { calendar });
      return due_at !== null && due_at < period.to;
    },
  ),
];

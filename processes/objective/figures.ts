import { isWithin } from '../../kernel/check.ts';
import { type Figure, shareFigure } from '../../kernel/figure.ts';

/** Figures of objectives. */
export const objectiveFigures: readonly Figure[] = [
  shareFigure(
    {
      process: 'objective',
      service_field: 'service',
      id: 'objective.achieved',
      fields: ['service'],
      name: { en: 'Objectives achieved', vi: 'Mục tiêu đã đạt', zh: '已实现的目标' },
      method: {
        en: 'Of the objectives closed in the period as achieved or not, the share that was achieved.',
        vi: 'Trong các mục tiêu được kết luận đạt hoặc không đạt trong kỳ, tỷ lệ đạt.',
        zh: '期间以实现或未实现结束的目标中，实现的比例。',
      },
    },
    ({ record }, { period }) => {
      const isConcluded = record.state === 'achieved' || record.state === 'not-achieved';
      return isConcluded && isWithin(period, record.closed_at) ? record.state === 'achieved' : undefined;
    },
  ),
];

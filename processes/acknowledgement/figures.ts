import { isWithin } from '../../kernel/check.ts';
import { countFigure, type Figure, shareFigure, wasUnderWay } from '../../kernel/figure.ts';

const shared = { process: 'acknowledgement', service_field: null, fields: [] } as const;

/** Figures of acknowledgements. What lapsed counts in none of them. */
export const acknowledgementFigures: readonly Figure[] = [
  countFigure(
    {
      ...shared,
      id: 'acknowledgement.outstanding',
      name: {
        en: 'Acknowledgements outstanding',
        vi: 'Xác nhận đã đọc còn thiếu',
        zh: '尚未完成的阅读确认',
      },
      method: {
        en: 'Acknowledgements of documents still owed at the end of the period, among all that were owed in it.',
        vi: 'Số xác nhận đã đọc còn thiếu vào cuối kỳ, trong tổng số phải xác nhận trong kỳ.',
        zh: '期末仍未完成的阅读确认数，总体为期间内应确认的全部项。',
      },
    },
    (member, context) =>
      member.record.state !== 'lapsed' && wasUnderWay(member, context)
        ? member.record.state === 'owed'
        : undefined,
  ),
  shareFigure(
    {
      ...shared,
      id: 'acknowledgement.given',
      name: { en: 'Acknowledgements given', vi: 'Tỷ lệ xác nhận đã đọc', zh: '阅读确认完成率' },
      method: {
        en: 'Of the acknowledgements owed in the period, the share that was given by its end.',
        vi: 'Trong các xác nhận phải có trong kỳ, tỷ lệ đã xác nhận đến cuối kỳ.',
        zh: '期间内应确认的项中，至期末已确认的比例。',
      },
    },
    (member, context) => {
      const { state, closed_at } = member.record;
      if (state === 'lapsed' || !wasUnderWay(member, context)) return undefined;
      return state === 'given' && isWithin(context.period, closed_at);
    },
  ),
];

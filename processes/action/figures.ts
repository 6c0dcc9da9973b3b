import { isWithin } from '../../kernel/check.ts';
import { countFigure, type Figure, shareFigure } from '../../kernel/figure.ts';
import { dayEndIn, instantIn } from '../../kernel/register.ts';

const shared = {
  process: 'action',
  service_field: 'service',
  fields: ['service', 'due_on', 'done_at'],
} as const;

/** Figures of actions. Cancelled ones count in none of them. */
export const actionFigures: readonly Figure[] = [
  shareFigure(
    {
      ...shared,
      id: 'action.done-in-time',
      // What was verified long before its day is closed by then, and counts all the same.
      remembers: ['done_at'],
      name: { en: 'Actions done in time', vi: 'Hành động hoàn thành đúng hạn', zh: '按期完成的措施' },
      method: {
        en: 'Of the actions whose day ended in the period, the share that was done by then; the day is the one last planned.',
        vi: 'Trong các hành động đến hạn trong kỳ, tỷ lệ hoàn thành đúng hạn; hạn là ngày được lên kế hoạch lần cuối.',
        zh: '期间到期的措施中按期完成的比例；期限以最近一次计划为准。',
      },
    },
    ({ record }, context) => {
      const due_at = dayEndIn(record, 'due_on', context);
      if (record.state === 'cancelled' || !isWithin(context.period, due_at)) return undefined;
      const done_at = instantIn(record, 'done_at');
      return done_at !== null && done_at <= due_at;
    },
  ),
  countFigure(
    {
      ...shared,
      id: 'action.overdue',
      name: { en: 'Actions overdue at the end', vi: 'Hành động quá hạn cuối kỳ', zh: '期末逾期的措施' },
      method: {
        en: 'Actions not done at the end of the period although their day is over, among all that were still to be done then.',
        vi: 'Số hành động chưa xong vào cuối kỳ dù đã quá hạn, trong tổng số còn phải làm lúc đó.',
        zh: '期末已到期而未完成的措施数，总体为当时尚待完成的全部措施。',
      },
    },
    ({ record }, context) => {
      if (record.state !== 'planned' && record.state !== 'in-progress') return undefined;
      return (dayEndIn(record, 'due_on', context) ?? context.period.to) < context.period.to;
    },
  ),
];

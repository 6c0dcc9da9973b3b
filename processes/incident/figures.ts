import { isWithin, type Member } from '../../kernel/check.ts';
import {
  countFigure,
  type Figure,
  type FigureContext,
  medianFigure,
  shareFigure,
} from '../../kernel/figure.ts';
import { instantIn } from '../../kernel/register.ts';
import { metTarget, missedFigure, satisfiedFigure, targetFields } from '../desk-figures.ts';
import { turnsOf } from './checks/resolution.ts';
import { doneAt, HOUR_MS, isCancelled, isOpen } from './checks/values.ts';

const shared = {
  process: 'incident',
  service_field: 'service',
  narrowed_by: ['customer', 'priority'],
} as const;

const incidents = { process: 'incident', records: { en: 'Incidents', vi: 'Sự cố', zh: '事件' } } as const;

/** Whether work on it was owed at some time in the period; those that were cancelled never count. */
function wasOwed({ record }: Member, { period }: FigureContext): boolean {
  const done_at = doneAt(record);
  return !isCancelled(record) && (done_at === null || done_at >= period.from);
}

/** Whether it was resolved in the period; undefined for one that was cancelled. */
function wasResolved({ record }: Member, { period }: FigureContext): boolean {
  return !isCancelled(record) && !isOpen(record) && isWithin(period, doneAt(record));
}

/** Figures of incidents. Cancelled ones count in none of them. */
export const incidentFigures: readonly Figure[] = [
  countFigure(
    {
      ...shared,
      id: 'incident.opened',
      fields: ['service'],
      name: { en: 'Incidents opened', vi: 'Sự cố được ghi nhận', zh: '新增事件' },
      method: {
        en: 'Incidents opened in the period, among all on which work was owed in it.',
        vi: 'Số sự cố được ghi nhận trong kỳ, trong tổng số sự cố cần xử lý trong kỳ.',
        zh: '期间新增的事件数，总体为期间内有待处理的全部事件。',
      },
    },
    (member, context) =>
      wasOwed(member, context) ? isWithin(context.period, member.record.opened_at) : undefined,
  ),
  countFigure(
    {
      ...shared,
      id: 'incident.resolved',
      fields: ['service'],
      name: { en: 'Incidents resolved', vi: 'Sự cố đã giải quyết', zh: '已解决事件' },
      method: {
        en: 'Incidents resolved in the period and not taken up again by its end, among all on which work was owed in it.',
        vi: 'Số sự cố được giải quyết trong kỳ và chưa mở lại đến cuối kỳ, trong tổng số sự cố cần xử lý trong kỳ.',
        zh: '期间解决且至期末未重新打开的事件数，总体为期间内有待处理的全部事件。',
      },
    },
    (member, context) => (wasOwed(member, context) ? wasResolved(member, context) : undefined),
  ),
  countFigure(
    {
      ...shared,
      id: 'incident.open',
      fields: ['service'],
      name: { en: 'Incidents open at the end', vi: 'Sự cố còn mở cuối kỳ', zh: '期末未解决事件' },
      method: {
        en: 'Incidents on which work was owed at the end of the period, among all on which it was owed in it.',
        vi: 'Số sự cố còn phải xử lý vào cuối kỳ, trong tổng số sự cố cần xử lý trong kỳ.',
        zh: '期末仍待处理的事件数，总体为期间内有待处理的全部事件。',
      },
    },
    (member, context) => (wasOwed(member, context) ? isOpen(member.record) : undefined),
  ),
  shareFigure(
    {
      ...shared,
      id: 'incident.answered-in-target',
      fields: targetFields,
      name: {
        en: 'Incidents answered within target',
        vi: 'Sự cố phản hồi đúng hạn',
        zh: '响应达标的事件',
      },
      method: {
        en: 'Of the incidents with a target whose response clock stopped in the period, the share that was within the target; working time by the calendars in force.',
        vi: 'Trong các sự cố có mục tiêu và được phản hồi trong kỳ, tỷ lệ phản hồi trong thời hạn; tính theo lịch làm việc đang áp dụng.',
        zh: '期间内响应计时停止且有目标的事件中，在目标内响应的比例；按现行日历计算工作时间。',
      },
    },
    (member, context) => metTarget(member, 'response', context),
  ),
  missedFigure(incidents, {
    clock: 'response',
    done: 'answered',
    name: { en: 'answered', vi: 'phản hồi', zh: '响应' },
  }),
  shareFigure(
    {
      ...shared,
      id: 'incident.resolved-in-target',
      fields: targetFields,
      name: {
        en: 'Incidents resolved within target',
        vi: 'Sự cố giải quyết đúng hạn',
        zh: '解决达标的事件',
      },
      method: {
        en: 'Of the incidents with a target that were resolved in the period, the share that was within the target; working time by the calendars in force, waiting left out.',
        vi: 'Trong các sự cố có mục tiêu và được giải quyết trong kỳ, tỷ lệ giải quyết trong thời hạn; tính theo lịch làm việc đang áp dụng, không tính thời gian chờ.',
        zh: '期间解决且有目标的事件中，在目标内解决的比例；按现行日历计算工作时间，不含等待。',
      },
    },
    (member, context) => metTarget(member, 'resolution', context),
  ),
  missedFigure(incidents, {
    clock: 'resolution',
    done: 'resolved',
    name: { en: 'resolved', vi: 'giải quyết', zh: '解决' },
  }),
  satisfiedFigure(incidents),
  medianFigure(
    {
      ...shared,
      id: 'incident.median-hours',
      fields: ['service'],
      unit: 'hours',
      name: {
        en: 'Median time to resolve incidents',
        vi: 'Thời gian giải quyết sự cố trung vị',
        zh: '事件解决时间中位数',
      },
      method: {
        en: 'Middle of the hours from opening to resolution of the incidents resolved in the period; nights, holidays and waiting included.',
        vi: 'Trung vị số giờ từ khi ghi nhận đến khi giải quyết của các sự cố giải quyết trong kỳ; tính cả đêm, ngày nghỉ và thời gian chờ.',
        zh: '期间解决的事件从登记到解决所用小时数的中位数，含夜间、假日和等待。',
      },
    },
    (member, context) =>
      wasResolved(member, context)
        ? ((doneAt(member.record) ?? 0) - member.record.opened_at) / HOUR_MS
        : undefined,
  ),
  shareFigure(
    {
      ...shared,
      id: 'incident.reopened',
      fields: ['service'],
      name: { en: 'Incidents reopened', vi: 'Sự cố phải mở lại', zh: '重新打开的事件' },
      method: {
        en: 'Of the incidents resolved or reopened in the period, the share that was reopened in it.',
        vi: 'Trong các sự cố được giải quyết hoặc mở lại trong kỳ, tỷ lệ phải mở lại.',
        zh: '期间解决或重新打开的事件中，重新打开的比例。',
      },
    },
    ({ record }, { period }) => {
      const { done, reopened } = turnsOf(record, period);
      return isCancelled(record) || done + reopened === 0 ? undefined : reopened > 0;
    },
  ),
  countFigure(
    {
      ...shared,
      id: 'incident.major',
      fields: ['service', 'major', 'major_declared_at'],
      name: { en: 'Major incidents', vi: 'Sự cố nghiêm trọng', zh: '重大事件' },
      method: {
        en: 'Incidents declared major in the period and not withdrawn as such, among all on which work was owed in it.',
        vi: 'Số sự cố được tuyên bố nghiêm trọng trong kỳ và không bị rút lại, trong tổng số sự cố cần xử lý trong kỳ.',
        zh: '期间宣布为重大且未撤回的事件数，总体为期间内有待处理的全部事件。',
      },
    },
    (member, context) => {
      const { record } = member;
      if (!wasOwed(member, context)) return undefined;
      return (
        record.values['major'] === true && isWithin(context.period, instantIn(record, 'major_declared_at'))
      );
    },
  ),
];

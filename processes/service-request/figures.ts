import { isWithin, type Member } from '../../kernel/check.ts';
import { countFigure, type Figure, type FigureContext } from '../../kernel/figure.ts';
import { inTargetFigure, missedFigure, satisfiedFigure, type Targeted } from '../desk-figures.ts';

const requests = {
  process: 'service-request',
  records: { en: 'Service requests', vi: 'Yêu cầu dịch vụ', zh: '服务请求' },
} as const;

const shared = {
  process: 'service-request',
  service_field: 'service',
  narrowed_by: ['customer', 'priority'],
  fields: ['service'],
} as const;

const answered: Targeted = {
  clock: 'response',
  done: 'answered',
  name: { en: 'answered', vi: 'phản hồi', zh: '响应' },
};

const fulfilled: Targeted = {
  clock: 'fulfilment',
  done: 'fulfilled',
  name: { en: 'fulfilled', vi: 'đáp ứng', zh: '履行' },
};

function isLeftOut({ record }: Member): boolean {
  return record.state === 'cancelled' || record.state === 'rejected';
}

/** When it was done; null: it is not. */
function doneAt({ record }: Member): number | null {
  return record.resolved_at ?? record.closed_at;
}

/** Whether work was owed on it at some time in the period; cancelled and rejected ones never count. */
function wasOwed(member: Member, { period }: FigureContext): boolean {
  const done = doneAt(member);
  return !isLeftOut(member) && (done === null || done >= period.from);
}

/** Figures of service requests. Cancelled and rejected ones count in none of them. */
export const serviceRequestFigures: readonly Figure[] = [
  countFigure(
    {
      ...shared,
      id: 'service-request.opened',
      name: { en: 'Service requests opened', vi: 'Yêu cầu dịch vụ được ghi nhận', zh: '新增服务请求' },
      method: {
        en: 'Requests opened in the period, among all on which work was owed in it.',
        vi: 'Số yêu cầu được ghi nhận trong kỳ, trong tổng số yêu cầu cần xử lý trong kỳ.',
        zh: '期间新增的请求数，总体为期间内有待处理的全部请求。',
      },
    },
    (member, context) =>
      wasOwed(member, context) ? isWithin(context.period, member.record.opened_at) : undefined,
  ),
  countFigure(
    {
      ...shared,
      id: 'service-request.fulfilled',
      name: { en: 'Service requests fulfilled', vi: 'Yêu cầu dịch vụ đã đáp ứng', zh: '已履行的服务请求' },
      method: {
        en: 'Requests fulfilled in the period and not taken up again by its end, among all on which work was owed in it.',
        vi: 'Số yêu cầu được đáp ứng trong kỳ và chưa mở lại đến cuối kỳ, trong tổng số yêu cầu cần xử lý trong kỳ.',
        zh: '期间履行且至期末未重新打开的请求数，总体为期间内有待处理的全部请求。',
      },
    },
    (member, context) => (wasOwed(member, context) ? isWithin(context.period, doneAt(member)) : undefined),
  ),
  countFigure(
    {
      ...shared,
      id: 'service-request.open',
      name: {
        en: 'Service requests open at the end',
        vi: 'Yêu cầu dịch vụ còn mở cuối kỳ',
        zh: '期末未完成的服务请求',
      },
      method: {
        en: 'Requests on which work was owed at the end of the period, among all on which it was owed in it.',
        vi: 'Số yêu cầu còn phải xử lý vào cuối kỳ, trong tổng số yêu cầu cần xử lý trong kỳ.',
        zh: '期末仍待处理的请求数，总体为期间内有待处理的全部请求。',
      },
    },
    (member, context) => (wasOwed(member, context) ? doneAt(member) === null : undefined),
  ),
  inTargetFigure(requests, answered),
  missedFigure(requests, answered),
  inTargetFigure(requests, fulfilled),
  missedFigure(requests, fulfilled),
  satisfiedFigure(requests),
];

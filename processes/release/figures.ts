import { timeZoneOf } from '../../kernel/calendar.ts';
import { isWithin } from '../../kernel/check.ts';
import { dayOf } from '../../kernel/day.ts';
import {
  countFigure,
  type Figure,
  type FigureContext,
  medianFigure,
  shareFigure,
} from '../../kernel/figure.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, numberIn, textIn } from '../../kernel/register.ts';

const shared = {
  process: 'release',
  service_field: 'service',
  fields: ['service', 'deployed_at', 'outcome', 'planned_at', 'incidents_after', 'incidents_until'],
  // Outcomes of what was closed before the period still tell of a deployment within it.
  remembers: ['deployed_at'],
} as const;

function wasDeployed(record: ProcessRecord, { period }: FigureContext): boolean {
  return isWithin(period, instantIn(record, 'deployed_at'));
}

/** Figures of releases, by the instant of their deployment. */
export const releaseFigures: readonly Figure[] = [
  countFigure(
    {
      ...shared,
      id: 'release.deployed',
      name: { en: 'Releases deployed', vi: 'Số bản phát hành đã triển khai', zh: '已部署的发布' },
      method: {
        en: 'Releases whose deployment began in the period.',
        vi: 'Số bản phát hành bắt đầu triển khai trong kỳ.',
        zh: '期间开始部署的发布数。',
      },
    },
    ({ record }, context) => (wasDeployed(record, context) ? true : undefined),
  ),
  shareFigure(
    {
      ...shared,
      id: 'release.successful',
      name: { en: 'Successful releases', vi: 'Bản phát hành thành công', zh: '成功的发布' },
      method: {
        en: 'Of the releases deployed in the period whose outcome is recorded, the share recorded as successful.',
        vi: 'Trong các bản phát hành triển khai trong kỳ đã ghi nhận kết quả, tỷ lệ thành công.',
        zh: '期间部署且已记录结果的发布中，结果为成功的比例。',
      },
    },
    ({ record }, context) => {
      const outcome = textIn(record, 'outcome');
      return wasDeployed(record, context) && outcome !== null ? outcome === 'successful' : undefined;
    },
  ),
  shareFigure(
    {
      ...shared,
      id: 'release.on-planned-day',
      name: {
        en: 'Releases deployed by the planned day',
        vi: 'Bản phát hành triển khai đúng ngày hoạch định',
        zh: '按计划日期部署的发布',
      },
      method: {
        en: 'Of the releases deployed in the period that had a planned day, the share deployed by the end of it; the day is the one last planned.',
        vi: 'Trong các bản phát hành triển khai trong kỳ có ngày hoạch định, tỷ lệ triển khai chậm nhất trong ngày đó; ngày là ngày hoạch định lần cuối.',
        zh: '期间部署且有计划日期的发布中，不晚于计划日期部署的比例；日期以最近一次计划为准。',
      },
    },
    ({ record }, context) => {
      const [planned_at, deployed_at] = [instantIn(record, 'planned_at'), instantIn(record, 'deployed_at')];
      if (planned_at === null || deployed_at === null || !wasDeployed(record, context)) return undefined;
      const zone = timeZoneOf(context);
      return dayOf(deployed_at, zone) <= dayOf(planned_at, zone);
    },
  ),
  medianFigure(
    {
      ...shared,
      id: 'release.incidents-after',
      unit: 'count',
      name: {
        en: 'Incidents after a release (median)',
        vi: 'Số sự cố sau một bản phát hành (trung vị)',
        zh: '每次发布后的事件数（中位数）',
      },
      method: {
        en: 'Of the releases for which the planned time of counting ended in the period, the middle of the incidents counted.',
        vi: 'Trong các bản phát hành kết thúc thời gian thống kê trong kỳ, trung vị của số sự cố đã thống kê.',
        zh: '统计期在期间内结束的发布，其事件数的中位数。',
      },
    },
    ({ record }, { period }) => {
      const count = numberIn(record, 'incidents_after');
      return count !== null && isWithin(period, instantIn(record, 'incidents_until')) ? count : undefined;
    },
  ),
];

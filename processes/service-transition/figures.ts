import { isWithin } from '../../kernel/check.ts';
import { type Figure, type FigureContext, shareFigure } from '../../kernel/figure.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, dayEndIn, instantIn, numberIn, plannedNumber } from '../../kernel/register.ts';
import { transitionTimesKey } from './settings.ts';

const shared = {
  process: 'service-transition',
  service_field: 'service',
  fields: ['service', 'live_at', 'live_on', 'reported_at', 'unmet_count'],
  // What was closed before the period may have been due within it.
  remembers: ['live_at'],
} as const;

function liveWithin(record: ProcessRecord, { period }: FigureContext): number | undefined {
  const live_at = instantIn(record, 'live_at');
  return isWithin(period, live_at) ? live_at : undefined;
}

/** Figures of service transitions. */
export const transitionFigures: readonly Figure[] = [
  shareFigure(
    {
      ...shared,
      id: 'service-transition.live-by-planned-day',
      name: {
        en: 'Transitions in effect by the planned day',
        vi: 'Chuyển tiếp có hiệu lực đúng ngày hoạch định',
        zh: '按计划日期生效的转换',
      },
      method: {
        en: 'Of the transitions that took effect in the period, the share that did so by the end of the planned day.',
        vi: 'Trong các lần chuyển tiếp có hiệu lực trong kỳ, tỷ lệ có hiệu lực chậm nhất vào ngày hoạch định.',
        zh: '期间生效的转换中，不晚于计划日期生效的比例。',
      },
    },
    ({ record }, context) => {
      const live_at = liveWithin(record, context);
      const due_at = dayEndIn(record, 'live_on', context);
      return live_at === undefined || due_at === null ? undefined : live_at <= due_at;
    },
  ),
  shareFigure(
    {
      ...shared,
      id: 'service-transition.all-criteria-met',
      name: {
        en: 'Transitions with all criteria met',
        vi: 'Chuyển tiếp đạt mọi tiêu chí',
        zh: '满足全部准则的转换',
      },
      method: {
        en: 'Of the transitions that took effect in the period, the share decided on with no criterion or test unmet.',
        vi: 'Trong các lần chuyển tiếp có hiệu lực trong kỳ, tỷ lệ được quyết định khi không có tiêu chí hay kiểm thử nào chưa đạt.',
        zh: '期间生效的转换中，作出决定时没有准则或测试未满足的比例。',
      },
    },
    ({ record }, context) => {
      const unmet = numberIn(record, 'unmet_count');
      return liveWithin(record, context) === undefined || unmet === null ? undefined : unmet === 0;
    },
  ),
  shareFigure(
    {
      ...shared,
      id: 'service-transition.reported-in-time',
      name: {
        en: 'Transitions reported in time',
        vi: 'Chuyển tiếp được báo cáo đúng hạn',
        zh: '按时报告的转换',
      },
      method: {
        en: 'Of the transitions whose report was due in the period, the share reported by then.',
        vi: 'Trong các lần chuyển tiếp đến hạn báo cáo trong kỳ, tỷ lệ đã báo cáo đúng hạn.',
        zh: '期间到期应报告的转换中，按时报告的比例。',
      },
    },
    ({ record }, { period, settings }) => {
      const live_at = instantIn(record, 'live_at');
      if (live_at === null) return undefined;
      const due_at = live_at + plannedNumber(settings, transitionTimesKey, 'report_days') * DAY_MS;
      const reported_at = instantIn(record, 'reported_at');
      return isWithin(period, due_at) ? reported_at !== null && reported_at <= due_at : undefined;
    },
  ),
];

import { type Figure, shareFigure } from '../../kernel/figure.ts';
import { awarenessGap } from './checks.ts';

/** Figures of awareness. */
export const awarenessFigures: readonly Figure[] = [
  shareFigure(
    {
      process: 'awareness',
      service_field: null,
      id: 'awareness.confirmed',
      fields: ['coverage'],
      name: { en: 'Awareness shown', vi: 'Nhận thức đã được chứng minh', zh: '已证实的意识' },
      method: {
        en: 'Of the people with a record in force at the end of the period, the share for whom every topic is proved or confirmed within the planned interval.',
        vi: 'Trong những người có hồ sơ đang áp dụng vào cuối kỳ, tỷ lệ người có mọi chủ đề đã được chứng minh hoặc xác nhận trong khoảng thời gian kế hoạch.',
        zh: '期末持有有效记录的人员中，各主题均在计划间隔内得到证明或确认的比例。',
      },
    },
    ({ record }, { period, settings }) =>
      record.state === 'current' ? awarenessGap(record, period.to, settings) === undefined : undefined,
  ),
];

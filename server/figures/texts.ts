import type { Text } from '../../kernel/text.ts';

/** What the program writes into points and drafts by itself, in the language of the organisation or its reader. */
export const figureTexts = {
  proof: {
    en: 'Records of {process}, {from} to {to}: {population}; computed {at}',
    vi: 'Hồ sơ {process}, {from} đến {to}: {population}; tính lúc {at}',
    zh: '{process}记录，{from} 至 {to}：{population} 条；计算于 {at}',
  },
  nothing: {
    en: '{figure}: no record of {process} from {from} to {to} to compute it from. No point was taken.',
    vi: '{figure}: không có hồ sơ {process} nào từ {from} đến {to} để tính. Không lấy điểm đo.',
    zh: '{figure}：{from} 至 {to} 没有可供计算的{process}记录，未取测量点。',
  },
  line: {
    en: '{figure}: {value} ({population} records)',
    vi: '{figure}: {value} ({population} hồ sơ)',
    zh: '{figure}：{value}（{population} 条记录）',
  },
  empty: {
    en: '{figure}: no records',
    vi: '{figure}: không có hồ sơ',
    zh: '{figure}：无记录',
  },
  trend: { en: '{figure}: {values}', vi: '{figure}: {values}', zh: '{figure}：{values}' },
  first: {
    en: 'First issue: there is nothing to compare yet.',
    vi: 'Kỳ phát hành đầu tiên: chưa có gì để so sánh.',
    zh: '首期报告：尚无可比数据。',
  },
  source: {
    en: 'Records of {processes}, {from} to {to}, computed {at}',
    vi: 'Hồ sơ {processes}, {from} đến {to}, tính lúc {at}',
    zh: '{processes}记录，{from} 至 {to}，计算于 {at}',
  },
} as const satisfies Record<string, Text>;

import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of measures says. */
export const measureCheckTexts = {
  'AC-114': {
    question: {
      en: 'Does every measure have a method, a source, a frequency and a date of evaluation, without missed points?',
      vi: 'Mọi thước đo có phương pháp, nguồn, tần suất, thời điểm đánh giá và không bỏ lỡ điểm đo nào không?',
      zh: '每项测量指标是否有方法、来源、频次和评价时间，且没有缺失的测量点？',
    },
    reasons: {
      incomplete: {
        text: { en: 'Missing: {missing}.', vi: 'Còn thiếu: {missing}.', zh: '缺少：{missing}。' },
        params: { missing: 'terms' },
      },
      'missed-points': {
        text: {
          en: 'One point is due every {frequency} days; in the period {recorded} are recorded and {missed} missing.',
          vi: 'Cứ {frequency} ngày cần một điểm đo; trong kỳ có {recorded} điểm được ghi và thiếu {missed} điểm.',
          zh: '每 {frequency} 天应有一个测量点；期间内已记录 {recorded} 个，缺失 {missed} 个。',
        },
        params: { frequency: 'number', recorded: 'number', missed: 'number' },
      },
      'evaluation-overdue': {
        text: {
          en: 'At the end of the period the results had not been evaluated for {days} days; {planned} are planned.',
          vi: 'Đến cuối kỳ, kết quả chưa được đánh giá trong {days} ngày; kế hoạch là {planned} ngày.',
          zh: '至期末已有 {days} 天未评价结果，计划间隔为 {planned} 天。',
        },
        params: { days: 'number', planned: 'number' },
      },
    },
    measures: {
      'missed-points': { en: 'Points missing', vi: 'Số điểm đo bị thiếu', zh: '缺失的测量点' },
    },
    terms: {
      method: { en: 'method', vi: 'phương pháp', zh: '方法' },
      source: { en: 'how figures come in', vi: 'cách lấy số liệu', zh: '数据取得方式' },
      figure: { en: 'figure', vi: 'chỉ số', zh: '指标' },
      data_source: { en: 'data source', vi: 'nguồn dữ liệu', zh: '数据来源' },
      frequency_days: { en: 'frequency', vi: 'tần suất', zh: '频次' },
      evaluation_days: { en: 'evaluation', vi: 'thời điểm đánh giá', zh: '评价时间' },
    },
  },
} as const satisfies Record<string, CheckTexts>;

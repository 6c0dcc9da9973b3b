import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of measures say. */
export const measureCheckTexts = {
  'AC-027': {
    question: {
      en: 'Does every process have performance criteria, and is there a recorded reaction where they were missed?',
      vi: 'Mỗi quy trình có tiêu chí kết quả thực hiện, và khi không đạt có ghi nhận biện pháp xử lý không?',
      zh: '每个流程是否都有绩效准则，未达到时是否有应对记录？',
    },
    reasons: {
      'no-criteria': {
        text: {
          en: 'No current measure with a target names this process.',
          vi: 'Không có thước đo hiện hành nào kèm chỉ tiêu nêu quy trình này.',
          zh: '没有带目标值的有效测量指标指向该流程。',
        },
        params: {},
      },
      'not-measured': {
        text: {
          en: 'Results were due in the period and there are none. Measures with a target: {measures}.',
          vi: 'Trong kỳ đã đến hạn đo nhưng không có kết quả nào. Số thước đo có chỉ tiêu: {measures}.',
          zh: '期间内已到测量时间，但没有任何结果。带目标值的测量指标：{measures} 个。',
        },
        params: { measures: 'number' },
      },
      unreacted: {
        text: {
          en: 'Results off their target without evaluation, action or nonconformity after the planned {days} days: {count}. The oldest was recorded at {at}.',
          vi: 'Số kết quả không đạt chỉ tiêu mà sau {days} ngày theo kế hoạch chưa có đánh giá, hành động hay điểm không phù hợp: {count}. Kết quả sớm nhất được ghi lúc {at}.',
          zh: '未达目标且超过计划的 {days} 天仍无评价、措施或不符合项的结果：{count} 个。最早的记录于 {at}。',
        },
        params: { count: 'number', days: 'number', at: 'instant' },
      },
    },
    measures: {
      'with-criteria': {
        en: 'Processes with a measure and target',
        vi: 'Quy trình có thước đo kèm chỉ tiêu',
        zh: '有测量指标和目标值的流程',
      },
      'off-target': {
        en: 'Results off their target in the period',
        vi: 'Kết quả không đạt chỉ tiêu trong kỳ',
        zh: '期间内未达目标的结果',
      },
    },
  },
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
      'missed-without-records': {
        text: {
          en: 'One point is due every {frequency} days; in the period {recorded} are recorded and {missed} missing, {without_records} of them because there was no record to compute them from.',
          vi: 'Cứ {frequency} ngày cần một điểm đo; trong kỳ có {recorded} điểm được ghi và thiếu {missed} điểm, trong đó {without_records} điểm do không có hồ sơ để tính.',
          zh: '每 {frequency} 天应有一个测量点；期间内已记录 {recorded} 个，缺失 {missed} 个，其中 {without_records} 个因没有可供计算的记录。',
        },
        params: { frequency: 'number', recorded: 'number', missed: 'number', without_records: 'number' },
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
      'without-records': {
        en: 'Points missing for lack of records',
        vi: 'Số điểm đo thiếu do không có hồ sơ',
        zh: '因无记录而缺失的测量点',
      },
    },
    terms: {
      method: { en: 'method', vi: 'phương pháp', zh: '方法' },
      source: { en: 'how figures come in', vi: 'cách lấy số liệu', zh: '数据取得方式' },
      figure: { en: 'figure', vi: 'chỉ số', zh: '指标' },
      data_source: { en: 'data source', vi: 'nguồn dữ liệu', zh: '数据来源' },
      frequency_days: { en: 'frequency', vi: 'tần suất', zh: '频次' },
      evaluation_days: { en: 'evaluation', vi: 'thời điểm đánh giá', zh: '评价时间' },
      points: { en: 'points that were due', vi: 'điểm đo đã đến hạn', zh: '到期的测量点' },
      evaluations: {
        en: 'evaluation of the results as planned',
        vi: 'đánh giá kết quả theo kế hoạch',
        zh: '按计划进行的结果评价',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

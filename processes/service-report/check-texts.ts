import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of service reports say. */
export const serviceReportCheckTexts = {
  'AC-122': {
    question: {
      en: 'Is every defined report issued on schedule, from recorded data, with trends over at least three periods?',
      vi: 'Mỗi báo cáo đã xác định có được phát hành đúng lịch, từ dữ liệu đã ghi nhận, với xu hướng qua ít nhất ba kỳ không?',
      zh: '每份规定的报告是否按期发布、依据已记录的数据，并含至少三期的趋势？',
    },
    reasons: {
      'not-defined': {
        text: { en: 'Not defined: {missing}.', vi: 'Chưa xác định: {missing}.', zh: '未界定：{missing}。' },
        params: { missing: 'terms' },
      },
      'not-issued': {
        text: {
          en: 'The next issue was due on {at} and is not out.',
          vi: 'Kỳ tiếp theo đến hạn ngày {at} nhưng chưa phát hành.',
          zh: '下一期应于 {at} 前发布，尚未发布。',
        },
        params: { at: 'instant' },
      },
      late: {
        text: {
          en: '{count} issues of the period came out late, the latest of them {days} days after it was due.',
          vi: '{count} kỳ phát hành trễ, kỳ gần nhất trễ {days} ngày.',
          zh: '期间有 {count} 期逾期发布，最近一期逾期 {days} 天。',
        },
        params: { count: 'number', days: 'number' },
      },
      'no-source': {
        text: {
          en: '{count} issues of the period do not say from which data they were drawn.',
          vi: '{count} kỳ phát hành không ghi nguồn dữ liệu.',
          zh: '期间有 {count} 期未注明数据来源。',
        },
        params: { count: 'number' },
      },
      'no-trend': {
        text: {
          en: '{count} issues of the period tell no trend over {planned} periods, or over all there were by then.',
          vi: '{count} kỳ phát hành không nêu xu hướng qua {planned} kỳ, hoặc qua mọi kỳ đã có đến lúc đó.',
          zh: '期间有 {count} 期未说明 {planned} 期（或当时已有各期）的趋势。',
        },
        params: { count: 'number', planned: 'number' },
      },
    },
    measures: {
      issues: { en: 'Issues in the period', vi: 'Số kỳ phát hành trong kỳ đánh giá', zh: '期间发布期数' },
    },
    terms: {
      purpose: { en: 'purpose', vi: 'mục đích', zh: '目的' },
      readers: { en: 'readers', vi: 'người đọc', zh: '读者' },
      content: { en: 'content and measures', vi: 'nội dung và chỉ số', zh: '内容和指标' },
      frequency_days: { en: 'frequency', vi: 'tần suất', zh: '频次' },
    },
  },
  'AC-123': {
    question: {
      en: 'Are actions from reports recorded, and are interested parties told of them?',
      vi: 'Hành động từ báo cáo có được ghi nhận và các bên quan tâm có được thông báo không?',
      zh: '报告引出的措施是否有记录，并告知相关方？',
    },
    reasons: {
      'no-actions': {
        text: {
          en: '{count} issues do not say what was decided on them, the oldest issued on {at}.',
          vi: '{count} kỳ phát hành không ghi đã quyết định gì, kỳ sớm nhất phát hành ngày {at}.',
          zh: '{count} 期报告未说明据此决定了什么，最早一期发布于 {at}。',
        },
        params: { count: 'number', at: 'instant' },
      },
      'not-told': {
        text: {
          en: '{count} issues do not say who was told of the actions, the oldest issued on {at}.',
          vi: '{count} kỳ phát hành không ghi đã thông báo hành động cho ai, kỳ sớm nhất phát hành ngày {at}.',
          zh: '{count} 期报告未说明措施告知了谁，最早一期发布于 {at}。',
        },
        params: { count: 'number', at: 'instant' },
      },
    },
    measures: {},
  },
} as const satisfies Record<string, CheckTexts>;

import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of verifying configuration information says. */
export const configurationVerificationCheckTexts = {
  'AC-042': {
    question: {
      en: 'Was configuration information verified within the planned interval, and were deficiencies acted on?',
      vi: 'Thông tin cấu hình có được kiểm tra xác nhận đúng định kỳ đã hoạch định và các thiếu sót có được xử lý không?',
      zh: '是否在策划的时间间隔内验证配置信息，并针对缺陷采取措施？',
    },
    reasons: {
      overdue: {
        text: {
          en: 'Planned to be verified by {at}, and not done {days} days later.',
          vi: 'Dự kiến kiểm tra trước {at}, {days} ngày sau vẫn chưa xong.',
          zh: '计划于 {at} 前核查，逾期 {days} 天仍未完成。',
        },
        params: { at: 'instant', days: 'number' },
      },
      'interval-over': {
        text: {
          en: 'The newest verification, of {at}, is {days} days old at the end of the period; planned are {limit}.',
          vi: 'Lần kiểm tra gần nhất, {at}, đã qua {days} ngày tính đến cuối kỳ; đã hoạch định {limit} ngày.',
          zh: '最近一次核查为 {at}，至期末已 {days} 天；计划为 {limit} 天。',
        },
        params: { at: 'instant', days: 'number', limit: 'number' },
      },
      'deficiencies-open': {
        text: {
          en: '{count} deficiencies are past their due date and not settled.',
          vi: '{count} thiếu sót đã quá hạn mà chưa xử lý xong.',
          zh: '有 {count} 项缺陷逾期未处理完毕。',
        },
        params: { count: 'number' },
      },
    },
    measures: {
      accuracy: {
        en: 'Accuracy of the newest verification',
        vi: 'Độ chính xác của lần kiểm tra gần nhất',
        zh: '最近一次核查的准确率',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

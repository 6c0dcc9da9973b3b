import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of service requests says. */
export const serviceRequestCheckTexts = {
  'AC-093': {
    question: {
      en: 'Are service requests classified, prioritised, fulfilled in target and closed?',
      vi: 'Yêu cầu dịch vụ có được phân loại, xác định mức ưu tiên, đáp ứng trong mục tiêu và đóng không?',
      zh: '服务请求是否已分类、确定优先级、在目标时间内履行并关闭？',
    },
    reasons: {
      missing: {
        text: { en: 'Missing: {missing}.', vi: 'Còn thiếu: {missing}.', zh: '缺少：{missing}。' },
        params: { missing: 'terms' },
      },
      'priority-differs': {
        text: {
          en: 'Priority is {priority}; for impact {impact} and urgency {urgency} the matrix gives {planned}.',
          vi: 'Mức ưu tiên là {priority}; với ảnh hưởng {impact} và khẩn cấp {urgency}, ma trận cho {planned}.',
          zh: '优先级为 {priority}；影响度 {impact}、紧急度 {urgency} 在矩阵中对应 {planned}。',
        },
        params: { priority: 'number', impact: 'number', urgency: 'number', planned: 'number' },
      },
      'out-of-target': {
        text: {
          en: 'Took {minutes} working minutes; the target is {target}.',
          vi: 'Mất {minutes} phút làm việc; mục tiêu là {target} phút.',
          zh: '用时 {minutes} 个工作分钟；目标为 {target} 分钟。',
        },
        params: { minutes: 'number', target: 'number' },
      },
      'open-too-long': {
        text: {
          en: 'Open for {days} days; planned: at most {limit}.',
          vi: 'Đã mở {days} ngày; kế hoạch: tối đa {limit} ngày.',
          zh: '已打开 {days} 天；计划最多 {limit} 天。',
        },
        params: { days: 'number', limit: 'number' },
      },
      'not-closed': {
        text: {
          en: 'Fulfilled {days} days ago and not closed; planned: at most {limit}.',
          vi: 'Đã đáp ứng {days} ngày mà chưa đóng; kế hoạch: tối đa {limit} ngày.',
          zh: '履行后 {days} 天仍未关闭；计划最多 {limit} 天。',
        },
        params: { days: 'number', limit: 'number' },
      },
    },
    measures: {
      in_target: { en: 'Fulfilled within target', vi: 'Đáp ứng trong mục tiêu', zh: '在目标时间内履行' },
      missing_fields: {
        en: 'Requests with a missing field',
        vi: 'Yêu cầu thiếu thông tin',
        zh: '缺少字段的请求',
      },
      rejected: { en: 'Rejected', vi: 'Bị từ chối', zh: '被拒绝' },
      without_target: {
        en: 'Fulfilled without a target',
        vi: 'Đáp ứng khi không có mục tiêu',
        zh: '无目标而履行',
      },
    },
    terms: {
      category: { en: 'category', vi: 'phân loại', zh: '类别' },
      impact: { en: 'impact', vi: 'mức ảnh hưởng', zh: '影响度' },
      urgency: { en: 'urgency', vi: 'mức khẩn cấp', zh: '紧急度' },
      priority: { en: 'priority', vi: 'mức ưu tiên', zh: '优先级' },
    },
  },
} as const satisfies Record<string, CheckTexts>;

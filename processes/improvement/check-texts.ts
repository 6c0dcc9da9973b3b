import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of the register of improvements say. */
export const improvementCheckTexts = {
  'AC-127': {
    question: {
      en: 'Was every opportunity for improvement documented and evaluated by the criteria, objectives included, before approval?',
      vi: 'Mọi cơ hội cải tiến có được lập thành văn bản và đánh giá theo tiêu chí, gồm cả mục tiêu, trước khi phê duyệt không?',
      zh: '每项改进机会在批准前是否都已形成文件，并按包括目标在内的准则进行评价？',
    },
    reasons: {
      'not-scored': {
        text: { en: 'Approved without scores.', vi: 'Phê duyệt mà không chấm điểm.', zh: '未经评分即批准。' },
        params: {},
      },
      'scored-later': {
        text: {
          en: 'Approved on {approved_at} and scored only on {at}.',
          vi: 'Phê duyệt ngày {approved_at} nhưng đến {at} mới chấm điểm.',
          zh: '{approved_at} 批准，{at} 才评分。',
        },
        params: { approved_at: 'instant', at: 'instant' },
      },
      'objectives-unscored': {
        text: {
          en: 'How it serves the service management objectives was not scored.',
          vi: 'Chưa chấm điểm mức độ phù hợp với mục tiêu quản lý dịch vụ.',
          zh: '未对其与服务管理目标的一致性评分。',
        },
        params: {},
      },
      'criteria-unscored': {
        text: {
          en: 'Approved without a score by {missing} of {criteria} criteria.',
          vi: 'Phê duyệt khi còn thiếu điểm của {missing}/{criteria} tiêu chí.',
          zh: '批准时 {criteria} 项准则中有 {missing} 项未评分。',
        },
        params: { missing: 'number', criteria: 'number' },
      },
    },
    measures: {},
  },
  'AC-128': {
    question: {
      en: 'Do approved improvements have a target, a measured result and a report, and misses an action?',
      vi: 'Các cải tiến đã phê duyệt có mục tiêu, kết quả đo và báo cáo, và khi không đạt có hành động không?',
      zh: '已批准的改进是否有目标、测量结果和报告，未达到时是否有措施？',
    },
    reasons: {
      incomplete: {
        text: { en: 'Missing: {missing}.', vi: 'Còn thiếu: {missing}.', zh: '缺少：{missing}。' },
        params: { missing: 'terms' },
      },
      'miss-without-action': {
        text: {
          en: 'The target was missed, and nothing is done about it.',
          vi: 'Không đạt mục tiêu và chưa có hành động nào.',
          zh: '未达到目标，且未采取措施。',
        },
        params: {},
      },
      'not-planned': {
        text: {
          en: 'Approved {days} days before the end of the period and not planned; the limit is {limit} days.',
          vi: 'Đã phê duyệt {days} ngày trước khi kết thúc kỳ mà chưa có kế hoạch; giới hạn là {limit} ngày.',
          zh: '距期末 {days} 天前已批准但尚未策划，期限为 {limit} 天。',
        },
        params: { days: 'number', limit: 'number' },
      },
      'not-measured': {
        text: {
          en: 'Due by {at}, and no result is measured.',
          vi: 'Đến hạn {at} mà chưa có kết quả đo.',
          zh: '应于 {at} 前完成，但尚无测量结果。',
        },
        params: { at: 'instant' },
      },
    },
    measures: {
      met: {
        en: 'Completed ones that met their target',
        vi: 'Tỷ lệ hoàn thành đạt mục tiêu',
        zh: '已完成改进的达标率',
      },
    },
    terms: {
      assignee: { en: 'owner', vi: 'người phụ trách', zh: '负责人' },
      measure: { en: 'measure', vi: 'chỉ số đo', zh: '测量指标' },
      baseline: { en: 'baseline', vi: 'đường cơ sở', zh: '基线' },
      target: { en: 'target', vi: 'mục tiêu', zh: '目标值' },
      due_on: { en: 'due day', vi: 'thời hạn', zh: '到期日' },
      result: { en: 'measured result', vi: 'kết quả đo', zh: '测量结果' },
      report: { en: 'report', vi: 'báo cáo', zh: '报告' },
    },
  },
} as const satisfies Record<string, CheckTexts>;

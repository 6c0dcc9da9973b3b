import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of problems say. */
export const problemCheckTexts = {
  'AC-096': {
    question: {
      en: 'Do accepted problems have a root cause and an action, or a reason why not?',
      vi: 'Các vấn đề đã tiếp nhận có nguyên nhân gốc và hành động, hoặc có nêu lý do vì sao không có?',
      zh: '已受理的问题是否有根本原因和措施，或说明没有的理由？',
    },
    reasons: {
      unanalysed: {
        text: {
          en: '{days} days after it was accepted, missing: {missing}; planned: within {limit} days.',
          vi: 'Sau {days} ngày kể từ khi tiếp nhận còn thiếu: {missing}; kế hoạch: trong {limit} ngày.',
          zh: '受理 {days} 天后仍缺少：{missing}；计划为 {limit} 天内。',
        },
        params: { days: 'number', missing: 'terms', limit: 'number' },
      },
    },
    measures: {
      open: {
        en: 'Accepted problems not solved',
        vi: 'Vấn đề đã tiếp nhận chưa giải quyết',
        zh: '已受理但未解决的问题',
      },
      oldest_open: { en: 'Oldest of them', vi: 'Vấn đề lâu nhất trong đó', zh: '其中最早的' },
    },
    terms: {
      'root-cause': { en: 'root cause', vi: 'nguyên nhân gốc', zh: '根本原因' },
      action: { en: 'action or reason', vi: 'hành động hoặc lý do', zh: '措施或理由' },
    },
  },
  'AC-097': {
    question: {
      en: 'Did every fix of a problem go through change management?',
      vi: 'Mọi biện pháp khắc phục vấn đề có qua quản lý thay đổi không?',
      zh: '问题的每项修复是否都经过变更管理？',
    },
    reasons: {
      'no-change': {
        text: {
          en: 'Solved on {at} without a change, and without a reason why there is no permanent fix.',
          vi: 'Giải quyết ngày {at} mà không có thay đổi, cũng không nêu lý do không khắc phục triệt để.',
          zh: '于 {at} 解决，但没有变更，也未说明不作永久修复的理由。',
        },
        params: { at: 'instant' },
      },
      'change-not-done': {
        text: {
          en: 'Solved on {at}; the change named for it is not done: it was not completed, failed or was taken back.',
          vi: 'Giải quyết ngày {at}; thay đổi được nêu chưa xong: chưa hoàn thành, thất bại hoặc đã được hoàn nguyên.',
          zh: '于 {at} 解决；所列变更并未完成：尚未实施完毕、失败或已回退。',
        },
        params: { at: 'instant' },
      },
    },
    measures: {},
  },
  'AC-098': {
    question: {
      en: 'Do problems with a known cause and no permanent fix have a known error and a workaround?',
      vi: 'Các vấn đề đã biết nguyên nhân nhưng chưa khắc phục triệt để có lỗi đã biết và giải pháp tạm thời không?',
      zh: '原因已知但未永久修复的问题，是否都有已知错误和临时解决办法？',
    },
    reasons: {
      'unknown-error': {
        text: {
          en: 'The root cause is known since {at}; missing: {missing}.',
          vi: 'Đã biết nguyên nhân gốc từ {at}; còn thiếu: {missing}.',
          zh: '根本原因自 {at} 起已知；缺少：{missing}。',
        },
        params: { at: 'instant', missing: 'terms' },
      },
    },
    measures: {},
    terms: {
      'known-error': { en: 'record as known error', vi: 'ghi nhận là lỗi đã biết', zh: '已知错误记录' },
      workaround: { en: 'workaround', vi: 'giải pháp tạm thời', zh: '临时解决办法' },
    },
  },
  'AC-099': {
    question: {
      en: 'Was the effectiveness of problem resolution reported within the planned interval?',
      vi: 'Hiệu lực giải quyết vấn đề có được báo cáo đúng định kỳ đã hoạch định không?',
      zh: '是否在策划的时间间隔内报告问题解决的有效性？',
    },
    reasons: {
      overdue: {
        text: {
          en: 'Solved on {at} and not reviewed; planned: within {limit} days.',
          vi: 'Giải quyết ngày {at} mà chưa rà soát; kế hoạch: trong {limit} ngày.',
          zh: '于 {at} 解决，尚未评审；计划为 {limit} 天内。',
        },
        params: { at: 'instant', limit: 'number' },
      },
      late: {
        text: {
          en: 'Reviewed {days} days after the solution; planned: within {limit}.',
          vi: 'Được rà soát {days} ngày sau khi giải quyết; kế hoạch: trong {limit} ngày.',
          zh: '解决后 {days} 天才评审；计划为 {limit} 天内。',
        },
        params: { days: 'number', limit: 'number' },
      },
    },
    measures: {
      reviewed: { en: 'Problems reviewed', vi: 'Vấn đề đã rà soát', zh: '已评审的问题' },
      effective: { en: 'Found effective', vi: 'Được đánh giá có hiệu lực', zh: '评审认为有效' },
      recurred: {
        en: 'With incidents after the solution',
        vi: 'Có sự cố sau khi giải quyết',
        zh: '解决后仍有事件发生',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

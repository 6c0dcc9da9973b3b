import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of the register of nonconformities say. */
export const nonconformityCheckTexts = {
  'AC-124': {
    question: {
      en: 'Does every nonconformity go through correction, cause, search for similar ones, action and review of the effect, in order and in time?',
      vi: 'Mỗi điểm không phù hợp có lần lượt qua các bước khắc phục, tìm nguyên nhân, tìm điểm tương tự, hành động và xem xét hiệu lực, đúng trình tự và đúng hạn không?',
      zh: '每个不符合项是否都依次、按时经过纠正、原因分析、排查类似情况、采取措施和效果评审？',
    },
    reasons: {
      'step-missing': {
        text: {
          en: 'Missing, or without what they should leave behind: {steps}.',
          vi: 'Còn thiếu hoặc không để lại thông tin cần có: {steps}.',
          zh: '缺少以下步骤或其应有的记录：{steps}。',
        },
        params: { steps: 'terms' },
      },
      'out-of-order': {
        text: {
          en: 'Out of order, earlier than the steps that come before it: {step}.',
          vi: 'Sai trình tự, diễn ra trước các bước đứng trước nó: {step}.',
          zh: '顺序颠倒，早于其前置步骤：{step}。',
        },
        params: { step: 'terms' },
      },
      'step-late': {
        text: {
          en: 'Took {days} days, planned {limit}: {step}.',
          vi: 'Mất {days} ngày, hoạch định {limit}: {step}.',
          zh: '用时 {days} 天，规划为 {limit} 天：{step}。',
        },
        params: { step: 'terms', days: 'number', limit: 'number' },
      },
      'action-late': {
        text: {
          en: 'The corrective action was due by {at} and is {days} days late.',
          vi: 'Hành động khắc phục đến hạn {at} và trễ {days} ngày.',
          zh: '纠正措施应于 {at} 前完成，逾期 {days} 天。',
        },
        params: { at: 'instant', days: 'number' },
      },
    },
    measures: {
      open: { en: 'Open nonconformities', vi: 'Điểm không phù hợp còn mở', zh: '未关闭的不符合项' },
      'mean-age': { en: 'Mean age of open ones', vi: 'Thời gian tồn đọng trung bình', zh: '平均滞留时间' },
      oldest: { en: 'Age of the oldest', vi: 'Thời gian tồn đọng lâu nhất', zh: '最长滞留时间' },
    },
    terms: {
      raised: { en: 'what happened', vi: 'diễn biến', zh: '事实描述' },
      contained: { en: 'correction', vi: 'sự khắc phục', zh: '纠正' },
      analysed: { en: 'cause and extent', vi: 'nguyên nhân và phạm vi', zh: '原因和影响范围' },
      acting: { en: 'plan of the action', vi: 'kế hoạch hành động', zh: '措施计划' },
      done: { en: 'action done', vi: 'thực hiện hành động', zh: '措施完成' },
      verified: { en: 'review of the effect', vi: 'xem xét hiệu lực', zh: '效果评审' },
    },
  },
  'AC-125': {
    question: {
      en: 'Did a nonconformity with the same cause occur again after closure?',
      vi: 'Có điểm không phù hợp nào cùng nguyên nhân tái diễn sau khi đóng không?',
      zh: '是否有不符合项在关闭后因同一原因再次发生？',
    },
    reasons: {
      'not-linked': {
        text: {
          en: 'Raised {days} days after one with the same cause was closed on {at}, and not taken up as its repeat.',
          vi: 'Ghi nhận {days} ngày sau khi điểm cùng nguyên nhân được đóng ngày {at}, nhưng không được xử lý như tái diễn.',
          zh: '同一原因的不符合项于 {at} 关闭，{days} 天后再次提出，但未作为其重复发生处理。',
        },
        params: { at: 'instant', days: 'number' },
      },
    },
    measures: {
      repeats: { en: 'Repeats', vi: 'Số lần tái diễn', zh: '重复发生次数' },
    },
  },
  'AC-126': {
    question: {
      en: 'Are records of nonconformities unchanged after closure, with their whole history?',
      vi: 'Hồ sơ về điểm không phù hợp có giữ nguyên sau khi đóng, với toàn bộ lịch sử không?',
      zh: '不符合项记录在关闭后是否保持不变，并保有完整历史？',
    },
    reasons: {
      edited: {
        text: {
          en: 'Closed on {closed_at} and changed {edits} times afterwards, first on {at}.',
          vi: 'Đóng ngày {closed_at} và bị sửa {edits} lần sau đó, lần đầu ngày {at}.',
          zh: '{closed_at} 关闭后又被修改 {edits} 次，首次为 {at}。',
        },
        params: { closed_at: 'instant', at: 'instant', edits: 'number' },
      },
      reopened: {
        text: {
          en: 'Closed on {closed_at} and opened again on {at}.',
          vi: 'Đóng ngày {closed_at} và mở lại ngày {at}.',
          zh: '{closed_at} 关闭，{at} 又被重新打开。',
        },
        params: { closed_at: 'instant', at: 'instant' },
      },
      'history-incomplete': {
        text: {
          en: 'The journal has no entry for {steps} of its steps.',
          vi: 'Nhật ký thiếu mục cho {steps} bước.',
          zh: '日志缺少 {steps} 个步骤的条目。',
        },
        params: { steps: 'number' },
      },
    },
    measures: {},
  },
} as const satisfies Record<string, CheckTexts>;

import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of the register of actions says. */
export const actionCheckTexts = {
  'AC-014': {
    question: {
      en: 'Do actions on risks and opportunities have priority, owner and due date, and finished ones a verdict on their effect?',
      vi: 'Hành động đối với rủi ro và cơ hội có mức ưu tiên, người phụ trách và thời hạn không, và hành động đã xong có kết luận về hiệu lực không?',
      zh: '应对风险和机遇的措施是否有优先级、负责人和完成期限，已完成的是否有有效性结论？',
    },
    reasons: {
      incomplete: {
        text: {
          en: 'Missing {days} days after it was written down: {missing}.',
          vi: 'Còn thiếu sau {days} ngày kể từ khi ghi nhận: {missing}.',
          zh: '登记 {days} 天后仍缺少：{missing}。',
        },
        params: { missing: 'terms', days: 'number' },
      },
      'no-verdict': {
        text: {
          en: 'Done on {at}; no verdict on its effect {days} days later.',
          vi: 'Hoàn thành ngày {at}; sau {days} ngày vẫn chưa có kết luận về hiệu lực.',
          zh: '于 {at} 完成，{days} 天后仍无有效性结论。',
        },
        params: { at: 'instant', days: 'number' },
      },
    },
    measures: {
      overdue: {
        en: 'Actions not done by their due date',
        vi: 'Tỷ lệ hành động quá hạn chưa xong',
        zh: '逾期未完成的措施比例',
      },
    },
    terms: {
      priority: { en: 'priority', vi: 'mức ưu tiên', zh: '优先级' },
      assignee: { en: 'owner', vi: 'người phụ trách', zh: '负责人' },
      due_on: { en: 'due date', vi: 'thời hạn', zh: '完成期限' },
    },
  },
} as const satisfies Record<string, CheckTexts>;

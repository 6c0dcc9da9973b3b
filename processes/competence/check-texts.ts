import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of the register of competence says. */
export const competenceCheckTexts = {
  'AC-019': {
    question: {
      en: 'Does everyone who holds a role have the competence it needs, with evidence, or an open development action?',
      vi: 'Mọi người đảm nhiệm vai trò có đủ năng lực cần thiết kèm bằng chứng, hoặc có hành động phát triển đang mở không?',
      zh: '每位担任岗位的人员是否具备所需能力并有证据，或有未关闭的能力提升措施？',
    },
    reasons: {
      'not-assessed': {
        text: {
          en: 'Not assessed since it was written down {days} days before the end of the period; no development action is open.',
          vi: 'Chưa được đánh giá kể từ khi ghi nhận {days} ngày trước khi kết thúc kỳ; không có hành động phát triển đang mở.',
          zh: '自距期末 {days} 天前登记以来未评估，且无未关闭的能力提升措施。',
        },
        params: { days: 'number' },
      },
      gap: {
        text: {
          en: 'Level {actual} where {required} is required, without an open development action.',
          vi: 'Mức {actual} trong khi yêu cầu mức {required}, không có hành động phát triển đang mở.',
          zh: '实际等级 {actual}，要求等级 {required}，且无未关闭的能力提升措施。',
        },
        params: { actual: 'number', required: 'number' },
      },
      'no-evidence': {
        text: {
          en: 'Level {actual} was assessed, but there is no evidence of it.',
          vi: 'Đã đánh giá ở mức {actual} nhưng không có bằng chứng.',
          zh: '评估为等级 {actual}，但没有证据。',
        },
        params: { actual: 'number' },
      },
      'evidence-ended': {
        text: {
          en: 'The last evidence ran out on {at}.',
          vi: 'Bằng chứng cuối cùng đã hết hiệu lực vào {at}.',
          zh: '最后一项证据已于 {at} 失效。',
        },
        params: { at: 'instant' },
      },
    },
    measures: {
      competent: {
        en: 'Competences at the required level',
        vi: 'Năng lực đạt mức yêu cầu',
        zh: '达到要求等级的能力',
      },
      'assessments-overdue': {
        en: 'Competences whose assessment is overdue',
        vi: 'Năng lực quá hạn đánh giá',
        zh: '评估逾期的能力',
      },
      'people-without': {
        en: 'People of the staff without any current competence on record',
        vi: 'Nhân sự chưa có năng lực hiện hành nào được ghi nhận',
        zh: '没有任何有效能力记录的工作人员',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

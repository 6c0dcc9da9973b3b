import { changeConsequenceTexts, changeKindTexts } from '../certification-texts.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of changes that clients reported. */
export const reportedChangeTexts: ProcessTexts = {
  plural: { en: 'Reported changes', vi: 'Thay đổi do khách hàng báo', zh: '客户报告的变更' },
  purpose: {
    en: 'Changes that clients reported, what they mean for the certification, and what follows.',
    vi: 'Các thay đổi khách hàng báo, ý nghĩa đối với việc chứng nhận và hệ quả.',
    zh: '客户报告的变更、其对认证的意义及后续。',
  },
  fields: {
    title: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
    certificate: { en: 'Certificate', vi: 'Giấy chứng nhận', zh: '认证证书' },
    certification: { en: 'Client’s file', vi: 'Hồ sơ khách hàng', zh: '客户档案' },
    kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
    description: { en: 'Description', vi: 'Mô tả', zh: '说明' },
    effective_on: { en: 'Takes effect', vi: 'Hiệu lực từ', zh: '生效日期' },
    assignee: { en: 'Evaluated by', vi: 'Người đánh giá', zh: '评价人' },
    evaluation: { en: 'Evaluation', vi: 'Đánh giá', zh: '评价' },
    consequence: { en: 'Consequence', vi: 'Hệ quả', zh: '后续' },
    evaluated_at: { en: 'Evaluated', vi: 'Đánh giá lúc', zh: '评价时间' },
    evaluated_by: { en: 'Evaluation by', vi: 'Người đã đánh giá', zh: '实际评价人' },
    answer: { en: 'Answer to the client', vi: 'Trả lời khách hàng', zh: '对客户的答复' },
    answered_at: { en: 'Answered', vi: 'Trả lời lúc', zh: '答复时间' },
    answered_by: { en: 'Answered by', vi: 'Người trả lời', zh: '答复人' },
  },
  help: {
    evaluation: {
      en: 'Whether the requirements are still met after the change, and whether scope, audit time or sites differ.',
      vi: 'Sau thay đổi các yêu cầu còn được đáp ứng không, phạm vi, thời lượng hay địa điểm có khác không.',
      zh: '变更后是否仍满足要求，范围、审核时间或场所是否不同。',
    },
  },
  states: {
    received: { en: 'Received', vi: 'Đã nhận', zh: '已收到' },
    answered: { en: 'Answered', vi: 'Đã trả lời', zh: '已答复' },
  },
  activities: {
    evaluate: { en: 'Evaluate', vi: 'Đánh giá', zh: '评价' },
    answer: { en: 'Answer', vi: 'Trả lời', zh: '答复' },
  },
  choices: { kind: changeKindTexts, consequence: changeConsequenceTexts },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    caused: { en: 'caused', vi: 'dẫn đến', zh: '引起' },
  },
  obligations: {
    evaluate: { en: 'Evaluate the change', vi: 'Đánh giá thay đổi', zh: '评价变更' },
    answer: { en: 'Answer the change', vi: 'Trả lời về thay đổi', zh: '答复变更' },
  },
};

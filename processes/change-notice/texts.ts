import { changeConsequenceTexts, changeKindTexts } from '../certification-texts.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything about notices of change. */
export const changeNoticeTexts: ProcessTexts = {
  plural: { en: 'Notices of change', vi: 'Thông báo thay đổi', zh: '变更通知' },
  purpose: {
    en: 'Changes of which the certification body must be told: ownership, sites, scope, key people, the system itself.',
    vi: 'Những thay đổi phải báo cho tổ chức chứng nhận: sở hữu, địa điểm, phạm vi, nhân sự chủ chốt, bản thân hệ thống.',
    zh: '须告知认证机构的变更：所有权、场所、范围、关键人员及体系本身。',
  },
  fields: {
    title: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
    kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
    description: { en: 'What changes and why', vi: 'Thay đổi gì, vì sao', zh: '变更内容与原因' },
    effective_on: { en: 'Takes effect', vi: 'Hiệu lực từ', zh: '生效日期' },
    certificate: { en: 'Certificate', vi: 'Chứng chỉ', zh: '证书' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    notified_at: { en: 'Body told', vi: 'Thời điểm báo', zh: '通知时间' },
    notified_by: { en: 'Told by', vi: 'Người báo', zh: '通知人' },
    answer: { en: 'Answer of the body', vi: 'Trả lời của tổ chức chứng nhận', zh: '认证机构的答复' },
    consequence: { en: 'Consequence', vi: 'Hệ quả', zh: '后续' },
    answered_at: { en: 'Answered', vi: 'Thời điểm trả lời', zh: '答复时间' },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản thảo', zh: '草稿' },
    notified: { en: 'Body told', vi: 'Đã báo', zh: '已通知' },
    answered: { en: 'Answered', vi: 'Đã được trả lời', zh: '已答复' },
    dropped: { en: 'Dropped', vi: 'Đã bỏ', zh: '已放弃' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Chỉnh sửa', zh: '修订' },
    notify: { en: 'Tell the body', vi: 'Báo cho tổ chức chứng nhận', zh: '通知认证机构' },
    'record-answer': { en: 'Record the answer', vi: 'Ghi trả lời', zh: '记录答复' },
    drop: { en: 'Drop', vi: 'Bỏ', zh: '放弃' },
  },
  choices: {
    kind: changeKindTexts,
    consequence: changeConsequenceTexts,
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'caused-by': { en: 'caused by', vi: 'do', zh: '源于' },
  },
  obligations: {
    notify: { en: 'Tell the certification body', vi: 'Báo cho tổ chức chứng nhận', zh: '通知认证机构' },
  },
};

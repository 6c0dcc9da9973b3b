import type { ProcessTexts } from '../module.ts';

/** Names of everything about recurring incidents. */
export const recurrenceTexts: ProcessTexts = {
  plural: { en: 'Recurring incidents', vi: 'Sự cố lặp lại', zh: '反复发生的事件' },
  purpose: {
    en: 'Groups of similar incidents, found each night by the planned rules. Each leads to a problem, or says why not.',
    vi: 'Các nhóm sự cố tương tự, được tìm mỗi đêm theo quy tắc đã hoạch định. Mỗi nhóm dẫn đến một vấn đề, hoặc nêu lý do vì sao không.',
    zh: '每晚按计划规则找出的相似事件组。每组都要形成问题，或说明不形成的理由。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    category: { en: 'Category', vi: 'Phân loại', zh: '类别' },
    item: { en: 'Configuration item', vi: 'Hạng mục cấu hình', zh: '配置项' },
    cluster_key: { en: 'What they have in common', vi: 'Điểm chung', zh: '共同点' },
    incidents: { en: 'Incidents', vi: 'Sự cố', zh: '事件' },
    incident_count: { en: 'Number of incidents', vi: 'Số sự cố', zh: '事件数' },
    first_at: { en: 'First', vi: 'Lần đầu', zh: '首次' },
    last_at: { en: 'Last', vi: 'Lần cuối', zh: '最近一次' },
    proposed_at: { en: 'Proposed', vi: 'Đề xuất lúc', zh: '提议时间' },
    detected_at: { en: 'Last detection', vi: 'Lần phát hiện gần nhất', zh: '最近检测时间' },
    assignee: { en: 'Who decides', vi: 'Người quyết định', zh: '决定人' },
    decision: { en: 'Decision', vi: 'Quyết định', zh: '决定' },
    problem: { en: 'Problem', vi: 'Vấn đề', zh: '问题' },
    decline_reason: { en: 'Why no problem', vi: 'Lý do không mở vấn đề', zh: '不建问题的理由' },
    declined_until: { en: 'Holds until', vi: 'Có giá trị đến', zh: '有效至' },
    decided_at: { en: 'Decided', vi: 'Quyết định lúc', zh: '决定时间' },
    decided_by: { en: 'Decided by', vi: 'Người đã quyết định', zh: '决定者' },
  },
  states: {
    proposed: { en: 'Proposed', vi: 'Đề xuất', zh: '已提议' },
    problem: { en: 'Problem', vi: 'Vấn đề', zh: '问题' },
    declined: { en: 'Declined', vi: 'Đã từ chối', zh: '已拒绝' },
  },
  activities: {
    'take-up': { en: 'Take up as a problem', vi: 'Đưa vào vấn đề', zh: '作为问题处理' },
    decline: { en: 'Decline', vi: 'Từ chối', zh: '拒绝' },
    grow: { en: 'Add incidents', vi: 'Thêm sự cố', zh: '增加事件' },
    'propose-again': { en: 'Propose again', vi: 'Đề xuất lại', zh: '再次提议' },
  },
  choices: {
    decision: {
      opened: { en: 'Problem opened', vi: 'Mở vấn đề mới', zh: '新建问题' },
      linked: { en: 'Linked to a problem', vi: 'Liên kết với vấn đề có sẵn', zh: '关联到已有问题' },
      declined: { en: 'Declined', vi: 'Từ chối', zh: '拒绝' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
  },
  obligations: {
    decide: {
      en: 'Decide on recurring incidents',
      vi: 'Quyết định về sự cố lặp lại',
      zh: '对反复发生的事件作出决定',
    },
  },
};

import type { ProcessTexts } from '../module.ts';
import { retiringActivities, retiringStates } from '../register-texts.ts';

/** Names of everything in the register of issues. */
export const issueTexts: ProcessTexts = {
  plural: { en: 'Issues', vi: 'Vấn đề bối cảnh', zh: '内外部因素' },
  purpose: {
    en: 'What inside and outside the organisation bears on its services and their management. Decide here, too, whether climate change matters.',
    vi: 'Những yếu tố bên trong và bên ngoài ảnh hưởng đến dịch vụ và việc quản lý dịch vụ. Quyết định về biến đổi khí hậu cũng ghi tại đây.',
    zh: '组织内外部影响服务及其管理的因素，包括气候变化是否相关的决定。',
  },
  fields: {
    title: { en: 'Issue', vi: 'Vấn đề', zh: '因素' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    source: { en: 'Where from', vi: 'Nguồn gốc', zh: '来源' },
    topic: { en: 'Topic', vi: 'Chủ đề', zh: '主题' },
    relevant: { en: 'Matters for the SMS', vi: 'Có liên quan đến SMS', zh: '与 SMS 相关' },
    reason: { en: 'Reason', vi: 'Lý do', zh: '理由' },
    reviewed_at: { en: 'Last reviewed', vi: 'Xem xét lần cuối', zh: '最近评审' },
  },
  help: {
    reason: {
      en: 'Why it matters or does not, and what follows from it.',
      vi: 'Vì sao có hoặc không liên quan, và hệ quả là gì.',
      zh: '为何相关或不相关，由此带来什么。',
    },
  },
  states: {
    ...retiringStates,
  },
  activities: {
    review: { en: 'Review', vi: 'Xem xét', zh: '评审' },
    ...retiringActivities,
  },
  choices: {
    source: {
      internal: { en: 'Internal', vi: 'Nội bộ', zh: '内部' },
      external: { en: 'External', vi: 'Bên ngoài', zh: '外部' },
    },
    topic: {
      organisation: { en: 'Organisation', vi: 'Tổ chức', zh: '组织' },
      people: { en: 'People', vi: 'Con người', zh: '人员' },
      technology: { en: 'Technology', vi: 'Công nghệ', zh: '技术' },
      customers: { en: 'Customers', vi: 'Khách hàng', zh: '客户' },
      market: { en: 'Market', vi: 'Thị trường', zh: '市场' },
      law: { en: 'Law', vi: 'Pháp luật', zh: '法律' },
      suppliers: { en: 'Suppliers', vi: 'Nhà cung cấp', zh: '供方' },
      'climate-change': { en: 'Climate change', vi: 'Biến đổi khí hậu', zh: '气候变化' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'gives-rise-to': { en: 'gives rise to', vi: 'dẫn đến', zh: '引发' },
  },
  obligations: { review: { en: 'Review the issue', vi: 'Xem xét vấn đề', zh: '评审因素' } },
};

import { editions } from '../../standard/editions.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of auditors' qualifications. */
export const auditorQualificationTexts: ProcessTexts = {
  plural: { en: 'Auditors’ qualifications', vi: 'Năng lực chuyên gia đánh giá', zh: '审核员资格' },
  purpose: {
    en: 'For which technical areas, editions and functions people are qualified, on what evidence, approved by somebody else until a day.',
    vi: 'Mỗi người đủ năng lực cho lĩnh vực kỹ thuật, phiên bản và vai trò nào, dựa trên bằng chứng gì, do người khác phê duyệt đến ngày nào.',
    zh: '各人具备哪些技术领域、标准版本和职能的资格，依据何种证据，由他人批准至何日。',
  },
  fields: {
    title: { en: 'Qualification', vi: 'Năng lực', zh: '资格' },
    person: { en: 'Person', vi: 'Người', zh: '人员' },
    technical_areas: { en: 'Technical areas', vi: 'Lĩnh vực kỹ thuật', zh: '技术领域' },
    editions: { en: 'Editions', vi: 'Phiên bản tiêu chuẩn', zh: '标准版本' },
    functions: { en: 'Functions', vi: 'Vai trò', zh: '职能' },
    languages: { en: 'Languages', vi: 'Ngôn ngữ', zh: '语言' },
    evidence: { en: 'Evidence', vi: 'Bằng chứng', zh: '证据' },
    valid_until: { en: 'Valid until', vi: 'Hiệu lực đến', zh: '有效期至' },
    approved_at: { en: 'Approved', vi: 'Phê duyệt lúc', zh: '批准时间' },
    approved_by: { en: 'Approved by', vi: 'Người phê duyệt', zh: '批准人' },
  },
  columns: {
    evidence: {
      kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
      what: { en: 'What', vi: 'Nội dung', zh: '内容' },
      day: { en: 'Day', vi: 'Ngày', zh: '日期' },
    },
  },
  states: {
    proposed: { en: 'Proposed', vi: 'Đề nghị', zh: '待批准' },
    approved: { en: 'Approved', vi: 'Đã phê duyệt', zh: '已批准' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已终止' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Sửa', zh: '修订' },
    approve: { en: 'Approve', vi: 'Phê duyệt', zh: '批准' },
    reopen: { en: 'Reopen to renew or change', vi: 'Mở lại để gia hạn hoặc sửa', zh: '重新打开以续期或变更' },
    end: { en: 'End', vi: 'Kết thúc', zh: '终止' },
  },
  choices: {
    editions: Object.fromEntries(editions.map(({ id, title }) => [id, { en: title, vi: title, zh: title }])),
    functions: {
      lead: { en: 'Lead auditor', vi: 'Trưởng đoàn đánh giá', zh: '审核组长' },
      auditor: { en: 'Auditor', vi: 'Chuyên gia đánh giá', zh: '审核员' },
      'technical-expert': { en: 'Technical expert', vi: 'Chuyên gia kỹ thuật', zh: '技术专家' },
      decider: { en: 'Decides on certification', vi: 'Ra quyết định chứng nhận', zh: '认证决定人' },
    },
    'evidence.kind': {
      education: { en: 'Education', vi: 'Học vấn', zh: '学历' },
      training: { en: 'Training', vi: 'Đào tạo', zh: '培训' },
      work: { en: 'Work experience', vi: 'Kinh nghiệm làm việc', zh: '工作经历' },
      audits: { en: 'Audits done', vi: 'Các cuộc đánh giá đã thực hiện', zh: '审核经历' },
      witnessed: { en: 'Witnessed audit', vi: 'Đánh giá có chứng kiến', zh: '见证审核' },
      examination: { en: 'Examination', vi: 'Kiểm tra', zh: '考核' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    approve: { en: 'Approve the qualification', vi: 'Phê duyệt năng lực', zh: '批准资格' },
    renew: { en: 'Renew the qualification', vi: 'Gia hạn năng lực', zh: '办理资格续期' },
  },
};

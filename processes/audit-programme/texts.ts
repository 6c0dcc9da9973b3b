import { auditAreaNames } from '../../standard/audit-areas.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of audit programmes. */
export const auditProgrammeTexts: ProcessTexts = {
  plural: { en: 'Audit programmes', vi: 'Chương trình đánh giá', zh: '审核方案' },
  purpose: {
    en: 'Which parts of the management system are audited when over a cycle of years. Each area is planned at least once, important ones more often.',
    vi: 'Phần nào của hệ thống quản lý được đánh giá khi nào trong một chu kỳ nhiều năm. Mỗi khu vực ít nhất một lần, khu vực quan trọng thì thường xuyên hơn.',
    zh: '在多年周期内何时审核管理体系的哪些部分。每个领域至少安排一次，重要领域更频繁。',
  },
  fields: {
    title: { en: 'Programme', vi: 'Chương trình', zh: '方案' },
    assignee: { en: 'Programme lead', vi: 'Người phụ trách chương trình', zh: '方案负责人' },
    cycle_from: { en: 'Cycle from', vi: 'Chu kỳ từ ngày', zh: '周期开始' },
    cycle_to: { en: 'Cycle to', vi: 'Chu kỳ đến ngày', zh: '周期结束' },
    objectives: { en: 'Objectives', vi: 'Mục tiêu', zh: '目标' },
    considered: {
      en: 'Changes and earlier results considered',
      vi: 'Thay đổi và kết quả trước đã xem xét',
      zh: '已考虑的变化和以往结果',
    },
    entries: { en: 'Planned audits', vi: 'Các cuộc đánh giá hoạch định', zh: '计划的审核' },
    uncovered_areas: { en: 'Areas not covered', vi: 'Khu vực chưa được bao quát', zh: '未覆盖的领域' },
    approved_at: { en: 'Approved', vi: 'Phê duyệt lúc', zh: '批准时间' },
    approved_by: { en: 'Approved by', vi: 'Người phê duyệt', zh: '批准人' },
    reviewed_at: { en: 'Last reviewed', vi: 'Xem xét lần cuối', zh: '最近评审' },
  },
  help: {
    considered: {
      en: 'Changes that affect the organisation, results of earlier audits and nonconformities, and what follows from them for the programme.',
      vi: 'Những thay đổi ảnh hưởng đến tổ chức, kết quả đánh giá trước và điểm không phù hợp, và hệ quả đối với chương trình.',
      zh: '影响组织的变化、以往审核结果和不符合项，以及它们对方案的影响。',
    },
    entries: {
      en: 'One line for each audit of an area. Audits count as done once they name this programme and their work on site has ended.',
      vi: 'Mỗi dòng là một lần đánh giá một khu vực. Cuộc đánh giá được tính khi thuộc chương trình này và đã kết thúc phần thực hiện.',
      zh: '每行为某领域的一次审核。审核须注明本方案且现场工作已结束，方计为完成。',
    },
  },
  columns: {
    entries: {
      area: { en: 'Area', vi: 'Khu vực', zh: '领域' },
      importance: { en: 'Importance', vi: 'Mức độ quan trọng', zh: '重要程度' },
      planned_on: { en: 'Planned on', vi: 'Ngày hoạch định', zh: '计划日期' },
      why: { en: 'Why', vi: 'Lý do', zh: '理由' },
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản thảo', zh: '草稿' },
    approved: { en: 'Approved', vi: 'Đã phê duyệt', zh: '已批准' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已结束' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút lại', zh: '已撤回' },
  },
  activities: {
    plan: { en: 'Plan', vi: 'Lập kế hoạch', zh: '编制' },
    approve: { en: 'Approve', vi: 'Phê duyệt', zh: '批准' },
    change: { en: 'Change the programme', vi: 'Thay đổi chương trình', zh: '变更方案' },
    review: { en: 'Review', vi: 'Xem xét', zh: '评审' },
    end: { en: 'End', vi: 'Kết thúc', zh: '结束' },
    withdraw: { en: 'Withdraw', vi: 'Rút lại', zh: '撤回' },
  },
  choices: {
    uncovered_areas: auditAreaNames,
    'entries.area': auditAreaNames,
    'entries.importance': {
      high: { en: 'High', vi: 'Cao', zh: '高' },
      normal: { en: 'Normal', vi: 'Bình thường', zh: '一般' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    follows: { en: 'follows', vi: 'tiếp nối', zh: '接续' },
  },
  obligations: {
    approve: { en: 'Approve the programme', vi: 'Phê duyệt chương trình', zh: '批准方案' },
    review: { en: 'Review the programme', vi: 'Xem xét chương trình', zh: '评审方案' },
    renew: { en: 'Plan the next cycle', vi: 'Lập kế hoạch chu kỳ tiếp theo', zh: '编制下一周期方案' },
  },
};

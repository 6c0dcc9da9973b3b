import type { ProcessTexts } from '../module.ts';

const gradeNames = {
  major: { en: 'Major nonconformity', vi: 'Điểm không phù hợp nặng', zh: '严重不符合' },
  minor: { en: 'Minor nonconformity', vi: 'Điểm không phù hợp nhẹ', zh: '轻微不符合' },
  opportunity: { en: 'Opportunity for improvement', vi: 'Cơ hội cải tiến', zh: '改进机会' },
};

/** Names of everything about findings of external audits. */
export const receivedFindingTexts: ProcessTexts = {
  plural: {
    en: 'Findings of external audits',
    vi: 'Phát hiện đánh giá bên ngoài',
    zh: '外部审核发现',
  },
  purpose: {
    en: 'What the certification body found, what the organisation answered and did about it, and whether the body accepted that.',
    vi: 'Những gì tổ chức chứng nhận phát hiện, tổ chức đã trả lời và làm gì, và có được chấp nhận hay không.',
    zh: '认证机构的发现、组织的答复与措施，以及认证机构是否接受。',
  },
  fields: {
    title: { en: 'Finding', vi: 'Phát hiện', zh: '发现' },
    grade: { en: 'Grade', vi: 'Mức độ', zh: '级别' },
    regraded_to: { en: 'New grade', vi: 'Mức mới', zh: '新级别' },
    gradings: { en: 'Changes of the grade', vi: 'Các lần xếp lại mức', zh: '级别变更记录' },
    requirements: { en: 'Requirements', vi: 'Yêu cầu', zh: '要求' },
    statement: { en: 'Statement', vi: 'Nội dung', zh: '陈述' },
    evidence: { en: 'Evidence', vi: 'Bằng chứng', zh: '证据' },
    audit: { en: 'Audit', vi: 'Cuộc đánh giá', zh: '审核' },
    answer_due: { en: 'Answer due', vi: 'Hạn trả lời', zh: '答复期限' },
    closing_due: { en: 'Closing due', vi: 'Hạn khép', zh: '关闭期限' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    nonconformity: { en: 'Nonconformity', vi: 'Điểm không phù hợp', zh: '不符合项' },
    improvement: { en: 'Improvement', vi: 'Cải tiến', zh: '改进' },
    work_owner: { en: 'Work done by', vi: 'Người thực hiện', zh: '改进负责人' },
    work_due_on: { en: 'Work due', vi: 'Hạn thực hiện', zh: '改进期限' },
    correction: { en: 'Correction', vi: 'Khắc phục tức thời', zh: '纠正' },
    extent: { en: 'Extent', vi: 'Mức độ lan rộng', zh: '影响范围' },
    root_cause: { en: 'Root cause', vi: 'Nguyên nhân gốc', zh: '根本原因' },
    plan: { en: 'Corrective action plan', vi: 'Kế hoạch hành động khắc phục', zh: '纠正措施计划' },
    authors: { en: 'Answer written by', vi: 'Người soạn trả lời', zh: '答复编写人' },
    answered_at: { en: 'Answered', vi: 'Thời điểm trả lời', zh: '答复时间' },
    answered_by: { en: 'Answer released by', vi: 'Người duyệt trả lời', zh: '答复批准人' },
    verdict: { en: 'Verdict of the body', vi: 'Ý kiến của tổ chức chứng nhận', zh: '认证机构意见' },
    done: { en: 'What was done', vi: 'Việc đã làm', zh: '已完成的工作' },
    evidence_list: { en: 'Evidence of it', vi: 'Bằng chứng thực hiện', zh: '完成证据' },
    reported_at: { en: 'Reported done', vi: 'Thời điểm báo hoàn thành', zh: '报告完成时间' },
    reported_by: { en: 'Reported by', vi: 'Người báo', zh: '报告人' },
    times_returned: { en: 'Times returned', vi: 'Số lần bị trả lại', zh: '退回次数' },
  },
  help: {
    extent: {
      en: 'Where else the same happened or could, and how that was looked into.',
      vi: 'Còn xảy ra hoặc có thể xảy ra ở đâu và đã xem xét thế nào.',
      zh: '同样情况还在或可能在哪里发生，如何查证。',
    },
    root_cause: {
      en: 'Why it could happen, not what happened.',
      vi: 'Vì sao có thể xảy ra, không phải điều đã xảy ra.',
      zh: '为何会发生，而不是发生了什么。',
    },
  },
  columns: {
    gradings: {
      from: { en: 'Former grade', vi: 'Mức cũ', zh: '原级别' },
      to: { en: 'New grade', vi: 'Mức mới', zh: '新级别' },
      at: { en: 'When', vi: 'Thời điểm', zh: '时间' },
      reason: { en: 'Reason', vi: 'Lý do', zh: '原因' },
    },
    plan: {
      action: { en: 'Action', vi: 'Hành động', zh: '措施' },
      owner: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
      due_on: { en: 'Due', vi: 'Hạn', zh: '期限' },
    },
    evidence_list: {
      what: { en: 'What', vi: 'Nội dung', zh: '内容' },
      where: { en: 'Where it is', vi: 'Ở đâu', zh: '所在位置' },
      hash: { en: 'SHA-256', vi: 'SHA-256', zh: 'SHA-256' },
    },
  },
  states: {
    open: { en: 'Open', vi: 'Mở', zh: '未答复' },
    answered: { en: 'Answered', vi: 'Đã trả lời', zh: '已答复' },
    'in-progress': { en: 'Plan accepted', vi: 'Kế hoạch được chấp nhận', zh: '计划已接受' },
    reported: { en: 'Reported done', vi: 'Đã báo hoàn thành', zh: '已报告完成' },
    closed: { en: 'Closed: verified', vi: 'Đã khép: được xác minh', zh: '已关闭：经验证' },
    considered: { en: 'Considered', vi: 'Đã xem xét', zh: '已考虑' },
  },
  activities: {
    'plan-work': { en: 'Make it improvement work', vi: 'Lập việc cải tiến', zh: '转为改进工作' },
    'prepare-answer': { en: 'Write the answer', vi: 'Soạn trả lời', zh: '编写答复' },
    answer: { en: 'Release the answer', vi: 'Duyệt và gửi trả lời', zh: '批准并提交答复' },
    'record-regrade': {
      en: 'Record: grade changed',
      vi: 'Ghi: mức được xếp lại',
      zh: '记录：级别变更',
    },
    'record-acceptance': {
      en: 'Record: answer accepted',
      vi: 'Ghi: trả lời được chấp nhận',
      zh: '记录：答复被接受',
    },
    'record-rejection': {
      en: 'Record: answer rejected',
      vi: 'Ghi: trả lời bị từ chối',
      zh: '记录：答复被退回',
    },
    'report-done': { en: 'Report it done', vi: 'Báo hoàn thành', zh: '报告完成' },
    'record-verification': { en: 'Record: verified', vi: 'Ghi: được xác minh', zh: '记录：已验证' },
    'record-non-verification': {
      en: 'Record: not verified',
      vi: 'Ghi: chưa được xác minh',
      zh: '记录：未通过验证',
    },
    consider: {
      en: 'Considered, nothing follows',
      vi: 'Đã xem xét, không thực hiện',
      zh: '已考虑，不采取措施',
    },
  },
  choices: {
    grade: gradeNames,
    regraded_to: gradeNames,
    'gradings.from': gradeNames,
    'gradings.to': gradeNames,
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'gives-rise-to': { en: 'gives rise to', vi: 'dẫn đến', zh: '引发' },
    repeats: { en: 'repeats', vi: 'lặp lại', zh: '重复' },
  },
  obligations: {
    answer: { en: 'Answer the finding', vi: 'Trả lời phát hiện', zh: '答复审核发现' },
    consider: { en: 'Consider the opportunity', vi: 'Xem xét cơ hội cải tiến', zh: '考虑改进机会' },
    'report-done': { en: 'Report the action done', vi: 'Báo hoàn thành hành động', zh: '报告措施完成' },
    work: { en: 'Do the improvement work', vi: 'Thực hiện việc cải tiến', zh: '完成改进工作' },
  },
};

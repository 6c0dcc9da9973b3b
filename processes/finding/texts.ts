import { auditAreaNames } from '../../standard/audit-areas.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of audit findings. */
export const findingTexts: ProcessTexts = {
  plural: { en: 'Audit findings', vi: 'Phát hiện đánh giá', zh: '审核发现' },
  purpose: {
    en: 'What internal audits found, what those audited answer, and the corrective action or improvement that follows.',
    vi: 'Những gì đánh giá nội bộ phát hiện, phản hồi của bên được đánh giá, và hành động khắc phục hoặc cải tiến tiếp theo.',
    zh: '内部审核的发现、受审核方的回复，以及随后的纠正措施或改进。',
  },
  fields: {
    title: { en: 'Finding', vi: 'Phát hiện', zh: '发现' },
    audit: { en: 'Audit', vi: 'Cuộc đánh giá', zh: '审核' },
    grade: { en: 'Grade', vi: 'Mức độ', zh: '等级' },
    requirement: { en: 'Requirement', vi: 'Yêu cầu', zh: '要求' },
    area: { en: 'Area', vi: 'Khu vực', zh: '领域' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    statement: { en: 'What was found', vi: 'Nội dung phát hiện', zh: '发现内容' },
    evidence: { en: 'Evidence', vi: 'Bằng chứng', zh: '证据' },
    raised_by: { en: 'Raised by', vi: 'Người nêu', zh: '提出人' },
    assignee: { en: 'To be answered by', vi: 'Người phản hồi', zh: '回复人' },
    agreed: { en: 'Agreed by those audited', vi: 'Bên được đánh giá đồng ý', zh: '受审核方认可' },
    answer: { en: 'Answer', vi: 'Phản hồi', zh: '回复' },
    answered_at: { en: 'Answered', vi: 'Phản hồi lúc', zh: '回复时间' },
    answered_by: { en: 'Answered by', vi: 'Người đã phản hồi', zh: '实际回复人' },
    nonconformity: { en: 'Corrective action', vi: 'Hành động khắc phục', zh: '纠正措施' },
    improvement: { en: 'Improvement', vi: 'Cải tiến', zh: '改进' },
    returned_at: { en: 'Returned', vi: 'Trả lại lúc', zh: '退回时间' },
    verification: { en: 'What was verified', vi: 'Nội dung kiểm tra xác nhận', zh: '验证内容' },
    verified_at: { en: 'Verified', vi: 'Xác nhận lúc', zh: '验证时间' },
    verified_by: { en: 'Verified by', vi: 'Người xác nhận', zh: '验证人' },
  },
  help: {
    requirement: {
      en: 'The requirement as in the checklist, such as 8.6.1-a, or a clause of other criteria.',
      vi: 'Yêu cầu như trong bảng kiểm, ví dụ 8.6.1-a, hoặc mục của chuẩn mực khác.',
      zh: '检查表中的要求编号，如 8.6.1-a，或其他准则的条目。',
    },
    evidence: {
      en: 'Numbers of records, samples and documents, what was seen and heard.',
      vi: 'Số hồ sơ, mẫu và tài liệu, những gì đã thấy và đã nghe.',
      zh: '记录、样本和文件的编号，以及所见所闻。',
    },
    answer: {
      en: 'Whether the facts are right and what will be done; if not agreed, why.',
      vi: 'Sự việc có đúng không và sẽ làm gì; nếu không đồng ý thì vì sao.',
      zh: '事实是否属实、将采取何种措施；如不认可，说明理由。',
    },
  },
  states: {
    open: { en: 'Open', vi: 'Đang mở', zh: '待回复' },
    answered: { en: 'Answered', vi: 'Đã phản hồi', zh: '已回复' },
    verified: { en: 'Verified', vi: 'Đã xác nhận', zh: '已验证' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút lại', zh: '已撤回' },
  },
  activities: {
    answer: { en: 'Answer', vi: 'Phản hồi', zh: '回复' },
    return: { en: 'Return the answer', vi: 'Trả lại phản hồi', zh: '退回回复' },
    regrade: { en: 'Change the grade', vi: 'Đổi mức độ', zh: '调整等级' },
    verify: { en: 'Verify', vi: 'Kiểm tra xác nhận', zh: '验证' },
    withdraw: { en: 'Withdraw', vi: 'Rút lại', zh: '撤回' },
  },
  choices: {
    grade: {
      major: { en: 'Major nonconformity', vi: 'Điểm không phù hợp nặng', zh: '严重不符合项' },
      minor: { en: 'Minor nonconformity', vi: 'Điểm không phù hợp nhẹ', zh: '轻微不符合项' },
      opportunity: { en: 'Opportunity for improvement', vi: 'Cơ hội cải tiến', zh: '改进机会' },
    },
    area: auditAreaNames,
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    repeats: { en: 'repeats', vi: 'lặp lại', zh: '重复' },
  },
  obligations: {
    answer: { en: 'Answer the finding', vi: 'Phản hồi phát hiện', zh: '回复审核发现' },
    verify: { en: 'Verify the finding', vi: 'Xác nhận phát hiện', zh: '验证审核发现' },
  },
};

import { auditKindTexts } from '../certification-texts.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of agreements with clients. */
export const clientAgreementTexts: ProcessTexts = {
  plural: { en: 'Agreements with clients', vi: 'Thỏa thuận với khách hàng', zh: '客户协议' },
  purpose: {
    en: 'What binds the body and a client: terms, days of audit, programme, witness audits. What was offered stays as it was signed.',
    vi: 'Điều ràng buộc tổ chức và khách hàng: điều khoản, số ngày đánh giá, chương trình, đánh giá chứng kiến. Nội dung đã gửi giữ nguyên như khi ký.',
    zh: '约束机构与客户的内容：条款、审核天数、方案、见证审核。已发出的内容保持签署时的原样。',
  },
  fields: {
    title: { en: 'Agreement', vi: 'Thỏa thuận', zh: '协议' },
    application: { en: 'Application', vi: 'Hồ sơ đăng ký', zh: '申请' },
    certification: { en: 'Client’s file', vi: 'Hồ sơ khách hàng', zh: '客户档案' },
    assignee: { en: 'Responsible', vi: 'Người phụ trách', zh: '负责人' },
    terms: { en: 'Terms', vi: 'Điều khoản', zh: '条款' },
    audit_days_stage_1: { en: 'Days of stage 1', vi: 'Số ngày giai đoạn 1', zh: '第一阶段天数' },
    audit_days_stage_2: { en: 'Days of stage 2', vi: 'Số ngày giai đoạn 2', zh: '第二阶段天数' },
    surveillance_days: { en: 'Days of a surveillance', vi: 'Số ngày mỗi lần giám sát', zh: '每次监督天数' },
    recertification_days: { en: 'Days of recertification', vi: 'Số ngày chứng nhận lại', zh: '再认证天数' },
    programme: { en: 'Programme', vi: 'Chương trình', zh: '审核方案' },
    conditions: { en: 'Special conditions', vi: 'Điều kiện riêng', zh: '特别条件' },
    witness_audits: {
      en: 'Witness audits are allowed',
      vi: 'Cho phép đánh giá chứng kiến',
      zh: '允许见证审核',
    },
    valid_until: { en: 'Valid until', vi: 'Hiệu lực đến', zh: '有效期至' },
    offered_at: { en: 'Offered', vi: 'Gửi đề nghị lúc', zh: '发出时间' },
    offered_by: { en: 'Offered by', vi: 'Người gửi đề nghị', zh: '发出人' },
    signatory: { en: 'Signed for the client by', vi: 'Người ký phía khách hàng', zh: '客户签署人' },
    answer: { en: 'Answer of the client', vi: 'Trả lời của khách hàng', zh: '客户答复' },
    answered_at: { en: 'Answered', vi: 'Trả lời lúc', zh: '答复时间' },
  },
  help: {
    terms: {
      en: 'Rights and duties of both in law: access, information, use of marks, changes to be reported, suspension and withdrawal, complaints and appeals.',
      vi: 'Quyền và nghĩa vụ pháp lý của hai bên: tiếp cận, thông tin, sử dụng dấu, báo thay đổi, đình chỉ và thu hồi, khiếu nại và khiếu kiện.',
      zh: '双方的法律权利义务：准入、信息、标志使用、变更报告、暂停与撤销、投诉与申诉。',
    },
    witness_audits: {
      en: 'Whether the accreditation body may be present at audits of this client.',
      vi: 'Tổ chức công nhận có được có mặt tại các cuộc đánh giá khách hàng này không.',
      zh: '认可机构是否可以到场见证对该客户的审核。',
    },
  },
  columns: {
    programme: {
      kind: { en: 'Audit', vi: 'Cuộc đánh giá', zh: '审核' },
      from: { en: 'From', vi: 'Từ ngày', zh: '最早' },
      until: { en: 'Until', vi: 'Đến ngày', zh: '最迟' },
      days: { en: 'Days', vi: 'Số ngày', zh: '天数' },
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản thảo', zh: '草案' },
    offered: { en: 'Offered', vi: 'Đã gửi đề nghị', zh: '已发出' },
    accepted: { en: 'In force', vi: 'Đang hiệu lực', zh: '生效' },
    declined: { en: 'Declined', vi: 'Bị từ chối', zh: '被拒绝' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已终止' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Sửa', zh: '修订' },
    'read-file': {
      en: 'Take days and programme from the file',
      vi: 'Lấy số ngày và chương trình từ hồ sơ',
      zh: '从档案读取天数和方案',
    },
    offer: { en: 'Offer', vi: 'Gửi đề nghị', zh: '发出' },
    'record-acceptance': { en: 'Record the acceptance', vi: 'Ghi nhận chấp nhận', zh: '登记接受' },
    'record-refusal': { en: 'Record the refusal', vi: 'Ghi nhận từ chối', zh: '登记拒绝' },
    retract: { en: 'Retract', vi: 'Rút lại', zh: '收回' },
    end: { en: 'End', vi: 'Kết thúc', zh: '终止' },
  },
  choices: {
    'programme.kind': {
      ...auditKindTexts,
      restoration: { en: 'Restoration', vi: 'Khôi phục', zh: '恢复' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    replaces: { en: 'replaces', vi: 'thay thế', zh: '取代' },
  },
  obligations: {
    offer: { en: 'Offer the agreement', vi: 'Gửi đề nghị thỏa thuận', zh: '发出协议' },
    'follow-up': { en: 'Ask the client for an answer', vi: 'Hỏi khách hàng trả lời', zh: '催请客户答复' },
    renew: { en: 'Renew the agreement', vi: 'Gia hạn thỏa thuận', zh: '续签协议' },
  },
};

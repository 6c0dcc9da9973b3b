import { auditKindTexts } from '../certification-texts.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything about agreements with certification bodies. */
export const certificationAgreementTexts: ProcessTexts = {
  plural: { en: 'Certification agreements', vi: 'Thỏa thuận chứng nhận', zh: '认证协议' },
  purpose: {
    en: 'What the certification body offers (terms, audit days, programme of three years) and what top management answered.',
    vi: 'Đề nghị của tổ chức chứng nhận (điều khoản, ngày công, chương trình ba năm) và trả lời của lãnh đạo cao nhất.',
    zh: '认证机构的报价（条款、审核人天、三年方案）以及最高管理者的答复。',
  },
  fields: {
    title: { en: 'Agreement', vi: 'Thỏa thuận', zh: '协议' },
    application: { en: 'Application', vi: 'Đơn đăng ký', zh: '申请' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    terms: { en: 'Terms', vi: 'Điều khoản', zh: '条款' },
    audit_days_stage_1: { en: 'Audit days, stage 1', vi: 'Ngày công giai đoạn 1', zh: '第一阶段人天' },
    audit_days_stage_2: { en: 'Audit days, stage 2', vi: 'Ngày công giai đoạn 2', zh: '第二阶段人天' },
    surveillance_days: { en: 'Audit days, surveillance', vi: 'Ngày công giám sát', zh: '监督人天' },
    recertification_days: {
      en: 'Audit days, recertification',
      vi: 'Ngày công chứng nhận lại',
      zh: '再认证人天',
    },
    programme: { en: 'Programme', vi: 'Chương trình', zh: '审核方案' },
    conditions: { en: 'Conditions', vi: 'Điều kiện', zh: '条件' },
    valid_until: { en: 'Valid until', vi: 'Có hiệu lực đến', zh: '有效期至' },
    signatory: { en: 'Signed by', vi: 'Người ký', zh: '签署人' },
    answer: { en: 'Answer', vi: 'Trả lời', zh: '答复' },
    answered_at: { en: 'Answered', vi: 'Thời điểm trả lời', zh: '答复时间' },
    answered_by: { en: 'Answered by', vi: 'Người trả lời', zh: '答复人' },
  },
  columns: {
    programme: {
      kind: { en: 'Audit', vi: 'Cuộc đánh giá', zh: '审核' },
      from: { en: 'From', vi: 'Từ', zh: '自' },
      until: { en: 'Until', vi: 'Đến', zh: '至' },
      days: { en: 'Days', vi: 'Ngày công', zh: '人天' },
    },
  },
  states: {
    offered: { en: 'Offered', vi: 'Được đề nghị', zh: '已报价' },
    accepted: { en: 'Accepted', vi: 'Đã chấp nhận', zh: '已接受' },
    declined: { en: 'Declined', vi: 'Đã từ chối', zh: '已拒绝' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已终止' },
  },
  activities: {
    accept: { en: 'Accept', vi: 'Chấp nhận', zh: '接受' },
    decline: { en: 'Decline', vi: 'Từ chối', zh: '拒绝' },
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
    answer: { en: 'Answer the offer', vi: 'Trả lời đề nghị', zh: '答复报价' },
    renew: { en: 'Renew the agreement', vi: 'Gia hạn thỏa thuận', zh: '续签协议' },
  },
};

import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of decisions on certification. */
export const certificationDecisionTexts: ProcessTexts = {
  plural: { en: 'Certification decisions', vi: 'Quyết định chứng nhận', zh: '认证决定' },
  purpose: {
    en: 'Decisions to grant, refuse, renew, change, suspend, restore or withdraw a certification, taken by somebody who did not audit.',
    vi: 'Các quyết định cấp, từ chối, cấp lại, thay đổi, đình chỉ, khôi phục hoặc thu hồi chứng nhận, do người không tham gia đánh giá đưa ra.',
    zh: '授予、拒绝、更新、变更、暂停、恢复或撤销认证的决定，由未参与审核的人员作出。',
  },
  fields: {
    title: { en: 'Decision on', vi: 'Nội dung quyết định', zh: '决定事项' },
    kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
    certification: { en: 'Client’s file', vi: 'Hồ sơ khách hàng', zh: '客户档案' },
    application: { en: 'Application', vi: 'Đơn đăng ký', zh: '申请' },
    certificate: { en: 'Certificate', vi: 'Giấy chứng nhận', zh: '认证证书' },
    audits: { en: 'Audits considered', vi: 'Các cuộc đánh giá được xem xét', zh: '所依据的审核' },
    scope_statement: { en: 'Scope', vi: 'Phạm vi', zh: '范围' },
    sites: { en: 'Sites', vi: 'Địa điểm', zh: '场所' },
    cycle_review: {
      en: 'Performance over the cycle',
      vi: 'Kết quả hoạt động cả chu kỳ',
      zh: '整个周期的绩效',
    },
    audited_by: { en: 'Who audited', vi: 'Những người đã đánh giá', zh: '参与审核的人员' },
    open_majors: {
      en: 'Major nonconformities not verified',
      vi: 'Điểm không phù hợp nặng chưa xác minh',
      zh: '未验证的严重不符合',
    },
    minors_without_plan: {
      en: 'Minor nonconformities without an accepted plan',
      vi: 'Điểm không phù hợp nhẹ chưa có kế hoạch được chấp nhận',
      zh: '计划未被接受的轻微不符合',
    },
    stage_two_ended_on: {
      en: 'Last day of stage 2',
      vi: 'Ngày cuối của giai đoạn 2',
      zh: '第二阶段最后一天',
    },
    age_days: { en: 'Days since then', vi: 'Số ngày kể từ đó', zh: '距今天数' },
    facts_at: { en: 'Facts as of', vi: 'Dữ kiện tính đến', zh: '事实截至' },
    reasons: { en: 'Reasons', vi: 'Lý do', zh: '理由' },
    decision: { en: 'Outcome for the application', vi: 'Kết quả đối với đơn', zh: '申请结果' },
    answer: { en: 'What the client is told', vi: 'Thông báo cho khách hàng', zh: '对客户的答复' },
    decided_at: { en: 'Decided', vi: 'Quyết định lúc', zh: '决定时间' },
    decided_on: { en: 'Date of the decision', vi: 'Ngày quyết định', zh: '决定日期' },
    decided_by: { en: 'Decided by', vi: 'Người quyết định', zh: '决定人' },
    announced_at: { en: 'Announced', vi: 'Thông báo lúc', zh: '通知时间' },
  },
  help: {
    audits: {
      en: 'All of the client, each with a reviewed report.',
      vi: 'Đều của khách hàng này, báo cáo đều đã được soát xét.',
      zh: '均为该客户的审核，且报告均已复核。',
    },
    cycle_review: {
      en: 'For a renewal: how the system performed since the last decision, earlier findings included.',
      vi: 'Khi cấp lại: hệ thống hoạt động thế nào từ quyết định trước, kể cả các phát hiện trước đây.',
      zh: '更新时填写：自上次决定以来体系的运行情况，包括以往审核发现。',
    },
    reasons: {
      en: 'What the decision rests on.',
      vi: 'Quyết định dựa trên điều gì.',
      zh: '作出决定的依据。',
    },
  },
  columns: {
    sites: {
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      address: { en: 'Address', vi: 'Địa chỉ', zh: '地址' },
      activities: { en: 'Activities', vi: 'Hoạt động', zh: '活动' },
    },
  },
  states: {
    prepared: { en: 'Prepared', vi: 'Đang chuẩn bị', zh: '准备中' },
    decided: { en: 'Decided', vi: 'Đã quyết định', zh: '已决定' },
    announced: { en: 'Announced', vi: 'Đã thông báo', zh: '已通知' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút', zh: '已撤回' },
  },
  activities: {
    prepare: { en: 'Prepare and look at the facts', vi: 'Chuẩn bị và xem dữ kiện', zh: '准备并查看事实' },
    decide: { en: 'Decide and sign', vi: 'Quyết định và ký', zh: '决定并签署' },
    refuse: { en: 'Refuse and sign', vi: 'Từ chối và ký', zh: '拒绝并签署' },
    announce: { en: 'Tell the client', vi: 'Thông báo cho khách hàng', zh: '通知客户' },
    withdraw: { en: 'Withdraw', vi: 'Rút lại', zh: '撤回' },
  },
  choices: {
    kind: {
      grant: { en: 'Grant', vi: 'Cấp', zh: '授予' },
      refuse: { en: 'Refuse', vi: 'Từ chối', zh: '拒绝' },
      renew: { en: 'Renew', vi: 'Cấp lại', zh: '更新' },
      extend: { en: 'Extend the scope', vi: 'Mở rộng phạm vi', zh: '扩大范围' },
      reduce: { en: 'Reduce the scope', vi: 'Thu hẹp phạm vi', zh: '缩小范围' },
      suspend: { en: 'Suspend', vi: 'Đình chỉ', zh: '暂停' },
      restore: { en: 'Restore', vi: 'Khôi phục', zh: '恢复' },
      withdraw: { en: 'Withdraw', vi: 'Thu hồi', zh: '撤销' },
    },
    decision: {
      granted: { en: 'Granted', vi: 'Chấp thuận', zh: '同意' },
      refused: { en: 'Refused', vi: 'Từ chối', zh: '拒绝' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    decide: { en: 'Decide', vi: 'Ra quyết định', zh: '作出决定' },
    announce: { en: 'Tell the client', vi: 'Thông báo cho khách hàng', zh: '通知客户' },
  },
};

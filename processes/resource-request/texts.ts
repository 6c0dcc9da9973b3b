import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of resource requests. */
export const resourceRequestTexts: ProcessTexts = {
  plural: { en: 'Resource requests', vi: 'Đề nghị cấp nguồn lực', zh: '资源申请' },
  purpose: {
    en: 'Means that the SMS or a service needs and does not have: people, technology, information, money. Top management decides.',
    vi: 'Nguồn lực mà SMS hoặc dịch vụ cần nhưng chưa có: con người, kỹ thuật, thông tin, tài chính. Lãnh đạo cao nhất quyết định.',
    zh: 'SMS 或服务所需而尚缺的资源：人员、技术、信息、资金。由最高管理者决定。',
  },
  fields: {
    title: { en: 'What is asked for', vi: 'Nội dung đề nghị', zh: '申请内容' },
    kind: { en: 'Kind of resource', vi: 'Loại nguồn lực', zh: '资源类型' },
    description: { en: 'What it is for', vi: 'Dùng cho việc gì', zh: '用途' },
    reason: { en: 'Reason', vi: 'Lý do', zh: '理由' },
    consequence: { en: 'What happens without it', vi: 'Hệ quả nếu không có', zh: '缺少时的后果' },
    amount: { en: 'Amount', vi: 'Số lượng', zh: '数量' },
    unit: { en: 'Unit', vi: 'Đơn vị', zh: '单位' },
    needed_by: { en: 'Needed by', vi: 'Cần trước ngày', zh: '需要日期' },
    service: { en: 'For the service', vi: 'Cho dịch vụ', zh: '所属服务' },
    requester: { en: 'Asked by', vi: 'Người đề nghị', zh: '申请人' },
    assignee: { en: 'Provides it', vi: 'Người cung cấp', zh: '落实人' },
    granted: { en: 'What is granted', vi: 'Phần được duyệt', zh: '批准内容' },
    submitted_at: { en: 'Submitted', vi: 'Trình lúc', zh: '提交时间' },
    submitted_by: { en: 'Submitted by', vi: 'Người trình', zh: '提交人' },
    decided_at: { en: 'Decided', vi: 'Quyết định lúc', zh: '决定时间' },
    decided_by: { en: 'Decided by', vi: 'Người quyết định', zh: '决定人' },
    provided_at: { en: 'Provided', vi: 'Cung cấp lúc', zh: '落实时间' },
  },
  help: {
    unit: {
      en: 'A currency, full-time posts, hours, pieces.',
      vi: 'Đơn vị tiền tệ, số nhân sự toàn thời gian, giờ, chiếc.',
      zh: '货币、全职岗位数、小时、件。',
    },
    consequence: {
      en: 'Which services, targets or requirements suffer, and when.',
      vi: 'Dịch vụ, chỉ tiêu hoặc yêu cầu nào bị ảnh hưởng và khi nào.',
      zh: '哪些服务、目标或要求会受影响，何时受影响。',
    },
    granted: {
      en: 'Where it differs from what was asked for.',
      vi: 'Ghi khi khác với nội dung đề nghị.',
      zh: '与申请内容不同时填写。',
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản nháp', zh: '草稿' },
    submitted: { en: 'To be decided', vi: 'Chờ quyết định', zh: '待决定' },
    approved: { en: 'Approved, to be provided', vi: 'Đã duyệt, chờ cung cấp', zh: '已批准，待落实' },
    provided: { en: 'Provided', vi: 'Đã cung cấp', zh: '已落实' },
    rejected: { en: 'Rejected', vi: 'Không duyệt', zh: '已驳回' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút lại', zh: '已撤回' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Chỉnh sửa', zh: '修改' },
    submit: { en: 'Submit', vi: 'Trình', zh: '提交' },
    approve: { en: 'Approve', vi: 'Duyệt', zh: '批准' },
    reject: { en: 'Reject', vi: 'Không duyệt', zh: '驳回' },
    provide: { en: 'Provided', vi: 'Đã cung cấp', zh: '确认落实' },
    withdraw: { en: 'Withdraw', vi: 'Rút lại', zh: '撤回' },
  },
  choices: {
    kind: {
      people: { en: 'People', vi: 'Con người', zh: '人员' },
      technical: { en: 'Technology', vi: 'Kỹ thuật', zh: '技术' },
      information: { en: 'Information', vi: 'Thông tin', zh: '信息' },
      financial: { en: 'Money', vi: 'Tài chính', zh: '资金' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'follows-from': { en: 'follows from', vi: 'xuất phát từ', zh: '源于' },
  },
  obligations: {
    submit: { en: 'Submit or withdraw the request', vi: 'Trình hoặc rút đề nghị', zh: '提交或撤回申请' },
    decide: { en: 'Decide on the request', vi: 'Quyết định về đề nghị', zh: '对申请作出决定' },
    provide: { en: 'Provide what was approved', vi: 'Cung cấp nguồn lực đã duyệt', zh: '落实已批准的资源' },
  },
};

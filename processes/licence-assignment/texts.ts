import type { ProcessTexts } from '../module.ts';

/** Names of everything about licence assignments. */
export const licenceAssignmentTexts: ProcessTexts = {
  plural: { en: 'Licence assignments', vi: 'Cấp giấy phép', zh: '许可证分配' },
  purpose: {
    en: 'Ask for a licence, and see who holds which. Unused ones are reclaimed.',
    vi: 'Đề nghị cấp giấy phép và xem ai đang giữ giấy phép nào. Giấy phép không dùng được thu hồi.',
    zh: '申请许可证，查看持有情况。闲置的许可证将被收回。',
  },
  fields: {
    title: { en: 'Licence for', vi: 'Giấy phép cho', zh: '许可证用途' },
    product: { en: 'Product', vi: 'Sản phẩm', zh: '产品' },
    person: { en: 'Person', vi: 'Người dùng', zh: '人员' },
    item: { en: 'Device', vi: 'Thiết bị', zh: '设备' },
    reason: { en: 'Reason', vi: 'Lý do', zh: '理由' },
    needed_by: { en: 'Needed by', vi: 'Cần trước ngày', zh: '需要日期' },
    requester: { en: 'Asked by', vi: 'Người đề nghị', zh: '申请人' },
    assignee: { en: 'Handled by', vi: 'Người xử lý', zh: '处理人' },
    entitlement: { en: 'Entitlement', vi: 'Quyền sử dụng', zh: '许可权利' },
    by_rule: { en: 'By rule', vi: 'Theo quy tắc', zh: '所依规则' },
    used_on: { en: 'Last used', vi: 'Dùng lần cuối', zh: '最近使用' },
    decided_at: { en: 'Decided', vi: 'Quyết định lúc', zh: '决定时间' },
    decided_by: { en: 'Decided by', vi: 'Người quyết định', zh: '决定人' },
    assigned_at: { en: 'Assigned', vi: 'Cấp lúc', zh: '分配时间' },
    reclaimed_at: { en: 'Reclaimed', vi: 'Thu hồi lúc', zh: '收回时间' },
  },
  help: {
    person: {
      en: 'Left blank: yourself.',
      vi: 'Để trống: chính bạn.',
      zh: '留空表示本人。',
    },
  },
  states: {
    requested: { en: 'Requested', vi: 'Đã đề nghị', zh: '已申请' },
    approved: { en: 'Approved', vi: 'Đã duyệt', zh: '已批准' },
    assigned: { en: 'Assigned', vi: 'Đã cấp', zh: '已分配' },
    reclaimed: { en: 'Reclaimed', vi: 'Đã thu hồi', zh: '已收回' },
    declined: { en: 'Declined', vi: 'Không duyệt', zh: '未批准' },
  },
  activities: {
    approve: { en: 'Approve', vi: 'Duyệt', zh: '批准' },
    decline: { en: 'Decline', vi: 'Không duyệt', zh: '不批准' },
    withdraw: { en: 'Withdraw', vi: 'Rút lại', zh: '撤回' },
    assign: { en: 'Assign', vi: 'Cấp', zh: '分配' },
    'record-use': { en: 'Write down its use', vi: 'Ghi ngày sử dụng', zh: '记录使用' },
    reclaim: { en: 'Reclaim', vi: 'Thu hồi', zh: '收回' },
  },
  choices: {},
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'follows-from': { en: 'follows from', vi: 'xuất phát từ', zh: '源于' },
  },
  obligations: {
    decide: {
      en: 'Decide on the request for a licence',
      vi: 'Quyết định đề nghị cấp giấy phép',
      zh: '对许可证申请作出决定',
    },
    assign: { en: 'Assign the licence', vi: 'Cấp giấy phép', zh: '分配许可证' },
  },
};

import type { ProcessTexts } from '../module.ts';

const notice = {
  mail: { en: 'Mail', vi: 'Thư điện tử', zh: '邮件' },
  portal: { en: 'Portal', vi: 'Cổng thông tin', zh: '门户' },
  meeting: { en: 'Meeting', vi: 'Cuộc họp', zh: '会议' },
  phone: { en: 'Phone', vi: 'Điện thoại', zh: '电话' },
  other: { en: 'Other', vi: 'Khác', zh: '其他' },
} as const;

/** Names of the fixed choices of changes. */
export const changeChoiceTexts: ProcessTexts['choices'] = {
  change_type: {
    standard: { en: 'Standard', vi: 'Tiêu chuẩn', zh: '标准' },
    normal: { en: 'Normal', vi: 'Thông thường', zh: '常规' },
    emergency: { en: 'Emergency', vi: 'Khẩn cấp', zh: '紧急' },
  },
  priority: {
    1: { en: '1 – Critical', vi: '1 – Nghiêm trọng', zh: '1 – 紧急' },
    2: { en: '2 – High', vi: '2 – Cao', zh: '2 – 高' },
    3: { en: '3 – Moderate', vi: '3 – Trung bình', zh: '3 – 中' },
    4: { en: '4 – Low', vi: '4 – Thấp', zh: '4 – 低' },
  },
  service_effect: {
    none: { en: 'No service changes as such', vi: 'Không làm đổi dịch vụ', zh: '不改变服务本身' },
    new: { en: 'A new service', vi: 'Dịch vụ mới', zh: '新增服务' },
    changed: { en: 'A service changes', vi: 'Thay đổi dịch vụ', zh: '变更服务' },
    removed: { en: 'A service is removed', vi: 'Ngừng dịch vụ', zh: '下线服务' },
    'transfer-in': { en: 'A service is taken over', vi: 'Tiếp nhận dịch vụ', zh: '服务移入' },
    'transfer-out': { en: 'A service is handed over', vi: 'Bàn giao dịch vụ', zh: '服务移出' },
  },
  'conflicts.kind': {
    'same-item': {
      en: 'Same item at the same time',
      vi: 'Cùng hạng mục, cùng lúc',
      zh: '同一时间同一配置项',
    },
    'needed-item': {
      en: 'Needs an item that changes',
      vi: 'Cần hạng mục đang thay đổi',
      zh: '依赖的配置项正在变更',
    },
    'two-releases': { en: 'Two releases at once', vi: 'Hai bản phát hành cùng lúc', zh: '两个发布同时进行' },
    'same-service': {
      en: 'Same service at the same time',
      vi: 'Cùng dịch vụ, cùng lúc',
      zh: '同一时间同一服务',
    },
    blackout: { en: 'Time without changes', vi: 'Kỳ cấm thay đổi', zh: '变更冻结期' },
    'outside-window': {
      en: 'Outside of the maintenance window',
      vi: 'Ngoài khung bảo trì',
      zh: '不在维护窗口内',
    },
  },
  notice_by: notice,
  'notices.by': notice,
  'approvals.decision': {
    approved: { en: 'approved', vi: 'phê duyệt', zh: '批准' },
    rejected: { en: 'rejected', vi: 'từ chối', zh: '拒绝' },
  },
  deployment_result: {
    succeeded: { en: 'Succeeded', vi: 'Thành công', zh: '成功' },
    failed: { en: 'Failed', vi: 'Thất bại', zh: '失败' },
    'rolled-back': { en: 'Rolled back', vi: 'Đã hoàn tác', zh: '已回滚' },
  },
  outcome: {
    successful: { en: 'Successful', vi: 'Thành công', zh: '成功' },
    'with-problems': { en: 'With problems', vi: 'Có trục trặc', zh: '有问题' },
    failed: { en: 'Failed', vi: 'Thất bại', zh: '失败' },
    'backed-out': { en: 'Backed out', vi: 'Đã hoàn tác', zh: '已回退' },
  },
  effectiveness: {
    effective: { en: 'It does what it was for', vi: 'Đạt mục đích', zh: '达到目的' },
    partly: { en: 'In part', vi: 'Đạt một phần', zh: '部分达到' },
    'not-effective': { en: 'It does not', vi: 'Không đạt', zh: '未达到' },
  },
};

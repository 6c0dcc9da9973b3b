import type { Text } from '../kernel/text.ts';
import type { ProcessTexts } from './module.ts';

// What records of the service desk have in common is called the same in each of its processes.

/** What is called the same wherever a record goes from hand to hand. */
export const handFieldTexts = {
  supplier: { en: 'Supplier waited for', vi: 'Nhà cung cấp đang chờ', zh: '所等待的供应商' },
  hands: { en: 'In whose hands', vi: 'Đã qua tay', zh: '经手情况' },
} as const satisfies Readonly<Record<string, Text>>;

/** Columns of the hands that a record went through. */
export const handColumnTexts = {
  at: { en: 'From', vi: 'Từ', zh: '起始' },
  team: { en: 'Team', vi: 'Nhóm xử lý', zh: '处理组' },
  waits_for: { en: 'Waiting for', vi: 'Đang chờ', zh: '等待' },
  supplier: { en: 'Supplier', vi: 'Nhà cung cấp', zh: '供应商' },
} as const satisfies Readonly<Record<string, Text>>;

/** Clocks between those who work together. */
export const operationalClockTexts = {
  team: { en: 'Team (operational level)', vi: 'Nhóm xử lý (mức vận hành)', zh: '处理组（运营级别）' },
  supplier: { en: 'Supplier', vi: 'Nhà cung cấp', zh: '供应商' },
} as const satisfies Readonly<Record<string, Text>>;

/** What the minutes booked on a record are called. */
export const timeFieldTexts = {
  minutes_spent: { en: 'Time spent (minutes)', vi: 'Thời gian xử lý (phút)', zh: '用时（分钟）' },
} as const satisfies Readonly<Record<string, Text>>;

/** Names of the fields of `desk-fields.ts`. */
export const deskFieldTexts = {
  title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
  description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
  requester: { en: 'Requester', vi: 'Người yêu cầu', zh: '请求人' },
  service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
  category: { en: 'Category', vi: 'Phân loại', zh: '类别' },
  impact: { en: 'Impact', vi: 'Mức ảnh hưởng', zh: '影响度' },
  urgency: { en: 'Urgency', vi: 'Mức khẩn cấp', zh: '紧急度' },
  priority: { en: 'Priority', vi: 'Mức ưu tiên', zh: '优先级' },
  customer: { en: 'Customer', vi: 'Khách hàng', zh: '客户' },
  channel: { en: 'Channel', vi: 'Kênh tiếp nhận', zh: '渠道' },
  team: { en: 'Team', vi: 'Nhóm xử lý', zh: '处理组' },
  assignee: { en: 'Assignee', vi: 'Người xử lý', zh: '处理人' },
} as const satisfies Record<string, Text>;

const degrees = {
  1: { en: '1 – High', vi: '1 – Cao', zh: '1 – 高' },
  2: { en: '2 – Medium', vi: '2 – Trung bình', zh: '2 – 中' },
  3: { en: '3 – Low', vi: '3 – Thấp', zh: '3 – 低' },
} as const satisfies Record<string, Text>;

/** Names of their choices. */
export const deskChoiceTexts = {
  impact: degrees,
  urgency: degrees,
  priority: {
    1: { en: '1 – Critical', vi: '1 – Nghiêm trọng', zh: '1 – 紧急' },
    2: { en: '2 – High', vi: '2 – Cao', zh: '2 – 高' },
    3: { en: '3 – Moderate', vi: '3 – Trung bình', zh: '3 – 中' },
    4: { en: '4 – Low', vi: '4 – Thấp', zh: '4 – 低' },
  },
  channel: {
    portal: { en: 'Portal', vi: 'Cổng thông tin', zh: '门户' },
    phone: { en: 'Phone', vi: 'Điện thoại', zh: '电话' },
    email: { en: 'Email', vi: 'Email', zh: '邮件' },
    chat: { en: 'Chat', vi: 'Trò chuyện', zh: '即时消息' },
    monitoring: { en: 'Monitoring', vi: 'Giám sát', zh: '监控' },
    'in-person': { en: 'In person', vi: 'Trực tiếp', zh: '当面' },
    other: { en: 'Other', vi: 'Khác', zh: '其他' },
  },
} as const satisfies ProcessTexts['choices'];

/** What incidents, service requests and problems call the same. */
export const deskRecordTexts = {
  fields: {
    reopen_count: { en: 'Times reopened', vi: 'Số lần mở lại', zh: '重开次数' },
  },
  states: {
    new: { en: 'New', vi: 'Mới', zh: '新建' },
    closed: { en: 'Closed', vi: 'Đã đóng', zh: '已关闭' },
    cancelled: { en: 'Cancelled', vi: 'Đã hủy', zh: '已取消' },
  },
  activities: {
    assign: { en: 'Assign', vi: 'Phân công', zh: '分派' },
    reopen: { en: 'Reopen', vi: 'Mở lại', zh: '重新打开' },
    cancel: { en: 'Cancel', vi: 'Hủy', zh: '取消' },
  },
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    duplicates: { en: 'duplicates', vi: 'trùng với', zh: '重复于' },
    'solved-by': { en: 'is solved with', vi: 'được giải quyết nhờ', zh: '借助其解决' },
  },
} as const satisfies Partial<ProcessTexts>;

/** What incidents and service requests call the same besides: somebody is answered, and may have to be waited for. */
export const requestedTexts = {
  fields: {
    pending_reason: { en: 'Waiting for', vi: 'Đang chờ', zh: '等待原因' },
  },
  states: {
    pending: { en: 'Pending', vi: 'Tạm chờ', zh: '挂起' },
  },
  activities: {
    pend: { en: 'Put on hold', vi: 'Tạm chờ', zh: '挂起' },
    resume: { en: 'Resume', vi: 'Tiếp tục', zh: '恢复处理' },
    close: { en: 'Close', vi: 'Đóng', zh: '关闭' },
  },
  choices: {
    pending_reason: {
      requester: { en: 'The requester', vi: 'Người yêu cầu', zh: '请求人' },
      supplier: { en: 'A supplier', vi: 'Nhà cung cấp', zh: '供应商' },
      change: { en: 'A change', vi: 'Thay đổi', zh: '变更' },
      problem: { en: 'A problem', vi: 'Vấn đề', zh: '问题' },
      other: { en: 'Something else', vi: 'Lý do khác', zh: '其他' },
    },
  },
  clocks: {
    response: { en: 'Response', vi: 'Phản hồi', zh: '响应' },
  },
  relations: {
    'child-of': { en: 'is part of', vi: 'thuộc về', zh: '隶属于' },
  },
} as const satisfies Partial<ProcessTexts>;

/** What incidents and problems call the same besides: something is broken, and is resolved. */
export const resolvedTexts = {
  states: {
    resolved: { en: 'Resolved', vi: 'Đã giải quyết', zh: '已解决' },
  },
  activities: {
    resolve: { en: 'Resolve', vi: 'Giải quyết', zh: '解决' },
  },
  relations: {
    'caused-by': { en: 'is caused by', vi: 'gây ra bởi', zh: '起因于' },
    'fixed-by': { en: 'is fixed by', vi: 'được khắc phục bởi', zh: '由其修复' },
  },
} as const satisfies Partial<ProcessTexts>;

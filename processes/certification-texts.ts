import type { Text } from '../kernel/text.ts';

/** Names of what several registers of certification choose among. */
export const auditKindTexts = {
  'stage-1': { en: 'Stage 1', vi: 'Giai đoạn 1', zh: '第一阶段' },
  'stage-2': { en: 'Stage 2', vi: 'Giai đoạn 2', zh: '第二阶段' },
  surveillance: { en: 'Surveillance', vi: 'Giám sát', zh: '监督' },
  recertification: { en: 'Recertification', vi: 'Chứng nhận lại', zh: '再认证' },
  special: { en: 'Special audit', vi: 'Đánh giá đặc biệt', zh: '特殊审核' },
  transfer: { en: 'Transfer', vi: 'Chuyển đổi tổ chức', zh: '转换' },
  transition: { en: 'Transition', vi: 'Chuyển phiên bản', zh: '换版' },
} as const satisfies Record<string, Text>;

export const auditMethodTexts = {
  interview: { en: 'Interview', vi: 'Phỏng vấn', zh: '访谈' },
  'document-review': { en: 'Document review', vi: 'Xem xét tài liệu', zh: '文件审查' },
  observation: { en: 'Observation', vi: 'Quan sát', zh: '观察' },
  sample: { en: 'Sample', vi: 'Lấy mẫu', zh: '抽样' },
} as const satisfies Record<string, Text>;

/** What an application asks for. */
export const applicationRequestTexts = {
  initial: { en: 'Initial certification', vi: 'Chứng nhận lần đầu', zh: '初次认证' },
  transfer: { en: 'Transfer from another body', vi: 'Chuyển từ tổ chức khác', zh: '由其他机构转换' },
  extension: { en: 'Extension of scope', vi: 'Mở rộng phạm vi', zh: '扩大范围' },
  reduction: { en: 'Reduction of scope', vi: 'Thu hẹp phạm vi', zh: '缩小范围' },
  recertification: { en: 'Recertification', vi: 'Chứng nhận lại', zh: '再认证' },
  transition: { en: 'Transition to another edition', vi: 'Chuyển sang phiên bản khác', zh: '转换标准版本' },
} as const satisfies Record<string, Text>;

/** Who operates a process. */
export const operatorTexts = {
  organisation: { en: 'The organisation itself', vi: 'Chính tổ chức', zh: '本组织' },
  'other-party': { en: 'Another party', vi: 'Bên khác', zh: '其他方' },
  both: { en: 'Both together', vi: 'Cả hai', zh: '双方共同' },
} as const satisfies Record<string, Text>;

/** Kinds of changes of which a client tells its certification body. */
export const changeKindTexts = {
  'legal-status': { en: 'Legal status or name', vi: 'Tư cách pháp lý hoặc tên', zh: '法律地位或名称' },
  ownership: { en: 'Ownership', vi: 'Chủ sở hữu', zh: '所有权' },
  organisation: { en: 'Organisation', vi: 'Cơ cấu tổ chức', zh: '组织机构' },
  management: { en: 'Key people', vi: 'Nhân sự chủ chốt', zh: '关键人员' },
  contact: { en: 'Address or contact', vi: 'Địa chỉ hoặc liên hệ', zh: '地址或联系人' },
  sites: { en: 'Sites', vi: 'Địa điểm', zh: '场所' },
  scope: { en: 'Scope', vi: 'Phạm vi', zh: '范围' },
  services: { en: 'Services', vi: 'Dịch vụ', zh: '服务' },
  'other-parties': { en: 'Other parties', vi: 'Các bên khác', zh: '其他方' },
  system: { en: 'Management system', vi: 'Hệ thống quản lý', zh: '管理体系' },
  other: { en: 'Other', vi: 'Khác', zh: '其他' },
} as const satisfies Record<string, Text>;

/** What follows from a change that a client told. */
export const changeConsequenceTexts = {
  none: { en: 'None', vi: 'Không', zh: '无' },
  'scope-change': { en: 'Change of scope', vi: 'Thay đổi phạm vi', zh: '范围变更' },
  'special-audit': { en: 'Special audit', vi: 'Đánh giá đặc biệt', zh: '特殊审核' },
  other: { en: 'Other', vi: 'Khác', zh: '其他' },
} as const satisfies Record<string, Text>;

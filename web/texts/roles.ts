import type { Role } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';

/** What the roles are called. */
export const roleTexts: Readonly<Record<Role, Text>> = {
  administrator: { en: 'Administrator', vi: 'Quản trị viên', zh: '管理员' },
  'top-management': { en: 'Top management', vi: 'Lãnh đạo cao nhất', zh: '最高管理者' },
  'system-manager': { en: 'System manager', vi: 'Người quản lý hệ thống', zh: '体系管理员' },
  'process-owner': { en: 'Process owner', vi: 'Chủ quy trình', zh: '流程负责人' },
  agent: { en: 'Agent', vi: 'Nhân viên hỗ trợ', zh: '服务台人员' },
  requester: { en: 'Requester', vi: 'Người yêu cầu', zh: '请求人' },
  auditor: { en: 'Auditor', vi: 'Chuyên gia đánh giá', zh: '审核员' },
  'external-auditor': { en: 'External auditor', vi: 'Chuyên gia đánh giá bên ngoài', zh: '外部审核员' },
  'certification-manager': {
    en: 'Certification manager',
    vi: 'Người quản lý chứng nhận',
    zh: '认证管理人员',
  },
  'certification-auditor': {
    en: 'Certification auditor',
    vi: 'Chuyên gia đánh giá chứng nhận',
    zh: '认证审核员',
  },
  'certification-decider': {
    en: 'Certification decision-maker',
    vi: 'Người ra quyết định chứng nhận',
    zh: '认证决定人员',
  },
};

import { Type } from 'typebox';
import type { SettingDefinition, Settings } from '../../kernel/definition.ts';
import { decidingRoles, numbersSetting, tendingRoles } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import type { SettingTexts } from '../module.ts';

/** Roles that an organisation can let approve documents without being named. */
export const possibleApprovingRoles: readonly Role[] = [...decidingRoles, ...tendingRoles];

/** How documents are approved: by how many, by whom besides those named, and within how many days. */
export interface ApprovalPlan {
  readonly quorum: number;
  readonly approving_roles: readonly Role[];
  readonly within_days: number;
}

const approval: SettingDefinition = {
  schema: Type.Object(
    {
      quorum: Type.Integer({ minimum: 1, maximum: 10 }),
      approving_roles: Type.Array(Type.Enum([...possibleApprovingRoles]), { maxItems: 4, uniqueItems: true }),
      within_days: Type.Integer({ minimum: 1, maximum: 365 }),
    },
    { additionalProperties: false },
  ),
  starting_value: {
    quorum: 1,
    approving_roles: ['top-management'],
    within_days: 14,
  } satisfies ApprovalPlan,
};

/** Planned values of controlled documents. */
export const documentSettings: Readonly<Record<string, SettingDefinition>> = {
  'document.approval': approval,
  'document.control': numbersSetting({
    review_interval_days: { start: 365, minimum: 1, maximum: 3650 },
    retention_days: { start: 1095, minimum: 0, maximum: 36_500 },
  }),
};

/** How the organisation has documents approved. */
export function approvalPlan(settings: Settings): ApprovalPlan {
  return settings['document.approval'] as ApprovalPlan;
}

/** What they are called. */
export const documentSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'document.approval': {
    title: { en: 'Approval of documents', vi: 'Phê duyệt tài liệu', zh: '文件批准' },
    help: {
      en: 'How many people approve a version before it is published, which roles may approve without being named, and how long a review or an approval may take. An author is never the only approver.',
      vi: 'Bao nhiêu người phê duyệt trước khi ban hành một phiên bản, vai trò nào được phê duyệt mà không cần nêu tên, và thời hạn xem xét hoặc phê duyệt. Người soạn không bao giờ là người phê duyệt duy nhất.',
      zh: '发布一个版本前须有多少人批准、哪些角色无需指名即可批准，以及评审或批准的期限。编写者不能是唯一的批准人。',
    },
    parts: {
      quorum: { en: 'Approvals needed', vi: 'Số phê duyệt cần có', zh: '所需批准数' },
      approving_roles: { en: 'Roles that approve', vi: 'Vai trò được phê duyệt', zh: '可批准的角色' },
      within_days: {
        en: 'Days for a review or an approval',
        vi: 'Số ngày để xem xét hoặc phê duyệt',
        zh: '评审或批准期限（天）',
      },
      'top-management': { en: 'Top management', vi: 'Lãnh đạo cao nhất', zh: '最高管理者' },
      administrator: { en: 'Administrator', vi: 'Quản trị viên', zh: '管理员' },
      'system-manager': { en: 'SMS manager', vi: 'Người quản lý SMS', zh: 'SMS 经理' },
      'process-owner': { en: 'Process owner', vi: 'Chủ quy trình', zh: '流程负责人' },
    },
  },
  'document.control': {
    title: {
      en: 'Review and retention of documents',
      vi: 'Rà soát và lưu giữ tài liệu',
      zh: '文件评审与保留',
    },
    help: {
      en: 'What a document starts with: how often it is looked at again, and how long it is kept after it was withdrawn. Each document may have its own.',
      vi: 'Giá trị ban đầu của tài liệu: bao lâu rà soát lại và lưu giữ bao lâu sau khi thu hồi. Mỗi tài liệu có thể có giá trị riêng.',
      zh: '文件的初始值：多久重新评审一次，以及撤销后保留多久。每份文件可另行设定。',
    },
    parts: {
      review_interval_days: {
        en: 'Days between reviews',
        vi: 'Số ngày giữa hai lần rà soát',
        zh: '评审间隔（天）',
      },
      retention_days: {
        en: 'Days kept after withdrawal',
        vi: 'Số ngày lưu giữ sau khi thu hồi',
        zh: '撤销后保留天数',
      },
    },
  },
};

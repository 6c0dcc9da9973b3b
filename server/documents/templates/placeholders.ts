import type { Text } from '../../../kernel/text.ts';

/** Facts that stand inside a sentence, as `{{organisation}}`, and what each is called. */
export const inlinePlaceholders = {
  organisation: { en: 'Organisation', vi: 'Tổ chức', zh: '组织' },
  today: { en: 'Today', vi: 'Hôm nay', zh: '当天日期' },
  'time-zone': { en: 'Time zone', vi: 'Múi giờ', zh: '时区' },
  'scope-statement': { en: 'Scope statement', vi: 'Tuyên bố phạm vi', zh: '范围声明' },
  'policy-owner': { en: 'Owner of the policy', vi: 'Người phụ trách chính sách', zh: '方针负责人' },
  'sms-manager': { en: 'SMS manager', vi: 'Người quản lý SMS', zh: 'SMS 经理' },
  'top-management': { en: 'Top management', vi: 'Lãnh đạo cao nhất', zh: '最高管理者' },
  'review-interval': { en: 'Days between reviews', vi: 'Số ngày giữa hai lần rà soát', zh: '评审间隔（天）' },
} as const satisfies Record<string, Text>;

/** Facts that stand alone on a line, as tables and lists, and what each is called. */
export const blockPlaceholders = {
  services: { en: 'Live services', vi: 'Dịch vụ đang vận hành', zh: '在用服务' },
  'scope-services': { en: 'Services in scope', vi: 'Dịch vụ thuộc phạm vi', zh: '范围内的服务' },
  locations: { en: 'Places', vi: 'Địa điểm', zh: '场所' },
  'other-parties': { en: 'Other parties involved', vi: 'Các bên khác tham gia', zh: '参与的其他方' },
  exclusions: {
    en: 'What is left out of the scope',
    vi: 'Phần loại trừ khỏi phạm vi',
    zh: '排除在范围之外的内容',
  },
  roles: { en: 'Appointments in force', vi: 'Các bổ nhiệm đang có hiệu lực', zh: '现行任命' },
  processes: { en: 'Processes of the SMS', vi: 'Các quy trình của SMS', zh: 'SMS 流程' },
  calendars: { en: 'Working calendars', vi: 'Lịch làm việc', zh: '工作日历' },
  'incident-priorities': { en: 'Priorities of incidents', vi: 'Mức ưu tiên của sự cố', zh: '事件优先级' },
  'incident-targets': { en: 'Targets for incidents', vi: 'Thời hạn xử lý sự cố', zh: '事件处理时限' },
  'incident-escalation': { en: 'Escalation of incidents', vi: 'Leo thang sự cố', zh: '事件升级' },
  'major-incident-criteria': {
    en: 'Criteria for major incidents',
    vi: 'Tiêu chí sự cố nghiêm trọng',
    zh: '重大事件的判定准则',
  },
  'risk-scales': { en: 'Scales for risks', vi: 'Thang đánh giá rủi ro', zh: '风险等级标度' },
  'risk-matrix': { en: 'Levels of risk', vi: 'Ma trận mức rủi ro', zh: '风险矩阵' },
  'risk-acceptance': {
    en: 'Criteria for accepting risks',
    vi: 'Tiêu chí chấp nhận rủi ro',
    zh: '风险接受准则',
  },
  risks: { en: 'Open risks', vi: 'Rủi ro đang mở', zh: '未关闭的风险' },
  objectives: { en: 'Approved objectives', vi: 'Mục tiêu đã phê duyệt', zh: '已批准的目标' },
  measures: { en: 'Measures in force', vi: 'Các thước đo đang áp dụng', zh: '现行测量指标' },
  issues: { en: 'Issues', vi: 'Vấn đề bối cảnh', zh: '内外部因素' },
  'interested-parties': { en: 'Interested parties', vi: 'Bên quan tâm', zh: '相关方' },
  'communication-plan': {
    en: 'Planned communication',
    vi: 'Trao đổi thông tin theo kế hoạch',
    zh: '沟通计划',
  },
  competences: { en: 'Required competence', vi: 'Năng lực yêu cầu', zh: '能力要求' },
  'audit-programme': { en: 'Audit programme', vi: 'Chương trình đánh giá', zh: '审核方案' },
  'management-review-inputs': {
    en: 'Inputs of the management review',
    vi: 'Đầu vào của xem xét của lãnh đạo',
    zh: '管理评审输入',
  },
  'improvement-criteria': {
    en: 'Criteria for improvements',
    vi: 'Tiêu chí đánh giá cải tiến',
    zh: '改进评价准则',
  },
  'nonconformity-targets': {
    en: 'Days for the steps of a nonconformity',
    vi: 'Thời hạn các bước xử lý điểm không phù hợp',
    zh: '不符合项各步骤的期限',
  },
  'planned-intervals': { en: 'Planned intervals', vi: 'Các chu kỳ đã hoạch định', zh: '策划的时间间隔' },
  documents: { en: 'Controlled documents', vi: 'Tài liệu được kiểm soát', zh: '受控文件' },
} as const satisfies Record<string, Text>;

export type InlinePlaceholder = keyof typeof inlinePlaceholders;
export type BlockPlaceholder = keyof typeof blockPlaceholders;

/** Whether a placeholder of that name stands inside a sentence. */
export function isInline(name: string): name is InlinePlaceholder {
  return Object.hasOwn(inlinePlaceholders, name);
}

/** Whether a placeholder of that name stands alone on a line. */
export function isBlock(name: string): name is BlockPlaceholder {
  return Object.hasOwn(blockPlaceholders, name);
}

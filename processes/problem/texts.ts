import { joiningRelationTexts, mergeTexts } from '../desk-joining.ts';
import {
  deskChoiceTexts,
  deskFieldTexts,
  deskRecordTexts,
  resolvedTexts,
  timeFieldTexts,
} from '../desk-texts.ts';
import type { ProcessTexts } from '../module.ts';

const { title, description, service, category, impact, urgency, priority, team, assignee } = deskFieldTexts;

/** Names of everything in problem management. */
export const problemTexts: ProcessTexts = {
  plural: { en: 'Problems', vi: 'Vấn đề', zh: '问题' },
  purpose: {
    en: 'Causes of incidents: what lies behind them, how to live with it until it is fixed, and whether the fix lasts.',
    vi: 'Nguyên nhân của sự cố: điều gì đứng sau chúng, cách xử lý tạm thời cho đến khi khắc phục, và việc khắc phục có bền vững không.',
    zh: '事件的原因：其背后是什么，修复之前如何应对，以及修复是否持久有效。',
  },
  fields: {
    ...timeFieldTexts,
    ...deskRecordTexts.fields,
    title,
    description,
    detection: { en: 'Noticed through', vi: 'Phát hiện qua', zh: '发现途径' },
    service,
    category,
    items: { en: 'Configuration items', vi: 'Hạng mục cấu hình', zh: '配置项' },
    impact,
    urgency,
    priority,
    team,
    assignee,
    triaged_at: { en: 'Triaged', vi: 'Đã phân loại lúc', zh: '分诊时间' },
    causes: { en: 'Causes', vi: 'Các nguyên nhân', zh: '原因' },
    root_cause: { en: 'Root cause', vi: 'Nguyên nhân gốc', zh: '根本原因' },
    root_cause_at: { en: 'Root cause known since', vi: 'Biết nguyên nhân gốc từ', zh: '根本原因查明时间' },
    known_error: { en: 'Known error', vi: 'Lỗi đã biết', zh: '已知错误' },
    known_error_at: { en: 'Known error since', vi: 'Là lỗi đã biết từ', zh: '列为已知错误的时间' },
    workaround: { en: 'Workaround', vi: 'Giải pháp tạm thời', zh: '临时解决办法' },
    workaround_at: {
      en: 'Workaround known since',
      vi: 'Có giải pháp tạm thời từ',
      zh: '临时解决办法提供时间',
    },
    action: { en: 'Action', vi: 'Hành động', zh: '措施' },
    change: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
    fix_reason: {
      en: 'Why there is no permanent fix',
      vi: 'Lý do không khắc phục triệt để',
      zh: '不作永久修复的理由',
    },
    resolution: { en: 'Resolution', vi: 'Cách giải quyết', zh: '解决方案' },
    effectiveness: {
      en: 'What will show that it works',
      vi: 'Căn cứ cho thấy có hiệu lực',
      zh: '有效性的证明依据',
    },
    effectiveness_verdict: { en: 'Effectiveness', vi: 'Hiệu lực', zh: '有效性' },
    review_conclusion: { en: 'Conclusion of the review', vi: 'Kết luận rà soát', zh: '评审结论' },
    reviewed_at: { en: 'Reviewed', vi: 'Rà soát lúc', zh: '评审时间' },
    reviewed_by: { en: 'Reviewed by', vi: 'Người rà soát', zh: '评审人' },
    recurred_incidents: {
      en: 'Incidents since it was resolved',
      vi: 'Số sự cố từ khi giải quyết',
      zh: '解决后发生的事件数',
    },
    recurred_at: { en: 'Counted', vi: 'Thống kê lúc', zh: '统计时间' },
    source_status: { en: 'Status in the source', vi: 'Trạng thái ở nguồn', zh: '来源系统中的状态' },
    source_organisation: { en: 'Organisation in the source', vi: 'Tổ chức ở nguồn', zh: '来源系统中的组织' },
  },
  help: {
    root_cause: {
      en: 'Without it the incidents would not happen. One or two sentences; the way there stands in the causes.',
      vi: 'Điều mà nếu không có thì sự cố không xảy ra. Một hai câu; quá trình suy luận nằm ở phần các nguyên nhân.',
      zh: '没有它，事件就不会发生。一两句话即可；分析过程见“原因”。',
    },
    workaround: {
      en: 'What an agent does for the person affected, step by step. Shown with incidents of the same service or item.',
      vi: 'Nhân viên làm gì cho người bị ảnh hưởng, theo từng bước. Hiển thị ở các sự cố cùng dịch vụ hoặc hạng mục.',
      zh: '处理人员为受影响者逐步做什么。在同一服务或配置项的事件中显示。',
    },
    action: {
      en: 'What can stop the incidents from happening again.',
      vi: 'Việc có thể ngăn sự cố xảy ra lần nữa.',
      zh: '可防止事件再次发生的措施。',
    },
    fix_reason: {
      en: 'Only where no change fixes the cause for good: what speaks against one.',
      vi: 'Chỉ khi không có thay đổi nào khắc phục triệt để nguyên nhân: nêu lý do.',
      zh: '仅当没有变更永久消除原因时填写：说明理由。',
    },
    effectiveness: {
      en: 'What the review will look at: which incidents, figures or tests, over what time.',
      vi: 'Lần rà soát sẽ xem xét điều gì: sự cố, số liệu hay kiểm thử nào, trong thời gian nào.',
      zh: '评审将依据什么：哪些事件、数据或测试，在多长时间内。',
    },
  },
  columns: {
    causes: {
      id: { en: 'Name', vi: 'Tên', zh: '名称' },
      parent: { en: 'Explains', vi: 'Giải thích cho', zh: '用于解释' },
      kind: { en: 'Kind', vi: 'Loại', zh: '种类' },
      text: { en: 'Cause', vi: 'Nguyên nhân', zh: '原因' },
      confirmed: { en: 'Confirmed', vi: 'Đã xác nhận', zh: '已确认' },
    },
  },
  states: {
    ...deskRecordTexts.states,
    ...resolvedTexts.states,
    investigation: { en: 'Investigation', vi: 'Điều tra', zh: '调查' },
    'known-error': { en: 'Known error', vi: 'Lỗi đã biết', zh: '已知错误' },
    fix: { en: 'Being fixed', vi: 'Đang khắc phục', zh: '修复中' },
  },
  activities: {
    ...mergeTexts,
    ...deskRecordTexts.activities,
    ...resolvedTexts.activities,
    investigate: { en: 'Start investigation', vi: 'Bắt đầu điều tra', zh: '开始调查' },
    escalate: { en: 'Escalate', vi: 'Leo thang', zh: '升级' },
    'declare-known-error': { en: 'Declare known error', vi: 'Công bố lỗi đã biết', zh: '列为已知错误' },
    'plan-fix': { en: 'Plan the fix', vi: 'Lập kế hoạch khắc phục', zh: '计划修复' },
    'raise-change': { en: 'Raise a change', vi: 'Đề nghị thay đổi', zh: '提出变更' },
    'tell-incidents': { en: 'Tell linked incidents', vi: 'Báo cho các sự cố liên kết', zh: '通知关联事件' },
    close: { en: 'Review and close', vi: 'Rà soát và đóng', zh: '评审并关闭' },
    'count-recurrence': { en: 'Count recurrence', vi: 'Thống kê tái diễn', zh: '统计复发' },
  },
  choices: {
    detection: {
      incidents: { en: 'Incidents', vi: 'Sự cố', zh: '事件' },
      trend: { en: 'A trend', vi: 'Xu hướng', zh: '趋势' },
      person: { en: 'A person', vi: 'Một người', zh: '人员' },
      supplier: { en: 'A supplier', vi: 'Nhà cung cấp', zh: '供应商' },
    },
    impact: deskChoiceTexts.impact,
    urgency: deskChoiceTexts.urgency,
    priority: deskChoiceTexts.priority,
    'causes.kind': {
      why: { en: 'Because', vi: 'Vì', zh: '因为' },
      contributing: { en: 'Contributing', vi: 'Góp phần', zh: '促成因素' },
      evidence: { en: 'Evidence', vi: 'Bằng chứng', zh: '证据' },
    },
    effectiveness_verdict: {
      effective: { en: 'Effective', vi: 'Có hiệu lực', zh: '有效' },
      partly: { en: 'Partly effective', vi: 'Hiệu lực một phần', zh: '部分有效' },
      'not-effective': { en: 'Not effective', vi: 'Không có hiệu lực', zh: '无效' },
    },
  },
  clocks: {},
  relations: {
    ...deskRecordTexts.relations,
    ...resolvedTexts.relations,
    ...joiningRelationTexts,
  },
  obligations: {
    triage: { en: 'Triage the problem', vi: 'Phân loại vấn đề', zh: '对问题进行分诊' },
    analyse: { en: 'Find the root cause', vi: 'Tìm nguyên nhân gốc', zh: '查明根本原因' },
    resolve: { en: 'Resolve the problem', vi: 'Giải quyết vấn đề', zh: '解决问题' },
    review: { en: 'Review whether the fix works', vi: 'Rà soát hiệu lực khắc phục', zh: '评审修复是否有效' },
  },
};

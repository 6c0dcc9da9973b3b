import { convertTexts, joiningRelationTexts, mergeTexts } from '../desk-joining.ts';
import {
  deskChoiceTexts,
  deskFieldTexts,
  deskRecordTexts,
  handColumnTexts,
  handFieldTexts,
  operationalClockTexts,
  requestedTexts,
  resolvedTexts,
  timeFieldTexts,
} from '../desk-texts.ts';
import type { ProcessTexts } from '../module.ts';
import { rateText, satisfactionChoiceTexts, satisfactionFieldTexts } from '../satisfaction.ts';

// Choices are listed as they stand here: anything else comes last.
const { other, ...waitedFor } = requestedTexts.choices.pending_reason;

/** Names of everything in incident management. */
export const incidentTexts: ProcessTexts = {
  plural: { en: 'Incidents', vi: 'Sự cố', zh: '事件' },
  fields: {
    ...deskFieldTexts,
    configuration_item: { en: 'Configuration item', vi: 'Hạng mục cấu hình', zh: '配置项' },
    resolution_code: { en: 'Resolution code', vi: 'Mã giải quyết', zh: '解决代码' },
    resolution_text: { en: 'Resolution', vi: 'Cách giải quyết', zh: '解决方案' },
    escalation_level: { en: 'Escalation level', vi: 'Cấp leo thang', zh: '升级级别' },
    ...handFieldTexts,
    ...timeFieldTexts,
    ...satisfactionFieldTexts,
    ...deskRecordTexts.fields,
    ...requestedTexts.fields,
    major: { en: 'Major incident', vi: 'Sự cố nghiêm trọng', zh: '重大事件' },
    major_manager: {
      en: 'Major incident manager',
      vi: 'Người điều phối sự cố nghiêm trọng',
      zh: '重大事件经理',
    },
    major_declared_at: {
      en: 'Declared major',
      vi: 'Thời điểm công bố nghiêm trọng',
      zh: '宣布为重大事件的时间',
    },
    top_management_informed_at: {
      en: 'Top management informed',
      vi: 'Đã báo lãnh đạo cao nhất',
      zh: '已通报最高管理者',
    },
    major_proposed_at: {
      en: 'Proposed as major',
      vi: 'Đề xuất là sự cố nghiêm trọng',
      zh: '建议列为重大事件的时间',
    },
    major_log: { en: 'Communication log', vi: 'Nhật ký thông báo', zh: '沟通记录' },
    major_improvement_record: { en: 'Improvement', vi: 'Cải tiến', zh: '改进项' },
    major_review: { en: 'Major incident review', vi: 'Rà soát sự cố nghiêm trọng', zh: '重大事件回顾' },
    major_improvement: { en: 'Improvement decided', vi: 'Quyết định cải tiến', zh: '改进决定' },
    major_reviewed_at: { en: 'Reviewed', vi: 'Thời điểm rà soát', zh: '回顾时间' },
    problem_reference: { en: 'Problem', vi: 'Vấn đề', zh: '问题' },
    change_reference: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
  },
  columns: {
    hands: handColumnTexts,
    major_log: {
      at: { en: 'When', vi: 'Thời điểm', zh: '时间' },
      to: { en: 'To whom', vi: 'Báo cho ai', zh: '通报对象' },
      by: { en: 'By', vi: 'Người báo', zh: '通报人' },
      people: { en: 'People named', vi: 'Số người được nêu', zh: '指名人数' },
      mailed: { en: 'Mails sent', vi: 'Số thư gửi', zh: '发送邮件数' },
      text: { en: 'What was said', vi: 'Nội dung', zh: '通报内容' },
    },
  },
  states: {
    ...deskRecordTexts.states,
    ...requestedTexts.states,
    ...resolvedTexts.states,
    assigned: { en: 'Assigned', vi: 'Đã phân công', zh: '已分派' },
    'in-progress': { en: 'In progress', vi: 'Đang xử lý', zh: '处理中' },
  },
  activities: {
    rate: rateText,
    ...mergeTexts,
    ...convertTexts,
    ...deskRecordTexts.activities,
    ...requestedTexts.activities,
    ...resolvedTexts.activities,
    start: { en: 'Start work', vi: 'Bắt đầu xử lý', zh: '开始处理' },
    'escalate-functional': { en: 'Escalate to another team', vi: 'Leo thang chuyên môn', zh: '职能升级' },
    'escalate-hierarchic': { en: 'Escalate to management', vi: 'Leo thang quản lý', zh: '管理升级' },
    'declare-major': { en: 'Declare major incident', vi: 'Công bố sự cố nghiêm trọng', zh: '宣布为重大事件' },
    'assign-major-manager': {
      en: 'Assign major incident manager',
      vi: 'Giao người điều phối sự cố nghiêm trọng',
      zh: '指定重大事件经理',
    },
    'inform-top-management': {
      en: 'Inform top management',
      vi: 'Báo lãnh đạo cao nhất',
      zh: '通报最高管理者',
    },
    'tell-major': {
      en: 'Tell those concerned',
      vi: 'Thông báo cho người liên quan',
      zh: '通知相关方',
    },
    'review-major': { en: 'Review major incident', vi: 'Rà soát sự cố nghiêm trọng', zh: '回顾重大事件' },
    'withdraw-major': { en: 'Withdraw major incident', vi: 'Rút lại mức nghiêm trọng', zh: '撤销重大事件' },
  },
  choices: {
    ...deskChoiceTexts,
    ...satisfactionChoiceTexts,
    pending_reason: {
      ...waitedFor,
      evidence: { en: 'Evidence', vi: 'Bằng chứng', zh: '证据' },
      other,
    },
    'major_log.to': {
      'top-management': { en: 'Top management', vi: 'Lãnh đạo cao nhất', zh: '最高管理者' },
      customers: { en: 'Customers', vi: 'Khách hàng', zh: '客户' },
      users: { en: 'Users', vi: 'Người dùng', zh: '用户' },
      staff: { en: 'Own staff', vi: 'Nhân viên', zh: '内部员工' },
      suppliers: { en: 'Suppliers', vi: 'Nhà cung cấp', zh: '供应商' },
      authorities: { en: 'Authorities', vi: 'Cơ quan chức năng', zh: '主管机关' },
      others: { en: 'Others', vi: 'Bên khác', zh: '其他' },
    },
    resolution_code: {
      solved: { en: 'Solved', vi: 'Đã khắc phục', zh: '已解决' },
      workaround: { en: 'Solved by workaround', vi: 'Giải pháp tạm thời', zh: '临时解决办法' },
      'by-requester': { en: 'Solved by the requester', vi: 'Người yêu cầu tự khắc phục', zh: '由请求人解决' },
      'not-reproducible': { en: 'Not reproducible', vi: 'Không tái hiện được', zh: '无法重现' },
      duplicate: { en: 'Duplicate', vi: 'Trùng lặp', zh: '重复' },
      'no-fault': { en: 'No fault found', vi: 'Không phát hiện lỗi', zh: '未发现故障' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
  },
  clocks: {
    ...requestedTexts.clocks,
    resolution: { en: 'Resolution', vi: 'Giải quyết', zh: '解决' },
    ...operationalClockTexts,
  },
  relations: {
    ...deskRecordTexts.relations,
    ...requestedTexts.relations,
    ...resolvedTexts.relations,
    ...joiningRelationTexts,
  },
  obligations: {
    'major-update': {
      en: 'Tell those concerned by the major incident how it stands',
      vi: 'Cập nhật tình hình sự cố nghiêm trọng cho người liên quan',
      zh: '向相关方通报重大事件的进展',
    },
  },
};

import { convertTexts, joiningRelationTexts, mergeTexts } from '../desk-joining.ts';
import {
  deskChoiceTexts,
  deskFieldTexts,
  deskRecordTexts,
  handColumnTexts,
  handFieldTexts,
  operationalClockTexts,
  requestedTexts,
  timeFieldTexts,
} from '../desk-texts.ts';
import type { ProcessTexts } from '../module.ts';
import { requestChoiceTexts, requestColumnTexts } from '../request-texts.ts';
import { rateText, satisfactionChoiceTexts, satisfactionFieldTexts } from '../satisfaction.ts';

const { kind, of, rule, role } = requestChoiceTexts;
const { form, approvals, tasks } = requestColumnTexts;

// Choices are listed as they stand here: anything else comes last.
const { other, ...waitedFor } = requestedTexts.choices.pending_reason;

/** Names of everything in service request management. */
export const serviceRequestTexts: ProcessTexts = {
  plural: { en: 'Service requests', vi: 'Yêu cầu dịch vụ', zh: '服务请求' },
  purpose: {
    en: 'What people ask for from the catalogue: classified, prioritised, approved where its item says so, fulfilled and closed.',
    vi: 'Những gì mọi người yêu cầu từ danh mục: được phân loại, ưu tiên, phê duyệt nếu cần, đáp ứng và đóng.',
    zh: '人们从目录中请求的内容：分类、确定优先级、按需批准、履行并关闭。',
  },
  fields: {
    ...handFieldTexts,
    ...timeFieldTexts,
    ...satisfactionFieldTexts,
    ...deskFieldTexts,
    ...deskRecordTexts.fields,
    ...requestedTexts.fields,
    requested_for: { en: 'For whom', vi: 'Dành cho', zh: '使用者' },
    item: { en: 'Catalogue item', vi: 'Mục trong danh mục', zh: '目录项' },
    answers: { en: 'Answers', vi: 'Câu trả lời', zh: '回答' },
    fulfilment_text: { en: 'How it was fulfilled', vi: 'Cách đáp ứng', zh: '履行情况' },
    fulfilled_at: { en: 'Fulfilled', vi: 'Thời điểm đáp ứng', zh: '履行时间' },
    responded_at: { en: 'Taken up', vi: 'Thời điểm tiếp nhận xử lý', zh: '受理时间' },
    form: { en: 'Form as it was asked', vi: 'Biểu mẫu đã hỏi', zh: '提出时的表单' },
    form_version: { en: 'Version of the item', vi: 'Phiên bản của mục', zh: '目录项版本' },
    target_minutes: {
      en: 'Target of the item (working minutes)',
      vi: 'Mục tiêu của mục (phút làm việc)',
      zh: '目录项目标（工作分钟）',
    },
    approval_plan: { en: 'Approvals needed', vi: 'Phê duyệt cần có', zh: '所需审批' },
    approvals: { en: 'Approvals', vi: 'Phê duyệt', zh: '审批' },
    approvers: { en: 'Asked to approve', vi: 'Đang chờ phê duyệt của', zh: '待批准人' },
    approved_at: { en: 'Approved', vi: 'Thời điểm phê duyệt', zh: '批准时间' },
    content_hash: {
      en: 'SHA-256 of what is approved',
      vi: 'SHA-256 của nội dung phê duyệt',
      zh: '批准内容的 SHA-256',
    },
    tasks: { en: 'Tasks', vi: 'Công việc', zh: '任务' },
    current_step: { en: 'Step under way', vi: 'Bước đang thực hiện', zh: '当前步骤' },
    steps: { en: 'Steps', vi: 'Các bước', zh: '步骤' },
  },
  columns: {
    hands: handColumnTexts,
    form,
    answers: {
      id: form.id,
      label: form.label,
      value: { en: 'Answer', vi: 'Trả lời', zh: '回答' },
      person: { en: 'Person', vi: 'Người', zh: '人员' },
    },
    approval_plan: approvals,
    approvals: {
      need: { en: 'Approval', vi: 'Phê duyệt', zh: '审批' },
      step: approvals.step,
      decision: { en: 'Decision', vi: 'Quyết định', zh: '决定' },
      by: { en: 'By', vi: 'Người quyết định', zh: '决定人' },
      instead_of: { en: 'Instead of', vi: 'Thay cho', zh: '代替' },
      at: { en: 'When', vi: 'Thời điểm', zh: '时间' },
      content_hash: { en: 'SHA-256', vi: 'SHA-256', zh: 'SHA-256' },
      note: { en: 'Words', vi: 'Ý kiến', zh: '意见' },
    },
    tasks: { ...tasks, task: { en: 'Task', vi: 'Công việc', zh: '任务' } },
    steps: { step: tasks.step, title: tasks.title },
  },
  states: {
    ...deskRecordTexts.states,
    ...requestedTexts.states,
    approval: { en: 'In approval', vi: 'Chờ phê duyệt', zh: '审批中' },
    fulfilment: { en: 'In fulfilment', vi: 'Đang đáp ứng', zh: '履行中' },
    fulfilled: { en: 'Fulfilled', vi: 'Đã đáp ứng', zh: '已履行' },
    rejected: { en: 'Rejected', vi: 'Bị từ chối', zh: '已拒绝' },
  },
  activities: {
    rate: rateText,
    ...mergeTexts,
    ...convertTexts,
    ...deskRecordTexts.activities,
    ...requestedTexts.activities,
    'ask-approval': { en: 'Ask for approval', vi: 'Xin phê duyệt', zh: '提请批准' },
    approve: { en: 'Approve', vi: 'Phê duyệt', zh: '批准' },
    reject: { en: 'Reject', vi: 'Từ chối', zh: '拒绝' },
    'choose-item': { en: 'Choose the item', vi: 'Chọn mục', zh: '选择目录项' },
    start: { en: 'Take up', vi: 'Tiếp nhận xử lý', zh: '受理' },
    begin: { en: 'Begin fulfilment', vi: 'Bắt đầu đáp ứng', zh: '开始履行' },
    respond: { en: 'Take up a task', vi: 'Tiếp nhận công việc', zh: '受理任务' },
    advance: { en: 'Go on to the next step', vi: 'Chuyển sang bước sau', zh: '进入下一步' },
    fulfil: { en: 'Fulfil', vi: 'Hoàn tất đáp ứng', zh: '完成履行' },
  },
  choices: {
    ...deskChoiceTexts,
    ...satisfactionChoiceTexts,
    pending_reason: {
      ...waitedFor,
      delivery: { en: 'A delivery', vi: 'Giao hàng', zh: '到货' },
      other,
    },
    'form.kind': kind,
    'approval_plan.of': of,
    'approval_plan.rule': rule,
    'approval_plan.role': role,
    'approvals.decision': {
      approved: { en: 'Approved', vi: 'Phê duyệt', zh: '批准' },
      rejected: { en: 'Rejected', vi: 'Từ chối', zh: '拒绝' },
    },
  },
  clocks: {
    ...requestedTexts.clocks,
    fulfilment: { en: 'Fulfilment', vi: 'Đáp ứng', zh: '履行' },
    ...operationalClockTexts,
  },
  relations: {
    ...deskRecordTexts.relations,
    ...requestedTexts.relations,
    ...joiningRelationTexts,
    'follows-from': { en: 'follows from', vi: 'tiếp theo từ', zh: '由其引出' },
  },
  obligations: {
    decide: { en: 'Approve or reject', vi: 'Phê duyệt hoặc từ chối', zh: '批准或拒绝' },
  },
};

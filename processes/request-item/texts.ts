import { deskChoiceTexts, deskFieldTexts } from '../desk-texts.ts';
import type { ProcessTexts } from '../module.ts';
import { requestChoiceTexts, requestColumnTexts } from '../request-texts.ts';

const { kind, of, rule, role } = requestChoiceTexts;

/** Names of everything in the catalogue of requests. */
export const requestItemTexts: ProcessTexts = {
  plural: { en: 'Request catalogue', vi: 'Danh mục yêu cầu', zh: '请求目录' },
  purpose: {
    en: 'What can be asked for: the form, who approves, the tasks that fulfil it and the instruction for those who do.',
    vi: 'Những gì có thể yêu cầu: biểu mẫu, ai phê duyệt, các công việc đáp ứng và hướng dẫn cho người thực hiện.',
    zh: '可以请求的内容：表单、批准人、履行任务以及给履行人员的操作说明。',
  },
  fields: {
    title: deskFieldTexts.title,
    title_vi: { en: 'Title in Vietnamese', vi: 'Tiêu đề tiếng Việt', zh: '标题（越南语）' },
    title_zh: { en: 'Title in Chinese', vi: 'Tiêu đề tiếng Trung', zh: '标题（中文）' },
    description: { en: 'For requesters', vi: 'Dành cho người yêu cầu', zh: '给请求人的说明' },
    description_vi: {
      en: 'For requesters, in Vietnamese',
      vi: 'Dành cho người yêu cầu, tiếng Việt',
      zh: '给请求人的说明（越南语）',
    },
    description_zh: {
      en: 'For requesters, in Chinese',
      vi: 'Dành cho người yêu cầu, tiếng Trung',
      zh: '给请求人的说明（中文）',
    },
    service: deskFieldTexts.service,
    category: deskFieldTexts.category,
    impact: { en: 'Usual impact', vi: 'Mức ảnh hưởng thông thường', zh: '通常影响度' },
    urgency: { en: 'Usual urgency', vi: 'Mức khẩn cấp thông thường', zh: '通常紧急度' },
    team: { en: 'Team that fulfils it', vi: 'Nhóm đáp ứng', zh: '履行组' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    audience: { en: 'Offered to', vi: 'Cung cấp cho', zh: '提供对象' },
    target_minutes: {
      en: 'Fulfilled within (working minutes)',
      vi: 'Đáp ứng trong (phút làm việc)',
      zh: '履行时限（工作分钟）',
    },
    form: { en: 'Form', vi: 'Biểu mẫu', zh: '表单' },
    approvals: { en: 'Approvals', vi: 'Phê duyệt', zh: '审批' },
    tasks: { en: 'Tasks', vi: 'Công việc', zh: '任务' },
    instruction: {
      en: 'Instruction for fulfillers',
      vi: 'Hướng dẫn cho người đáp ứng',
      zh: '给履行人员的操作说明',
    },
    instruction_reviewed_at: {
      en: 'Instruction reviewed',
      vi: 'Hướng dẫn được rà soát',
      zh: '操作说明评审时间',
    },
    item_version: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
    offered_at: { en: 'Offered since', vi: 'Cung cấp từ', zh: '开始提供时间' },
  },
  help: {
    tasks: {
      en: 'Tasks of the same step are done at once; the next step begins when all of them are done.',
      vi: 'Các công việc cùng bước được làm song song; bước sau bắt đầu khi mọi việc của bước trước đã xong.',
      zh: '同一步骤的任务并行；全部完成后进入下一步。',
    },
    approvals: {
      en: 'Steps come one after another. Nobody approves what they ask for themselves. Without a row nobody is asked.',
      vi: 'Các bước nối tiếp nhau. Không ai tự phê duyệt yêu cầu của mình. Không có dòng nào thì không cần phê duyệt.',
      zh: '各步骤依次进行。任何人不得批准自己的请求。没有行则无需批准。',
    },
    target_minutes: {
      en: 'Left blank, the targets by priority and service hold.',
      vi: 'Để trống thì áp dụng mục tiêu theo mức ưu tiên và dịch vụ.',
      zh: '留空则按优先级和服务的目标。',
    },
  },
  columns: requestColumnTexts,
  states: {
    draft: { en: 'Draft', vi: 'Bản nháp', zh: '草稿' },
    offered: { en: 'Offered', vi: 'Đang cung cấp', zh: '已提供' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút', zh: '已撤回' },
  },
  activities: {
    offer: { en: 'Offer', vi: 'Đưa vào cung cấp', zh: '提供' },
    revise: { en: 'Revise', vi: 'Sửa đổi', zh: '修订' },
    'review-instruction': { en: 'Review the instruction', vi: 'Rà soát hướng dẫn', zh: '评审操作说明' },
    withdraw: { en: 'Withdraw', vi: 'Rút khỏi danh mục', zh: '撤回' },
    restore: { en: 'Take up again', vi: 'Khôi phục', zh: '恢复' },
  },
  choices: {
    impact: deskChoiceTexts.impact,
    urgency: deskChoiceTexts.urgency,
    audience: {
      everyone: { en: 'Everybody', vi: 'Mọi người', zh: '所有人' },
      staff: { en: 'Staff of the provider', vi: 'Nhân viên nhà cung cấp', zh: '服务提供方员工' },
    },
    'form.kind': kind,
    'approvals.of': of,
    'approvals.rule': rule,
    'approvals.role': role,
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    replaces: { en: 'replaces', vi: 'thay thế', zh: '取代' },
  },
  obligations: {
    offer: { en: 'Offer or withdraw the item', vi: 'Cung cấp hoặc rút mục', zh: '提供或撤回目录项' },
    'review-instruction': { en: 'Review the instruction', vi: 'Rà soát hướng dẫn', zh: '评审操作说明' },
  },
};

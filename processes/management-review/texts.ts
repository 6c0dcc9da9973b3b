import type { ProcessTexts } from '../module.ts';
import { reviewInputs } from './inputs.ts';

/** Names of everything in management reviews. */
export const managementReviewTexts: ProcessTexts = {
  plural: { en: 'Management reviews', vi: 'Các cuộc xem xét của lãnh đạo', zh: '管理评审' },
  purpose: {
    en: 'Top management’s own look at the SMS and the services: what was put before it, what it concluded and what it decided. Plan the next one here.',
    vi: 'Việc lãnh đạo cao nhất tự xem xét SMS và dịch vụ: thông tin đầu vào, kết luận và quyết định. Lên kế hoạch cho lần xem xét tiếp theo tại đây.',
    zh: '最高管理者对 SMS 和服务的评审：评审输入、结论和决定。在此安排下一次评审。',
  },
  fields: {
    title: { en: 'Review', vi: 'Cuộc xem xét', zh: '评审' },
    description: { en: 'Scope and occasion', vi: 'Phạm vi và bối cảnh', zh: '范围和背景' },
    assignee: { en: 'Chair', vi: 'Người chủ trì', zh: '主持人' },
    planned_on: { en: 'Planned for', vi: 'Ngày dự kiến', zh: '计划日期' },
    participants: { en: 'Invited', vi: 'Thành phần được mời', zh: '受邀人员' },
    inputs: { en: 'Inputs', vi: 'Thông tin đầu vào', zh: '评审输入' },
    prepared_at: { en: 'Inputs complete since', vi: 'Đầu vào đầy đủ từ', zh: '输入齐备时间' },
    held_at: { en: 'Held', vi: 'Thời điểm họp', zh: '召开时间' },
    held_by: { en: 'Signed by', vi: 'Người ký', zh: '签署人' },
    present: { en: 'Present', vi: 'Người dự họp', zh: '出席人员' },
    minutes: { en: 'Minutes', vi: 'Biên bản', zh: '评审纪要' },
    conclusion: { en: 'Conclusion', vi: 'Kết luận', zh: '评审结论' },
    decisions: { en: 'Decisions', vi: 'Quyết định', zh: '决定' },
    followed_up_at: { en: 'Last followed up', vi: 'Theo dõi lần cuối', zh: '最近跟进' },
  },
  help: {
    inputs: {
      en: 'For each input, what there is to say, as of which day, and where it was drawn from. Where there is nothing new, say so.',
      vi: 'Với từng đầu vào: nội dung, số liệu tính đến ngày nào và lấy từ đâu. Nếu không có gì mới, hãy ghi rõ.',
      zh: '逐项写明内容、截止日期和来源。没有新情况时也请写明。',
    },
    conclusion: {
      en: 'Whether the SMS and the services are still suitable, adequate and effective, and why.',
      vi: 'SMS và dịch vụ có còn thích hợp, đầy đủ và có hiệu lực hay không, vì sao.',
      zh: 'SMS 和服务是否仍然适宜、充分和有效，以及理由。',
    },
    decisions: {
      en: 'Improvements and changes to the SMS and the services, each with an owner and a due date. That nothing needs to change is a decision, too.',
      vi: 'Cải tiến và thay đổi đối với SMS, dịch vụ, mỗi mục có người phụ trách và thời hạn. Không cần thay đổi gì cũng là một quyết định.',
      zh: '有关 SMS 和服务的改进和变更，每项须有负责人和期限。无需变更也是一项决定。',
    },
  },
  columns: {
    inputs: {
      item: { en: 'Input', vi: 'Đầu vào', zh: '输入项' },
      content: { en: 'Content', vi: 'Nội dung', zh: '内容' },
      as_of: { en: 'As of', vi: 'Tính đến ngày', zh: '截止日期' },
      source: { en: 'Drawn from', vi: 'Nguồn', zh: '来源' },
    },
    decisions: {
      decision: { en: 'Decision', vi: 'Quyết định', zh: '决定' },
      kind: { en: 'About', vi: 'Loại', zh: '类别' },
      owner: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
      due_on: { en: 'Due on', vi: 'Thời hạn', zh: '期限' },
      status: { en: 'Status', vi: 'Tình trạng', zh: '状态' },
      result: { en: 'Result or progress', vi: 'Kết quả hoặc tiến độ', zh: '结果或进展' },
    },
  },
  states: {
    planned: { en: 'Planned', vi: 'Đã lên kế hoạch', zh: '已计划' },
    prepared: { en: 'Prepared', vi: 'Đã chuẩn bị', zh: '已准备' },
    held: { en: 'Held', vi: 'Đã họp', zh: '已召开' },
    closed: { en: 'Closed', vi: 'Đã đóng', zh: '已关闭' },
    cancelled: { en: 'Cancelled', vi: 'Đã hủy', zh: '已取消' },
  },
  activities: {
    gather: { en: 'Write inputs', vi: 'Ghi đầu vào', zh: '填写输入' },
    prepare: { en: 'Complete the inputs', vi: 'Hoàn tất đầu vào', zh: '完成输入准备' },
    minute: { en: 'Draft minutes', vi: 'Soạn biên bản', zh: '起草纪要' },
    hold: { en: 'Sign as held', vi: 'Ký xác nhận đã họp', zh: '签署评审' },
    'follow-up': { en: 'Follow up decisions', vi: 'Theo dõi quyết định', zh: '跟进决定' },
    close: { en: 'Close', vi: 'Đóng', zh: '关闭' },
    cancel: { en: 'Cancel', vi: 'Hủy', zh: '取消' },
  },
  choices: {
    'inputs.item': reviewInputs,
    'decisions.kind': {
      improvement: { en: 'Improvement', vi: 'Cải tiến', zh: '改进' },
      change: {
        en: 'Change to the SMS or a service',
        vi: 'Thay đổi SMS hoặc dịch vụ',
        zh: 'SMS 或服务的变更',
      },
      resources: { en: 'Resources', vi: 'Nguồn lực', zh: '资源' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
    'decisions.status': {
      open: { en: 'Open', vi: 'Chưa xong', zh: '未完成' },
      done: { en: 'Done', vi: 'Đã xong', zh: '已完成' },
      dropped: { en: 'Dropped', vi: 'Không thực hiện nữa', zh: '不再执行' },
    },
  },
  clocks: {},
  relations: {
    follows: { en: 'follows', vi: 'tiếp sau', zh: '接续' },
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'gives-rise-to': { en: 'gives rise to', vi: 'dẫn đến', zh: '引发' },
  },
  obligations: {
    prepare: { en: 'Complete the inputs', vi: 'Hoàn tất thông tin đầu vào', zh: '完成评审输入' },
    hold: { en: 'Hold the management review', vi: 'Tổ chức xem xét của lãnh đạo', zh: '召开管理评审' },
    decision: {
      en: 'Carry out a decision of the management review',
      vi: 'Thực hiện quyết định của cuộc xem xét',
      zh: '执行管理评审的决定',
    },
    close: { en: 'Close the management review', vi: 'Đóng cuộc xem xét của lãnh đạo', zh: '关闭管理评审' },
  },
};

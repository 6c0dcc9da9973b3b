import type { ProcessTexts, SettingTexts } from './module.ts';

/** What complaints and appeals have in common, as people read it. */
export const handlingTexts = {
  fields: {
    title: { en: 'Subject', vi: 'Nội dung', zh: '主题' },
    from: { en: 'From', vi: 'Người gửi', zh: '提出方' },
    received_on: { en: 'Received', vi: 'Ngày nhận', zh: '收到日期' },
    description: { en: 'What was put forward', vi: 'Nội dung trình bày', zh: '所述内容' },
    certification: { en: 'Client’s file', vi: 'Hồ sơ khách hàng', zh: '客户档案' },
    concerned: { en: 'People it concerns', vi: 'Người có liên quan', zh: '所涉人员' },
    assignee: { en: 'Investigated by', vi: 'Người điều tra', zh: '调查人' },
    involved: { en: 'Had a part in it', vi: 'Người đã tham gia sự việc', zh: '参与过该事项的人员' },
    acknowledged_at: { en: 'Acknowledged', vi: 'Xác nhận lúc', zh: '确认时间' },
    investigation: { en: 'Investigation', vi: 'Kết quả điều tra', zh: '调查情况' },
    investigated_at: { en: 'Investigated', vi: 'Điều tra xong lúc', zh: '调查完成时间' },
    investigated_by: { en: 'Investigation signed off by', vi: 'Người hoàn tất điều tra', zh: '调查完成人' },
    outcome: { en: 'Outcome', vi: 'Kết quả', zh: '结果' },
    verdict: { en: 'Decision and reasons', vi: 'Quyết định và lý do', zh: '决定及理由' },
    decided_at: { en: 'Decided', vi: 'Quyết định lúc', zh: '决定时间' },
    decided_by: { en: 'Decided by', vi: 'Người quyết định', zh: '决定人' },
    answer: { en: 'Answer', vi: 'Trả lời', zh: '答复' },
    answered_at: { en: 'Answered', vi: 'Trả lời lúc', zh: '答复时间' },
    follow_up: { en: 'What followed', vi: 'Việc thực hiện sau đó', zh: '后续措施' },
  },
  help: {
    concerned: {
      en: 'People of the body it is about. They neither investigate nor decide.',
      vi: 'Người của tổ chức mà sự việc nói đến. Họ không điều tra và không quyết định.',
      zh: '所涉的本机构人员，不得参与调查和决定。',
    },
    involved: {
      en: 'Found by the program: who audited the client, decided on it, or is concerned.',
      vi: 'Do chương trình xác định: ai đã đánh giá, đã quyết định về khách hàng, hoặc có liên quan.',
      zh: '由程序得出：审核过该客户、对其作过决定或涉及其中的人员。',
    },
  },
  columns: {},
  states: {
    received: { en: 'Received', vi: 'Đã nhận', zh: '已收到' },
    acknowledged: { en: 'Acknowledged', vi: 'Đã xác nhận', zh: '已确认' },
    investigated: { en: 'Investigated', vi: 'Đã điều tra', zh: '已调查' },
    decided: { en: 'Decided', vi: 'Đã quyết định', zh: '已决定' },
    answered: { en: 'Answered', vi: 'Đã trả lời', zh: '已答复' },
    closed: { en: 'Closed', vi: 'Đã đóng', zh: '已关闭' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Sửa', zh: '修改' },
    acknowledge: { en: 'Acknowledge', vi: 'Xác nhận đã nhận', zh: '确认收到' },
    'hand-over': { en: 'Hand over', vi: 'Giao người khác', zh: '移交' },
    investigate: { en: 'Complete the investigation', vi: 'Hoàn tất điều tra', zh: '完成调查' },
    return: { en: 'Return for investigation', vi: 'Trả lại để điều tra', zh: '退回调查' },
    decide: { en: 'Decide and sign', vi: 'Quyết định và ký', zh: '决定并签署' },
    answer: { en: 'Answer', vi: 'Trả lời', zh: '答复' },
    close: { en: 'Close', vi: 'Đóng', zh: '关闭' },
  },
  choices: {
    outcome: {
      upheld: { en: 'Upheld', vi: 'Chấp nhận', zh: '成立' },
      'partly-upheld': { en: 'Upheld in part', vi: 'Chấp nhận một phần', zh: '部分成立' },
      'not-upheld': { en: 'Not upheld', vi: 'Không chấp nhận', zh: '不成立' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
} as const satisfies Omit<ProcessTexts, 'plural'>;

/** Parts of the setting with the body's days. */
export const handlingParts = {
  acknowledge_days: { en: 'Days to acknowledge', vi: 'Số ngày để xác nhận', zh: '确认期限（天）' },
  decide_days: { en: 'Days to decide', vi: 'Số ngày để quyết định', zh: '决定期限（天）' },
  answer_days: {
    en: 'Days from decision to answer',
    vi: 'Số ngày từ quyết định đến trả lời',
    zh: '决定至答复（天）',
  },
} as const satisfies SettingTexts['parts'];

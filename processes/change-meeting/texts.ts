import type { ProcessTexts } from '../module.ts';

/** Names of everything about meetings on changes. */
export const changeMeetingTexts: ProcessTexts = {
  plural: { en: 'Change meetings', vi: 'Cuộc họp thay đổi', zh: '变更会议' },
  purpose: {
    en: 'Where a board decides on changes: agenda, votes under one’s own name, minutes. The result goes to the changes by itself.',
    vi: 'Nơi hội đồng quyết định về thay đổi: chương trình, biểu quyết đích danh, biên bản. Kết quả tự động chuyển vào thay đổi.',
    zh: '委员会就变更作出决定：议程、实名表决、纪要。结果自动写入变更。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    board: { en: 'Board', vi: 'Hội đồng', zh: '委员会' },
    planned_at: { en: 'Planned for', vi: 'Thời gian dự kiến', zh: '计划时间' },
    assignee: { en: 'Prepared by', vi: 'Người chuẩn bị', zh: '准备人' },
    chair: { en: 'Chair', vi: 'Chủ trì', zh: '主持人' },
    agenda: { en: 'Agenda', vi: 'Chương trình', zh: '议程' },
    attended: { en: 'Attended', vi: 'Người tham dự', zh: '出席人' },
    held_at: { en: 'Held', vi: 'Thời điểm họp', zh: '召开时间' },
    votes: { en: 'Votes', vi: 'Phiếu biểu quyết', zh: '表决记录' },
    results: { en: 'Results', vi: 'Kết quả', zh: '结果' },
    minutes: { en: 'Minutes', vi: 'Biên bản', zh: '会议纪要' },
  },
  columns: {
    agenda: {
      change: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
      note: { en: 'Note', vi: 'Ghi chú', zh: '备注' },
    },
    votes: {
      change: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
      by: { en: 'Member', vi: 'Thành viên', zh: '成员' },
      vote: { en: 'Vote', vi: 'Biểu quyết', zh: '表决' },
      reason: { en: 'Reason', vi: 'Lý do', zh: '理由' },
      at: { en: 'When', vi: 'Khi nào', zh: '时间' },
      plan_version: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
      content_hash: { en: 'SHA-256', vi: 'SHA-256', zh: 'SHA-256' },
    },
    results: {
      change: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
      result: { en: 'Result', vi: 'Kết quả', zh: '结果' },
      votes_for: { en: 'For', vi: 'Tán thành', zh: '赞成' },
      votes_against: { en: 'Against', vi: 'Phản đối', zh: '反对' },
      abstained: { en: 'Abstained', vi: 'Không biểu quyết', zh: '弃权' },
      plan_version: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
      content_hash: { en: 'SHA-256', vi: 'SHA-256', zh: 'SHA-256' },
      at: { en: 'When', vi: 'Khi nào', zh: '时间' },
      applied_at: { en: 'Put on the change', vi: 'Ghi vào thay đổi', zh: '写入变更' },
    },
  },
  states: {
    planned: { en: 'Planned', vi: 'Dự kiến', zh: '计划中' },
    held: { en: 'Held', vi: 'Đã họp', zh: '已召开' },
    closed: { en: 'Closed', vi: 'Đã đóng', zh: '已关闭' },
    cancelled: { en: 'Cancelled', vi: 'Đã hủy', zh: '已取消' },
  },
  activities: {
    hold: { en: 'Hold', vi: 'Mở cuộc họp', zh: '召开' },
    vote: { en: 'Vote', vi: 'Biểu quyết', zh: '表决' },
    conclude: { en: 'Establish results', vi: 'Xác lập kết quả', zh: '确定结果' },
    'note-applied': { en: 'Results on the changes', vi: 'Kết quả đã ghi vào thay đổi', zh: '结果已写入变更' },
    close: { en: 'Close with minutes', vi: 'Đóng kèm biên bản', zh: '附纪要关闭' },
    cancel: { en: 'Cancel', vi: 'Hủy', zh: '取消' },
  },
  choices: {
    'votes.vote': {
      for: { en: 'For', vi: 'Tán thành', zh: '赞成' },
      against: { en: 'Against', vi: 'Phản đối', zh: '反对' },
      abstain: { en: 'Abstain', vi: 'Không biểu quyết', zh: '弃权' },
    },
    'results.result': {
      approved: { en: 'Approved', vi: 'Phê duyệt', zh: '批准' },
      rejected: { en: 'Rejected', vi: 'Từ chối', zh: '拒绝' },
      deferred: { en: 'Deferred', vi: 'Hoãn lại', zh: '暂缓' },
      outdated: { en: 'To be voted on again', vi: 'Cần biểu quyết lại', zh: '须重新表决' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    hold: { en: 'Hold the meeting', vi: 'Tổ chức cuộc họp', zh: '召开会议' },
    minutes: { en: 'Write the minutes and close', vi: 'Lập biên bản và đóng', zh: '写纪要并关闭' },
  },
};

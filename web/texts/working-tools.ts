import { textTable } from './text-table.ts';

/** Words of what people of the desk work with: canned replies, macros, merging, splitting, converting. */
export const toolsTexts = textTable('working-tools', {
  macro: { en: 'Macro', vi: 'Macro', zh: '宏' },
  'no-macros': {
    en: 'No macro is kept for this kind yet',
    vi: 'Chưa có macro nào cho loại này',
    zh: '此类型还没有宏',
  },
  reply: { en: 'Canned reply', vi: 'Câu trả lời mẫu', zh: '回复模板' },
  'reply-search': { en: 'Search replies', vi: 'Tìm câu trả lời mẫu', zh: '搜索回复模板' },
  'keep-replies': { en: 'Keep replies', vi: 'Quản lý câu trả lời mẫu', zh: '管理回复模板' },
  'keep-macros': { en: 'Keep macros', vi: 'Quản lý macro', zh: '管理宏' },
  'no-replies': {
    en: 'No canned reply fits',
    vi: 'Không có câu trả lời mẫu phù hợp',
    zh: '没有匹配的回复模板',
  },
  missing: {
    en: 'Not known on this record: {names}',
    vi: 'Hồ sơ này chưa có: {names}',
    zh: '此记录缺少：{names}',
  },
  merge: { en: 'Merge into another record', vi: 'Gộp vào hồ sơ khác', zh: '合并到其他记录' },
  'merge-many': { en: 'Merge', vi: 'Gộp', zh: '合并' },
  'merge-most': {
    en: 'At most {most} records are merged at once. Select them one by one.',
    vi: 'Mỗi lần chỉ gộp được tối đa {most} hồ sơ. Hãy chọn từng hồ sơ.',
    zh: '一次最多合并 {most} 条记录。请逐条选择。',
  },
  unmerge: { en: 'Undo the merge', vi: 'Tách bản ghi đã gộp', zh: '撤销合并' },
  split: { en: 'Split off a new record', vi: 'Tách thành hồ sơ mới', zh: '拆分为新记录' },
  'convert-incident': {
    en: 'Convert to a service request',
    vi: 'Chuyển thành yêu cầu dịch vụ',
    zh: '转为服务请求',
  },
  'convert-service-request': { en: 'Convert to an incident', vi: 'Chuyển thành sự cố', zh: '转为事件' },
  into: { en: 'Record that goes on', vi: 'Hồ sơ được giữ lại', zh: '保留的记录' },
  why: { en: 'Reason, read by the requester', vi: 'Lý do, người yêu cầu đọc được', zh: '原因（请求人可见）' },
  title: { en: 'Title of the new record', vi: 'Tiêu đề hồ sơ mới', zh: '新记录的标题' },
  about: { en: 'What it is about', vi: 'Nội dung', zh: '内容' },
  'comments-over': {
    en: 'Comments that go over, with their files',
    vi: 'Bình luận chuyển sang, kèm tệp đính kèm',
    zh: '带入的评论及其附件',
  },
  'other-requester': {
    en: 'Somebody else raised {number}. They keep seeing their own record, with the reason.',
    vi: '{number} do người khác gửi. Họ vẫn xem được hồ sơ của mình kèm lý do.',
    zh: '{number} 由其他人提出。其仍可查看自己的记录及原因。',
  },
  'see-first': { en: 'Check', vi: 'Kiểm tra', zh: '检查' },
});

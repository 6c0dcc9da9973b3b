import { textTable } from './text-table.ts';

/** Words of the files of a record and of the time spent on it. */
export const attachmentsTexts = textTable('attachments', {
  files: { en: 'Files', vi: 'Tệp đính kèm', zh: '文件' },
  none: { en: 'No files.', vi: 'Chưa có tệp.', zh: '暂无文件。' },
  add: { en: 'Add files', vi: 'Thêm tệp', zh: '添加文件' },
  how: {
    en: 'Choose, drop or paste',
    vi: 'Chọn, kéo thả hoặc dán',
    zh: '选择、拖放或粘贴',
  },
  drop: { en: 'Drop the files here', vi: 'Thả tệp vào đây', zh: '将文件拖放到此处' },
  'for-requester': {
    en: 'The requester sees them',
    vi: 'Người yêu cầu xem được',
    zh: '请求人可见',
  },
  'staff-only': { en: 'staff only', vi: 'chỉ nội bộ', zh: '仅内部' },
  'sending-part': {
    en: '{name}: {percent} sent',
    vi: '{name}: đã gửi {percent}',
    zh: '{name}：已发送 {percent}',
  },
  stop: { en: 'Stop sending {name}', vi: 'Ngừng gửi {name}', zh: '停止发送 {name}' },
  again: { en: 'Send {name} again', vi: 'Gửi lại {name}', zh: '重新发送 {name}' },
  'leave-out': { en: 'Leave {name} out', vi: 'Bỏ {name}', zh: '不发送 {name}' },
  open: { en: 'Open {name}', vi: 'Mở {name}', zh: '打开 {name}' },
  removed: { en: 'removed', vi: 'đã gỡ', zh: '已移除' },
  why: { en: 'Why it is removed', vi: 'Lý do gỡ tệp', zh: '移除原因' },
  before: { en: 'Previous picture', vi: 'Ảnh trước', zh: '上一张' },
  after: { en: 'Next picture', vi: 'Ảnh sau', zh: '下一张' },
  pasted: { en: 'pasted picture', vi: 'ảnh đã dán', zh: '粘贴的图片' },
  time: { en: 'Time spent', vi: 'Thời gian xử lý', zh: '用时' },
  'time-sum': { en: '{time} in all', vi: 'Tổng cộng {time}', zh: '共 {time}' },
  'time-none': { en: 'Nothing booked yet.', vi: 'Chưa ghi thời gian.', zh: '尚未登记。' },
  'time-how': {
    en: 'Such as 45, 1:30 or 1 h; with a minus to correct',
    vi: 'Ví dụ 45, 1:30 hoặc 1 giờ; thêm dấu trừ để điều chỉnh',
    zh: '例如 45、1:30 或 1小时；更正时加减号',
  },
  'time-for': { en: 'For what', vi: 'Nội dung công việc', zh: '工作内容' },
  'time-why': { en: 'Why it is corrected', vi: 'Lý do điều chỉnh', zh: '更正原因' },
  'time-book': { en: 'Book', vi: 'Ghi', zh: '登记' },
  'time-book-key': { en: 'Book time spent', vi: 'Ghi thời gian xử lý', zh: '登记用时' },
});

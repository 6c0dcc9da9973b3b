import { textTable } from './text-table.ts';

/** Words of the page on which records whose time is over are disposed of. */
export const retentionTexts = textTable('retention', {
  title: { en: 'Retention of records', vi: 'Lưu giữ hồ sơ', zh: '记录保留' },
  why: {
    en: 'For how long closed records are kept, and what is past its time. A person disposes of it, with a reason and under their name.',
    vi: 'Hồ sơ đã đóng được lưu giữ bao lâu và hồ sơ nào đã quá thời hạn. Người có trách nhiệm tiêu hủy, nêu lý do và ký tên.',
    zh: '已关闭的记录保留多久，以及哪些已超过期限。由人员说明理由并签名后处置。',
  },
  plan: { en: 'Plan terms', vi: 'Hoạch định thời hạn', zh: '策划期限' },
  records: { en: 'Records', vi: 'Hồ sơ', zh: '记录' },
  term: { en: 'Kept once closed', vi: 'Thời hạn sau khi đóng', zh: '关闭后保留' },
  days_one: { en: '{count} day', vi: '{count} ngày', zh: '{count} 天' },
  days_other: { en: '{count} days', vi: '{count} ngày', zh: '{count} 天' },
  'own-term': { en: 'each has its own day', vi: 'mỗi hồ sơ có ngày riêng', zh: '各有期限' },
  'no-term': { en: 'not planned', vi: 'chưa hoạch định', zh: '未策划' },
  closed: { en: 'Closed', vi: 'Đã đóng', zh: '已关闭' },
  'past-term': { en: 'Past their time', vi: 'Quá thời hạn', zh: '超过期限' },
  oldest: { en: 'Earliest', vi: 'Sớm nhất', zh: '最早' },
  'nothing-closed': {
    en: 'No record has been closed yet',
    vi: 'Chưa có hồ sơ nào đóng',
    zh: '尚无已关闭的记录',
  },
  'nothing-closed-why': {
    en: 'What is closed is counted here, by the terms planned under Settings.',
    vi: 'Hồ sơ đã đóng được thống kê tại đây, theo thời hạn đặt trong Cài đặt.',
    zh: '已关闭的记录按“设置”中策划的期限在此统计。',
  },
  'past-title': {
    en: '{process}: past their time',
    vi: '{process}: quá thời hạn',
    zh: '{process}：超过期限',
  },
  'past-more': {
    en: 'The {count} that are past it longest. The rest follows when these are disposed of.',
    vi: '{count} hồ sơ quá hạn lâu nhất. Số còn lại hiện ra sau khi tiêu hủy các hồ sơ này.',
    zh: '显示超期最久的 {count} 条，处置后显示其余记录。',
  },
  'none-past': {
    en: 'Nothing is past its time',
    vi: 'Không có hồ sơ quá thời hạn',
    zh: '没有超过期限的记录',
  },
  'none-past-why': {
    en: 'Records appear here on the day after the last one on which they are kept.',
    vi: 'Hồ sơ hiện ở đây từ ngày kế tiếp ngày lưu giữ cuối cùng.',
    zh: '记录在最后保留日的次日起显示于此。',
  },
  record: { en: 'Record', vi: 'Hồ sơ', zh: '记录' },
  'closed-at': { en: 'Closed', vi: 'Ngày đóng', zh: '关闭时间' },
  until: { en: 'Kept until', vi: 'Lưu giữ đến', zh: '保留至' },
  'choose-all': { en: 'Choose all shown', vi: 'Chọn tất cả đang hiện', zh: '全选所示' },
  choose: { en: 'Choose {number}', vi: 'Chọn {number}', zh: '选择 {number}' },
  dispose_one: { en: 'Dispose of {count} record', vi: 'Tiêu hủy {count} hồ sơ', zh: '处置 {count} 条记录' },
  dispose_other: {
    en: 'Dispose of {count} records',
    vi: 'Tiêu hủy {count} hồ sơ',
    zh: '处置 {count} 条记录',
  },
  'dispose-what': {
    en: 'What they say is taken out of pages, lists, search and API for good; of filled forms the content is deleted. The journal is append-only: who did what and when stays visible, and what its entries said stays in the database, shown to nobody.',
    vi: 'Nội dung hồ sơ được gỡ vĩnh viễn khỏi các trang, danh sách, tìm kiếm và API; nội dung biểu mẫu đã điền bị xóa. Nhật ký chỉ ghi thêm: ai làm gì, khi nào vẫn xem được; nội dung các mục nhật ký vẫn nằm trong cơ sở dữ liệu nhưng không hiển thị cho ai.',
    zh: '其内容将从页面、列表、搜索和 API 中永久移除；已填写表单的内容将被删除。日志只能追加：何人何时做了什么仍然可见，日志条目所写内容留存于数据库，不向任何人显示。',
  },
  reason: { en: 'Reason, and on whose word', vi: 'Lý do và theo quyết định của ai', zh: '理由及决定人' },
  'by-documents': {
    en: 'Documents are disposed of on their own pages.',
    vi: 'Tài liệu được tiêu hủy trên trang riêng của tài liệu.',
    zh: '文件在其各自页面上处置。',
  },
  refused: {
    en: '{number} stays: {detail}',
    vi: '{number} được giữ lại: {detail}',
    zh: '{number} 保留：{detail}',
  },
});

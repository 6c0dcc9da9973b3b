import { textTable } from './text-table.ts';

/** Words of the search over all records. */
export const searchTexts = textTable('search', {
  title: { en: 'Search', vi: 'Tìm kiếm', zh: '搜索' },
  words: { en: 'Words or number', vi: 'Từ khóa hoặc số hồ sơ', zh: '关键词或编号' },
  how: {
    en: 'All words must occur. "Words side by side" in quotation marks, -word for what must not occur.',
    vi: 'Phải có đủ các từ. Đặt "cụm từ liền nhau" trong ngoặc kép; -từ để loại trừ. Gõ không dấu cũng tìm được.',
    zh: '须包含全部关键词。用引号搜索"连续词组"，用 -词 排除。',
  },
  begin: { en: 'What are you looking for?', vi: 'Bạn cần tìm gì?', zh: '要查找什么？' },
  processes: { en: 'Kinds of records', vi: 'Loại hồ sơ', zh: '记录类型' },
  all: { en: 'All', vi: 'Tất cả', zh: '全部' },
  work: { en: 'Open or done', vi: 'Đang mở hay đã xong', zh: '未完成或已完成' },
  any: { en: 'Any', vi: 'Mọi trạng thái', zh: '全部状态' },
  open: { en: 'Open', vi: 'Đang mở', zh: '未完成' },
  done: { en: 'Done', vi: 'Đã xong', zh: '已完成' },
  service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
  from: { en: 'Changed from', vi: 'Thay đổi từ ngày', zh: '更改日期自' },
  to: { en: 'Changed until', vi: 'Thay đổi đến ngày', zh: '更改日期至' },
  found_one: { en: '{total} record', vi: '{total} hồ sơ', zh: '{total} 条记录' },
  found_other: { en: '{total} records', vi: '{total} hồ sơ', zh: '{total} 条记录' },
  results: { en: 'Records found', vi: 'Các hồ sơ tìm được', zh: '找到的记录' },
  none: { en: 'No record found', vi: 'Không tìm thấy hồ sơ nào', zh: '未找到记录' },
  'none-why': {
    en: 'Try fewer words or the beginning of one, or take a filter away. Only records you may read are searched.',
    vi: 'Hãy dùng ít từ hơn, gõ phần đầu của từ, hoặc bỏ bớt bộ lọc. Chỉ tìm trong những hồ sơ bạn được đọc.',
    zh: '可减少关键词、只输入词的开头，或去掉筛选条件。仅搜索您有权查看的记录。',
  },
  'none-newest': {
    en: 'None found among those looked at',
    vi: 'Không tìm thấy trong các hồ sơ đã xem',
    zh: '在已查看的记录中未找到',
  },
  'none-newest-why': {
    en: 'So many records hold these words that not all were looked at. Take another word with them, or narrow the search by kind, service or day.',
    vi: 'Quá nhiều hồ sơ có những từ này nên chưa xem hết. Hãy thêm một từ khác, hoặc thu hẹp theo loại, dịch vụ hay ngày.',
    zh: '含有这些词的记录太多，未能全部查看。请再加一个词，或按类型、服务、日期缩小范围。',
  },
  most: {
    en: 'These are the 200 that fit best. Narrow the search to see others.',
    vi: 'Đây là 200 hồ sơ phù hợp nhất. Hãy thu hẹp tìm kiếm để thấy các hồ sơ khác.',
    zh: '这是最匹配的 200 条。缩小范围可查看其他记录。',
  },
  'in-comment': { en: 'Comment', vi: 'Bình luận', zh: '评论' },
  'in-note': { en: 'Internal note', vi: 'Ghi chú nội bộ', zh: '内部备注' },
  next: { en: 'Next record', vi: 'Hồ sơ tiếp theo', zh: '下一条记录' },
  previous: { en: 'Previous record', vi: 'Hồ sơ trước', zh: '上一条记录' },
});

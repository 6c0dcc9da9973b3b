import { textTable } from './text-table.ts';

/** Words of what is prepared for management reviews. */
export const reviewsTexts = textTable('reviews', {
  prepared: { en: 'Prepared from the records', vi: 'Chuẩn bị từ hồ sơ', zh: '根据记录准备' },
  'prepared-why': {
    en: 'What the registers show for each input. Take it over, then add what records cannot tell.',
    vi: 'Những gì các sổ ghi cho thấy theo từng đầu vào. Hãy đưa vào biểu mẫu rồi bổ sung điều hồ sơ không nói được.',
    zh: '各项输入的登记册情况。采用后请补充记录未能反映的内容。',
  },
  'read-again': { en: 'Read again', vi: 'Đọc lại', zh: '重新读取' },
  since: { en: 'since {review} of {day}', vi: 'từ {review} ngày {day}', zh: '自 {day} 的 {review} 起' },
  'since-year': {
    en: 'for the last year, as no review was held before',
    vi: 'trong một năm qua vì trước đó chưa họp lần nào',
    zh: '过去一年，因此前未召开评审',
  },
  'take-all': { en: 'Take over all', vi: 'Đưa tất cả vào biểu mẫu', zh: '全部采用' },
  take: { en: 'Take over', vi: 'Đưa vào biểu mẫu', zh: '采用' },
  'take-input': { en: 'Take over: {input}', vi: 'Đưa vào biểu mẫu: {input}', zh: '采用：{input}' },
  'as-of': { en: 'as of {day}', vi: 'tính đến {day}', zh: '截至 {day}' },
  older: {
    en: 'nothing newer than the last review',
    vi: 'không có gì mới hơn lần xem xét trước',
    zh: '没有晚于上次评审的内容',
  },
  undated: { en: 'no records to date it by', vi: 'không có hồ sơ để xác định ngày', zh: '无记录可确定日期' },
  written: { en: 'Written so far', vi: 'Đã ghi', zh: '已填写' },
  'not-written': { en: 'Nothing is written yet.', vi: 'Chưa ghi gì.', zh: '尚未填写。' },
  behind: { en: 'Records', vi: 'Hồ sơ', zh: '相关记录' },
  'ask-title': { en: 'There is text already', vi: 'Đã có nội dung', zh: '已有内容' },
  ask: {
    en: 'Something is written already for: {inputs}. Nothing is sent before you carry out the activity.',
    vi: 'Đã có nội dung cho: {inputs}. Chưa gửi gì trước khi bạn thực hiện hoạt động.',
    zh: '以下输入已有内容：{inputs}。在您执行操作之前不会提交任何内容。',
  },
  'ask-keep': { en: 'Fill empty ones only', vi: 'Chỉ điền mục còn trống', zh: '只填空白项' },
  'ask-add': { en: 'Add below it', vi: 'Thêm bên dưới', zh: '添加在后面' },
  'ask-replace': { en: 'Replace it', vi: 'Thay thế', zh: '替换' },
  decisions: {
    en: 'Decisions of earlier reviews',
    vi: 'Quyết định của các lần xem xét trước',
    zh: '以往评审的决定',
  },
  review: { en: 'Review', vi: 'Cuộc xem xét', zh: '评审' },
  overdue: { en: 'Overdue', vi: 'Quá hạn', zh: '已逾期' },
  'looked-at-in': {
    en: 'The status of these decisions is looked at in {review}',
    vi: 'Tình trạng các quyết định này được xem lại tại {review}',
    zh: '这些决定的状态将在 {review} 中查看',
  },
});

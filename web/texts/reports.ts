import { textTable } from './text-table.ts';

/** Words of the issues of service reports and of the figures in them. */
export const reportsTexts = textTable('reports', {
  computed: { en: 'Computed from records', vi: 'Tính từ hồ sơ', zh: '由记录计算' },
  'computed-over': {
    en: 'Computed from records, {from} to {to}',
    vi: 'Tính từ hồ sơ, {from} đến {to}',
    zh: '由记录计算，{from} 至 {to}',
  },
  'not-over': {
    en: 'The period is not over: these are the figures so far.',
    vi: 'Kỳ báo cáo chưa kết thúc: đây là số liệu đến lúc này.',
    zh: '报告期尚未结束，以下为截至目前的数据。',
  },
  'none-chosen': {
    en: 'No figures are chosen for this report. Choose them under Edit, and each issue is computed.',
    vi: 'Báo cáo này chưa chọn chỉ số nào. Hãy chọn trong mục Sửa để từng kỳ được tính tự động.',
    zh: '该报告尚未选择指标。请在“编辑”中选择，之后各期将自动计算。',
  },
  'left-out': {
    en: 'Left out, as their records do not name what this report is about (service, customer or priority): {figures}.',
    vi: 'Không đưa vào vì hồ sơ không ghi dịch vụ, khách hàng hoặc mức ưu tiên mà báo cáo này nói đến: {figures}.',
    zh: '以下指标的记录不含本报告所针对的服务、客户或优先级，故未列入：{figures}。',
  },
  fill: { en: 'Fill in the texts', vi: 'Điền vào nội dung', zh: '填入文字' },
  'fill-why': {
    en: 'The figures are kept with the issue as they are computed when it is sent. Add to the texts what figures do not say.',
    vi: 'Số liệu được lưu cùng kỳ phát hành theo kết quả tính lúc gửi. Hãy bổ sung vào nội dung những gì số liệu không thể hiện.',
    zh: '数据按发送时的计算结果随该期保存。请在文字中补充数据未能说明的内容。',
  },
  figure: { en: 'Figure', vi: 'Chỉ số', zh: '指标' },
  'this-issue': { en: 'This issue', vi: 'Kỳ này', zh: '本期' },
  'of-records_one': { en: '{count} record', vi: '{count} hồ sơ', zh: '{count} 条记录' },
  'of-records_other': { en: '{count} records', vi: '{count} hồ sơ', zh: '{count} 条记录' },
  'no-records': { en: 'no records', vi: 'không có hồ sơ', zh: '无记录' },
});

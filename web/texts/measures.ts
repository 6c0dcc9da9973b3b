import { textTable } from './text-table.ts';

/** Words of the picture of a measure's points. */
export const measuresTexts = textTable('measures', {
  points: { en: 'Points over time', vi: 'Điểm đo theo thời gian', zh: '测量点走势' },
  'points-of': { en: 'Measured by {title}', vi: 'Đo bằng {title}', zh: '由“{title}”测量' },
  computed: {
    en: 'Computed from records: {method}',
    vi: 'Tính từ hồ sơ: {method}',
    zh: '由记录计算：{method}',
  },
  'figure-from': {
    en: 'Taken by the program when a point is due, over all days since the last one. Source: {process}. Unit: {unit}. Nobody types a value.',
    vi: 'Chương trình tự lấy khi đến hạn, tính trên mọi ngày kể từ điểm trước. Nguồn: {process}. Đơn vị: {unit}. Không ai nhập giá trị.',
    zh: '到期时由程序自动取数，覆盖自上一测量点以来的全部日期。来源：{process}。单位：{unit}。数值不由人工输入。',
  },
  'figure-number': { en: 'number', vi: 'số lượng', zh: '数量' },
  'figure-of-no-service': {
    en: 'Its records do not name what is chosen: choose another figure, or leave service, customer or priority blank.',
    vi: 'Hồ sơ của chỉ số này không ghi mục đã chọn: hãy chọn chỉ số khác hoặc để trống dịch vụ, khách hàng, mức ưu tiên.',
    zh: '该指标的记录不含所选内容：请选择其他指标，或将服务、客户、优先级留空。',
  },
  'nothing-found': {
    en: 'When its last point was due there was no record to compute it from, so none was taken.',
    vi: 'Khi đến hạn điểm đo gần nhất, không có hồ sơ nào để tính nên không lấy điểm đo.',
    zh: '最近一次到期时没有可供计算的记录，因此未取测量点。',
  },
  recorded_one: { en: '{count} point', vi: '{count} điểm đo', zh: '{count} 个测量点' },
  recorded_other: { en: '{count} points', vi: '{count} điểm đo', zh: '{count} 个测量点' },
  'off-target': { en: '{count} off target', vi: '{count} không đạt', zh: '{count} 个未达标' },
  missed: { en: '{count} not recorded', vi: '{count} lần bỏ lỡ', zh: '{count} 次缺失' },
  value: { en: 'Value', vi: 'Giá trị', zh: '数值' },
  met: { en: 'Target met', vi: 'Đạt chỉ tiêu', zh: '达标' },
  'not-met': { en: 'Off target', vi: 'Không đạt chỉ tiêu', zh: '未达标' },
  'not-recorded': { en: 'Due, not recorded', vi: 'Đến hạn mà không ghi', zh: '应测未测' },
  'target-at-least': {
    en: 'Target: at least {target}',
    vi: 'Chỉ tiêu: từ {target}',
    zh: '目标值：不低于 {target}',
  },
  'target-at-most': {
    en: 'Target: at most {target}',
    vi: 'Chỉ tiêu: không quá {target}',
    zh: '目标值：不高于 {target}',
  },
});

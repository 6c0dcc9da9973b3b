import { textTable } from './text-table.ts';

/** Words of the page of service levels. */
export const serviceLevelsTexts = textTable('service-levels', {
  title: { en: 'Service levels', vi: 'Mức dịch vụ', zh: '服务级别' },
  help: {
    en: 'Clocks that came to their end in the period, held against the targets in force today. A figure leads to its records.',
    vi: 'Các đồng hồ kết thúc trong kỳ, so với mục tiêu đang áp dụng. Bấm vào con số để xem các hồ sơ phía sau.',
    zh: '期间内计时结束的记录，与现行目标对照。点击数字可查看对应记录。',
  },
  by: { en: 'By', vi: 'Theo', zh: '按' },
  'by-service': { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
  'by-customer': { en: 'Customer', vi: 'Khách hàng', zh: '客户' },
  'by-priority': { en: 'Priority', vi: 'Mức ưu tiên', zh: '优先级' },
  'by-team': { en: 'Team', vi: 'Nhóm', zh: '处理组' },
  weeks: { en: 'Weeks', vi: 'Số tuần', zh: '周数' },
  'at-risk': { en: 'At risk now', vi: 'Đang có nguy cơ trễ', zh: '当前有风险' },
  breached: { en: 'Missed and still open', vi: 'Đã trễ và còn mở', zh: '已超时且未结' },
  clock: { en: 'Target', vi: 'Mục tiêu', zh: '目标' },
  share: { en: 'In target', vi: 'Đúng hạn', zh: '达标率' },
  met: { en: 'Met', vi: 'Đạt', zh: '达标' },
  missed: { en: 'Missed', vi: 'Trễ', zh: '超时' },
  'by-week': { en: 'Week by week', vi: 'Từng tuần', zh: '逐周' },
  'week-of': {
    en: 'Week of {date}: {met} met, {missed} missed',
    vi: 'Tuần từ {date}: {met} đạt, {missed} trễ',
    zh: '{date} 起一周：达标 {met}，超时 {missed}',
  },
  operational: {
    en: 'between teams or with a supplier',
    vi: 'giữa các nhóm hoặc với nhà cung cấp',
    zh: '处理组之间或与供应商',
  },
  'no-group': { en: 'None', vi: 'Không có', zh: '无' },
  none: { en: 'No clock came to its end', vi: 'Không có đồng hồ nào kết thúc', zh: '没有计时结束的记录' },
  'none-why': {
    en: 'Nothing with a target was answered or finished in this period. Choose a longer period, or set targets under Settings.',
    vi: 'Không có hồ sơ nào có mục tiêu được phản hồi hoặc hoàn tất trong kỳ. Hãy chọn kỳ dài hơn hoặc đặt mục tiêu trong phần Thiết lập.',
    zh: '该期间内没有设定目标的记录得到响应或完成。请选择更长的期间，或在“设置”中设定目标。',
  },
  records: { en: 'Records behind it', vi: 'Các hồ sơ phía sau', zh: '对应记录' },
  'records-more': {
    en: 'The newest {shown} of {count}.',
    vi: '{shown} hồ sơ mới nhất trong {count}.',
    zh: '共 {count} 条，显示最新 {shown} 条。',
  },
  took: { en: '{elapsed} of {target}', vi: '{elapsed} / {target}', zh: '{elapsed} / {target}' },
});

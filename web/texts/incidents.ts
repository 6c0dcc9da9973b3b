import { textTable } from './text-table.ts';

/** Words of the pages about incidents. */
export const incidentsTexts = textTable('incidents', {
  title: { en: 'Incidents', vi: 'Sự cố', zh: '事件' },
  new: { en: 'New incident', vi: 'Sự cố mới', zh: '新建事件' },
  report: { en: 'Report an incident', vi: 'Báo sự cố', zh: '报告事件' },
  'view-open': { en: 'All open', vi: 'Đang mở', zh: '全部未结' },
  'view-mine': { en: 'My work', vi: 'Việc của tôi', zh: '我的工作' },
  'view-unassigned': { en: 'Unassigned', vi: 'Chưa phân công', zh: '未分派' },
  'view-overdue': { en: 'Overdue', vi: 'Quá hạn', zh: '已超时' },
  'view-major': { en: 'Major', vi: 'Nghiêm trọng', zh: '重大' },
  'view-all': { en: 'All', vi: 'Tất cả', zh: '全部' },
  count: { en: '{total} incidents', vi: '{total} sự cố', zh: '{total} 个事件' },
  none: { en: 'No incident fits', vi: 'Không có sự cố phù hợp', zh: '没有符合条件的事件' },
  'none-why': {
    en: 'Nothing is in this view now. Take a filter away, or record an incident.',
    vi: 'Hiện không có gì trong danh sách này. Hãy bỏ bớt bộ lọc hoặc ghi nhận sự cố.',
    zh: '此视图目前没有内容。可去掉筛选条件，或记录新的事件。',
  },
  'major-banner': { en: 'Major incident', vi: 'Sự cố nghiêm trọng', zh: '重大事件' },
  'major-no-manager': { en: 'No manager yet', vi: 'Chưa có người điều phối', zh: '尚无负责人' },
  'major-not-informed': {
    en: 'Top management not informed yet',
    vi: 'Chưa báo lãnh đạo cao nhất',
    zh: '尚未通报最高管理者',
  },
  'major-informed': { en: 'Top management informed', vi: 'Đã báo lãnh đạo cao nhất', zh: '已通报最高管理者' },
  'priority-follows': { en: 'Priority: {priority}', vi: 'Mức ưu tiên: {priority}', zh: '优先级：{priority}' },
  'priority-unknown': {
    en: 'Priority follows from impact and urgency.',
    vi: 'Mức ưu tiên suy ra từ mức ảnh hưởng và khẩn cấp.',
    zh: '优先级由影响度和紧急度得出。',
  },
  record: { en: 'Record the incident', vi: 'Ghi nhận sự cố', zh: '记录事件' },
});

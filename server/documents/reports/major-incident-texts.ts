import type { Text } from '../../../kernel/text.ts';

/** What the report of a major incident says besides the names of its fields and what people wrote. */
export const majorReportTexts = {
  title: { en: 'Major incident report', vi: 'Báo cáo sự cố nghiêm trọng', zh: '重大事件报告' },
  draft: {
    en: 'Draft: the major incident is not reviewed yet',
    vi: 'Bản thảo: sự cố nghiêm trọng chưa được rà soát',
    zh: '草稿：重大事件尚未回顾',
  },
  times: { en: 'Times', vi: 'Thời gian', zh: '用时' },
  'to-declared': {
    en: 'From opened to declared',
    vi: 'Từ khi ghi nhận đến khi công bố',
    zh: '登记至宣布',
  },
  'to-first-word': {
    en: 'From declared to the first word',
    vi: 'Từ khi công bố đến lần thông báo đầu tiên',
    zh: '宣布至首次通报',
  },
  'to-resolved': {
    en: 'From opened to resolved',
    vi: 'Từ khi ghi nhận đến khi giải quyết',
    zh: '登记至解决',
  },
  'declared-to-resolved': {
    en: 'From declared to resolved',
    vi: 'Từ khi công bố đến khi giải quyết',
    zh: '宣布至解决',
  },
  course: { en: 'Course', vi: 'Diễn biến', zh: '经过' },
  at: { en: 'When', vi: 'Thời điểm', zh: '时间' },
  what: { en: 'What happened', vi: 'Sự việc', zh: '事项' },
  more: { en: 'Who or whom', vi: 'Ai, cho ai', zh: '人员或对象' },
  opened: { en: 'Opened', vi: 'Ghi nhận', zh: '登记' },
  declared: { en: 'Declared', vi: 'Công bố', zh: '宣布' },
  informed: { en: 'Top management informed', vi: 'Đã báo lãnh đạo cao nhất', zh: '已通报最高管理者' },
  handed: { en: 'Handed over', vi: 'Chuyển giao', zh: '移交' },
  told: { en: 'Told', vi: 'Thông báo', zh: '通报' },
  resolved: { en: 'Resolved', vi: 'Giải quyết', zh: '解决' },
  closed: { en: 'Closed', vi: 'Đóng', zh: '关闭' },
  reviewed: { en: 'Reviewed', vi: 'Rà soát', zh: '回顾' },
  'those-told': { en: 'Stakeholders told', vi: 'Các bên đã được thông báo', zh: '已通报的相关方' },
  to: { en: 'Stakeholders', vi: 'Bên liên quan', zh: '相关方' },
  messages: { en: 'Messages', vi: 'Số thông báo', zh: '通报次数' },
  first: { en: 'First', vi: 'Lần đầu', zh: '首次' },
  last: { en: 'Last', vi: 'Lần cuối', zh: '最近一次' },
} as const satisfies Record<string, Text>;

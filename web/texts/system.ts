import { textTable } from './text-table.ts';

/** Words of the overview of the management system and of what people owe. */
export const systemTexts = textTable('system', {
  title: { en: 'Management system', vi: 'Hệ thống quản lý dịch vụ', zh: '服务管理体系' },
  why: {
    en: 'Every register by the clause it serves: how full it is, what is overdue, and what the last assessment found.',
    vi: 'Mọi sổ đăng ký theo điều khoản mà nó phục vụ: có bao nhiêu mục, mục nào quá hạn và lần đánh giá gần nhất cho thấy gì.',
    zh: '按所服务的条款列出各登记册：内容多少、哪些逾期，以及最近一次评估的结果。',
  },
  'in-force': { en: '{count} in force', vi: '{count} đang hiệu lực', zh: '{count} 项有效' },
  overdue: { en: '{count} overdue', vi: '{count} quá hạn', zh: '{count} 项逾期' },
  empty: { en: 'empty', vi: 'trống', zh: '空' },
  requirements: { en: '{count} requirements', vi: '{count} yêu cầu', zh: '{count} 条要求' },
  'found-of-clause': {
    en: 'Clause {clause}: {found}',
    vi: 'Điều khoản {clause}: {found}',
    zh: '条款 {clause}：{found}',
  },
  'owed-title': { en: 'What I owe', vi: 'Việc tôi phải làm', zh: '我的待办' },
  'owed-all-title': { en: 'What is owed', vi: 'Việc cần làm của mọi người', zh: '全部待办' },
  calendar: { en: 'Calendar file', vi: 'Tệp lịch', zh: '日历文件' },
  mine: { en: 'Mine', vi: 'Của tôi', zh: '我的' },
  all: { en: 'Everybody’s', vi: 'Của mọi người', zh: '所有人' },
  whose: { en: 'Whose', vi: 'Của ai', zh: '范围' },
  late: { en: 'Late', vi: 'Trễ hạn', zh: '已逾期' },
  'next-week': { en: 'Within seven days', vi: 'Trong bảy ngày tới', zh: '七天之内' },
  'next-month': { en: 'Within thirty days', vi: 'Trong ba mươi ngày tới', zh: '三十天之内' },
  later: { en: 'Later', vi: 'Sau đó', zh: '以后' },
  undated: { en: 'Without a date', vi: 'Chưa có hạn', zh: '无期限' },
  'nothing-owed': { en: 'Nothing is owed', vi: 'Không có việc nào', zh: '没有待办' },
  'nothing-owed-why': {
    en: 'Reviews, decisions, actions and confirmations that records ask of you appear here.',
    vi: 'Các việc xem xét, quyết định, hành động và xác nhận mà hồ sơ cần bạn thực hiện sẽ hiện ở đây.',
    zh: '各记录需要您进行的评审、决定、措施和确认会显示在这里。',
  },
  work: { en: 'Work on it', vi: 'Xử lý', zh: '处理' },
  what: { en: 'What', vi: 'Việc', zh: '事项' },
  record: { en: 'Record', vi: 'Hồ sơ', zh: '记录' },
  who: { en: 'Who', vi: 'Người thực hiện', zh: '责任人' },
  due: { en: 'Due', vi: 'Đến hạn', zh: '到期' },
});

import { textTable } from './text-table.ts';

/** Words of the page on which a certification body starts. */
export const practiceTexts = textTable('practice', {
  title: { en: 'Clients at a glance', vi: 'Tổng quan khách hàng', zh: '客户总览' },
  mine: { en: 'What I owe', vi: 'Việc tôi phải làm', zh: '我的待办' },
  'all-owed': { en: 'All {count}', vi: 'Tất cả {count} việc', zh: '全部 {count} 项' },
  everybodys: { en: 'Everybody’s', vi: 'Của mọi người', zh: '所有人的待办' },
  'nothing-owed': {
    en: 'Nothing at present. Reviews, answers and decisions that records ask of you appear here.',
    vi: 'Hiện không có việc nào. Các việc xem xét, phản hồi và quyết định mà hồ sơ cần bạn thực hiện sẽ hiện ở đây.',
    zh: '目前没有待办。各记录需要您进行的评审、答复和决定会显示在这里。',
  },
  registers: { en: 'Registers', vi: 'Sổ đăng ký', zh: '登记册' },
});

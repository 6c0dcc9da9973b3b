import { textTable } from './text-table.ts';

/** Words of the bell, the page of notifications and what is chosen about them. */
export const notificationsTexts = textTable('notifications', {
  title: { en: 'Notifications', vi: 'Thông báo', zh: '通知' },
  'bell-none': { en: 'Notifications', vi: 'Thông báo', zh: '通知' },
  bell_one: {
    en: 'Notifications: {count} unread',
    vi: 'Thông báo: {count} chưa đọc',
    zh: '通知：{count} 条未读',
  },
  bell_other: {
    en: 'Notifications: {count} unread',
    vi: 'Thông báo: {count} chưa đọc',
    zh: '通知：{count} 条未读',
  },
  unread: { en: 'Unread', vi: 'Chưa đọc', zh: '未读' },
  all: { en: 'All', vi: 'Tất cả', zh: '全部' },
  which: { en: 'Which notifications', vi: 'Thông báo nào', zh: '显示哪些通知' },
  'read-all': { en: 'Mark all as read', vi: 'Đánh dấu tất cả là đã đọc', zh: '全部标为已读' },
  'read-one': { en: 'Mark {number} as read', vi: 'Đánh dấu {number} là đã đọc', zh: '将 {number} 标为已读' },
  'see-all': { en: 'All notifications', vi: 'Tất cả thông báo', zh: '查看全部通知' },
  choose: { en: 'Choose', vi: 'Tùy chọn', zh: '选择' },
  none: { en: 'Nothing unread', vi: 'Không có thông báo chưa đọc', zh: '没有未读通知' },
  'none-why': {
    en: 'You are told here of what concerns you: what is assigned to you, written to you, or becomes of what you watch.',
    vi: 'Tại đây bạn được thông báo về việc liên quan đến bạn: việc được giao, nội dung gửi cho bạn, diễn biến của hồ sơ bạn theo dõi.',
    zh: '与您有关的事项会显示在此：分派给您的工作、写给您的内容，以及您关注的记录的进展。',
  },
  'none-ever': { en: 'No notifications yet', vi: 'Chưa có thông báo', zh: '暂无通知' },
  by: { en: 'by {name}', vi: 'bởi {name}', zh: '{name}' },
  instead: { en: 'in place of {name}', vi: 'thay cho {name}', zh: '代理 {name}' },
  'choose-title': { en: 'What I am told of', vi: 'Tôi được thông báo về', zh: '我的通知选项' },
  'choose-help': {
    en: 'Web: on this page and at the bell. Mail: there, and by mail. What you do not choose is as your organisation plans it.',
    vi: 'Trang: tại trang này và ở biểu tượng chuông. Thư: tại đó và qua thư điện tử. Mục bạn không chọn theo cách tổ chức đã định.',
    zh: '页面：在本页和铃铛处显示。邮件：同时发送邮件。未选择的项目按组织的规定处理。',
  },
  event: { en: 'Event', vi: 'Việc xảy ra', zh: '事项' },
  'channel-none': { en: 'None', vi: 'Không', zh: '不通知' },
  'channel-web': { en: 'Web', vi: 'Trang', zh: '页面' },
  'channel-mail': { en: 'Mail', vi: 'Thư', zh: '邮件' },
  planned: { en: 'As planned', vi: 'Theo tổ chức', zh: '按组织规定' },
  'back-to-plan': {
    en: 'Back to what the organisation plans: {event}',
    vi: 'Trở lại theo cách tổ chức đã định: {event}',
    zh: '恢复组织规定：{event}',
  },
  'mail-hours': { en: 'Send me mail', vi: 'Gửi thư cho tôi', zh: '邮件发送时间' },
  'hours-always': { en: 'At any hour', vi: 'Bất cứ lúc nào', zh: '任何时间' },
  'hours-working': { en: 'In working hours', vi: 'Trong giờ làm việc', zh: '仅工作时间' },
  'hours-help': {
    en: 'Outside of the organisation’s working hours, mail waits until they begin. The page tells you at once.',
    vi: 'Ngoài giờ làm việc của tổ chức, thư được giữ đến khi bắt đầu giờ làm. Trang này luôn báo ngay.',
    zh: '在组织工作时间之外，邮件会保留到工作时间开始时发送；页面通知始终即时显示。',
  },
});

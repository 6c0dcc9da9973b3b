import { textTable } from './text-table.ts';

/** Words of calendars that people subscribe to. */
export const calendarsTexts = textTable('calendars', {
  subscribe: { en: 'Subscribe', vi: 'Đăng ký lịch', zh: '订阅日历' },
  title: {
    en: 'What I owe, in a calendar program',
    vi: 'Việc tôi phải làm trong ứng dụng lịch',
    zh: '在日历程序中查看我的待办',
  },
  'title-changes': {
    en: 'The change calendar, in a calendar program',
    vi: 'Lịch thay đổi trong ứng dụng lịch',
    zh: '在日历程序中查看变更日历',
  },
  'why-changes': {
    en: 'An address of your own that a calendar program reads by itself, again and again. Whoever has it reads the change calendar, and nothing else: treat it like a password.',
    vi: 'Địa chỉ riêng của bạn để ứng dụng lịch tự đọc định kỳ. Ai có địa chỉ này đều đọc được lịch thay đổi, ngoài ra không gì khác: hãy giữ kín như mật khẩu.',
    zh: '您专用的地址，由日历程序定期自动读取。知道该地址的人可以看到变更日历，但看不到其他内容：请像密码一样保管。',
  },
  why: {
    en: 'An address of your own that a calendar program reads by itself, again and again. Whoever has it reads what you owe, and nothing else: treat it like a password.',
    vi: 'Địa chỉ riêng của bạn để ứng dụng lịch tự đọc định kỳ. Ai có địa chỉ này đều đọc được các việc bạn phải làm, ngoài ra không gì khác: hãy giữ kín như mật khẩu.',
    zh: '您专用的地址，由日历程序定期自动读取。知道该地址的人可以看到您的待办，但看不到其他内容：请像密码一样保管。',
  },
  name: {
    en: 'For which device or program',
    vi: 'Dùng cho thiết bị hoặc ứng dụng nào',
    zh: '用于哪个设备或程序',
  },
  make: { en: 'Make an address', vi: 'Tạo địa chỉ', zh: '生成地址' },
  'made-once': {
    en: 'Copy it now: it is not shown again.',
    vi: 'Hãy sao chép ngay: địa chỉ không hiện lại.',
    zh: '请立即复制，此地址不会再次显示。',
  },
  address: { en: 'Address', vi: 'Địa chỉ', zh: '地址' },
  mine: { en: 'Your addresses', vi: 'Các địa chỉ của bạn', zh: '您的地址' },
  none: { en: 'You have none yet.', vi: 'Bạn chưa có địa chỉ nào.', zh: '尚无地址。' },
  since: {
    en: 'made {made}, until {until}',
    vi: 'tạo {made}, đến {until}',
    zh: '生成于 {made}，有效至 {until}',
  },
  end: { en: 'End', vi: 'Hủy', zh: '撤销' },
  'end-of': { en: 'End {name}', vi: 'Hủy {name}', zh: '撤销 {name}' },
});

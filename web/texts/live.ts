import { textTable } from './text-table.ts';

/** Words of working on one record together. */
export const liveTexts = textTable('live', {
  'also-here': { en: 'Also here', vi: 'Cùng đang xem', zh: '同时在看' },
  viewing: { en: '{name} is looking at this', vi: '{name} đang xem', zh: '{name} 正在查看' },
  writing: { en: '{name} is writing', vi: '{name} đang viết', zh: '{name} 正在输入' },
  came: { en: '{name} is here now', vi: '{name} vừa vào xem', zh: '{name} 已进入此页' },
  left: { en: '{name} has left', vi: '{name} đã rời trang', zh: '{name} 已离开' },
  'changed-by': {
    en: '{name} changed {number}: {activity}',
    vi: '{name} đã cập nhật {number}: {activity}',
    zh: '{name} 更新了 {number}：{activity}',
  },
  'new-rows_one': { en: '{count} new', vi: '{count} mục mới', zh: '{count} 项新内容' },
  'new-rows_other': { en: '{count} new', vi: '{count} mục mới', zh: '{count} 项新内容' },
  'new-rows-show': { en: 'Show them', vi: 'Hiển thị', zh: '显示' },
  watch: { en: 'Watch', vi: 'Theo dõi', zh: '关注' },
  watching: { en: 'Watching', vi: 'Đang theo dõi', zh: '已关注' },
  watchers: { en: 'Watchers', vi: 'Người theo dõi', zh: '关注者' },
  'watchers-none': { en: 'Nobody watches this.', vi: 'Chưa có ai theo dõi.', zh: '暂无人关注。' },
  'watcher-add': { en: 'Let somebody watch', vi: 'Thêm người theo dõi', zh: '添加关注者' },
  'watcher-remove': { en: 'Take {name} off', vi: 'Bỏ {name}', zh: '移除 {name}' },
  'mention-hint': {
    en: 'Type @ to mention somebody.',
    vi: 'Gõ @ để nhắc đến ai đó.',
    zh: '输入 @ 可提及他人。',
  },
  people: { en: 'People to mention', vi: 'Người có thể nhắc đến', zh: '可提及的人' },
  clash: {
    en: 'Both of you changed the same fields. Choose for each; nothing of either is lost until you save.',
    vi: 'Hai bên đã sửa cùng các trường. Hãy chọn cho từng trường; chưa mất gì cho đến khi bạn lưu.',
    zh: '双方修改了相同的字段。请逐项选择，保存之前双方内容都不会丢失。',
  },
  'no-clash': {
    en: 'None of it is what you changed: yours can be saved on top.',
    vi: 'Không trùng với phần bạn sửa: có thể lưu tiếp phần của bạn.',
    zh: '与您的修改不重叠，您的内容可直接保存。',
  },
  base: { en: 'Before', vi: 'Trước đó', zh: '原值' },
  mine: { en: 'Keep mine', vi: 'Giữ của tôi', zh: '保留我的' },
  theirs: { en: 'Take theirs', vi: 'Lấy của họ', zh: '采用对方的' },
  both: { en: 'Join both texts', vi: 'Nối cả hai đoạn', zh: '合并两段文字' },
  'by-at': { en: '{name}, {at}', vi: '{name}, {at}', zh: '{name}，{at}' },
  undecided: {
    en: 'Choose for every field above, then save.',
    vi: 'Hãy chọn cho mọi trường ở trên rồi lưu.',
    zh: '请先为以上每个字段作出选择，再保存。',
  },
});

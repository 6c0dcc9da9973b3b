import { textTable } from './text-table.ts';

/** Words of the views that people keep of lists. */
export const viewsTexts = textTable('views', {
  title: { en: 'Saved views', vi: 'Khung xem đã lưu', zh: '已保存的视图' },
  save: { en: 'Save view', vi: 'Lưu khung xem', zh: '保存视图' },
  'save-title': { en: 'Save this view', vi: 'Lưu khung xem này', zh: '保存此视图' },
  'save-what': {
    en: 'Filters, order and columns are kept as they are now.',
    vi: 'Bộ lọc, thứ tự và các cột được lưu như hiện tại.',
    zh: '将按当前状态保存筛选条件、排序和列。',
  },
  scope: { en: 'For whom', vi: 'Dành cho', zh: '适用对象' },
  'scope-own': { en: 'Me alone', vi: 'Riêng tôi', zh: '仅本人' },
  'scope-team': { en: 'A team of mine', vi: 'Nhóm của tôi', zh: '我的团队' },
  'scope-everyone': { en: 'Everyone', vi: 'Mọi người', zh: '所有人' },
  team: { en: 'Team', vi: 'Nhóm', zh: '团队' },
  manage: { en: 'Manage view {name}', vi: 'Quản lý khung xem {name}', zh: '管理视图“{name}”' },
  update: { en: 'Keep what is shown now', vi: 'Lưu theo trạng thái hiện tại', zh: '按当前显示更新' },
  default: { en: 'Begin with this view', vi: 'Mở đầu bằng khung xem này', zh: '默认打开此视图' },
  'default-not': { en: 'No longer begin with it', vi: 'Thôi mở đầu bằng khung xem này', zh: '不再默认打开' },
  left: { en: 'Move left', vi: 'Chuyển sang trái', zh: '左移' },
  right: { en: 'Move right', vi: 'Chuyển sang phải', zh: '右移' },
  remove: { en: 'Take away', vi: 'Xóa khung xem', zh: '删除视图' },
  'of-team': { en: 'Team {team}', vi: 'Nhóm {team}', zh: '团队 {team}' },
});

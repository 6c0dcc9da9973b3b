import { textTable } from './text-table.ts';

/** Texts around every setting. */
export const settingsTexts = textTable('settings', {
  title: { en: 'Settings', vi: 'Thiết lập', zh: '设置' },
  intro: {
    en: 'What your organisation plans for its services. Evidence is judged by these values once somebody has confirmed them.',
    vi: 'Những gì tổ chức hoạch định cho dịch vụ của mình. Bằng chứng được đối chiếu với các giá trị này sau khi có người xác nhận.',
    zh: '贵组织为其服务规划的数值。经人确认后，证据即按这些数值判断。',
  },
  'group-incidents': { en: 'Incidents', vi: 'Sự cố', zh: '事件' },
  'group-organisation': { en: 'Organisation', vi: 'Tổ chức', zh: '组织' },
  'tab-priority': { en: 'Priority matrix', vi: 'Ma trận mức ưu tiên', zh: '优先级矩阵' },
  'tab-calendars': { en: 'Calendars', vi: 'Lịch làm việc', zh: '工作日历' },
  'tab-targets': { en: 'Service level targets', vi: 'Mục tiêu mức dịch vụ', zh: '服务级别目标' },
  'tab-categories': { en: 'Categories', vi: 'Phân loại', zh: '类别' },
  'tab-escalation': { en: 'Escalation', vi: 'Leo thang', zh: '升级' },
  'tab-major': { en: 'Major incidents', vi: 'Sự cố nghiêm trọng', zh: '重大事件' },
  'tab-conformity': { en: 'Conformity limits', vi: 'Ngưỡng phù hợp', zh: '符合性限值' },
  'tab-teams': { en: 'Teams', vi: 'Nhóm', zh: '团队' },
  'tab-people': { en: 'People', vi: 'Nhân sự', zh: '人员' },

  'starting-value': {
    en: 'Unconfirmed starting value',
    vi: 'Giá trị ban đầu, chưa xác nhận',
    zh: '未确认的初始值',
  },
  'starting-value-why': {
    en: 'This value came with the program and nobody of your organisation stands by it yet. Until then checks that need it ask for a judgement.',
    vi: 'Giá trị này đi kèm chương trình và chưa ai trong tổ chức xác nhận. Cho đến khi đó, các kiểm tra cần đến nó sẽ yêu cầu người nhận định.',
    zh: '该值随程序提供，贵组织尚无人确认。在此之前，依赖它的检查会要求人工判断。',
  },
  confirm: { en: 'Confirm as ours', vi: 'Xác nhận là của chúng tôi', zh: '确认采用' },
  confirmed: { en: 'Confirmed', vi: 'Đã xác nhận', zh: '已确认' },
  version: { en: 'Version {version}', vi: 'Phiên bản {version}', zh: '版本 {version}' },
  'changed-by': { en: 'by {name}', vi: 'bởi {name}', zh: '{name} 保存' },
  history: { en: 'History', vi: 'Lịch sử', zh: '历史' },
  'history-title': {
    en: 'Versions of this setting',
    vi: 'Các phiên bản của thiết lập này',
    zh: '该设置的历史版本',
  },
  'history-use': { en: 'Edit from this version', vi: 'Sửa từ phiên bản này', zh: '以此版本为基础编辑' },
  'history-current': { en: 'Current', vi: 'Hiện hành', zh: '当前' },
  'starting-version': { en: 'Starting value', vi: 'Giá trị ban đầu', zh: '初始值' },
  'the-system': { en: 'the program', vi: 'chương trình', zh: '程序' },
  unsaved: { en: 'Not saved yet', vi: 'Chưa lưu', zh: '尚未保存' },
  discard: { en: 'Discard changes', vi: 'Bỏ thay đổi', zh: '放弃更改' },
  'read-only': {
    en: 'Administrators and system managers change these values.',
    vi: 'Quản trị viên và người quản lý hệ thống thay đổi các giá trị này.',
    zh: '这些数值由管理员和体系管理员修改。',
  },
  'clocks-follow': {
    en: 'Due times of open records follow a change at once.',
    vi: 'Thời hạn của các hồ sơ đang mở được tính lại ngay khi thay đổi.',
    zh: '更改后，未关闭记录的到期时间会立即随之变动。',
  },
  'conflict-title': {
    en: 'Somebody else changed this meanwhile',
    vi: 'Người khác đã thay đổi mục này',
    zh: '其间已被他人修改',
  },
  'conflict-why': {
    en: 'Version {version} is from {name}. Your changes are still here.',
    vi: 'Phiên bản {version} là của {name}. Thay đổi của bạn vẫn còn đây.',
    zh: '版本 {version} 由 {name} 保存。您的更改仍在此处。',
  },
  'conflict-theirs': { en: 'Take theirs', vi: 'Dùng bản của họ', zh: '采用对方的版本' },
  'conflict-mine': { en: 'Keep mine on top', vi: 'Giữ bản của tôi', zh: '保留我的更改' },
  refused: {
    en: 'Not saved: see the marked fields',
    vi: 'Chưa lưu: xem các mục được đánh dấu',
    zh: '未保存：请查看标出的字段',
  },
});

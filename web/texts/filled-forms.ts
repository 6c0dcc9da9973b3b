import { textTable } from './text-table.ts';

/** Words of filled copies of forms: on the page of a form, and on that of a copy. */
export const filledFormsTexts = textTable('filled-forms', {
  'fill-in': { en: 'Fill in', vi: 'Điền biểu mẫu', zh: '填写' },
  disposed: {
    en: 'Disposed of when its time was over: what it said is no longer kept. The journal tells by whom and why.',
    vi: 'Đã tiêu hủy khi hết thời hạn lưu giữ: nội dung không còn được lưu. Nhật ký cho biết ai tiêu hủy và lý do.',
    zh: '保留期满后已处置，内容不再保留。由谁处置及理由见日志。',
  },
  copies: { en: 'Filled copies', vi: 'Các bản đã điền', zh: '已填写副本' },
  'no-copies': {
    en: 'None yet that you may see.',
    vi: 'Chưa có bản nào mà bạn được xem.',
    zh: '尚无您可查看的副本。',
  },
  'more-copies': {
    en: 'Older ones are in the register of filled forms.',
    vi: 'Các bản cũ hơn có trong danh mục biểu mẫu đã điền.',
    zh: '更早的副本见已填写表单登记册。',
  },
  number: { en: 'Number', vi: 'Số hiệu', zh: '编号' },
  state: { en: 'State', vi: 'Trạng thái', zh: '状态' },
  'filled-on': {
    en: 'Filled in on version {version} of the form',
    vi: 'Điền trên phiên bản {version} của biểu mẫu',
    zh: '填写于表单版本 {version}',
  },
  older: {
    en: 'Version {current} of the form is in force now. This copy stays bound to version {version}.',
    vi: 'Hiện phiên bản {current} của biểu mẫu đang hiệu lực. Bản này vẫn gắn với phiên bản {version}.',
    zh: '表单现行版本为 {current}。本副本仍以版本 {version} 为准。',
  },
  'not-in-force': {
    en: 'The form is no longer in force. This copy stays bound to its version {version}.',
    vi: 'Biểu mẫu không còn hiệu lực. Bản này vẫn gắn với phiên bản {version}.',
    zh: '该表单已不再有效。本副本仍以版本 {version} 为准。',
  },
});

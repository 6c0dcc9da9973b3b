import { textTable } from './text-table.ts';

/** Texts of the service catalogue. */
export const servicesTexts = textTable('services', {
  title: { en: 'Service catalogue', vi: 'Danh mục dịch vụ', zh: '服务目录' },
  number: { en: 'Number', vi: 'Số', zh: '编号' },
  state: { en: 'State', vi: 'Trạng thái', zh: '状态' },
  updated: { en: 'Changed', vi: 'Cập nhật', zh: '更新时间' },
  search: { en: 'Find a service', vi: 'Tìm dịch vụ', zh: '查找服务' },
  add: { en: 'Add a service', vi: 'Thêm dịch vụ', zh: '添加服务' },
  none: { en: 'No services found', vi: 'Không tìm thấy dịch vụ', zh: '未找到服务' },
  'none-why': {
    en: 'Incidents name the service they concern, and targets are planned per service. Add the first one, or import a log that names them.',
    vi: 'Sự cố nêu dịch vụ liên quan và mục tiêu được hoạch định theo dịch vụ. Hãy thêm dịch vụ đầu tiên hoặc nhập dữ liệu có nêu dịch vụ.',
    zh: '事件会注明所涉服务，目标也按服务规划。请添加第一项服务，或导入包含服务的日志。',
  },
  incidents: { en: 'Its open incidents', vi: 'Sự cố đang mở của dịch vụ', zh: '其未关闭事件' },
});

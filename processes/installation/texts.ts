import type { ProcessTexts } from '../module.ts';

/** Names of everything about installations. */
export const installationTexts: ProcessTexts = {
  plural: { en: 'Installations', vi: 'Bản cài đặt', zh: '软件安装' },
  purpose: {
    en: 'Software that is installed or used, where and by whom, as reports say or somebody saw. What no rule recognises waits for a decision.',
    vi: 'Phần mềm đang cài đặt hoặc sử dụng, ở đâu và bởi ai, theo báo cáo hoặc ghi nhận. Phần chưa nhận diện chờ quyết định.',
    zh: '已安装或使用的软件及其位置和使用者，来自报告或人工记录。未识别的等待决定。',
  },
  fields: {
    title: { en: 'Software', vi: 'Phần mềm', zh: '软件' },
    product: { en: 'Product', vi: 'Sản phẩm', zh: '产品' },
    publisher: { en: 'Publisher', vi: 'Nhà phát hành', zh: '发行商' },
    software_version: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
    item: { en: 'Installed on', vi: 'Cài trên', zh: '安装于' },
    device_name: { en: 'Device as reported', vi: 'Tên thiết bị theo báo cáo', zh: '报告中的设备名' },
    person: { en: 'User', vi: 'Người dùng', zh: '用户' },
    user_name: { en: 'User as reported', vi: 'Tên người dùng theo báo cáo', zh: '报告中的用户名' },
    site: { en: 'Site', vi: 'Địa điểm', zh: '场所' },
    cores: { en: 'Cores', vi: 'Số lõi', zh: '核心数' },
    purl: { en: 'Package URL', vi: 'Package URL', zh: 'Package URL' },
    tag_id: { en: 'Tag id (19770-2)', vi: 'Mã thẻ (19770-2)', zh: '标签标识 (19770-2)' },
    licence: { en: 'Licence (SPDX)', vi: 'Giấy phép (SPDX)', zh: '许可证 (SPDX)' },
    open_source: {
      en: 'Under licences of the SPDX list',
      vi: 'Giấy phép thuộc danh sách SPDX',
      zh: '许可证在 SPDX 列表中',
    },
    source: { en: 'Source', vi: 'Nguồn', zh: '来源' },
    seen_at: { en: 'Seen since', vi: 'Ghi nhận từ', zh: '首次发现' },
    removed_at: { en: 'Gone', vi: 'Đã gỡ lúc', zh: '移除时间' },
    recognised_by: { en: 'Recognised', vi: 'Nhận diện', zh: '识别方式' },
    ignored: { en: 'Left out', vi: 'Bỏ qua', zh: '已忽略' },
    ignored_reason: { en: 'Why it is left out', vi: 'Lý do bỏ qua', zh: '忽略理由' },
  },
  states: {
    installed: { en: 'Installed', vi: 'Đang cài', zh: '已安装' },
    removed: { en: 'Gone', vi: 'Đã gỡ', zh: '已移除' },
  },
  activities: {
    recognise: { en: 'Say which product', vi: 'Gắn sản phẩm', zh: '指定产品' },
    ignore: { en: 'Leave out', vi: 'Bỏ qua', zh: '忽略' },
    'apply-rules': { en: 'Apply rules again', vi: 'Áp dụng lại quy tắc', zh: '重新应用规则' },
    remove: { en: 'It is gone', vi: 'Đã gỡ bỏ', zh: '已移除' },
  },
  choices: {
    recognised_by: {
      rule: { en: 'By rule', vi: 'Theo quy tắc', zh: '按规则' },
      hand: { en: 'By hand', vi: 'Thủ công', zh: '人工' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
};

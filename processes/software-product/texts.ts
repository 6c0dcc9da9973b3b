import type { Text } from '../../kernel/text.ts';
import { metricTexts } from '../licence-metrics.ts';
import type { ProcessTexts } from '../module.ts';
import type { GrantedRole } from './granted-roles.ts';

const roleNames: Readonly<Record<GrantedRole, Text>> = {
  administrator: { en: 'Administrator', vi: 'Quản trị viên', zh: '管理员' },
  'top-management': { en: 'Top management', vi: 'Lãnh đạo cao nhất', zh: '最高管理者' },
  'system-manager': { en: 'SMS manager', vi: 'Người quản lý SMS', zh: 'SMS 管理者' },
  'process-owner': { en: 'Process owner', vi: 'Chủ quy trình', zh: '流程负责人' },
  agent: { en: 'Agent', vi: 'Nhân viên xử lý', zh: '处理人员' },
  requester: { en: 'Requester', vi: 'Người yêu cầu', zh: '请求人' },
  auditor: { en: 'Internal auditor', vi: 'Đánh giá viên nội bộ', zh: '内部审核员' },
};

/** Names of everything about software products. */
export const softwareProductTexts: ProcessTexts = {
  plural: { en: 'Software products', vi: 'Sản phẩm phần mềm', zh: '软件产品' },
  purpose: {
    en: 'Software that is used under a licence: how its use is counted, by what it is recognised, and what an open-source licence asks for.',
    vi: 'Phần mềm sử dụng theo giấy phép: cách đếm, cách nhận diện và nghĩa vụ theo giấy phép nguồn mở.',
    zh: '依许可证使用的软件：如何计量、如何识别，以及开源许可证的要求。',
  },
  fields: {
    title: { en: 'Product', vi: 'Sản phẩm', zh: '产品' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    publisher: { en: 'Publisher', vi: 'Nhà phát hành', zh: '发行商' },
    metric: { en: 'Counted', vi: 'Cách đếm', zh: '计量方式' },
    minimum_cores: {
      en: 'Least cores per device',
      vi: 'Số lõi tối thiểu mỗi thiết bị',
      zh: '每台设备最少核心数',
    },
    released_on: { en: 'Released', vi: 'Ngày phát hành', zh: '发布日期' },
    succeeds: { en: 'Takes the place of', vi: 'Thay thế cho', zh: '取代' },
    identifiers: { en: 'Recognised by', vi: 'Nhận diện theo', zh: '识别规则' },
    licence_expression: { en: 'Licence (SPDX)', vi: 'Giấy phép (SPDX)', zh: '许可证 (SPDX)' },
    terms: { en: 'Further terms', vi: 'Điều khoản khác', zh: '其他条款' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    granted_to: { en: 'Assigned by rule to', vi: 'Cấp theo quy tắc cho', zh: '按规则分配给' },
    peaks: { en: 'Peaks of use', vi: 'Đỉnh sử dụng', zh: '并发峰值' },
    measured_on: { en: 'Day', vi: 'Ngày', zh: '日期' },
    peak: { en: 'Peak', vi: 'Đỉnh', zh: '峰值' },
    peak_source: { en: 'Source of the number', vi: 'Nguồn số liệu', zh: '数据来源' },
  },
  columns: {
    identifiers: {
      kind: { en: 'By', vi: 'Theo', zh: '依据' },
      pattern: { en: 'Pattern', vi: 'Mẫu', zh: '匹配模式' },
      publisher: { en: 'Publisher', vi: 'Nhà phát hành', zh: '发行商' },
      version_from: { en: 'From version', vi: 'Từ phiên bản', zh: '起始版本' },
      version_before: { en: 'Before version', vi: 'Trước phiên bản', zh: '截止版本（不含）' },
    },
    granted_to: {
      team: { en: 'Team', vi: 'Nhóm', zh: '团队' },
      role: { en: 'Role', vi: 'Vai trò', zh: '角色' },
      item_type: { en: 'Items of type', vi: 'Hạng mục thuộc loại', zh: '配置项类型' },
    },
    peaks: {
      measured_on: { en: 'Day', vi: 'Ngày', zh: '日期' },
      peak: { en: 'Peak', vi: 'Đỉnh', zh: '峰值' },
      source: { en: 'Source', vi: 'Nguồn', zh: '来源' },
    },
  },
  help: {
    identifiers: {
      en: 'The star * stands for any text. Versions count part by part, so that 10 comes after 9.',
      vi: 'Dấu sao * thay cho đoạn bất kỳ. Phiên bản so theo từng phần, nên 10 đứng sau 9.',
      zh: '星号 * 代表任意文本。版本按段比较，因此 10 在 9 之后。',
    },
    licence_expression: {
      en: 'Ids of the SPDX list with AND, OR, WITH. AND: all hold; OR: a choice.',
      vi: 'Mã SPDX nối bằng AND, OR, WITH. AND: áp dụng tất cả; OR: được chọn.',
      zh: '以 AND、OR、WITH 连接的 SPDX 标识。AND：同时适用；OR：择一。',
    },
    minimum_cores: {
      en: 'A device with fewer cores, or none known, counts as this many.',
      vi: 'Thiết bị có ít lõi hơn hoặc không rõ số lõi được tính bằng số này.',
      zh: '核心数更少或未知的设备按此数计。',
    },
    released_on: {
      en: 'An upgrade right under maintenance covers versions released while maintenance ran.',
      vi: 'Quyền nâng cấp theo bảo trì áp dụng cho phiên bản phát hành khi bảo trì còn hiệu lực.',
      zh: '维护期内的升级权覆盖维护有效期间发布的版本。',
    },
  },
  states: {
    'in-use': { en: 'In use', vi: 'Đang dùng', zh: '在用' },
    retired: { en: 'Retired', vi: 'Ngừng dùng', zh: '已停用' },
  },
  activities: {
    'measure-peak': { en: 'Write down a peak', vi: 'Ghi đỉnh sử dụng', zh: '记录峰值' },
    retire: { en: 'Retire', vi: 'Ngừng dùng', zh: '停用' },
    restore: { en: 'Put back in use', vi: 'Dùng lại', zh: '恢复使用' },
  },
  choices: {
    metric: metricTexts,
    'identifiers.kind': {
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      purl: { en: 'Package URL', vi: 'Package URL', zh: 'Package URL' },
      'tag-id': { en: 'Tag id (19770-2)', vi: 'Mã thẻ (19770-2)', zh: '标签标识 (19770-2)' },
      cpe: { en: 'CPE', vi: 'CPE', zh: 'CPE' },
    },
    'granted_to.role': roleNames,
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
};

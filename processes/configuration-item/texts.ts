import type { ProcessTexts } from '../module.ts';

/** Names of everything about configuration items. */
export const configurationItemTexts: ProcessTexts = {
  plural: { en: 'Configuration items', vi: 'Hạng mục cấu hình', zh: '配置项' },
  fields: {
    title: { en: 'Name', vi: 'Tên', zh: '名称' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    item_type: { en: 'Type', vi: 'Loại', zh: '类型' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    team: { en: 'Team', vi: 'Nhóm phụ trách', zh: '负责组' },
  },
  states: {
    planned: { en: 'Planned', vi: 'Dự kiến', zh: '计划中' },
    live: { en: 'In use', vi: 'Đang dùng', zh: '在用' },
    retired: { en: 'Retired', vi: 'Ngừng dùng', zh: '已停用' },
  },
  activities: {
    'put-in-use': { en: 'Put in use', vi: 'Đưa vào sử dụng', zh: '投入使用' },
    retire: { en: 'Retire', vi: 'Ngừng dùng', zh: '停用' },
  },
  choices: {},
  clocks: {},
  relations: {
    'depends-on': { en: 'depends on', vi: 'phụ thuộc vào', zh: '依赖于' },
    'part-of': { en: 'is part of', vi: 'là bộ phận của', zh: '属于' },
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
  },
};

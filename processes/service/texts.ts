import type { ProcessTexts } from '../module.ts';

/** Names of everything in the service catalogue. */
export const serviceTexts: ProcessTexts = {
  plural: { en: 'Services', vi: 'Dịch vụ', zh: '服务' },
  fields: {
    title: { en: 'Name', vi: 'Tên', zh: '名称' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Service owner', vi: 'Chủ dịch vụ', zh: '服务负责人' },
    team: { en: 'Team', vi: 'Nhóm phụ trách', zh: '负责组' },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản nháp', zh: '草稿' },
    live: { en: 'Live', vi: 'Đang cung cấp', zh: '在用' },
    retired: { en: 'Retired', vi: 'Ngừng cung cấp', zh: '已下线' },
  },
  activities: {
    publish: { en: 'Publish', vi: 'Công bố', zh: '发布' },
    retire: { en: 'Retire', vi: 'Ngừng cung cấp', zh: '下线' },
    restore: { en: 'Restore', vi: 'Khôi phục', zh: '恢复' },
  },
  choices: {},
  clocks: {},
  relations: {
    'depends-on': { en: 'depends on', vi: 'phụ thuộc vào', zh: '依赖于' },
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
  },
};

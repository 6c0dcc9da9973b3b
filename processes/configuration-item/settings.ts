import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { Text } from '../../kernel/text.ts';
import type { SettingTexts } from '../module.ts';
import { initialInventory, rulesSchema, rulesSetting } from './control.ts';
import { startingTypes } from './starting-types.ts';
import { typesProblems, typesSchema, typesSetting } from './types.ts';

/** Planned values of configuration management. */
export const controlSetting = 'configuration-item.control';

/** What the shipped discovery rules are called in every language, by id. */
export const startingRuleNames = {
  [initialInventory]: { en: 'Initial inventory', vi: 'Kiểm kê ban đầu', zh: '初始清点' },
  import: {
    en: 'Reconciled import from a planned source',
    vi: 'Nhập có đối soát từ nguồn đã hoạch định',
    zh: '从已策划来源对账导入',
  },
} satisfies Readonly<Record<string, Text>>;

/** What an organisation plans for its configuration items; ISO/IEC 20000-1 sets none of it. */
export const configurationItemSettings: Readonly<Record<string, SettingDefinition>> = {
  [typesSetting]: { schema: typesSchema, problems: typesProblems, starting_value: startingTypes },
  [rulesSetting]: {
    schema: rulesSchema,
    starting_value: {
      rules: [
        { id: initialInventory, name: startingRuleNames[initialInventory].en, by_hand: true, enabled: true },
        { id: 'import', name: startingRuleNames.import.en, by_hand: false, enabled: true },
      ],
    },
  },
  [controlSetting]: numbersSetting({
    update_within_hours: { start: 24, minimum: 1, maximum: 8760 },
    freshness_days: { start: 365, minimum: 1, maximum: 3650 },
  }),
};

/** What the settings are called. */
export const configurationItemSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [typesSetting]: {
    title: { en: 'Types of configuration items', vi: 'Loại hạng mục cấu hình', zh: '配置项类型' },
    help: {
      en: 'Which types there are and which attributes an item of each has. A required attribute must be filled in; a type that items have cannot be removed.',
      vi: 'Có những loại nào và hạng mục mỗi loại có những thuộc tính nào. Thuộc tính bắt buộc phải được điền; không thể bỏ loại đang có hạng mục.',
      zh: '有哪些类型，每种类型的配置项有哪些属性。必填属性必须填写；仍有配置项的类型不能删除。',
    },
    parts: {
      types: { en: 'Types', vi: 'Các loại', zh: '类型' },
      id: { en: 'Short name', vi: 'Tên ngắn', zh: '简称' },
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      attributes: { en: 'Attributes', vi: 'Thuộc tính', zh: '属性' },
      kind: { en: 'Kind of value', vi: 'Kiểu giá trị', zh: '值的类型' },
      text: { en: 'text', vi: 'văn bản', zh: '文本' },
      number: { en: 'number', vi: 'số', zh: '数字' },
      date: { en: 'date', vi: 'ngày', zh: '日期' },
      'yes-no': { en: 'yes or no', vi: 'có hoặc không', zh: '是或否' },
      choice: { en: 'choice', vi: 'lựa chọn', zh: '选项' },
      required: { en: 'Required', vi: 'Bắt buộc', zh: '必填' },
      choices: { en: 'Choices', vi: 'Các lựa chọn', zh: '选项' },
    },
  },
  [rulesSetting]: {
    title: { en: 'Discovery rules', vi: 'Quy tắc dò tìm', zh: '自动发现规则' },
    help: {
      en: 'By which agreed rules live configuration items may be modified without a change. Rules that are not made for people are left to imports.',
      vi: 'Theo những quy tắc đã thống nhất nào thì được sửa hạng mục đang dùng mà không cần thay đổi. Quy tắc không dành cho con người chỉ dùng cho nhập dữ liệu.',
      zh: '按哪些商定的规则可以不经变更修改在用配置项。不供人工使用的规则仅用于导入。',
    },
    parts: {
      rules: { en: 'Rules', vi: 'Các quy tắc', zh: '规则' },
      id: { en: 'Short name', vi: 'Tên ngắn', zh: '简称' },
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      by_hand: { en: 'People may use it', vi: 'Con người được dùng', zh: '可人工使用' },
      enabled: { en: 'In force', vi: 'Đang áp dụng', zh: '生效' },
    },
  },
  [controlSetting]: {
    title: { en: 'Configuration control', vi: 'Kiểm soát cấu hình', zh: '配置控制' },
    help: {
      en: 'How soon after a deployment the items it touched are updated, and how old evidence of configuration management may be.',
      vi: 'Sau triển khai bao lâu thì các hạng mục liên quan phải được cập nhật, và bằng chứng quản lý cấu hình được phép cũ đến đâu.',
      zh: '部署后多久必须更新所涉配置项，以及配置管理的证据可以多旧。',
    },
    parts: {
      update_within_hours: {
        en: 'Items are updated within (hours)',
        vi: 'Cập nhật hạng mục trong vòng (giờ)',
        zh: '配置项更新时限（小时）',
      },
      freshness_days: {
        en: 'Evidence is fresh for (days)',
        vi: 'Bằng chứng còn mới trong (ngày)',
        zh: '证据有效期（天）',
      },
    },
  },
};

import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of configuration items say. */
export const configurationItemCheckTexts = {
  'AC-038': {
    question: {
      en: 'Does the record of every configuration item hold identifier, type, description, relationships and status?',
      vi: 'Hồ sơ của mỗi hạng mục cấu hình có mã định danh, loại, mô tả, mối quan hệ và trạng thái không?',
      zh: '每个配置项的记录是否包含标识、类型、描述、关系和状态？',
    },
    reasons: {
      incomplete: {
        text: {
          en: 'The record lacks: {missing}.',
          vi: 'Hồ sơ thiếu: {missing}.',
          zh: '记录缺少：{missing}。',
        },
        params: { missing: 'terms' },
      },
      'identifier-shared': {
        text: {
          en: 'Another item in use has the same identifier of the same kind. Not in order: {missing}.',
          vi: 'Một hạng mục khác đang dùng có cùng mã định danh cùng loại. Chưa đúng: {missing}.',
          zh: '另一在用配置项具有同类的相同标识。不符合之处：{missing}。',
        },
        params: { missing: 'terms' },
      },
    },
    measures: { complete: { en: 'Complete records', vi: 'Hồ sơ đầy đủ', zh: '完整的记录' } },
    terms: {
      identifier: { en: 'unique identifier', vi: 'mã định danh duy nhất', zh: '唯一标识' },
      type: { en: 'planned type', vi: 'loại đã hoạch định', zh: '已规划的类型' },
      description: { en: 'description', vi: 'mô tả', zh: '描述' },
      relationships: { en: 'relationships', vi: 'mối quan hệ', zh: '关系' },
      status: { en: 'status', vi: 'trạng thái', zh: '状态' },
    },
  },
  'AC-039': {
    question: {
      en: 'Is every live service a configuration item?',
      vi: 'Mỗi dịch vụ đang hoạt động có phải là một hạng mục cấu hình không?',
      zh: '每项在用服务是否都是配置项？',
    },
    reasons: {
      'no-item': {
        text: {
          en: 'No live item of the type business service names this service.',
          vi: 'Không có hạng mục đang dùng thuộc loại dịch vụ nghiệp vụ nào nêu dịch vụ này.',
          zh: '没有类型为业务服务的在用配置项指向该服务。',
        },
        params: {},
      },
    },
    measures: {},
  },
  'AC-040': {
    question: {
      en: 'Can every modification of a configuration item be traced to an approved change or an agreed discovery rule?',
      vi: 'Mọi lần sửa đổi hạng mục cấu hình có truy vết được về một thay đổi đã phê duyệt hoặc một quy tắc dò tìm đã thống nhất không?',
      zh: '配置项的每次修改是否都可追溯至已批准的变更或商定的自动发现规则？',
    },
    reasons: {
      unlinked: {
        text: {
          en: '{count} modifications cannot be traced; the first, on {at}, names neither a change nor a rule.',
          vi: '{count} lần sửa không truy vết được; lần đầu, {at}, không nêu thay đổi hay quy tắc nào.',
          zh: '{count} 次修改无法追溯；首次为 {at}，既未注明变更也未注明规则。',
        },
        params: { at: 'instant', count: 'number' },
      },
      'not-approved': {
        text: {
          en: '{count} modifications cannot be traced; the first, on {at}, names a change that was not approved by then.',
          vi: '{count} lần sửa không truy vết được; lần đầu, {at}, nêu thay đổi khi đó chưa được phê duyệt.',
          zh: '{count} 次修改无法追溯；首次为 {at}，所注明的变更当时尚未批准。',
        },
        params: { at: 'instant', count: 'number' },
      },
      'rule-unknown': {
        text: {
          en: '{count} modifications cannot be traced; the first, on {at}, names a rule that is not planned.',
          vi: '{count} lần sửa không truy vết được; lần đầu, {at}, nêu quy tắc không có trong hoạch định.',
          zh: '{count} 次修改无法追溯；首次为 {at}，所注明的规则未经规划。',
        },
        params: { at: 'instant', count: 'number' },
      },
    },
    measures: {},
  },
  'AC-041': {
    question: {
      en: 'Was configuration information updated in time after each deployment?',
      vi: 'Thông tin cấu hình có được cập nhật đúng hạn sau mỗi lần triển khai không?',
      zh: '每次部署后是否按时更新配置信息？',
    },
    reasons: {
      late: {
        text: {
          en: 'An item was updated {hours} hours after the deployment, or is still not updated; planned are {limit}.',
          vi: 'Có hạng mục {hours} giờ sau triển khai mới được cập nhật, hoặc vẫn chưa cập nhật; đã hoạch định {limit} giờ.',
          zh: '部署后 {hours} 小时才更新配置项，或至今未更新；计划为 {limit} 小时。',
        },
        params: { hours: 'number', limit: 'number' },
      },
    },
    measures: {
      'delay-95': {
        en: 'Delay until the update, 95th percentile',
        vi: 'Độ trễ cập nhật, phân vị thứ 95',
        zh: '更新延迟（第 95 百分位数）',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

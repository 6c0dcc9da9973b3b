import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of service management plans says. */
export const serviceManagementPlanCheckTexts = {
  'AC-017': {
    question: {
      en: 'Does the service management plan hold or point to each of its eight items?',
      vi: 'Kế hoạch quản lý dịch vụ có nêu hoặc dẫn chiếu đủ tám nội dung không?',
      zh: '服务管理计划是否包含或引用全部八项内容？',
    },
    reasons: {
      'missing-items': {
        text: { en: 'Missing: {missing}.', vi: 'Còn thiếu: {missing}.', zh: '缺少：{missing}。' },
        params: { missing: 'terms' },
      },
      'broken-references': {
        text: {
          en: '{broken} of the {named} services named are retired.',
          vi: '{broken} trong {named} dịch vụ được nêu đã ngừng cung cấp.',
          zh: '所列 {named} 项服务中有 {broken} 项已停用。',
        },
        params: { broken: 'number', named: 'number' },
      },
    },
    measures: {},
    terms: {
      services: { en: 'services', vi: 'dịch vụ', zh: '服务' },
      limitations: { en: 'known limitations', vi: 'hạn chế đã biết', zh: '已知限制' },
      obligations: { en: 'obligations', vi: 'nghĩa vụ', zh: '义务' },
      authorities: {
        en: 'authorities and responsibilities',
        vi: 'quyền hạn và trách nhiệm',
        zh: '权限和职责',
      },
      resources: { en: 'resources', vi: 'nguồn lực', zh: '资源' },
      other_parties_approach: {
        en: 'working with other parties',
        vi: 'phương thức làm việc với các bên khác',
        zh: '与其他参与方的合作方式',
      },
      technology: { en: 'technology', vi: 'công nghệ', zh: '技术' },
      measuring: {
        en: 'measuring, auditing, reporting and improving',
        vi: 'đo lường, đánh giá, báo cáo và cải tiến',
        zh: '测量、审核、报告和改进',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;

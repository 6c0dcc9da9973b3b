import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of service design and transition say. */
export const transitionCheckTexts = {
  'AC-032': {
    question: {
      en: 'Was every proposal for a new or changed service ranked before it was built?',
      vi: 'Mọi đề xuất dịch vụ mới hoặc thay đổi có được xếp thứ tự ưu tiên trước khi xây dựng không?',
      zh: '每项新的或变更的服务的提议是否在构建前已排定优先级？',
    },
    reasons: {
      unranked: {
        text: {
          en: 'In progress without a rank.',
          vi: 'Đang thực hiện mà chưa được xếp thứ tự.',
          zh: '正在进行，但未排定优先级。',
        },
        params: {},
      },
      'ranked-late': {
        text: {
          en: 'Ranked {ranked_at}, after its design was done {designed_at}.',
          vi: 'Xếp thứ tự lúc {ranked_at}, sau khi thiết kế xong lúc {designed_at}.',
          zh: '{ranked_at} 排定优先级，晚于 {designed_at} 完成的设计。',
        },
        params: { ranked_at: 'instant', designed_at: 'instant' },
      },
    },
    measures: {},
  },
  'AC-077': {
    question: {
      en: 'Do changes with potential major impact, removals and transfers go through service design and transition?',
      vi: 'Các thay đổi có thể gây ảnh hưởng lớn, việc ngừng cung cấp và chuyển giao dịch vụ có qua thiết kế và chuyển tiếp dịch vụ không?',
      zh: '可能产生重大影响的变更以及服务的下线和移交，是否都经过服务设计与转换？',
    },
    reasons: {
      none: {
        text: {
          en: 'Authorised without design and transition, though it is: {cause}.',
          vi: 'Được phê duyệt mà không qua thiết kế và chuyển tiếp, dù thuộc: {cause}.',
          zh: '属于“{cause}”，但未经设计与转换即获授权。',
        },
        params: { cause: 'terms' },
      },
      cancelled: {
        text: {
          en: 'Names a transition that was cancelled, though it is: {cause}.',
          vi: 'Nêu một lần chuyển tiếp đã hủy, dù thuộc: {cause}.',
          zh: '属于“{cause}”，但所指转换已取消。',
        },
        params: { cause: 'terms' },
      },
      'other-kind': {
        text: {
          en: 'Is: {cause}. The transition named is: {kind}.',
          vi: 'Thuộc: {cause}. Lần chuyển tiếp được nêu thuộc: {kind}.',
          zh: '属于“{cause}”，但所指转换属于“{kind}”。',
        },
        params: { cause: 'terms', kind: 'terms' },
      },
    },
    measures: {},
    terms: {
      new: { en: 'new service', vi: 'dịch vụ mới', zh: '新服务' },
      changed: {
        en: 'service with major impact changed',
        vi: 'thay đổi dịch vụ có ảnh hưởng lớn',
        zh: '有重大影响的服务变更',
      },
      removed: { en: 'removal of a service', vi: 'ngừng cung cấp dịch vụ', zh: '服务下线' },
      'transfer-out': { en: 'transfer to another party', vi: 'chuyển giao cho bên khác', zh: '移交给其他方' },
      'transfer-in': { en: 'transfer from another party', vi: 'tiếp nhận từ bên khác', zh: '从其他方接收' },
    },
  },
  'AC-078': {
    question: {
      en: 'Does the plan of every new or changed service hold all its items before building starts?',
      vi: 'Kế hoạch của mỗi dịch vụ mới hoặc thay đổi có đủ mọi nội dung trước khi bắt đầu xây dựng không?',
      zh: '每项新的或变更的服务，其计划在构建开始前是否包含全部内容？',
    },
    reasons: {
      incomplete: {
        text: {
          en: 'The plan lacks: {items}.',
          vi: 'Kế hoạch thiếu: {items}.',
          zh: '计划缺少：{items}。',
        },
        params: { items: 'terms' },
      },
    },
    measures: {},
    terms: {
      a: { en: 'responsibilities and authorities', vi: 'trách nhiệm và quyền hạn', zh: '职责和权限' },
      b: { en: 'activities with times', vi: 'các hoạt động kèm thời hạn', zh: '活动及时限' },
      c: { en: 'resources', vi: 'nguồn lực', zh: '资源' },
      d: { en: 'dependencies', vi: 'sự phụ thuộc', zh: '依赖关系' },
      e: { en: 'testing', vi: 'kiểm thử', zh: '测试' },
      f: { en: 'acceptance criteria', vi: 'tiêu chí chấp nhận', zh: '验收准则' },
      g: { en: 'intended outcomes', vi: 'kết quả dự kiến', zh: '预期结果' },
      h: { en: 'impact', vi: 'ảnh hưởng', zh: '影响' },
    },
  },
  'AC-079': {
    question: {
      en: 'Was the catalogue updated by the day a new, changed or removed service went live?',
      vi: 'Danh mục dịch vụ có được cập nhật chậm nhất vào ngày dịch vụ được đưa vào hoạt động, thay đổi hoặc ngừng cung cấp không?',
      zh: '服务目录是否最迟在服务新增、变更或下线生效当日更新？',
    },
    reasons: {
      'no-service': {
        text: {
          en: 'In effect since {live_at}, but it names no service of the catalogue.',
          vi: 'Có hiệu lực từ {live_at} nhưng không nêu dịch vụ nào trong danh mục.',
          zh: '{live_at} 起生效，但未指明目录中的服务。',
        },
        params: { live_at: 'instant' },
      },
      'not-shown': {
        text: {
          en: 'In effect since {live_at}, but the catalogue does not show it.',
          vi: 'Có hiệu lực từ {live_at} nhưng danh mục chưa thể hiện.',
          zh: '{live_at} 起生效，但服务目录未反映。',
        },
        params: { live_at: 'instant' },
      },
      unchanged: {
        text: {
          en: 'In effect since {live_at}, but the entry in the catalogue was not changed for it.',
          vi: 'Có hiệu lực từ {live_at} nhưng mục trong danh mục chưa được cập nhật.',
          zh: '{live_at} 起生效，但目录条目未因此更新。',
        },
        params: { live_at: 'instant' },
      },
      late: {
        text: {
          en: 'In effect since {live_at}; the catalogue showed it only {shown_at}.',
          vi: 'Có hiệu lực từ {live_at}; đến {shown_at} danh mục mới thể hiện.',
          zh: '{live_at} 起生效；{shown_at} 服务目录才反映。',
        },
        params: { live_at: 'instant', shown_at: 'instant' },
      },
    },
    measures: {},
  },
  'AC-080': {
    question: {
      en: 'Were all acceptance criteria met, or did the organisation and interested parties decide on deployment?',
      vi: 'Mọi tiêu chí chấp nhận có được đáp ứng, hoặc tổ chức và các bên quan tâm có quyết định về việc triển khai không?',
      zh: '是否满足全部验收准则，或由组织和相关方就部署作出了决定？',
    },
    reasons: {
      'no-criteria': {
        text: {
          en: 'Went live without acceptance criteria.',
          vi: 'Đi vào vận hành mà không có tiêu chí chấp nhận.',
          zh: '上线时没有验收准则。',
        },
        params: {},
      },
      unjudged: {
        text: {
          en: 'Went live with {count} acceptance criteria that nobody judged.',
          vi: 'Đi vào vận hành khi {count} tiêu chí chấp nhận chưa được đánh giá.',
          zh: '上线时有 {count} 项验收准则未经判断。',
        },
        params: { count: 'number' },
      },
      untested: {
        text: {
          en: 'Went live without a recorded test.',
          vi: 'Đi vào vận hành mà không có hồ sơ kiểm thử.',
          zh: '上线时没有测试记录。',
        },
        params: {},
      },
      undecided: {
        text: {
          en: 'Went live {live_at} with {count} criteria or tests not met, and no decision to do so.',
          vi: 'Vận hành lúc {live_at} khi {count} tiêu chí hoặc kiểm thử chưa đạt và không có quyết định cho phép.',
          zh: '{live_at} 上线，有 {count} 项准则或测试未满足，且没有相应决定。',
        },
        params: { live_at: 'instant', count: 'number' },
      },
      'decided-late': {
        text: {
          en: 'Went live {live_at} with {count} criteria or tests not met; the decision came only {decided_at}.',
          vi: 'Vận hành lúc {live_at} khi {count} tiêu chí hoặc kiểm thử chưa đạt; đến {decided_at} mới quyết định.',
          zh: '{live_at} 上线，有 {count} 项准则或测试未满足；{decided_at} 才作出决定。',
        },
        params: { live_at: 'instant', count: 'number', decided_at: 'instant' },
      },
      'without-parties': {
        text: {
          en: 'Went live {live_at} with {count} criteria or tests not met; no interested party had a part in the decision.',
          vi: 'Vận hành lúc {live_at} khi {count} tiêu chí hoặc kiểm thử chưa đạt; không có bên quan tâm nào tham gia quyết định.',
          zh: '{live_at} 上线，有 {count} 项准则或测试未满足；没有相关方参与决定。',
        },
        params: { live_at: 'instant', count: 'number' },
      },
    },
    measures: {},
  },
  'AC-081': {
    question: {
      en: 'Were outcomes measured and reported in time after each transition?',
      vi: 'Kết quả có được đo lường và báo cáo đúng hạn sau mỗi lần chuyển tiếp không?',
      zh: '每次转换后是否按时测量并报告结果？',
    },
    reasons: {
      missing: {
        text: {
          en: 'In effect since {live_at}; nothing was reported within {days} days.',
          vi: 'Có hiệu lực từ {live_at}; sau {days} ngày vẫn chưa báo cáo.',
          zh: '{live_at} 起生效；{days} 天内未报告。',
        },
        params: { live_at: 'instant', days: 'number' },
      },
      late: {
        text: {
          en: 'In effect since {live_at}; reported only {reported_at}, more than {days} days later.',
          vi: 'Có hiệu lực từ {live_at}; đến {reported_at} mới báo cáo, sau hơn {days} ngày.',
          zh: '{live_at} 起生效；{reported_at} 才报告，超过 {days} 天。',
        },
        params: { live_at: 'instant', reported_at: 'instant', days: 'number' },
      },
      unmeasured: {
        text: {
          en: 'Reported with {count} intended outcomes not measured, or none intended.',
          vi: 'Đã báo cáo nhưng {count} kết quả dự kiến chưa được đo, hoặc không nêu kết quả dự kiến.',
          zh: '已报告，但有 {count} 项预期结果未测量，或未设预期结果。',
        },
        params: { count: 'number' },
      },
    },
    measures: {},
  },
} as const satisfies Record<string, CheckTexts>;

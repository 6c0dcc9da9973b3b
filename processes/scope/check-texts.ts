import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of the scope say. */
export const scopeCheckTexts = {
  'AC-004': {
    question: {
      en: 'Do the services in scope, the list of services in the plan and the published catalogue agree?',
      vi: 'Dịch vụ thuộc phạm vi, danh sách dịch vụ trong kế hoạch và danh mục dịch vụ đã công bố có khớp nhau không?',
      zh: '范围内的服务、计划中的服务清单与已发布的服务目录是否一致？',
    },
    reasons: {
      missing: {
        text: {
          en: 'Live, but not in {missing}.',
          vi: 'Đang cung cấp nhưng không có trong {missing}.',
          zh: '在用，但未列入{missing}。',
        },
        params: { missing: 'terms' },
      },
      'not-live': {
        text: {
          en: 'Not live, but in {named}.',
          vi: 'Không được cung cấp nhưng có trong {named}.',
          zh: '未在用，但列入了{named}。',
        },
        params: { named: 'terms' },
      },
      'excluded-but-planned': {
        text: {
          en: 'Left out of the scope, but in the plan.',
          vi: 'Bị loại khỏi phạm vi nhưng có trong kế hoạch.',
          zh: '已从范围中排除，但列入了计划。',
        },
        params: {},
      },
    },
    measures: {
      'named-not-live': {
        en: 'Services in the scope or the plan that are not live',
        vi: 'Dịch vụ có trong phạm vi hoặc kế hoạch nhưng không được cung cấp',
        zh: '列入范围或计划但未在用的服务',
      },
      excluded: {
        en: 'Live services left out of the scope',
        vi: 'Dịch vụ đang cung cấp bị loại khỏi phạm vi',
        zh: '在用但排除在范围之外的服务',
      },
    },
    terms: {
      scope: { en: 'the approved scope', vi: 'phạm vi đã phê duyệt', zh: '已批准的范围' },
      plan: { en: 'the service management plan', vi: 'kế hoạch quản lý dịch vụ', zh: '服务管理计划' },
    },
  },
  'AC-005': {
    question: {
      en: 'Does the approved scope name the organisation and each service covered?',
      vi: 'Phạm vi đã phê duyệt có nêu tên tổ chức và từng dịch vụ thuộc phạm vi không?',
      zh: '已批准的范围是否写明组织名称和所涵盖的每项服务？',
    },
    reasons: {
      'no-organisation': {
        text: { en: 'It names no organisation.', vi: 'Không nêu tên tổ chức.', zh: '未写明组织名称。' },
        params: {},
      },
      'other-organisation': {
        text: {
          en: 'It names another organisation than the one whose records these are.',
          vi: 'Nêu tên một tổ chức khác với tổ chức sở hữu các hồ sơ này.',
          zh: '写明的组织与这些记录所属的组织不同。',
        },
        params: {},
      },
      'no-services': {
        text: { en: 'It names no service.', vi: 'Không nêu dịch vụ nào.', zh: '未写明任何服务。' },
        params: {},
      },
      'unlisted-services': {
        text: {
          en: '{count} live services are neither named in it nor left out with a reason.',
          vi: '{count} dịch vụ đang cung cấp không được nêu tên cũng không được loại trừ kèm lý do.',
          zh: '有 {count} 项在用服务既未列入，也未附理由排除。',
        },
        params: { count: 'number' },
      },
      several: {
        text: {
          en: 'More than one approved version is in force.',
          vi: 'Có hơn một phiên bản đã phê duyệt đang có hiệu lực.',
          zh: '有多个已批准版本同时有效。',
        },
        params: {},
      },
    },
    measures: {},
  },
} as const satisfies Record<string, CheckTexts>;

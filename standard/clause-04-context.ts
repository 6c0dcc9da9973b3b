import type { Requirement } from './types.ts';

/** Clause 4: context of the organisation. */
export const contextRequirements: readonly Requirement[] = [
  {
    id: '4.1-s1',
    clause: '4.1',
    statement: {
      en: "Determine the internal and external issues that bear on the organisation's purpose and on whether the SMS achieves what it is meant to achieve.",
      vi: 'Xác định các vấn đề nội bộ và bên ngoài có liên quan đến mục đích của tổ chức và đến việc SMS có đạt được kết quả dự kiến hay không.',
      zh: '确定哪些内外部因素关系到组织的宗旨以及 SMS 能否取得预期结果。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: [
        'Issues/context register with owners and last review date',
        'Top-management interview',
        'Management review input on changed issues',
      ],
      vi: [
        'Danh mục vấn đề bối cảnh, ghi người phụ trách và ngày rà soát gần nhất',
        'Phỏng vấn lãnh đạo cao nhất',
        'Đầu vào xem xét của lãnh đạo về các vấn đề đã thay đổi',
      ],
      zh: [
        '内外部因素（组织环境）登记表，注明负责人和最近评审日期',
        '最高管理者访谈',
        '管理评审输入中有关因素变化的内容',
      ],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.1-s2',
    clause: '4.1',
    statement: {
      en: 'Decide whether climate change is one of the issues that matter for the SMS.',
      vi: 'Kết luận biến đổi khí hậu có phải là một trong những vấn đề liên quan đến SMS hay không.',
      zh: '判断气候变化是否属于对 SMS 有影响的因素。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['Recorded conclusion (relevant or not) with reasoning', 'Link to risk register when relevant'],
      vi: [
        'Kết luận được ghi lại (có liên quan hay không) kèm lý do',
        'Liên kết đến sổ đăng ký rủi ro nếu có liên quan',
      ],
      zh: ['书面结论（是否相关）及理由', '如相关，与风险登记册的关联'],
    },
    checked_against: 'text',
    amendment: 'Amd 1:2024',
  },
  {
    id: '4.2-a',
    clause: '4.2',
    statement: {
      en: 'Identify the parties that have a relevant interest in the SMS and the services.',
      vi: 'Xác định những bên có lợi ích hoặc mối quan tâm liên quan đến SMS và dịch vụ.',
      zh: '识别与 SMS 和服务有利害关系的各方。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['Interested-party register', 'Customer, user, regulator, supplier and owner lists'],
      vi: [
        'Danh sách bên quan tâm',
        'Danh sách khách hàng, người dùng, cơ quan quản lý nhà nước, nhà cung cấp và chủ sở hữu',
      ],
      zh: ['相关方登记表', '客户、用户、监管机构、供应商和所有者清单'],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.2-b',
    clause: '4.2',
    statement: {
      en: 'Identify which requirements of those interested parties are relevant to the SMS and the services.',
      vi: 'Xác định những yêu cầu nào của các bên quan tâm đó có liên quan đến SMS và dịch vụ.',
      zh: '明确这些相关方的哪些要求与 SMS 和服务有关。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: [
        'Requirements per party, climate-related ones included where a party has any',
        'Contracts, laws and SLAs traced to parties',
        'Evidence of periodic refresh',
      ],
      vi: [
        'Yêu cầu của từng bên, gồm cả yêu cầu liên quan đến khí hậu nếu có',
        'Hợp đồng, pháp luật và SLA gắn với từng bên',
        'Bằng chứng cập nhật định kỳ',
      ],
      zh: [
        '各相关方的要求，如有气候相关要求则一并列入',
        '可追溯至各相关方的合同、法律和 SLA',
        '定期更新的证据',
      ],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-s1',
    clause: '4.3',
    statement: {
      en: 'Set the scope by fixing the boundaries of the SMS and where it applies.',
      vi: 'Xác lập phạm vi bằng cách định rõ ranh giới của SMS và nơi SMS được áp dụng.',
      zh: '划定 SMS 的边界和适用领域，以此确定其范围。',
    },
    kind: 'document',
    cadence: 'ongoing',
    documented_information: 'explicit',
    evidence_hints: {
      en: ['Scope statement', 'Organisation, site and service boundary diagram'],
      vi: ['Tuyên bố phạm vi', 'Sơ đồ ranh giới về tổ chức, địa điểm và dịch vụ'],
      zh: ['范围声明', '组织、场所和服务的边界图'],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-a',
    clause: '4.3',
    statement: {
      en: 'Take the internal and external issues into account when setting the scope.',
      vi: 'Tính đến các vấn đề nội bộ và bên ngoài khi xác định phạm vi.',
      zh: '确定范围时考虑内外部因素。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['Scope rationale referencing the issues register'],
      vi: ['Cơ sở xác định phạm vi có dẫn chiếu danh mục vấn đề bối cảnh'],
      zh: ['范围的确定依据，引用内外部因素登记表'],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-b',
    clause: '4.3',
    statement: {
      en: 'Take relevant interested-party requirements into account when setting the scope.',
      vi: 'Tính đến các yêu cầu liên quan của bên quan tâm khi xác định phạm vi.',
      zh: '确定范围时考虑相关方的有关要求。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['Scope rationale referencing the party requirements'],
      vi: ['Cơ sở xác định phạm vi có dẫn chiếu yêu cầu của các bên quan tâm'],
      zh: ['范围的确定依据，引用相关方的要求'],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-c',
    clause: '4.3',
    statement: {
      en: 'Take the services the organisation delivers into account when setting the scope.',
      vi: 'Tính đến các dịch vụ mà tổ chức cung cấp khi xác định phạm vi.',
      zh: '确定范围时考虑组织所交付的服务。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'none',
    evidence_hints: {
      en: ['Scope compared with the service catalogue and list of services in the plan'],
      vi: ['Đối chiếu phạm vi với danh mục dịch vụ và danh sách dịch vụ trong kế hoạch quản lý dịch vụ'],
      zh: ['范围与服务目录及服务管理计划中服务清单的对照'],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-s2',
    clause: '4.3',
    statement: {
      en: 'State in the scope definition which services are covered and the name of the organisation that manages and delivers them.',
      vi: 'Nêu rõ trong phần xác định phạm vi những dịch vụ được bao gồm và tên tổ chức quản lý, cung cấp các dịch vụ đó.',
      zh: '在范围表述中写明涵盖哪些服务，以及管理和交付这些服务的组织名称。',
    },
    kind: 'document',
    cadence: 'ongoing',
    documented_information: 'explicit',
    evidence_hints: {
      en: ['Scope wording naming services and organisation', 'Comparison with the certificate scope'],
      vi: ['Nội dung phạm vi nêu tên dịch vụ và tên tổ chức', 'Đối chiếu với phạm vi trên giấy chứng nhận'],
      zh: ['列明服务和组织名称的范围表述', '与认证证书范围的对照'],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.3-s3',
    clause: '4.3',
    statement: {
      en: 'Keep the scope as documented information and make it available.',
      vi: 'Duy trì phạm vi bằng thông tin dạng văn bản và đảm bảo có thể tiếp cận.',
      zh: '以成文信息的形式保持范围，并使其可供获取。',
    },
    kind: 'document',
    cadence: 'ongoing',
    documented_information: 'explicit',
    evidence_hints: {
      en: ['Controlled scope document, version and approval', 'Where it is published'],
      vi: ['Tài liệu phạm vi được kiểm soát, có phiên bản và phê duyệt', 'Nơi công bố'],
      zh: ['受控的范围文件，含版本和批准信息', '发布位置'],
    },
    checked_against: 'expert-knowledge',
  },
  {
    id: '4.4-s1',
    clause: '4.4',
    statement: {
      en: 'Set up, operate, keep current and keep improving an SMS, with its processes and the way they interact.',
      vi: 'Thiết lập và vận hành SMS với các quy trình cùng mối tương tác giữa chúng, luôn cập nhật và cải tiến liên tục.',
      zh: '建立并运行 SMS（包括各流程及其相互作用），使其保持现行有效并持续改进。',
    },
    kind: 'activity',
    cadence: 'ongoing',
    documented_information: 'explicit',
    evidence_hints: {
      en: ['Process map with interactions and owners', 'Process descriptions', 'Improvement records'],
      vi: ['Sơ đồ quy trình kèm mối tương tác và chủ quy trình', 'Bản mô tả quy trình', 'Hồ sơ cải tiến'],
      zh: ['流程总图，标明相互作用和流程负责人', '流程说明', '改进记录'],
    },
    checked_against: 'expert-knowledge',
  },
];

import type { ClauseOrigins } from './types.ts';

/** Where clauses 1 to 5 come from. */
export const scopeToLeadershipOrigins: readonly ClauseOrigins[] = [
  {
    clause: '1.1',
    from_2011: {
      change: 'same',
      clauses: ['1.1'],
      what: {
        en: 'Asks nothing. The subject is the same; "organization" took the place of "service provider".',
        vi: 'Không đặt ra yêu cầu. Phạm vi không đổi; thuật ngữ "tổ chức" thay cho "nhà cung cấp dịch vụ".',
        zh: '不含要求。内容未变，仅以“组织”取代“服务提供方”。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['1'],
      what: {
        en: 'Asks nothing. The subject is now a management system for services of any kind, no longer the processes of a provider of IT services.',
        vi: 'Không đặt ra yêu cầu. Đối tượng nay là hệ thống quản lý cho mọi loại dịch vụ, không còn là các quy trình của nhà cung cấp dịch vụ CNTT.',
        zh: '不含要求。对象由IT服务提供方的流程变为适用于各类服务的管理体系。',
      },
    },
  },
  {
    clause: '1.2',
    from_2011: {
      change: 'changed',
      clauses: ['1.2'],
      what: {
        en: 'Plainer: no clause from 4 to 10 may be left out, and conformity cannot be shown where other parties provide or operate everything.',
        vi: 'Nêu rõ hơn: không được loại trừ điều khoản nào từ 4 đến 10, và không thể chứng tỏ sự phù hợp khi các bên khác cung cấp hoặc vận hành toàn bộ.',
        zh: '表述更明确：第4章至第10章不得删减；如全部由其他参与方提供或运行，则无法证明符合性。',
      },
    },
    from_2005: {
      change: 'new',
      clauses: [],
      what: {
        en: 'New: to whom the standard can apply, and that no clause from 4 to 10 may be left out.',
        vi: 'Mới: tiêu chuẩn có thể áp dụng cho ai, và không được loại trừ điều khoản nào từ 4 đến 10.',
        zh: '新增：标准适用于何种组织，以及第4章至第10章不得删减。',
      },
    },
  },
  {
    clause: '2',
    from_2011: {
      change: 'same',
      clauses: ['2'],
      what: {
        en: 'Names no other document, as before.',
        vi: 'Không viện dẫn tài liệu nào, như trước.',
        zh: '与以前相同，未引用其他文件。',
      },
    },
    from_2005: {
      change: 'new',
      clauses: [],
      what: {
        en: 'Came with the common structure; it names no document and asks nothing.',
        vi: 'Có thêm theo cấu trúc chung; không viện dẫn tài liệu nào và không đặt ra yêu cầu.',
        zh: '随通用结构增加；未引用任何文件，也不含要求。',
      },
    },
  },
  {
    clause: '3.1',
    from_2011: {
      change: 'changed',
      clauses: ['3'],
      what: {
        en: 'Terms of all management system standards stand apart and have the common definitions.',
        vi: 'Các thuật ngữ chung của mọi tiêu chuẩn hệ thống quản lý được tách riêng với định nghĩa chung.',
        zh: '各管理体系标准共用的术语单独成节，并采用通用定义。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['2'],
      what: {
        en: 'Most terms of management systems were not defined before, among them risk, objective, policy and top management.',
        vi: 'Trước đây phần lớn thuật ngữ về hệ thống quản lý chưa được định nghĩa, như rủi ro, mục tiêu, chính sách, lãnh đạo cao nhất.',
        zh: '以前多数管理体系术语未作定义，如风险、目标、方针和最高管理者。',
      },
    },
  },
  {
    clause: '3.2',
    from_2011: {
      change: 'changed',
      clauses: ['3'],
      what: {
        en: 'Asset, user, value, service catalogue and service level target are defined. Internal groups became internal suppliers, suppliers became external suppliers; the configuration management database is no longer a term.',
        vi: 'Định nghĩa thêm tài sản, người dùng, giá trị, danh mục dịch vụ và mục tiêu mức dịch vụ. Nhóm nội bộ nay là nhà cung cấp nội bộ, nhà cung cấp nay là nhà cung cấp bên ngoài; cơ sở dữ liệu quản lý cấu hình không còn là thuật ngữ.',
        zh: '新增资产、用户、价值、服务目录和服务级别目标的定义。“内部团队”改为内部供应商，“供应商”改为外部供应商；配置管理数据库不再作为术语。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['2'],
      what: {
        en: 'There were fifteen terms; many are new, and some mean something else now, such as availability and information security.',
        vi: 'Trước đây chỉ có mười lăm thuật ngữ; nay có nhiều thuật ngữ mới và một số đổi nghĩa, như tính sẵn sàng, an toàn thông tin.',
        zh: '以前仅有15个术语；现有许多新术语，部分含义已变，如可用性和信息安全。',
      },
    },
  },
  {
    clause: '4.1',
    from_2011: {
      change: 'new',
      clauses: [],
      what: {
        en: 'New: determine internal and external issues. Amendment 1:2024 adds whether climate change is one of them.',
        vi: 'Mới: xác định các vấn đề nội bộ và bên ngoài. Bản sửa đổi 1:2024 bổ sung việc xác định biến đổi khí hậu có liên quan hay không.',
        zh: '新增：确定内部和外部事项。2024年第1号修改单要求确定气候变化是否为相关事项。',
      },
    },
    from_2005: {
      change: 'new',
      clauses: [],
      what: {
        en: 'New: determine internal and external issues. Amendment 1:2024 adds whether climate change is one of them.',
        vi: 'Mới: xác định các vấn đề nội bộ và bên ngoài. Bản sửa đổi 1:2024 bổ sung việc xác định biến đổi khí hậu có liên quan hay không.',
        zh: '新增：确定内部和外部事项。2024年第1号修改单要求确定气候变化是否为相关事项。',
      },
    },
  },
  {
    clause: '4.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.4', '7.1'],
      what: {
        en: 'Before, customers, users and interested parties of the services. Now also those of the management system, with the requirements of theirs that matter.',
        vi: 'Trước đây chỉ là khách hàng, người dùng và các bên quan tâm của dịch vụ. Nay gồm cả các bên quan tâm của hệ thống quản lý cùng những yêu cầu liên quan của họ.',
        zh: '以前仅涉及服务的客户、用户和相关方；现还包括管理体系的相关方及其相关要求。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['7.2'],
      what: {
        en: 'Before, stakeholders and customers of the services only. Now everyone with a relevant interest in the management system, with the requirements of theirs that matter.',
        vi: 'Trước đây chỉ là các bên liên quan và khách hàng của dịch vụ. Nay gồm mọi bên có mối quan tâm đến hệ thống quản lý cùng những yêu cầu liên quan của họ.',
        zh: '以前仅涉及服务的利益相关方和客户；现包括对管理体系有关注的各方及其相关要求。',
      },
    },
  },
  {
    clause: '4.3',
    from_2011: {
      change: 'changed',
      clauses: ['4.5.1'],
      what: {
        en: 'The scope follows from issues, interested parties and services, and is documented information of its own, to be made available. Locations and technology need not be named.',
        vi: 'Phạm vi được xác định từ các vấn đề, các bên quan tâm và dịch vụ, được lập thành thông tin dạng văn bản riêng và phải sẵn có. Không bắt buộc nêu địa điểm và công nghệ.',
        zh: '范围依据各项事项、相关方和服务确定，作为独立的成文信息并可获取；不再要求写明地点和技术。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['4.1'],
      what: {
        en: 'The scope was a line of the plan. Now it is determined, names services and organisation, and is documented information of its own.',
        vi: 'Phạm vi trước đây chỉ là một mục trong kế hoạch. Nay phải được xác định, nêu tên dịch vụ và tổ chức, và là thông tin dạng văn bản riêng.',
        zh: '以前范围只是计划中的一项；现须加以确定，写明服务和组织名称，并作为独立的成文信息。',
      },
    },
  },
  {
    clause: '4.4',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.1', '4.5'],
      what: {
        en: 'The wording of plan, do, check, act is gone. The system includes its processes and how they interact.',
        vi: 'Không còn cách diễn đạt lập kế hoạch – thực hiện – kiểm tra – hành động. Hệ thống bao gồm các quy trình và sự tương tác giữa chúng.',
        zh: '不再采用“策划—实施—检查—处置”的表述；体系包括各流程及其相互作用。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3', '4'],
      what: {
        en: 'A management system is asked for as a whole, with its processes and how they interact. The wording of plan, do, check, act is gone.',
        vi: 'Yêu cầu một hệ thống quản lý tổng thể với các quy trình và sự tương tác giữa chúng. Không còn cách diễn đạt lập kế hoạch – thực hiện – kiểm tra – hành động.',
        zh: '要求建立完整的管理体系，包括各流程及其相互作用；不再采用“策划—实施—检查—处置”的表述。',
      },
    },
  },
  {
    clause: '5.1',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.1'],
      what: {
        en: 'Added: fit with strategy, suitable authority for decisions, what value means, control of other parties, the system as part of business processes, support of other managers.',
        vi: 'Bổ sung: sự phù hợp với chiến lược, quyền quyết định thích hợp, xác định giá trị, kiểm soát các bên khác, tích hợp vào quy trình kinh doanh, hỗ trợ các cấp quản lý khác.',
        zh: '新增：与战略一致、授予适当的决策权、确定何为价值、控制其他参与方、融入业务流程、支持其他管理者。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1'],
      what: {
        en: 'Much wider: strategy, authority for decisions, value, control of other parties, the system as part of business processes, support of people and other managers.',
        vi: 'Rộng hơn nhiều: chiến lược, quyền quyết định, giá trị, kiểm soát các bên khác, tích hợp vào quy trình kinh doanh, hỗ trợ con người và các cấp quản lý khác.',
        zh: '范围大为扩展：战略、决策权、价值、对其他参与方的控制、融入业务流程、支持人员和其他管理者。',
      },
    },
  },
  {
    clause: '5.2.1',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.2'],
      what: {
        en: 'The commitment covers all requirements that apply, not service requirements alone. A separate policy on continual improvement is no longer asked for.',
        vi: 'Cam kết bao trùm mọi yêu cầu phải áp dụng, không chỉ yêu cầu dịch vụ. Không còn đòi hỏi chính sách riêng về cải tiến liên tục.',
        zh: '承诺涵盖所有适用要求，而不仅是服务要求；不再要求单独的持续改进方针。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1'],
      what: {
        en: 'A policy was asked for without saying what is in it. Now: fit with the purpose, a framework for objectives and two commitments.',
        vi: 'Trước đây yêu cầu có chính sách nhưng không nêu nội dung. Nay: phù hợp với mục đích, làm khuôn khổ cho mục tiêu và có hai cam kết.',
        zh: '以前只要求有方针，未规定内容；现要求适合宗旨、提供目标框架并包含两项承诺。',
      },
    },
  },
  {
    clause: '5.2.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.2'],
      what: {
        en: 'The policy is documented information and, where appropriate, available to interested parties.',
        vi: 'Chính sách là thông tin dạng văn bản và, khi thích hợp, sẵn có cho các bên quan tâm.',
        zh: '方针须形成成文信息，并在适宜时可为相关方获取。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1'],
      what: {
        en: 'Communicating the policy is spelled out: as documented information, inside the organisation and, where appropriate, to interested parties.',
        vi: 'Việc truyền đạt chính sách được nêu cụ thể: dưới dạng văn bản, trong nội bộ tổ chức và, khi thích hợp, đến các bên quan tâm.',
        zh: '明确规定方针的沟通：形成成文信息，在组织内部传达，适宜时提供给相关方。',
      },
    },
  },
  {
    clause: '5.3',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.3', '4.1.4'],
      what: {
        en: 'A management representative is no longer asked for: top management assigns conformity and reporting to whom it sees fit.',
        vi: 'Không còn yêu cầu đại diện lãnh đạo: lãnh đạo cao nhất giao trách nhiệm về sự phù hợp và báo cáo cho người mình thấy thích hợp.',
        zh: '不再要求管理者代表：最高管理者可自行指派负责符合性和报告的人员。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1', '3.3', '4.1'],
      what: {
        en: 'Responsibility for conformity and for reporting is assigned expressly. One member of management who coordinates everything is no longer asked for.',
        vi: 'Trách nhiệm về sự phù hợp và báo cáo phải được giao rõ ràng. Không còn yêu cầu một thành viên ban quản lý điều phối tất cả.',
        zh: '须明确指派负责符合性和报告的人员；不再要求由一名管理层成员统筹全部工作。',
      },
    },
  },
];

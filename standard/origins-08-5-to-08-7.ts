import type { ClauseOrigins } from './types.ts';

/** Where clauses 8.5 to 8.7 come from. */
export const changeToAssuranceOrigins: readonly ClauseOrigins[] = [
  {
    clause: '8.5.1.1',
    from_2011: {
      change: 'changed',
      clauses: ['9.2'],
      what: {
        en: 'The policy also names categories of change and how each is handled, emergency changes among them. What an emergency is need not be agreed with the customer.',
        vi: 'Chính sách nêu thêm các loại thay đổi và cách xử lý từng loại, gồm cả thay đổi khẩn cấp. Không bắt buộc thống nhất với khách hàng thế nào là khẩn cấp.',
        zh: '方针还须规定变更类别及各类的处理方式，包括紧急变更；无需与客户商定何为紧急变更。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['9.2'],
      what: {
        en: 'The scope of changes was documented, and emergency changes had policies. Now one policy says what is controlled, which categories exist and what counts as major impact.',
        vi: 'Trước đây lập tài liệu phạm vi thay đổi và có chính sách cho thay đổi khẩn cấp. Nay một chính sách nêu đối tượng kiểm soát, các loại thay đổi và thế nào là ảnh hưởng lớn.',
        zh: '以前仅记录变更范围并对紧急变更制定方针；现由一份方针规定受控对象、变更类别和重大影响的判定。',
      },
    },
  },
  {
    clause: '8.5.1.2',
    from_2011: {
      change: 'changed',
      clauses: ['5.1', '9.2'],
      what: {
        en: 'Change management decides what goes through design and transition. Added: categories that the policy sends there, and services taken over from others.',
        vi: 'Quản lý thay đổi quyết định việc nào qua thiết kế và chuyển tiếp. Bổ sung: các loại do chính sách quy định và dịch vụ tiếp nhận từ bên khác.',
        zh: '由变更管理决定哪些进入设计与转换；新增：方针规定的变更类别，以及从他方接收的服务。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['5', '9.2'],
      what: {
        en: 'Rules say what goes through design and transition: major impact, categories of the policy, removal and transfer of services.',
        vi: 'Có quy tắc về việc nào qua thiết kế và chuyển tiếp: ảnh hưởng lớn, các loại theo chính sách, việc loại bỏ và chuyển giao dịch vụ.',
        zh: '明确哪些进入设计与转换：重大影响、方针规定的类别、服务的取消和移交。',
      },
    },
  },
  {
    clause: '8.5.1.3',
    from_2011: {
      change: 'changed',
      clauses: ['6.6.3', '9.2'],
      what: {
        en: 'Effects on capacity, availability, continuity, information security, policies and plans are weighed in one place. A schedule of change became telling dates and details; no documented procedure is asked for.',
        vi: 'Ảnh hưởng đến năng lực, tính sẵn sàng, tính liên tục, an toàn thông tin, chính sách và kế hoạch được xem xét tại một chỗ. Lịch thay đổi nay là việc thông báo ngày và chi tiết; không cần thủ tục dạng văn bản.',
        zh: '对容量、可用性、连续性、信息安全以及方针和计划的影响集中评估；变更日程表改为通报日期和细节；不再要求形成文件的程序。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.6', '9.2'],
      what: {
        en: 'More is weighed: feasibility, finance, other changes and releases, capacity, availability, continuity and information security. Interested parties take part in decisions; failed changes are investigated.',
        vi: 'Xem xét nhiều yếu tố hơn: tính khả thi, tài chính, các thay đổi và phát hành khác, năng lực, tính sẵn sàng, tính liên tục và an toàn thông tin. Các bên quan tâm tham gia quyết định; thay đổi thất bại được điều tra.',
        zh: '评估内容更多：可行性、财务、其他变更和发布、容量、可用性、连续性和信息安全；相关方参与决策；对失败的变更进行调查。',
      },
    },
  },
  {
    clause: '8.5.2.1',
    from_2011: {
      change: 'changed',
      clauses: ['5.2'],
      what: {
        en: 'Added: moving a service to or from another party, and impact on other services and users. Risks and the evaluation of other parties went to 6.1 and 8.2.3.',
        vi: 'Bổ sung: chuyển dịch vụ đến hoặc từ bên khác, ảnh hưởng đến dịch vụ khác và người dùng. Rủi ro và đánh giá các bên khác chuyển sang 6.1 và 8.2.3.',
        zh: '新增：服务向他方或自他方的移交，以及对其他服务和用户的影响；风险和对其他参与方的评价移至6.1和8.2.3。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['5'],
      what: {
        en: 'Added: dependencies, testing, other parties, and plans for removing or moving a service with its data, documents and components.',
        vi: 'Bổ sung: sự phụ thuộc, kiểm thử, các bên khác, và kế hoạch loại bỏ hoặc chuyển giao dịch vụ cùng dữ liệu, tài liệu và thành phần.',
        zh: '新增：依赖关系、测试、其他参与方，以及取消或移交服务及其数据、文件和组件的计划。',
      },
    },
  },
  {
    clause: '8.5.2.2',
    from_2011: {
      change: 'changed',
      clauses: ['5.3'],
      what: {
        en: 'Shorter list, to be covered where relevant. Added: impact on other services.',
        vi: 'Danh sách ngắn hơn, áp dụng khi liên quan. Bổ sung: ảnh hưởng đến dịch vụ khác.',
        zh: '清单更短，按相关性适用；新增对其他服务的影响。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['5'],
      what: {
        en: 'Design was not asked for by itself. Now a documented design meets the service requirements and covers agreements, changes to the system and the catalogue.',
        vi: 'Trước đây không yêu cầu riêng về thiết kế. Nay thiết kế dạng văn bản phải đáp ứng yêu cầu dịch vụ và bao gồm thỏa thuận, thay đổi của hệ thống và danh mục.',
        zh: '以前未单独要求设计；现须有满足服务要求的成文设计，涵盖协议、体系变更和服务目录。',
      },
    },
  },
  {
    clause: '8.5.2.3',
    from_2011: {
      change: 'moved',
      clauses: ['5.3', '5.4'],
      what: {
        en: 'Development came over from design and is called build; testing, acceptance, deployment and the report on results are as before.',
        vi: 'Phần phát triển chuyển từ thiết kế sang và gọi là xây dựng; kiểm thử, chấp nhận, triển khai và báo cáo kết quả như trước.',
        zh: '开发由设计部分移来并称为构建；测试、验收、部署和结果报告与以前相同。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['5'],
      what: {
        en: 'Testing against requirements and design is asked for, a decision where acceptance criteria are not met, and deployment through release management.',
        vi: 'Yêu cầu kiểm thử theo yêu cầu và thiết kế, quyết định khi không đạt tiêu chí chấp nhận, và triển khai qua quản lý phát hành.',
        zh: '要求对照要求和设计进行测试，在未满足验收准则时作出决定，并通过发布管理进行部署。',
      },
    },
  },
  {
    clause: '8.5.3',
    from_2011: {
      change: 'changed',
      clauses: ['9.3'],
      what: {
        en: 'A release policy agreed with the customer became release types with their frequency. A controlled test environment is no longer asked for; reversal is planned in 8.5.1.3.',
        vi: 'Chính sách phát hành thống nhất với khách hàng nay là các loại phát hành và tần suất. Không còn yêu cầu môi trường kiểm thử có kiểm soát; việc hoàn tác được hoạch định ở 8.5.1.3.',
        zh: '与客户商定的发布方针改为定义发布类型及频次；不再要求受控的测试环境；回退计划见8.5.1.3。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['10.1'],
      what: {
        en: 'A release policy became release types with their frequency; a controlled test environment is no longer asked for. Added: documented acceptance criteria, approval, and a decision where they are not met.',
        vi: 'Chính sách phát hành nay là các loại phát hành và tần suất; không còn yêu cầu môi trường kiểm thử có kiểm soát. Bổ sung: tiêu chí chấp nhận dạng văn bản, phê duyệt và quyết định khi không đạt.',
        zh: '发布方针改为定义发布类型及频次；不再要求受控的测试环境。新增：成文的验收准则、批准以及未满足时的决定。',
      },
    },
  },
  {
    clause: '8.6.1',
    from_2011: {
      change: 'changed',
      clauses: ['8.1'],
      what: {
        en: 'Apart from service requests now. A documented procedure is asked for major incidents only; keeping the customer informed and agreeing with them what a major incident is are no longer asked for. Criteria for major incidents are determined.',
        vi: 'Nay tách khỏi yêu cầu dịch vụ. Chỉ cần thủ tục dạng văn bản cho sự cố nghiêm trọng; không còn yêu cầu thông báo cho khách hàng và thống nhất với họ thế nào là sự cố nghiêm trọng. Phải xác định tiêu chí của sự cố nghiêm trọng.',
        zh: '现与服务请求分开。仅重大事件要求形成文件的程序；不再要求随时告知客户，也无需与其商定何为重大事件；须确定重大事件的判定准则。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['8.2'],
      what: {
        en: 'Added for major incidents: criteria, a documented procedure, someone responsible, top management informed, a review. Keeping the customer informed is no longer asked for.',
        vi: 'Bổ sung cho sự cố nghiêm trọng: tiêu chí, thủ tục dạng văn bản, người chịu trách nhiệm, thông báo lãnh đạo cao nhất, xem xét lại. Không còn yêu cầu thông báo cho khách hàng.',
        zh: '对重大事件新增：判定准则、形成文件的程序、责任人、告知最高管理者和评审；不再要求随时告知客户。',
      },
    },
  },
  {
    clause: '8.6.2',
    from_2011: {
      change: 'changed',
      clauses: ['8.1'],
      what: {
        en: 'A clause of its own. Instructions for those who fulfil requests took the place of a documented procedure.',
        vi: 'Nay là điều khoản riêng. Hướng dẫn cho người đáp ứng yêu cầu thay cho thủ tục dạng văn bản.',
        zh: '单独成条。以供履行人员使用的指导取代形成文件的程序。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['8.2'],
      what: {
        en: 'Largely new: requests went along with incidents. Now they are logged, prioritised, fulfilled and closed as such, with instructions.',
        vi: 'Phần lớn là mới: trước đây yêu cầu đi cùng sự cố. Nay được ghi nhận, xếp ưu tiên, đáp ứng và đóng riêng, có hướng dẫn.',
        zh: '大部分为新增：以前请求随事件一并处理；现须单独记录、排定优先级、履行和关闭，并有指导。',
      },
    },
  },
  {
    clause: '8.6.3',
    from_2011: {
      change: 'changed',
      clauses: ['8.2'],
      what: {
        en: 'A documented procedure is no longer asked for. The steps from analysis to known errors are much the same; effectiveness is reviewed at planned intervals.',
        vi: 'Không còn yêu cầu thủ tục dạng văn bản. Các bước từ phân tích đến lỗi đã biết gần như không đổi; hiệu lực được xem xét định kỳ theo kế hoạch.',
        zh: '不再要求形成文件的程序；从分析到已知错误的步骤基本不变，按策划的时间间隔评审有效性。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['8.3'],
      what: {
        en: 'Added: root cause analysis, priorities, recorded known errors, and actions where a problem is not solved for good.',
        vi: 'Bổ sung: phân tích nguyên nhân gốc, xếp ưu tiên, ghi nhận lỗi đã biết và hành động khi vấn đề chưa được giải quyết triệt để.',
        zh: '新增：根本原因分析、优先级、记录已知错误，以及问题未彻底解决时的措施。',
      },
    },
  },
  {
    clause: '8.7.1',
    from_2011: {
      change: 'changed',
      clauses: ['6.3.1', '6.3.2', '6.3.3'],
      what: {
        en: 'Apart from continuity now. An availability plan and its tests are no longer asked for; requirements and targets are documented instead.',
        vi: 'Nay tách khỏi tính liên tục. Không còn yêu cầu kế hoạch về tính sẵn sàng và kiểm thử kế hoạch; thay vào đó lập thành văn bản yêu cầu và mục tiêu.',
        zh: '现与连续性分开。不再要求可用性计划及其测试，改为将要求和目标形成文件。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.3'],
      what: {
        en: 'Apart from continuity now. An availability plan with a yearly review is no longer asked for. Risks are assessed at planned intervals; requirements and targets are documented.',
        vi: 'Nay tách khỏi tính liên tục. Không còn yêu cầu kế hoạch về tính sẵn sàng và xem xét hằng năm. Rủi ro được đánh giá định kỳ theo kế hoạch; yêu cầu và mục tiêu được lập thành văn bản.',
        zh: '现与连续性分开。不再要求每年评审的可用性计划；按策划的时间间隔评估风险，并将要求和目标形成文件。',
      },
    },
  },
  {
    clause: '8.7.2',
    from_2011: {
      change: 'changed',
      clauses: ['6.3.1', '6.3.2', '6.3.3'],
      what: {
        en: 'Apart from availability now. Added: criteria and responsibilities for invoking the plan, and a report on cause, impact and recovery afterwards.',
        vi: 'Nay tách khỏi tính sẵn sàng. Bổ sung: tiêu chí và trách nhiệm kích hoạt kế hoạch, và báo cáo nguyên nhân, ảnh hưởng, việc khôi phục sau đó.',
        zh: '现与可用性分开。新增：启动计划的准则和职责，以及事后关于原因、影响和恢复的报告。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.3'],
      what: {
        en: 'The organisation plans its own intervals instead of the yearly review. Contents of the plan are named; it is reviewed after each test and each use, with a report on cause, impact and recovery.',
        vi: 'Tổ chức tự hoạch định định kỳ thay cho xem xét hằng năm. Nội dung kế hoạch được nêu rõ; kế hoạch được xem xét sau mỗi lần thử nghiệm và sử dụng, kèm báo cáo nguyên nhân, ảnh hưởng, việc khôi phục.',
        zh: '由组织自行策划间隔，取代年度评审；明确计划内容；每次测试和启用后均须评审，并报告原因、影响和恢复情况。',
      },
    },
  },
  {
    clause: '8.7.3.1',
    from_2011: {
      change: 'changed',
      clauses: ['6.6.1'],
      what: {
        en: 'Information security objectives and separate information security audits are no longer asked for. The policy is explained to customers, users and suppliers too.',
        vi: 'Không còn yêu cầu mục tiêu an toàn thông tin và đánh giá an toàn thông tin riêng. Chính sách được truyền đạt cả cho khách hàng, người dùng và nhà cung cấp.',
        zh: '不再要求信息安全目标和单独的信息安全审核；方针还须传达给客户、用户和供应商。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.6'],
      what: {
        en: 'The policy takes service requirements and obligations into account; why it matters is explained to people, customers, users and suppliers.',
        vi: 'Chính sách tính đến yêu cầu dịch vụ và các nghĩa vụ; tầm quan trọng được truyền đạt cho nhân sự, khách hàng, người dùng và nhà cung cấp.',
        zh: '方针须考虑服务要求和各项义务；并向人员、客户、用户和供应商说明其重要性。',
      },
    },
  },
  {
    clause: '8.7.3.2',
    from_2011: {
      change: 'changed',
      clauses: ['6.6.1', '6.6.2'],
      what: {
        en: 'Risk assessment at planned intervals came over from the policy clause. Decisions about controls are documented; the aims of controls are no longer listed.',
        vi: 'Việc đánh giá rủi ro định kỳ theo kế hoạch chuyển từ điều khoản chính sách sang. Quyết định về biện pháp kiểm soát được lập thành văn bản; không còn liệt kê mục đích của biện pháp.',
        zh: '按策划的时间间隔评估风险由方针条款移来；有关控制的决定须形成文件，不再列出控制的目的。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.6'],
      what: {
        en: 'Added: risk assessment at planned intervals, and review of how effective controls are.',
        vi: 'Bổ sung: đánh giá rủi ro định kỳ theo kế hoạch và xem xét hiệu lực của các biện pháp kiểm soát.',
        zh: '新增：按策划的时间间隔评估风险，以及评审控制的有效性。',
      },
    },
  },
  {
    clause: '8.7.3.3',
    from_2011: {
      change: 'same',
      clauses: ['6.6.3'],
      what: {
        en: 'Handling of incidents is the same, with its steps named. The part about changes went to 8.5.1.3.',
        vi: 'Cách xử lý sự cố không đổi, các bước được nêu tên. Phần về thay đổi chuyển sang 8.5.1.3.',
        zh: '事件处理相同，并列明步骤；有关变更的部分移至8.5.1.3。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.6'],
      what: {
        en: 'Added: classification, priority by information security risk, escalation and closure. Analysis and review were asked for before.',
        vi: 'Bổ sung: phân loại, xếp ưu tiên theo rủi ro an toàn thông tin, leo thang và đóng. Phân tích và xem xét đã có từ trước.',
        zh: '新增：分类、按信息安全风险排定优先级、升级和关闭；分析和评审原已要求。',
      },
    },
  },
];

import type { ClauseOrigins } from './types.ts';

/** Where clauses 8.1 to 8.4 come from. */
export const deliveryAndAgreementOrigins: readonly ClauseOrigins[] = [
  {
    clause: '8.1',
    from_2011: {
      change: 'changed',
      clauses: ['4.2', '4.5.3'],
      what: {
        en: 'Added: performance criteria for processes, control by them, control of planned changes to the system, review of unintended ones.',
        vi: 'Bổ sung: tiêu chí kết quả thực hiện cho các quy trình, kiểm soát theo tiêu chí đó, kiểm soát thay đổi có hoạch định của hệ thống, xem xét thay đổi ngoài dự kiến.',
        zh: '新增：为各流程设定绩效准则并据此控制，控制体系的计划内变更，评审非预期变更。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['4.2'],
      what: {
        en: 'Added: performance criteria for processes, control by them, control of planned changes to the system, of unintended ones and of outsourced processes.',
        vi: 'Bổ sung: tiêu chí kết quả thực hiện cho các quy trình, kiểm soát theo tiêu chí đó, kiểm soát thay đổi có hoạch định và ngoài dự kiến của hệ thống, kiểm soát quy trình thuê ngoài.',
        zh: '新增：为各流程设定绩效准则并据此控制，控制体系的计划内变更、非预期变更和外包流程。',
      },
    },
  },
  {
    clause: '8.2.1',
    from_2011: {
      change: 'moved',
      clauses: ['4.5.3'],
      what: {
        en: 'Coordinating activities and resources was part of operating the system; it stands alone now.',
        vi: 'Việc điều phối hoạt động và nguồn lực trước thuộc phần vận hành hệ thống; nay đứng riêng.',
        zh: '活动和资源的协调原属体系运行的一部分，现单独列出。',
      },
    },
    from_2005: {
      change: 'moved',
      clauses: ['4.2'],
      what: {
        en: 'Coordinating the work of service management was part of carrying out the plan; it stands alone now.',
        vi: 'Việc điều phối công việc quản lý dịch vụ trước thuộc phần thực hiện kế hoạch; nay đứng riêng.',
        zh: '服务管理工作的协调原属计划实施的一部分，现单独列出。',
      },
    },
  },
  {
    clause: '8.2.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.4', '5.2'],
      what: {
        en: 'Largely new. Service requirements were to be identified; added: criticality of services, dependencies and duplication, proposals for changes, priorities among all requests and proposals.',
        vi: 'Phần lớn là mới. Trước đây chỉ cần nhận biết yêu cầu dịch vụ; bổ sung: mức độ trọng yếu của dịch vụ, sự phụ thuộc và trùng lặp, đề xuất thay đổi, xếp ưu tiên cho mọi yêu cầu và đề xuất.',
        zh: '大部分为新增。以前须识别服务要求；新增：服务的关键程度、依赖与重复、变更建议，以及对所有请求和建议排定优先级。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1'],
      what: {
        en: 'Largely new. Customer requirements were to be determined; added: documented service requirements, criticality, dependencies and duplication, proposals and priorities.',
        vi: 'Phần lớn là mới. Trước đây chỉ cần xác định yêu cầu của khách hàng; bổ sung: yêu cầu dịch vụ dạng văn bản, mức độ trọng yếu, sự phụ thuộc và trùng lặp, đề xuất và xếp ưu tiên.',
        zh: '大部分为新增。以前须确定客户要求；新增：形成文件的服务要求、关键程度、依赖与重复、建议和优先级。',
      },
    },
  },
  {
    clause: '8.2.3.1',
    from_2011: {
      change: 'changed',
      clauses: ['4.2', '5.2'],
      what: {
        en: 'Before, processes run by others. Now also services and service components, with criteria for choosing the parties, and integration of what all of them deliver.',
        vi: 'Trước đây chỉ là quy trình do bên khác vận hành. Nay gồm cả dịch vụ và thành phần dịch vụ, tiêu chí lựa chọn các bên và việc tích hợp kết quả của tất cả.',
        zh: '以前仅针对他方运行的流程；现还包括服务和服务组件、选择参与方的准则，以及对各方交付成果的整合。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['7.3'],
      what: {
        en: 'Largely new. Roles of lead and subcontracted suppliers were documented; now every party in the service lifecycle is chosen by criteria, its part documented and integrated, and accountability stays.',
        vi: 'Phần lớn là mới. Trước đây chỉ lập tài liệu vai trò của nhà cung cấp chính và phụ; nay mọi bên trong vòng đời dịch vụ được chọn theo tiêu chí, phần việc được lập thành văn bản và tích hợp, còn trách nhiệm giải trình vẫn thuộc tổ chức.',
        zh: '大部分为新增。以前仅记录主供应商和分包供应商的角色；现须按准则选择服务生命周期中的各参与方，记录并整合其工作，组织仍承担责任。',
      },
    },
  },
  {
    clause: '8.2.3.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.2'],
      what: {
        en: 'Controls cover services and components as well as processes. Control over how other parties define and improve their processes is no longer asked for.',
        vi: 'Kiểm soát cả dịch vụ và thành phần dịch vụ, không chỉ quy trình. Không còn yêu cầu kiểm soát cách các bên khác xác định và cải tiến quy trình.',
        zh: '控制范围除流程外还包括服务和服务组件；不再要求控制其他参与方如何定义和改进其流程。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['7.3'],
      what: {
        en: 'Suppliers were watched against targets. Now controls cover every other party: its processes, services and components.',
        vi: 'Trước đây chỉ theo dõi nhà cung cấp theo mục tiêu. Nay kiểm soát mọi bên khác: quy trình, dịch vụ và thành phần dịch vụ của họ.',
        zh: '以前仅按目标监视供应商；现须控制其他各参与方的流程、服务和服务组件。',
      },
    },
  },
  {
    clause: '8.2.4',
    from_2011: {
      change: 'changed',
      clauses: ['6.1'],
      what: {
        en: 'A clause of its own, apart from service levels. Added: intended outcomes, several catalogues for several readers, access for customers and users.',
        vi: 'Nay là điều khoản riêng, tách khỏi mức dịch vụ. Bổ sung: kết quả dự kiến, nhiều danh mục cho nhiều đối tượng, quyền tiếp cận cho khách hàng và người dùng.',
        zh: '与服务级别分开单独成条。新增：预期结果、面向不同读者的多份目录、供客户和用户查阅。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.1'],
      what: {
        en: 'The full range of services was agreed and recorded; a service catalogue is new, with outcomes, dependencies and access for customers and users.',
        vi: 'Trước đây chỉ thỏa thuận và ghi lại toàn bộ dịch vụ; danh mục dịch vụ là mới, gồm kết quả, sự phụ thuộc và quyền tiếp cận cho khách hàng và người dùng.',
        zh: '以前仅商定并记录全部服务；服务目录为新增，包括结果、依赖关系以及供客户和用户查阅。',
      },
    },
  },
  {
    clause: '8.2.5',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.4', '9.1'],
      what: {
        en: 'A clause of its own. Before, a duty of the management representative (assets and licences) and an interface to financial asset management.',
        vi: 'Nay là điều khoản riêng. Trước đây là nhiệm vụ của đại diện lãnh đạo (tài sản và giấy phép) và giao diện với quản lý tài sản tài chính.',
        zh: '单独成条。以前为管理者代表的职责（资产和许可证）以及与财务资产管理的接口。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['9.1'],
      what: {
        en: 'Largely new: before, only an interface to financial asset accounting.',
        vi: 'Phần lớn là mới: trước đây chỉ có giao diện với kế toán tài sản.',
        zh: '大部分为新增：以前仅有与财务资产核算的接口。',
      },
    },
  },
  {
    clause: '8.2.6',
    from_2011: {
      change: 'changed',
      clauses: ['9.1'],
      what: {
        en: 'A configuration management database, secure libraries of master copies and a documented procedure are no longer asked for. Services are configuration items; detail follows from criticality.',
        vi: 'Không còn yêu cầu cơ sở dữ liệu quản lý cấu hình, thư viện an toàn cho bản gốc và thủ tục dạng văn bản. Dịch vụ là hạng mục cấu hình; mức chi tiết tùy mức độ trọng yếu.',
        zh: '不再要求配置管理数据库、主副本安全库和形成文件的程序；服务本身即为配置项，详细程度取决于关键程度。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['9.1'],
      what: {
        en: 'A configuration management database and secure libraries of master copies are no longer asked for. Services are configuration items; detail follows from criticality; accuracy is verified at planned intervals.',
        vi: 'Không còn yêu cầu cơ sở dữ liệu quản lý cấu hình và thư viện an toàn cho bản gốc. Dịch vụ là hạng mục cấu hình; mức chi tiết tùy mức độ trọng yếu; kiểm tra độ chính xác định kỳ theo kế hoạch.',
        zh: '不再要求配置管理数据库和主副本安全库；服务本身即为配置项，详细程度取决于关键程度，并按策划的时间间隔核实准确性。',
      },
    },
  },
  {
    clause: '8.3.1',
    from_2011: {
      change: 'new',
      clauses: [],
      what: {
        en: 'New, but asks nothing: it says that suppliers may be used.',
        vi: 'Mới nhưng không đặt ra yêu cầu: chỉ nêu rằng có thể sử dụng nhà cung cấp.',
        zh: '新增但不含要求：仅说明可以使用供应商。',
      },
    },
    from_2005: {
      change: 'same',
      clauses: ['7.1'],
      what: {
        en: 'An introduction then as now: it asks nothing.',
        vi: 'Trước và nay đều là phần giới thiệu, không đặt ra yêu cầu.',
        zh: '以前和现在均为引言，不含要求。',
      },
    },
  },
  {
    clause: '8.3.2',
    from_2011: {
      change: 'changed',
      clauses: ['7.1'],
      what: {
        en: 'The definition of a complaint need not be agreed with the customer, and no documented procedure is asked for. Satisfaction is measured among customers; users are no longer named.',
        vi: 'Không bắt buộc thống nhất với khách hàng định nghĩa khiếu nại và không cần thủ tục dạng văn bản. Mức hài lòng được đo ở khách hàng; không còn nhắc đến người dùng.',
        zh: '无需与客户商定投诉的定义，也不要求形成文件的程序；满意度面向客户测量，不再提及用户。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['7.2'],
      what: {
        en: 'The organisation plans its own intervals instead of the yearly review. Added: users, communication arrangements, trends and outcomes, a representative sample for satisfaction.',
        vi: 'Tổ chức tự hoạch định định kỳ thay cho xem xét hằng năm. Bổ sung: người dùng, cách trao đổi thông tin, xu hướng và kết quả, mẫu đại diện khi đo mức hài lòng.',
        zh: '由组织自行策划间隔，取代年度评审；新增：用户、沟通安排、趋势和结果、满意度的代表性样本。',
      },
    },
  },
  {
    clause: '8.3.3',
    from_2011: {
      change: 'changed',
      clauses: ['6.1'],
      what: {
        en: 'The catalogue (8.2.4) and agreements with internal groups (8.3.4.2) stand apart. Workload is reported against limits. A review of services and agreements together with the customer is no longer asked for here.',
        vi: 'Danh mục (8.2.4) và thỏa thuận với nhóm nội bộ (8.3.4.2) được tách riêng. Khối lượng công việc được báo cáo so với giới hạn. Điều này không còn yêu cầu cùng khách hàng xem xét dịch vụ và thỏa thuận.',
        zh: '服务目录（8.2.4）和与内部团队的协议（8.3.4.2）已分出；工作量须对照限值报告；本条不再要求与客户共同评审服务和协议。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.1'],
      what: {
        en: 'Agreements follow from documented service requirements and also name exceptions; workload is reported against limits. Supporting agreements went to 8.3.4.',
        vi: 'Thỏa thuận dựa trên yêu cầu dịch vụ dạng văn bản và nêu cả ngoại lệ; khối lượng công việc được báo cáo so với giới hạn. Thỏa thuận hỗ trợ chuyển sang 8.3.4.',
        zh: '协议依据形成文件的服务要求制定并写明例外；工作量须对照限值报告；支持性协议移至8.3.4。',
      },
    },
  },
  {
    clause: '8.3.4.1',
    from_2011: {
      change: 'changed',
      clauses: ['7.2'],
      what: {
        en: 'Less is asked of the contract: four items instead of a long list. Checking that lead suppliers manage their subcontractors went into 8.2.3. A documented procedure for disputes is no longer needed.',
        vi: 'Yêu cầu đối với hợp đồng ít hơn: bốn nội dung thay cho danh sách dài. Việc kiểm tra nhà cung cấp chính quản lý nhà thầu phụ được đưa vào 8.2.3. Không còn cần thủ tục dạng văn bản về tranh chấp.',
        zh: '对合同的要求减少：四项内容取代长清单；核实主供应商对分包商的管理并入8.2.3；不再要求争议处理的形成文件的程序。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['7.3'],
      what: {
        en: 'The organisation plans its own intervals instead of the yearly contract review. Added: managing the risk that targets of suppliers do not support those of customers, and assessing contract changes.',
        vi: 'Tổ chức tự hoạch định định kỳ thay cho xem xét hợp đồng hằng năm. Bổ sung: quản lý rủi ro khi mục tiêu của nhà cung cấp không hỗ trợ mục tiêu với khách hàng, và đánh giá thay đổi hợp đồng.',
        zh: '由组织自行策划间隔，取代年度合同评审；新增：管理供应商目标不足以支持客户目标的风险，评估合同变更。',
      },
    },
  },
  {
    clause: '8.3.4.2',
    from_2011: {
      change: 'moved',
      clauses: ['6.1'],
      what: {
        en: 'Agreements with internal groups and with customers who act as suppliers came over from service level management.',
        vi: 'Thỏa thuận với nhóm nội bộ và với khách hàng đóng vai trò nhà cung cấp được chuyển từ quản lý mức dịch vụ sang.',
        zh: '与内部团队以及作为供应商的客户的协议，由服务级别管理移来。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.1'],
      what: {
        en: 'Supporting agreements were mentioned only. Now internal suppliers and customers acting as suppliers have documented agreements and are monitored.',
        vi: 'Trước đây chỉ nhắc đến thỏa thuận hỗ trợ. Nay nhà cung cấp nội bộ và khách hàng đóng vai trò nhà cung cấp phải có thỏa thuận dạng văn bản và được theo dõi.',
        zh: '以前仅提及支持性协议；现内部供应商和作为供应商的客户须有形成文件的协议并受到监视。',
      },
    },
  },
  {
    clause: '8.4.1',
    from_2011: {
      change: 'changed',
      clauses: ['6.4'],
      what: {
        en: 'Less is asked: the detailed list of costs, indirect costs and approval is gone; the financial policies of the organisation apply.',
        vi: 'Yêu cầu ít hơn: bỏ danh sách chi tiết về chi phí, chi phí gián tiếp và phê duyệt; áp dụng chính sách tài chính của tổ chức.',
        zh: '要求减少：取消成本、间接成本和审批的详细清单，按组织的财务方针执行。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.4'],
      what: {
        en: 'Less is asked: the list of cost components and costing of every change are gone. Costs are for services of any kind, reviewed at planned intervals.',
        vi: 'Yêu cầu ít hơn: bỏ danh sách thành phần chi phí và việc tính chi phí cho mọi thay đổi. Chi phí áp dụng cho mọi loại dịch vụ, xem xét định kỳ theo kế hoạch.',
        zh: '要求减少：取消成本构成清单和每项变更的成本核算；适用于各类服务，按策划的时间间隔评审。',
      },
    },
  },
  {
    clause: '8.4.2',
    from_2011: {
      change: 'changed',
      clauses: ['6.5'],
      what: {
        en: 'A clause of its own. Demand was a line of the capacity plan; now it is determined, forecast, monitored and reported, with consumption.',
        vi: 'Nay là điều khoản riêng. Nhu cầu trước chỉ là một mục trong kế hoạch năng lực; nay phải xác định, dự báo, theo dõi và báo cáo cùng mức tiêu thụ.',
        zh: '单独成条。需求以前只是容量计划的一项；现须确定、预测、监视并报告，包括服务消耗。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.5'],
      what: {
        en: 'Largely new. Predicted requirements were part of capacity planning; demand and consumption are now determined, forecast, monitored and reported.',
        vi: 'Phần lớn là mới. Yêu cầu dự báo trước thuộc hoạch định năng lực; nay nhu cầu và mức tiêu thụ phải được xác định, dự báo, theo dõi và báo cáo.',
        zh: '大部分为新增。预测要求原属容量规划；现须确定、预测、监视并报告需求和消耗。',
      },
    },
  },
  {
    clause: '8.4.3',
    from_2011: {
      change: 'changed',
      clauses: ['6.5'],
      what: {
        en: 'A capacity plan as a document and procedures for predictive analysis are no longer asked for; capacity is planned all the same. Requirements are documented; agreeing them with the customer is no longer asked for.',
        vi: 'Không còn yêu cầu kế hoạch năng lực dạng tài liệu và thủ tục phân tích dự báo; vẫn phải hoạch định năng lực. Yêu cầu về năng lực được lập thành văn bản; không bắt buộc thống nhất với khách hàng.',
        zh: '不再要求作为文件的容量计划和预测分析程序，但仍须规划容量；容量要求须形成文件，无需与客户商定。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['6.5'],
      what: {
        en: 'A capacity plan as a document is no longer asked for; capacity is planned all the same. Added: capacity of people, information and finance, effects of availability and continuity.',
        vi: 'Không còn yêu cầu kế hoạch năng lực dạng tài liệu; vẫn phải hoạch định năng lực. Bổ sung: năng lực về con người, thông tin, tài chính và ảnh hưởng của tính sẵn sàng, tính liên tục.',
        zh: '不再要求作为文件的容量计划，但仍须规划容量；新增人员、信息和财务方面的容量，以及可用性和连续性的影响。',
      },
    },
  },
];

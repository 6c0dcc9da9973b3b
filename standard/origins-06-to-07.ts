import type { ClauseOrigins } from './types.ts';

/** Where clauses 6 and 7 come from. */
export const planningAndSupportOrigins: readonly ClauseOrigins[] = [
  {
    clause: '6.1.1',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.1'],
      what: {
        en: 'Before, risks to services. Now risks and opportunities of the whole system, drawn from issues and interested parties; preventive action is part of it.',
        vi: 'Trước đây là rủi ro đối với dịch vụ. Nay là rủi ro và cơ hội của toàn hệ thống, xuất phát từ các vấn đề và các bên quan tâm; hành động phòng ngừa nằm trong đó.',
        zh: '以前针对服务风险；现为整个体系的风险和机遇，源自各项事项和相关方，预防措施已并入其中。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1'],
      what: {
        en: 'Managing risks was one line. Now risks and opportunities of the whole system are determined, drawn from issues and interested parties.',
        vi: 'Trước đây quản lý rủi ro chỉ là một dòng. Nay phải xác định rủi ro và cơ hội của toàn hệ thống từ các vấn đề và các bên quan tâm.',
        zh: '以前风险管理仅一笔带过；现须依据各项事项和相关方确定整个体系的风险和机遇。',
      },
    },
  },
  {
    clause: '6.1.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.1', '4.5.2', '4.5.3'],
      what: {
        en: 'Approach and acceptance criteria were part of the plan already. Added: three families of risk to document, and the effect on customers.',
        vi: 'Cách tiếp cận và tiêu chí chấp nhận rủi ro đã có trong kế hoạch. Bổ sung: ba nhóm rủi ro phải lập thành văn bản và ảnh hưởng đến khách hàng.',
        zh: '方法和风险接受准则原已在计划中；新增须形成文件的三类风险及其对客户的影响。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1', '4.1', '4.2'],
      what: {
        en: 'An approach to risks was part of the plan. Added: three families of risk to document, the effect on customers, acceptance criteria.',
        vi: 'Cách tiếp cận rủi ro đã là một phần của kế hoạch. Bổ sung: ba nhóm rủi ro phải lập thành văn bản, ảnh hưởng đến khách hàng, tiêu chí chấp nhận rủi ro.',
        zh: '计划中原有风险处理方法；新增须形成文件的三类风险、对客户的影响和风险接受准则。',
      },
    },
  },
  {
    clause: '6.1.3',
    from_2011: {
      change: 'changed',
      clauses: ['4.5.3'],
      what: {
        en: 'Actions get priorities, are built into processes, and it is planned how to judge whether they worked.',
        vi: 'Các hành động được xếp ưu tiên, tích hợp vào quy trình, và hoạch định cách đánh giá hiệu lực.',
        zh: '措施须排定优先级、融入流程，并策划如何评价其有效性。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['4.2'],
      what: {
        en: 'Actions get priorities, are built into processes, and it is planned how to judge whether they worked; opportunities included.',
        vi: 'Các hành động, kể cả với cơ hội, được xếp ưu tiên, tích hợp vào quy trình, và hoạch định cách đánh giá hiệu lực.',
        zh: '措施（含针对机遇的措施）须排定优先级、融入流程，并策划如何评价其有效性。',
      },
    },
  },
  {
    clause: '6.2.1',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.1', '4.5.2'],
      what: {
        en: 'Objectives are set at relevant functions and levels, measurable, monitored and documented.',
        vi: 'Mục tiêu được thiết lập ở các chức năng và cấp liên quan, đo lường được, được theo dõi và lập thành văn bản.',
        zh: '目标须在相关职能和层次上建立，可测量、受监视并形成文件。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1', '4.1'],
      what: {
        en: 'Objectives are set at relevant functions and levels, measurable, monitored, communicated and documented.',
        vi: 'Mục tiêu được thiết lập ở các chức năng và cấp liên quan, đo lường được, được theo dõi, truyền đạt và lập thành văn bản.',
        zh: '目标须在相关职能和层次上建立，可测量、受监视、得到沟通并形成文件。',
      },
    },
  },
  {
    clause: '6.2.2',
    from_2011: {
      change: 'new',
      clauses: [],
      what: {
        en: 'New: for each objective what will be done, with which resources, by whom, until when and how results are evaluated.',
        vi: 'Mới: với từng mục tiêu, xác định việc cần làm, nguồn lực, người chịu trách nhiệm, thời hạn và cách đánh giá kết quả.',
        zh: '新增：对每项目标确定做什么、所需资源、由谁负责、何时完成以及如何评价结果。',
      },
    },
    from_2005: {
      change: 'new',
      clauses: [],
      what: {
        en: 'New: for each objective what will be done, with which resources, by whom, until when and how results are evaluated.',
        vi: 'Mới: với từng mục tiêu, xác định việc cần làm, nguồn lực, người chịu trách nhiệm, thời hạn và cách đánh giá kết quả.',
        zh: '新增：对每项目标确定做什么、所需资源、由谁负责、何时完成以及如何评价结果。',
      },
    },
  },
  {
    clause: '6.3',
    from_2011: {
      change: 'changed',
      clauses: ['4.5.2'],
      what: {
        en: 'The plan is shorter: scope, objectives, service requirements and risks have clauses of their own. It lists the services and says how the organisation works with other parties over the whole lifecycle.',
        vi: 'Kế hoạch ngắn hơn: phạm vi, mục tiêu, yêu cầu dịch vụ và rủi ro đã có điều khoản riêng. Kế hoạch liệt kê các dịch vụ và nêu cách làm việc với các bên khác trong toàn bộ vòng đời.',
        zh: '计划更精简：范围、目标、服务要求和风险已另立条款；计划须列出服务，并说明在整个生命周期内如何与其他参与方协作。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['4.1'],
      what: {
        en: 'Added: the list of services, known limitations, obligations and how they apply, work with other parties. Scope, objectives and risks have clauses of their own.',
        vi: 'Bổ sung: danh sách dịch vụ, các hạn chế đã biết, nghĩa vụ và cách áp dụng, cách làm việc với các bên khác. Phạm vi, mục tiêu và rủi ro đã có điều khoản riêng.',
        zh: '新增：服务清单、已知限制、各项义务及其适用方式、与其他参与方的协作；范围、目标和风险已另立条款。',
      },
    },
  },
  {
    clause: '7.1',
    from_2011: {
      change: 'same',
      clauses: ['4.4.1'],
      what: {
        en: 'The same four kinds of resources. Customer satisfaction is no longer named as their purpose.',
        vi: 'Vẫn bốn loại nguồn lực như trước. Không còn nêu sự hài lòng của khách hàng là mục đích.',
        zh: '仍为四类资源，不再将客户满意列为其目的。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1', '4.2'],
      what: {
        en: 'Resources are named by kind: human, technical, information and financial.',
        vi: 'Nguồn lực được nêu theo loại: con người, kỹ thuật, thông tin và tài chính.',
        zh: '按类别列明资源：人力、技术、信息和财务。',
      },
    },
  },
  {
    clause: '7.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.4.2'],
      what: {
        en: 'Covers everyone who works under the control of the organisation, people from outside included.',
        vi: 'Áp dụng cho mọi người làm việc dưới sự kiểm soát của tổ chức, kể cả người từ bên ngoài.',
        zh: '适用于在组织控制下工作的所有人员，包括外部人员。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.3'],
      what: {
        en: 'Covers everyone who works under the control of the organisation; it is checked whether training and other actions worked, and evidence is kept.',
        vi: 'Áp dụng cho mọi người làm việc dưới sự kiểm soát của tổ chức; phải đánh giá hiệu lực của đào tạo và các hành động khác, và lưu bằng chứng.',
        zh: '适用于在组织控制下工作的所有人员；须评价培训等措施是否有效并保留证据。',
      },
    },
  },
  {
    clause: '7.3',
    from_2011: {
      change: 'changed',
      clauses: ['4.4.2'],
      what: {
        en: 'A clause of its own. Added: the policy, the services relevant to the work, and what follows from not conforming.',
        vi: 'Nay là điều khoản riêng. Bổ sung: chính sách, các dịch vụ liên quan đến công việc và hệ quả của việc không tuân thủ.',
        zh: '单独成条。新增：方针、与其工作相关的服务以及不符合要求的后果。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.3'],
      what: {
        en: 'A clause of its own. People knew why their work matters; now also policy, objectives, relevant services and what follows from not conforming.',
        vi: 'Nay là điều khoản riêng. Trước đây chỉ cần biết tầm quan trọng của công việc; nay thêm chính sách, mục tiêu, dịch vụ liên quan và hệ quả của việc không tuân thủ.',
        zh: '单独成条。以前只需了解工作的重要性；现还须了解方针、目标、相关服务以及不符合要求的后果。',
      },
    },
  },
  {
    clause: '7.4',
    from_2011: {
      change: 'changed',
      clauses: ['4.1.3'],
      what: {
        en: 'Documented procedures are no longer asked for. Determine what is communicated, when, with whom, how and by whom, outside the organisation too.',
        vi: 'Không còn yêu cầu thủ tục dạng văn bản. Xác định nội dung, thời điểm, đối tượng, cách thức và người trao đổi thông tin, kể cả với bên ngoài.',
        zh: '不再要求形成文件的程序；须确定沟通的内容、时机、对象、方式和责任人，包括对外沟通。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.1'],
      what: {
        en: 'Little was said before. Determine what is communicated, when, with whom, how and by whom, inside and outside.',
        vi: 'Trước đây nêu rất ít. Nay xác định nội dung, thời điểm, đối tượng, cách thức và người trao đổi thông tin, trong và ngoài tổ chức.',
        zh: '以前规定很少；现须确定内外部沟通的内容、时机、对象、方式和责任人。',
      },
    },
  },
  {
    clause: '7.5.1',
    from_2011: {
      change: 'changed',
      clauses: ['4.3.1'],
      what: {
        en: 'Documents and records became documented information; the list of what is needed is in 7.5.4.',
        vi: 'Tài liệu và hồ sơ nay gọi chung là thông tin dạng văn bản; danh sách cần có nằm ở 7.5.4.',
        zh: '文件和记录统称为成文信息；所需清单见7.5.4。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.2'],
      what: {
        en: 'Documents and records became documented information; the organisation decides what it needs beyond the list in 7.5.4.',
        vi: 'Tài liệu và hồ sơ nay gọi chung là thông tin dạng văn bản; ngoài danh sách ở 7.5.4, tổ chức tự quyết định cần thêm gì.',
        zh: '文件和记录统称为成文信息；除7.5.4的清单外，由组织决定还需要什么。',
      },
    },
  },
  {
    clause: '7.5.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.3.2'],
      what: {
        en: 'Less is asked: no documented procedure. Identification, format, review and approval remain.',
        vi: 'Yêu cầu ít hơn: không cần thủ tục dạng văn bản. Vẫn phải có nhận biết, định dạng, xem xét và phê duyệt.',
        zh: '要求减少：不再要求形成文件的程序；仍须有标识、格式、评审和批准。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.2'],
      what: {
        en: 'Identification, format and medium are named. Procedures for creating and approving are no longer asked for.',
        vi: 'Nêu rõ việc nhận biết, định dạng và phương tiện. Không còn yêu cầu thủ tục lập và phê duyệt.',
        zh: '明确标识、格式和载体；不再要求编制和批准的程序。',
      },
    },
  },
  {
    clause: '7.5.3.1',
    from_2011: {
      change: 'changed',
      clauses: ['4.3.2', '4.3.3'],
      what: {
        en: 'Documents and records alike are available where needed and protected, also against disclosure and misuse.',
        vi: 'Tài liệu cũng như hồ sơ phải sẵn có nơi cần và được bảo vệ, kể cả khỏi bị tiết lộ và sử dụng sai.',
        zh: '文件和记录均须在需要处可获得并受到保护，包括防止泄露和误用。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.2'],
      what: {
        en: 'Availability where needed and protection, also against disclosure and misuse, are spelled out.',
        vi: 'Nêu rõ sự sẵn có nơi cần và sự bảo vệ, kể cả khỏi bị tiết lộ và sử dụng sai.',
        zh: '明确要求在需要处可获得并受到保护，包括防止泄露和误用。',
      },
    },
  },
  {
    clause: '7.5.3.2',
    from_2011: {
      change: 'changed',
      clauses: ['4.3.2', '4.3.3'],
      what: {
        en: 'Less is asked: the two documented procedures, for documents and for records, are no longer needed. What is controlled stays.',
        vi: 'Yêu cầu ít hơn: không còn cần hai thủ tục dạng văn bản về tài liệu và hồ sơ. Nội dung kiểm soát không đổi.',
        zh: '要求减少：不再需要文件控制和记录控制两个形成文件的程序；控制内容不变。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.2'],
      what: {
        en: 'The activities of control are spelled out, and documents from outside are included.',
        vi: 'Các hoạt động kiểm soát được nêu cụ thể và bao gồm cả tài liệu từ bên ngoài.',
        zh: '明确各项控制活动，并包括外来文件。',
      },
    },
  },
  {
    clause: '7.5.4',
    from_2011: {
      change: 'changed',
      clauses: ['4.3.1'],
      what: {
        en: 'The list is new in form. No longer on it: availability plan, capacity plan, policies for releases and for improvement, and most documented procedures.',
        vi: 'Danh sách có hình thức mới. Không còn: kế hoạch về tính sẵn sàng, kế hoạch năng lực đáp ứng, chính sách phát hành, chính sách cải tiến và phần lớn thủ tục dạng văn bản.',
        zh: '清单形式更新。不再包括：可用性计划、容量计划、发布方针、改进方针以及大部分形成文件的程序。',
      },
    },
    from_2005: {
      change: 'changed',
      clauses: ['3.2'],
      what: {
        en: 'Policies, plans, agreements, procedures and records were named in general. Now there is a list, with scope, service requirements, service catalogue and process descriptions.',
        vi: 'Trước đây chỉ nêu chung chính sách, kế hoạch, thỏa thuận, thủ tục và hồ sơ. Nay có danh sách, gồm phạm vi, yêu cầu dịch vụ, danh mục dịch vụ và mô tả quy trình.',
        zh: '以前只笼统提及方针、计划、协议、程序和记录；现有明确清单，包括范围、服务要求、服务目录和流程描述。',
      },
    },
  },
  {
    clause: '7.6',
    from_2011: {
      change: 'new',
      clauses: [],
      what: {
        en: 'New: determine the knowledge that system and services need, keep it current, usable and within reach.',
        vi: 'Mới: xác định tri thức cần cho hệ thống và dịch vụ, giữ cho cập nhật, dùng được và dễ tiếp cận.',
        zh: '新增：确定体系和服务所需的知识，保持其最新、可用且易于获取。',
      },
    },
    from_2005: {
      change: 'new',
      clauses: [],
      what: {
        en: 'New: determine the knowledge that system and services need, keep it current, usable and within reach.',
        vi: 'Mới: xác định tri thức cần cho hệ thống và dịch vụ, giữ cho cập nhật, dùng được và dễ tiếp cận.',
        zh: '新增：确定体系和服务所需的知识，保持其最新、可用且易于获取。',
      },
    },
  },
];

import type { ClauseMatches } from './types.ts';

/** Other standards beside clauses 4 to 7. */
export const contextToSupportMatches: readonly ClauseMatches[] = [
  {
    clause: '4.1',
    matches: {
      iso9001: { kind: 'common', clauses: ['4.1'] },
      iso14001: { kind: 'common', clauses: ['4.1'] },
      iso22301: { kind: 'common', clauses: ['4.1'] },
      iso27001: { kind: 'common', clauses: ['4.1'] },
    },
    note: {
      en: 'One analysis can serve every system if it says what matters for the services. The amendment of 2024 on climate change was made to all five standards.',
      vi: 'Một bản phân tích có thể dùng chung cho mọi hệ thống nếu nêu rõ điều gì quan trọng đối với dịch vụ. Bản sửa đổi năm 2024 về biến đổi khí hậu áp dụng cho cả năm tiêu chuẩn.',
      zh: '只要说明哪些事项对服务重要，一份分析即可供各体系共用。2024年关于气候变化的修改单适用于全部五项标准。',
    },
  },
  {
    clause: '4.2',
    matches: {
      iso9001: { kind: 'common', clauses: ['4.2'] },
      iso14001: { kind: 'extended', clauses: ['4.2'] },
      iso22301: { kind: 'extended', clauses: ['4.2.1', '4.2.2'] },
      iso27001: { kind: 'common', clauses: ['4.2'] },
    },
    note: {
      en: 'One register of interested parties can be shared. ISO 14001 turns requirements into compliance obligations, ISO 22301 asks for legal requirements; parties of each service come in 8.3.2.',
      vi: 'Có thể dùng chung một danh sách các bên quan tâm. ISO 14001 biến yêu cầu thành nghĩa vụ tuân thủ, ISO 22301 đòi hỏi yêu cầu pháp lý; các bên của từng dịch vụ nằm ở 8.3.2.',
      zh: '可共用一份相关方清单。ISO 14001将要求转为合规义务，ISO 22301要求识别法律要求；各项服务的相关方见8.3.2。',
    },
  },
  {
    clause: '4.3',
    matches: {
      iso9001: { kind: 'extended', clauses: ['4.3'] },
      iso14001: { kind: 'extended', clauses: ['4.3'] },
      iso22301: { kind: 'extended', clauses: ['4.3.1', '4.3.2'] },
      iso27001: { kind: 'extended', clauses: ['4.3'] },
    },
    note: {
      en: 'Scopes may differ. ISO 9001 lets requirements that cannot apply be justified, ISO 22301 lets parts be excluded, ISO/IEC 27001 lets controls be left out with a reason; here nothing from 4 to 10 may be left out.',
      vi: 'Phạm vi có thể khác nhau. ISO 9001 cho phép nêu lý do với yêu cầu không thể áp dụng, ISO 22301 cho phép loại trừ một số phần, ISO/IEC 27001 cho phép bỏ biện pháp kiểm soát kèm lý do; ở đây không được loại trừ gì từ 4 đến 10.',
      zh: '各体系范围可以不同。ISO 9001允许说明不适用的要求，ISO 22301允许排除部分范围，ISO/IEC 27001允许在说明理由后不采用某些控制；本标准第4章至第10章不得删减。',
    },
  },
  {
    clause: '4.4',
    matches: {
      iso9001: { kind: 'extended', clauses: ['4.4.1', '4.4.2'] },
      iso14001: { kind: 'common', clauses: ['4.4'] },
      iso22301: { kind: 'common', clauses: ['4.4'] },
      iso27001: { kind: 'common', clauses: ['4.4'] },
    },
    note: {
      en: 'ISO 9001 says in more detail how processes are described and managed; such descriptions can be used here.',
      vi: 'ISO 9001 nêu chi tiết hơn cách mô tả và quản lý quá trình; có thể dùng các mô tả đó ở đây.',
      zh: 'ISO 9001对过程的描述和管理规定更细，其描述可在此使用。',
    },
  },
  {
    clause: '5.1',
    matches: {
      iso9001: { kind: 'extended', clauses: ['5.1.1', '5.1.2'] },
      iso14001: { kind: 'extended', clauses: ['5.1'] },
      iso22301: { kind: 'common', clauses: ['5.1'] },
      iso27001: { kind: 'common', clauses: ['5.1'] },
    },
    note: {
      en: 'Here come in addition the service management plan, authority for decisions, what value means and control of other parties. ISO 9001 adds customer focus.',
      vi: 'Ở đây có thêm kế hoạch quản lý dịch vụ, quyền quyết định, xác định giá trị và kiểm soát các bên khác. ISO 9001 bổ sung hướng vào khách hàng.',
      zh: '本条另含服务管理计划、决策权、价值的确定和对其他参与方的控制；ISO 9001另含以顾客为关注焦点。',
    },
  },
  {
    clause: '5.2.1',
    matches: {
      iso9001: { kind: 'common', clauses: ['5.2.1'] },
      iso14001: { kind: 'extended', clauses: ['5.2'] },
      iso22301: { kind: 'common', clauses: ['5.2.1'] },
      iso27001: { kind: 'common', clauses: ['5.2'] },
    },
    note: {
      en: 'One policy can serve several systems if it makes the commitments of each. ISO 14001 adds protection of the environment.',
      vi: 'Một chính sách có thể dùng cho nhiều hệ thống nếu nêu đủ cam kết của từng hệ thống. ISO 14001 bổ sung bảo vệ môi trường.',
      zh: '若包含各体系的承诺，一份方针可供多个体系使用；ISO 14001另含保护环境的承诺。',
    },
  },
  {
    clause: '5.2.2',
    matches: {
      iso9001: { kind: 'common', clauses: ['5.2.2'] },
      iso14001: { kind: 'common', clauses: ['5.2'] },
      iso22301: { kind: 'common', clauses: ['5.2.2'] },
      iso27001: { kind: 'common', clauses: ['5.2'] },
    },
    note: {
      en: 'The same ways of making a policy known can be used for all.',
      vi: 'Có thể dùng cùng một cách phổ biến chính sách cho tất cả.',
      zh: '各体系可采用相同的方针传达方式。',
    },
  },
  {
    clause: '5.3',
    matches: {
      iso9001: { kind: 'extended', clauses: ['5.3'] },
      iso14001: { kind: 'common', clauses: ['5.3'] },
      iso22301: { kind: 'common', clauses: ['5.3'] },
      iso27001: { kind: 'common', clauses: ['5.3'] },
    },
    note: {
      en: 'Roles can be held by the same people. ISO 9001 names further duties, such as customer focus.',
      vi: 'Cùng một người có thể giữ các vai trò. ISO 9001 nêu thêm nhiệm vụ, như hướng vào khách hàng.',
      zh: '相关岗位可由同一人担任；ISO 9001另列职责，如推动以顾客为关注焦点。',
    },
  },
  {
    clause: '6.1.1',
    matches: {
      iso9001: { kind: 'common', clauses: ['6.1.1'] },
      iso14001: { kind: 'extended', clauses: ['6.1.1'] },
      iso22301: { kind: 'common', clauses: ['6.1.1'] },
      iso27001: { kind: 'common', clauses: ['6.1.1'] },
    },
    note: {
      en: 'One way of determining risks and opportunities can be shared; ISO 14001 starts from environmental aspects and obligations as well.',
      vi: 'Có thể dùng chung một cách xác định rủi ro và cơ hội; ISO 14001 còn xuất phát từ khía cạnh môi trường và nghĩa vụ tuân thủ.',
      zh: '可共用一套确定风险和机遇的方法；ISO 14001还以环境因素和合规义务为出发点。',
    },
  },
  {
    clause: '6.1.2',
    matches: {
      iso9001: { kind: 'topic', clauses: ['6.1.1'] },
      iso14001: { kind: 'topic', clauses: ['6.1.1', '6.1.2'] },
      iso22301: { kind: 'topic', clauses: ['8.2.3'] },
      iso27001: { kind: 'topic', clauses: ['6.1.2'] },
    },
    note: {
      en: 'What is to be documented here is particular to service management. Acceptance criteria and method of ISO/IEC 27001 can be taken over; its risks are about information.',
      vi: 'Nội dung phải lập thành văn bản ở đây là riêng của quản lý dịch vụ. Có thể dùng tiêu chí chấp nhận và phương pháp của ISO/IEC 27001; rủi ro ở đó là về thông tin.',
      zh: '本条要求形成文件的内容为服务管理所特有。可沿用ISO/IEC 27001的接受准则和方法，但其风险针对信息。',
    },
  },
  {
    clause: '6.1.3',
    matches: {
      iso9001: { kind: 'common', clauses: ['6.1.2'] },
      iso14001: { kind: 'common', clauses: ['6.1.4'] },
      iso22301: { kind: 'common', clauses: ['6.1.2'] },
      iso27001: { kind: 'extended', clauses: ['6.1.1', '6.1.3'] },
    },
    note: {
      en: 'One plan of actions can serve all. ISO/IEC 27001 adds risk treatment with a statement of applicability.',
      vi: 'Một kế hoạch hành động có thể dùng chung. ISO/IEC 27001 bổ sung xử lý rủi ro với tuyên bố áp dụng.',
      zh: '一份措施计划可供各体系共用；ISO/IEC 27001另要求风险处置和适用性声明。',
    },
  },
  {
    clause: '6.2.1',
    matches: {
      iso9001: { kind: 'extended', clauses: ['6.2.1'] },
      iso14001: { kind: 'common', clauses: ['6.2.1'] },
      iso22301: { kind: 'common', clauses: ['6.2.1'] },
      iso27001: { kind: 'extended', clauses: ['6.2'] },
    },
    note: {
      en: 'Objectives can stand in one list that says to which system each belongs. ISO 9001 looks at products and satisfaction, ISO/IEC 27001 at results of risk work.',
      vi: 'Mục tiêu có thể nằm trong một danh sách ghi rõ thuộc hệ thống nào. ISO 9001 hướng đến sản phẩm và sự hài lòng, ISO/IEC 27001 đến kết quả xử lý rủi ro.',
      zh: '目标可列入同一清单并注明所属体系；ISO 9001关注产品和满意，ISO/IEC 27001关注风险工作的结果。',
    },
  },
  {
    clause: '6.2.2',
    matches: {
      iso9001: { kind: 'common', clauses: ['6.2.2'] },
      iso14001: { kind: 'extended', clauses: ['6.2.2'] },
      iso22301: { kind: 'common', clauses: ['6.2.2'] },
      iso27001: { kind: 'common', clauses: ['6.2'] },
    },
    note: {
      en: 'The same five questions for each objective; ISO 14001 adds indicators of progress.',
      vi: 'Cùng năm câu hỏi cho từng mục tiêu; ISO 14001 bổ sung chỉ số theo dõi tiến độ.',
      zh: '每项目标回答同样五个问题；ISO 14001另要求进展指标。',
    },
  },
  {
    clause: '6.3',
    matches: {
      iso9001: { kind: 'topic', clauses: ['4.4.1', '8.1'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'topic', clauses: ['8.1'] },
      iso27001: { kind: 'topic', clauses: ['8.1'] },
    },
    note: {
      en: 'The service management plan has no equal. Beware of the number: 6.3 of ISO 9001, ISO 22301 and ISO/IEC 27001 is about planning changes, which here belongs to 8.1.',
      vi: 'Kế hoạch quản lý dịch vụ không có điều tương đương. Lưu ý số điều khoản: 6.3 của ISO 9001, ISO 22301 và ISO/IEC 27001 nói về hoạch định thay đổi, ở đây thuộc 8.1.',
      zh: '服务管理计划没有对应条款。注意编号：ISO 9001、ISO 22301和ISO/IEC 27001的6.3是变更的策划，在本标准中属于8.1。',
    },
  },
  {
    clause: '7.1',
    matches: {
      iso9001: { kind: 'extended', clauses: ['7.1.1', '7.1.2', '7.1.3', '7.1.4'] },
      iso14001: { kind: 'common', clauses: ['7.1'] },
      iso22301: { kind: 'common', clauses: ['7.1'] },
      iso27001: { kind: 'common', clauses: ['7.1'] },
    },
    note: {
      en: 'ISO 9001 names people, infrastructure and environment one by one. Resources for the services are meant here too.',
      vi: 'ISO 9001 nêu riêng con người, cơ sở hạ tầng và môi trường. Ở đây gồm cả nguồn lực cho dịch vụ.',
      zh: 'ISO 9001分别列出人员、基础设施和运行环境；本条还包括服务所需资源。',
    },
  },
  {
    clause: '7.2',
    matches: {
      iso9001: { kind: 'common', clauses: ['7.2'] },
      iso14001: { kind: 'extended', clauses: ['7.2'] },
      iso22301: { kind: 'common', clauses: ['7.2'] },
      iso27001: { kind: 'common', clauses: ['7.2'] },
    },
    note: {
      en: 'One record of competence per person can serve all. ISO 14001 adds training needs from environmental aspects.',
      vi: 'Một hồ sơ năng lực cho mỗi người có thể dùng chung. ISO 14001 bổ sung nhu cầu đào tạo về khía cạnh môi trường.',
      zh: '每人一份能力记录即可共用；ISO 14001另要求与环境因素有关的培训需求。',
    },
  },
  {
    clause: '7.3',
    matches: {
      iso9001: { kind: 'common', clauses: ['7.3'] },
      iso14001: { kind: 'extended', clauses: ['7.3'] },
      iso22301: { kind: 'extended', clauses: ['7.3'] },
      iso27001: { kind: 'common', clauses: ['7.3'] },
    },
    note: {
      en: 'One programme of awareness can serve all if it names each policy. ISO 22301 adds what people do in a disruption.',
      vi: 'Một chương trình nâng cao nhận thức có thể dùng chung nếu nêu từng chính sách. ISO 22301 bổ sung việc mọi người làm khi gián đoạn.',
      zh: '若涵盖各项方针，一套意识教育可共用；ISO 22301另要求了解中断时的职责。',
    },
  },
  {
    clause: '7.4',
    matches: {
      iso9001: { kind: 'common', clauses: ['7.4'] },
      iso14001: { kind: 'extended', clauses: ['7.4.1', '7.4.2', '7.4.3'] },
      iso22301: { kind: 'common', clauses: ['7.4'] },
      iso27001: { kind: 'common', clauses: ['7.4'] },
    },
    note: {
      en: 'One plan of communication can serve all. ISO 14001 asks for more on obligations and answers to outsiders.',
      vi: 'Một kế hoạch trao đổi thông tin có thể dùng chung. ISO 14001 đòi hỏi nhiều hơn về nghĩa vụ và trả lời bên ngoài.',
      zh: '一份沟通计划可共用；ISO 14001对合规义务和对外答复要求更多。',
    },
  },
  {
    clause: '7.5.1',
    matches: {
      iso9001: { kind: 'common', clauses: ['7.5.1'] },
      iso14001: { kind: 'common', clauses: ['7.5.1'] },
      iso22301: { kind: 'common', clauses: ['7.5.1'] },
      iso27001: { kind: 'common', clauses: ['7.5.1'] },
    },
    note: {
      en: 'One system of documents can serve all; what must be in it differs, here by 7.5.4.',
      vi: 'Một hệ thống tài liệu có thể dùng chung; nội dung bắt buộc khác nhau, ở đây theo 7.5.4.',
      zh: '可共用一套文件体系；必备内容各异，本标准见7.5.4。',
    },
  },
  {
    clause: '7.5.2',
    matches: {
      iso9001: { kind: 'common', clauses: ['7.5.2'] },
      iso14001: { kind: 'common', clauses: ['7.5.2'] },
      iso22301: { kind: 'common', clauses: ['7.5.2'] },
      iso27001: { kind: 'common', clauses: ['7.5.2'] },
    },
    note: {
      en: 'The same rules for creating and approving documents can be used for all.',
      vi: 'Có thể dùng cùng quy tắc lập và phê duyệt tài liệu cho tất cả.',
      zh: '各体系可采用相同的文件编制和批准规则。',
    },
  },
  {
    clause: '7.5.3.1',
    matches: {
      iso9001: { kind: 'common', clauses: ['7.5.3.1'] },
      iso14001: { kind: 'common', clauses: ['7.5.3'] },
      iso22301: { kind: 'common', clauses: ['7.5.3.1'] },
      iso27001: { kind: 'common', clauses: ['7.5.3'] },
    },
    note: {
      en: 'The same means of access and protection can be used for all.',
      vi: 'Có thể dùng cùng phương tiện truy cập và bảo vệ cho tất cả.',
      zh: '各体系可采用相同的访问和保护手段。',
    },
  },
  {
    clause: '7.5.3.2',
    matches: {
      iso9001: { kind: 'common', clauses: ['7.5.3.2'] },
      iso14001: { kind: 'common', clauses: ['7.5.3'] },
      iso22301: { kind: 'common', clauses: ['7.5.3.2'] },
      iso27001: { kind: 'common', clauses: ['7.5.3'] },
    },
    note: {
      en: 'The same control of documents can be used for all.',
      vi: 'Có thể dùng cùng cách kiểm soát tài liệu cho tất cả.',
      zh: '各体系可采用相同的文件控制。',
    },
  },
  {
    clause: '7.5.4',
    matches: {
      iso9001: { kind: 'none', clauses: [] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'Only ISO/IEC 20000-1 gathers the needed documents in one list.',
      vi: 'Chỉ ISO/IEC 20000-1 tập hợp các tài liệu cần có vào một danh sách.',
      zh: '只有ISO/IEC 20000-1将所需文件汇总为一份清单。',
    },
  },
  {
    clause: '7.6',
    matches: {
      iso9001: { kind: 'topic', clauses: ['7.1.6'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'ISO 9001 asks for organisational knowledge in the same sense; knowledge of the services has to be shown in addition.',
      vi: 'ISO 9001 đòi hỏi tri thức của tổ chức theo cùng ý nghĩa; cần chứng tỏ thêm tri thức về dịch vụ.',
      zh: 'ISO 9001对组织知识有同样含义的要求；此处还须证明与服务有关的知识。',
    },
  },
];

import type { ClauseMatches } from './types.ts';

/** Other standards beside clauses 8.1 to 8.4. */
export const deliveryAndAgreementMatches: readonly ClauseMatches[] = [
  {
    clause: '8.1',
    matches: {
      iso9001: { kind: 'extended', clauses: ['6.3', '8.1'] },
      iso14001: { kind: 'extended', clauses: ['8.1'] },
      iso22301: { kind: 'extended', clauses: ['6.3', '8.1'] },
      iso27001: { kind: 'extended', clauses: ['6.3', '8.1'] },
    },
    note: {
      en: 'The core is common text: criteria, control, planned and unintended changes, outsourced processes. Planning of changes to the system is 6.3 of three standards and part of this clause here.',
      vi: 'Phần cốt lõi là nội dung chung: tiêu chí, kiểm soát, thay đổi có hoạch định và ngoài dự kiến, quy trình thuê ngoài. Việc hoạch định thay đổi hệ thống nằm ở 6.3 của ba tiêu chuẩn, còn ở đây thuộc điều này.',
      zh: '核心为通用文本：准则、控制、计划内和非预期变更、外包流程。体系变更的策划在三项标准中为6.3，在本标准中属于本条。',
    },
  },
  {
    clause: '8.2.1',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.5.1'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'ISO 9001 asks for controlled conditions of provision. What the others ask about operation matches 8.1.',
      vi: 'ISO 9001 đòi hỏi điều kiện cung cấp được kiểm soát. Yêu cầu về vận hành của các tiêu chuẩn khác tương ứng với 8.1.',
      zh: 'ISO 9001要求受控的提供条件；其他标准对运行的要求对应8.1。',
    },
  },
  {
    clause: '8.2.2',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.2.2', '8.2.3'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'topic', clauses: ['8.2.2'] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'ISO 9001 determines and reviews requirements of customers; the impact analysis of ISO 22301 can show how critical services are.',
      vi: 'ISO 9001 xác định và xem xét yêu cầu của khách hàng; phân tích tác động của ISO 22301 có thể cho thấy mức độ trọng yếu của dịch vụ.',
      zh: 'ISO 9001确定并评审顾客要求；ISO 22301的影响分析可说明服务的关键程度。',
    },
  },
  {
    clause: '8.2.3.1',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.4.1'] },
      iso14001: { kind: 'topic', clauses: ['8.1'] },
      iso22301: { kind: 'topic', clauses: ['8.1'] },
      iso27001: { kind: 'topic', clauses: ['8.1', 'A.5.19', 'A.5.21'] },
    },
    note: {
      en: 'Criteria for choosing others can be those of ISO 9001. Accountability, and the rule that others must not do everything, are particular to ISO/IEC 20000-1.',
      vi: 'Tiêu chí lựa chọn bên khác có thể lấy từ ISO 9001. Trách nhiệm giải trình và quy tắc không giao toàn bộ cho bên khác là riêng của ISO/IEC 20000-1.',
      zh: '选择他方的准则可沿用ISO 9001；承担责任以及不得全部交由他方，为ISO/IEC 20000-1所特有。',
    },
  },
  {
    clause: '8.2.3.2',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.4.1', '8.4.2'] },
      iso14001: { kind: 'topic', clauses: ['8.1'] },
      iso22301: { kind: 'topic', clauses: ['8.1'] },
      iso27001: { kind: 'topic', clauses: ['8.1', 'A.5.22'] },
    },
    note: {
      en: 'Monitoring of external providers can be shared if it covers processes as well as services and components.',
      vi: 'Việc theo dõi nhà cung cấp bên ngoài có thể dùng chung nếu bao gồm cả quy trình, dịch vụ và thành phần.',
      zh: '若涵盖流程、服务和服务组件，对外部供方的监视可以共用。',
    },
  },
  {
    clause: '8.2.4',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.2.1'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'A service catalogue is one way to give customers the information that ISO 9001 asks for.',
      vi: 'Danh mục dịch vụ là một cách cung cấp cho khách hàng thông tin mà ISO 9001 yêu cầu.',
      zh: '服务目录是向顾客提供ISO 9001所要求信息的一种方式。',
    },
  },
  {
    clause: '8.2.5',
    matches: {
      iso9001: { kind: 'topic', clauses: ['7.1.3'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.5.9', 'A.5.10', 'A.5.11'] },
    },
    note: {
      en: 'An inventory kept for ISO/IEC 27001 can serve if it holds the assets that services use, licences included.',
      vi: 'Danh mục tài sản lập cho ISO/IEC 27001 có thể dùng nếu gồm các tài sản mà dịch vụ sử dụng, kể cả giấy phép.',
      zh: '为ISO/IEC 27001建立的资产清单若包含服务所用资产（含许可证）即可使用。',
    },
  },
  {
    clause: '8.2.6',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.5.2'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.8.9'] },
    },
    note: {
      en: 'ISO/IEC 27001 looks at secure configurations, ISO 9001 at traceability; relationships between configuration items are asked for here only.',
      vi: 'ISO/IEC 27001 xem xét cấu hình an toàn, ISO 9001 xem xét khả năng truy xuất; chỉ ở đây yêu cầu quan hệ giữa các hạng mục cấu hình.',
      zh: 'ISO/IEC 27001关注安全配置，ISO 9001关注可追溯性；配置项之间的关系仅本标准要求。',
    },
  },
  {
    clause: '8.3.1',
    matches: {
      iso9001: { kind: 'none', clauses: [] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'Holds a permission only, so nothing corresponds.',
      vi: 'Chỉ nêu điều được phép nên không có gì tương ứng.',
      zh: '仅给出许可，无对应内容。',
    },
  },
  {
    clause: '8.3.2',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.2.1', '9.1.2'] },
      iso14001: { kind: 'topic', clauses: ['7.4.3'] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'Communication with customers and their satisfaction can be shared with ISO 9001, complaints as well. Elsewhere little corresponds.',
      vi: 'Trao đổi thông tin với khách hàng và mức hài lòng có thể dùng chung với ISO 9001, kể cả khiếu nại. Ở các tiêu chuẩn khác ít điều tương ứng.',
      zh: '与顾客的沟通和满意可与ISO 9001共用，投诉亦然；其他标准对应甚少。',
    },
  },
  {
    clause: '8.3.3',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.2.2', '8.2.3', '8.2.4'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'ISO 9001 reviews requirements before committing; agreements with targets and workload limits are particular to services.',
      vi: 'ISO 9001 xem xét yêu cầu trước khi cam kết; thỏa thuận có mục tiêu và giới hạn khối lượng là riêng của dịch vụ.',
      zh: 'ISO 9001要求在承诺前评审要求；含目标和工作量限值的协议为服务所特有。',
    },
  },
  {
    clause: '8.3.4.1',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.4.1', '8.4.2', '8.4.3'] },
      iso14001: { kind: 'topic', clauses: ['8.1'] },
      iso22301: { kind: 'topic', clauses: ['8.1', '8.6'] },
      iso27001: { kind: 'topic', clauses: ['A.5.19', 'A.5.20', 'A.5.21', 'A.5.22', 'A.5.23'] },
    },
    note: {
      en: 'One file per supplier can serve all, with its contract, evaluation and reviews. Whether its targets support the service level agreements is asked for here only.',
      vi: 'Một hồ sơ cho mỗi nhà cung cấp có thể dùng chung, gồm hợp đồng, đánh giá và xem xét. Chỉ ở đây yêu cầu mục tiêu của họ phải hỗ trợ thỏa thuận mức dịch vụ.',
      zh: '每个供应商一份档案（合同、评价、评审）可共用；其目标是否支持服务级别协议仅本标准要求。',
    },
  },
  {
    clause: '8.3.4.2',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.4.1', '8.4.3'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'ISO 9001 treats parts of a group outside the system as external providers; agreements with customers who supply are asked for here only.',
      vi: 'ISO 9001 coi các đơn vị trong tập đoàn nằm ngoài hệ thống là nhà cung cấp bên ngoài; chỉ ở đây yêu cầu thỏa thuận với khách hàng đóng vai trò nhà cung cấp.',
      zh: 'ISO 9001将体系之外的集团内单位视为外部供方；与作为供应商的客户订立协议仅本标准要求。',
    },
  },
  {
    clause: '8.4.1',
    matches: {
      iso9001: { kind: 'none', clauses: [] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'The others ask for resources (7.1), none of them for budgets and accounting.',
      vi: 'Các tiêu chuẩn khác yêu cầu nguồn lực (7.1), không tiêu chuẩn nào yêu cầu ngân sách và hạch toán.',
      zh: '其他标准只要求资源（7.1），均不要求预算和核算。',
    },
  },
  {
    clause: '8.4.2',
    matches: {
      iso9001: { kind: 'none', clauses: [] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.8.6'] },
    },
    note: {
      en: 'Expected use is part of capacity management in ISO/IEC 27001; demand for services is asked for here only.',
      vi: 'Mức sử dụng dự kiến thuộc quản lý năng lực trong ISO/IEC 27001; chỉ ở đây yêu cầu nhu cầu dịch vụ.',
      zh: '预期使用量在ISO/IEC 27001中属于容量管理；对服务的需求仅本标准要求。',
    },
  },
  {
    clause: '8.4.3',
    matches: {
      iso9001: { kind: 'topic', clauses: ['7.1.1'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'topic', clauses: ['8.3.4'] },
      iso27001: { kind: 'topic', clauses: ['A.8.6'] },
    },
    note: {
      en: 'ISO/IEC 27001 looks at capacity of information processing, ISO 22301 at resources for a disruption; people and finance have to be shown in addition.',
      vi: 'ISO/IEC 27001 xem xét năng lực xử lý thông tin, ISO 22301 xem xét nguồn lực khi gián đoạn; cần chứng tỏ thêm về con người và tài chính.',
      zh: 'ISO/IEC 27001关注信息处理容量，ISO 22301关注中断时的资源；人员和财务须另行证明。',
    },
  },
];

import type { ClauseMatches } from './types.ts';

/** Other standards beside clauses 8.5 to 8.7. */
export const changeToAssuranceMatches: readonly ClauseMatches[] = [
  {
    clause: '8.5.1.1',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.5.6'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.8.32'] },
    },
    note: {
      en: 'Rules for changes made for ISO/IEC 27001 can become the policy if they name items, categories and major impact.',
      vi: 'Quy tắc thay đổi lập cho ISO/IEC 27001 có thể thành chính sách nếu nêu đối tượng, các loại và ảnh hưởng lớn.',
      zh: '为ISO/IEC 27001制定的变更规则，若规定受控对象、类别和重大影响，可作为本方针。',
    },
  },
  {
    clause: '8.5.1.2',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.5.6'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.8.32'] },
    },
    note: {
      en: 'Recording of changes can be shared; the way into service design and transition is particular to ISO/IEC 20000-1.',
      vi: 'Việc ghi nhận thay đổi có thể dùng chung; con đường vào thiết kế và chuyển tiếp dịch vụ là riêng của ISO/IEC 20000-1.',
      zh: '变更记录可共用；进入服务设计与转换的规则为ISO/IEC 20000-1所特有。',
    },
  },
  {
    clause: '8.5.1.3',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.5.6'] },
      iso14001: { kind: 'topic', clauses: ['8.1'] },
      iso22301: { kind: 'topic', clauses: ['8.1'] },
      iso27001: { kind: 'topic', clauses: ['8.1', 'A.8.32'] },
    },
    note: {
      en: 'Review and authorisation of changes can be shared. Reversal, the trend of changes and the effect on services are asked for here.',
      vi: 'Việc xem xét và phê duyệt thay đổi có thể dùng chung. Ở đây còn yêu cầu hoàn tác, xu hướng thay đổi và ảnh hưởng đến dịch vụ.',
      zh: '变更的评审和授权可共用；回退、变更趋势和对服务的影响由本标准要求。',
    },
  },
  {
    clause: '8.5.2.1',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.3.2'] },
      iso14001: { kind: 'topic', clauses: ['8.1'] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.5.8'] },
    },
    note: {
      en: 'Planning of design and development in ISO 9001 comes close; removing and moving a service is planned here only.',
      vi: 'Hoạch định thiết kế và phát triển trong ISO 9001 gần tương tự; chỉ ở đây hoạch định việc loại bỏ và chuyển giao dịch vụ.',
      zh: 'ISO 9001的设计和开发策划较为接近；服务的取消和移交仅本标准要求策划。',
    },
  },
  {
    clause: '8.5.2.2',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.3.3', '8.3.5'] },
      iso14001: { kind: 'topic', clauses: ['8.1'] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.8.25', 'A.8.26', 'A.8.27'] },
    },
    note: {
      en: 'Inputs and outputs of design can be shared with ISO 9001, security requirements with ISO/IEC 27001.',
      vi: 'Đầu vào và đầu ra thiết kế có thể dùng chung với ISO 9001, yêu cầu an toàn với ISO/IEC 27001.',
      zh: '设计输入和输出可与ISO 9001共用，安全要求可与ISO/IEC 27001共用。',
    },
  },
  {
    clause: '8.5.2.3',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.3.4', '8.6'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.8.29', 'A.8.31'] },
    },
    note: {
      en: 'Verification and acceptance can be shared; the report on outcomes after transition is asked for here only.',
      vi: 'Kiểm tra xác nhận và chấp nhận có thể dùng chung; chỉ ở đây yêu cầu báo cáo kết quả sau chuyển tiếp.',
      zh: '验证和验收可共用；转换后的结果报告仅本标准要求。',
    },
  },
  {
    clause: '8.5.3',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.5.1', '8.6'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.8.19', 'A.8.31', 'A.8.32'] },
    },
    note: {
      en: 'Approval before release can be shared with ISO 9001, rules for installing software with ISO/IEC 27001.',
      vi: 'Phê duyệt trước khi phát hành có thể dùng chung với ISO 9001, quy tắc cài đặt phần mềm với ISO/IEC 27001.',
      zh: '发布前的批准可与ISO 9001共用，软件安装规则可与ISO/IEC 27001共用。',
    },
  },
  {
    clause: '8.6.1',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.7.1', '8.7.2'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'topic', clauses: ['8.4.2', '8.4.3'] },
      iso27001: { kind: 'topic', clauses: ['A.5.24', 'A.5.25', 'A.5.26'] },
    },
    note: {
      en: 'One way of handling can serve if security incidents are told apart. ISO 22301 matters for major incidents; to ISO 9001 a disturbed service is a nonconforming output.',
      vi: 'Một cách xử lý có thể dùng chung nếu phân biệt được sự cố an toàn. ISO 22301 liên quan đến sự cố nghiêm trọng; với ISO 9001, dịch vụ bị gián đoạn là đầu ra không phù hợp.',
      zh: '若能区分安全事件，可采用同一处理方式。ISO 22301与重大事件有关；在ISO 9001中，受扰的服务属于不合格输出。',
    },
  },
  {
    clause: '8.6.2',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.5.5'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'none', clauses: [] },
    },
    note: {
      en: 'ISO 9001 knows activities after delivery; requests as such are asked for here only.',
      vi: 'ISO 9001 có các hoạt động sau giao hàng; chỉ ở đây yêu cầu quản lý yêu cầu dịch vụ.',
      zh: 'ISO 9001有交付后活动；服务请求本身仅本标准要求。',
    },
  },
  {
    clause: '8.6.3',
    matches: {
      iso9001: { kind: 'topic', clauses: ['10.2.1'] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.5.27'] },
    },
    note: {
      en: 'Finding root causes is common; corrective action of ISO 9001 is about nonconformities, a problem about incidents.',
      vi: 'Tìm nguyên nhân gốc là điểm chung; hành động khắc phục của ISO 9001 nói về sự không phù hợp, còn vấn đề nói về sự cố.',
      zh: '查找根本原因是共同点；ISO 9001的纠正措施针对不符合，问题管理针对事件。',
    },
  },
  {
    clause: '8.7.1',
    matches: {
      iso9001: { kind: 'none', clauses: [] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'topic', clauses: ['8.3.2', '8.3.3'] },
      iso27001: { kind: 'topic', clauses: ['A.8.14'] },
    },
    note: {
      en: 'Redundancy and solutions for continuity help availability; targets and their measurement are asked for here only.',
      vi: 'Dự phòng và giải pháp liên tục hỗ trợ tính sẵn sàng; chỉ ở đây yêu cầu mục tiêu và việc đo lường.',
      zh: '冗余和连续性方案有助于可用性；目标及其测量仅本标准要求。',
    },
  },
  {
    clause: '8.7.2',
    matches: {
      iso9001: { kind: 'topic', clauses: ['8.2.1'] },
      iso14001: { kind: 'topic', clauses: ['8.2'] },
      iso22301: { kind: 'topic', clauses: ['8.2', '8.3', '8.4', '8.5', '8.6'] },
      iso27001: { kind: 'topic', clauses: ['A.5.29', 'A.5.30', 'A.8.13'] },
    },
    note: {
      en: 'ISO 22301 asks for more: its plans and exercises serve here where they cover the services in scope. ISO 9001 knows contingency actions agreed with customers, ISO 14001 emergencies.',
      vi: 'ISO 22301 đòi hỏi nhiều hơn: kế hoạch và diễn tập của nó dùng được ở đây nếu bao gồm các dịch vụ trong phạm vi. ISO 9001 có hành động ứng phó thống nhất với khách hàng, ISO 14001 có tình huống khẩn cấp.',
      zh: 'ISO 22301要求更多：其计划和演练若覆盖范围内的服务，可在此使用。ISO 9001涉及与顾客约定的应急措施，ISO 14001涉及紧急情况。',
    },
  },
  {
    clause: '8.7.3.1',
    matches: {
      iso9001: { kind: 'none', clauses: [] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['5.2', 'A.5.1', 'A.6.3'] },
    },
    note: {
      en: 'The policy of ISO/IEC 27001 can serve if it takes service requirements into account and is explained to customers, users and suppliers.',
      vi: 'Chính sách của ISO/IEC 27001 có thể dùng nếu tính đến yêu cầu dịch vụ và được giải thích cho khách hàng, người dùng và nhà cung cấp.',
      zh: 'ISO/IEC 27001的方针若考虑服务要求并向客户、用户和供应商说明，即可使用。',
    },
  },
  {
    clause: '8.7.3.2',
    matches: {
      iso9001: { kind: 'none', clauses: [] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['6.1.2', '6.1.3', '8.2', '8.3', 'A.5.19', 'A.5.20'] },
    },
    note: {
      en: 'ISO/IEC 27001 asks for more: its risk assessment and treatment serve here where they cover the services in scope. A certificate helps and does not replace evidence.',
      vi: 'ISO/IEC 27001 đòi hỏi nhiều hơn: đánh giá và xử lý rủi ro của nó dùng được ở đây nếu bao gồm các dịch vụ trong phạm vi. Giấy chứng nhận có ích nhưng không thay bằng chứng.',
      zh: 'ISO/IEC 27001要求更多：其风险评估和处置若覆盖范围内的服务，可在此使用。证书有帮助，但不能代替证据。',
    },
  },
  {
    clause: '8.7.3.3',
    matches: {
      iso9001: { kind: 'none', clauses: [] },
      iso14001: { kind: 'none', clauses: [] },
      iso22301: { kind: 'none', clauses: [] },
      iso27001: { kind: 'topic', clauses: ['A.5.24', 'A.5.25', 'A.5.26', 'A.5.27', 'A.6.8'] },
    },
    note: {
      en: 'Handling of incidents for ISO/IEC 27001 can serve if type, volume and effect on services are analysed.',
      vi: 'Cách xử lý sự cố theo ISO/IEC 27001 có thể dùng nếu phân tích loại, số lượng và ảnh hưởng đến dịch vụ.',
      zh: '按ISO/IEC 27001进行的事件处理，若分析类型、数量和对服务的影响，即可使用。',
    },
  },
];

import type { Text } from '../kernel/text.ts';

/** The letters of the list in 7.5.4. */
export const listLetters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const;

export type ListLetter = (typeof listLetters)[number];

/** Documented information that the standard asks for, or that can hardly be done without, in our own words. */
export interface DocumentItem {
  /** `DI-` and two digits. */
  readonly id: string;
  /** The clauses that ask for it. */
  readonly clauses: readonly string[];
  /** The letter of the list in 7.5.4 that it serves; null where 7.5.4 does not list it. */
  readonly letter: ListLetter | null;
  readonly name: Text;
}

/** Every item, in the order of the clauses. */
export const documentItems: readonly DocumentItem[] = [
  {
    id: 'DI-01',
    clauses: ['4.3'],
    letter: 'a',
    name: { en: 'SMS scope', vi: 'Phạm vi SMS', zh: 'SMS 范围' },
  },
  {
    id: 'DI-02',
    clauses: ['5.2.1', '5.2.2'],
    letter: 'b',
    name: { en: 'Service management policy', vi: 'Chính sách quản lý dịch vụ', zh: '服务管理方针' },
  },
  {
    id: 'DI-03',
    clauses: ['6.2.1'],
    letter: 'b',
    name: { en: 'Service management objectives', vi: 'Mục tiêu quản lý dịch vụ', zh: '服务管理目标' },
  },
  {
    id: 'DI-04',
    clauses: ['6.2.2'],
    letter: null,
    name: { en: 'Plans to reach the objectives', vi: 'Kế hoạch đạt mục tiêu', zh: '实现目标的计划' },
  },
  {
    id: 'DI-05',
    clauses: ['6.1.2'],
    letter: null,
    name: {
      en: 'Risk and opportunity determination',
      vi: 'Xác định rủi ro và cơ hội',
      zh: '风险和机遇的确定',
    },
  },
  {
    id: 'DI-06',
    clauses: ['6.1.3'],
    letter: null,
    name: {
      en: 'Planned actions for risks and opportunities',
      vi: 'Hành động đã hoạch định cho rủi ro và cơ hội',
      zh: '应对风险和机遇的措施计划',
    },
  },
  {
    id: 'DI-07',
    clauses: ['6.3', '5.1'],
    letter: 'c',
    name: { en: 'Service management plan', vi: 'Kế hoạch quản lý dịch vụ', zh: '服务管理计划' },
  },
  {
    id: 'DI-08',
    clauses: ['8.5.1.1'],
    letter: 'd',
    name: { en: 'Change management policy', vi: 'Chính sách quản lý thay đổi', zh: '变更管理方针' },
  },
  {
    id: 'DI-09',
    clauses: ['8.7.3.1'],
    letter: 'd',
    name: { en: 'Information security policy', vi: 'Chính sách an toàn thông tin', zh: '信息安全方针' },
  },
  {
    id: 'DI-10',
    clauses: ['8.7.2'],
    letter: 'd',
    name: {
      en: 'Service continuity plans',
      vi: 'Kế hoạch đảm bảo tính liên tục của dịch vụ',
      zh: '服务连续性计划',
    },
  },
  {
    id: 'DI-11',
    clauses: ['4.4'],
    letter: 'e',
    name: { en: 'SMS process descriptions', vi: 'Mô tả các quy trình của SMS', zh: 'SMS 流程说明' },
  },
  {
    id: 'DI-12',
    clauses: ['8.2.2'],
    letter: 'f',
    name: { en: 'Service requirements', vi: 'Yêu cầu đối với dịch vụ', zh: '服务要求' },
  },
  {
    id: 'DI-13',
    clauses: ['8.2.4'],
    letter: 'g',
    name: { en: 'Service catalogues', vi: 'Danh mục dịch vụ', zh: '服务目录' },
  },
  {
    id: 'DI-14',
    clauses: ['8.3.3'],
    letter: 'h',
    name: { en: 'Service level agreements', vi: 'Thỏa thuận mức dịch vụ', zh: '服务级别协议' },
  },
  {
    id: 'DI-15',
    clauses: ['8.3.4.1'],
    letter: 'i',
    name: {
      en: 'Contracts with external suppliers',
      vi: 'Hợp đồng với nhà cung cấp bên ngoài',
      zh: '与外部供应商的合同',
    },
  },
  {
    id: 'DI-16',
    clauses: ['8.3.4.2'],
    letter: 'j',
    name: {
      en: 'Agreements with internal suppliers or customers acting as supplier',
      vi: 'Thỏa thuận với nhà cung cấp nội bộ hoặc khách hàng đóng vai trò nhà cung cấp',
      zh: '与内部供应商或作为供应商的客户的协议',
    },
  },
  {
    id: 'DI-17',
    clauses: ['8.6.1', '8.7.2'],
    letter: 'k',
    name: {
      en: 'Procedures that the standard demands',
      vi: 'Các thủ tục mà tiêu chuẩn yêu cầu',
      zh: '标准要求的程序',
    },
  },
  {
    id: 'DI-18',
    clauses: ['7.5.4'],
    letter: 'l',
    name: { en: 'Records showing conformity', vi: 'Hồ sơ chứng tỏ sự phù hợp', zh: '证明符合性的记录' },
  },
  {
    id: 'DI-19',
    clauses: ['8.6.1'],
    letter: null,
    name: { en: 'Major incident procedure', vi: 'Thủ tục xử lý sự cố nghiêm trọng', zh: '重大事件程序' },
  },
  {
    id: 'DI-20',
    clauses: ['7.2'],
    letter: null,
    name: { en: 'Evidence of competence', vi: 'Bằng chứng về năng lực', zh: '能力证据' },
  },
  {
    id: 'DI-21',
    clauses: ['7.5.3.2'],
    letter: null,
    name: {
      en: 'Register of controlled documents, those of external origin included',
      vi: 'Danh mục tài liệu được kiểm soát, kể cả tài liệu bên ngoài',
      zh: '受控文件清单（含外来文件）',
    },
  },
  {
    id: 'DI-22',
    clauses: ['7.5.2'],
    letter: null,
    name: {
      en: 'Document review and approval evidence',
      vi: 'Bằng chứng xem xét và phê duyệt tài liệu',
      zh: '文件评审和批准证据',
    },
  },
  {
    id: 'DI-23',
    clauses: ['7.4'],
    letter: null,
    name: { en: 'Communication arrangements', vi: 'Cách thức trao đổi thông tin', zh: '沟通安排' },
  },
  { id: 'DI-24', clauses: ['7.6'], letter: null, name: { en: 'Knowledge', vi: 'Tri thức', zh: '知识' } },
  {
    id: 'DI-25',
    clauses: ['8.1'],
    letter: null,
    name: {
      en: 'Process performance criteria, and evidence that processes ran as planned',
      vi: 'Tiêu chí thực hiện quy trình và bằng chứng quy trình chạy đúng kế hoạch',
      zh: '流程绩效准则及流程按计划运行的证据',
    },
  },
  {
    id: 'DI-26',
    clauses: ['8.2.3.1'],
    letter: null,
    name: {
      en: 'Register of services, components and processes of other parties',
      vi: 'Danh mục dịch vụ, cấu phần, quy trình do bên khác cung cấp',
      zh: '其他方提供的服务、部件和流程清单',
    },
  },
  {
    id: 'DI-27',
    clauses: ['8.2.3.1'],
    letter: null,
    name: {
      en: 'Evaluation and selection criteria for other parties',
      vi: 'Tiêu chí đánh giá và lựa chọn bên khác',
      zh: '其他方的评价和选择准则',
    },
  },
  {
    id: 'DI-28',
    clauses: ['8.2.6'],
    letter: null,
    name: { en: 'Configuration information', vi: 'Thông tin cấu hình', zh: '配置信息' },
  },
  {
    id: 'DI-29',
    clauses: ['8.2.6'],
    letter: null,
    name: { en: 'Configuration verification results', vi: 'Kết quả kiểm chứng cấu hình', zh: '配置验证结果' },
  },
  {
    id: 'DI-30',
    clauses: ['8.3.2'],
    letter: null,
    name: {
      en: 'Customers, users and other interested parties',
      vi: 'Khách hàng, người dùng và bên quan tâm khác',
      zh: '客户、用户和其他相关方',
    },
  },
  {
    id: 'DI-31',
    clauses: ['8.3.2'],
    letter: null,
    name: {
      en: 'Service performance reviews with customers',
      vi: 'Xem xét kết quả hoạt động dịch vụ với khách hàng',
      zh: '与客户的服务绩效评审',
    },
  },
  {
    id: 'DI-32',
    clauses: ['8.3.2'],
    letter: null,
    name: {
      en: 'Customer satisfaction results',
      vi: 'Kết quả mức độ hài lòng của khách hàng',
      zh: '客户满意度结果',
    },
  },
  {
    id: 'DI-33',
    clauses: ['8.3.2'],
    letter: null,
    name: { en: 'Service complaints', vi: 'Khiếu nại về dịch vụ', zh: '服务投诉' },
  },
  {
    id: 'DI-34',
    clauses: ['8.3.3'],
    letter: null,
    name: {
      en: 'SLA performance and workload reports',
      vi: 'Báo cáo kết quả theo SLA và khối lượng công việc',
      zh: 'SLA 绩效和工作量报告',
    },
  },
  {
    id: 'DI-35',
    clauses: ['8.3.4.1', '8.3.4.2'],
    letter: null,
    name: {
      en: 'Supplier monitoring and contract review',
      vi: 'Theo dõi nhà cung cấp và xem xét hợp đồng',
      zh: '供应商监视和合同评审',
    },
  },
  {
    id: 'DI-36',
    clauses: ['8.3.4.1'],
    letter: null,
    name: { en: 'Supplier disputes', vi: 'Tranh chấp với nhà cung cấp', zh: '供应商争议' },
  },
  {
    id: 'DI-37',
    clauses: ['8.4.1'],
    letter: null,
    name: {
      en: 'Budgets, cost reports and forecasts',
      vi: 'Ngân sách, báo cáo chi phí và dự báo',
      zh: '预算、成本报告和预测',
    },
  },
  {
    id: 'DI-38',
    clauses: ['8.4.2'],
    letter: null,
    name: {
      en: 'Demand and consumption reports',
      vi: 'Báo cáo nhu cầu và mức sử dụng',
      zh: '需求和消耗报告',
    },
  },
  {
    id: 'DI-39',
    clauses: ['8.4.3'],
    letter: null,
    name: { en: 'Capacity requirements', vi: 'Yêu cầu về năng lực đáp ứng', zh: '容量要求' },
  },
  {
    id: 'DI-40',
    clauses: ['8.4.3'],
    letter: null,
    name: { en: 'Capacity planning', vi: 'Hoạch định năng lực đáp ứng', zh: '容量规划' },
  },
  {
    id: 'DI-41',
    clauses: ['8.5.1.2', '8.5.1.3'],
    letter: null,
    name: { en: 'Requests for change', vi: 'Yêu cầu thay đổi', zh: '变更请求' },
  },
  {
    id: 'DI-42',
    clauses: ['8.5.1.3'],
    letter: null,
    name: {
      en: 'Change trend analysis conclusions',
      vi: 'Kết luận phân tích xu hướng thay đổi',
      zh: '变更趋势分析结论',
    },
  },
  {
    id: 'DI-43',
    clauses: ['8.5.2.1'],
    letter: null,
    name: {
      en: 'Plan for new, changed, removed or transferred services',
      vi: 'Kế hoạch cho dịch vụ mới, thay đổi, ngừng hoặc chuyển giao',
      zh: '新增、变更、终止或移交服务的计划',
    },
  },
  {
    id: 'DI-44',
    clauses: ['8.5.2.2'],
    letter: null,
    name: { en: 'Service design', vi: 'Thiết kế dịch vụ', zh: '服务设计' },
  },
  {
    id: 'DI-45',
    clauses: ['8.5.2.1', '8.5.2.3'],
    letter: null,
    name: { en: 'Service acceptance criteria', vi: 'Tiêu chí chấp nhận dịch vụ', zh: '服务验收准则' },
  },
  {
    id: 'DI-46',
    clauses: ['8.5.2.3'],
    letter: null,
    name: {
      en: 'Report on achievements after transition',
      vi: 'Báo cáo kết quả sau chuyển tiếp',
      zh: '转换后的成果报告',
    },
  },
  {
    id: 'DI-47',
    clauses: ['8.5.3'],
    letter: null,
    name: {
      en: 'Release types and deployment plans',
      vi: 'Loại bản phát hành và kế hoạch triển khai',
      zh: '发布类型和部署计划',
    },
  },
  {
    id: 'DI-48',
    clauses: ['8.5.3'],
    letter: null,
    name: { en: 'Release acceptance criteria', vi: 'Tiêu chí chấp nhận bản phát hành', zh: '发布验收准则' },
  },
  {
    id: 'DI-49',
    clauses: ['8.5.3'],
    letter: null,
    name: {
      en: 'Configuration baseline before deployment',
      vi: 'Đường cơ sở cấu hình trước khi triển khai',
      zh: '部署前的配置基线',
    },
  },
  {
    id: 'DI-50',
    clauses: ['8.5.3'],
    letter: null,
    name: { en: 'Release analysis conclusions', vi: 'Kết luận phân tích bản phát hành', zh: '发布分析结论' },
  },
  { id: 'DI-51', clauses: ['8.6.1'], letter: null, name: { en: 'Incidents', vi: 'Sự cố', zh: '事件' } },
  {
    id: 'DI-52',
    clauses: ['8.6.1'],
    letter: null,
    name: {
      en: 'Major incident reports and reviews',
      vi: 'Báo cáo và xem xét sự cố nghiêm trọng',
      zh: '重大事件报告和评审',
    },
  },
  {
    id: 'DI-53',
    clauses: ['8.6.2'],
    letter: null,
    name: { en: 'Service requests', vi: 'Yêu cầu dịch vụ', zh: '服务请求' },
  },
  {
    id: 'DI-54',
    clauses: ['8.6.2'],
    letter: null,
    name: { en: 'Fulfilment instructions', vi: 'Hướng dẫn thực hiện yêu cầu dịch vụ', zh: '请求履行说明' },
  },
  { id: 'DI-55', clauses: ['8.6.3'], letter: null, name: { en: 'Problems', vi: 'Vấn đề', zh: '问题' } },
  {
    id: 'DI-56',
    clauses: ['8.6.3'],
    letter: null,
    name: { en: 'Known errors', vi: 'Lỗi đã biết', zh: '已知错误' },
  },
  {
    id: 'DI-57',
    clauses: ['8.6.3'],
    letter: null,
    name: {
      en: 'Problem resolution effectiveness reports',
      vi: 'Báo cáo hiệu lực giải quyết vấn đề',
      zh: '问题解决有效性报告',
    },
  },
  {
    id: 'DI-58',
    clauses: ['8.7.1'],
    letter: null,
    name: {
      en: 'Availability risk assessment',
      vi: 'Đánh giá rủi ro về tính sẵn sàng',
      zh: '可用性风险评估',
    },
  },
  {
    id: 'DI-59',
    clauses: ['8.7.1'],
    letter: null,
    name: {
      en: 'Availability requirements and targets',
      vi: 'Yêu cầu và mục tiêu về tính sẵn sàng',
      zh: '可用性要求和目标',
    },
  },
  {
    id: 'DI-60',
    clauses: ['8.7.1'],
    letter: null,
    name: { en: 'Availability results', vi: 'Kết quả về tính sẵn sàng', zh: '可用性结果' },
  },
  {
    id: 'DI-61',
    clauses: ['8.7.2'],
    letter: null,
    name: { en: 'Continuity risk assessment', vi: 'Đánh giá rủi ro về tính liên tục', zh: '连续性风险评估' },
  },
  {
    id: 'DI-62',
    clauses: ['8.7.2'],
    letter: null,
    name: { en: 'Continuity test results', vi: 'Kết quả thử nghiệm tính liên tục', zh: '连续性测试结果' },
  },
  {
    id: 'DI-63',
    clauses: ['8.7.2'],
    letter: null,
    name: {
      en: 'Continuity invocation report',
      vi: 'Báo cáo kích hoạt kế hoạch liên tục',
      zh: '连续性计划启用报告',
    },
  },
  {
    id: 'DI-64',
    clauses: ['8.7.3.2'],
    letter: null,
    name: {
      en: 'Information security risk assessment',
      vi: 'Đánh giá rủi ro an toàn thông tin',
      zh: '信息安全风险评估',
    },
  },
  {
    id: 'DI-65',
    clauses: ['8.7.3.2'],
    letter: null,
    name: {
      en: 'Decisions about information security controls',
      vi: 'Quyết định về biện pháp kiểm soát an toàn thông tin',
      zh: '信息安全控制措施的决定',
    },
  },
  {
    id: 'DI-66',
    clauses: ['8.7.3.3'],
    letter: null,
    name: { en: 'Information security incidents', vi: 'Sự cố an toàn thông tin', zh: '信息安全事件' },
  },
  {
    id: 'DI-67',
    clauses: ['9.1'],
    letter: null,
    name: {
      en: 'Monitoring and measurement results',
      vi: 'Kết quả theo dõi và đo lường',
      zh: '监视和测量结果',
    },
  },
  {
    id: 'DI-68',
    clauses: ['9.2.2'],
    letter: null,
    name: {
      en: 'Audit programme and audit results',
      vi: 'Chương trình đánh giá và kết quả đánh giá nội bộ',
      zh: '审核方案和审核结果',
    },
  },
  {
    id: 'DI-69',
    clauses: ['9.3'],
    letter: null,
    name: { en: 'Management review results', vi: 'Kết quả xem xét của lãnh đạo', zh: '管理评审结果' },
  },
  {
    id: 'DI-70',
    clauses: ['9.4'],
    letter: null,
    name: { en: 'Service reports', vi: 'Báo cáo dịch vụ', zh: '服务报告' },
  },
  {
    id: 'DI-71',
    clauses: ['10.1.2'],
    letter: null,
    name: {
      en: 'Nonconformities and actions taken',
      vi: 'Điểm không phù hợp và hành động đã thực hiện',
      zh: '不符合及所采取的措施',
    },
  },
  {
    id: 'DI-72',
    clauses: ['10.1.2'],
    letter: null,
    name: { en: 'Results of corrective action', vi: 'Kết quả hành động khắc phục', zh: '纠正措施的结果' },
  },
  {
    id: 'DI-73',
    clauses: ['10.2'],
    letter: null,
    name: { en: 'Improvement evaluation criteria', vi: 'Tiêu chí đánh giá cải tiến', zh: '改进评价准则' },
  },
  {
    id: 'DI-74',
    clauses: ['10.2'],
    letter: null,
    name: { en: 'Opportunities for improvement', vi: 'Cơ hội cải tiến', zh: '改进机会' },
  },
];

/** Items that serve a letter of 7.5.4, each of which it takes. */
export function itemsOfLetter(letter: ListLetter): readonly DocumentItem[] {
  return documentItems.filter((item) => item.letter === letter);
}

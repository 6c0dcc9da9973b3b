import type { Text } from '../kernel/text.ts';

/**
 * The numbered clauses of ISO/IEC 20000-1:2011 with their titles.
 *
 * Where the title is only "General", it says of what.
 */
export const clausesOf2011: Readonly<Record<string, Text>> = {
  '1': { en: 'Scope', vi: 'Phạm vi áp dụng', zh: '范围' },
  '1.1': { en: 'General', vi: 'Khái quát', zh: '总则' },
  '1.2': { en: 'Application', vi: 'Áp dụng', zh: '应用' },
  '2': { en: 'Normative references', vi: 'Tài liệu viện dẫn', zh: '规范性引用文件' },
  '3': { en: 'Terms and definitions', vi: 'Thuật ngữ và định nghĩa', zh: '术语和定义' },
  '4': {
    en: 'Service management system general requirements',
    vi: 'Yêu cầu chung đối với hệ thống quản lý dịch vụ',
    zh: '服务管理体系通用要求',
  },
  '4.1': { en: 'Management responsibility', vi: 'Trách nhiệm của lãnh đạo', zh: '管理职责' },
  '4.1.1': { en: 'Management commitment', vi: 'Cam kết của lãnh đạo', zh: '管理承诺' },
  '4.1.2': { en: 'Service management policy', vi: 'Chính sách quản lý dịch vụ', zh: '服务管理方针' },
  '4.1.3': {
    en: 'Authority, responsibility and communication',
    vi: 'Quyền hạn, trách nhiệm và trao đổi thông tin',
    zh: '权限、职责和沟通',
  },
  '4.1.4': { en: 'Management representative', vi: 'Đại diện lãnh đạo', zh: '管理者代表' },
  '4.2': {
    en: 'Governance of processes operated by other parties',
    vi: 'Quản trị các quy trình do bên khác vận hành',
    zh: '对其他方所运行流程的治理',
  },
  '4.3': { en: 'Documentation management', vi: 'Quản lý tài liệu', zh: '文件管理' },
  '4.3.1': { en: 'Establish and maintain documents', vi: 'Lập và duy trì tài liệu', zh: '文件的建立和保持' },
  '4.3.2': { en: 'Control of documents', vi: 'Kiểm soát tài liệu', zh: '文件控制' },
  '4.3.3': { en: 'Control of records', vi: 'Kiểm soát hồ sơ', zh: '记录控制' },
  '4.4': { en: 'Resource management', vi: 'Quản lý nguồn lực', zh: '资源管理' },
  '4.4.1': { en: 'Provision of resources', vi: 'Cung cấp nguồn lực', zh: '资源提供' },
  '4.4.2': { en: 'Human resources', vi: 'Nguồn nhân lực', zh: '人力资源' },
  '4.5': {
    en: 'Establish and improve the SMS',
    vi: 'Thiết lập và cải tiến hệ thống quản lý dịch vụ',
    zh: '建立和改进服务管理体系',
  },
  '4.5.1': { en: 'Define scope', vi: 'Xác định phạm vi', zh: '确定范围' },
  '4.5.2': {
    en: 'Plan the SMS (Plan)',
    vi: 'Hoạch định hệ thống quản lý dịch vụ (Lập kế hoạch)',
    zh: '策划服务管理体系（策划）',
  },
  '4.5.3': {
    en: 'Implement and operate the SMS (Do)',
    vi: 'Triển khai và vận hành hệ thống quản lý dịch vụ (Thực hiện)',
    zh: '实施和运行服务管理体系（实施）',
  },
  '4.5.4': {
    en: 'Monitor and review the SMS (Check)',
    vi: 'Theo dõi và xem xét hệ thống quản lý dịch vụ (Kiểm tra)',
    zh: '监视和评审服务管理体系（检查）',
  },
  '4.5.4.1': {
    en: 'Monitor and review: general',
    vi: 'Theo dõi và xem xét: khái quát',
    zh: '监视和评审：总则',
  },
  '4.5.4.2': { en: 'Internal audit', vi: 'Đánh giá nội bộ', zh: '内部审核' },
  '4.5.4.3': { en: 'Management review', vi: 'Xem xét của lãnh đạo', zh: '管理评审' },
  '4.5.5': {
    en: 'Maintain and improve the SMS (Act)',
    vi: 'Duy trì và cải tiến hệ thống quản lý dịch vụ (Hành động)',
    zh: '保持和改进服务管理体系（处置）',
  },
  '4.5.5.1': {
    en: 'Maintain and improve: general',
    vi: 'Duy trì và cải tiến: khái quát',
    zh: '保持和改进：总则',
  },
  '4.5.5.2': { en: 'Management of improvements', vi: 'Quản lý các cải tiến', zh: '改进的管理' },
  '5': {
    en: 'Design and transition of new or changed services',
    vi: 'Thiết kế và chuyển tiếp dịch vụ mới hoặc thay đổi',
    zh: '新的或变更的服务的设计和转换',
  },
  '5.1': {
    en: 'Design and transition: general',
    vi: 'Thiết kế và chuyển tiếp: khái quát',
    zh: '设计和转换：总则',
  },
  '5.2': {
    en: 'Plan new or changed services',
    vi: 'Hoạch định dịch vụ mới hoặc thay đổi',
    zh: '策划新的或变更的服务',
  },
  '5.3': {
    en: 'Design and development of new or changed services',
    vi: 'Thiết kế và phát triển dịch vụ mới hoặc thay đổi',
    zh: '新的或变更的服务的设计和开发',
  },
  '5.4': {
    en: 'Transition of new or changed services',
    vi: 'Chuyển tiếp dịch vụ mới hoặc thay đổi',
    zh: '新的或变更的服务的转换',
  },
  '6': { en: 'Service delivery processes', vi: 'Các quy trình cung cấp dịch vụ', zh: '服务交付过程' },
  '6.1': { en: 'Service level management', vi: 'Quản lý mức dịch vụ', zh: '服务级别管理' },
  '6.2': { en: 'Service reporting', vi: 'Báo cáo dịch vụ', zh: '服务报告' },
  '6.3': {
    en: 'Service continuity and availability management',
    vi: 'Quản lý tính liên tục và tính sẵn sàng của dịch vụ',
    zh: '服务连续性和可用性管理',
  },
  '6.3.1': {
    en: 'Service continuity and availability requirements',
    vi: 'Yêu cầu về tính liên tục và tính sẵn sàng của dịch vụ',
    zh: '服务连续性和可用性要求',
  },
  '6.3.2': {
    en: 'Service continuity and availability plans',
    vi: 'Kế hoạch về tính liên tục và tính sẵn sàng của dịch vụ',
    zh: '服务连续性和可用性计划',
  },
  '6.3.3': {
    en: 'Service continuity and availability monitoring and testing',
    vi: 'Theo dõi và thử nghiệm tính liên tục và tính sẵn sàng của dịch vụ',
    zh: '服务连续性和可用性的监视和测试',
  },
  '6.4': {
    en: 'Budgeting and accounting for services',
    vi: 'Lập ngân sách và hạch toán dịch vụ',
    zh: '服务的预算与核算',
  },
  '6.5': { en: 'Capacity management', vi: 'Quản lý năng lực đáp ứng', zh: '容量管理' },
  '6.6': { en: 'Information security management', vi: 'Quản lý an toàn thông tin', zh: '信息安全管理' },
  '6.6.1': { en: 'Information security policy', vi: 'Chính sách an toàn thông tin', zh: '信息安全方针' },
  '6.6.2': {
    en: 'Information security controls',
    vi: 'Biện pháp kiểm soát an toàn thông tin',
    zh: '信息安全控制',
  },
  '6.6.3': {
    en: 'Information security changes and incidents',
    vi: 'Thay đổi và sự cố an toàn thông tin',
    zh: '信息安全变更和事件',
  },
  '7': { en: 'Relationship processes', vi: 'Các quy trình quan hệ', zh: '关系过程' },
  '7.1': { en: 'Business relationship management', vi: 'Quản lý quan hệ kinh doanh', zh: '业务关系管理' },
  '7.2': { en: 'Supplier management', vi: 'Quản lý nhà cung cấp', zh: '供应商管理' },
  '8': { en: 'Resolution processes', vi: 'Các quy trình giải quyết', zh: '解决过程' },
  '8.1': {
    en: 'Incident and service request management',
    vi: 'Quản lý sự cố và yêu cầu dịch vụ',
    zh: '事件和服务请求管理',
  },
  '8.2': { en: 'Problem management', vi: 'Quản lý vấn đề', zh: '问题管理' },
  '9': { en: 'Control processes', vi: 'Các quy trình kiểm soát', zh: '控制过程' },
  '9.1': { en: 'Configuration management', vi: 'Quản lý cấu hình', zh: '配置管理' },
  '9.2': { en: 'Change management', vi: 'Quản lý thay đổi', zh: '变更管理' },
  '9.3': {
    en: 'Release and deployment management',
    vi: 'Quản lý phát hành và triển khai',
    zh: '发布与部署管理',
  },
};

/**
 * The numbered clauses of ISO/IEC 20000-1:2005 with their titles.
 *
 * Titles that say little alone say of what. BS 15000-1:2002 has the same ten sections; its numbers below them were not
 * compared with its text.
 */
export const clausesOf2005: Readonly<Record<string, Text>> = {
  '1': { en: 'Scope', vi: 'Phạm vi áp dụng', zh: '范围' },
  '2': { en: 'Terms and definitions', vi: 'Thuật ngữ và định nghĩa', zh: '术语和定义' },
  '3': {
    en: 'Requirements for a management system',
    vi: 'Yêu cầu đối với hệ thống quản lý',
    zh: '管理体系要求',
  },
  '3.1': { en: 'Management responsibility', vi: 'Trách nhiệm quản lý', zh: '管理职责' },
  '3.2': { en: 'Documentation requirements', vi: 'Yêu cầu về tài liệu', zh: '文件要求' },
  '3.3': {
    en: 'Competence, awareness and training',
    vi: 'Năng lực, nhận thức và đào tạo',
    zh: '能力、意识和培训',
  },
  '4': {
    en: 'Planning and implementing service management',
    vi: 'Lập kế hoạch và thực hiện quản lý dịch vụ',
    zh: '服务管理的策划和实施',
  },
  '4.1': {
    en: 'Plan service management (Plan)',
    vi: 'Lập kế hoạch quản lý dịch vụ (Lập kế hoạch)',
    zh: '策划服务管理（策划）',
  },
  '4.2': {
    en: 'Implement service management and provide the services (Do)',
    vi: 'Thực hiện quản lý dịch vụ và cung cấp dịch vụ (Thực hiện)',
    zh: '实施服务管理并提供服务（实施）',
  },
  '4.3': {
    en: 'Monitoring, measuring and reviewing (Check)',
    vi: 'Theo dõi, đo lường và xem xét (Kiểm tra)',
    zh: '监视、测量和评审（检查）',
  },
  '4.4': { en: 'Continual improvement (Act)', vi: 'Cải tiến liên tục (Hành động)', zh: '持续改进（处置）' },
  '4.4.1': { en: 'Policy on improvement', vi: 'Chính sách cải tiến', zh: '改进方针' },
  '4.4.2': { en: 'Management of improvements', vi: 'Quản lý các cải tiến', zh: '改进的管理' },
  '4.4.3': { en: 'Activities of improvement', vi: 'Các hoạt động cải tiến', zh: '改进活动' },
  '5': {
    en: 'Planning and implementing new or changed services',
    vi: 'Lập kế hoạch và thực hiện dịch vụ mới hoặc thay đổi',
    zh: '新的或变更的服务的策划和实施',
  },
  '6': { en: 'Service delivery process', vi: 'Quy trình cung cấp dịch vụ', zh: '服务交付过程' },
  '6.1': { en: 'Service level management', vi: 'Quản lý mức dịch vụ', zh: '服务级别管理' },
  '6.2': { en: 'Service reporting', vi: 'Báo cáo dịch vụ', zh: '服务报告' },
  '6.3': {
    en: 'Service continuity and availability management',
    vi: 'Quản lý tính liên tục và tính sẵn sàng của dịch vụ',
    zh: '服务连续性和可用性管理',
  },
  '6.4': {
    en: 'Budgeting and accounting for IT services',
    vi: 'Lập ngân sách và hạch toán dịch vụ CNTT',
    zh: 'IT服务的预算与核算',
  },
  '6.5': { en: 'Capacity management', vi: 'Quản lý năng lực đáp ứng', zh: '容量管理' },
  '6.6': { en: 'Information security management', vi: 'Quản lý an toàn thông tin', zh: '信息安全管理' },
  '7': { en: 'Relationship processes', vi: 'Các quy trình quan hệ', zh: '关系过程' },
  '7.1': { en: 'Relationship processes: general', vi: 'Quy trình quan hệ: khái quát', zh: '关系过程：总则' },
  '7.2': { en: 'Business relationship management', vi: 'Quản lý quan hệ kinh doanh', zh: '业务关系管理' },
  '7.3': { en: 'Supplier management', vi: 'Quản lý nhà cung cấp', zh: '供应商管理' },
  '8': { en: 'Resolution processes', vi: 'Các quy trình giải quyết', zh: '解决过程' },
  '8.1': {
    en: 'Resolution processes: background',
    vi: 'Quy trình giải quyết: bối cảnh',
    zh: '解决过程：背景',
  },
  '8.2': { en: 'Incident management', vi: 'Quản lý sự cố', zh: '事件管理' },
  '8.3': { en: 'Problem management', vi: 'Quản lý vấn đề', zh: '问题管理' },
  '9': { en: 'Control processes', vi: 'Các quy trình kiểm soát', zh: '控制过程' },
  '9.1': { en: 'Configuration management', vi: 'Quản lý cấu hình', zh: '配置管理' },
  '9.2': { en: 'Change management', vi: 'Quản lý thay đổi', zh: '变更管理' },
  '10': { en: 'Release process', vi: 'Quy trình phát hành', zh: '发布过程' },
  '10.1': { en: 'Release management process', vi: 'Quy trình quản lý phát hành', zh: '发布管理过程' },
};

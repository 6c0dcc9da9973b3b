import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of plans. */
export const planTexts: ProcessTexts = {
  plural: { en: 'Plans', vi: 'Kế hoạch', zh: '计划' },
  purpose: {
    en: 'Plans besides the service management plan: availability, capacity, continuity, transition and others. Each cites the version of the service management plan with which it agrees.',
    vi: 'Các kế hoạch ngoài kế hoạch quản lý dịch vụ: tính sẵn sàng, năng lực đáp ứng, tính liên tục, chuyển tiếp và các kế hoạch khác. Mỗi kế hoạch dẫn chiếu phiên bản kế hoạch quản lý dịch vụ mà nó nhất quán.',
    zh: '服务管理计划以外的计划：可用性、容量、连续性、转换等。每项计划引用与其一致的服务管理计划版本。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    document: { en: 'Document', vi: 'Tài liệu', zh: '文件' },
    service_management_plan: {
      en: 'Agrees with',
      vi: 'Nhất quán với kế hoạch quản lý dịch vụ',
      zh: '所依据的服务管理计划',
    },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    authors: { en: 'Authors', vi: 'Người soạn', zh: '编写人' },
    approved_at: { en: 'Approved at', vi: 'Phê duyệt lúc', zh: '批准时间' },
    approved_by: { en: 'Approved by', vi: 'Người phê duyệt', zh: '批准人' },
    aligned_at: { en: 'Last compared', vi: 'Đối chiếu lần cuối', zh: '最近对照' },
    reviewed_at: { en: 'Last reviewed', vi: 'Rà soát lần cuối', zh: '最近评审' },
    successor: { en: 'Superseded by', vi: 'Được thay thế bởi', zh: '替代计划' },
  },
  help: {
    document: {
      en: 'Number or place of the document that holds the plan.',
      vi: 'Số hiệu hoặc nơi lưu tài liệu chứa kế hoạch.',
      zh: '载有该计划的文件编号或存放位置。',
    },
    service_management_plan: {
      en: 'The version of the service management plan with which this plan was compared.',
      vi: 'Phiên bản kế hoạch quản lý dịch vụ đã được đối chiếu với kế hoạch này.',
      zh: '与本计划对照过的服务管理计划版本。',
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản thảo', zh: '草案' },
    approved: { en: 'In force', vi: 'Có hiệu lực', zh: '有效' },
    superseded: { en: 'Superseded', vi: 'Đã được thay thế', zh: '已被替代' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút', zh: '已撤回' },
  },
  activities: {
    approve: { en: 'Approve', vi: 'Phê duyệt', zh: '批准' },
    revise: { en: 'Edit the draft', vi: 'Sửa bản thảo', zh: '编辑草案' },
    align: { en: 'Cite the plan in force', vi: 'Dẫn chiếu kế hoạch có hiệu lực', zh: '引用有效版本' },
    review: { en: 'Review', vi: 'Rà soát', zh: '评审' },
    supersede: { en: 'Supersede', vi: 'Thay thế', zh: '替代' },
    withdraw: { en: 'Withdraw the draft', vi: 'Rút bản thảo', zh: '撤回草案' },
  },
  choices: {
    kind: {
      availability: { en: 'Availability', vi: 'Tính sẵn sàng', zh: '可用性' },
      capacity: { en: 'Capacity', vi: 'Năng lực đáp ứng', zh: '容量' },
      'service-continuity': { en: 'Service continuity', vi: 'Tính liên tục của dịch vụ', zh: '服务连续性' },
      'information-security': { en: 'Information security', vi: 'An toàn thông tin', zh: '信息安全' },
      change: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
      'design-and-transition': {
        en: 'Design and transition',
        vi: 'Thiết kế và chuyển tiếp',
        zh: '设计与转换',
      },
      release: { en: 'Release and deployment', vi: 'Phát hành và triển khai', zh: '发布与部署' },
      configuration: { en: 'Configuration', vi: 'Cấu hình', zh: '配置' },
      supplier: { en: 'Suppliers', vi: 'Nhà cung cấp', zh: '供应商' },
      audit: { en: 'Audit', vi: 'Đánh giá', zh: '审核' },
      improvement: { en: 'Improvement', vi: 'Cải tiến', zh: '改进' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'carries-out': { en: 'carries out', vi: 'thực hiện', zh: '落实' },
  },
  obligations: {
    approve: { en: 'Approve the plan', vi: 'Phê duyệt kế hoạch', zh: '批准计划' },
    review: { en: 'Review the plan', vi: 'Rà soát kế hoạch', zh: '评审计划' },
  },
};

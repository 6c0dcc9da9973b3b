import type { ProcessTexts } from '../module.ts';

const items = {
  limitations: { en: 'Known limitations', vi: 'Hạn chế đã biết', zh: '已知限制' },
  obligations: {
    en: 'Obligations and how they apply',
    vi: 'Nghĩa vụ và cách áp dụng',
    zh: '各项义务及其适用方式',
  },
  authorities: { en: 'Authorities and responsibilities', vi: 'Quyền hạn và trách nhiệm', zh: '权限和职责' },
  resources: { en: 'Resources', vi: 'Nguồn lực', zh: '资源' },
  other_parties_approach: {
    en: 'Working with other parties',
    vi: 'Phương thức làm việc với các bên khác',
    zh: '与其他参与方的合作方式',
  },
  technology: { en: 'Technology', vi: 'Công nghệ', zh: '技术' },
  measuring: {
    en: 'Measuring, auditing, reporting and improving',
    vi: 'Đo lường, đánh giá, báo cáo và cải tiến',
    zh: '测量、审核、报告和改进',
  },
} as const;

/** Names of everything in the register of service management plans. */
export const serviceManagementPlanTexts: ProcessTexts = {
  plural: { en: 'Service management plans', vi: 'Kế hoạch quản lý dịch vụ', zh: '服务管理计划' },
  purpose: {
    en: 'The versions of the service management plan. Each of its eight items is written here or points to the document that holds it; top management approves the version.',
    vi: 'Các phiên bản của kế hoạch quản lý dịch vụ. Mỗi nội dung trong tám nội dung được ghi tại đây hoặc dẫn chiếu tài liệu tương ứng; lãnh đạo cao nhất phê duyệt phiên bản.',
    zh: '服务管理计划的各个版本。八项内容逐项写明或引用相应文件，由最高管理者批准。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    considered: { en: 'Taken into account', vi: 'Nội dung được tính đến', zh: '已考虑的内容' },
    services: { en: 'Services', vi: 'Dịch vụ', zh: '服务' },
    ...items,
    documents: { en: 'Documents referred to', vi: 'Tài liệu được dẫn chiếu', zh: '引用文件' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    plan_version: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
    authors: { en: 'Authors', vi: 'Người soạn', zh: '编写人' },
    approved_at: { en: 'Approved at', vi: 'Phê duyệt lúc', zh: '批准时间' },
    approved_by: { en: 'Approved by', vi: 'Người phê duyệt', zh: '批准人' },
    reviewed_at: { en: 'Last reviewed', vi: 'Rà soát lần cuối', zh: '最近评审' },
    successor: { en: 'Superseded by', vi: 'Được thay thế bởi', zh: '替代版本' },
  },
  help: {
    considered: {
      en: 'Which policy, objectives, risks and opportunities, service requirements and requirements of the standard were considered.',
      vi: 'Chính sách, mục tiêu, rủi ro và cơ hội, yêu cầu đối với dịch vụ và yêu cầu của tiêu chuẩn đã được tính đến.',
      zh: '考虑了哪些方针、目标、风险和机遇、服务要求以及标准要求。',
    },
    obligations: {
      en: 'Policies, standards, law, regulation and contracts, and what each means for the SMS and the services.',
      vi: 'Chính sách, tiêu chuẩn, luật, quy định và hợp đồng, cùng ý nghĩa của từng nội dung đối với SMS và dịch vụ.',
      zh: '方针、标准、法律、法规和合同，以及各自对 SMS 和服务的要求。',
    },
    resources: {
      en: 'People, technology, information and money needed to run the SMS and the services.',
      vi: 'Con người, kỹ thuật, thông tin và tài chính cần để vận hành SMS và các dịch vụ.',
      zh: '运行 SMS 和服务所需的人力、技术、信息和资金。',
    },
    documents: {
      en: 'Where an item stands if it is not written in this plan.',
      vi: 'Nơi có nội dung tương ứng nếu không ghi trong kế hoạch này.',
      zh: '未写入本计划的内容所在的文件。',
    },
    plan_version: {
      en: 'A whole number, one higher than that of the version before.',
      vi: 'Số nguyên, lớn hơn phiên bản trước một đơn vị.',
      zh: '整数，比上一版本大一。',
    },
  },
  columns: {
    documents: {
      item: { en: 'Item', vi: 'Nội dung', zh: '内容' },
      title: { en: 'Document', vi: 'Tài liệu', zh: '文件' },
      location: { en: 'Where it is', vi: 'Nơi lưu', zh: '存放位置' },
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
    review: { en: 'Review', vi: 'Rà soát', zh: '评审' },
    supersede: { en: 'Supersede', vi: 'Thay thế', zh: '替代' },
    withdraw: { en: 'Withdraw the draft', vi: 'Rút bản thảo', zh: '撤回草案' },
  },
  choices: { 'documents.item': items },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    complete: { en: 'Complete the plan', vi: 'Hoàn chỉnh kế hoạch', zh: '完善计划' },
    approve: { en: 'Approve the plan', vi: 'Phê duyệt kế hoạch', zh: '批准计划' },
    review: { en: 'Review the plan', vi: 'Rà soát kế hoạch', zh: '评审计划' },
  },
};

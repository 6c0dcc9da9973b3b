import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of scopes. */
export const scopeTexts: ProcessTexts = {
  plural: { en: 'Scope of the SMS', vi: 'Phạm vi SMS', zh: 'SMS 范围' },
  purpose: {
    en: 'Where the SMS applies: the organisation, its services and places, and what is left out and why. One version is approved at a time.',
    vi: 'SMS áp dụng ở đâu: tổ chức, dịch vụ, địa điểm, phần loại trừ và lý do. Mỗi thời điểm chỉ có một phiên bản được phê duyệt.',
    zh: 'SMS 的适用范围：组织、服务、场所，以及排除的内容和理由。同一时间只有一个已批准版本。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    edition: { en: 'Version', vi: 'Phiên bản', zh: '版本' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    organisation_name: { en: 'Organisation', vi: 'Tổ chức', zh: '组织' },
    statement: { en: 'Scope statement', vi: 'Tuyên bố phạm vi', zh: '范围声明' },
    services: { en: 'Services in scope', vi: 'Dịch vụ thuộc phạm vi', zh: '范围内的服务' },
    locations: { en: 'Places', vi: 'Địa điểm', zh: '场所' },
    other_parties: { en: 'Other parties involved', vi: 'Các bên khác tham gia', zh: '参与的其他方' },
    no_other_parties: {
      en: 'No other parties are involved',
      vi: 'Không có bên nào khác tham gia',
      zh: '无其他方参与',
    },
    exclusions: { en: 'Left out', vi: 'Phần loại trừ', zh: '排除内容' },
    no_exclusions: { en: 'Nothing is left out', vi: 'Không loại trừ phần nào', zh: '无排除内容' },
    considered: { en: 'What was taken into account', vi: 'Những gì đã được xem xét', zh: '所作的考虑' },
    issues: { en: 'Issues taken into account', vi: 'Vấn đề bối cảnh đã xem xét', zh: '已考虑的内外部因素' },
    parties: { en: 'Parties taken into account', vi: 'Bên quan tâm đã xem xét', zh: '已考虑的相关方' },
    authors: { en: 'Authors', vi: 'Người soạn', zh: '编写人' },
    approved_at: { en: 'Approved', vi: 'Phê duyệt lúc', zh: '批准时间' },
    approved_by: { en: 'Approved by', vi: 'Người phê duyệt', zh: '批准人' },
    reviewed_at: { en: 'Last reviewed', vi: 'Xem xét lần cuối', zh: '最近评审' },
  },
  help: {
    organisation_name: {
      en: 'The name of the organisation that manages and delivers the services.',
      vi: 'Tên của tổ chức quản lý và cung cấp các dịch vụ.',
      zh: '管理并交付这些服务的组织名称。',
    },
    statement: {
      en: 'In one paragraph, as it could stand on a certificate: who delivers which services to whom from where.',
      vi: 'Một đoạn, như có thể ghi trên giấy chứng nhận: ai cung cấp dịch vụ nào, cho ai, từ đâu.',
      zh: '用一段话写明（可用于认证证书）：谁从何处向谁提供哪些服务。',
    },
    other_parties: {
      en: 'Parties outside the SMS that carry out part of what clauses 6 to 10 ask for, or deliver part of the services.',
      vi: 'Các bên ngoài SMS thực hiện một phần yêu cầu của điều khoản 6 đến 10, hoặc cung cấp một phần dịch vụ.',
      zh: '在 SMS 之外承担第 6 至 10 章部分要求或提供部分服务的各方。',
    },
    exclusions: {
      en: 'Services, places or units outside the scope, each with its reason. No requirement of clauses 4 to 10 can be left out.',
      vi: 'Dịch vụ, địa điểm hoặc đơn vị nằm ngoài phạm vi, kèm lý do. Không được loại trừ yêu cầu nào của điều khoản 4 đến 10.',
      zh: '范围之外的服务、场所或部门，逐项说明理由。第 4 至 10 章的任何要求均不得排除。',
    },
    considered: {
      en: 'How issues, requirements of interested parties and the services delivered led to these boundaries.',
      vi: 'Các vấn đề bối cảnh, yêu cầu của bên quan tâm và dịch vụ cung cấp đã dẫn đến ranh giới này như thế nào.',
      zh: '内外部因素、相关方要求和所提供的服务如何决定了这些边界。',
    },
  },
  columns: {
    locations: {
      place: { en: 'Place', vi: 'Địa điểm', zh: '场所' },
      activities: { en: 'What is done there', vi: 'Hoạt động tại đó', zh: '开展的活动' },
    },
    other_parties: {
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      party: { en: 'In the register of parties', vi: 'Trong danh mục bên quan tâm', zh: '相关方登记' },
      involvement: { en: 'What it does', vi: 'Thực hiện việc gì', zh: '承担的工作' },
      clauses: { en: 'Clauses', vi: 'Điều khoản', zh: '条款' },
    },
    exclusions: {
      excluded: { en: 'What is left out', vi: 'Phần loại trừ', zh: '排除内容' },
      service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
      reason: { en: 'Reason', vi: 'Lý do', zh: '理由' },
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản nháp', zh: '草稿' },
    approved: { en: 'Approved', vi: 'Đã phê duyệt', zh: '已批准' },
    superseded: { en: 'Superseded', vi: 'Đã được thay thế', zh: '已被取代' },
    discarded: { en: 'Discarded', vi: 'Đã bỏ', zh: '已弃用' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Chỉnh sửa', zh: '修改' },
    approve: { en: 'Approve', vi: 'Phê duyệt', zh: '批准' },
    review: { en: 'Review', vi: 'Xem xét', zh: '评审' },
    supersede: { en: 'Supersede', vi: 'Thay thế', zh: '取代' },
    discard: { en: 'Discard', vi: 'Bỏ', zh: '弃用' },
  },
  choices: {},
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    replaces: { en: 'replaces', vi: 'thay thế', zh: '取代' },
  },
  obligations: {
    approve: { en: 'Approve the scope', vi: 'Phê duyệt phạm vi', zh: '批准范围' },
    review: { en: 'Review the scope', vi: 'Xem xét phạm vi', zh: '评审范围' },
  },
};

import { editions } from '../../standard/editions.ts';
import { applicationRequestTexts, operatorTexts } from '../certification-texts.ts';
import type { ProcessTexts } from '../module.ts';

const why = { en: 'Why', vi: 'Lý do', zh: '理由' };

/** The name of the reason of a point. */
function becauseText(point: { en: string; vi: string; zh: string }) {
  return {
    en: `${point.en}: why`,
    vi: `${point.vi}: ${why.vi.toLowerCase()}`,
    zh: `${point.zh}：${why.zh}`,
  };
}

const points = {
  complete: { en: 'Information is complete', vi: 'Thông tin đầy đủ', zh: '信息完整' },
  competence_available: {
    en: 'Competence is available',
    vi: 'Có đủ năng lực chuyên môn',
    zh: '具备所需能力',
  },
  impartial: { en: 'Impartiality is kept', vi: 'Bảo đảm tính khách quan', zh: '保持公正性' },
  scope_auditable: { en: 'Scope can be audited', vi: 'Phạm vi có thể đánh giá được', zh: '范围可审核' },
  nothing_excluded: {
    en: 'No clause is excluded',
    vi: 'Không loại trừ điều khoản nào',
    zh: '未删减任何条款',
  },
  accountability_kept: {
    en: 'Client keeps accountability',
    vi: 'Khách hàng giữ trách nhiệm giải trình',
    zh: '客户保持责任',
  },
};

/** Names of everything in the register of clients' applications. */
export const clientApplicationTexts: ProcessTexts = {
  plural: { en: 'Clients’ applications', vi: 'Hồ sơ đăng ký của khách hàng', zh: '客户申请' },
  purpose: {
    en: 'What clients apply for and supply, the review of it, and the answer. Accepted only when every point is shown.',
    vi: 'Nội dung khách hàng đăng ký và cung cấp, việc xem xét và câu trả lời. Chỉ chấp nhận khi mọi điểm đều được chứng tỏ.',
    zh: '客户申请的内容与材料、评审及答复。各项均得到证实方可受理。',
  },
  fields: {
    title: { en: 'Application', vi: 'Hồ sơ đăng ký', zh: '申请' },
    request: { en: 'Applies for', vi: 'Đăng ký', zh: '申请类型' },
    edition: { en: 'Edition', vi: 'Phiên bản', zh: '标准版本' },
    client_name: { en: 'Client', vi: 'Khách hàng', zh: '客户' },
    address: { en: 'Address', vi: 'Địa chỉ', zh: '地址' },
    contact: { en: 'Contact', vi: 'Người liên hệ', zh: '联系人' },
    scope_statement: { en: 'Scope statement', vi: 'Tuyên bố phạm vi', zh: '范围表述' },
    services: { en: 'Services', vi: 'Dịch vụ', zh: '服务' },
    sites: { en: 'Sites', vi: 'Địa điểm', zh: '场所' },
    persons_in_scope: { en: 'Persons in the scope', vi: 'Số người trong phạm vi', zh: '范围内人数' },
    full_time_equivalent: {
      en: 'In full-time equivalents',
      vi: 'Quy đổi toàn thời gian',
      zh: '折算全职人数',
    },
    processes: { en: 'Processes', vi: 'Quy trình', zh: '流程' },
    other_parties: { en: 'Other parties', vi: 'Các bên khác', zh: '其他方' },
    outsourcing: { en: 'Outsourcing', vi: 'Thuê ngoài', zh: '外包' },
    shifts: { en: 'Shifts', vi: 'Ca làm việc', zh: '班次' },
    languages: { en: 'Languages', vi: 'Ngôn ngữ', zh: '语言' },
    legal_obligations: { en: 'Legal obligations', vi: 'Nghĩa vụ pháp lý', zh: '法律义务' },
    other_certificates: { en: 'Other certificates', vi: 'Giấy chứng nhận khác', zh: '其他认证证书' },
    consultants: { en: 'Consultants', vi: 'Đơn vị tư vấn', zh: '咨询方' },
    current_certificate: {
      en: 'Certificate held now',
      vi: 'Giấy chứng nhận hiện có',
      zh: '现持证书',
    },
    integrated_with: { en: 'To be audited together with', vi: 'Đánh giá kết hợp với', zh: '结合审核的标准' },
    assignee: { en: 'Reviewer', vi: 'Người xem xét', zh: '评审人' },
    technical_areas: { en: 'Technical areas', vi: 'Lĩnh vực kỹ thuật', zh: '技术领域' },
    ...points,
    complete_because: becauseText(points.complete),
    competence_available_because: becauseText(points.competence_available),
    impartial_because: becauseText(points.impartial),
    scope_auditable_because: becauseText(points.scope_auditable),
    nothing_excluded_because: becauseText(points.nothing_excluded),
    accountability_kept_because: becauseText(points.accountability_kept),
    certification: { en: 'Client’s file', vi: 'Hồ sơ khách hàng', zh: '客户档案' },
    reviewed_at: { en: 'Reviewed', vi: 'Xem xét lúc', zh: '评审时间' },
    reviewed_by: { en: 'Reviewed by', vi: 'Người đã xem xét', zh: '实际评审人' },
    answer: { en: 'Answer to the client', vi: 'Trả lời khách hàng', zh: '对客户的答复' },
    returned_at: { en: 'Returned', vi: 'Trả lại lúc', zh: '退回时间' },
    completed_at: { en: 'Completed by the client', vi: 'Khách hàng bổ sung lúc', zh: '客户补充时间' },
    answered_at: { en: 'Answered', vi: 'Trả lời lúc', zh: '答复时间' },
    answered_by: { en: 'Answered by', vi: 'Người trả lời', zh: '答复人' },
  },
  help: {
    technical_areas: {
      en: 'Areas whose knowledge the audit team needs for this scope.',
      vi: 'Các lĩnh vực mà đoàn đánh giá cần hiểu biết đối với phạm vi này.',
      zh: '审核组为该范围须具备知识的领域。',
    },
    competence_available: {
      en: 'Whether people qualified for every technical area, and free of conflicts, are there in time.',
      vi: 'Có kịp người đủ năng lực cho mọi lĩnh vực kỹ thuật và không có xung đột lợi ích hay không.',
      zh: '是否及时有覆盖全部技术领域且无利益冲突的人员。',
    },
    accountability_kept: {
      en: 'Whether the client directs the services and processes that others operate for it.',
      vi: 'Khách hàng có điều hành các dịch vụ và quy trình do bên khác vận hành hay không.',
      zh: '对由他方运行的服务和流程，客户是否加以管控。',
    },
    certification: {
      en: 'For a client who has a file already.',
      vi: 'Với khách hàng đã có hồ sơ.',
      zh: '适用于已有档案的客户。',
    },
  },
  columns: {
    services: {
      name: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
      description: { en: 'Description', vi: 'Mô tả', zh: '说明' },
    },
    sites: {
      name: { en: 'Site', vi: 'Địa điểm', zh: '场所' },
      address: { en: 'Address', vi: 'Địa chỉ', zh: '地址' },
      activities: { en: 'Activities', vi: 'Hoạt động', zh: '活动' },
      persons: { en: 'Persons', vi: 'Số người', zh: '人数' },
      shifts: { en: 'Shifts', vi: 'Ca làm việc', zh: '班次' },
      central: { en: 'Central function', vi: 'Chức năng trung tâm', zh: '中央职能' },
    },
    processes: {
      name: { en: 'Process', vi: 'Quy trình', zh: '流程' },
      operated_by: { en: 'Operated by', vi: 'Bên vận hành', zh: '运行方' },
    },
    other_parties: {
      name: { en: 'Party', vi: 'Bên', zh: '相关方' },
      provides: { en: 'Provides', vi: 'Cung cấp', zh: '提供内容' },
      oversight: { en: 'How the client controls it', vi: 'Cách khách hàng kiểm soát', zh: '客户如何控制' },
    },
    other_certificates: {
      standard: { en: 'Standard', vi: 'Tiêu chuẩn', zh: '标准' },
      body: { en: 'Certification body', vi: 'Tổ chức chứng nhận', zh: '认证机构' },
      number: { en: 'Number', vi: 'Số', zh: '编号' },
      valid_until: { en: 'Valid until', vi: 'Hiệu lực đến', zh: '有效期至' },
    },
    consultants: {
      name: { en: 'Consultant', vi: 'Đơn vị tư vấn', zh: '咨询方' },
      subject: { en: 'Subject', vi: 'Nội dung', zh: '内容' },
      until: { en: 'Until', vi: 'Đến ngày', zh: '截止日期' },
    },
  },
  states: {
    received: { en: 'Received', vi: 'Đã nhận', zh: '已收到' },
    returned: { en: 'With the client', vi: 'Chờ khách hàng bổ sung', zh: '待客户补充' },
    accepted: { en: 'Accepted', vi: 'Đã chấp nhận', zh: '已受理' },
    declined: { en: 'Declined', vi: 'Đã từ chối', zh: '已拒绝' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút', zh: '已撤回' },
  },
  activities: {
    review: { en: 'Review', vi: 'Xem xét', zh: '评审' },
    accept: { en: 'Accept', vi: 'Chấp nhận', zh: '受理' },
    return: { en: 'Return with questions', vi: 'Trả lại kèm câu hỏi', zh: '退回并提问' },
    'receive-completion': { en: 'Take what was completed', vi: 'Nhận phần bổ sung', zh: '接收补充材料' },
    decline: { en: 'Decline', vi: 'Từ chối', zh: '拒绝' },
    'receive-withdrawal': { en: 'Take the withdrawal', vi: 'Ghi nhận việc rút hồ sơ', zh: '登记撤回' },
  },
  choices: {
    request: applicationRequestTexts,
    'processes.operated_by': operatorTexts,
    edition: Object.fromEntries(editions.map(({ id, title }) => [id, { en: title, vi: title, zh: title }])),
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    review: { en: 'Review the application', vi: 'Xem xét hồ sơ đăng ký', zh: '评审申请' },
    answer: { en: 'Answer the application', vi: 'Trả lời hồ sơ đăng ký', zh: '答复申请' },
    'follow-up': { en: 'Ask for what is missing', vi: 'Nhắc phần còn thiếu', zh: '催促补充材料' },
  },
};

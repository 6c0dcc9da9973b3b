import { auditKindTexts, auditMethodTexts } from '../certification-texts.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything about audits by the certification body. */
export const externalAuditTexts: ProcessTexts = {
  plural: { en: 'External audits', vi: 'Đánh giá bên ngoài', zh: '外部审核' },
  purpose: {
    en: 'Audits by the certification body: plan, confirmation, report. What was found is kept as findings.',
    vi: 'Các cuộc đánh giá của tổ chức chứng nhận: kế hoạch, xác nhận, báo cáo. Các phát hiện được ghi riêng.',
    zh: '认证机构的审核：计划、确认、报告；发现单独记录。',
  },
  fields: {
    title: { en: 'Audit', vi: 'Cuộc đánh giá', zh: '审核' },
    kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
    body: { en: 'Certification body', vi: 'Tổ chức chứng nhận', zh: '认证机构' },
    application: { en: 'Application', vi: 'Đơn đăng ký', zh: '申请' },
    certificate: { en: 'Certificate', vi: 'Chứng chỉ', zh: '证书' },
    assignee: { en: 'Coordinator', vi: 'Người điều phối', zh: '协调人' },
    begins_on: { en: 'Begins', vi: 'Bắt đầu', zh: '开始' },
    ends_on: { en: 'Ends', vi: 'Kết thúc', zh: '结束' },
    scope: { en: 'Scope', vi: 'Phạm vi', zh: '范围' },
    criteria: { en: 'Criteria', vi: 'Chuẩn mực', zh: '准则' },
    objectives: { en: 'Objectives', vi: 'Mục tiêu', zh: '目的' },
    team: { en: 'Audit team', vi: 'Đoàn đánh giá', zh: '审核组' },
    sessions: { en: 'Sessions', vi: 'Chương trình', zh: '日程' },
    arrangements: { en: 'Arrangements', vi: 'Công tác chuẩn bị', zh: '安排' },
    answer: { en: 'Answer to the plan', vi: 'Trả lời kế hoạch', zh: '对计划的答复' },
    conclusions: { en: 'Conclusions', vi: 'Kết luận', zh: '结论' },
    readiness: { en: 'Readiness for stage 2', vi: 'Mức sẵn sàng cho giai đoạn 2', zh: '第二阶段准备情况' },
    concerns: { en: 'Areas of concern', vi: 'Điểm cần lưu ý', zh: '关注点' },
    recommendation: { en: 'Recommendation', vi: 'Kiến nghị', zh: '推荐意见' },
    report_date: { en: 'Date of the report', vi: 'Ngày báo cáo', zh: '报告日期' },
    reported_at: { en: 'Report received', vi: 'Thời điểm nhận báo cáo', zh: '收到报告时间' },
  },
  help: {
    arrangements: {
      en: 'Rooms, access, guides, remote sessions: what the audit needs from the organisation.',
      vi: 'Phòng họp, quyền ra vào, người hướng dẫn, phiên từ xa: những gì tổ chức phải lo.',
      zh: '会议室、出入、陪同、远程会话等需由组织准备的事项。',
    },
    answer: {
      en: 'To object, name what does not fit: a day, a person of the team, a session.',
      vi: 'Nếu không đồng ý, nêu rõ điều chưa phù hợp: ngày, thành viên đoàn, phiên làm việc.',
      zh: '如有异议，请指明不妥之处：日期、组员或日程。',
    },
  },
  columns: {
    team: {
      name: { en: 'Name', vi: 'Họ tên', zh: '姓名' },
      function: { en: 'Function', vi: 'Vai trò', zh: '职能' },
    },
    sessions: {
      day: { en: 'Day', vi: 'Ngày', zh: '日期' },
      begins: { en: 'Time', vi: 'Giờ', zh: '时间' },
      topic: { en: 'Topic', vi: 'Nội dung', zh: '主题' },
      requirements: { en: 'Requirements', vi: 'Yêu cầu', zh: '要求' },
      people: { en: 'People', vi: 'Người tham gia', zh: '人员' },
      method: { en: 'Method', vi: 'Phương pháp', zh: '方法' },
      place: { en: 'Place', vi: 'Địa điểm', zh: '地点' },
    },
  },
  states: {
    planned: { en: 'Planned', vi: 'Đã có kế hoạch', zh: '已计划' },
    objected: { en: 'Objected to', vi: 'Có ý kiến phản đối', zh: '已提出异议' },
    confirmed: { en: 'Confirmed', vi: 'Đã xác nhận', zh: '已确认' },
    reported: { en: 'Reported', vi: 'Đã có báo cáo', zh: '已报告' },
    closed: { en: 'Closed', vi: 'Đã khép', zh: '已关闭' },
    cancelled: { en: 'Cancelled', vi: 'Đã hủy', zh: '已取消' },
  },
  activities: {
    confirm: { en: 'Confirm the plan', vi: 'Xác nhận kế hoạch', zh: '确认计划' },
    object: { en: 'Object to the plan', vi: 'Phản đối kế hoạch', zh: '对计划提出异议' },
    replan: { en: 'Record a new plan', vi: 'Ghi kế hoạch mới', zh: '记录新计划' },
    'receive-report': { en: 'Record the report', vi: 'Ghi báo cáo', zh: '记录报告' },
    close: { en: 'Close', vi: 'Khép', zh: '关闭' },
    cancel: { en: 'Cancel', vi: 'Hủy', zh: '取消' },
  },
  choices: {
    kind: auditKindTexts,
    'team.function': {
      lead: { en: 'Lead auditor', vi: 'Trưởng đoàn', zh: '组长' },
      auditor: { en: 'Auditor', vi: 'Chuyên gia đánh giá', zh: '审核员' },
      trainee: { en: 'Auditor in training', vi: 'Đánh giá viên tập sự', zh: '实习审核员' },
      'technical-expert': { en: 'Technical expert', vi: 'Chuyên gia kỹ thuật', zh: '技术专家' },
      observer: { en: 'Observer', vi: 'Quan sát viên', zh: '观察员' },
    },
    'sessions.method': auditMethodTexts,
    readiness: {
      ready: { en: 'Ready', vi: 'Sẵn sàng', zh: '已具备' },
      'ready-with-concerns': {
        en: 'Ready, with concerns',
        vi: 'Sẵn sàng, có điểm lưu ý',
        zh: '已具备，有关注点',
      },
      'not-ready': { en: 'Not ready', vi: 'Chưa sẵn sàng', zh: '尚未具备' },
    },
    recommendation: {
      grant: { en: 'Grant', vi: 'Cấp', zh: '授予' },
      maintain: { en: 'Maintain', vi: 'Duy trì', zh: '保持' },
      renew: { en: 'Renew', vi: 'Chứng nhận lại', zh: '再认证' },
      'change-scope': { en: 'Change the scope', vi: 'Thay đổi phạm vi', zh: '变更范围' },
      suspend: { en: 'Suspend', vi: 'Đình chỉ', zh: '暂停' },
      refuse: { en: 'Refuse', vi: 'Từ chối', zh: '不授予' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'follows-up': { en: 'follows up', vi: 'tiếp nối', zh: '跟进' },
  },
  obligations: {
    confirm: { en: 'Answer the audit plan', vi: 'Trả lời kế hoạch đánh giá', zh: '答复审核计划' },
    agree: { en: 'Agree on another plan', vi: 'Thống nhất kế hoạch khác', zh: '商定新计划' },
    host: { en: 'Host the audit', vi: 'Tiếp đoàn đánh giá', zh: '接待审核' },
    close: { en: 'Bring all findings to an end', vi: 'Hoàn tất mọi phát hiện', zh: '处理完全部发现' },
  },
};

import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of appointments. */
export const appointmentTexts: ProcessTexts = {
  plural: { en: 'Appointments', vi: 'Bổ nhiệm', zh: '任命' },
  purpose: {
    en: 'Who holds which role of the SMS, with which responsibilities and authorities. Top management appoints, the person accepts, and everybody may read it.',
    vi: 'Ai đảm nhiệm vai trò nào trong SMS, với trách nhiệm và quyền hạn nào. Lãnh đạo cao nhất bổ nhiệm, người được bổ nhiệm nhận nhiệm vụ, mọi người đều xem được.',
    zh: '谁担任 SMS 的哪个岗位，承担哪些职责、拥有哪些权限。由最高管理者任命，本人接受，所有人可查阅。',
  },
  fields: {
    title: { en: 'Appointment', vi: 'Nội dung bổ nhiệm', zh: '任命' },
    role: { en: 'Role', vi: 'Vai trò', zh: '岗位' },
    assignee: { en: 'Holder', vi: 'Người đảm nhiệm', zh: '担任者' },
    responsibilities: { en: 'Responsible for', vi: 'Chịu trách nhiệm về', zh: '负责事项' },
    duties: { en: 'Responsibilities', vi: 'Trách nhiệm', zh: '职责' },
    authorities: { en: 'Authorities', vi: 'Quyền hạn', zh: '权限' },
    sms_process: { en: 'For the process', vi: 'Cho quy trình', zh: '所属流程' },
    service: { en: 'For the service', vi: 'Cho dịch vụ', zh: '所属服务' },
    starts_on: { en: 'From', vi: 'Từ ngày', zh: '开始日期' },
    ends_on: { en: 'Until', vi: 'Đến hết ngày', zh: '结束日期' },
    appointed_by: { en: 'Appointed by', vi: 'Người bổ nhiệm', zh: '任命人' },
    appointed_at: { en: 'Appointed', vi: 'Bổ nhiệm lúc', zh: '任命时间' },
    accepted_at: { en: 'Accepted', vi: 'Nhận nhiệm vụ lúc', zh: '接受时间' },
    made_known_at: { en: 'Made known', vi: 'Thông báo lúc', zh: '公布时间' },
    reviewed_at: { en: 'Last reviewed', vi: 'Xem xét lần cuối', zh: '最近评审' },
  },
  help: {
    title: {
      en: 'Such as: Owner of incident management.',
      vi: 'Ví dụ: Chủ quy trình quản lý sự cố.',
      zh: '例如：事件管理流程负责人。',
    },
    responsibilities: {
      en: 'Somebody must answer for the conformity of the SMS, and somebody for reporting to top management.',
      vi: 'Phải có người chịu trách nhiệm về sự phù hợp của SMS và người báo cáo lãnh đạo cao nhất.',
      zh: '须有人对 SMS 的符合性负责，并有人负责向最高管理者报告。',
    },
    duties: {
      en: 'What the holder answers for.',
      vi: 'Người đảm nhiệm phải chịu trách nhiệm về việc gì.',
      zh: '担任者对哪些事项负责。',
    },
    authorities: {
      en: 'What the holder may decide alone, and where that ends.',
      vi: 'Người đảm nhiệm được tự quyết định việc gì và đến mức nào.',
      zh: '担任者可自行决定哪些事项及其界限。',
    },
  },
  states: {
    proposed: { en: 'Proposed', vi: 'Đã đề xuất', zh: '已提议' },
    appointed: {
      en: 'Appointed, to be accepted',
      vi: 'Đã bổ nhiệm, chờ nhận nhiệm vụ',
      zh: '已任命，待接受',
    },
    'in-force': { en: 'In force', vi: 'Đang có hiệu lực', zh: '生效' },
    declined: { en: 'Declined', vi: 'Từ chối nhận', zh: '已谢绝' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút lại', zh: '已撤回' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已终止' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Chỉnh sửa', zh: '修改' },
    appoint: { en: 'Appoint', vi: 'Bổ nhiệm', zh: '任命' },
    accept: { en: 'Accept', vi: 'Nhận nhiệm vụ', zh: '接受' },
    decline: { en: 'Decline', vi: 'Từ chối', zh: '谢绝' },
    'make-known': { en: 'Make known', vi: 'Thông báo', zh: '公布' },
    review: { en: 'Review', vi: 'Xem xét', zh: '评审' },
    extend: { en: 'Change the end', vi: 'Đổi ngày kết thúc', zh: '变更结束日期' },
    withdraw: { en: 'Withdraw', vi: 'Rút lại', zh: '撤回' },
    end: { en: 'End', vi: 'Kết thúc', zh: '终止' },
  },
  choices: {
    responsibilities: {
      conformity: { en: 'Conformity of the SMS', vi: 'Sự phù hợp của SMS', zh: 'SMS 的符合性' },
      reporting: {
        en: 'Reporting on performance to top management',
        vi: 'Báo cáo kết quả hoạt động cho lãnh đạo cao nhất',
        zh: '向最高管理者报告绩效',
      },
      process: { en: 'A process', vi: 'Một quy trình', zh: '某项流程' },
      service: { en: 'A service', vi: 'Một dịch vụ', zh: '某项服务' },
      other: { en: 'Something else', vi: 'Việc khác', zh: '其他' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    replaces: { en: 'replaces', vi: 'thay thế', zh: '取代' },
  },
  obligations: {
    appoint: { en: 'Decide on the appointment', vi: 'Quyết định bổ nhiệm', zh: '决定任命' },
    accept: { en: 'Accept the appointment', vi: 'Nhận nhiệm vụ', zh: '接受任命' },
    'make-known': { en: 'Make the appointment known', vi: 'Thông báo việc bổ nhiệm', zh: '公布任命' },
    review: { en: 'Review the appointment', vi: 'Xem xét bổ nhiệm', zh: '评审任命' },
    renew: {
      en: 'Extend or end the appointment',
      vi: 'Gia hạn hoặc kết thúc bổ nhiệm',
      zh: '延期或终止任命',
    },
  },
};

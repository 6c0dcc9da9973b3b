import type { ProcessTexts } from '../module.ts';
import { retiringActivities, retiringStates } from '../register-texts.ts';

/** Names of everything in the communication plan. */
export const communicationTexts: ProcessTexts = {
  plural: { en: 'Communication plan', vi: 'Kế hoạch trao đổi thông tin', zh: '沟通计划' },
  purpose: {
    en: 'What is communicated about the SMS and the services, when, to whom, how and by whom. Note here each time it was done.',
    vi: 'Trao đổi thông tin gì về SMS và dịch vụ, khi nào, với ai, bằng cách nào và do ai. Mỗi lần thực hiện đều ghi lại tại đây.',
    zh: '就 SMS 和服务沟通什么、何时、与谁、如何以及由谁沟通。每次沟通后在此记录。',
  },
  fields: {
    title: { en: 'Topic', vi: 'Chủ đề', zh: '主题' },
    description: { en: 'What is communicated', vi: 'Nội dung trao đổi', zh: '沟通内容' },
    assignee: { en: 'Who communicates', vi: 'Người thực hiện', zh: '沟通人' },
    direction: { en: 'Inside or outside', vi: 'Nội bộ hay bên ngoài', zh: '内部或外部' },
    audience: { en: 'To whom', vi: 'Với ai', zh: '沟通对象' },
    parties: { en: 'Interested parties', vi: 'Các bên quan tâm', zh: '相关方' },
    occasion: { en: 'On which occasion', vi: 'Khi có sự việc', zh: '触发时机' },
    every_days: { en: 'Every so many days', vi: 'Chu kỳ (ngày)', zh: '间隔（天）' },
    first_on: { en: 'First on', vi: 'Lần đầu vào ngày', zh: '首次日期' },
    channels: { en: 'How', vi: 'Hình thức', zh: '方式' },
    said_on: { en: 'Communicated on', vi: 'Ngày thực hiện', zh: '沟通日期' },
    evidence: { en: 'Where it can be found', vi: 'Nơi lưu', zh: '存放位置' },
    log: { en: 'What took place', vi: 'Các lần đã thực hiện', zh: '沟通记录' },
    communicated_on: { en: 'Last communicated', vi: 'Thực hiện lần cuối', zh: '最近沟通日期' },
    next_on: { en: 'Next on', vi: 'Lần tới vào ngày', zh: '下次日期' },
    reviewed_at: { en: 'Last reviewed', vi: 'Xem xét lần cuối', zh: '最近评审' },
  },
  help: {
    occasion: {
      en: 'For what is not said at intervals: a change of policy, a major incident.',
      vi: 'Dành cho nội dung không theo chu kỳ: khi đổi chính sách, khi có sự cố nghiêm trọng.',
      zh: '用于非定期的沟通：方针变更、发生重大事件时。',
    },
    every_days: {
      en: 'Leave blank what follows an occasion only.',
      vi: 'Để trống nếu chỉ thực hiện khi có sự việc.',
      zh: '仅在特定时机沟通的，请留空。',
    },
    said_on: {
      en: 'The day on which it was communicated.',
      vi: 'Ngày đã trao đổi thông tin.',
      zh: '进行沟通的日期。',
    },
    evidence: {
      en: 'Minutes, mail, page or attendance list.',
      vi: 'Biên bản, thư, trang thông tin hoặc danh sách tham dự.',
      zh: '会议纪要、邮件、页面或签到表。',
    },
  },
  columns: {
    log: {
      day: { en: 'Day', vi: 'Ngày', zh: '日期' },
      by: { en: 'Noted by', vi: 'Người ghi', zh: '记录人' },
      evidence: { en: 'Where it can be found', vi: 'Nơi lưu', zh: '存放位置' },
    },
  },
  states: {
    ...retiringStates,
  },
  activities: {
    communicated: { en: 'Note that it was communicated', vi: 'Ghi lần thực hiện', zh: '记录已沟通' },
    review: { en: 'Review', vi: 'Xem xét', zh: '评审' },
    ...retiringActivities,
  },
  choices: {
    direction: {
      internal: { en: 'Inside', vi: 'Nội bộ', zh: '内部' },
      external: { en: 'Outside', vi: 'Bên ngoài', zh: '外部' },
      both: { en: 'Inside and outside', vi: 'Nội bộ và bên ngoài', zh: '内部和外部' },
    },
    channels: {
      meeting: { en: 'Meeting', vi: 'Cuộc họp', zh: '会议' },
      email: { en: 'Email', vi: 'Thư điện tử', zh: '电子邮件' },
      intranet: { en: 'Intranet', vi: 'Trang nội bộ', zh: '内网' },
      portal: { en: 'Service portal', vi: 'Cổng dịch vụ', zh: '服务门户' },
      report: { en: 'Report', vi: 'Báo cáo', zh: '报告' },
      training: { en: 'Training', vi: 'Đào tạo', zh: '培训' },
      phone: { en: 'Phone', vi: 'Điện thoại', zh: '电话' },
      press: { en: 'Press and website', vi: 'Báo chí và trang web', zh: '媒体和网站' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    communicate: { en: 'Communicate as planned', vi: 'Trao đổi thông tin theo kế hoạch', zh: '按计划沟通' },
    review: { en: 'Review the planned communication', vi: 'Xem xét nội dung kế hoạch', zh: '评审计划的沟通' },
  },
};

import { textTable } from './text-table.ts';

/** Words of the page of a major incident. */
export const majorTexts = textTable('major', {
  title: { en: '{number}: major incident', vi: '{number}: sự cố nghiêm trọng', zh: '{number}：重大事件' },
  open: { en: 'Manage the major incident', vi: 'Điều phối sự cố nghiêm trọng', zh: '管理重大事件' },
  incident: { en: 'The incident', vi: 'Hồ sơ sự cố', zh: '事件记录' },
  proposed: {
    en: 'Meets the criteria of a major incident',
    vi: 'Đạt tiêu chí sự cố nghiêm trọng',
    zh: '符合重大事件标准',
  },
  'proposed-why': {
    en: 'Declare it, or correct impact, urgency or service if they are wrong.',
    vi: 'Hãy công bố, hoặc sửa mức ảnh hưởng, khẩn cấp hay dịch vụ nếu chưa đúng.',
    zh: '请宣布为重大事件；如影响度、紧急度或服务有误，请更正。',
  },
  'not-major': {
    en: 'This is no major incident',
    vi: 'Đây không phải sự cố nghiêm trọng',
    zh: '这不是重大事件',
  },
  'not-major-why': {
    en: 'It has not been declared, or the declaration was withdrawn.',
    vi: 'Chưa được công bố hoặc công bố đã bị rút lại.',
    zh: '尚未宣布，或宣布已被撤销。',
  },
  'no-manager': { en: 'Nobody yet', vi: 'Chưa có ai', zh: '尚未指定' },
  'next-update': { en: 'Next word due', vi: 'Lần cập nhật kế tiếp', zh: '下次通报时限' },
  'next-none': { en: 'No interval is planned', vi: 'Chưa đặt chu kỳ', zh: '未设定间隔' },
  course: { en: 'Course', vi: 'Diễn biến', zh: '经过' },
  opened: { en: 'Opened', vi: 'Ghi nhận', zh: '登记' },
  declared: { en: 'Declared', vi: 'Công bố', zh: '宣布' },
  told: { en: 'Told', vi: 'Thông báo', zh: '通报' },
  resolved: { en: 'Resolved', vi: 'Giải quyết', zh: '解决' },
  reviewed: { en: 'Reviewed', vi: 'Rà soát', zh: '回顾' },
  'no-log': { en: 'Nobody was told yet', vi: 'Chưa thông báo cho ai', zh: '尚未通报任何人' },
  stakeholders: { en: 'People concerned', vi: 'Người liên quan', zh: '相关人员' },
  'stakeholders-none': {
    en: 'No people belong to customers of this service.',
    vi: 'Không có ai thuộc khách hàng của dịch vụ này.',
    zh: '没有人员属于此服务的客户。',
  },
  'stakeholders-count_one': {
    en: '{count} person of customers of this service',
    vi: '{count} người thuộc khách hàng của dịch vụ này',
    zh: '此服务客户的 {count} 名人员',
  },
  'stakeholders-count_other': {
    en: '{count} people of customers of this service',
    vi: '{count} người thuộc khách hàng của dịch vụ này',
    zh: '此服务客户的 {count} 名人员',
  },
  tell: { en: 'Tell those concerned', vi: 'Thông báo cho người liên quan', zh: '通知相关方' },
  to: { en: 'To whom', vi: 'Báo cho ai', zh: '通报对象' },
  people: { en: 'People by name', vi: 'Chọn từng người', zh: '指名人员' },
  customers: {
    en: 'Also the people of customers of this service',
    vi: 'Gồm cả người thuộc khách hàng của dịch vụ này',
    zh: '同时通知此服务客户的人员',
  },
  mail: { en: 'Send each of them a mail', vi: 'Gửi thư cho từng người', zh: '向每人发送邮件' },
  text: { en: 'What is said', vi: 'Nội dung', zh: '通报内容' },
  send: { en: 'Tell and log', vi: 'Thông báo và ghi nhật ký', zh: '通报并记录' },
  mails_one: { en: '{count} mail', vi: '{count} thư', zh: '{count} 封邮件' },
  mails_other: { en: '{count} mails', vi: '{count} thư', zh: '{count} 封邮件' },
  review: { en: 'Review', vi: 'Rà soát', zh: '回顾' },
  'review-none': {
    en: 'Not reviewed yet. The review is written on the incident once it is resolved.',
    vi: 'Chưa rà soát. Việc rà soát được ghi trong hồ sơ sự cố sau khi giải quyết.',
    zh: '尚未回顾。解决后在事件记录中填写回顾。',
  },
});

import type { Text } from '../../kernel/text.ts';

/** The mail by which an account is tried. `{organisation}` is its name. */
export const testMailTexts = {
  subject: {
    en: 'Test mail from {organisation}',
    vi: 'Thư thử từ {organisation}',
    zh: '来自{organisation}的测试邮件',
  },
  text: {
    en: 'This is a test mail from the service desk of {organisation}. Mail can be sent. There is nothing to do.',
    vi: 'Đây là thư thử từ bộ phận hỗ trợ dịch vụ của {organisation}. Thư gửi được. Bạn không cần làm gì.',
    zh: '这是{organisation}服务台发出的测试邮件。邮件发送正常，您无需处理。',
  },
} as const satisfies Record<string, Text>;

/** What a mail says of files. */
export const fileTexts = {
  left: {
    en: 'Not sent along, as they are too large for mail or were removed: {files}',
    vi: 'Không gửi kèm do quá lớn hoặc đã bị gỡ: {files}',
    zh: '以下文件因过大或已被移除而未随信发送：{files}',
  },
} as const satisfies Record<string, Text>;

/** What the desk writes to people about their records. */
export const letterTexts = {
  received: {
    en: 'We have received your message and recorded it as {number}: {title}',
    vi: 'Chúng tôi đã nhận được thư của bạn và ghi nhận là {number}: {title}',
    zh: '您的来信已收到，登记编号为 {number}：{title}',
  },
  reopened: {
    en: '{number} is open again: {title}',
    vi: '{number} đã được mở lại: {title}',
    zh: '{number} 已重新打开：{title}',
  },
  waiting: {
    en: 'We need your answer to go on with {number}: {title}',
    vi: 'Chúng tôi cần bạn trả lời để tiếp tục xử lý {number}: {title}',
    zh: '{number} 需要您的答复才能继续处理：{title}',
  },
  done: {
    en: '{number} is now “{state}”: {title}',
    vi: '{number} đã chuyển sang trạng thái “{state}”: {title}',
    zh: '{number} 的状态变为“{state}”：{title}',
  },
  'survivor-done': {
    en: '{number} was merged into another record, which is now “{state}”: {title}',
    vi: '{number} đã được gộp vào một hồ sơ khác, hồ sơ đó đã chuyển sang trạng thái “{state}”: {title}',
    zh: '{number} 已合并到另一记录，该记录的状态变为“{state}”：{title}',
  },
  answer: {
    en: 'Answer this mail to add something to {number}.',
    vi: 'Hãy trả lời thư này nếu bạn muốn bổ sung thông tin cho {number}.',
    zh: '如需补充，请直接回复本邮件，内容将记入 {number}。',
  },
  not_done: {
    en: 'If this does not settle it, answer this mail.',
    vi: 'Nếu việc này chưa được giải quyết ổn thỏa, hãy trả lời thư này.',
    zh: '如问题仍未解决，请回复本邮件。',
  },
} as const satisfies Record<string, Text>;

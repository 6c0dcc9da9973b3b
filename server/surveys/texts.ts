import type { Text } from '../../kernel/text.ts';

/** What a survey says: in the mail and on its page. */
export const surveyTexts = {
  subject: { en: 'How satisfied are you?', vi: 'Bạn hài lòng đến mức nào?', zh: '请评价本次服务' },
  mail: {
    en: '{number} is closed: {title}\n\nHow satisfied are you with how it was handled? One question, no sign-in:\n{link}\n\nThe link lasts until {until}.',
    vi: '{number} đã đóng: {title}\n\nBạn hài lòng đến mức nào với cách xử lý? Chỉ một câu hỏi, không cần đăng nhập:\n{link}\n\nLiên kết có hiệu lực đến {until}.',
    zh: '{number} 已关闭：{title}\n\n您对处理过程是否满意？只有一个问题，无需登录：\n{link}\n\n链接有效期至 {until}。',
  },
  question: {
    en: 'How satisfied are you with how this was handled?',
    vi: 'Bạn hài lòng đến mức nào với cách xử lý việc này?',
    zh: '您对本次处理是否满意？',
  },
  remark: {
    en: 'What went well, what should be better? (optional)',
    vi: 'Điều gì tốt, điều gì cần cải thiện? (không bắt buộc)',
    zh: '哪些地方做得好，哪些需要改进？（选填）',
  },
  seen: {
    en: 'The service desk of {organisation} reads your answer together with the record.',
    vi: 'Bộ phận hỗ trợ dịch vụ của {organisation} sẽ đọc câu trả lời của bạn cùng với hồ sơ.',
    zh: '{organisation}服务台会结合该记录阅读您的回答。',
  },
  send: { en: 'Send', vi: 'Gửi', zh: '提交' },
  thanks: { en: 'Thank you', vi: 'Cảm ơn bạn', zh: '感谢您的评价' },
  kept: {
    en: 'Your answer is recorded with {number}.',
    vi: 'Câu trả lời của bạn đã được ghi nhận cùng {number}.',
    zh: '您的回答已记入 {number}。',
  },
  answered: { en: 'Already answered', vi: 'Đã được trả lời', zh: '已作答' },
  'answered-why': {
    en: 'This question was answered before. One answer counts.',
    vi: 'Câu hỏi này đã được trả lời. Chỉ tính một câu trả lời.',
    zh: '该问题此前已作答，仅计一次。',
  },
  ended: { en: 'The link has ended', vi: 'Liên kết đã hết hiệu lực', zh: '链接已失效' },
  'ended-why': {
    en: 'It can no longer be answered. Write to the service desk if there is something to say.',
    vi: 'Không thể trả lời nữa. Nếu có ý kiến, hãy liên hệ bộ phận hỗ trợ dịch vụ.',
    zh: '已无法作答。如有意见，请联系服务台。',
  },
  open: { en: 'It is open again', vi: 'Việc này đã được mở lại', zh: '该事项已重新打开' },
  'open-why': {
    en: '{number} is being worked on again. You are asked anew once it is closed.',
    vi: '{number} đang được xử lý lại. Bạn sẽ được hỏi lại khi hồ sơ đóng.',
    zh: '{number} 正在重新处理，关闭后会再次征询您的意见。',
  },
  unknown: { en: 'The link is not known', vi: 'Liên kết không tồn tại', zh: '链接无效' },
  'unknown-why': {
    en: 'Check that the whole link of the mail was opened.',
    vi: 'Hãy kiểm tra xem bạn đã mở đầy đủ liên kết trong thư chưa.',
    zh: '请确认已完整打开邮件中的链接。',
  },
  choose: {
    en: 'Choose one of the five answers.',
    vi: 'Hãy chọn một trong năm mức.',
    zh: '请在五个选项中选择一个。',
  },
} as const satisfies Record<string, Text>;

import { fillText, type Language, type Text } from '../../../kernel/text.ts';

/** What the program itself writes on a record about mail, in the language of the organisation. */
export const mailWords = {
  bounced: {
    en: 'A mail to {address} could not be delivered: {said}',
    vi: 'Không gửi được thư tới {address}: {said}',
    zh: '发往 {address} 的邮件未能送达：{said}',
  },
  delayed: {
    en: 'A mail to {address} is delayed: {said}',
    vi: 'Thư gửi tới {address} bị chậm: {said}',
    zh: '发往 {address} 的邮件延迟：{said}',
  },
  reported: {
    en: 'A report came about a mail of this record: {subject}',
    vi: 'Có báo cáo về một thư của hồ sơ này: {subject}',
    zh: '收到关于本记录某封邮件的报告：{subject}',
  },
  answered: {
    en: 'Automatic reply from {address}: {subject}',
    vi: 'Thư trả lời tự động từ {address}: {subject}',
    zh: '来自 {address} 的自动回复：{subject}',
  },
  'not-attached': {
    en: 'Not attached, but kept with the original mail: {files}',
    vi: 'Không đính kèm, nhưng vẫn giữ cùng thư gốc: {files}',
    zh: '未附加，但随原始邮件保留：{files}',
  },
  'no-text': {
    en: '(a mail without text)',
    vi: '(thư không có nội dung)',
    zh: '（邮件无正文）',
  },
} as const satisfies Record<string, Text>;

/** Words of the program about mail, filled in. */
export function say(
  language: Language,
  word: keyof typeof mailWords,
  params: Readonly<Record<string, string>> = {},
): string {
  return fillText(mailWords[word][language], params);
}

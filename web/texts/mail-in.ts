import { textTable } from './text-table.ts';

/** Words of mail that came in: its quarantine, and how it is shown on a record. */
export const mailInTexts = textTable('mail-in', {
  'quarantine-why': {
    en: 'Mail that became no record by itself. Each is kept as it came: make a record of it, or discard it with a reason.',
    vi: 'Thư không tự thành hồ sơ. Mỗi thư được giữ nguyên như khi đến: hãy tạo hồ sơ từ thư, hoặc loại bỏ kèm lý do.',
    zh: '未能自动生成记录的邮件。每封邮件均按原样保留：可由其生成记录，或说明原因后丢弃。',
  },
  'quarantine-none': { en: 'Nothing in quarantine', vi: 'Không có thư cách ly', zh: '隔离区为空' },
  'quarantine-none-why': {
    en: 'Every mail that came in went to a record or was noted.',
    vi: 'Mọi thư đến đã được ghi vào hồ sơ hoặc ghi chú.',
    zh: '所有来信均已归入记录或已备注。',
  },
  open: { en: 'Open', vi: 'Mở', zh: '打开' },
  from: { en: 'From', vi: 'Từ', zh: '发件人' },
  to: { en: 'To', vi: 'Đến', zh: '收件人' },
  account: { en: 'Account', vi: 'Tài khoản', zh: '账户' },
  'no-subject': { en: '(no subject)', vi: '(không có tiêu đề)', zh: '（无主题）' },
  'no-text': {
    en: 'No text can be read of this mail.',
    vi: 'Không đọc được nội dung của thư này.',
    zh: '无法读取该邮件的正文。',
  },
  original: { en: 'Download original', vi: 'Tải bản gốc', zh: '下载原件' },
  'make-incident': { en: 'Make an incident', vi: 'Tạo sự cố', zh: '生成事件' },
  'make-request': { en: 'Make a service request', vi: 'Tạo yêu cầu dịch vụ', zh: '生成服务请求' },
  discard: { en: 'Discard', vi: 'Loại bỏ', zh: '丢弃' },
  'discard-reason': { en: 'Why it is discarded', vi: 'Lý do loại bỏ', zh: '丢弃原因' },
  'discard-help': {
    en: 'The reason stands in the journal; the original stays for as long as is planned.',
    vi: 'Lý do được ghi vào nhật ký; bản gốc được giữ theo thời hạn đã định.',
    zh: '原因记入日志，原件按计划期限保留。',
  },
  'by-mail': { en: 'by mail', vi: 'qua thư', zh: '通过邮件' },
  'by-mail-from': { en: 'by mail from {address}', vi: 'qua thư từ {address}', zh: '来自 {address} 的邮件' },
  unproved: { en: 'sender not proved', vi: 'người gửi chưa được xác thực', zh: '发件人未经验证' },
  'unproved-why': {
    en: 'Your mail server could not prove that this mail came from that address: anybody may have written it. Nothing was done in that person’s name.',
    vi: 'Máy chủ thư của bạn không xác thực được thư đến từ địa chỉ này: bất kỳ ai cũng có thể đã viết. Không có gì được thực hiện nhân danh người đó.',
    zh: '您的邮件服务器无法验证该邮件来自此地址：任何人都可能是作者。系统没有以该人名义执行任何操作。',
  },
  'seems-about': {
    en: 'The mail names {number} as the record it answers. Its sender has no part in that one, so it was not put there.',
    vi: 'Thư cho biết trả lời {number}. Người gửi không liên quan đến hồ sơ đó nên thư không được ghi vào đó.',
    zh: '该邮件声称答复 {number}。发件人与该记录无关，因此未归入其中。',
  },
  'show-formatted': { en: 'Show formatted', vi: 'Hiện bản định dạng', zh: '显示格式' },
  'hide-formatted': { en: 'Hide formatted', vi: 'Ẩn bản định dạng', zh: '隐藏格式' },
  'formatted-none': {
    en: 'This mail has no formatted text.',
    vi: 'Thư này không có bản định dạng.',
    zh: '该邮件没有格式化正文。',
  },
  'formatted-of': { en: 'Formatted text of the mail', vi: 'Bản định dạng của thư', zh: '邮件的格式化正文' },
  'load-remote': {
    en: 'Load pictures from elsewhere ({count})',
    vi: 'Tải ảnh từ nơi khác ({count})',
    zh: '加载外部图片（{count}）',
  },
  'load-remote-why': {
    en: 'Whoever put them there learns that, when and from where the mail is read.',
    vi: 'Người đặt ảnh sẽ biết thư được đọc khi nào và từ đâu.',
    zh: '图片所有者会得知邮件在何时何地被阅读。',
  },
});

import type { Text } from '../../kernel/text.ts';

const texts = <Name extends string>(all: Record<Name, Text>): Readonly<Record<Name, Text>> => all;

/** What the offline page says besides the report itself. */
export const pageTexts = texts({
  title: { en: 'Verify an evidence pack', vi: 'Kiểm chứng gói bằng chứng', zh: '验证证据包' },
  intro: {
    en: 'This page verifies a pack on this computer alone. It loads nothing and sends nothing; it works from a file, without a network.',
    vi: 'Trang này kiểm chứng gói ngay trên máy này. Trang không tải gì và không gửi gì; dùng được như một tệp, không cần mạng.',
    zh: '本页仅在这台计算机上验证证据包。不加载、不发送任何内容；可作为文件在无网络时使用。',
  },
  choose: { en: 'Pack (ZIP file)', vi: 'Gói (tệp ZIP)', zh: '证据包（ZIP 文件）' },
  drop: {
    en: 'Choose the pack, or drop it anywhere on this page.',
    vi: 'Chọn gói, hoặc thả gói vào trang này.',
    zh: '选择证据包，或将其拖放到本页任意位置。',
  },
  key: {
    en: 'Verifier key of the journal (optional)',
    vi: 'Khóa kiểm chứng của nhật ký (không bắt buộc)',
    zh: '日志验证密钥（可选）',
  },
  'key-help': {
    en: 'One line, name+hash+base64, got from the organisation another way than the pack.',
    vi: 'Một dòng name+hash+base64, nhận từ tổ chức qua kênh khác với gói.',
    zh: '一行，格式 name+hash+base64，须通过证据包以外的途径从组织取得。',
  },
  'key-wrong': {
    en: 'This is no verifier key: it has the form name+hash+base64.',
    vi: 'Đây không phải là khóa kiểm chứng: khóa có dạng name+hash+base64.',
    zh: '这不是验证密钥：格式应为 name+hash+base64。',
  },
  checkpoint: {
    en: 'A checkpoint kept earlier (optional)',
    vi: 'Điểm kiểm đã giữ từ trước (không bắt buộc)',
    zh: '此前保存的检查点（可选）',
  },
  'checkpoint-help': {
    en: 'The text of a checkpoint; shows that history was not rewritten since.',
    vi: 'Nội dung một điểm kiểm; cho thấy lịch sử không bị viết lại kể từ đó.',
    zh: '检查点文本；用于证明此后历史未被改写。',
  },
  verify: { en: 'Verify', vi: 'Kiểm chứng', zh: '验证' },
  working: { en: 'Verifying: {percent} %', vi: 'Đang kiểm chứng: {percent} %', zh: '正在验证：{percent} %' },
  problems: { en: 'What was found', vi: 'Những gì phát hiện', zh: '发现的问题' },
  checked: { en: 'What was looked at', vi: 'Những gì đã kiểm tra', zh: '检查内容' },
  says: {
    en: 'A whole pack shows that records, journal and documents are what was sealed and signed. It does not show that what people recorded was true, nor that the system conforms.',
    vi: 'Gói nguyên vẹn cho thấy bản ghi, nhật ký và tài liệu đúng như đã niêm phong và ký. Gói không chứng minh điều con người ghi lại là đúng sự thật, cũng không chứng minh hệ thống phù hợp.',
    zh: '完整的证据包表明记录、日志和文件与封存及签名时一致，但不能证明人们所记录的内容属实，也不能证明体系符合要求。',
  },
});

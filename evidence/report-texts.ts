import type { Text } from '../kernel/text.ts';

const texts = <Name extends string>(all: Record<Name, Text>): Readonly<Record<Name, Text>> => all;

/** What verifying a pack says to people, whoever does it where. */
export const reportTexts = texts({
  whole: {
    en: 'The pack is whole: everything in it is as it was sealed and signed.',
    vi: 'Gói nguyên vẹn: mọi nội dung đúng như khi niêm phong và ký.',
    zh: '证据包完整：其中一切均与封存和签名时一致。',
  },
  'not-whole': {
    en: 'The pack is not whole. Problems found: {count}.',
    vi: 'Gói không nguyên vẹn. Số vấn đề phát hiện: {count}.',
    zh: '证据包不完整。发现问题：{count}。',
  },
  'of-period': {
    en: '{organisation}, records from {from} to {to} (UTC, the end excluded), made {made_at}.',
    vi: '{organisation}, bản ghi từ {from} đến {to} (UTC, không gồm ngày cuối), lập lúc {made_at}.',
    zh: '{organisation}，{from} 至 {to}（UTC，不含末日）的记录，生成于 {made_at}。',
  },
  'of-assessment': {
    en: '{organisation}, assessment {number} over {from} to {to} (UTC), made {made_at}.',
    vi: '{organisation}, đợt đánh giá {number} cho kỳ {from} đến {to} (UTC), lập lúc {made_at}.',
    zh: '{organisation}，{from} 至 {to}（UTC）的评估 {number}，生成于 {made_at}。',
  },
  'of-audit': {
    en: '{organisation}, audit {number} from {from} to {to} (UTC), made {made_at}.',
    vi: '{organisation}, cuộc đánh giá nội bộ {number} từ {from} đến {to} (UTC), lập lúc {made_at}.',
    zh: '{organisation}，{from} 至 {to}（UTC）的审核 {number}，生成于 {made_at}。',
  },
  'key-known': {
    en: 'Signed by the key {key}, which is the key given or follows from it.',
    vi: 'Được ký bằng khóa {key}, là khóa đã cho hoặc nối tiếp từ khóa đó.',
    zh: '由密钥 {key} 签名，即所给密钥或由其延续而来。',
  },
  'key-own-word': {
    en: 'Signed by the key {key}. Whose key that is, only the pack itself says: compare it with the one the organisation gave you another way.',
    vi: 'Được ký bằng khóa {key}. Khóa đó của ai thì chỉ có chính gói này nói: hãy so với khóa mà tổ chức đưa cho bạn qua một kênh khác.',
    zh: '由密钥 {key} 签名。该密钥属于谁仅凭本包自述：请与组织通过其他途径提供的密钥核对。',
  },
  'key-none': {
    en: 'No key that signs the pack could be read.',
    vi: 'Không đọc được khóa nào ký gói này.',
    zh: '无法读取为本包签名的密钥。',
  },
  'checked-files': {
    en: 'Files held against the manifest: {files} ({bytes} bytes).',
    vi: 'Số tệp đã đối chiếu với bản kê: {files} ({bytes} byte).',
    zh: '已与清单核对的文件：{files} 个（{bytes} 字节）。',
  },
  'checked-journal': {
    en: 'Journal entries proved in the tree: {entries}; left out and there by their hash: {left_out}; entries sealed in all: {size}.',
    vi: 'Số mục nhật ký được chứng minh trong cây: {entries}; không đưa vào, chỉ có mã băm: {left_out}; tổng số mục đã niêm phong: {size}.',
    zh: '已在树中得到证明的日志条目：{entries}；未包含、仅含哈希：{left_out}；封存条目总数：{size}。',
  },
  'checked-records': {
    en: 'Records held against their journal: {records}.',
    vi: 'Số bản ghi đã đối chiếu với nhật ký: {records}.',
    zh: '已与日志核对的记录：{records}。',
  },
  erased: {
    en: 'Entries whose content was erased by law, with hash and place kept: {erased}.',
    vi: 'Số mục có nội dung đã xóa theo luật, vẫn giữ mã băm và vị trí: {erased}.',
    zh: '内容已依法删除、保留哈希与位置的条目：{erased}。',
  },
  'older-checked': {
    en: 'The checkpoint given was held against the journal in the pack.',
    vi: 'Điểm kiểm đã cho được đối chiếu với nhật ký trong gói.',
    zh: '所给检查点已与包内日志核对。',
  },
  'older-none': {
    en: 'No earlier checkpoint was given: a history rewritten before this pack was made cannot be seen in it.',
    vi: 'Không có điểm kiểm trước đó: nếu lịch sử bị viết lại trước khi lập gói thì gói này không cho thấy được.',
    zh: '未提供更早的检查点：若历史在本包生成之前被改写，本包无法显示。',
  },
  more: {
    en: 'And {more} more.',
    vi: 'Và {more} vấn đề khác.',
    zh: '另有 {more} 项。',
  },
});

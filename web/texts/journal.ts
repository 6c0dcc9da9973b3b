import { textTable } from './text-table.ts';

/** Words of the sealed journal. */
export const journalTexts = textTable('journal', {
  sealed_one: {
    en: 'Journal sealed: {count} entry',
    vi: 'Nhật ký đã niêm phong: {count} mục',
    zh: '日志已封存：{count} 个条目',
  },
  sealed_other: {
    en: 'Journal sealed: {count} entries',
    vi: 'Nhật ký đã niêm phong: {count} mục',
    zh: '日志已封存：{count} 个条目',
  },
  'newest-checkpoint': { en: 'newest checkpoint', vi: 'điểm kiểm tra mới nhất', zh: '最新检查点' },
  'verified-whole': {
    en: 'verified, nothing changed',
    vi: 'đã kiểm chứng, không bị sửa',
    zh: '已验证，未见改动',
  },
  'all-verified': { en: 'all entries verified', vi: 'đã kiểm chứng mọi mục', zh: '全部条目已验证' },
  'not-sealed': {
    en: 'The journal is not sealed yet.',
    vi: 'Nhật ký chưa được niêm phong.',
    zh: '日志尚未封存。',
  },
  'not-verified': { en: 'not verified yet', vi: 'chưa kiểm chứng', zh: '尚未验证' },
  'not-whole': {
    en: 'The journal is not as it was sealed',
    vi: 'Nhật ký không còn như khi niêm phong',
    zh: '日志与封存时不同',
  },
  'not-whole-why': {
    en: 'Found on {at}. Keep a copy of the database and of the data folder before anything else, and find out who had access.',
    vi: 'Phát hiện lúc {at}. Trước hết hãy sao lưu cơ sở dữ liệu và thư mục dữ liệu, rồi tìm hiểu ai đã có quyền truy cập.',
    zh: '发现于 {at}。请先备份数据库和数据文件夹，再查明谁曾有访问权限。',
  },
  more_one: { en: 'and {count} more', vi: 'và {count} điều khác', zh: '另有 {count} 项' },
  more_other: { en: 'and {count} more', vi: 'và {count} điều khác', zh: '另有 {count} 项' },
  notices: { en: 'The journal calls for a look', vi: 'Nhật ký cần được xem xét', zh: '日志需要关注' },
  details: { en: 'Seal', vi: 'Niêm phong', zh: '封存' },
  checkpoint: { en: 'Download checkpoint', vi: 'Tải điểm kiểm tra', zh: '下载检查点' },
  'checkpoint-why': {
    en: 'Keep it where nobody who runs this system can change it: a rewritten history will not extend it.',
    vi: 'Hãy giữ ở nơi người vận hành hệ thống này không sửa được: lịch sử bị viết lại sẽ không nối tiếp được từ đó.',
    zh: '请存放在本系统运维人员无法改动之处：被改写的历史无法与之衔接。',
  },
  fingerprint: { en: 'Key', vi: 'Khóa', zh: '密钥' },
  'seal-of': {
    en: 'Sealed at position {position}',
    vi: 'Đã niêm phong ở vị trí {position}',
    zh: '已封存于位置 {position}',
  },
  'seal-waiting': { en: 'Not sealed yet', vi: 'Chưa niêm phong', zh: '尚未封存' },
  'leaf-hash': { en: 'Hash of the leaf', vi: 'Mã băm của lá', zh: '叶哈希' },
  'signed-state': {
    en: 'Signed in the checkpoint of {size} entries',
    vi: 'Được ký trong điểm kiểm tra {size} mục',
    zh: '由 {size} 个条目的检查点签名',
  },
  'stamped-at': {
    en: 'Time stamp of an authority',
    vi: 'Dấu thời gian của tổ chức cấp',
    zh: '时间戳机构的时间戳',
  },
  proof: { en: 'Download proof', vi: 'Tải bằng chứng', zh: '下载证明' },
  erased: {
    en: 'Content erased {at}: {reason}',
    vi: 'Nội dung đã xóa {at}: {reason}',
    zh: '内容已于 {at} 清除：{reason}',
  },
});

import type { Text } from './text.ts';

/** What verifying a sealed journal may find; each says that the journal is not whole. */
export const journalFindings = {
  'entry-changed': {
    en: 'Entry {entry} of {record} (position {position}) is not what was sealed: it was changed since.',
    vi: 'Mục {entry} của {record} (vị trí {position}) không còn như khi niêm phong: đã bị sửa sau đó.',
    zh: '{record} 的条目 {entry}（位置 {position}）与封存时不同：之后被改动过。',
  },
  'entry-deleted': {
    en: 'Entry {entry} (position {position}) was sealed and is no longer there: it was deleted.',
    vi: 'Mục {entry} (vị trí {position}) đã niêm phong nhưng không còn: đã bị xóa.',
    zh: '条目 {entry}（位置 {position}）已封存但不复存在：被删除了。',
  },
  'entry-inserted': {
    en: 'Entry {entry} of {record} stands among sealed ones and was never sealed: it was put in afterwards.',
    vi: 'Mục {entry} của {record} nằm giữa các mục đã niêm phong nhưng chưa từng được niêm phong: được chèn vào sau.',
    zh: '{record} 的条目 {entry} 位于已封存条目之间却从未封存：是事后插入的。',
  },
  'entry-backdated': {
    en: 'Entry {entry} of {record} (position {position}) says it was recorded at {at}, long before entries sealed ahead of it.',
    vi: 'Mục {entry} của {record} (vị trí {position}) ghi thời điểm {at}, sớm hơn nhiều so với các mục niêm phong trước nó.',
    zh: '{record} 的条目 {entry}（位置 {position}）记录时间为 {at}，远早于先于它封存的条目。',
  },
  'erasure-unknown': {
    en: 'The content of entry {entry} of {record} (position {position}) is gone, and the journal does not tell of its erasure.',
    vi: 'Nội dung mục {entry} của {record} (vị trí {position}) không còn, mà nhật ký không ghi việc xóa.',
    zh: '{record} 的条目 {entry}（位置 {position}）的内容已不存在，而日志未记载其清除。',
  },
  'leaf-missing': {
    en: 'The seals of positions {from} to {to} are missing: they were deleted.',
    vi: 'Thiếu dấu niêm phong của các vị trí {from} đến {to}: đã bị xóa.',
    zh: '位置 {from} 至 {to} 的封存记录缺失：被删除了。',
  },
  'tree-changed': {
    en: 'Among positions {from} to {to} seals were changed, moved or put in: they do not add up to what was signed at {at}.',
    vi: 'Trong các vị trí {from} đến {to}, dấu niêm phong đã bị sửa, đổi chỗ hoặc chèn: không khớp với bản ký lúc {at}.',
    zh: '位置 {from} 至 {to} 之间的封存记录被改动、移位或插入：与 {at} 签署的状态不符。',
  },
  'node-changed': {
    en: 'A node kept for positions {from} to {to} is not the one its seals add up to: it was changed or deleted.',
    vi: 'Nút lưu cho các vị trí {from} đến {to} không khớp với các dấu niêm phong: đã bị sửa hoặc xóa.',
    zh: '位置 {from} 至 {to} 的保存节点与其封存记录不符：被改动或删除。',
  },
  'checkpoint-changed': {
    en: 'The checkpoint of size {size} in the database is not as it was signed.',
    vi: 'Điểm kiểm tra cỡ {size} trong cơ sở dữ liệu không như khi ký.',
    zh: '数据库中规模为 {size} 的检查点与签署时不同。',
  },
  'checkpoint-unsigned': {
    en: 'The checkpoint of size {size} does not carry the signature of the key in force.',
    vi: 'Điểm kiểm tra cỡ {size} không có chữ ký của khóa đang hiệu lực.',
    zh: '规模为 {size} 的检查点没有当时有效密钥的签名。',
  },
  'checkpoint-missing': {
    en: 'The checkpoint of size {size} was signed and is no longer in the database: it was deleted.',
    vi: 'Điểm kiểm tra cỡ {size} đã được ký nhưng không còn trong cơ sở dữ liệu: đã bị xóa.',
    zh: '规模为 {size} 的检查点已签署，但数据库中已不存在：被删除了。',
  },
  'checkpoint-beyond': {
    en: 'A checkpoint of size {size} was signed, and the tree has only {from} entries: the newest were removed, or the database was put back to an earlier state.',
    vi: 'Đã ký điểm kiểm tra cỡ {size}, nhưng cây chỉ có {from} mục: các mục mới nhất bị gỡ, hoặc cơ sở dữ liệu bị đưa về trạng thái cũ.',
    zh: '已签署规模为 {size} 的检查点，而树中只有 {from} 个条目：最新的条目被移除，或数据库被恢复到较早状态。',
  },
  'checkpoint-differs': {
    en: 'A checkpoint of size {size} kept outside the database tells of another history: the journal was rewritten.',
    vi: 'Điểm kiểm tra cỡ {size} giữ ngoài cơ sở dữ liệu ghi một lịch sử khác: nhật ký đã bị viết lại.',
    zh: '保存在数据库之外的规模为 {size} 的检查点记载了另一段历史：日志被改写过。',
  },
  'time-stamp-wrong': {
    en: 'The time stamp of the checkpoint of size {size} is not of this checkpoint.',
    vi: 'Dấu thời gian của điểm kiểm tra cỡ {size} không thuộc điểm kiểm tra này.',
    zh: '规模为 {size} 的检查点的时间戳不属于该检查点。',
  },
  'key-other': {
    en: 'Public key {number} in the database is not that of the private key kept here: one of them was exchanged.',
    vi: 'Khóa công khai {number} trong cơ sở dữ liệu không thuộc khóa riêng giữ tại đây: một trong hai đã bị tráo.',
    zh: '数据库中的公钥 {number} 与此处保存的私钥不匹配：其中之一被调换。',
  },
  'key-removed': {
    en: 'Public keys are missing in the database although checkpoints were signed.',
    vi: 'Cơ sở dữ liệu thiếu khóa công khai dù đã có điểm kiểm tra được ký.',
    zh: '检查点已签署，但数据库中缺少公钥。',
  },
} as const satisfies Record<string, Text>;

export type JournalFindingKind = keyof typeof journalFindings;

/** What verifying may notice that calls for a look, though the journal may be whole. */
export const journalNotices = {
  'key-missing': {
    en: 'The private key {number} is not here, so nothing new is sealed. Put it back, or if it is lost: touchstone journal rotate-key --lost.',
    vi: 'Không có khóa riêng {number} tại đây nên không niêm phong được mục mới. Hãy đặt lại khóa, hoặc nếu đã mất: touchstone journal rotate-key --lost.',
    zh: '此处没有私钥 {number}，新条目无法封存。请放回私钥；如已丢失：touchstone journal rotate-key --lost。',
  },
  'key-replaced': {
    en: 'Key {number} of {at} replaced one that was lost: the former did not vouch for it. Compare it with what was handed on to others.',
    vi: 'Khóa {number} ngày {at} thay cho khóa đã mất: khóa trước không bảo chứng cho nó. Hãy đối chiếu với khóa đã trao cho bên khác.',
    zh: '{at} 的密钥 {number} 取代了丢失的密钥：前一把密钥未为其作保。请与已交给他方的密钥核对。',
  },
  'clock-put-back': {
    en: 'The clock was put back at position {position}: entries before it say up to {at}. A time stamp of an authority agrees with those after it, so the clock was ahead before.',
    vi: 'Đồng hồ bị chỉnh lùi tại vị trí {position}: các mục trước đó ghi đến {at}. Dấu thời gian của cơ quan cấp dấu khớp với các mục sau đó, nên trước đó đồng hồ đã chạy nhanh.',
    zh: '时钟在位置 {position} 处被调回：此前的条目记录至 {at}。时间戳机构的时间与此后的条目相符，说明此前时钟偏快。',
  },
  'checkpoint-file-missing': {
    en: 'The file of checkpoints kept beside the database is not here: a rewritten history could not be told by it.',
    vi: 'Không có tệp điểm kiểm tra giữ bên ngoài cơ sở dữ liệu: không thể dựa vào đó để phát hiện lịch sử bị viết lại.',
    zh: '数据库之外保存的检查点文件不在此处：无法据此发现被改写的历史。',
  },
} as const satisfies Record<string, Text>;

export type JournalNoticeKind = keyof typeof journalNotices;

/** What a finding's or notice's sentence is filled with, and where to look. */
export interface FindingPlace {
  readonly entry?: string;
  readonly process?: string;
  /** Number of the record, or the kind of thing where it is none. */
  readonly record?: string;
  readonly position?: number;
  readonly from?: number;
  readonly to?: number;
  readonly size?: number;
  readonly number?: number;
  /** ISO 8601. */
  readonly at?: string;
}

/** One thing found. */
export interface JournalFinding {
  readonly kind: JournalFindingKind;
  readonly params: FindingPlace;
}

/** One thing noticed. */
export interface JournalNotice {
  readonly kind: JournalNoticeKind;
  readonly params: FindingPlace;
}

/** What verifying a journal came to. */
export interface JournalVerification {
  /** Whether nothing was found. */
  readonly whole: boolean;
  /** Whether every entry was looked at, or the newest only. */
  readonly complete: boolean;
  /** Entries in the tree. */
  readonly size: number;
  /** Entries that were recomputed. */
  readonly verified: number;
  /** Of these, entries whose content was erased by law. */
  readonly erased: number;
  /** Entries that wait to be sealed. */
  readonly pending: number;
  /** Checkpoints verified, in the database and outside of it. */
  readonly checkpoints: number;
  /** The first hundred. */
  readonly findings: readonly JournalFinding[];
  readonly finding_count: number;
  readonly notices: readonly JournalNotice[];
}

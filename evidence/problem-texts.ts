import type { Text } from '../kernel/text.ts';

const texts = <Code extends string>(all: Record<Code, Text>): Readonly<Record<Code, Text>> => all;

/** What can be wrong with a pack, in words: what was found, and where. */
export const problemTexts = texts({
  'archive-none': {
    en: 'This is no ZIP archive, or its end is missing.',
    vi: 'Đây không phải là tệp ZIP, hoặc phần cuối của tệp bị thiếu.',
    zh: '这不是 ZIP 归档，或其末尾缺失。',
  },
  'archive-layout': {
    en: 'The archive is not laid out as Touchstone packs it (at {place}): it was changed or packed again.',
    vi: 'Bố cục của tệp nén không đúng như Touchstone đóng gói (tại {place}): tệp đã bị sửa hoặc bị nén lại.',
    zh: '归档的结构与 Touchstone 打包的不一致（位于 {place}）：已被改动或重新打包。',
  },
  'archive-path': {
    en: 'The archive names a file that may not be in a pack: {file}.',
    vi: 'Tệp nén có tên tệp không được phép có trong gói: {file}.',
    zh: '归档中有证据包不允许的文件名：{file}。',
  },
  'archive-twice': {
    en: 'The archive holds a file twice: {file}.',
    vi: 'Tệp nén chứa một tệp hai lần: {file}.',
    zh: '归档中同一文件出现两次：{file}。',
  },
  'archive-too-large': {
    en: 'The archive has {size} bytes, more than a pack may have.',
    vi: 'Tệp nén có {size} byte, vượt quá mức cho phép của một gói.',
    zh: '归档大小为 {size} 字节，超过证据包的上限。',
  },
  'archive-too-many': {
    en: 'The archive names {count} files, more than a pack may have.',
    vi: 'Tệp nén có {count} tệp, vượt quá mức cho phép của một gói.',
    zh: '归档中有 {count} 个文件，超过证据包的上限。',
  },
  'archive-bomb': {
    en: 'The archive unpacks to more than a pack may hold (at {file}).',
    vi: 'Tệp nén khi giải nén lớn hơn mức cho phép của một gói (tại {file}).',
    zh: '归档解压后超过证据包的上限（位于 {file}）。',
  },
  'file-broken': {
    en: '{file} cannot be unpacked: its bytes were changed.',
    vi: 'Không giải nén được {file}: các byte của tệp đã bị sửa.',
    zh: '{file} 无法解压：其字节已被改动。',
  },
  'file-changed': {
    en: '{file} is not the file of the manifest: its content was changed.',
    vi: '{file} không phải là tệp trong bản kê: nội dung đã bị sửa.',
    zh: '{file} 与清单所列不符：内容已被改动。',
  },
  'file-repacked': {
    en: '{file} was packed anew: its content is as it was.',
    vi: '{file} đã bị nén lại: nội dung vẫn như cũ.',
    zh: '{file} 已被重新压缩：内容未变。',
  },
  'file-missing': {
    en: '{file} stands in the manifest and is missing from the pack.',
    vi: '{file} có trong bản kê nhưng thiếu trong gói.',
    zh: '清单列有 {file}，但证据包中缺失。',
  },
  'file-added': {
    en: '{file} does not stand in the manifest: it was added.',
    vi: '{file} không có trong bản kê: tệp đã được thêm vào.',
    zh: '{file} 不在清单中：属后来添加。',
  },
  'file-moved': {
    en: '{file} is not at its place in the order of the manifest.',
    vi: '{file} không đúng vị trí theo thứ tự của bản kê.',
    zh: '{file} 的顺序与清单不一致。',
  },
  'file-malformed': {
    en: '{file} is not of the form of a pack.',
    vi: '{file} không đúng định dạng của gói bằng chứng.',
    zh: '{file} 不符合证据包的格式。',
  },
  'file-too-large': {
    en: '{file} is larger than such a file of a pack may be.',
    vi: '{file} lớn hơn mức cho phép đối với loại tệp này.',
    zh: '{file} 超过该类文件允许的大小。',
  },
  'manifest-unsigned': {
    en: 'The manifest is not signed by the key of the journal: manifest or signature was changed.',
    vi: 'Bản kê không được ký bằng khóa của nhật ký: bản kê hoặc chữ ký đã bị sửa.',
    zh: '清单未由日志密钥签名：清单或签名已被改动。',
  },
  'manifest-other': {
    en: 'The signature belongs to another manifest.',
    vi: 'Chữ ký thuộc về một bản kê khác.',
    zh: '签名属于另一份清单。',
  },
  'key-other': {
    en: 'The pack is signed by the key {found}, which is not the key given and does not follow from it.',
    vi: 'Gói được ký bằng khóa {found}, không phải khóa đã cho và cũng không nối tiếp từ khóa đó.',
    zh: '证据包由密钥 {found} 签名，既不是所给密钥，也不是由其延续而来。',
  },
  'key-chain': {
    en: 'The change from key {from} to key {to} is not signed by both.',
    vi: 'Việc đổi từ khóa {from} sang khóa {to} không được cả hai khóa ký.',
    zh: '从密钥 {from} 更换为密钥 {to} 未经双方签名。',
  },
  'checkpoint-unsigned': {
    en: 'The checkpoint of the journal is not signed by its key.',
    vi: 'Điểm kiểm của nhật ký không được ký bằng khóa của nhật ký.',
    zh: '日志检查点未由其密钥签名。',
  },
  'checkpoint-other': {
    en: 'The checkpoint in the pack is of another journal or another size than the manifest says.',
    vi: 'Điểm kiểm trong gói thuộc nhật ký khác hoặc có kích thước khác với bản kê.',
    zh: '包内检查点所属日志或大小与清单不符。',
  },
  'tree-mismatch': {
    en: 'The leaves do not make up the tree that the checkpoint signs: history was changed.',
    vi: 'Các lá không tạo thành cây mà điểm kiểm đã ký: lịch sử đã bị sửa.',
    zh: '各叶节点无法构成检查点所签的树：历史已被改动。',
  },
  'entry-changed': {
    en: 'Entry {entry} at position {position} is not the one that was sealed: its {part} was changed.',
    vi: 'Mục {entry} tại vị trí {position} không phải mục đã niêm phong: {part} đã bị sửa.',
    zh: '位置 {position} 的条目 {entry} 与封存的不符：其 {part} 已被改动。',
  },
  'entry-moved': {
    en: 'Entry {entry} stands at position {position}, but was sealed at position {sealed_at}.',
    vi: 'Mục {entry} ở vị trí {position}, nhưng đã được niêm phong ở vị trí {sealed_at}.',
    zh: '条目 {entry} 位于 {position}，但封存时位于 {sealed_at}。',
  },
  'entry-missing': {
    en: 'The entry at position {position} is missing, and nothing says why.',
    vi: 'Thiếu mục tại vị trí {position} mà không có lý do nào được nêu.',
    zh: '位置 {position} 的条目缺失，且未说明原因。',
  },
  'entry-added': {
    en: 'Entry {entry} at position {position} was never sealed there: it was added.',
    vi: 'Mục {entry} tại vị trí {position} chưa từng được niêm phong ở đó: mục đã được thêm vào.',
    zh: '位置 {position} 的条目 {entry} 从未在此封存：属后来添加。',
  },
  'erasure-untold': {
    en: 'Entry {entry} at position {position} is without content, and no later entry tells that it was erased.',
    vi: 'Mục {entry} tại vị trí {position} không có nội dung, và không mục nào sau đó cho biết nội dung đã bị xóa.',
    zh: '位置 {position} 的条目 {entry} 没有内容，且其后没有条目说明其已被删除。',
  },
  'manifest-counts': {
    en: 'The manifest counts {told} ({part}), but the pack holds {found}.',
    vi: 'Bản kê ghi {told} ({part}), nhưng gói có {found}.',
    zh: '清单记载 {told}（{part}），但包内为 {found}。',
  },
  'entry-foreign': {
    en: 'Entry {entry} at position {position} belongs to another organisation.',
    vi: 'Mục {entry} tại vị trí {position} thuộc về tổ chức khác.',
    zh: '位置 {position} 的条目 {entry} 属于其他组织。',
  },
  'record-entries': {
    en: '{record} names other journal entries than the pack holds of it.',
    vi: '{record} nêu các mục nhật ký khác với những mục có trong gói.',
    zh: '{record} 所列日志条目与包内不一致。',
  },
  'record-differs': {
    en: '{record} is not what its journal adds up to: {field} differs.',
    vi: '{record} không khớp với những gì nhật ký ghi lại: {field} khác nhau.',
    zh: '{record} 与其日志推算结果不符：{field} 不一致。',
  },
  'record-missing': {
    en: 'The pack holds entries of {process} record {record}, but not the record.',
    vi: 'Gói có các mục của bản ghi {record} ({process}) nhưng không có bản ghi đó.',
    zh: '包内有 {process} 记录 {record} 的条目，但没有该记录。',
  },
  'older-checkpoint-invalid': {
    en: 'The checkpoint given is not one of this journal, or not signed by one of its keys.',
    vi: 'Điểm kiểm đã cho không thuộc nhật ký này, hoặc không được khóa của nhật ký ký.',
    zh: '所给检查点不属于该日志，或未由其密钥签名。',
  },
  'older-checkpoint-forked': {
    en: 'The journal in the pack does not extend the checkpoint given (size {size}): its history was rewritten.',
    vi: 'Nhật ký trong gói không nối tiếp điểm kiểm đã cho (kích thước {size}): lịch sử đã bị viết lại.',
    zh: '包内日志未延续所给检查点（大小 {size}）：其历史已被改写。',
  },
  'older-checkpoint-beyond': {
    en: 'The checkpoint given (size {size}) lies outside what this pack can show; compare it with one of {from} to {to}.',
    vi: 'Điểm kiểm đã cho (kích thước {size}) nằm ngoài phạm vi gói này chứng minh được; hãy so với điểm kiểm từ {from} đến {to}.',
    zh: '所给检查点（大小 {size}）超出本证据包可证明的范围；请使用大小在 {from} 至 {to} 之间的检查点。',
  },
  'report-unreadable': {
    en: 'The pack could not be read to its end: {reason}.',
    vi: 'Không đọc được gói đến hết: {reason}.',
    zh: '证据包无法读取到末尾：{reason}。',
  },
});

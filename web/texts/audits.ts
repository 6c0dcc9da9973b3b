import { textTable } from './text-table.ts';

/** Words of the checklist and the samples on the page of an audit. */
export const auditsTexts = textTable('audits', {
  progress: {
    en: '{seen} of {total} looked at',
    vi: 'đã xem xét {seen} trên {total}',
    zh: '已审核 {seen} / {total}',
  },
  nonconformities_one: {
    en: '{count} nonconformity',
    vi: '{count} điểm không phù hợp',
    zh: '{count} 个不符合项',
  },
  nonconformities_other: {
    en: '{count} nonconformities',
    vi: '{count} điểm không phù hợp',
    zh: '{count} 个不符合项',
  },
  shown: { en: 'Rows shown', vi: 'Dòng hiển thị', zh: '显示的行' },
  'shown-all': { en: 'All', vi: 'Tất cả', zh: '全部' },
  'shown-open': { en: 'Not looked at', vi: 'Chưa xem xét', zh: '未审核' },
  'shown-against': { en: 'Nonconformities', vi: 'Không phù hợp', zh: '不符合项' },
  'none-shown': { en: 'No row fits.', vi: 'Không có dòng nào phù hợp.', zh: '没有符合条件的行。' },
  'ask-for': { en: 'Ask for: {hints}', vi: 'Hỏi xem: {hints}', zh: '可查看：{hints}' },
  'all-saved': { en: 'All notes are saved.', vi: 'Mọi ghi chú đã được lưu.', zh: '所有记录均已保存。' },
  'opens-offline': {
    en: 'On this device the page opens without a connection, too, until you sign out.',
    vi: 'Trên thiết bị này, trang vẫn mở được khi mất kết nối, cho đến khi bạn đăng xuất.',
    zh: '在此设备上，断网时也可打开本页，直至您退出登录。',
  },
  saving: { en: 'Saving …', vi: 'Đang lưu …', zh: '正在保存…' },
  unsent_one: {
    en: '{count} note is being written',
    vi: 'Đang viết {count} ghi chú',
    zh: '正在填写 {count} 条记录',
  },
  unsent_other: {
    en: '{count} notes are being written',
    vi: 'Đang viết {count} ghi chú',
    zh: '正在填写 {count} 条记录',
  },
  waiting_one: {
    en: '{count} note waits for the connection',
    vi: '{count} ghi chú đang chờ kết nối',
    zh: '{count} 条记录等待连接',
  },
  waiting_other: {
    en: '{count} notes wait for the connection',
    vi: '{count} ghi chú đang chờ kết nối',
    zh: '{count} 条记录等待连接',
  },
  'waiting-why': {
    en: 'They are kept on this device and sent by themselves as soon as the server answers.',
    vi: 'Chúng được giữ trên thiết bị này và tự động gửi ngay khi máy chủ trả lời.',
    zh: '它们保存在本设备上，服务器恢复响应后会自动发送。',
  },
  'not-kept': {
    en: 'This browser keeps nothing on the device: leave the page only once everything is saved.',
    vi: 'Trình duyệt này không lưu gì trên thiết bị: chỉ rời trang khi mọi thứ đã được lưu.',
    zh: '此浏览器不在设备上保存内容：请在全部保存后再离开页面。',
  },
  refused_one: {
    en: '{count} note was not accepted',
    vi: '{count} ghi chú chưa được chấp nhận',
    zh: '{count} 条记录未被接受',
  },
  refused_other: {
    en: '{count} notes were not accepted',
    vi: '{count} ghi chú chưa được chấp nhận',
    zh: '{count} 条记录未被接受',
  },
  'refused-why': {
    en: 'What you wrote is still here and on this device.',
    vi: 'Nội dung bạn viết vẫn còn ở đây và trên thiết bị này.',
    zh: '您填写的内容仍在此处并保存在本设备上。',
  },
  'not-recordable': {
    en: 'Results can no longer be recorded here by you. What you wrote and could not be sent is below.',
    vi: 'Bạn không còn ghi kết quả ở đây được nữa. Nội dung chưa gửi được ở bên dưới.',
    zh: '您已无法在此记录结果。未能发送的内容如下。',
  },
  unsaved: { en: 'Not saved yet', vi: 'Chưa lưu', zh: '尚未保存' },
  conflict: {
    en: 'Somebody else changed this row meanwhile. Choose which stands.',
    vi: 'Người khác đã sửa dòng này. Hãy chọn nội dung được giữ.',
    zh: '此行其间已被他人修改，请选择保留哪一个。',
  },
  theirs: {
    en: '{column} of the other: {value}',
    vi: '{column} của người kia: {value}',
    zh: '对方的{column}：{value}',
  },
  'take-theirs': { en: 'Take theirs', vi: 'Dùng bản của họ', zh: '采用对方的' },
  'keep-mine': { en: 'Keep mine', vi: 'Giữ bản của tôi', zh: '保留我的' },
  orphans: {
    en: 'Notes whose row is no longer in the checklist',
    vi: 'Ghi chú thuộc dòng không còn trong bảng kiểm',
    zh: '所属行已不在检查表中的记录',
  },
  discard: { en: 'Discard', vi: 'Bỏ', zh: '放弃' },
  draw: { en: 'Draw sample', vi: 'Lấy mẫu', zh: '抽样' },
  'keys-why': {
    en: 'Paste one number a line, or with commas or semicolons between them.',
    vi: 'Dán mỗi dòng một số, hoặc ngăn cách bằng dấu phẩy hay dấu chấm phẩy.',
    zh: '每行粘贴一个编号，或以逗号、分号分隔。',
  },
  'population-why': {
    en: 'What the numbers are, such as: changes closed in March.',
    vi: 'Các số này là gì, ví dụ: thay đổi đã đóng trong tháng ba.',
    zh: '这些编号是什么，例如：三月关闭的变更。',
  },
  'seed-why': {
    en: 'Anybody who knows it draws the same sample again.',
    vi: 'Ai biết hạt giống này đều lấy lại đúng mẫu đó.',
    zh: '任何知道种子的人都能重现同一样本。',
  },
  'to-choose-from_one': {
    en: '{count} number to choose from',
    vi: '{count} số để chọn',
    zh: '可选 {count} 个编号',
  },
  'to-choose-from_other': {
    en: '{count} numbers to choose from',
    vi: '{count} số để chọn',
    zh: '可选 {count} 个编号',
  },
  preview: { en: 'Would be drawn: {keys}', vi: 'Sẽ được lấy: {keys}', zh: '将抽取：{keys}' },
  population: { en: 'Population', vi: 'Tổng thể', zh: '总体' },
});

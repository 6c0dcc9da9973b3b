import { textTable } from './text-table.ts';

/** Texts of impact, baselines and what came between them. */
export const configurationTexts = textTable('configuration', {
  'nothing-fails': {
    en: 'Nothing that is recorded depends on it.',
    vi: 'Không có gì được ghi nhận phụ thuộc vào hạng mục này.',
    zh: '没有记录显示有任何对象依赖它。',
  },
  'nothing-needed': {
    en: 'It needs nothing that is recorded.',
    vi: 'Hạng mục này không cần gì khác được ghi nhận.',
    zh: '没有记录显示它依赖任何对象。',
  },
  affected: {
    en: 'Affected by its configuration item',
    vi: 'Chịu ảnh hưởng bởi hạng mục cấu hình',
    zh: '受其配置项影响',
  },
  more: {
    en: 'There is more than is shown here.',
    vi: 'Còn nhiều hơn những gì hiển thị ở đây.',
    zh: '此处未显示全部内容。',
  },
  number: { en: 'Number', vi: 'Số', zh: '编号' },
  name: { en: 'Name', vi: 'Tên', zh: '名称' },
  steps: { en: 'Steps away', vi: 'Số bước', zh: '相隔步数' },
  take: { en: 'Take baseline now', vi: 'Lập đường cơ sở ngay', zh: '立即建立基线' },
  'take-what': {
    en: 'The items are stored as they are at this moment. They cannot be changed afterwards.',
    vi: 'Các hạng mục được lưu đúng như lúc này và sau đó không thể sửa.',
    zh: '配置项将按此刻的状态保存，之后不可更改。',
  },
  comparison: { en: 'What came after', vi: 'Những gì thay đổi sau đó', zh: '之后的变化' },
  'compare-with': { en: 'Compare with', vi: 'So sánh với', zh: '比较对象' },
  now: { en: 'now', vi: 'hiện tại', zh: '现在' },
  'same-all': {
    en: 'Nothing is different. Items: {count}.',
    vi: 'Không có gì khác. Số hạng mục: {count}.',
    zh: '没有差异。配置项数：{count}。',
  },
  'same-some_one': {
    en: '{count} item is the same.',
    vi: '{count} hạng mục không đổi.',
    zh: '{count} 个配置项未变化。',
  },
  'same-some_other': {
    en: '{count} items are the same.',
    vi: '{count} hạng mục không đổi.',
    zh: '{count} 个配置项未变化。',
  },
  added: { en: 'added', vi: 'thêm mới', zh: '新增' },
  removed: { en: 'removed', vi: 'không còn', zh: '移除' },
  item: { en: 'Item', vi: 'Hạng mục', zh: '配置项' },
  what: { en: 'What', vi: 'Nội dung', zh: '内容' },
  before: { en: 'Before', vi: 'Trước', zh: '之前' },
  after: { en: 'After', vi: 'Sau', zh: '之后' },
  state: { en: 'State', vi: 'Trạng thái', zh: '状态' },
  yes: { en: 'yes', vi: 'có', zh: '是' },
  no: { en: 'no', vi: 'không', zh: '否' },
  'blank-attributes': {
    en: 'Not filled in: {names}.',
    vi: 'Chưa điền: {names}.',
    zh: '未填写：{names}。',
  },
  sources: { en: 'What sources say', vi: 'Các nguồn ghi nhận gì', zh: '各来源的数据' },
  agreeing_one: {
    en: '{count} value agrees with the item',
    vi: '{count} giá trị khớp với hạng mục',
    zh: '{count} 个值与配置项一致',
  },
  agreeing_other: {
    en: '{count} values agree with the item',
    vi: '{count} giá trị khớp với hạng mục',
    zh: '{count} 个值与配置项一致',
  },
  absent: { en: 'not in the source since', vi: 'không còn trong nguồn từ', zh: '来源中已缺失，自' },
  contradicting: {
    en: 'What {source} says otherwise',
    vi: 'Những gì {source} ghi khác',
    zh: '{source} 与配置项不一致的值',
  },
  'source-says': { en: 'The source says', vi: 'Nguồn ghi', zh: '来源的值' },
  'item-holds': { en: 'The item holds', vi: 'Hạng mục ghi', zh: '配置项的值' },
  then: { en: 'As it was', vi: 'Trạng thái trước đây', zh: '历史状态' },
  'then-day': { en: 'At the end of', vi: 'Cuối ngày', zh: '截至当日结束' },
  'then-what': {
    en: 'Choose a day to see what the item and its relations were, told from the journal.',
    vi: 'Chọn một ngày để xem hạng mục và các quan hệ khi đó, theo nhật ký.',
    zh: '选择日期，根据日志查看配置项及其关系当时的状态。',
  },
  'then-same': {
    en: 'All values were as they are now.',
    vi: 'Mọi giá trị khi đó giống như hiện tại.',
    zh: '当时所有值与现在相同。',
  },
  'relations-then': {
    en: 'Relations then: {count}',
    vi: 'Quan hệ khi đó: {count}',
    zh: '当时的关系数：{count}',
  },
});

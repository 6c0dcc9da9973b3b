import type { Text } from '../../kernel/text.ts';
import type { ProcessTexts } from '../module.ts';

const results: Readonly<Record<string, Text>> = {
  accurate: { en: 'accurate', vi: 'chính xác', zh: '准确' },
  deviating: { en: 'deviating', vi: 'sai lệch', zh: '不符' },
  missing: { en: 'missing', vi: 'không còn tồn tại', zh: '已不存在' },
  'not-recorded': { en: 'not recorded', vi: 'chưa được ghi nhận', zh: '未记录' },
};

const item: Text = { en: 'Configuration item', vi: 'Hạng mục cấu hình', zh: '配置项' };
const outcome = {
  item,
  result: { en: 'Result', vi: 'Kết quả', zh: '结果' },
  attribute: { en: 'Attribute', vi: 'Thuộc tính', zh: '属性' },
  found: { en: 'Found', vi: 'Thực tế', zh: '实际情况' },
};

/** Names of everything about verifying configuration information. */
export const configurationVerificationTexts: ProcessTexts = {
  plural: { en: 'Configuration verifications', vi: 'Các đợt kiểm tra xác nhận cấu hình', zh: '配置核查' },
  purpose: {
    en: 'A campaign in which people compare configuration items with what there really is. All items of a scope, or a sample that anybody can draw again; what deviates is corrected by a change or a discovery rule.',
    vi: 'Đợt đối chiếu hạng mục cấu hình với thực tế. Toàn bộ hạng mục trong phạm vi, hoặc một mẫu mà ai cũng rút lại được; sai lệch được khắc phục theo thay đổi hoặc quy tắc dò tìm.',
    zh: '由人员将配置项与实际情况对照。可核查范围内全部配置项，或任何人都能重新抽出的样本；不符之处依据变更或自动发现规则纠正。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    scope: { en: 'Scope', vi: 'Phạm vi', zh: '范围' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    item_type: { en: 'Type of items', vi: 'Loại hạng mục', zh: '配置项类型' },
    sample_size: { en: 'Sample size', vi: 'Cỡ mẫu', zh: '样本量' },
    seed: { en: 'Seed of the sample', vi: 'Hạt giống lấy mẫu', zh: '抽样种子' },
    due_on: { en: 'Verified by', vi: 'Hạn kiểm tra', zh: '核查期限' },
    population: { en: 'Items in scope', vi: 'Số hạng mục trong phạm vi', zh: '范围内配置项数' },
    drawn_at: { en: 'Drawn at', vi: 'Thời điểm rút mẫu', zh: '抽取时间' },
    results: { en: 'Results', vi: 'Kết quả', zh: '结果' },
    inspected: { en: 'What was looked at', vi: 'Mục đã kiểm tra', zh: '已检查的内容' },
    verified_at: { en: 'Verified at', vi: 'Thời điểm hoàn tất', zh: '核查完成时间' },
    accuracy_percent: { en: 'Accuracy (percent)', vi: 'Độ chính xác (phần trăm)', zh: '准确率（%）' },
    deficiencies: { en: 'Deficiencies', vi: 'Thiếu sót', zh: '缺陷' },
  },
  help: {
    sample_size: {
      en: 'Leave it empty to take all items in scope, 200 at most.',
      vi: 'Để trống để lấy toàn bộ hạng mục trong phạm vi, nhiều nhất 200.',
      zh: '留空则核查范围内全部配置项，最多 200 个。',
    },
    seed: {
      en: 'Any text. The same seed, items and size draw the same sample again; left empty, the number of the campaign is used.',
      vi: 'Văn bản bất kỳ. Cùng hạt giống, hạng mục và cỡ mẫu thì rút ra cùng một mẫu; để trống thì dùng số của đợt.',
      zh: '任意文字。相同的种子、配置项和样本量会抽出相同样本；留空则使用本次核查的编号。',
    },
    inspected: {
      en: 'One row for each item. A deviation names the attribute and what was found; what is there and not recorded has no item.',
      vi: 'Mỗi hạng mục một dòng. Sai lệch cần nêu thuộc tính và điều tìm thấy; thứ có thật mà chưa ghi nhận thì không nêu hạng mục.',
      zh: '每个配置项一行。不符时须填写属性和实际情况；存在但未记录的不填配置项。',
    },
  },
  columns: {
    results: outcome,
    inspected: outcome,
    deficiencies: {
      ...outcome,
      owner: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
      due_on: { en: 'Due on', vi: 'Hạn', zh: '期限' },
      corrected_on: { en: 'Corrected on', vi: 'Ngày khắc phục', zh: '纠正日期' },
      by_change: { en: 'By change', vi: 'Theo thay đổi', zh: '依据变更' },
      by_rule: { en: 'By discovery rule', vi: 'Theo quy tắc dò tìm', zh: '依据自动发现规则' },
    },
  },
  states: {
    planned: { en: 'Planned', vi: 'Dự kiến', zh: '计划中' },
    'under-way': { en: 'Under way', vi: 'Đang thực hiện', zh: '进行中' },
    verified: { en: 'Verified', vi: 'Đã kiểm tra', zh: '已核查' },
    closed: { en: 'Closed', vi: 'Đã đóng', zh: '已关闭' },
    cancelled: { en: 'Cancelled', vi: 'Đã hủy', zh: '已取消' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Chỉnh sửa', zh: '修订' },
    draw: { en: 'Draw the items', vi: 'Rút hạng mục', zh: '抽取配置项' },
    'record-results': { en: 'Record results', vi: 'Ghi kết quả', zh: '记录结果' },
    finish: { en: 'Finish verifying', vi: 'Kết thúc kiểm tra', zh: '完成核查' },
    treat: { en: 'Treat deficiencies', vi: 'Xử lý thiếu sót', zh: '处理缺陷' },
    close: { en: 'Close', vi: 'Đóng', zh: '关闭' },
    cancel: { en: 'Cancel', vi: 'Hủy', zh: '取消' },
  },
  choices: {
    scope: {
      all: { en: 'all live items', vi: 'mọi hạng mục đang dùng', zh: '全部在用配置项' },
      service: { en: 'items of a service', vi: 'hạng mục của một dịch vụ', zh: '某项服务的配置项' },
      type: { en: 'items of a type', vi: 'hạng mục của một loại', zh: '某种类型的配置项' },
    },
    'results.result': results,
    'inspected.result': results,
    'deficiencies.result': results,
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    verify: { en: 'Verify configuration items', vi: 'Kiểm tra hạng mục cấu hình', zh: '核查配置项' },
    correct: { en: 'Correct a deficiency', vi: 'Khắc phục thiếu sót', zh: '纠正缺陷' },
    close: { en: 'Close the verification', vi: 'Đóng đợt kiểm tra', zh: '关闭核查' },
  },
};

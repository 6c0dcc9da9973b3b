import type { Text } from '../../kernel/text.ts';
import type { ProcessTexts } from '../module.ts';
import type { LineDecision, Outcome } from './lines.ts';

/** What the outcomes of lines are called. */
export const outcomeTexts: Readonly<Record<Outcome, Text>> = {
  missing: { en: 'Missing', vi: 'Thiếu', zh: '缺失' },
  seen: { en: 'In place', vi: 'Đúng vị trí', zh: '在位' },
  misplaced: { en: 'Misplaced', vi: 'Sai vị trí', zh: '错位' },
  unexpected: { en: 'Not expected', vi: 'Ngoài phạm vi', zh: '计划外' },
  unknown: { en: 'Unknown', vi: 'Không rõ', zh: '未知' },
};

/** What the decisions on differences are called. */
export const decisionTexts: Readonly<Record<LineDecision, Text>> = {
  correct: { en: 'Correct the record', vi: 'Sửa hồ sơ', zh: '更正记录' },
  'put-back': { en: 'Put back in its place', vi: 'Đưa về đúng chỗ', zh: '放回原位' },
  lost: { en: 'Report lost', vi: 'Báo thất lạc', zh: '报失' },
  retire: { en: 'Retire', vi: 'Ngừng dùng', zh: '停用' },
  search: { en: 'Search until', vi: 'Tìm kiếm đến ngày', zh: '限期查找' },
  registered: { en: 'Registered as an asset', vi: 'Đã ghi sổ tài sản', zh: '已登记为资产' },
  dismiss: { en: 'Nothing to correct', vi: 'Không cần sửa', zh: '无需更正' },
};

/** Names of everything about stock-takes. */
export const stockTakeTexts: ProcessTexts = {
  plural: { en: 'Stock-takes', vi: 'Kiểm kê tài sản', zh: '资产盘点' },
  purpose: {
    en: 'Counts on the spot what should be there by the register of assets, and decides on every difference.',
    vi: 'Đếm tại chỗ những gì theo sổ tài sản phải có, và quyết định về từng chênh lệch.',
    zh: '现场清点资产台账应有的资产，并对每项差异作出决定。',
  },
  fields: {
    title: { en: 'Stock-take', vi: 'Lần kiểm kê', zh: '盘点' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Responsible', vi: 'Người phụ trách', zh: '负责人' },
    locations: { en: 'Locations', vi: 'Vị trí', zh: '位置' },
    asset_types: { en: 'Types of asset', vi: 'Loại tài sản', zh: '资产类型' },
    owner_team: { en: 'Team that has the assets', vi: 'Nhóm giữ tài sản', zh: '资产负责组' },
    planned_from: { en: 'Planned from', vi: 'Dự kiến từ', zh: '计划开始' },
    planned_until: { en: 'Planned until', vi: 'Dự kiến đến', zh: '计划结束' },
    counters: { en: 'Who counts', vi: 'Người đếm', zh: '盘点人' },
    started_at: { en: 'Started', vi: 'Bắt đầu', zh: '开始时间' },
    counted_at: { en: 'Counting ended', vi: 'Đếm xong', zh: '清点结束' },
    result_at: { en: 'Result of', vi: 'Kết quả lúc', zh: '结果时间' },
    expected: { en: 'Expected', vi: 'Phải có', zh: '应有' },
    seen: { en: 'Seen in place', vi: 'Đúng vị trí', zh: '在位' },
    misplaced: { en: 'Misplaced', vi: 'Sai vị trí', zh: '错位' },
    missing: { en: 'Missing', vi: 'Thiếu', zh: '缺失' },
    unexpected: { en: 'Not expected', vi: 'Ngoài phạm vi', zh: '计划外' },
    unknown: { en: 'Unknown', vi: 'Không rõ', zh: '未知' },
    difference_percent: { en: 'Difference (%)', vi: 'Chênh lệch (%)', zh: '差异（%）' },
    undecided: { en: 'Not decided', vi: 'Chưa quyết định', zh: '未决定' },
    counted_by: { en: 'Counted by', vi: 'Đã đếm bởi', zh: '实际盘点人' },
  },
  help: {
    locations: {
      en: 'Left blank: all locations.',
      vi: 'Để trống: mọi vị trí.',
      zh: '留空：所有位置。',
    },
    asset_types: {
      en: 'Left blank: every type that is counted.',
      vi: 'Để trống: mọi loại được kiểm kê.',
      zh: '留空：所有纳入盘点的类型。',
    },
    counters: {
      en: 'Left blank: anybody who works on assets.',
      vi: 'Để trống: bất kỳ ai làm việc với tài sản.',
      zh: '留空：任何处理资产的人员。',
    },
  },
  states: {
    planned: { en: 'Planned', vi: 'Đã lên kế hoạch', zh: '已计划' },
    counting: { en: 'Counting', vi: 'Đang đếm', zh: '清点中' },
    deciding: { en: 'Deciding', vi: 'Đang quyết định', zh: '待决定' },
    closed: { en: 'Closed', vi: 'Đã kết thúc', zh: '已关闭' },
    cancelled: { en: 'Cancelled', vi: 'Đã hủy', zh: '已取消' },
  },
  activities: {
    revise: { en: 'Change the scope', vi: 'Sửa phạm vi', zh: '修改范围' },
    start: { en: 'Start counting', vi: 'Bắt đầu đếm', zh: '开始清点' },
    'find-unknown': { en: 'Unknown thing found', vi: 'Thấy vật không rõ', zh: '发现未知物品' },
    'end-counting': { en: 'End counting', vi: 'Kết thúc đếm', zh: '结束清点' },
    resume: { en: 'Count on', vi: 'Đếm tiếp', zh: '继续清点' },
    decide: { en: 'Decide on a difference', vi: 'Quyết định về chênh lệch', zh: '对差异作出决定' },
    close: { en: 'Close with its result', vi: 'Kết thúc với kết quả', zh: '确认结果并关闭' },
    cancel: { en: 'Cancel', vi: 'Hủy', zh: '取消' },
  },
  choices: {},
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'gives-rise-to': { en: 'gives rise to', vi: 'dẫn đến', zh: '引发' },
  },
  obligations: {
    begin: { en: 'Start the stock-take', vi: 'Bắt đầu kiểm kê', zh: '开始盘点' },
    count: { en: 'Count the assets', vi: 'Đếm tài sản', zh: '清点资产' },
    decide: { en: 'Decide on the differences', vi: 'Quyết định về các chênh lệch', zh: '对差异作出决定' },
  },
};

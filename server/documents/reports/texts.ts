import type { Text } from '../../../kernel/text.ts';

/** What reports say besides the names that processes have and what people wrote. */
export const reportTexts = {
  'audit-report': {
    en: 'Internal audit report',
    vi: 'Báo cáo đánh giá nội bộ',
    zh: '内部审核报告',
  },
  'review-report': {
    en: 'Minutes of the management review',
    vi: 'Biên bản xem xét của lãnh đạo',
    zh: '管理评审纪要',
  },
  'service-report': { en: 'Service report', vi: 'Báo cáo dịch vụ', zh: '服务报告' },
  'audit-draft': {
    en: 'Draft: the audit is not reported yet',
    vi: 'Bản thảo: cuộc đánh giá chưa được báo cáo',
    zh: '草稿：审核尚未报告',
  },
  'audit-cancelled': {
    en: 'Cancelled: the audit was not reported',
    vi: 'Đã hủy: cuộc đánh giá không có báo cáo',
    zh: '已取消：审核未出具报告',
  },
  'review-draft': {
    en: 'Draft: the review is not held yet',
    vi: 'Bản thảo: cuộc xem xét chưa được tổ chức',
    zh: '草稿：评审尚未召开',
  },
  'review-cancelled': {
    en: 'Cancelled: the review was not held',
    vi: 'Đã hủy: cuộc xem xét không được tổ chức',
    zh: '已取消：评审未召开',
  },
  'service-report-draft': {
    en: 'Draft: nothing is issued yet',
    vi: 'Bản thảo: chưa phát hành kỳ nào',
    zh: '草稿：尚未发布',
  },
  'of-sample': { en: 'Sample data', vi: 'Dữ liệu mẫu', zh: '示例数据' },
  'of-import': { en: 'Imported: {key}', vi: 'Nhập từ nơi khác: {key}', zh: '导入：{key}' },
  number: { en: 'Number', vi: 'Số hiệu', zh: '编号' },
  state: { en: 'State', vi: 'Trạng thái', zh: '状态' },
  origin: { en: 'Origin', vi: 'Nguồn gốc', zh: '来源' },
  'record-version': { en: 'Version of the record', vi: 'Phiên bản hồ sơ', zh: '记录版本' },
  'last-entry': { en: 'Last journal entry', vi: 'Mục nhật ký cuối', zh: '最后一条日志' },
  'entry-at': {
    en: '{id}, recorded {at}',
    vi: '{id}, ghi lúc {at}',
    zh: '{id}，记录于 {at}',
  },
  'printed-at': { en: 'Printed', vi: 'In lúc', zh: '打印时间' },
  'left-out': {
    en: 'Left out, not open to the reader',
    vi: 'Không in, người đọc không có quyền xem',
    zh: '未打印（读者无权查看）',
  },
  'left-out-records': { en: 'related records: {n}', vi: 'hồ sơ liên quan: {n}', zh: '相关记录：{n}' },
  signatures: { en: 'Signatures', vi: 'Chữ ký', zh: '签署' },
  sources: {
    en: 'Records this report is drawn from',
    vi: 'Các hồ sơ làm căn cứ của báo cáo',
    zh: '本报告所依据的记录',
  },
  'last-changed': { en: 'Last changed', vi: 'Thay đổi lần cuối', zh: '最近更改' },
  nothing: { en: 'Nothing is recorded.', vi: 'Chưa ghi nhận gì.', zh: '尚无记录。' },
  what: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
  result: { en: 'Result', vi: 'Kết quả', zh: '结果' },
  'results-of-checklist': {
    en: 'Requirements by result',
    vi: 'Số yêu cầu theo kết quả',
    zh: '按结果统计的要求',
  },
  requirements: { en: 'Requirements', vi: 'Số yêu cầu', zh: '要求数' },
  'findings-by-grade': {
    en: 'Findings by grade and state',
    vi: 'Số phát hiện theo mức độ và trạng thái',
    zh: '按等级和状态统计的审核发现',
  },
  'basis-of-audit': { en: 'Criteria and scope', vi: 'Chuẩn mực và phạm vi', zh: '审核准则与范围' },
  'other-criteria': { en: 'Other criteria', vi: 'Chuẩn mực khác', zh: '其他准则' },
  'not-looked-at': {
    en: 'Not looked at ({n}): {requirements}',
    vi: 'Chưa xem xét ({n}): {requirements}',
    zh: '未审核（{n}）：{requirements}',
  },
  'population-size': { en: 'Population', vi: 'Cỡ tổng thể', zh: '总体数量' },
  'more-keys': {
    en: '… and {n} more, kept in the record',
    vi: '… và {n} số khác, lưu trong hồ sơ',
    zh: '……另有 {n} 个，见记录',
  },
  action: {
    en: '{number} {title} ({state})',
    vi: '{number} {title} ({state})',
    zh: '{number} {title}（{state}）',
  },
  people: { en: 'Those invited and present', vi: 'Thành phần mời và dự họp', zh: '受邀与出席人员' },
  period: { en: 'Period reported on', vi: 'Kỳ báo cáo', zh: '报告期' },
  'from-to': { en: '{from} to {to}', vi: '{from} đến {to}', zh: '{from} 至 {to}' },
  'about-report': { en: 'About this report', vi: 'Về báo cáo này', zh: '关于本报告' },
  'trend-over': {
    en: 'Periods in the trend: {n}',
    vi: 'Số kỳ trong xu hướng: {n}',
    zh: '趋势涵盖期数：{n}',
  },
  'earlier-issues': { en: 'Earlier issues', vi: 'Các kỳ trước', zh: '以往各期' },
  'more-issues': {
    en: 'Earlier issues not printed, kept in the record: {n}',
    vi: 'Số kỳ trước nữa không in, lưu trong hồ sơ: {n}',
    zh: '更早的各期未打印，见记录：{n}',
  },
} as const satisfies Record<string, Text>;

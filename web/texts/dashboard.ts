import { textTable } from './text-table.ts';

/** Words of the dashboard of the desk, besides its figures. */
export const dashboardTexts = textTable('dashboard', {
  period: { en: 'Period', vi: 'Kỳ', zh: '期间' },
  'last-7': { en: 'Last 7 days', vi: '7 ngày qua', zh: '最近 7 天' },
  'last-30': { en: 'Last 30 days', vi: '30 ngày qua', zh: '最近 30 天' },
  'last-90': { en: 'Last 90 days', vi: '90 ngày qua', zh: '最近 90 天' },
  'last-365': { en: 'Last 365 days', vi: '365 ngày qua', zh: '最近 365 天' },
  'this-month': { en: 'This month', vi: 'Tháng này', zh: '本月' },
  'last-month': { en: 'Last month', vi: 'Tháng trước', zh: '上月' },
  'this-year': { en: 'This year', vi: 'Năm nay', zh: '今年' },
  'own-days': { en: 'Days of your choice', vi: 'Tự chọn ngày', zh: '自选日期' },
  from: { en: 'From', vi: 'Từ ngày', zh: '起' },
  to: { en: 'To', vi: 'Đến ngày', zh: '止' },
  days: { en: '{from} to {to}, {zone}', vi: '{from} đến {to}, {zone}', zh: '{from} 至 {to}，{zone}' },
  before: { en: '{value} before', vi: 'kỳ trước {value}', zh: '上期 {value}' },
  of: { en: '{part} of {whole}', vi: '{part} trên {whole}', zh: '{part} / {whole}' },
  grain: { en: 'Flow by', vi: 'Luồng theo', zh: '流量按' },
  day: { en: 'Day', vi: 'Ngày', zh: '日' },
  week: { en: 'Week', vi: 'Tuần', zh: '周' },
  arrange: { en: 'Arrange', vi: 'Sắp xếp', zh: '编排' },
  'arrange-help': {
    en: 'Your own arrangement: nobody else sees it.',
    vi: 'Cách sắp xếp của riêng bạn: người khác không thấy.',
    zh: '您自己的编排，他人不可见。',
  },
  usual: { en: 'As usual for your roles', vi: 'Mặc định theo vai trò', zh: '恢复角色默认' },
  up: { en: 'Move {name} up', vi: 'Đưa {name} lên', zh: '上移“{name}”' },
  down: { en: 'Move {name} down', vi: 'Đưa {name} xuống', zh: '下移“{name}”' },
  wall: { en: 'Wall', vi: 'Màn hình lớn', zh: '大屏' },
  'leave-wall': { en: 'Leave the wall', vi: 'Thoát màn hình lớn', zh: '退出大屏' },
  export: { en: 'Export', vi: 'Xuất', zh: '导出' },
  'as-xlsx': { en: 'All figures (XLSX)', vi: 'Tất cả số liệu (XLSX)', zh: '全部数据（XLSX）' },
  'as-png': { en: 'All pictures (PNG)', vi: 'Tất cả biểu đồ (PNG)', zh: '全部图表（PNG）' },
  'nothing-drawn': {
    en: 'Nothing to draw: no record in this period fits the filters.',
    vi: 'Không có gì để vẽ: không hồ sơ nào trong kỳ phù hợp bộ lọc.',
    zh: '无可绘制内容：该期间没有符合筛选条件的记录。',
  },
  'no-teams': {
    en: 'You belong to no team, so nobody is shown here.',
    vi: 'Bạn không thuộc nhóm nào nên không hiển thị ai ở đây.',
    zh: '您不属于任何团队，因此这里不显示人员。',
  },
  'no-charts': { en: 'No chart is chosen', vi: 'Chưa chọn biểu đồ nào', zh: '未选择任何图表' },
  'no-charts-why': {
    en: 'Choose charts under Arrange.',
    vi: 'Chọn biểu đồ trong mục Sắp xếp.',
    zh: '请在“编排”中选择图表。',
  },
  counted: { en: 'Counted', vi: 'Tính lúc', zh: '统计于' },
});

/** Names of the figures by which the queue can be narrowed. */
export const figureTexts = textTable('figures', {
  figure: { en: 'Figure', vi: 'Số liệu', zh: '指标' },
  open: { en: 'Open', vi: 'Đang mở', zh: '未结' },
  'open-at': { en: 'Open at the end', vi: 'Còn mở cuối kỳ', zh: '期末未结' },
  opened: { en: 'Opened', vi: 'Ghi nhận', zh: '新增' },
  ended: { en: 'Ended', vi: 'Kết thúc', zh: '结束' },
  resolved: { en: 'Resolved', vi: 'Đã giải quyết', zh: '已解决' },
  responded: { en: 'Answered', vi: 'Đã phản hồi', zh: '已响应' },
  'response-targeted': {
    en: 'Answered, with a target',
    vi: 'Đã phản hồi, có mục tiêu',
    zh: '已响应且有目标',
  },
  'response-met': { en: 'Answered within target', vi: 'Phản hồi đúng hạn', zh: '响应达标' },
  'resolution-targeted': {
    en: 'Resolved, with a target',
    vi: 'Đã giải quyết, có mục tiêu',
    zh: '已解决且有目标',
  },
  'resolution-met': { en: 'Resolved within target', vi: 'Giải quyết đúng hạn', zh: '解决达标' },
  'contact-told': {
    en: 'Resolved incidents and requests',
    vi: 'Sự cố và yêu cầu đã giải quyết',
    zh: '已解决的事件和请求',
  },
  'first-contact': { en: 'Resolved at first contact', vi: 'Giải quyết ngay lần đầu', zh: '首次接触解决' },
  reopened: { en: 'Reopened', vi: 'Mở lại', zh: '重新打开' },
  turned: { en: 'Resolved or reopened', vi: 'Đã giải quyết hoặc mở lại', zh: '已解决或重新打开' },
  asked: { en: 'Asked about satisfaction', vi: 'Đã khảo sát hài lòng', zh: '已发满意度调查' },
  rated: { en: 'Rated', vi: 'Đã đánh giá', zh: '已评价' },
  'rated-1': { en: 'Rated 1', vi: 'Đánh giá 1', zh: '评价 1' },
  'rated-2': { en: 'Rated 2', vi: 'Đánh giá 2', zh: '评价 2' },
  'rated-3': { en: 'Rated 3', vi: 'Đánh giá 3', zh: '评价 3' },
  'rated-4': { en: 'Rated 4', vi: 'Đánh giá 4', zh: '评价 4' },
  'rated-5': { en: 'Rated 5', vi: 'Đánh giá 5', zh: '评价 5' },
});

/** The figures themselves, in the order of a menu. */
export const listFigures = (Object.keys(figureTexts.texts) as (keyof typeof figureTexts.texts)[]).filter(
  (name) => name !== 'figure',
);

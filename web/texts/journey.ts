import { textTable } from './text-table.ts';

/** Words of the journey to an application for certification. */
export const journeyTexts = textTable('journey', {
  title: { en: 'Journey', vi: 'Lộ trình', zh: '历程' },
  why: {
    en: 'From nothing to an application for certification. A step is proved by records in force, not by a tick.',
    vi: 'Từ con số không đến khi nộp hồ sơ chứng nhận. Mỗi bước được chứng minh bằng hồ sơ có hiệu lực, không phải bằng dấu tích.',
    zh: '从零开始直到申请认证。每一步由有效的记录证明，而不是打勾。',
  },
  steps: { en: 'Steps', vi: 'Các bước', zh: '步骤' },
  proved: { en: 'Proved', vi: 'Đã chứng minh', zh: '已证明' },
  begun: { en: 'Begun', vi: 'Đã bắt đầu', zh: '已开始' },
  open: { en: 'Not begun', vi: 'Chưa bắt đầu', zh: '未开始' },
  'count-of': {
    en: '{count}, at least {minimum} needed',
    vi: '{count}, cần ít nhất {minimum}',
    zh: '{count}，至少需 {minimum}',
  },
  contradicted: {
    en: '{count} requirements contradicted in {number}',
    vi: '{count} yêu cầu bị trái ngược trong {number}',
    zh: '{number} 中有 {count} 条要求相悖',
  },
  'ready-title': { en: 'Ready for application', vi: 'Sẵn sàng nộp hồ sơ', zh: '可以申请' },
  'ready-why': {
    en: 'Every step is proved. Whether the system conforms is judged by people, and certification by an accredited body.',
    vi: 'Mọi bước đã được chứng minh. Sự phù hợp do con người nhận định, việc chứng nhận do tổ chức được công nhận quyết định.',
    zh: '所有步骤均已证明。是否符合由人员判断，认证由获认可的机构决定。',
  },
  'to-readiness': {
    en: 'What an auditor of stage 1 would ask',
    vi: 'Chuyên gia đánh giá giai đoạn 1 sẽ hỏi gì',
    zh: '第一阶段审核员会问什么',
  },
  'assessment-made': { en: 'Assessment {number}', vi: 'Lần đánh giá {number}', zh: '评估 {number}' },
  'assessment-none': { en: 'No assessment yet', vi: 'Chưa có lần đánh giá nào', zh: '尚无评估' },
  plan: { en: 'Plan', vi: 'Kế hoạch', zh: '计划' },
  'plan-none': {
    en: 'No gap has a date yet. Give one a beginning and an end, and it is drawn here.',
    vi: 'Chưa có khoảng trống nào được đặt ngày. Hãy đặt ngày bắt đầu và kết thúc để vẽ tại đây.',
    zh: '尚无差距设定日期。设定开始和截止日期后会绘制在此。',
  },
  today: { en: 'Today', vi: 'Hôm nay', zh: '今天' },
  'bar-of': { en: '{title}: {from} – {to}', vi: '{title}: {from} – {to}', zh: '{title}：{from} – {to}' },
  analysis: { en: 'Gap analysis', vi: 'Phân tích khoảng trống', zh: '差距分析' },
  'only-missing': { en: 'Only what is missing', vi: 'Chỉ phần còn thiếu', zh: '仅显示缺失' },
  requirement: { en: 'Requirement', vi: 'Yêu cầu', zh: '要求' },
  verdict: { en: 'Last assessment', vi: 'Lần đánh giá gần nhất', zh: '最近评估' },
  gaps: { en: 'Who closes it by when', vi: 'Ai thực hiện, đến khi nào', zh: '由谁何时弥补' },
  add: { en: 'Plan', vi: 'Lập kế hoạch', zh: '安排' },
  'add-for': {
    en: 'Plan something for {requirement}',
    vi: 'Lập kế hoạch cho {requirement}',
    zh: '为 {requirement} 安排',
  },
  nobody: { en: 'nobody yet', vi: 'chưa giao ai', zh: '未指定' },
  'summary-of': {
    en: '{missing} of {total} requirements without supporting evidence',
    vi: '{missing} trên {total} yêu cầu chưa có bằng chứng ủng hộ',
    zh: '{total} 条要求中有 {missing} 条缺少支持证据',
  },
});

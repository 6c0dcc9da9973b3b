import type { ProcessTexts } from '../module.ts';

/** Names of everything in the list of gaps. */
export const gapTexts: ProcessTexts = {
  plural: { en: 'Gaps', vi: 'Khoảng trống', zh: '差距' },
  purpose: {
    en: 'What is still missing for a requirement, who closes the gap and by when. The journey page draws the plan from these.',
    vi: 'Những gì còn thiếu cho một yêu cầu, ai khắc phục và đến khi nào. Trang lộ trình vẽ kế hoạch từ đây.',
    zh: '某项要求尚缺什么、由谁在何时弥补。“历程”页面据此绘制计划。',
  },
  fields: {
    title: { en: 'What is to be done', vi: 'Việc cần làm', zh: '待办事项' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Who', vi: 'Người thực hiện', zh: '负责人' },
    requirement: { en: 'Requirement', vi: 'Yêu cầu', zh: '要求' },
    exists: { en: 'What exists', vi: 'Đã có gì', zh: '已有内容' },
    missing: { en: 'What is missing', vi: 'Còn thiếu gì', zh: '缺失内容' },
    starts_on: { en: 'From', vi: 'Từ ngày', zh: '开始' },
    due_on: { en: 'Until', vi: 'Đến ngày', zh: '截止' },
    proof: { en: 'Proof', vi: 'Bằng chứng', zh: '证明' },
  },
  help: {
    requirement: {
      en: 'Its id, such as 8.6.1-a.',
      vi: 'Mã của yêu cầu, ví dụ 8.6.1-a.',
      zh: '要求的编号，例如 8.6.1-a。',
    },
    proof: {
      en: 'What shows that the gap is closed: a record, a document, a result.',
      vi: 'Điều cho thấy khoảng trống đã được lấp: hồ sơ, tài liệu, kết quả.',
      zh: '证明差距已弥补的内容：记录、文件或结果。',
    },
  },
  states: {
    open: { en: 'Open', vi: 'Chưa làm', zh: '未开始' },
    'in-progress': { en: 'In progress', vi: 'Đang làm', zh: '进行中' },
    done: { en: 'Closed', vi: 'Đã lấp', zh: '已弥补' },
    dropped: { en: 'Dropped', vi: 'Đã bỏ', zh: '已放弃' },
  },
  activities: {
    start: { en: 'Start', vi: 'Bắt đầu', zh: '开始' },
    finish: { en: 'Close the gap', vi: 'Lấp khoảng trống', zh: '弥补差距' },
    drop: { en: 'Drop', vi: 'Bỏ', zh: '放弃' },
    reopen: { en: 'Open again', vi: 'Mở lại', zh: '重新打开' },
  },
  choices: {},
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'depends-on': { en: 'depends on', vi: 'phụ thuộc vào', zh: '依赖于' },
  },
  obligations: {
    assign: { en: 'Find somebody for the gap', vi: 'Giao người lấp khoảng trống', zh: '为差距指定负责人' },
    fill: { en: 'Close the gap', vi: 'Lấp khoảng trống', zh: '弥补差距' },
  },
};

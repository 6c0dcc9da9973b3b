import { auditMethodTexts } from '../certification-texts.ts';
import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of work papers. */
export const workPaperTexts: ProcessTexts = {
  plural: { en: 'Work papers', vi: 'Phiếu ghi nhận đánh giá', zh: '审核工作底稿' },
  purpose: {
    en: 'What auditors gathered in an audit of a client: by which method, with whom, where and when, what was seen and what it shows.',
    vi: 'Những gì chuyên gia thu thập trong cuộc đánh giá khách hàng: bằng phương pháp nào, với ai, ở đâu, khi nào, đã thấy gì và điều đó cho thấy gì.',
    zh: '审核员在客户审核中收集的证据：采用何种方法，与谁、在何处、何时，看到了什么，说明了什么。',
  },
  fields: {
    title: { en: 'Subject', vi: 'Nội dung', zh: '主题' },
    audit: { en: 'Audit', vi: 'Cuộc đánh giá', zh: '审核' },
    method: { en: 'Method', vi: 'Phương pháp', zh: '方法' },
    requirements: { en: 'Requirements', vi: 'Yêu cầu', zh: '要求' },
    assignee: { en: 'Auditor', vi: 'Chuyên gia đánh giá', zh: '审核员' },
    with_whom: { en: 'With whom', vi: 'Với ai', zh: '对象' },
    place: { en: 'Where', vi: 'Ở đâu', zh: '地点' },
    day: { en: 'When', vi: 'Khi nào', zh: '日期' },
    seen: { en: 'What was seen', vi: 'Bằng chứng đã thấy', zh: '所见证据' },
    noted: { en: 'Notes', vi: 'Ghi nhận', zh: '记录' },
    sample: { en: 'Samples', vi: 'Mẫu', zh: '样本' },
    conclusion: { en: 'Conclusion', vi: 'Kết luận', zh: '结论' },
    follow_up: { en: 'To follow up', vi: 'Cần theo dõi tiếp', zh: '待跟进事项' },
    concluded_at: { en: 'Concluded', vi: 'Kết luận lúc', zh: '结论时间' },
    concluded_by: { en: 'Concluded by', vi: 'Người kết luận', zh: '结论人' },
  },
  help: {
    requirements: {
      en: 'Ids of the requirements, such as 8.6.1-a.',
      vi: 'Mã của các yêu cầu, ví dụ 8.6.1-a.',
      zh: '要求的编号，例如 8.6.1-a。',
    },
    with_whom: {
      en: 'Name and function of whoever was asked or observed.',
      vi: 'Tên và chức vụ của người được hỏi hoặc được quan sát.',
      zh: '被访谈或被观察人员的姓名和职务。',
    },
    seen: {
      en: 'Each piece of evidence with what finds it again: number, version, SHA-256.',
      vi: 'Từng bằng chứng cùng thông tin để tìm lại: số hiệu, phiên bản, SHA-256.',
      zh: '每项证据及其可追溯标识：编号、版本、SHA-256。',
    },
    sample: {
      en: 'List what there is to choose from, one number a line; size and seed decide what is drawn, and anybody can draw it again.',
      vi: 'Liệt kê tập để chọn, mỗi dòng một số; cỡ mẫu và hạt giống quyết định mẫu được lấy, ai cũng có thể lấy lại đúng mẫu đó.',
      zh: '列出可选对象，每行一个编号；样本量和种子决定抽取结果，任何人均可重现。',
    },
    noted: {
      en: 'What was said and seen, without advice on what to do about it.',
      vi: 'Điều đã nghe và thấy, không kèm lời khuyên cách xử lý.',
      zh: '所述与所见，不含处理建议。',
    },
  },
  columns: {
    seen: {
      what: { en: 'What', vi: 'Nội dung', zh: '内容' },
      reference: { en: 'Reference', vi: 'Số hiệu', zh: '标识' },
      hash: { en: 'SHA-256', vi: 'SHA-256', zh: 'SHA-256' },
    },
    sample: {
      population: { en: 'Drawn from', vi: 'Lấy từ', zh: '抽样总体' },
      keys: { en: 'Numbers to choose from', vi: 'Các số để chọn', zh: '可选编号' },
      size: { en: 'Sample size', vi: 'Cỡ mẫu', zh: '样本量' },
      seed: { en: 'Seed', vi: 'Hạt giống', zh: '种子' },
      drawn: { en: 'Drawn', vi: 'Đã lấy', zh: '抽取结果' },
    },
  },
  states: {
    open: { en: 'Open', vi: 'Đang ghi nhận', zh: '记录中' },
    concluded: { en: 'Concluded', vi: 'Đã kết luận', zh: '已有结论' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút', zh: '已撤回' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Sửa', zh: '修改' },
    draw: { en: 'Draw samples', vi: 'Lấy mẫu', zh: '抽样' },
    conclude: { en: 'Conclude', vi: 'Kết luận', zh: '得出结论' },
    withdraw: { en: 'Withdraw', vi: 'Rút lại', zh: '撤回' },
  },
  choices: {
    method: auditMethodTexts,
    conclusion: {
      conforms: {
        en: 'Meets the requirements, as seen',
        vi: 'Đáp ứng yêu cầu theo những gì đã thấy',
        zh: '就所见满足要求',
      },
      finding: { en: 'Finding', vi: 'Có phát hiện', zh: '有审核发现' },
      'follow-up': { en: 'To follow up', vi: 'Cần theo dõi tiếp', zh: '待跟进' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    conclude: { en: 'Conclude the work paper', vi: 'Kết luận phiếu ghi nhận', zh: '完成工作底稿结论' },
  },
};

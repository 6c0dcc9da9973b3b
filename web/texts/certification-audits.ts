import { textTable } from './text-table.ts';

/** Words of the work of an audit of a client. */
export const certificationAuditsTexts = textTable('certification-audits', {
  work: {
    en: 'Work papers by part and method',
    vi: 'Phiếu ghi nhận theo phần và phương pháp',
    zh: '按部分和方法的工作底稿',
  },
  'no-work': {
    en: 'No work papers yet. They are written once the audit is under way.',
    vi: 'Chưa có phiếu ghi nhận. Phiếu được lập khi cuộc đánh giá đang diễn ra.',
    zh: '尚无工作底稿。审核开始后方可编写。',
  },
  part: { en: 'Part', vi: 'Phần', zh: '部分' },
  'not-seen': { en: 'none', vi: 'không có', zh: '无' },
  'write-paper': { en: 'New work paper', vi: 'Phiếu mới', zh: '新建底稿' },
  'raise-finding': { en: 'New finding', vi: 'Phát hiện mới', zh: '新建发现' },
  'missing-methods': {
    en: 'Not used yet in a concluded work paper: {methods}.',
    vi: 'Chưa dùng trong phiếu đã kết luận nào: {methods}.',
    zh: '尚未在已结论的底稿中使用：{methods}。',
  },
  findings: { en: 'Findings by grade', vi: 'Phát hiện theo mức độ', zh: '按等级的审核发现' },
  certificate: { en: 'Certificate to hand out', vi: 'Giấy chứng nhận để trao', zh: '证书文件' },
  'status-page': { en: 'Public status page', vi: 'Trang tình trạng công khai', zh: '公开状态页面' },
});

import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of audit rooms. */
export const auditRoomTexts: ProcessTexts = {
  plural: { en: 'Audit rooms', vi: 'Phòng đánh giá', zh: '审核室' },
  purpose: {
    en: 'What external auditors see as guests: the records, documents, lists and assessments opened to them, from one day to another. Every look is journalled.',
    vi: 'Những gì chuyên gia đánh giá bên ngoài được xem với tư cách khách: hồ sơ, tài liệu, danh sách và đợt đánh giá được mở cho họ trong một khoảng ngày. Mỗi lượt xem đều được ghi nhật ký.',
    zh: '外部审核员作为访客所能看到的内容：在一段日期内向其开放的记录、文件、列表和评估。每次查看都记入日志。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    description: { en: 'Purpose and arrangements', vi: 'Mục đích và cách tổ chức', zh: '目的与安排' },
    assignee: { en: 'Runs the room', vi: 'Người phụ trách phòng', zh: '审核室负责人' },
    external_audit: { en: 'External audit', vi: 'Cuộc đánh giá bên ngoài', zh: '外部审核' },
    guests: { en: 'Guests', vi: 'Khách', zh: '访客' },
    opens_on: { en: 'Opens on', vi: 'Ngày mở', zh: '开放日期' },
    closes_on: { en: 'Closes after', vi: 'Đóng sau ngày', zh: '开放至' },
    opened: { en: 'Opened to the guests', vi: 'Nội dung mở cho khách', zh: '向访客开放的内容' },
  },
  help: {
    description: {
      en: 'The guests read it: who answers questions, when, and what to look at first.',
      vi: 'Khách sẽ đọc: ai trả lời câu hỏi, lúc nào và nên xem gì trước.',
      zh: '访客可见：由谁答疑、何时答疑、先看什么。',
    },
    guests: {
      en: 'People with the role of external auditor. Others named here see nothing by it.',
      vi: 'Người có vai trò chuyên gia đánh giá bên ngoài. Người khác có tên ở đây cũng không xem được gì.',
      zh: '具有外部审核员角色的人员。其他人列在此处不会获得任何查看权限。',
    },
    closes_on: {
      en: 'The last day on which the guests see anything, in the time zone of the organisation.',
      vi: 'Ngày cuối cùng khách còn xem được, theo múi giờ của tổ chức.',
      zh: '访客可查看的最后一天，按组织所在时区计算。',
    },
  },
  columns: {
    opened: {
      id: { en: 'No.', vi: 'Số', zh: '编号' },
      kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
      process: { en: 'Process', vi: 'Quy trình', zh: '流程' },
      key: { en: 'Id', vi: 'Mã', zh: '标识' },
      name: { en: 'What', vi: 'Nội dung', zh: '内容' },
      filter: { en: 'Narrowed to', vi: 'Giới hạn', zh: '筛选' },
      why: { en: 'Why', vi: 'Lý do', zh: '理由' },
      opened_at: { en: 'Opened', vi: 'Mở lúc', zh: '开放时间' },
      opened_by: { en: 'Opened by', vi: 'Người mở', zh: '开放人' },
      closed_at: { en: 'Closed', vi: 'Đóng lúc', zh: '关闭时间' },
      closed_by: { en: 'Closed by', vi: 'Người đóng', zh: '关闭人' },
    },
  },
  states: {
    prepared: { en: 'In preparation', vi: 'Đang chuẩn bị', zh: '准备中' },
    open: { en: 'Open', vi: 'Đang mở', zh: '开放中' },
    closed: { en: 'Closed', vi: 'Đã đóng', zh: '已关闭' },
  },
  activities: {
    open: { en: 'Open the room', vi: 'Mở phòng', zh: '开放审核室' },
    close: { en: 'Close the room', vi: 'Đóng phòng', zh: '关闭审核室' },
    reopen: { en: 'Open again', vi: 'Mở lại', zh: '重新开放' },
    'open-thing': { en: 'Open something to the guests', vi: 'Mở nội dung cho khách', zh: '向访客开放内容' },
    'close-thing': {
      en: 'Close something to the guests',
      vi: 'Đóng nội dung đối với khách',
      zh: '向访客关闭内容',
    },
    looked: { en: 'Looked at', vi: 'Đã xem', zh: '查看' },
    noted: { en: 'Note of a guest', vi: 'Ghi chú của khách', zh: '访客笔记' },
    sampled: { en: 'Sample taken', vi: 'Đã lấy mẫu', zh: '已抽样' },
  },
  choices: {
    'opened.kind': {
      record: { en: 'Record', vi: 'Hồ sơ', zh: '记录' },
      document: { en: 'Document', vi: 'Tài liệu', zh: '文件' },
      list: { en: 'List', vi: 'Danh sách', zh: '列表' },
      assessment: { en: 'Assessment', vi: 'Đợt đánh giá', zh: '评估' },
      pack: { en: 'Evidence pack', vi: 'Gói bằng chứng', zh: '证据包' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    open: { en: 'Open the audit room', vi: 'Mở phòng đánh giá', zh: '开放审核室' },
    close: { en: 'Close the audit room', vi: 'Đóng phòng đánh giá', zh: '关闭审核室' },
  },
};

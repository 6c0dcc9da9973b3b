import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of information requests. */
export const informationRequestTexts: ProcessTexts = {
  plural: { en: 'Information requests', vi: 'Yêu cầu thông tin', zh: '信息索取请求' },
  purpose: {
    en: 'What external auditors ask for in an audit room, who answers, by when, and whether the answer was enough for them.',
    vi: 'Những gì chuyên gia đánh giá bên ngoài yêu cầu trong phòng đánh giá, ai trả lời, trước ngày nào và câu trả lời đã đủ với họ chưa.',
    zh: '外部审核员在审核室中索取的内容、由谁答复、何时前答复，以及答复是否足够。',
  },
  fields: {
    title: { en: 'What is wanted', vi: 'Nội dung cần cung cấp', zh: '索取内容' },
    description: { en: 'In detail', vi: 'Chi tiết', zh: '详细说明' },
    room: { en: 'Audit room', vi: 'Phòng đánh giá', zh: '审核室' },
    requirements: { en: 'For the requirements', vi: 'Cho các yêu cầu', zh: '对应要求' },
    requester: { en: 'Asked by', vi: 'Người yêu cầu', zh: '提出人' },
    due_on: { en: 'Due on', vi: 'Hạn trả lời', zh: '答复期限' },
    assignee: { en: 'Answers it', vi: 'Người trả lời', zh: '答复人' },
    answers: { en: 'Answers', vi: 'Câu trả lời', zh: '答复' },
    answered_at: { en: 'Answered', vi: 'Trả lời lúc', zh: '答复时间' },
    answered_by: { en: 'Answered by', vi: 'Người đã trả lời', zh: '已答复人' },
  },
  help: {
    requirements: {
      en: 'Ids of the requirements it is asked for, such as 8.6.1-a.',
      vi: 'Mã của các yêu cầu liên quan, ví dụ 8.6.1-a.',
      zh: '所涉及要求的编号，例如 8.6.1-a。',
    },
  },
  columns: {
    answers: {
      text: { en: 'Answer', vi: 'Trả lời', zh: '答复' },
      opened: { en: 'Opened with it', vi: 'Nội dung mở kèm', zh: '随答复开放' },
      by: { en: 'By', vi: 'Người trả lời', zh: '答复人' },
      at: { en: 'When', vi: 'Lúc', zh: '时间' },
    },
  },
  states: {
    asked: { en: 'Asked', vi: 'Đã yêu cầu', zh: '已提出' },
    'in-answer': { en: 'Being answered', vi: 'Đang trả lời', zh: '答复中' },
    answered: { en: 'Answered', vi: 'Đã trả lời', zh: '已答复' },
    'asked-again': { en: 'Asked again', vi: 'Yêu cầu bổ sung', zh: '再次提出' },
    satisfied: { en: 'Satisfied', vi: 'Đã đáp ứng', zh: '已满足' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút lại', zh: '已撤回' },
  },
  activities: {
    take: { en: 'Take on', vi: 'Nhận trả lời', zh: '受理' },
    answer: { en: 'Answer', vi: 'Trả lời', zh: '答复' },
    satisfy: { en: 'The answer is enough', vi: 'Trả lời đã đủ', zh: '答复已足够' },
    'ask-again': { en: 'Ask again', vi: 'Yêu cầu bổ sung', zh: '再次提出' },
    withdraw: { en: 'Withdraw', vi: 'Rút lại', zh: '撤回' },
  },
  choices: {},
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    answer: {
      en: 'Answer the auditors’ request',
      vi: 'Trả lời yêu cầu của chuyên gia đánh giá',
      zh: '答复审核员的请求',
    },
    'answer-again': {
      en: 'Answer again: the auditors ask for more',
      vi: 'Trả lời bổ sung: chuyên gia đánh giá cần thêm',
      zh: '再次答复：审核员需要更多信息',
    },
    follow: {
      en: 'Follow whether the answer was enough',
      vi: 'Theo dõi xem câu trả lời đã đủ chưa',
      zh: '跟进答复是否足够',
    },
  },
};

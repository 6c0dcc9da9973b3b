import type { ErrorDefinition } from './errors.ts';

/** What is said of an answer to the form of a service request: apart from all others, as pages say it while one types. */
export const answerErrors = {
  'answer.length': {
    status: 422,
    text: {
      en: 'The answer has {length} characters; between {minimum} and {maximum} are asked.',
      vi: 'Câu trả lời có {length} ký tự; cần từ {minimum} đến {maximum} ký tự.',
      zh: '回答有 {length} 个字符，应为 {minimum} 至 {maximum} 个。',
    },
  },
  'answer.one-line': {
    status: 422,
    text: {
      en: 'The answer has several lines where one is asked. Write it in one line.',
      vi: 'Câu trả lời có nhiều dòng trong khi chỉ cần một dòng. Hãy viết trên một dòng.',
      zh: '回答有多行，而此处只需一行。请写成一行。',
    },
  },
  'answer.pattern': {
    status: 422,
    text: {
      en: '“{value}” is not of the form asked: {expected}.',
      vi: '“{value}” không đúng dạng yêu cầu: {expected}.',
      zh: '“{value}”不符合要求的格式：{expected}。',
    },
  },
  'answer.range': {
    status: 422,
    text: {
      en: '{value} lies outside of what is asked: from {minimum} to {maximum}.',
      vi: '{value} nằm ngoài khoảng yêu cầu: từ {minimum} đến {maximum}.',
      zh: '{value} 超出要求的范围：{minimum} 至 {maximum}。',
    },
  },
  'answer.how-many': {
    status: 422,
    text: {
      en: '{count} choices are given; between {minimum} and {maximum} are asked.',
      vi: 'Đã chọn {count} mục; cần từ {minimum} đến {maximum} mục.',
      zh: '选择了 {count} 项，应为 {minimum} 至 {maximum} 项。',
    },
  },
  'answer.email': {
    status: 422,
    text: {
      en: '{value} is not an email address. Write it like name@company.example.',
      vi: '{value} không phải địa chỉ email. Hãy viết theo dạng ten@congty.example.',
      zh: '{value} 不是邮箱地址。请按 name@company.example 的形式填写。',
    },
  },
  'answer.twice': {
    status: 422,
    text: {
      en: 'The question is answered twice. Give one answer to it.',
      vi: 'Câu hỏi được trả lời hai lần. Hãy chỉ trả lời một lần.',
      zh: '该问题回答了两次。请只回答一次。',
    },
  },
  'answer.not-asked': {
    status: 422,
    text: {
      en: 'The form does not ask this, or not as the other questions are answered. Leave the answer out.',
      vi: 'Biểu mẫu không hỏi mục này, hoặc không hỏi với các câu trả lời hiện có. Hãy bỏ câu trả lời này.',
      zh: '表单没有此问题，或按其他回答不需要此问题。请去掉该回答。',
    },
  },
} as const satisfies Record<string, ErrorDefinition>;

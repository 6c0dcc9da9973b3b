import { numbersSetting } from '../../kernel/register.ts';
import { handlingParts, handlingTexts } from '../handling-texts.ts';
import type { ProcessModule } from '../module.ts';
import { clientComplaint } from './definition.ts';

const key = 'client-complaint.times';

/** Complaints to the certification body. */
export const clientComplaintModule: ProcessModule = {
  definition: clientComplaint,
  texts: {
    ...handlingTexts,
    plural: { en: 'Complaints', vi: 'Khiếu nại', zh: '投诉' },
    purpose: {
      en: 'Complaints about the body or about a certified client, from receipt to answer.',
      vi: 'Khiếu nại về tổ chức chứng nhận hoặc về khách hàng đã được chứng nhận, từ khi nhận đến khi trả lời.',
      zh: '针对本机构或获证客户的投诉，从收到到答复。',
    },
    fields: { ...handlingTexts.fields, about: { en: 'About', vi: 'Khiếu nại về', zh: '投诉对象' } },
    choices: {
      ...handlingTexts.choices,
      about: {
        body: { en: 'The body’s own work', vi: 'Công việc của tổ chức chứng nhận', zh: '本机构的工作' },
        client: { en: 'A certified client', vi: 'Khách hàng đã được chứng nhận', zh: '获证客户' },
      },
    },
    obligations: {
      acknowledge: { en: 'Acknowledge the complaint', vi: 'Xác nhận đã nhận khiếu nại', zh: '确认收到投诉' },
      investigate: { en: 'Investigate the complaint', vi: 'Điều tra khiếu nại', zh: '调查投诉' },
      decide: { en: 'Decide on the complaint', vi: 'Quyết định về khiếu nại', zh: '对投诉作出决定' },
      answer: { en: 'Answer the complaint', vi: 'Trả lời khiếu nại', zh: '答复投诉' },
      close: { en: 'Close the complaint', vi: 'Đóng khiếu nại', zh: '关闭投诉' },
    },
  },
  settings: {
    [key]: numbersSetting({
      acknowledge_days: { start: 5, minimum: 1, maximum: 60 },
      decide_days: { start: 60, minimum: 1, maximum: 365 },
      answer_days: { start: 5, minimum: 1, maximum: 60 },
    }),
  },
  setting_texts: {
    [key]: {
      title: { en: 'Times for complaints', vi: 'Thời hạn xử lý khiếu nại', zh: '投诉处理时限' },
      help: {
        en: 'Days from receipt to acknowledgement and decision, and from decision to answer.',
        vi: 'Số ngày từ khi nhận đến khi xác nhận và quyết định, và từ quyết định đến trả lời.',
        zh: '自收到至确认和决定的天数，以及自决定至答复的天数。',
      },
      parts: handlingParts,
    },
  },
};

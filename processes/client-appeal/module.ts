import { numbersSetting } from '../../kernel/register.ts';
import { handlingParts, handlingTexts } from '../handling-texts.ts';
import type { ProcessModule } from '../module.ts';
import { clientAppeal } from './definition.ts';

const key = 'client-appeal.times';

/** Appeals against decisions on certification. */
export const clientAppealModule: ProcessModule = {
  definition: clientAppeal,
  texts: {
    ...handlingTexts,
    plural: { en: 'Appeals', vi: 'Kháng nghị', zh: '申诉' },
    purpose: {
      en: 'Appeals of clients against decisions on their certification, decided by somebody who had no part in them.',
      vi: 'Kháng nghị của khách hàng đối với quyết định chứng nhận, do người không tham gia quyết định đó xem xét.',
      zh: '客户对认证决定的申诉，由未参与该决定的人员裁决。',
    },
    fields: {
      ...handlingTexts.fields,
      decision: { en: 'Decision appealed against', vi: 'Quyết định bị kháng nghị', zh: '被申诉的决定' },
    },
    obligations: {
      acknowledge: { en: 'Acknowledge the appeal', vi: 'Xác nhận đã nhận kháng nghị', zh: '确认收到申诉' },
      investigate: { en: 'Investigate the appeal', vi: 'Điều tra kháng nghị', zh: '调查申诉' },
      decide: { en: 'Decide on the appeal', vi: 'Quyết định về kháng nghị', zh: '对申诉作出决定' },
      answer: { en: 'Answer the appeal', vi: 'Trả lời kháng nghị', zh: '答复申诉' },
      close: { en: 'Close the appeal', vi: 'Đóng kháng nghị', zh: '关闭申诉' },
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
      title: { en: 'Times for appeals', vi: 'Thời hạn xử lý kháng nghị', zh: '申诉处理时限' },
      help: {
        en: 'Days from receipt to acknowledgement and decision, and from decision to answer.',
        vi: 'Số ngày từ khi nhận đến khi xác nhận và quyết định, và từ quyết định đến trả lời.',
        zh: '自收到至确认和决定的天数，以及自决定至答复的天数。',
      },
      parts: handlingParts,
    },
  },
};

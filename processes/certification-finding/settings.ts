import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Days that the body sets its clients, from the day on which a finding is issued. */
export const certificationFindingSettings: Readonly<Record<string, SettingDefinition>> = {
  'certification-finding.times': numbersSetting({
    major_answer_days: { start: 14, minimum: 1, maximum: 180 },
    minor_answer_days: { start: 30, minimum: 1, maximum: 180 },
    major_closing_days: { start: 60, minimum: 1, maximum: 365 },
    minor_closing_days: { start: 90, minimum: 1, maximum: 730 },
  }),
};

/** What they are called. */
export const certificationFindingSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'certification-finding.times': {
    title: { en: 'Times for findings', vi: 'Thời hạn xử lý phát hiện', zh: '审核发现时限' },
    help: {
      en: 'How many days a client has to answer a nonconformity and to send evidence of what was done. The body sets them.',
      vi: 'Khách hàng có bao nhiêu ngày để trả lời điểm không phù hợp và gửi bằng chứng đã thực hiện. Do tổ chức chứng nhận quy định.',
      zh: '客户答复不符合项和提交完成证据的天数，由认证机构规定。',
    },
    parts: {
      major_answer_days: {
        en: 'Days to answer a major nonconformity',
        vi: 'Số ngày để trả lời điểm không phù hợp nặng',
        zh: '严重不符合答复期限（天）',
      },
      minor_answer_days: {
        en: 'Days to answer a minor nonconformity',
        vi: 'Số ngày để trả lời điểm không phù hợp nhẹ',
        zh: '轻微不符合答复期限（天）',
      },
      major_closing_days: {
        en: 'Days to show a major nonconformity done',
        vi: 'Số ngày để chứng minh đã xử lý điểm không phù hợp nặng',
        zh: '严重不符合完成期限（天）',
      },
      minor_closing_days: {
        en: 'Days to show a minor nonconformity done',
        vi: 'Số ngày để chứng minh đã xử lý điểm không phù hợp nhẹ',
        zh: '轻微不符合完成期限（天）',
      },
    },
  },
};

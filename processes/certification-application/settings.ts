import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of applications, and from when on the organisation holds its records to be mature. */
export const certificationApplicationSettings: Readonly<Record<string, SettingDefinition>> = {
  'certification-application.steps': numbersSetting({
    completion_days: { start: 14, minimum: 1, maximum: 180 },
    months_of_records: { start: 3, minimum: 1, maximum: 36 },
  }),
};

/** What they are called. */
export const certificationApplicationSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'certification-application.steps': {
    title: { en: 'Application for certification', vi: 'Đơn đăng ký chứng nhận', zh: '认证申请' },
    help: {
      en: 'By when questions of the body are answered, and how many months of records the body wants to see before stage 1.',
      vi: 'Hạn trả lời câu hỏi của tổ chức chứng nhận và số tháng hồ sơ mà tổ chức muốn thấy trước giai đoạn 1.',
      zh: '答复认证机构问题的期限，以及第一阶段前机构希望看到几个月的记录。',
    },
    parts: {
      completion_days: {
        en: 'Days to answer questions',
        vi: 'Số ngày để trả lời câu hỏi',
        zh: '答复问题（天）',
      },
      months_of_records: {
        en: 'Months of records before stage 1',
        vi: 'Số tháng hồ sơ trước giai đoạn 1',
        zh: '第一阶段前的记录月数',
      },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { barringSetting } from '../../kernel/impartiality.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** For how long relations bar. Two years after consultancy and internal audits is the least; a body may be stricter. */
export const conflictOfInterestSettings: Readonly<Record<string, SettingDefinition>> = {
  [barringSetting]: numbersSetting({
    consultancy_months: { start: 24, minimum: 24, maximum: 120 },
    internal_audit_months: { start: 24, minimum: 24, maximum: 120 },
    employment_months: { start: 24, minimum: 0, maximum: 120 },
    family_months: { start: 0, minimum: 0, maximum: 120 },
    other_months: { start: 0, minimum: 0, maximum: 120 },
  }),
};

/** What they are called. */
export const conflictOfInterestSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [barringSetting]: {
    title: { en: 'Conflicts of interest', vi: 'Xung đột lợi ích', zh: '利益冲突' },
    help: {
      en: 'For how many months after its end a relation still keeps people away from the client: 24 at least after consultancy and internal audits.',
      vi: 'Sau khi kết thúc, quan hệ còn ngăn người liên quan làm việc với khách hàng bao nhiêu tháng: ít nhất 24 tháng sau tư vấn và đánh giá nội bộ.',
      zh: '关系结束后须回避该客户的月数：咨询和内部审核之后至少 24 个月。',
    },
    parts: {
      consultancy_months: { en: 'Months after consultancy', vi: 'Số tháng sau tư vấn', zh: '咨询后（月）' },
      internal_audit_months: {
        en: 'Months after internal audits',
        vi: 'Số tháng sau đánh giá nội bộ',
        zh: '内部审核后（月）',
      },
      employment_months: {
        en: 'Months after employment',
        vi: 'Số tháng sau khi làm việc cho khách hàng',
        zh: '受雇后（月）',
      },
      family_months: {
        en: 'Months after a family relation',
        vi: 'Số tháng sau quan hệ gia đình',
        zh: '亲属关系后（月）',
      },
      other_months: { en: 'Months after others', vi: 'Số tháng sau quan hệ khác', zh: '其他关系后（月）' },
    },
  },
};

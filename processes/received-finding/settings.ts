import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of findings that were received: they count where the body set no day. */
export const receivedFindingSettings: Readonly<Record<string, SettingDefinition>> = {
  'received-finding.deadlines': numbersSetting({
    answer_days: { start: 14, minimum: 1, maximum: 365 },
    closing_days: { start: 60, minimum: 1, maximum: 730 },
    work_days: { start: 45, minimum: 1, maximum: 730 },
  }),
};

/** What they are called. */
export const receivedFindingSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'received-finding.deadlines': {
    title: {
      en: 'Findings of external audits',
      vi: 'Phát hiện đánh giá bên ngoài',
      zh: '外部审核发现',
    },
    help: {
      en: 'Days after a finding arrived. Where the certification body set a day, that day counts.',
      vi: 'Số ngày kể từ khi nhận phát hiện. Nếu tổ chức chứng nhận đã ấn định ngày thì theo ngày đó.',
      zh: '自收到发现起的天数。认证机构已规定日期的，以其为准。',
    },
    parts: {
      answer_days: { en: 'Days to answer', vi: 'Số ngày để trả lời', zh: '答复期限（天）' },
      closing_days: {
        en: 'Days to report it done',
        vi: 'Số ngày để báo hoàn thành',
        zh: '报告完成期限（天）',
      },
      work_days: {
        en: 'Days proposed for improvement work',
        vi: 'Số ngày đề xuất cho việc cải tiến',
        zh: '建议的改进工作天数',
      },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of licence assignments. */
export const licenceAssignmentSettings: Readonly<Record<string, SettingDefinition>> = {
  'licence-assignment.decision': numbersSetting({ within_days: { start: 5, minimum: 1, maximum: 90 } }),
};

/** What they are called. */
export const licenceAssignmentSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'licence-assignment.decision': {
    title: { en: 'Requests for licences', vi: 'Đề nghị cấp giấy phép', zh: '许可证申请' },
    help: {
      en: 'Within how many days a request is decided and carried out, where it does not say by when the licence is needed.',
      vi: 'Trong bao nhiêu ngày đề nghị được quyết định và thực hiện, nếu đề nghị không nêu ngày cần.',
      zh: '申请未注明需要日期时，须在多少天内决定并落实。',
    },
    parts: { within_days: { en: 'Days to decide', vi: 'Số ngày quyết định', zh: '决定期限（天）' } },
  },
};

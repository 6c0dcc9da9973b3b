import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of verifying configuration information. */
export const intervalSetting = 'configuration-verification.interval';

/** What an organisation plans for verifying; ISO/IEC 20000-1 asks for intervals and sets none. */
export const configurationVerificationSettings: Readonly<Record<string, SettingDefinition>> = {
  [intervalSetting]: numbersSetting({
    interval_days: { start: 180, minimum: 1, maximum: 3650 },
    correct_within_days: { start: 30, minimum: 1, maximum: 365 },
    minimum_accuracy_percent: { start: 95, minimum: 0, maximum: 100 },
  }),
};

/** What the setting is called. */
export const configurationVerificationSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [intervalSetting]: {
    title: { en: 'Verification of configuration', vi: 'Kiểm tra xác nhận cấu hình', zh: '配置核查' },
    help: {
      en: 'How often configuration information is verified, how long corrections may take, and which accuracy you planned.',
      vi: 'Thông tin cấu hình được kiểm tra xác nhận bao lâu một lần, khắc phục trong bao lâu, và độ chính xác đã hoạch định.',
      zh: '配置信息多久核查一次、纠正期限多长，以及计划的准确率。',
    },
    parts: {
      interval_days: { en: 'Verified every (days)', vi: 'Chu kỳ kiểm tra (ngày)', zh: '核查间隔（天）' },
      correct_within_days: {
        en: 'Deficiencies are corrected within (days)',
        vi: 'Khắc phục thiếu sót trong vòng (ngày)',
        zh: '缺陷纠正期限（天）',
      },
      minimum_accuracy_percent: {
        en: 'Accuracy is at least (percent)',
        vi: 'Độ chính xác tối thiểu (phần trăm)',
        zh: '最低准确率（%）',
      },
    },
  },
};

import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the qualification of auditors. */
export const auditorQualificationSettings: Readonly<Record<string, SettingDefinition>> = {
  'auditor-qualification.renewal': numbersSetting({ ahead_days: { start: 60, minimum: 0, maximum: 365 } }),
};

/** What they are called. */
export const auditorQualificationSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'auditor-qualification.renewal': {
    title: { en: 'Renewal of qualifications', vi: 'Gia hạn năng lực chuyên gia', zh: '审核员资格续期' },
    help: {
      en: 'How long before a qualification runs out its renewal is due.',
      vi: 'Việc gia hạn đến hạn bao lâu trước khi năng lực hết hiệu lực.',
      zh: '资格到期前多久应办理续期。',
    },
    parts: {
      ahead_days: { en: 'Days before it runs out', vi: 'Số ngày trước khi hết hạn', zh: '到期前天数' },
    },
  },
};

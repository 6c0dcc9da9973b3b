import { type Static, Type } from 'typebox';
import type { SettingDefinition } from '../../kernel/definition.ts';
import { choiceProperties, numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

const rolesSchema = Type.Object(
  {
    choices: Type.Array(
      Type.Object(
        {
          ...choiceProperties,
          /** Somebody must hold it at all times. */
          mandatory: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 200 },
    ),
  },
  { additionalProperties: false },
);

export type AppointmentRoles = Static<typeof rolesSchema>;

/** Planned values of appointments: which roles there are, and how soon they are accepted and looked at again. */
export const appointmentSettings: Readonly<Record<string, SettingDefinition>> = {
  'appointment.roles': {
    schema: rolesSchema,
    starting_value: {
      choices: [
        { id: 'sms-manager', name: 'Manager of the SMS', mandatory: true },
        { id: 'process-owner', name: 'Process owner', mandatory: true },
        { id: 'service-owner', name: 'Service owner', mandatory: true },
        { id: 'internal-auditor', name: 'Internal auditor', mandatory: true },
        { id: 'relationship-manager', name: 'Business relationship manager', mandatory: false },
        { id: 'supplier-manager', name: 'Supplier manager', mandatory: false },
        { id: 'major-incident-manager', name: 'Major incident manager', mandatory: false },
        { id: 'information-security-manager', name: 'Information security manager', mandatory: false },
      ],
    },
  },
  'appointment.review': numbersSetting({
    accept_days: { start: 14, minimum: 1, maximum: 365 },
    interval_days: { start: 365, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const appointmentSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'appointment.roles': {
    title: { en: 'Roles of the SMS', vi: 'Các vai trò trong SMS', zh: 'SMS 岗位' },
    help: {
      en: 'Roles to which top management appoints people. A mandatory role must be held at all times.',
      vi: 'Các vai trò do lãnh đạo cao nhất bổ nhiệm. Vai trò bắt buộc phải luôn có người đảm nhiệm.',
      zh: '由最高管理者任命的岗位。必设岗位须始终有人担任。',
    },
    parts: {
      choices: { en: 'Roles', vi: 'Các vai trò', zh: '岗位' },
      id: { en: 'Short name', vi: 'Mã', zh: '标识' },
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      mandatory: { en: 'Mandatory', vi: 'Bắt buộc', zh: '必设' },
    },
  },
  'appointment.review': {
    title: {
      en: 'Acceptance and review of appointments',
      vi: 'Nhận nhiệm vụ và xem xét bổ nhiệm',
      zh: '任命的接受与评审',
    },
    help: {
      en: 'Within how many days an appointment is accepted by its holder, and how often each is looked at again.',
      vi: 'Người được bổ nhiệm phải nhận nhiệm vụ trong bao nhiêu ngày, và bao lâu xem xét lại từng bổ nhiệm.',
      zh: '任命须在多少天内由本人接受，以及多久重新评审一次。',
    },
    parts: {
      accept_days: { en: 'Days to accept', vi: 'Số ngày để nhận nhiệm vụ', zh: '接受期限（天）' },
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần xem xét', zh: '评审间隔（天）' },
    },
  },
};

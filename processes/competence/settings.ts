import type { SettingDefinition } from '../../kernel/definition.ts';
import { choicesSchema, numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of the register of competence; the roles are a list to start from. */
export const competenceSettings: Readonly<Record<string, SettingDefinition>> = {
  'competence.roles': {
    schema: choicesSchema,
    starting_value: {
      choices: [
        { id: 'service-manager', name: 'Service manager' },
        { id: 'service-desk', name: 'Service desk' },
        { id: 'incident-management', name: 'Incident management' },
        { id: 'problem-management', name: 'Problem management' },
        { id: 'change-management', name: 'Change management' },
        { id: 'configuration-management', name: 'Configuration management' },
        { id: 'service-level-management', name: 'Service level management' },
        { id: 'supplier-management', name: 'Supplier management' },
        { id: 'continuity-management', name: 'Service continuity management' },
        { id: 'security-management', name: 'Information security management' },
        { id: 'internal-audit', name: 'Internal audit' },
        { id: 'operations', name: 'Technical operations' },
      ],
    },
  },
  'competence.assessment': numbersSetting({
    interval_days: { start: 365, minimum: 1, maximum: 3650 },
    first_within_days: { start: 30, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const competenceSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'competence.roles': {
    title: { en: 'Roles and tasks', vi: 'Vai trò và nhiệm vụ', zh: '岗位与任务' },
    help: {
      en: 'Roles and tasks whose work affects the services and their management. Each person who holds one needs the competence for it.',
      vi: 'Các vai trò và nhiệm vụ có ảnh hưởng đến dịch vụ và việc quản lý dịch vụ. Mỗi người đảm nhiệm đều cần năng lực tương ứng.',
      zh: '其工作影响服务及服务管理的岗位和任务。担任者均须具备相应能力。',
    },
    parts: { choices: { en: 'Roles and tasks', vi: 'Vai trò và nhiệm vụ', zh: '岗位与任务' } },
  },
  'competence.assessment': {
    title: { en: 'Assessment of competence', vi: 'Đánh giá năng lực', zh: '能力评估' },
    help: {
      en: 'How soon a competence is first assessed after it was written down, and how often after that.',
      vi: 'Năng lực được đánh giá lần đầu trong bao lâu sau khi ghi nhận và sau đó bao lâu một lần.',
      zh: '能力登记后多久进行首次评估，此后多久评估一次。',
    },
    parts: {
      interval_days: {
        en: 'Days between assessments',
        vi: 'Số ngày giữa hai lần đánh giá',
        zh: '评估间隔（天）',
      },
      first_within_days: {
        en: 'Days until the first assessment',
        vi: 'Số ngày đến lần đánh giá đầu tiên',
        zh: '首次评估期限（天）',
      },
    },
  },
};

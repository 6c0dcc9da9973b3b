import { type Static, Type } from 'typebox';
import type { SettingDefinition, Settings } from '../../kernel/definition.ts';
import type { SettingTexts } from '../module.ts';

/** Key of the setting that says which services are changed within their windows only. */
export const windowPolicyKey = 'change-window.policy';

const schema = Type.Object(
  { within_windows: Type.Enum(['where-planned', 'always', 'never']) },
  { additionalProperties: false },
);

/** What an organisation decides about changes outside of maintenance windows. */
export const changeWindowSettings: Readonly<Record<string, SettingDefinition>> = {
  [windowPolicyKey]: { schema, starting_value: { within_windows: 'where-planned' } },
};

/** What they are called. */
export const changeWindowSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [windowPolicyKey]: {
    title: { en: 'Maintenance windows', vi: 'Khung bảo trì', zh: '维护时段' },
    help: {
      en: 'Whether a change that lies outside of the maintenance windows of its services counts as a conflict on the change calendar.',
      vi: 'Thay đổi nằm ngoài khung bảo trì của dịch vụ có được coi là xung đột trên lịch thay đổi hay không.',
      zh: '超出服务维护时段的变更在变更日历上是否视为冲突。',
    },
    parts: {
      within_windows: {
        en: 'Changes only within maintenance windows',
        vi: 'Chỉ thay đổi trong khung bảo trì',
        zh: '仅在维护时段内变更',
      },
      'where-planned': {
        en: 'of services that have a window of their own in force',
        vi: 'với dịch vụ có khung bảo trì riêng đang áp dụng',
        zh: '对有自己有效维护时段的服务',
      },
      always: { en: 'of every service', vi: 'với mọi dịch vụ', zh: '对所有服务' },
      never: {
        en: 'not asked for',
        vi: 'không yêu cầu',
        zh: '不要求',
      },
    },
  },
};

/**
 * Whether a service is to be changed only within its maintenance windows. Pure.
 *
 * @param withOwn ids of the services that a maintenance window in force names
 */
export function windowRule(settings: Settings, withOwn: ReadonlySet<string>): (service: string) => boolean {
  const { within_windows } = settings[windowPolicyKey] as Static<typeof schema>;
  if (within_windows === 'always') return () => true;
  return within_windows === 'never' ? () => false : (service) => withOwn.has(service);
}

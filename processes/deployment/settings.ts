import { type Static, Type } from 'typebox';
import type { SettingDefinition, Settings } from '../../kernel/definition.ts';
import type { SettingTexts } from '../module.ts';

/** Key of the setting by which deployments find their changes. */
export const matchingKey = 'deployment.matching';

const schema = Type.Object(
  {
    tolerance_minutes: Type.Integer({ minimum: 0, maximum: 1_440 }),
    other_environments: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
      maxItems: 50,
      uniqueItems: true,
    }),
    recent_days: Type.Integer({ minimum: 1, maximum: 3_650 }),
  },
  { additionalProperties: false },
);

/** What an organisation plans for deployments that are reported to it. */
export type DeploymentMatching = Static<typeof schema>;

/** Planned values of deployments. */
export const deploymentSettings: Readonly<Record<string, SettingDefinition>> = {
  [matchingKey]: {
    schema,
    starting_value: {
      tolerance_minutes: 30,
      other_environments: ['development', 'test', 'testing', 'integration', 'staging'],
      recent_days: 90,
    } satisfies DeploymentMatching,
  },
};

/** How the organisation plans it. */
export function matchingIn(settings: Settings): DeploymentMatching {
  return settings[matchingKey] as DeploymentMatching;
}

/** Whether an environment is one that the organisation leaves out; its name counts without case and outer blanks. */
export function isOtherEnvironment(settings: Settings, environment: string | null): boolean {
  const tidy = (name: string): string => name.trim().toLowerCase();
  return (
    environment !== null &&
    matchingIn(settings).other_environments.some((one) => tidy(one) === tidy(environment))
  );
}

/** What they are called. */
export const deploymentSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [matchingKey]: {
    title: { en: 'Reported deployments', vi: 'Các lần triển khai được báo', zh: '上报的部署' },
    help: {
      en: 'How deployments find the changes to which they belong. One that finds none is an exception at once.',
      vi: 'Cách tìm thay đổi mà lần triển khai thuộc về. Lần triển khai không tìm thấy thay đổi là ngoại lệ ngay lập tức.',
      zh: '部署如何找到所属变更。找不到变更的部署立即成为例外。',
    },
    parts: {
      tolerance_minutes: {
        en: 'Minutes that a deployment may lie before or after the planned time of its change',
        vi: 'Số phút lần triển khai được lệch trước hoặc sau thời gian kế hoạch của thay đổi',
        zh: '部署可早于或晚于变更计划时间的分钟数',
      },
      other_environments: {
        en: 'Environments in which no service is provided: deployments there need no change',
        vi: 'Môi trường không cung cấp dịch vụ: triển khai tại đó không cần thay đổi',
        zh: '不提供服务的环境：在其中部署无需变更',
      },
      recent_days: {
        en: 'Days for which deployments count as recent evidence',
        vi: 'Số ngày các lần triển khai được coi là bằng chứng còn mới',
        zh: '部署视为最新证据的天数',
      },
    },
  },
};

import { keeperOf, type ProcessDefinition, type SettingDefinition } from '../kernel/definition.ts';
import type { OrganisationKind } from '../kernel/roles.ts';
import { deskAssignmentSettings } from './desk-assignment.ts';
import { deskEscalationSettings } from './desk-escalation.ts';
import { deskMailSettings } from './desk-mail.ts';
import { deskNotificationsSettings } from './desk-notifications.ts';
import { deskTargetSettings } from './desk-targets.ts';
import type { ProcessModule } from './module.ts';
import { modules } from './modules.ts';
import { organisationAddressSettings } from './organisation-address.ts';
import { organisationSettings } from './organisation-settings.ts';
import { retentionSettings } from './retention.ts';
import { satisfactionSettings } from './satisfaction.ts';
import { strictChecksSettings } from './strict-checks.ts';

/** The definition of every process and register. */
export const definitions: readonly ProcessDefinition[] = modules.map(({ definition }) => definition);

/** Every setting by which an organisation adapts its processes, by key. */
export const settingDefinitions: Readonly<Record<string, SettingDefinition>> = Object.assign(
  {},
  organisationSettings,
  organisationAddressSettings,
  ...modules.map(({ settings }) => settings),
  retentionSettings,
  strictChecksSettings,
  deskMailSettings,
  deskNotificationsSettings,
  deskTargetSettings,
  deskAssignmentSettings,
  deskEscalationSettings,
  satisfactionSettings,
);

/** The definition of a name that the program itself gives. @throws TypeError when there is none: a mistake in the program */
export function definitionOf(name: string): ProcessDefinition {
  const definition = definitionNamed(name);
  if (definition === undefined) throw new TypeError(`there is no process ${name}`);
  return definition;
}

/** The definition of that name, or undefined. */
export function definitionNamed(name: string): ProcessDefinition | undefined {
  return definitions.find((definition) => definition.name === name);
}

/** The processes and registers that an organisation of the kind keeps. */
export function definitionsIn(kind: OrganisationKind): readonly ProcessDefinition[] {
  return definitions.filter((definition) => keeperOf(definition) === kind);
}

/** Everything about the processes and registers that an organisation of the kind keeps. */
export function modulesIn(kind: OrganisationKind): readonly ProcessModule[] {
  return modules.filter(({ definition }) => keeperOf(definition) === kind);
}

/** Whose processes a setting adapts, by its key; those that serve every process are not among them. */
const keptSettings: ReadonlyMap<string, OrganisationKind> = new Map([
  // The provider alone is assessed.
  ...Object.keys(strictChecksSettings).map((key): [string, OrganisationKind] => [key, 'service-provider']),
  // A body has no desk.
  ...Object.keys({
    ...deskMailSettings,
    ...deskNotificationsSettings,
    ...deskTargetSettings,
    ...deskAssignmentSettings,
    ...deskEscalationSettings,
    ...satisfactionSettings,
  }).map((key): [string, OrganisationKind] => [key, 'service-provider']),
  ...modules.flatMap(({ definition, settings = {} }) =>
    Object.keys(settings).map((key): [string, OrganisationKind] => [key, keeperOf(definition)]),
  ),
]);

/** Keys of the settings that an organisation of the kind has: its processes' own, and those that serve every process. */
export function settingKeysIn(kind: OrganisationKind): readonly string[] {
  return Object.keys(settingDefinitions).filter((key) => (keptSettings.get(key) ?? kind) === kind);
}

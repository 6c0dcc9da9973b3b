import type { ProcessDefinition, SettingDefinition } from '../kernel/definition.ts';
import { configurationItem } from './configuration-item/definition.ts';
import { incident } from './incident/definition.ts';
import { incidentSettings } from './incident/settings.ts';
import { organisationSettings } from './organisation-settings.ts';
import { service } from './service/definition.ts';

/** Every process and register of the program. Adding one means a folder and a line here. */
export const definitions: readonly ProcessDefinition[] = [incident, service, configurationItem];

/** Every setting by which an organisation adapts its processes, by key. */
export const settingDefinitions: Readonly<Record<string, SettingDefinition>> = {
  ...organisationSettings,
  ...incidentSettings,
};

/** The definition of that name, or undefined. */
export function definitionNamed(name: string): ProcessDefinition | undefined {
  return definitions.find((definition) => definition.name === name);
}

import type { ProcessDefinition, SettingDefinition } from '../kernel/definition.ts';
import { modules } from './modules.ts';
import { organisationSettings } from './organisation-settings.ts';

/** The definition of every process and register. */
export const definitions: readonly ProcessDefinition[] = modules.map(({ definition }) => definition);

/** Every setting by which an organisation adapts its processes, by key. */
export const settingDefinitions: Readonly<Record<string, SettingDefinition>> = Object.assign(
  {},
  organisationSettings,
  ...modules.map(({ settings }) => settings),
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

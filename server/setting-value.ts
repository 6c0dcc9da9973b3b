/** The environment that settings are read from. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One setting: its name in the environment, its default as people read it, and what it is for. */
export interface SettingDescription {
  readonly name: string;
  readonly standard: string;
  readonly meaning: string;
}

/** The value of a setting without blanks around it; null where it is not set or blank. */
export function valueOf(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

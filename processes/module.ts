import type { Check, CheckTexts } from '../kernel/check.ts';
import type { ProcessDefinition, SettingDefinition } from '../kernel/definition.ts';
import type { Figure } from '../kernel/figure.ts';
import type { Text } from '../kernel/text.ts';

/** The names that people read for everything a process definition names. */
export interface ProcessTexts {
  readonly plural: Text;
  /** What it is for and when something belongs into it, in a sentence or two, as an empty list says it. */
  readonly purpose?: Text;
  readonly fields: Readonly<Record<string, Text>>;
  /** What to write into a field, where its name alone does not say. */
  readonly help?: Readonly<Record<string, Text>>;
  /** Names of the columns of fields of rows, by field and column; rows within rows have those of the field of that name. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, Text>>>>;
  readonly states: Readonly<Record<string, Text>>;
  /** What a person does, as on a button. */
  readonly activities: Readonly<Record<string, Text>>;
  /** Names of fixed choices, by field (`field.column` in rows) and value. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, Text>>>>;
  readonly clocks: Readonly<Record<string, Text>>;
  readonly relations: Readonly<Record<string, Text>>;
  /** What a record asks of somebody, by kind, as in a list of what is owed. */
  readonly obligations?: Readonly<Record<string, Text>>;
}

/** What a setting and its parts are called. */
export interface SettingTexts {
  readonly title: Text;
  readonly help: Text;
  /** Each part of the value, with its unit in the name: a number of days, a yes or no. */
  readonly parts: Readonly<Record<string, Text>>;
}

/** Everything about one process or register: what its folder holds. */
export interface ProcessModule {
  readonly definition: ProcessDefinition;
  readonly texts: ProcessTexts;
  readonly checks?: readonly Check[];
  readonly check_texts?: Readonly<Record<string, CheckTexts>>;
  readonly settings?: Readonly<Record<string, SettingDefinition>>;
  /** Texts of those settings that have no page of their own. */
  readonly setting_texts?: Readonly<Record<string, SettingTexts>>;
  /** What the choices of a setting that the program brings are called in every language, by setting and id. */
  readonly choice_names?: Readonly<Record<string, Readonly<Record<string, Text>>>>;
  /** Numbers that its records come to, for measures and service reports. */
  readonly figures?: readonly Figure[];
}

/** A process that lets people choose among the figures of all others. */
export type ModuleOfFigures = (figures: readonly Figure[]) => ProcessModule;

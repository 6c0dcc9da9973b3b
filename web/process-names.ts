import { useMemo } from 'react';
import { disposedState } from '../kernel/definition.ts';
import type { Language, Text } from '../kernel/text.ts';
import { definitionNamed } from '../processes/definitions.ts';
import type { ProcessTexts } from '../processes/module.ts';
import { disposedText, journalActivityTexts, processTexts } from '../processes/process-texts.ts';
import { useLanguage } from './i18n.ts';

/** How everything of a process is called. What has no name, such as an organisation's own, is called as it is. */
export interface ProcessNames {
  readonly title: string;
  readonly plural: string;
  /** What it is for, where that is said. */
  readonly purpose: string | null;
  readonly field: (name: string) => string;
  /** What to write into a field, where its name alone does not say. */
  readonly help: (name: string) => string | undefined;
  /** A column of a field of rows. */
  readonly column: (field: string, column: string) => string;
  readonly state: (name: string) => string;
  /** What is done, as on a button; also the journal's own activities, as they read in a timeline. */
  readonly activity: (name: string) => string;
  readonly choice: (field: string, value: string | number) => string;
  readonly clock: (name: string) => string;
  readonly relation: (name: string) => string;
  /** What a record asks of somebody. */
  readonly obligation: (kind: string) => string;
  /** The fixed choices of a field, as forms and filters take them. */
  readonly choices: (field: string) => readonly { readonly value: string; readonly label: string }[];
}

/** The names of a process in a language. */
export function processNames(process: string, language: Language): ProcessNames {
  const texts: ProcessTexts | undefined = processTexts[process];
  const say = (text: Text | undefined, name: string | number): string => text?.[language] ?? String(name);
  return {
    title: say(definitionNamed(process)?.title, process),
    plural: say(texts?.plural, process),
    purpose: texts?.purpose?.[language] ?? null,
    field: (name) => say(texts?.fields[name], name),
    help: (name) => texts?.help?.[name]?.[language],
    column: (field, column) => say(texts?.columns?.[field]?.[column], column),
    state: (name) => say(texts?.states[name] ?? (name === disposedState ? disposedText : undefined), name),
    activity: (name) => say(texts?.activities[name] ?? journalActivityTexts[name], name),
    choice: (field, value) => say(texts?.choices[field]?.[value], value),
    clock: (name) => say(texts?.clocks[name], name),
    relation: (name) => say(texts?.relations[name], name),
    obligation: (kind) => say(texts?.obligations?.[kind], kind),
    choices: (field) =>
      Object.entries(texts?.choices[field] ?? {}).map(([value, text]) => ({ value, label: text[language] })),
  };
}

/** The names of a process in the language of the interface. */
export function useProcessNames(process: string): ProcessNames {
  const language = useLanguage();
  return useMemo(() => processNames(process, language), [process, language]);
}

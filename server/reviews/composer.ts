import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Text } from '../../kernel/text.ts';
import { processTexts } from '../../processes/process-texts.ts';
import type { IncidentTally } from './incident-tally.ts';
import { type Line, say } from './line.ts';
import type { SatisfactionTally } from './satisfaction-tally.ts';

/** What the records of one snapshot show, as composers look at it. Instants are epoch milliseconds. */
export interface Known {
  /** When the review before this one was held; without one, a year before the snapshot. */
  readonly since: number;
  /** The start of the time before `since` that is as long as the time since: what trends are held against. */
  readonly before: number;
  /** The instant of the snapshot. */
  readonly now: number;
  readonly today: string;
  readonly time_zone: string;
  readonly settings: Settings;
  /** The review that is prepared. */
  readonly review: ProcessRecord;
  /** Records of a process: all that are in force or under way, and those closed since `before`. */
  readonly of: (process: string) => readonly ProcessRecord[];
  /** Incidents, counted while they were read. */
  readonly incidents: IncidentTally;
  /** What people answered when they were asked how satisfied they were. */
  readonly satisfaction: SatisfactionTally;
}

/** Which records of which process a composer reads. */
export interface Reads {
  readonly process: string;
  /** The fields that it looks at. */
  readonly fields: readonly string[];
  /** Fields that keep a record in view although it was closed long ago. */
  readonly remembers?: readonly string[];
}

/** Records of one process from which something was told. */
export interface Basis {
  readonly process: string;
  readonly count: number;
  /** When anything last happened to any of them; null without records. */
  readonly newest: number | null;
}

/** What was prepared for one input. */
export interface Composed {
  readonly lines: readonly Line[];
  readonly basis: readonly Basis[];
}

/** Prepares one input of a review. Pure. */
export interface Composer {
  readonly reads: readonly Reads[];
  readonly compose: (known: Known) => Composed;
}

/** Records as what something was told from. */
export function basisOf(process: string, records: readonly ProcessRecord[]): Basis {
  const newest = records.reduce((latest, { updated_at }) => Math.max(latest, updated_at), 0);
  return { process, count: records.length, newest: records.length === 0 ? null : newest };
}

/** Whether an instant lies in the time since the last review. */
export function isSince({ since, now }: Known, at: number | null): boolean {
  return at !== null && at >= since && at <= now;
}

/** Whether an instant lies in the equally long time before. */
export function isBefore({ before, since }: Known, at: number | null): boolean {
  return at !== null && at >= before && at < since;
}

/** How many instants lie in the time since the last review, and how many in the time before. */
export function compared(
  known: Known,
  instants: readonly (number | null)[],
): { readonly count: number; readonly before: number } {
  return {
    count: instants.filter((at) => isSince(known, at)).length,
    before: instants.filter((at) => isBefore(known, at)).length,
  };
}

/** When a record came into a state for the last time (epoch milliseconds); null when it never did. */
export function enteredAt({ history }: ProcessRecord, states: readonly string[]): number | null {
  return history.findLast(({ state }) => states.includes(state))?.at ?? null;
}

const nothing: Text = {
  en: '{register}: nothing is recorded.',
  vi: '{register}: chưa có hồ sơ nào.',
  zh: '{register}：没有任何记录。',
};

/** The name of a register. */
export function registerText(process: string): Text {
  const plural = processTexts[process]?.plural;
  if (plural === undefined) throw new TypeError(`the process ${process} has no texts`);
  return plural;
}

/** Says that a register is empty. */
export function sayEmpty(process: string): Line {
  return say(nothing, { register: registerText(process) });
}

const asIs = (value: string): Text => ({ en: value, vi: value, zh: value });

/** The name of a state. */
export function stateText(process: string, state: string): Text {
  return processTexts[process]?.states[state] ?? asIs(state);
}

/** The name of a fixed choice of a field. */
export function choiceText(process: string, field: string, value: string): Text {
  return processTexts[process]?.choices[field]?.[value] ?? asIs(value);
}

/** How many things each name has, in the order of the names, without those that have none. */
export function tally(names: readonly string[], all: readonly string[]): readonly [string, number][] {
  return all
    .map((name): [string, number] => [name, names.filter((one) => one === name).length])
    .filter(([, count]) => count > 0);
}

const each: Text = { en: '{name}: {count}', vi: '{name}: {count}', zh: '{name}：{count}' };

/** Names with their counts as words of a sentence: `Open: 3; Done: 5`. */
export function countsText(counts: readonly (readonly [Text, number])[]): Text {
  const inLanguage = (language: keyof Text, glue: string): string =>
    counts
      .map(([name, count]) =>
        each[language].replace('{name}', name[language]).replace('{count}', String(count)),
      )
      .join(glue);
  return { en: inLanguage('en', '; '), vi: inLanguage('vi', '; '), zh: inLanguage('zh', '；') };
}

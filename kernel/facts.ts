import type { Command } from './command.ts';
import { activityNamed, type ProcessDefinition } from './definition.ts';
import { isBlank, tidyValues } from './fields.ts';
import type { ProcessRecord } from './record.ts';
import type { Actor } from './roles.ts';

/**
 * What an activity has to know of other records before it is decided: whether somebody who is to audit a client has
 * declared a conflict of interest, whether a decider was in the team that audited.
 *
 * The definition names the records that are wanted, the program reads them in the transaction in which the activity is
 * carried out, and `objections` and `effect` find them in their context (`knownAs`). Nobody who acts can leave one out.
 * What several processes ask about conflicts and qualifications of people is in `impartiality.ts`.
 */
export interface Wanted {
  /** The name under which those found are known. */
  readonly as: string;
  readonly process: string;
  /** Only these, by their ids. */
  readonly ids?: readonly string[];
  /** Only those that hold one of these (ids, texts) in a field; in one of its entries where it is a list. */
  readonly holding?: { readonly field: string; readonly values: readonly string[] };
  /** Only those in one of these states. */
  readonly states?: readonly string[];
}

/**
 * What people of the directory are known as, where something has to be known of them: each with `roles`, `active`,
 * `manager` (the id of whom they report to, or null) and `deputy` (who speaks for them while they are away, or null).
 */
export const directory = 'person';

/** Records of other processes that are known, by the name under which they were wanted, oldest first. */
export type Facts = Readonly<Record<string, readonly ProcessRecord[]>>;

/**
 * Says which records are wanted for a record, which holds the values given with the activity already, in the right form.
 * What earlier steps found is known. Pure.
 */
export type Asking = (record: ProcessRecord, known: Facts) => readonly Wanted[];

/** What a command must know by its definition: as whoever writes down or changes any record, and by the activity. */
export function askingsOf(definition: ProcessDefinition, command: Command): readonly Asking[] {
  // What was discovered goes by the rule of its source, whatever else there is.
  if ('discovery' in command) return [];
  const { knows = [] } = definition;
  if (command.kind === 'create' || command.kind === 'update') return knows;
  if (command.kind === 'link' || command.kind === 'unlink') return definition.linking?.knows ?? [];
  if (command.kind !== 'perform') return [];
  return [...knows, ...(activityNamed(definition, command.activity)?.knows ?? [])];
}

/**
 * The values that a command gives, as what it must know is asked for by them: whoever asks for something without naming
 * the requester is the one. Pure.
 */
export function givenWith(
  definition: ProcessDefinition,
  command: Command,
  actor: Actor,
): Readonly<Record<string, unknown>> {
  const values = tidyValues(definition, ('values' in command && command.values) || {});
  const given = { ...values, ...('brought' in command ? command.brought : {}) };
  const isAsker = command.kind === 'create' && definition.fields['requester'] !== undefined;
  return isAsker && isBlank(given['requester']) ? { ...given, requester: actor.id } : given;
}

/** A record that may be named or not, as something wants to know it. */
export function wantedOne(as: string, process: string, id: string | null): Wanted {
  return { as, process, ids: id === null ? [] : [id] };
}

/** Most records that one step of an activity may want to know under one name: more is refused, never cut off. */
export const mostFacts = 10_000;

/** The records known under a name; none where nothing was asked under it. */
export function knownAs({ facts }: { readonly facts?: Facts }, name: string): readonly ProcessRecord[] {
  return facts?.[name] ?? [];
}

/** Whether a record is one of those wanted. */
export function isWanted(wanted: Wanted, record: ProcessRecord): boolean {
  const { process, ids, holding, states } = wanted;
  if (record.process !== process) return false;
  if (ids?.includes(record.id) === false || states?.includes(record.state) === false) return false;
  if (holding === undefined) return true;
  const held = [record.values[holding.field]].flat();
  return holding.values.some((value) => held.includes(value));
}

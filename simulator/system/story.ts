import { dayOf } from '../../kernel/day.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Language } from '../../kernel/text.ts';
import type { TextNode } from '../../processes/document/structured-text.ts';
import type { Platform, Principal } from '../../server/platform.ts';
import { sampleTimeZone, type TeamKey } from '../organisation.ts';
import type { ServiceKey } from '../texts/script.ts';
import type { World } from '../world.ts';

/** What values that are known only while the year is told are taken from. */
export interface Known {
  /** When the step happens, epoch milliseconds. */
  readonly now: number;
  /** Id of the person of that given name. @throws Error for a stranger */
  person(given_name: string): string;
  service(key: ServiceKey): string;
  team(key: TeamKey): string;
  /** Id of a configuration item that the year begins with. @throws Error when none has that key */
  item(key: string): string;
  /** Id of the record of a story that has begun. @throws Error when it has not */
  record(key: string): string;
  /** Its number, as people write it. */
  number(key: string): string;
  /** What a field of it holds at that moment. */
  value(key: string, field: string): unknown;
  /** SHA-256 of it as it stands, hexadecimal. */
  hash(key: string): string;
  /** The day so many days before the end of the year, as `YYYY-MM-DD`; after it for negative numbers. */
  day(days: number): string;
  /** The first day from there on at which the sample works. */
  workday(days: number): string;
  /** Id of the sample's certification body. @throws Error when there is none */
  body(): string;
}

/** A value that is known only while the year is told, such as the id of a person or record. */
export type Later = (known: Known) => unknown;

/** Values of a command: plain, or to be known later, lists and rows included. */
export type Given = Readonly<Record<string, unknown>>;

/** What the text of a document is: what the program begins with, and paragraphs that its author adds. */
export interface Writing {
  /** The template of an item, a process as it is defined, or words of the author's own. */
  readonly from:
    | { readonly item: string }
    | { readonly process: string }
    | { readonly words: readonly TextNode[] };
  readonly language: Language;
  readonly adds: readonly string[];
}

/** Something opened to guests: the record of a story, or the list of a process. */
export type Opened =
  | { readonly process: string; readonly record: string; readonly why: string }
  | { readonly list: string; readonly why: string };

/** What somebody asks for in an audit room. */
export interface Asking {
  readonly title: string;
  readonly description: string;
  readonly requirements: readonly string[];
  readonly due_on: Later;
}

/** By whom and with what something is done that is more than one command. */
export interface Doing {
  readonly platform: Platform;
  readonly principal: Principal;
  readonly world: World;
  /** What may be named at that moment. */
  readonly known: Known;
  /** The record of the story as it is in the database now; the one of that id where one is given. */
  readonly recordNow: (id?: string) => Promise<ProcessRecord>;
}

/** More than one command, done by the functions that the web application calls; null where the story is of no one record. */
export type Work = (doing: Doing) => Promise<ProcessRecord | null>;

/** What somebody does to the record of a story. */
export type Deed =
  | { readonly kind: 'create'; readonly values: Given }
  | { readonly kind: 'update'; readonly values: Given }
  | {
      readonly kind: 'perform';
      readonly activity: string;
      readonly values: Given;
      readonly text: string | null;
    }
  | ({ readonly kind: 'write' } & Writing)
  | { readonly kind: 'fill-in'; readonly form: string; readonly title: string }
  | { readonly kind: 'dispose'; readonly text: string }
  | { readonly kind: 'arrive'; readonly of: string }
  | { readonly kind: 'work-of'; readonly finding: string; readonly owner: string; readonly due: number }
  | { readonly kind: 'open-to-guests'; readonly things: readonly Opened[] }
  | { readonly kind: 'ask-in'; readonly room: string; readonly asking: Asking }
  | { readonly kind: 'reply'; readonly text: string; readonly things: readonly Opened[] }
  | { readonly kind: 'work'; readonly work: Work }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'link'; readonly relation: string; readonly to: string };

/** One step: days before the end of the year, the given name of who does it, and what. */
export type Step = readonly [days: number, by: string, deed: Deed];

/** The life of one record. Other stories name it by its key. */
export interface Story {
  readonly process: string;
  readonly key: string;
  readonly steps: readonly Step[];
}

/**
 * The life of one record, from the step that creates it.
 *
 * A step that names the record of another story lies at least a day behind that story's beginning: the hours of a day
 * follow from the keys.
 */
export function story(process: string, key: string, ...steps: readonly Step[]): Story {
  return { process, key, steps };
}

export function create(values: Given): Deed {
  return { kind: 'create', values };
}

export function update(values: Given): Deed {
  return { kind: 'update', values };
}

/** Carrying out an activity; those that are signed bear the name of whoever does them. */
export function perform(activity: string, values: Given = {}, text: string | null = null): Deed {
  return { kind: 'perform', activity, values, text };
}

/** Writing the text of a document. */
export function write(writing: Writing): Deed {
  return { kind: 'write', ...writing };
}

/** Finding what the other side handed over: from then on the story is of the record that stands for its record. */
export function arrive(of: string): Deed {
  return { kind: 'arrive', of };
}

/** Making improvement work of a finding that was received: its owner, and days before the end by which it is due. */
export function workOf(finding: string, owner: string, due: number): Deed {
  return { kind: 'work-of', finding, owner, due };
}

/** Opening something to the guests of a room. */
export function openToGuests(...things: readonly Opened[]): Deed {
  return { kind: 'open-to-guests', things };
}

/** Asking for something in an audit room. */
export function askIn(room: string, asking: Asking): Deed {
  return { kind: 'ask-in', room, asking };
}

/** Answering what was asked for, and opening what the answer refers to. */
export function reply(text: string, ...things: readonly Opened[]): Deed {
  return { kind: 'reply', text, things };
}

/** Doing what a function does; the story is of the record that it gives back, if it does. */
export function work(doing: Work): Deed {
  return { kind: 'work', work: doing };
}

/** Beginning a filled copy of a form, as its version in force has it. */
export function fillIn(form: string, title: string): Deed {
  return { kind: 'fill-in', form, title };
}

/** Disposing of a record whose time is over, under one's own name. */
export function dispose(text: string): Deed {
  return { kind: 'dispose', text };
}

/** A link to the record of another story. */
export function link(relation: string, to: string): Deed {
  return { kind: 'link', relation, to };
}

/** The person of that given name. */
export function who(given_name: string): Later {
  return (known) => known.person(given_name);
}

export function people(...given_names: readonly string[]): readonly Later[] {
  return given_names.map(who);
}

export function service(key: ServiceKey): Later {
  return (known) => known.service(key);
}

/** Configuration items that the year begins with, by their keys (`control/known.ts`). */
export function items(...keys: readonly string[]): readonly Later[] {
  return keys.map((key) => (known: Known) => known.item(key));
}

/** The record of another story. */
export function record(key: string): Later {
  return (known) => known.record(key);
}

export function records(...keys: readonly string[]): readonly Later[] {
  return keys.map(record);
}

/** The day so many days before the end of the year; after it for negative numbers. */
export function day(days: number): Later {
  return (known) => known.day(days);
}

/** The first day from so many days before the end of the year at which the sample works. */
export function workday(days: number): Later {
  return (known) => known.workday(days);
}

/** What a field of the record of a story holds at that moment. */
export function fieldOf(key: string, field: string): Later {
  return (known) => known.value(key, field);
}

/** The number of the record of a story. */
export function numberOf(key: string): Later {
  return (known) => known.number(key);
}

/** SHA-256 of the record of a story as it stands. */
export function hashOf(key: string): Later {
  return (known) => known.hash(key);
}

/** The instant at which the step itself happens. */
export const now: Later = (known) => known.now;

/** The day on which the step itself happens, as the sample's clocks have it. */
export const today: Later = (known) => dayOf(known.now, sampleTimeZone);

/** The values with everything known that was to be known later. */
export function resolved(value: unknown, known: Known): unknown {
  if (typeof value === 'function') return (value as Later)(known);
  if (Array.isArray(value)) return value.map((one) => resolved(one, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one, known)]));
}

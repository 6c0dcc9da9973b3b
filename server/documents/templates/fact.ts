import type { ProcessRecord } from '../../../kernel/record.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import type { OrganisationContext } from '../../records/organisation-context.ts';

/** A person of the organisation, as far as documents name people. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What values of fields are told by: the language, the organisation's own names and choices, its time zone. */
export interface Telling {
  readonly language: Language;
  readonly time_zone: string;
  readonly planned: Pick<OrganisationContext, 'settings' | 'confirmed'>;
  /** Names of people and records that records refer to, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the organisation has recorded and planned, as far as documents tell of it, and the language to tell it in. */
export interface FactSource extends Telling {
  readonly organisation: string;
  readonly now: number;
  /** Active people, by name. */
  readonly people: readonly NamedPerson[];
  /** Open records of a process, by number. */
  readonly records: (process: string) => readonly ProcessRecord[];
}

/** Where in the program a fact is recorded: in a register, in a setting, or on the page of people. */
export type FactPlace =
  | { readonly register: string }
  | { readonly setting: string }
  | { readonly page: Text };

interface Told {
  readonly recorded: FactPlace;
  /** Processes whose records it is told from. */
  readonly reads?: readonly string[];
}

/** A fact inside a sentence; null where nothing is recorded. */
export interface InlineFact extends Told {
  readonly tell: (source: FactSource) => string | null;
}

/** A fact as tables, lists and paragraphs; null where nothing is recorded. */
export interface BlockFact extends Told {
  readonly tell: (source: FactSource) => readonly TextNode[] | null;
}

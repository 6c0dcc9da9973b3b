import type { Calendar } from './calendar.ts';
import type { Settings } from './definition.ts';
import type { Refusal } from './errors.ts';
import type { Facts } from './facts.ts';
import type { NewJournalEntry } from './journal.ts';
import type { Origin, ProcessRecord } from './record.ts';
import type { Actor } from './roles.ts';

type Values = Readonly<Record<string, unknown>>;

/** The message from another organisation by which the program does something, as the journal tells it. */
export interface ArrivedMessage {
  readonly kind: string;
  /** SHA-256 of the message as it was handed over, hexadecimal. */
  readonly hash: string;
  /** The name of the organisation that handed it over. */
  readonly from: string;
}

/**
 * The road by which somebody's words came who did not sign in here for them. What came by mail was admitted to the record
 * by who took it in, so that roles do not matter then.
 */
export interface Via {
  readonly channel: 'mail' | 'portal' | 'alert';
  /** Id of the mail that they came by. */
  readonly mail?: string;
  /** The address it came from, where it is none of the directory, or it is not proved that it came from there. */
  readonly from?: string;
  /** It is not proved that it came from that address: nobody has a right by it. */
  readonly unproved?: true;
  /** The record that a mail names as the one it answers, where its sender had no access to it. */
  readonly seems_about?: { readonly id: string; readonly number: string; readonly process: string };
}

/** A file that belongs to a record, as the journal tells of it. */
export interface AttachedFile {
  readonly id: string;
  readonly file_name: string;
  /** What it is by what is in it. */
  readonly media_type: string;
  /** In bytes. */
  readonly size: number;
  /** Of its bytes, hexadecimal: what was there can be shown by it even when the bytes are gone. */
  readonly sha256: string;
  /** `staff`: whoever raised the record does not see it. */
  readonly audience: 'everyone' | 'staff';
}

/** A rule of the organisation by which the program does something: as it was called and where it stood just then. */
export interface AppliedRule {
  readonly id: string;
  readonly name: string;
  /** Its place among all, from 1. */
  readonly place: number;
}

/**
 * Everything that can be asked of a record.
 *
 * `observe` is how another system's history comes in: a state and values as that system saw them at an instant,
 * which our lifecycle does not judge (conformance checking does, later). `clock` tells that a threshold passed.
 */
export type Command =
  | {
      readonly kind: 'create';
      readonly values: Values;
      /**
       * What the route by which records of this process come about takes from other records. That route has judged who
       * may create one, in place of the roles; people's values are never among these.
       */
      readonly brought?: Values;
      /** What it came about by, where another organisation handed it over; `brought` then holds what was in it. */
      readonly message?: ArrivedMessage;
      /** The id that was reserved for it, where the program writes it down because of another record. */
      readonly id?: string;
      readonly via?: Via;
    }
  | { readonly kind: 'update'; readonly values: Values }
  | {
      readonly kind: 'perform';
      readonly activity: string;
      readonly values: Values;
      readonly text?: string | null;
      /** What the program computed for the fields that the activity `brings`; people's values are never among them. */
      readonly brought?: Values;
      /**
       * What it is done by, where another organisation handed it over: roles do not matter then, and `brought` holds what
       * was in it for whatever fields the definition says.
       */
      readonly message?: ArrivedMessage;
      /** The name under which a signed activity is done, once its owner has proved who they are. */
      readonly signature?: string | null;
      /** What an activity done `by_route` is about beside fields, in a form that its route has checked. */
      readonly about?: Values;
      /** The program does it because of another record (`consequences`): roles do not matter then. */
      readonly by_program?: true;
      /** The rule by which the program does it, as the journal tells it. */
      readonly rule?: AppliedRule;
      readonly via?: Via;
    }
  | {
      readonly kind: 'note' | 'comment';
      readonly text: string;
      readonly via?: Via;
      /** Ids of people named in it, who are told and watch the record from then on. */
      readonly mentions?: readonly string[];
      /** Ids of the files sent with it, uploaded before; what they are is in `attached`, in the same order. */
      readonly files?: readonly string[];
      readonly attached?: readonly AttachedFile[];
    }
  | { readonly kind: 'attach'; readonly file: AttachedFile }
  | { readonly kind: 'detach'; readonly file: AttachedFile /** Why. */; readonly text: string }
  | {
      readonly kind: 'time';
      /** Minutes of work, 1 to 1440; below nought they correct what was booked before, with a reason. */
      readonly minutes: number;
      readonly text?: string | null;
    }
  | {
      readonly kind: 'link' | 'unlink';
      readonly relation: string;
      readonly to: { id: string; number: string };
      /** Fields that the process asks for with it (`linking`). */
      readonly values?: Values;
      /** What found the relation, where no person made it; roles do not matter then. */
      readonly discovery?: Discovery;
      readonly via?: Via;
    }
  | {
      /** Disposes of a closed record whose retention is over: it then says nothing more. */
      readonly kind: 'dispose';
      /** How and on whose word. */
      readonly text: string;
      /** The name under which it is done, once its owner has proved who they are. */
      readonly signature: string | null;
    }
  | {
      /** The program escalates an open record by a rule of the organisation. */
      readonly kind: 'escalate';
      readonly how: 'functional' | 'hierarchic';
      /** The team that works on it from now on; null: it stays where it is. */
      readonly team: string | null;
      /** Ids of the people who are told. */
      readonly to: readonly string[];
      readonly rule: AppliedRule;
    }
  | { readonly kind: 'clock' }
  | DiscoverCommand
  | ObserveCommand;

/** By what something was found that is there now, as the journal tells it. */
export interface Discovery {
  readonly source: string;
  /** The discovery rule that the source goes by; null: it is named by none. */
  readonly rule: string | null;
  /** Id of the run that brought it. */
  readonly run: string;
  /** SHA-256 of what the source said of it, hexadecimal. */
  readonly hash: string;
}

/**
 * What a source of discovery finds to be so now: values, and the state if it tells one. It is no history: it happens
 * when it is recorded. Fields are judged as everybody's are; roles are not, as the rule stands in their place.
 */
export interface DiscoverCommand {
  readonly kind: 'discover';
  readonly discovery: Discovery;
  readonly values: Values;
  readonly state: string | null;
}

export interface ObserveCommand {
  readonly kind: 'observe';
  readonly state: string;
  readonly values: Values;
  readonly occurred_at: number;
  readonly opened_at: number;
  readonly external_key: string;
  readonly source_hash: string;
  readonly import_run_id: string;
  /** The id of the person who did it there, if known. */
  readonly actor_id: string | null;
  /** Taken where it is free; otherwise the record gets the next number of ours. */
  readonly number: string;
}

/** What a decision may look at besides the record: all that is not pure is handed in. */
export interface DecisionContext {
  /** Epoch milliseconds at which the command is said to happen. */
  readonly now: number;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly organisation_id: string;
  readonly settings: Settings;
  /** The organisation's calendar of that id; null asks for its default. */
  readonly calendar: (id: string | null) => Calendar | null;
  readonly newId: () => string;
  /** The number a record gets when it is created; a placeholder may be given and replaced on writing. */
  readonly number: string;
  /**
   * Values that the program fills in where nobody gave them, as they follow from the directory: the customer that a
   * requester belongs to.
   */
  readonly fills?: Values;
  /** Records of other processes that the activity to be done `knows`. */
  readonly facts?: Facts;
  /** What the journal tells with every entry of the command: the macro that it is a step of, the record it goes over to. */
  readonly telling?: Values;
}

/** What came of a command: the record as it is now and what goes into the journal, or a reason why not. */
export type Decision =
  | { readonly ok: true; readonly record: ProcessRecord; readonly entries: readonly NewJournalEntry[] }
  | { readonly ok: false; readonly refusal: Refusal };

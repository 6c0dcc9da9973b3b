import type { TSchema } from 'typebox';
import type { ClockDefinition } from './clock.ts';
import type { DecisionContext } from './command.ts';
import type { ErrorCode, FieldProblem } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { Asking, Facts } from './facts.ts';
import type { ClockedRecord, ProcessRecord, StateSpan } from './record.ts';
import type { Actor, OrganisationKind, Role } from './roles.ts';
import type { Text } from './text.ts';

/**
 * What a field holds, from which forms, lists, filters and the way it is stored follow.
 *
 * References (`person`, `team`, `record`) hold an id, or a list of ids where the field is `many`. `organisation` holds
 * the id of a certification body of this installation. `instant` is in epoch milliseconds, `date` a day as `YYYY-MM-DD`.
 * `choices` holds a list of choices, `rows` a list of objects with the field's own columns.
 */
export type FieldKind =
  | 'line'
  | 'paragraph'
  | 'choice'
  | 'choices'
  | 'number'
  | 'boolean'
  | 'instant'
  | 'date'
  | 'rows'
  | 'person'
  | 'team'
  | 'record'
  | 'organisation';

/** Kinds of fields that refer to something with a name: people and teams of the directory, other records, bodies. */
export type ReferringKind = 'person' | 'team' | 'record' | 'organisation';

/** Whether a field of the kind refers to something with a name. */
export function isReferring(kind: FieldKind): kind is ReferringKind {
  return kind === 'person' || kind === 'team' || kind === 'record' || kind === 'organisation';
}

/** Fields that have a column of their own in the record table, as every process sorts and filters by them. */
export type FieldColumn = 'title' | 'priority' | 'service' | 'assignee' | 'team' | 'requester';

/** One field of a process. */
export interface FieldDefinition {
  readonly kind: FieldKind;
  /** JSON Schema (TypeBox) of one value that is not null. */
  readonly schema: TSchema;
  readonly column?: FieldColumn;
  /** The choices where they are the same for every organisation. */
  readonly choices?: readonly (string | number)[];
  /** Setting from which an organisation's own choices come. */
  readonly choices_from?: string;
  /** Process whose records a `record` reference points to. */
  readonly refers_to?: string;
  /** A reference to several: the field holds a list of ids. */
  readonly many?: true;
  /** What each of the field's `rows` holds. A column that is `required_on_create` must be filled in in each. */
  readonly columns?: Readonly<Record<string, FieldDefinition>>;
  /** `everyone`: requesters see it too. `staff`: they do not. */
  readonly audience: 'everyone' | 'staff';
  /** Lists show it although references are usually left to the record itself, as clocks go by it. */
  readonly listed?: true;
  /** Roles that may give it when the record is created. Empty: nobody, it is set by the process. */
  readonly on_create: readonly Role[];
  /** Roles that may change it while the record is open. */
  readonly on_update: readonly Role[];
  readonly required_on_create?: boolean;
}

/** One state of a lifecycle. */
export interface StateDefinition {
  /** Whether work is still owed in this state. */
  readonly open: boolean;
  /** Entering stamps this time of the record; leaving for an open state takes it away again. */
  readonly stamps?: 'resolved_at' | 'closed_at';
}

/** Something that can be done to a record: a transition when it names `to`, otherwise a step within the state. */
export interface Activity {
  readonly name: string;
  readonly from: readonly string[];
  readonly to?: string;
  /** Roles that may do it. */
  readonly may: readonly Role[];
  /**
   * Also allowed to those whose own record it is: its requester, or whom `belongs_to` names. A list of fields: only to
   * whom these name.
   */
  readonly own_may?: boolean | readonly string[];
  /** `staff`: requesters do not see in the timeline that it was done. */
  readonly audience?: 'staff';
  /** Fields that must hold a value when it is done. */
  readonly requires: readonly string[];
  /** Further fields that may be given with it. */
  readonly accepts: readonly string[];
  /** Fields that the program fills in with what it computed from records, and nobody gives: see `Command`. */
  readonly brings?: readonly string[];
  /** Fields whose value its journal entry tells each time, also where it is the same as before: by what it was done. */
  readonly tells?: readonly string[];
  /** A text (reason, what was said) must be given. */
  readonly requires_text?: boolean;
  /** Done with one's own name under it: whoever does it proves once more who they are. */
  readonly signed?: true;
  /** Done by a route of its own, which brings along what the activity is about: not offered among the others. */
  readonly by_route?: true;
  /**
   * What the program does by itself right after it, in the same transaction, as the record then stands: the name of
   * another activity, which roles, fields and further objections do not concern. Null: nothing follows. Pure.
   */
  readonly followed_by?: (record: ProcessRecord, context: EffectContext) => string | null;
  /**
   * What is done to another record with it, by the same person and in the same transaction, so that the two never
   * contradict each other: as the record then stands. Null: nothing. Pure.
   */
  readonly carries?: (record: ProcessRecord, context: EffectContext) => Carried | null;
  /** Background work that follows: the name of the job queued in the same transaction, see `execute`. */
  readonly queues?: string;
  /** What `objections` and `effect` must know of other records, asked step by step. */
  readonly knows?: readonly Asking[];
  /** Whether it makes sense for this record as it stands. Pure. */
  readonly applies?: (record: ProcessRecord) => boolean;
  /** The refusal where it does not apply, if there is more to say than what else may be done. */
  readonly otherwise?: ErrorCode;
  /**
   * What speaks against it although role and state are right, such as an author who would approve alone; the record
   * holds the values given with it already. Pure.
   */
  readonly objections?: (record: ProcessRecord, context: EffectContext) => readonly FieldProblem[];
  /** Values it sets by itself. Pure. */
  readonly effect?: (record: ProcessRecord, context: EffectContext) => Record<string, unknown>;
}

/** An activity of another record that goes along with one, with the same words said. */
export interface Carried {
  readonly process: string;
  readonly id: string;
  readonly activity: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * What the program does to another record by itself because of what was done to this one, in the same transaction. A
 * record that it writes down has an id that was reserved for it (`EffectContext.newId`).
 */
export type Consequence =
  | {
      readonly kind: 'create';
      readonly process: string;
      readonly id: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: 'perform';
      readonly process: string;
      readonly id: string;
      readonly activity: string;
      readonly values?: Readonly<Record<string, unknown>>;
      readonly text?: string | null;
    };

/** What is asked of whoever links a record to another or takes a link away: fields given with it, and what speaks against it. */
export type Linking = Pick<Activity, 'accepts' | 'tells' | 'knows' | 'objections' | 'effect'>;

/** What a process's own functions may look at. `settings` holds the organisation's values by key. */
export interface EffectContext {
  readonly now: number;
  readonly actor: Actor;
  readonly settings: Settings;
  /** The fields given with it just now, apart from what the record held before. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** The record as it stands before it is changed; absent while it is written down. */
  readonly before?: ProcessRecord;
  /** The name under which a signed activity is done. */
  readonly signature?: string | null;
  /** What was said with it. */
  readonly text?: string | null;
  /** What an activity done `by_route` is about beside fields, as its route brings it along. */
  readonly about?: Readonly<Record<string, unknown>>;
  /** Records of other processes that the activity `knows`. */
  readonly facts?: Facts;
  /** Gives an id that is free, for what an effect plans to be made. */
  readonly newId?: () => string;
}

/** The organisation's adaptation: values of the settings by key. */
export type Settings = Readonly<Record<string, unknown>>;

/** One setting by which an organisation adapts a process. */
export interface SettingDefinition {
  readonly schema: TSchema;
  /** A value to start from. It counts as nobody's until a person of the organisation confirms it. */
  readonly starting_value: unknown;
  /** Problems that the schema cannot say: list of where and why. */
  readonly problems?: (value: unknown) => readonly SettingProblem[];
}

export interface SettingProblem {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * A clock of a process together with the target that the organisation planned for a record.
 *
 * `target` names working minutes, the calendar's id and the percentages at which something is to happen.
 */
export interface ProcessClock extends ClockDefinition {
  readonly target: (record: ClockedRecord, settings: Settings) => PlannedTarget | null;
  /**
   * The spans that the clock goes by, where the record's states alone do not say when it runs: a state may stand for
   * another by the organisation's plan, or an instant that the record holds may count as one. Absent: its history.
   */
  readonly spans?: (record: ClockedRecord, settings: Settings) => readonly StateSpan[];
  /**
   * Held against what teams or suppliers agreed among themselves, not against what was promised to a customer: it is told to
   * staff alone, only where a target is planned, and does not count as a missed service level.
   */
  readonly operational?: true;
}

/** By which line of an organisation's targets a record is judged, and what made that line the one. */
export interface TargetLine {
  readonly setting: string;
  /** Place among the lines of the setting, from 0. */
  readonly line: number;
  /** Fields whose value the line names, the weightiest first; none: it is for all. */
  readonly matched: readonly string[];
}

export interface PlannedTarget {
  readonly target_minutes: number;
  readonly calendar_id: string | null;
  readonly thresholds_percent: readonly number[];
  /** The percentage among them from which on the target is at risk; absent: none is planned. */
  readonly at_risk_percent?: number;
  /** Absent: the target comes from somewhere else than lines of a setting. */
  readonly by?: TargetLine;
}

/** Part of the program in which people look for a process. */
export type Section = 'desk' | 'services' | 'control' | 'system' | 'audit' | 'certification';

/** Something that a record still asks of somebody: a review, a decision, a confirmation. */
export interface Obligation {
  /** Named in the process's texts. */
  readonly kind: string;
  /** Epoch milliseconds; null: no date is set. */
  readonly due_at: number | null;
  /** Who owes it; null: whoever holds one of the roles. */
  readonly person: string | null;
  readonly roles?: readonly Role[];
}

/** What the obligations of a record may follow from. */
export interface ObligationContext {
  readonly settings: Settings;
  /** The last millisecond of a day (`YYYY-MM-DD`) in the organisation's time zone. */
  readonly endOf: (date: string) => number;
}

/** A process or register: data plus a few pure functions, the one source of routes, forms, rights and checks. */
export interface ProcessDefinition {
  readonly name: string;
  readonly plural: string;
  /** Letters before a record's number, as in INC0000001. */
  readonly prefix: string;
  /** The clause of ISO/IEC 20000-1:2018 it serves. */
  readonly clause: string;
  readonly version: number;
  readonly title: Text;
  /** Where people find it. */
  readonly section: Section;
  /** The kind of organisation that keeps it; absent: the service provider. */
  readonly kept_by?: OrganisationKind;
  /** How its records and their counterparts in another organisation keep each other informed. */
  readonly exchange?: Exchange;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  readonly states: Readonly<Record<string, StateDefinition>>;
  readonly initial: string;
  readonly activities: readonly Activity[];
  readonly clocks: readonly ProcessClock[];
  /** Roles that may create records. */
  readonly may_create: readonly Role[];
  /** Who reads records: all of the organisation, or staff and those whose own record it is. */
  readonly readable_by: 'everyone' | 'staff-and-requester';
  /** Mark (`boolean`) of a record that everybody reads although others of its process are for staff and owners alone. */
  readonly open_field?: string;
  /** Fields that name whose own record it is; absent: the requester. */
  readonly belongs_to?: readonly string[];
  /**
   * Rows whose `column` names people who may read the record, and do nothing else to it by that: those who decided on it.
   * Absent: there are none.
   */
  readonly read_by?: { readonly rows: string; readonly column: string };
  /** Field that names the customer whose people may read it, where they see each other's records; absent: there is none. */
  readonly unit_field?: string;
  /** Fields that need not be asked for as the others stand, so that forms leave them out unless they hold something. Pure. */
  readonly needless?: (values: Readonly<Record<string, unknown>>) => readonly string[];
  /** Fields that its list shows besides number, title and state; absent: those of everybody's interest. */
  readonly list_columns?: readonly string[];
  /** What an open record asks of whom by when. Pure. */
  readonly obligations?: (record: ProcessRecord, context: ObligationContext) => readonly Obligation[];
  /**
   * The mark without which no record asks anything by `obligations`, where there are many records and few that do. Open
   * records are then work of their assignee besides.
   */
  readonly asks_only_if?: string;
  /** Relations a record may have to others. */
  readonly relations: readonly string[];
  /** What is asked of whoever changes these relations; absent: they are free. */
  readonly linking?: Linking;
  /** Values that follow from others (priority from impact and urgency). Pure. */
  readonly derive?: (record: ProcessRecord, context: EffectContext) => Record<string, unknown>;
  /** What `objections` must know of other records whenever a person writes one down, changes it or does something. */
  readonly knows?: readonly Asking[];
  /**
   * What speaks against the record as it would be after it is written down, changed or something is done to it, such as
   * a value that its type does not have. Observations of other systems are not judged by it. Pure.
   */
  readonly objections?: (record: ProcessRecord, context: EffectContext) => readonly FieldProblem[];
  /** For how many days a closed record is kept, where that is planned beside the process's other values. Pure. */
  readonly retention_days?: (settings: Settings) => number;
  /** Fields that outlive the disposal of a record, as they tell what there was without saying it (hashes, versions). */
  readonly kept_on_disposal?: readonly string[];
  /**
   * What the program does by itself right after a record is written down, as `followed_by` of an activity says it. Pure.
   */
  readonly begins_with?: (record: ProcessRecord, context: EffectContext) => string | null;
  /** The same after fields were changed by hand. Pure. */
  readonly goes_on_with?: (record: ProcessRecord, context: EffectContext) => string | null;
  /**
   * What the program does to other records because of a command on this one, with it or not at all: tasks are made, a
   * request is fulfilled. Observations have none; in bulk they are refused, or the caller's to do. Pure.
   *
   * @param before the record as it stood; null where it was written down just now
   */
  readonly consequences?: (
    record: ProcessRecord,
    before: ProcessRecord | null,
    context: DecisionContext,
  ) => readonly Consequence[];
  /**
   * What the program does by itself, in the same transaction, once one of those whom the fields `from` name comments on a
   * record that `waits` for them: an activity, whose roles do not matter then. Bulk commands have none. Pure.
   */
  readonly answer?: {
    readonly waits: (record: ProcessRecord) => boolean;
    readonly from: readonly string[];
    readonly activity: string;
  };
}

/** The state in which any record ends whose retention is over and that was disposed of: it then says nothing more. */
export const disposedState = 'disposed';

/** The kind of organisation that keeps the process: in one of another kind it does not exist. */
export function keeperOf({ kept_by }: Pick<ProcessDefinition, 'kept_by'>): OrganisationKind {
  return kept_by ?? 'service-provider';
}

/** Whether a state of the process still owes work; a state the definition does not know counts as open. */
export function isOpenState(definition: ProcessDefinition, state: string): boolean {
  if (state === disposedState) return false;
  return definition.states[state]?.open ?? true;
}

/** The activity of that name, or undefined. */
export function activityNamed(definition: ProcessDefinition, name: string): Activity | undefined {
  return definition.activities.find((activity) => activity.name === name);
}

const named = new WeakMap<ProcessDefinition, readonly (readonly [string, FieldDefinition])[]>();

/** The fields of a process with their names, listed once: every record that is read or shown asks for them. */
export function fieldsOf(definition: ProcessDefinition): readonly (readonly [string, FieldDefinition])[] {
  let fields = named.get(definition);
  if (fields === undefined) {
    fields = Object.entries(definition.fields);
    named.set(definition, fields);
  }
  return fields;
}

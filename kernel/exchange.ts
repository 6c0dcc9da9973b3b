/**
 * What goes from a record of one organisation to its counterpart in another organisation of the same installation: an
 * application to the certification body, its findings to the client, the client's answers back.
 *
 * Both sides keep records of their own, of processes of their own; neither ever reads the other's. What one side hands
 * over arrives as a command of the program on the other, is journalled on both, and cannot be taken back. Who works with
 * somebody outside this installation does by hand what would otherwise arrive.
 *
 * What an activity does that a message did is not handed over again.
 */
export interface Exchange {
  /** What is handed over when an activity is done: by the activity's name. */
  readonly sends?: Readonly<Record<string, Sending>>;
  /** What a message does when it arrives: by the message's kind. */
  readonly receives?: Readonly<Record<string, Receiving>>;
}

/** Stands for what was said with an activity (its text), among the fields that are handed over and filled in. */
export const saidWith = 'text';

/**
 * One thing that is handed over.
 *
 * It goes to the counterpart's organisation where the record has a counterpart, otherwise to the one that a field of the
 * kind `organisation` names, otherwise to that of the counterpart of a record it refers to. A message that makes no record
 * there goes to the counterpart's organisation alone. Where there is none of these, nothing is handed over and nothing
 * refused.
 */
export interface Sending {
  /** Names the message, such as `certification.application`. One process on the other side receives it. */
  readonly kind: string;
  /**
   * What goes over: the name that a value has in the message → the field of the record (`text`: what was said with the
   * activity). References to records become those of the counterparts; such without one, people and teams become the
   * name they have here.
   */
  readonly fields: Readonly<Record<string, string>>;
  /**
   * A reference of the record: the message goes to the organisation of that record's counterpart, and what it does there
   * is done to that counterpart.
   */
  readonly of?: string;
}

/** What a message does where it arrives. */
export interface Receiving {
  /**
   * `create` makes a record, which from then on is the sender's counterpart; anything else is an activity of the
   * counterpart that is there already. An activity that only messages do has an empty `may`.
   */
  readonly does: string;
  /**
   * What is filled in: the name that a value has in the message → the field of the record (`text`: what is said with the
   * activity). Roles do not matter, as nobody gives these values.
   */
  readonly fields: Readonly<Record<string, string>>;
}

/** Fields that have the same name in the message as in the record. */
export function alike(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

// What is done to many records at once: as the desk asks for it and the server carries it out.

/** What can be done to a record by one command. */
export const singleActions = ['perform', 'update', 'assign', 'comment', 'note', 'link'] as const;

/** What can be done to many records at once: one command, or the steps of a macro. */
export const bulkActions = [...singleActions, 'macro'] as const;

export type BulkAction = (typeof bulkActions)[number];

/** What is to be done to each of many records. */
export interface BulkOrder {
  readonly action: BulkAction;
  /** The activity to `perform`. */
  readonly activity?: string;
  /** Values of fields: of the activity, of the update, or team and assignee. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** What is said with an activity, the comment or the note. */
  readonly text?: string;
  /** The relation of a link. */
  readonly relation?: string;
  /** Number or id of the record that all are linked to. */
  readonly to?: string;
  /** Id of the macro. */
  readonly macro?: string;
}

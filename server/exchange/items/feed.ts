import type { LogRow, RowProblem } from '../../../mining/formats/log.ts';
import type { SaidValue } from '../../../processes/configuration-item/reconcile.ts';

/** What names stand for that a source uses for what is not an item. */
export type NameKind = 'service' | 'person' | 'team';

/** One end of a relation as a source names it. */
export interface RawEnd {
  /** `external_key`, `number`, or the kind of an identifier. */
  readonly by: string;
  readonly value: string;
}

/** A relation as a row tells it. An end that is null is the row's own item. */
export interface RawRelation {
  readonly relation: string;
  readonly from: RawEnd | null;
  readonly to: RawEnd | null;
}

/** One row as the mapping understands it. */
export interface RawItem {
  /** Line in the file, or place in its list. */
  readonly line: number;
  /** Null: the row tells relations alone. */
  readonly item: {
    readonly external_key: string | null;
    readonly title: string;
    /** Values by place. Names stand there until somebody knows what they stand for. */
    readonly values: Readonly<Record<string, SaidValue>>;
    /** Places whose value is such a name. */
    readonly names: readonly (readonly [place: string, kind: NameKind])[];
  } | null;
  readonly relations: readonly RawRelation[];
}

/** A row, or why it is none; with the cells, so that it can be handed back to be corrected. */
export type FedRow =
  | { readonly ok: true; readonly row: RawItem; readonly raw: LogRow | null }
  | { readonly ok: false; readonly problem: RowProblem; readonly raw: LogRow };

/** A file's rows. They can be read again from the beginning, as relations come after all items. */
export interface Feed {
  /** Columns of rejected rows; null: there are none to be corrected. */
  readonly columns: readonly string[] | null;
  /** Whether rows tell items; otherwise they tell relations alone. */
  readonly tellsItems: boolean;
  /** Relations that rows of items may tell; null: whichever they name. */
  readonly relations: readonly string[] | null;
  rows(): AsyncIterable<readonly FedRow[]>;
}

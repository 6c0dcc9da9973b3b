import { Type } from 'typebox';
import { column, needed } from '../kernel/field.ts';

// How an item of the catalogue is fulfilled, step by step: the item plans it, a request keeps a copy.

/** Columns of the rows that plan tasks: those of the same step at once, the next when all of them are done. */
export const taskColumns = {
  step: needed('number', { schema: Type.Integer({ minimum: 1, maximum: 50 }) }),
  title: needed('line'),
  team: needed('team'),
  instruction: column('paragraph'),
} as const;

/** One task that is planned, as its row holds it. */
export interface PlannedTask {
  readonly step: number;
  readonly title: string;
  readonly team: string;
  readonly instruction?: string | null;
}

/** One of a request's tasks: planned, with the record that was made of it, once it was. */
export interface RequestTask extends PlannedTask {
  /** Id of the fulfilment task; null: it is not made yet. */
  readonly task: string | null;
}

/** Steps counted from one without gaps, in their order, whatever numbers the plan gave them. */
export function ranked<Row extends { readonly step: number }>(rows: readonly Row[]): readonly Row[] {
  const steps = [...new Set(rows.map(({ step }) => step))].toSorted((a, b) => a - b);
  return rows
    .map((row) => ({ ...row, step: steps.indexOf(row.step) + 1 }))
    .toSorted((a, b) => a.step - b.step);
}

import { byLetter } from '../../kernel/check.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn } from '../../kernel/register.ts';

/** Items of the plan that are written down in it or stand in a document it points to (6.3 b to h). */
export const writtenItems = [
  'limitations',
  'obligations',
  'authorities',
  'resources',
  'other_parties_approach',
  'technology',
  'measuring',
] as const;

/** The eight items of a service management plan (6.3 a to h). */
export const planItems = ['services', ...writtenItems] as const;

/** The requirement that an item of the plan stands for, as the letters of 6.3 follow one another. */
export const requirementOf = byLetter('6.3', planItems);

/** Items that the plan neither holds nor points to. */
export function missingItems(record: ProcessRecord): readonly (typeof planItems)[number][] {
  const elsewhere = new Set(rowsIn(record, 'documents').map(({ item }) => item));
  return planItems.filter((item) => isBlank(record.values[item]) && !elsewhere.has(item));
}

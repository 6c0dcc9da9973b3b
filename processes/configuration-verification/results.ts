import { dayOf } from '../../kernel/day.ts';
import type { EffectContext } from '../../kernel/definition.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, plannedNumber, rowsIn, textIn } from '../../kernel/register.ts';
import { intervalSetting } from './settings.ts';

/** What the record of an item turned out to be; `not-recorded` is there and has no record. */
export const verificationResults = ['accurate', 'deviating', 'missing', 'not-recorded'] as const;

type Row = Readonly<Record<string, unknown>>;

/** What tells one row from the others: its item, or what was found that is no item. */
export function rowKey({ item, found }: Row): string {
  return isBlank(item) ? `found ${String(found ?? '')}` : String(item);
}

/** The results with what was inspected put in: that of an item in its row, what is not recorded in one of its own. */
export function resultsWith(results: readonly Row[], inspected: readonly Row[]): readonly Row[] {
  const merged = new Map(results.map((row) => [rowKey(row), row]));
  for (const row of inspected) {
    const known = merged.get(rowKey(row));
    // An item that was not drawn gets no row: that it is named is objected to.
    if (known !== undefined || isBlank(row['item'])) merged.set(rowKey(row), { ...known, ...row });
  }
  return [...merged.values()];
}

/** Whether a result calls for a correction of the records, or of what they are about. */
export function isDeficient({ result }: Row): boolean {
  return !isBlank(result) && result !== 'accurate';
}

/** What has to be corrected by these results: what is being treated stays as it is, what is new is owed by the campaign's owner. */
export function deficienciesFrom(
  record: ProcessRecord,
  results: readonly Row[],
  { now, settings }: EffectContext,
): readonly Row[] {
  const known = new Map(rowsIn(record, 'deficiencies').map((row) => [rowKey(row), row]));
  const within = plannedNumber(settings, intervalSetting, 'correct_within_days');
  const due_on = dayOf(now + within * DAY_MS, 'UTC');
  return results.filter(isDeficient).map((row) => {
    const { item = null, result, attribute = null, found = null } = row;
    const treated = known.get(rowKey(row)) ?? { owner: textIn(record, 'assignee'), due_on };
    return { ...treated, item, result, attribute, found };
  });
}

/** Whether a deficiency is corrected and says by what. */
export function isSettled({ corrected_on, by_change, by_rule }: Row): boolean {
  return !isBlank(corrected_on) && (!isBlank(by_change) || !isBlank(by_rule));
}

/** Share of results that agreed with what was found, in percent with one decimal; null without results. */
export function accuracyOf(results: readonly Row[]): number | null {
  const judged = results.filter(({ result }) => !isBlank(result));
  if (judged.length === 0) return null;
  const accurate = judged.filter(({ result }) => result === 'accurate').length;
  return Math.round((accurate / judged.length) * 1000) / 10;
}

import { csvLine } from '../../kernel/csv-cell.ts';
import type { Language } from '../../kernel/text.ts';
import type { CheckVerdict } from '../../kernel/verdict.ts';
import type { Requirement } from '../../standard/types.ts';
import type { GapRow } from './gap.ts';

/** How the file speaks: the reader's language, and names that the page knows. */
export interface GapWords {
  readonly language: Language;
  readonly head: readonly string[];
  readonly change: (row: GapRow) => string;
  readonly origin: (row: GapRow) => string;
  /** Undefined where the assessment says nothing of a requirement. */
  readonly verdictOf: (requirement: string) => CheckVerdict | undefined;
  readonly verdictName: (verdict: CheckVerdict) => string;
}

/**
 * The gap list as a CSV file: a line for each requirement, and one for each clause that asks nothing.
 *
 * The mark at the beginning tells spreadsheets that the text is UTF-8.
 */
export function gapCsv(rows: readonly GapRow[], words: GapWords): string {
  const { language, head, change, origin, verdictOf, verdictName } = words;
  const cellsOf = (row: GapRow, requirement: Requirement | undefined): readonly string[] => {
    const verdict = requirement === undefined ? undefined : verdictOf(requirement.id);
    return [
      row.clause.id,
      row.clause.title[language],
      origin(row),
      change(row),
      row.origin.what[language],
      requirement?.id ?? '',
      requirement?.statement[language] ?? requirement?.statement.en ?? '',
      verdict === undefined ? '' : verdictName(verdict),
    ];
  };
  const lines = rows.flatMap((row) =>
    row.requirements.length === 0
      ? [cellsOf(row, undefined)]
      : row.requirements.map((requirement) => cellsOf(row, requirement)),
  );
  return `\uFEFF${[head, ...lines].map(csvLine).join('')}`;
}

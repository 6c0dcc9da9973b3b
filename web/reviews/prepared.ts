import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../../kernel/text.ts';
import { inputItems } from '../../processes/management-review/inputs.ts';
import { api } from '../api.ts';

/** One input as the records give it. Days are `YYYY-MM-DD`. */
export interface PreparedInput {
  readonly item: string;
  readonly content: string;
  readonly as_of: string | null;
  readonly source: string;
  /** Whether nothing behind it is newer than the last review. */
  readonly older: boolean;
  readonly registers: readonly {
    readonly process: string;
    readonly plural: string;
    readonly count: number;
  }[];
  readonly records: readonly { readonly process: string; readonly number: string; readonly title: string }[];
}

/** Another review, and the day on which it was held or is planned for. */
export interface ReviewReference {
  readonly number: string;
  readonly title: string;
  readonly day: string | null;
}

/** A decision of an earlier review. */
export interface EarlierDecision {
  readonly review: ReviewReference;
  readonly decision: string;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly due_on: string | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly result: string | null;
}

/** Everything that was prepared for a review from the records. */
export interface PreparedReview {
  readonly at: string;
  readonly since: string;
  readonly previous: ReviewReference | null;
  readonly next: ReviewReference | null;
  readonly inputs: readonly PreparedInput[];
  readonly decisions: readonly EarlierDecision[];
}

/** What the records give for a review. Whatever is done to the review lets it be asked for anew. */
export function preparedQuery(number: string, language: Language) {
  return queryOptions({
    queryKey: ['management-reviews', 'prepared', number, language],
    queryFn: ({ signal }) =>
      api.get<PreparedReview>(`/management-reviews/${number}/prepared-inputs`, {
        query: { language },
        signal,
      }),
    // Every register is read for it.
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  });
}

/** A row of the inputs of a review, as its form holds it. */
export interface InputRow {
  readonly item?: string | null;
  readonly content?: string | null;
  readonly as_of?: string | null;
  readonly source?: string | null;
}

/** What becomes of text that somebody wrote already: it stays alone, stays above what is added, or is replaced. */
export type Takeover = 'keep' | 'add' | 'replace';

/** Most letters of where an input was drawn from. */
const longestSource = 200;

const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** What is written for an input so far. */
export function writtenFor(rows: readonly InputRow[], item: string): string {
  return rows
    .filter((row) => row.item === item && !isBlank(row.content))
    .map(({ content }) => content)
    .join('\n\n');
}

/** Which inputs have a text that differs from what was prepared. */
export function writtenOtherwise(
  rows: readonly InputRow[],
  prepared: readonly PreparedInput[],
): readonly string[] {
  return prepared
    .filter(({ item, content }) => !['', content].includes(writtenFor(rows, item)))
    .map(({ item }) => item);
}

function joined(row: InputRow, { content, as_of, source }: PreparedInput): InputRow {
  const days = [row.as_of, as_of].filter((day) => !isBlank(day)).toSorted();
  const sources = [row.source, source].filter((one) => !isBlank(one)).join('; ');
  return {
    ...row,
    content: `${row.content}\n\n${content}`,
    as_of: days.at(-1) ?? null,
    source: sources.slice(0, longestSource),
  };
}

function taken(row: InputRow, one: PreparedInput, how: Takeover): InputRow {
  const { item, content, as_of, source } = one;
  if (isBlank(row.content) || how === 'replace') return { item, content, as_of, source };
  return how === 'add' && row.content !== content ? joined(row, one) : row;
}

/**
 * The rows with what was prepared taken over: into the first row of each input, or a row of its own where there is
 * none. Rows of other inputs stay as they are.
 */
export function takeOver(
  rows: readonly InputRow[],
  prepared: readonly PreparedInput[],
  how: Takeover,
): readonly InputRow[] {
  const waiting = new Map(prepared.map((one) => [one.item, one]));
  // A row that says something comes before a blank one of the same input.
  const target = (item: string): InputRow | undefined =>
    rows.find((row) => row.item === item && !isBlank(row.content)) ?? rows.find((row) => row.item === item);
  const changed = rows.map((row) => {
    const one = waiting.get(row.item ?? '');
    if (one === undefined || target(one.item) !== row) return row;
    waiting.delete(one.item);
    return taken(row, one, how);
  });
  const order = (item: string): number => inputItems.indexOf(item);
  const added = [...waiting.values()].toSorted((a, b) => order(a.item) - order(b.item));
  return [...changed, ...added.map(({ item, content, as_of, source }) => ({ item, content, as_of, source }))];
}

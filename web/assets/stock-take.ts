import { readLabel, tidyTag } from '../../processes/asset/tag.ts';
import type { LineDecision, Outcome, Tally } from '../../processes/stock-take/lines.ts';
import { api } from '../api.ts';
import type { Page } from '../shared/paged-list.ts';

/** A line of a stock-take as the API shows it. */
export interface Line {
  readonly id: string;
  readonly tag: string;
  readonly expected: boolean;
  readonly expected_location: string | null;
  readonly outcome: Outcome;
  readonly seen_at: string | null;
  readonly seen_by: string | null;
  readonly seen_location: string | null;
  readonly condition: string | null;
  readonly note: string | null;
  readonly decision: LineDecision | null;
  readonly decided_reason: string | null;
  readonly decided_by: string | null;
  readonly asset: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: string;
    readonly owner: string | null;
  } | null;
}

/** How far a stock-take is. */
export interface Progress {
  readonly total: Tally;
  readonly difference_percent: number | null;
  readonly undecided: number;
  readonly places: readonly { readonly location: string | null; readonly tally: Tally }[];
  readonly counters: readonly { readonly id: string; readonly name: string; readonly sightings: number }[];
}

/** What a device sends about something that somebody saw. */
export interface Sighting {
  readonly id: string;
  readonly label: string;
  readonly location: string | null;
  readonly condition: string | null;
  readonly note: string | null;
  readonly seen_at: string;
}

/** What came of a sighting. */
export interface Sighted {
  readonly outcome: Outcome;
  readonly again: boolean;
  readonly line: Line;
}

/** Most lines that a device takes along, so that it knows labels without asking. */
const mostTaken = 5_000;

/** The query of how far a stock-take is. */
export const progressQuery = (number: string) => ({
  queryKey: ['stock-takes', 'progress', number],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.get<Progress>(`/stock-takes/${number}/progress`, { signal }),
});

/** The query of its lines, as many as a device takes along. */
export const takenLinesQuery = (number: string) => ({
  queryKey: ['stock-takes', 'taken-lines', number],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<readonly Line[]> => {
    const lines: Line[] = [];
    let cursor: string | null = null;
    do {
      const query = { limit: 500, ...(cursor === null ? {} : { cursor }) };
      const page: Page<Line> = await api.get<Page<Line>>(`/stock-takes/${number}/lines`, { query, signal });
      lines.push(...page.items);
      cursor = page.next;
    } while (cursor !== null && lines.length < mostTaken);
    return lines;
  },
  staleTime: 60_000,
});

/** The line that a label stands for among those known, or undefined. */
export function lineOf(lines: readonly Line[], label: string): Line | undefined {
  const { tag, number } = readLabel(label);
  return lines.find(
    (line) => tidyTag(line.tag) === tag && (number === null || line.asset?.number === number),
  );
}

/** Lines with one as it stands now. */
export function withLine(lines: readonly Line[], line: Line): readonly Line[] {
  const isKnown = lines.some(({ id }) => id === line.id);
  return isKnown ? lines.map((one) => (one.id === line.id ? line : one)) : [...lines, line];
}

/** An id for a sighting (UUID, version 4), also where the page was not loaded by https. */
export function newSightingId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

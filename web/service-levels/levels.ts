import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** How many targets were kept and missed. */
export interface LevelTally {
  readonly met: number;
  readonly missed: number;
  /** Percent; null: nothing came to its end. */
  readonly share: number | null;
}

/** A clock of a process in one group. */
export interface LevelClock extends LevelTally {
  readonly process: string;
  readonly clock: string;
  readonly operational: boolean;
  readonly weeks: readonly LevelTally[];
}

/** What service levels come to, as the API tells it. */
export interface ServiceLevels {
  readonly from: string;
  readonly until: string;
  readonly weeks: readonly string[];
  readonly groups: readonly {
    readonly group: string | null;
    readonly name: string | null;
    readonly clocks: readonly LevelClock[];
  }[];
}

/** A record behind a figure. */
export interface LevelRecord {
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly clock: string;
  readonly breached: boolean;
  readonly target_minutes: number;
  readonly elapsed_minutes: number;
  readonly stopped_at: string;
}

/** What the page asks for. */
export interface LevelQuestion {
  readonly by: string;
  readonly from: string;
  readonly until: string;
}

/** Reads service levels of a period. */
export function levelsQuery(question: LevelQuestion) {
  return queryOptions({
    queryKey: ['service-levels', question],
    queryFn: ({ signal }) =>
      api.get<ServiceLevels>('/desk/service-levels', { query: { ...question }, signal }),
  });
}

/** Which figure's records are shown. */
export interface LevelChoice {
  readonly process: string;
  readonly clock: string;
  readonly group: string;
  readonly breached: boolean;
  readonly week?: number;
}

/** Reads the records behind a figure. */
export function levelRecordsQuery(question: LevelQuestion, choice: LevelChoice) {
  return queryOptions({
    queryKey: ['service-levels', 'records', question, choice],
    queryFn: ({ signal }) =>
      api.get<{ count: number; items: readonly LevelRecord[] }>('/desk/service-levels/records', {
        query: { ...question, ...choice },
        signal,
      }),
  });
}

import type { ChartId, FigureUnit, SeriesId, TotalId } from './desk-dashboard.ts';

// What the dashboard of the desk is made of, as the server tells it and the web shows it.

/** Records, and the query of the queue of the desk that finds exactly these. */
export interface Behind {
  readonly records: number;
  readonly query: Readonly<Record<string, string>>;
}

/** A value with the records behind it; for a share, also those that it is a share of. */
export interface Cell extends Behind {
  /** Null: nothing to tell it from. */
  readonly value: number | null;
  readonly of: Behind | null;
}

/** A row of a chart: a team, a priority, a week. */
export interface ChartRow {
  /** An id, a number, a day, or `none`. */
  readonly key: string;
  /** What it is called where it has a name; null: the reader's words say it. */
  readonly name: string | null;
  readonly cells: readonly Cell[];
}

/** A chart as figures: its picture is the web's. */
export interface DashboardChart {
  readonly id: ChartId;
  readonly unit: FigureUnit;
  /** What rows are told apart by. */
  readonly by: 'day' | 'week' | 'team' | 'priority' | 'service' | 'channel' | 'category' | 'score' | 'person';
  readonly series: readonly SeriesId[];
  readonly rows: readonly ChartRow[];
}

/** A figure of its own, beside what it was in the period before; null where it has no period. */
export interface DashboardTotal extends Cell {
  readonly id: TotalId;
  readonly unit: FigureUnit;
  readonly previous: number | null;
}

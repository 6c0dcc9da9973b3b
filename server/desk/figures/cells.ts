import type { ChartId, FigureUnit, SeriesId, TotalId } from '../../../processes/desk-dashboard.ts';
import type { FigureName } from './figure-condition.ts';
import type { Dimension, FigureFilters } from './tally.ts';

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

/** Where a value belongs: the filters of the dashboard and a period. Instants are epoch milliseconds. */
export interface Place {
  readonly filters: FigureFilters;
  readonly from: number | null;
  readonly to: number | null;
}

const names: Readonly<Record<Exclude<Dimension, 'bucket' | 'band'>, string>> = {
  priority: 'priority',
  service_id: 'service',
  team_id: 'team',
  channel: 'channel',
  category: 'category',
};

/** A row narrows the list to what it is of. */
export function narrowed(place: Place, by: keyof typeof names, key: string): Place {
  return { ...place, filters: { ...place.filters, [names[by]]: key } };
}

/** The records of a figure at a place. */
export function behind(records: number, figure: FigureName, { filters, from, to }: Place): Behind {
  return {
    records,
    query: {
      ...(filters as Readonly<Record<string, string>>),
      figure,
      ...(from === null ? {} : { figure_from: new Date(from).toISOString() }),
      ...(to === null ? {} : { figure_to: new Date(to).toISOString() }),
    },
  };
}

/** How many records a figure has. */
export function countCell(records: number, figure: FigureName, place: Place): Cell {
  return { value: records, ...behind(records, figure, place), of: null };
}

/** Another value that is told of the records of a figure. */
export function valueCell(value: number | null, records: number, figure: FigureName, place: Place): Cell {
  return { value, ...behind(records, figure, place), of: null };
}

/** What share the records of one figure are of those of another. */
export function shareCell(
  part: readonly [number, FigureName],
  whole: readonly [number, FigureName],
  place: Place,
): Cell {
  return {
    value: whole[0] === 0 ? null : (part[0] / whole[0]) * 100,
    ...behind(part[0], part[1], place),
    of: behind(whole[0], whole[1], place),
  };
}

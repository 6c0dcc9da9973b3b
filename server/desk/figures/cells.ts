import type { Behind, Cell } from '../../../processes/desk-figure-cells.ts';
import type { FigureName } from './figure-condition.ts';
import type { Dimension, FigureFilters } from './tally.ts';

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

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ChartId, FigureUnit } from '../../processes/desk-dashboard.ts';
import type { Behind, DashboardChart, DashboardTotal } from '../../processes/desk-figure-cells.ts';
import { api } from '../api.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { paths } from '../paths.ts';

interface Days {
  readonly from_day: string;
  readonly to_day: string;
}

/** The dashboard as the API tells it. */
export interface Dashboard {
  readonly at: string;
  readonly time_zone: string;
  readonly period: Days;
  readonly previous: Days;
  readonly grain: 'day' | 'week';
  readonly totals: readonly DashboardTotal[];
  readonly charts: readonly DashboardChart[];
}

/** Names in the URL that the dashboard is asked by. */
export const askedNames = [
  'process',
  'service',
  'team',
  'customer',
  'priority',
  'period',
  'from',
  'to',
  'grain',
] as const;

type Asked = Readonly<Record<string, string>>;

/** What of the URL the dashboard is asked by. */
export function askedOf(url: Asked): Asked {
  const half = (url['from'] === undefined) !== (url['to'] === undefined);
  return Object.fromEntries(
    askedNames.flatMap((name) => {
      const value = url[name];
      // A period of which one day alone is chosen yet is none.
      if (value === undefined || value === '' || (half && (name === 'from' || name === 'to'))) return [];
      return [[name, value]];
    }),
  );
}

/** How often a dashboard on a wall is counted anew, in milliseconds. */
const refresh_ms = 60_000;

/** Reads the dashboard. */
export function dashboardQuery(asked: Asked, refreshes: boolean) {
  return queryOptions({
    queryKey: ['desk', 'dashboard', asked],
    queryFn: ({ signal }) => api.get<Dashboard>('/desk/dashboard', { query: asked, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: refreshes ? refresh_ms : false,
  });
}

/** Customers, as a filter offers them. */
export const customersQuery = queryOptions({
  queryKey: ['desk', 'dashboard-customers'],
  queryFn: async ({ signal }) => {
    const { items } = await api.get<{ items: readonly { readonly id: string; readonly title: string }[] }>(
      '/customers',
      { query: { limit: 200 }, signal },
    );
    return items.map(({ id, title }) => ({ value: id, label: title }));
  },
});

/** Which charts somebody sees. */
export interface Arrangement {
  readonly charts: readonly ChartId[];
  readonly own: boolean;
}

/** Reads one's own arrangement. */
export const arrangementQuery = queryOptions({
  queryKey: ['desk', 'dashboard-arrangement'],
  queryFn: ({ signal }) => api.get<Arrangement>('/desk/dashboard/arrangement', { signal }),
});

/** The records behind a value, in the queue of the desk. */
export function recordsPath({ query }: Behind): string {
  return paths.desk({ ...query, sort: '-opened_at' });
}

/** A value as it is read. */
export function shownValue(value: number | null, unit: FigureUnit, locale: string): string {
  if (value === null) return '–';
  if (unit === 'percent') return formatPercent(Math.round(value), locale);
  const digits = unit === 'count' ? 0 : 1;
  const number = formatNumber(value, locale, {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
  return unit === 'hours' ? `${number} h` : number;
}

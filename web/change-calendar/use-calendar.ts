import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { type CalendarEntry, type Entry, entryOf, type Party } from './entry.ts';
import type { Span } from './layout.ts';

/** The key under which everything of the calendar is kept. */
export const calendarKey = 'change-calendar';

interface Told {
  readonly items: readonly CalendarEntry[];
  readonly services: readonly Party[];
}

interface Calendar {
  readonly entries: readonly Entry[];
  /** The services that entries name, by their ids. */
  readonly services: ReadonlyMap<string, Party>;
}

function calendarOf({ items, services }: Told): Calendar {
  return { entries: items.map(entryOf), services: new Map(services.map((one) => [one.id, one])) };
}

/** What the calendar has within a span, of one service or all; what was shown before stays until it is there. */
export function useCalendar({ from, until }: Span, service: string | null) {
  const query = { from: new Date(from).toISOString(), until: new Date(until).toISOString(), service };
  return useQuery({
    queryKey: [calendarKey, query],
    queryFn: ({ signal }) => api.get<Told>('/change-calendar', { query, signal }),
    select: calendarOf,
    placeholderData: (before) => before,
  });
}

/** How many deployments wait for their change, whenever they were. */
export function useUnmatched(): number {
  const { data } = useQuery({
    queryKey: ['deployments', 'unmatched'],
    queryFn: ({ signal }) =>
      api.get<{ count: number }>('/deployments/count', { query: { state: 'unmatched' }, signal }),
  });
  return data?.count ?? 0;
}

import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** A record as an answer names it. */
export interface Named {
  readonly process: string;
  readonly plural: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
}

/** Something on the timeline. Days are `YYYY-MM-DD`. */
export interface OnTimeline {
  readonly kind: 'audit' | 'window' | 'surveillance' | 'expiry' | 'certificate';
  readonly audit: string | null;
  readonly from: string;
  readonly until: string;
  readonly done: boolean;
  readonly record: Named;
}

export type Station =
  | 'readiness'
  | 'body'
  | 'application'
  | 'agreement'
  | 'stage-1'
  | 'stage-2'
  | 'findings'
  | 'decision'
  | 'certificate'
  | 'surveillance';

export interface StationOnRoad {
  readonly station: Station;
  readonly passage: 'passed' | 'here' | 'ahead';
  readonly records: readonly Named[];
}

export interface OwedOnRoad {
  readonly kind: string;
  readonly due_at: string | null;
  readonly record: Omit<Named, 'state'>;
}

/** Where the organisation is on its way to a certificate, as the API tells it. */
export interface Road {
  readonly today: string;
  readonly stations: readonly StationOnRoad[];
  readonly timeline: readonly OnTimeline[];
  readonly certificate: (Named & { readonly expires_on: string | null }) | null;
  readonly owed: readonly OwedOnRoad[];
}

export const roadQuery = queryOptions({
  queryKey: ['certification', 'road'],
  queryFn: ({ signal }) => api.get<Road>('/certification/road', { signal }),
});

/** Something of the timeline as it is drawn: in percent of the whole. */
export interface Bar {
  readonly item: OnTimeline;
  readonly left: number;
  readonly width: number;
}

/** The timeline laid out. */
export interface Layout {
  readonly bars: readonly Bar[];
  readonly years: readonly { readonly year: number; readonly left: number }[];
  readonly today: number;
}

const DAY_MS = 86_400_000;

/** Share of the whole that is left free on the right. */
const room = 0.02;

/** How much of the width the word for today takes, in percent. */
const nearToday = 8;

/** Lays the timeline out so that all of it and today can be seen; null where there is nothing to lay out. */
export function layOut(items: readonly OnTimeline[], today: string): Layout | null {
  if (items.length === 0) return null;
  const now = Date.parse(today);
  const first = Math.min(now, ...items.map(({ from }) => Date.parse(from)));
  const ends = Math.max(now, ...items.map(({ until }) => Date.parse(until))) + DAY_MS;
  // A little room on the right, so that the mark of a last day is seen whole.
  const last = ends + (ends - first) * room;
  const percent = (at: number): number => ((at - first) / (last - first)) * 100;
  const years: { year: number; left: number }[] = [];
  for (let year = new Date(first).getUTCFullYear() + 1; Date.UTC(year, 0, 1) < last; year += 1) {
    const left = percent(Date.UTC(year, 0, 1));
    // Where it would stand upon the word for today, today says more.
    const isCovered = left > percent(now) - nearToday / 2 && left < percent(now) + nearToday;
    if (!isCovered) years.push({ year, left });
  }
  return {
    bars: items.map((item) => {
      const left = percent(Date.parse(item.from));
      return { item, left, width: percent(Date.parse(item.until) + DAY_MS) - left };
    }),
    years,
    today: percent(now),
  };
}

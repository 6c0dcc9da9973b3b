import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { ListedRecord } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';

/** A gap as its list shows it. */
export interface Gap extends ListedRecord {
  readonly requirement: string;
  readonly assignee: Reference | null;
  readonly starts_on: string | null;
  readonly due_on: string | null;
}

/** Most gaps that the plan shows: one for each requirement and then some. */
const most = 600;

/** Every gap, a page at a time until all are there. */
export const gapsQuery = queryOptions({
  queryKey: ['gaps', 'plan'],
  queryFn: async ({ signal }) => {
    const all: Gap[] = [];
    let cursor = '';
    do {
      const query = { limit: 200, sort: 'number', cursor };
      const page = await api.get<{ items: readonly Gap[]; next: string | null }>('/gaps', { query, signal });
      all.push(...page.items);
      cursor = page.next ?? '';
    } while (cursor !== '' && all.length < most);
    return all;
  },
});

const DAY_MS = 86_400_000;

/** A gap drawn on the plan: where its bar begins and how long it is, in percent of the whole. */
export interface Bar {
  readonly gap: Gap;
  readonly from: string;
  readonly to: string;
  readonly left: number;
  readonly width: number;
}

/** A month on the plan's axis. */
export interface Month {
  readonly at: string;
  readonly left: number;
}

/** The plan as a picture. */
export interface Plan {
  readonly bars: readonly Bar[];
  readonly months: readonly Month[];
  /** Where today is, in percent; null outside of the plan. */
  readonly today: number | null;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function monthsBetween(from: number, to: number): readonly number[] {
  const first = new Date(from);
  const months: number[] = [];
  for (let month = first.getUTCMonth(); ; month += 1) {
    const at = Date.UTC(first.getUTCFullYear(), month, 1);
    if (at > to) return months;
    if (at >= from) months.push(at);
  }
}

/** Lays out the gaps that have a date; one without a beginning is drawn as its last week. */
export function planOf(gaps: readonly Gap[], now: number): Plan | null {
  const dated = gaps.flatMap((gap) => {
    if (gap.due_on === null) return [];
    const to = Date.parse(gap.due_on) + DAY_MS;
    const from = gap.starts_on === null ? to - 7 * DAY_MS : Date.parse(gap.starts_on);
    return [{ gap, from: Math.min(from, to - DAY_MS), to }];
  });
  if (dated.length === 0) return null;
  const first = Math.min(...dated.map(({ from }) => from));
  const last = Math.max(...dated.map(({ to }) => to));
  const percent = (at: number): number => ((at - first) / (last - first)) * 100;
  return {
    bars: dated
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
      .map(({ gap, from, to }) => ({
        gap,
        from: dayOf(from),
        to: dayOf(to - DAY_MS),
        left: percent(from),
        width: percent(to) - percent(from),
      })),
    months: monthsBetween(first, last).map((at) => ({ at: dayOf(at), left: percent(at) })),
    today: now >= first && now <= last ? percent(now) : null,
  };
}

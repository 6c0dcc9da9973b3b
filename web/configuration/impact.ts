import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** What is asked about an item: what fails with it, or what it needs. */
export type Direction = 'fails' | 'needs';

/** An item or service that a walk came upon. */
export interface ImpactNode {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly item_type: string | null;
  readonly depth: number;
  readonly state: string;
}

/** What the API tells of an item's impact. */
export interface Impact {
  readonly nodes: readonly ImpactNode[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly relation: string }[];
  /** Services that the nodes are, stand for or belong to, nearest first. */
  readonly touched: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  readonly more: boolean;
}

/** Asks for the impact of an item, a service or what a change names. */
export function impactQuery(
  key: string,
  direction: Direction,
  most: number,
  { plural = 'configuration-items', depth }: { readonly plural?: string; readonly depth?: number } = {},
) {
  return queryOptions({
    queryKey: ['configuration-items', 'impact', plural, key, direction, most, depth ?? null],
    queryFn: ({ signal }) =>
      api.get<Impact>(`/${plural}/${key}/impact`, {
        query: { direction, most: String(most), ...(depth === undefined ? {} : { depth: String(depth) }) },
        signal,
      }),
  });
}

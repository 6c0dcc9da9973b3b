import { queryOptions } from '@tanstack/react-query';
import type { Metric } from '../../processes/licence-metrics.ts';
import type { LicenceDuty } from '../../processes/software-product/licence-duties.ts';
import type { Cost } from '../../processes/software-product/money.ts';
import type { Assumption } from '../../processes/software-product/units.ts';
import { api } from '../api.ts';

/** A record that a calculation names. */
export interface Named {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
}

/** Where a product stands. */
export interface ProductPosition {
  readonly product: Named;
  readonly publisher: string | null;
  readonly metric: Metric;
  readonly retired: boolean;
  readonly entitled: number;
  readonly used: number;
  readonly borrowed: number;
  readonly otherwise: number;
  readonly lent: number;
  readonly free: number;
  readonly short: number;
  readonly assumed: number;
  readonly approved: number;
  readonly short_cost: readonly Cost[];
  readonly free_cost: readonly Cost[];
}

/** A line of a calculation. */
export interface CalculationLine {
  readonly step:
    | 'entitlement'
    | 'other-metric'
    | 'not-yet'
    | 'over'
    | 'draft'
    | 'unit'
    | 'borrowed'
    | 'otherwise'
    | 'lent';
  readonly sign: '+' | '-' | '0';
  readonly quantity: number;
  readonly records: readonly Named[];
  readonly unit: {
    readonly name: string;
    readonly person: string | null;
    readonly item: string | null;
  } | null;
  readonly assumption: Assumption | null;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly product: Named | null;
}

/** A position with its calculation. */
export interface Calculation extends ProductPosition {
  readonly day: string;
  readonly lines: readonly CalculationLine[];
  readonly more_units: number;
}

interface Positions {
  readonly day: string;
  readonly items: readonly ProductPosition[];
  readonly unrecognised: number;
}

/** Something of an entitlement that comes due. */
export interface Renewal {
  readonly day: string;
  readonly kind: 'notice' | 'end' | 'maintenance';
  readonly entitlement: { readonly id: string; readonly number: string; readonly title: string };
  readonly product: { readonly id: string; readonly name: string } | null;
  readonly decision: string | null;
  readonly quantity: number;
  readonly cost: string | null;
  readonly cost_per: Cost['per'] | null;
  readonly currency: string | null;
}

/** An open-source licence that is met. */
export interface MetLicence {
  readonly id: string;
  readonly known: boolean;
  readonly duties: readonly LicenceDuty[] | null;
  readonly installations: number;
  readonly by_choice: number;
  readonly products: readonly Named[];
  readonly exceptions: readonly string[];
  readonly examples: readonly Named[];
}

/** A licence held and not used. */
export interface UnusedLicence {
  readonly record: Named;
  readonly days: number;
}

/** What a report did or would do. */
export interface ReportResult {
  readonly format: string;
  readonly source: string;
  readonly applied: boolean;
  readonly same_file: boolean;
  readonly rows: number;
  readonly repeated: number;
  readonly created: number;
  readonly changed: number;
  readonly returned: number;
  readonly gone: number;
  readonly recognised: number;
  readonly unknown_software: readonly {
    readonly name: string;
    readonly publisher: string | null;
    readonly count: number;
  }[];
  readonly unknown_ends: readonly string[];
}

/** The last report of a source. */
export interface KeptReport {
  readonly id: string;
  readonly source: string;
  readonly format: string;
  readonly file_name: string;
  readonly read_at: string;
  readonly silent: boolean;
  readonly counts: { readonly rows: number; readonly recognised: number };
}

interface List<T> {
  readonly items: readonly T[];
}

const key = 'licences';

/** Positions of all products on a day; today where none is named. */
export const positionsQuery = (as_of: string | undefined) =>
  queryOptions({
    queryKey: [key, 'positions', as_of ?? null],
    queryFn: ({ signal }) =>
      api.get<Positions>('/licence-positions', {
        ...(as_of === undefined ? {} : { query: { as_of } }),
        signal,
      }),
  });

/** The position of one product with its calculation. */
export const calculationQuery = (product: string) =>
  queryOptions({
    queryKey: [key, 'position', product],
    queryFn: ({ signal }) => api.get<Calculation>(`/licence-positions/${product}`, { signal }),
  });

/** What comes due within a year. */
export const renewalsQuery = queryOptions({
  queryKey: [key, 'renewals'],
  queryFn: ({ signal }) =>
    api.get<List<Renewal> & { from: string; until: string }>('/licence-renewals', { signal }),
});

/** Open-source licences with what they ask for. */
export const dutiesQuery = queryOptions({
  queryKey: [key, 'duties'],
  queryFn: ({ signal }) =>
    api.get<List<MetLicence> & { unreadable: number; confirmed: boolean }>('/licence-duties', { signal }),
});

/** Licences held and not used for longer than planned. */
export const unusedQuery = queryOptions({
  queryKey: [key, 'unused'],
  queryFn: ({ signal }) => api.get<List<UnusedLicence>>('/licence-unused', { signal }),
});

/** The last report of every source. */
export const reportsQuery = queryOptions({
  queryKey: [key, 'reports'],
  queryFn: ({ signal }) => api.get<List<KeptReport>>('/software-reports', { signal }),
});

/** Everything that a report or an assignment changes. */
export const licencesKey = [key] as const;

/** What the rules of products come to for what is installed. */
export interface RecognisedAgain {
  readonly looked_at: number;
  readonly recognised: number;
  readonly moved: number;
  readonly lost: number;
}

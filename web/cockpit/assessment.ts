import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MeasureUnit, Params } from '../../kernel/check.ts';
import type { Role } from '../../kernel/roles.ts';
import type { CheckVerdict, StrictWeight, UndecidedReason } from '../../kernel/verdict.ts';
import { api } from '../api.ts';

export type Counts = Readonly<Record<CheckVerdict, number>>;

/** An assessment in short, as the API lists it. */
export interface AssessmentSummary {
  readonly id: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly queried_at: string;
  /** Limited to this clause; null for the whole standard. */
  readonly clause: string | null;
  readonly counts: Counts;
  /** Counts of each clause that has requirements of its own. */
  readonly clauses: Readonly<Record<string, Counts>>;
}

export interface AssessedMeasure {
  readonly name: string;
  readonly value: number | null;
  readonly unit: MeasureUnit;
  readonly limit: { readonly kind: 'minimum' | 'maximum'; readonly value: number } | null;
}

export interface AssessedCheck {
  readonly id: string;
  /** How a stricter check counts; absent in assessments made before that could be chosen. */
  readonly counts?: StrictWeight;
  readonly verdict: CheckVerdict;
  readonly population: number;
  readonly exceptions: number;
  readonly newest_evidence_at: string | null;
  readonly evidence: Readonly<Record<'live' | 'import' | 'sample', number>>;
  readonly measures: readonly AssessedMeasure[];
  readonly reason: UndecidedReason | null;
  readonly settings: readonly string[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AssessedRequirement {
  readonly id: string;
  readonly clause: string;
  readonly verdict: CheckVerdict;
  readonly checks: readonly AssessedCheck[];
  readonly judgement: {
    readonly id: string;
    readonly verdict: 'supports' | 'contradicts';
    readonly reason: string;
    readonly judged_by: Named;
    readonly judged_at: string;
    readonly valid_until: string;
  } | null;
}

/** An assessment with everything it found. */
export interface Assessment extends Omit<AssessmentSummary, 'clauses'> {
  readonly requirements: readonly AssessedRequirement[];
}

/** A record that did not show what a check asks for. */
export interface ExceptionOfCheck {
  readonly record_id: string;
  readonly number: string;
  readonly process: string;
  readonly title: string;
  readonly reason: string;
  readonly params: Params;
}

export interface Judgement {
  readonly id: string;
  readonly requirement: string;
  readonly verdict: 'supports' | 'contradicts';
  readonly reason: string;
  readonly evidence: readonly { readonly text: string; readonly url?: string }[];
  readonly valid_until: string;
  readonly judged_by: Named;
  readonly judged_at: string;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Roles that assess and judge. */
export const answeringRoles: readonly Role[] = ['administrator', 'system-manager', 'process-owner'];

/** Assessments back into the past that the cockpit offers; older ones are on the page of assessments. */
const shownAtOnce = 200;

/** The newest assessments in short, newest first. */
export const recentQuery = queryOptions({
  queryKey: ['assessments', 'recent'],
  queryFn: ({ signal }) =>
    api.get<Page<AssessmentSummary>>('/assessments', { query: { limit: shownAtOnce }, signal }),
});

/** One assessment by number; blank for the latest. A made one never changes. */
export const assessmentQuery = (number: string) =>
  queryOptions({
    queryKey: ['assessments', 'one', number],
    queryFn: ({ signal }) =>
      api.get<Assessment>(`/assessments/${number === '' ? 'latest' : number}`, { signal }),
    staleTime: number === '' ? 10_000 : Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });

/** What people judged of a requirement, newest first. */
export const judgementsQuery = (requirement: string) =>
  queryOptions({
    queryKey: ['judgements', requirement],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Judgement[] }>(`/requirements/${requirement}/judgements`, { signal }),
  });

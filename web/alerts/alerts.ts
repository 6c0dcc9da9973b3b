import { queryOptions } from '@tanstack/react-query';
import type { AlertOutcome, deliveryOutcomes } from '../../processes/alert-outcomes.ts';
import { api } from '../api.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is done with the alerts of a source. */
export interface AlertRules {
  readonly resolving: 'resolve' | 'note';
  readonly resolve_after_minutes: number;
  readonly reopen_within_minutes: number;
  readonly in_maintenance: 'suppress' | 'mark' | 'open';
  readonly opens_per_hour: number;
  readonly keep_days: number;
}

/** A tool that reports alerts. */
export interface AlertSource {
  readonly id: string;
  readonly name: string;
  readonly kind: 'alertmanager' | 'json';
  readonly mapping: object;
  readonly proof: 'token' | 'signature';
  readonly service: Named | null;
  readonly team: Named | null;
  readonly rules: AlertRules;
  readonly active: boolean;
  readonly path: string;
  readonly version: number;
  readonly last_used_at: string | null;
}

/** A ready mapping. */
export interface AlertTemplate {
  readonly id: string;
  readonly kind: AlertSource['kind'];
  readonly name: Readonly<Record<string, string>>;
  readonly mapping: object;
  readonly rules: AlertRules;
}

/** Why something was not taken, in the reader's language. */
export interface AlertProblem {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly detail: string }[];
}

/** A message of a source and what became of it. */
export interface AlertMessage {
  readonly id: string;
  readonly source: Named;
  readonly received_at: string;
  readonly outcome: (typeof deliveryOutcomes)[number];
  readonly results: readonly {
    readonly key: string;
    readonly title: string;
    readonly outcome: AlertOutcome;
    readonly incident: string | null;
    readonly problem: AlertProblem | null;
  }[];
  readonly problem: AlertProblem | null;
}

/** Who keeps sources. */
export const mayKeepSources = ['administrator', 'system-manager'] as const;

/** Who sees what a message said. */
export const mayReadMessage = ['administrator', 'system-manager', 'process-owner', 'auditor'] as const;

/** The sources by name. */
export const sourcesQuery = queryOptions({
  queryKey: ['alert-sources'],
  queryFn: ({ signal }) => api.get<{ items: readonly AlertSource[] }>('/alert-sources', { signal }),
});

/** Ready mappings. */
export const templatesQuery = queryOptions({
  queryKey: ['alert-templates'],
  queryFn: ({ signal }) => api.get<{ items: readonly AlertTemplate[] }>('/alert-templates', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

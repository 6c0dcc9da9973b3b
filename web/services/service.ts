import type { Reference } from '../shared/references.ts';

/** A service of the catalogue as the API gives it. */
export interface Service {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly updated_at: string;
  readonly title: string;
  readonly description: string | null;
  readonly assignee: Reference | null;
  readonly team: Reference | null;
}

/** The same with what this person may do to it. */
export interface OpenedService extends Service {
  readonly activities: readonly { readonly name: string }[];
  readonly writable: readonly string[];
}

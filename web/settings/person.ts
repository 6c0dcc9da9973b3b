import type { Role } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';

/** A person as the API gives them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly time_zone: string | null;
  readonly active: boolean;
  readonly may_sign_in: boolean;
  /** The last day on which a guest may come in. */
  readonly access_until: string | null;
  /** The body or company that a guest comes from. */
  readonly body: string | null;
  /** The customer that they belong to. */
  readonly customer_id: string | null;
  /** Whom they report to. */
  readonly manager_id: string | null;
  readonly origin: 'live' | 'import' | 'sample';
  readonly version: number;
}

/** A team as the API gives it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly origin: 'live' | 'import' | 'sample';
  readonly version: number;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly lead: { readonly id: string; readonly name: string } | null;
}

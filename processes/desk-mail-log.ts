import type { MailProcess } from './desk-mail-accounts.ts';

/** What a mail can be in: what came (received to discarded), and what goes out (queued to failed). */
export const mailStates = [
  'received',
  'filed',
  'noted',
  'refused',
  'quarantined',
  'duplicate',
  'discarded',
  'queued',
  'sending',
  'handing',
  'sent',
  'unsure',
  'failed',
] as const;

export type MailState = (typeof mailStates)[number];

/** A mail in either direction, as the log lists it. `Instant`: epoch milliseconds; as text where it went through the API. */
export interface LoggedMail<Instant = number> {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly kind: string;
  readonly state: MailState;
  /** A code of why it is in this state. */
  readonly reason: string | null;
  /** What a server said, or what kept us. */
  readonly detail: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  /** What our own mail server found out about the sender; null: nothing is known, or it went out. */
  readonly sender_proof: 'proved' | 'failed' | null;
  readonly record: { readonly id: string; readonly number: string; readonly process: string } | null;
  readonly entry_id: string | null;
  readonly attempts: number;
  readonly created_at: Instant;
  readonly next_attempt_at: Instant | null;
  readonly sent_at: Instant | null;
}

/** A mail that waits for somebody to decide about it. `Instant`: as in the log. */
export interface QuarantinedMail<Instant = number> {
  readonly id: string;
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly process: MailProcess;
  } | null;
  /** A code of why it was laid aside. */
  readonly reason: string;
  /** What was said of it, such as what the process of its record misses. */
  readonly detail: string | null;
  readonly from: string | null;
  readonly from_name: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  /** What can be read of it, shortened. */
  readonly excerpt: string | null;
  readonly created_at: Instant;
}

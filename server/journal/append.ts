import type { PoolClient } from 'pg';
import type { Changes } from '../../kernel/journal.ts';
import type { Platform, Principal } from '../platform.ts';
import { insertEntry } from '../records/write.ts';

/**
 * What besides records is journalled: who may do what, who came and went, what the organisation plans, and what guests
 * looked at in an audit room.
 */
export type JournalledThing =
  | 'organisation'
  | 'person'
  | 'team'
  | 'setting'
  | 'session'
  | 'deployment-source'
  | 'alert-source'
  | 'mail-account'
  | 'mail'
  | 'saved-view'
  | 'canned-reply'
  | 'macro'
  | 'absence'
  | 'rota'
  | 'audit-room'
  | 'assessment'
  | 'judgement'
  | 'pack'
  | 'journal';

/** One change of something that is no record of a process. */
export interface JournalledChange {
  readonly thing: JournalledThing;
  /** Id of the thing; null where it has none (settings have keys). */
  readonly id: string | null;
  readonly activity: string;
  /** Old and new values. Never a password, a token or a digest of either. */
  readonly changes?: Changes;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Writes the journal entry of a change in the transaction that makes it, as the journal holds those of records.
 * What nobody signed in for (set-up, the command line) is the system's own doing.
 */
export async function journalChange(
  client: PoolClient,
  platform: Platform,
  principal: Principal,
  change: JournalledChange,
): Promise<void> {
  await insertEntry(client, principal.organisation_id, {
    id: platform.newId(),
    record_id: change.id,
    process: change.thing,
    activity: change.activity,
    from_state: null,
    to_state: null,
    occurred_at: platform.now(),
    actor_id: principal.actor.id,
    origin: principal.actor.id === null && principal.origin === 'live' ? 'system' : principal.origin,
    changes: change.changes ?? {},
    text: null,
    detail: change.detail ?? null,
    source_hash: null,
    import_run_id: null,
  });
}

/** Old and new value of each field of `after` that differs from `before`; lists count by what they hold. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Changes {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(before[name] ?? null) !== JSON.stringify(value ?? null),
  );
  return Object.fromEntries(changed.map(([name, value]) => [name, [before[name] ?? null, value ?? null]]));
}

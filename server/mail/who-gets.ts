import { isOpenState, type ProcessDefinition } from '../../kernel/definition.ts';
import type { NotificationEvent } from '../../kernel/notification.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { isStaff, type Role } from '../../kernel/roles.ts';
import { survivorDone } from '../../processes/desk-joining.ts';

/** What people outside of the desk are told of by mail. */
export type MailedEvent = 'received' | 'comment' | 'waiting' | 'done' | 'reopened' | 'survivor-done';

/** By which of the events that people choose a channel for they are mailed; that mail arrived is always answered. */
export const chosenAs: Readonly<Record<MailedEvent, NotificationEvent | null>> = {
  received: null,
  comment: 'commented',
  waiting: 'waiting',
  done: 'resolved',
  reopened: 'reopened',
  'survivor-done': 'resolved',
};

/** Whether a person asked for the record by mail: then they are answered by mail, whoever they are. */
export function wasAskedByMail({ values }: ProcessRecord, person: string): boolean {
  return values['channel'] === 'email' && values['requester'] === person;
}

/** What of an entry of the journal it depends on. */
export interface TellingEntry {
  readonly activity: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly actor_id: string | null;
  /** Whether it was done by mail. */
  readonly by_mail: boolean;
  /** Whether it waits for whoever asked from then on. */
  readonly waits?: boolean;
}

/** What an entry tells people outside of the desk; null: nothing. Notes and whatever staff alone see are nothing. */
export function eventOf(definition: ProcessDefinition, entry: TellingEntry): MailedEvent | null {
  const { activity, from_state, to_state, by_mail } = entry;
  if (activity === 'create') return by_mail ? 'received' : null;
  if (activity === 'comment') return 'comment';
  if (activity === survivorDone) return survivorDone;
  const known = definition.activities.find(({ name }) => name === activity);
  if (known === undefined || known.audience === 'staff' || from_state === null || to_state === null) {
    return null;
  }
  const [before, after] = [from_state, to_state].map((state) => isOpenState(definition, state));
  if (before === after) return entry.waits === true && from_state !== to_state ? 'waiting' : null;
  return after === true ? 'reopened' : 'done';
}

/** Somebody who may be told. */
export interface Somebody {
  /** Null: an address that is in no directory. */
  readonly id: string | null;
  readonly name: string | null;
  /** Null: none is known. */
  readonly address: string | null;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** What they chose, or the organisation plans, for the event: `false` where they want no mail of it themselves. */
  readonly wants_mail?: boolean;
}

/** Whose record it is. */
export interface Concerned {
  /** As the record says: by which way it came. */
  readonly channel: string | null;
  readonly requester: Somebody | null;
  readonly watchers: readonly Somebody[];
}

function writesBack(event: MailedEvent, { by_mail }: TellingEntry): boolean {
  return by_mail && (event === 'received' || event === 'reopened');
}

/**
 * Who gets which mail: whoever asked by mail is answered by mail unless they chose otherwise, whoever asked another way
 * where they want it, and those who watch from outside of the desk are told the same. Nobody is told what they did themselves, except that what they sent has arrived. Staff see the record.
 */
export function whoGets(
  event: MailedEvent,
  entry: TellingEntry,
  { channel, requester, watchers }: Concerned,
): readonly Somebody[] {
  const outside = watchers.filter(({ id, roles }) => !isStaff({ id, roles }));
  const byMail = channel === 'email' || (requester?.wants_mail === true && !isStaff(requester));
  const asked = requester !== null && byMail ? [requester] : [];
  // That a message arrived concerns its sender alone.
  const concerned = event === 'received' ? asked : [...asked, ...outside];
  const told = new Map<string, Somebody>();
  for (const somebody of concerned) {
    const { id, address, active, wants_mail } = somebody;
    if (address === null || !active || (wants_mail === false && event !== 'received')) continue;
    const own = id !== null && id === entry.actor_id;
    if (own && !writesBack(event, entry)) continue;
    if (!told.has(address.toLowerCase())) told.set(address.toLowerCase(), somebody);
  }
  return [...told.values()];
}

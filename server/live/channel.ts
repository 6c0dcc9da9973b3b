/** Channel on which every process says what was changed and who looks at what. */
export const liveChannel = 'touchstone_live';

/** That a record was written: where and by whom, and nothing of what it says. */
export interface ChangeMessage {
  readonly kind: 'changed';
  readonly organisation_id: string;
  /** Id of the record. */
  readonly record: string;
  readonly process: string;
  /** The version that it has by it. */
  readonly version: number;
  /** What was done, by its name in the journal. */
  readonly activity: string;
  /** Id of the person who did it; null: the program itself. */
  readonly actor: string | null;
}

/** What somebody does on the page of a record. */
export const doings = ['viewing', 'writing', 'gone'] as const;

export type Doing = (typeof doings)[number];

/** That somebody is on the page of a record, or has left it. */
export interface PresenceMessage {
  readonly kind: 'presence';
  readonly organisation_id: string;
  readonly record: string;
  readonly person: { readonly id: string; readonly name: string };
  /** Which of their pages: the same person may have several. */
  readonly tab: string;
  readonly doing: Doing;
}

/** That somebody was told of something, or has read it: how many of their notifications are unread now. */
export interface NotifiedMessage {
  readonly kind: 'notified';
  readonly organisation_id: string;
  /** Id of the person. */
  readonly person: string;
  readonly unread: number;
}

export type LiveMessage = ChangeMessage | PresenceMessage | NotifiedMessage;

const kinds: readonly string[] = ['changed', 'presence', 'notified'] satisfies LiveMessage['kind'][];

/** What is read of the channel; null for what another version of the program may say and this one does not know. */
export function readMessage(payload: string): LiveMessage | null {
  try {
    const message = JSON.parse(payload) as LiveMessage;
    return kinds.includes(message.kind) ? message : null;
  } catch {
    return null;
  }
}

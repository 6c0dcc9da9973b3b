import type { ServerResponse } from 'node:http';
import { Refusal } from '../../kernel/errors.ts';
import { type ChangeMessage, type NotifiedMessage, type PresenceMessage, readMessage } from './channel.ts';
import { type Place, Presence, type Present } from './presence.ts';
import { LiveStream } from './stream.ts';

/** Most streams of one person in a process. */
export const streamsPerPerson = 10;

/** Most streams of a process. */
const streamsPerProcess = 2_000;

/** How often a process looks after its streams, in milliseconds. */
const round_ms = 5_000;

/** Each so many rounds a stream gets a sign of life; each so many its session is looked for again. */
const beatEach = 4;
const recheckEach = 12;

/** How long a browser waits before it connects again, in milliseconds. */
const retry_ms = 3_000;

/** Who follows what happens. */
export interface Viewer {
  readonly organisation_id: string;
  readonly person_id: string;
  /** Staff are told of everything they may read, and of each other. */
  readonly staff: boolean;
  /** Ids of the records asked for; null: every one. */
  readonly records: ReadonlySet<string> | null;
  /** Whether they may read the record, and this of it, now. */
  readonly maySee: (change: ChangeMessage) => Promise<boolean>;
  /** Whether they are still signed in, with the roles they came with. */
  readonly isSignedIn: () => Promise<boolean>;
}

interface Following extends Viewer {
  readonly stream: LiveStream;
  /** Rounds during which it took nothing. */
  stuck: number;
}

/**
 * Hands on what is told on the live channel to those who follow it and may know it. One for each process: what another
 * one wrote comes by the database.
 */
export class LiveHub {
  readonly #following = new Set<Following>();
  readonly #presence = new Presence();
  readonly #now: () => number;
  /** Tells the events of this process from those of another, or of itself before it was started anew. */
  readonly #name: string;
  /** How many events there were in each organisation. */
  readonly #told = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #rounds = 0;
  #rechecking: Promise<void> | null = null;
  #recheckAgain = false;
  #closed = false;

  constructor(now: () => number, name: string) {
    this.#now = now;
    this.#name = name;
  }

  /** Refuses who has too many streams open already. @throws Refusal `live.too-many`, `live.full` */
  admit(person_id: string): void {
    const own = [...this.#following].filter((one) => one.person_id === person_id);
    if (own.length >= streamsPerPerson) throw new Refusal('live.too-many', { limit: streamsPerPerson });
    if (this.#closed || this.#following.size >= streamsPerProcess) throw new Refusal('live.full');
  }

  /**
   * Begins to tell somebody what happens, by an answer whose head is written.
   *
   * @param last id of the last event they know of; what came after it is not kept, so they are told to look anew
   */
  follow(viewer: Viewer, response: ServerResponse, last: string | null): void {
    const stream = new LiveStream(
      response,
      () => this.#refresh(following),
      () => this.#leave(following),
    );
    const following: Following = { ...viewer, stream, stuck: 0 };
    this.#following.add(following);
    this.#timer ??= setInterval(() => this.round(), round_ms).unref();
    stream.retryAfter(retry_ms);
    const id = this.#idIn(viewer.organisation_id);
    stream.send('hello', {}, id);
    if (last !== null && last !== id) this.#refresh(following);
  }

  /** What the channel tells; null: something may have been lost. */
  hear(payload: string | null): void {
    if (payload === null) {
      for (const following of this.#following) this.#refresh(following);
      return;
    }
    const message = readMessage(payload);
    if (message?.kind === 'changed') this.#tellChange(message);
    if (message?.kind === 'presence') this.#hearPresence(message);
    if (message?.kind === 'notified') this.#tellUnread(message);
  }

  /** Who is on the record's page. */
  present(place: Place): readonly Present[] {
    return this.#presence.of(place);
  }

  /** Ends the streams of those who are not signed in any more, or not with the same roles. */
  async recheck(): Promise<void> {
    this.#recheckAgain = true;
    this.#rechecking ??= this.#recheckAll().finally(() => {
      this.#rechecking = null;
    });
    await this.#rechecking;
  }

  /** What is done every few seconds: signs of life, sessions looked for again, people who went without a word. */
  round(): void {
    this.#rounds += 1;
    for (const place of this.#presence.expire(this.#now())) this.#tellPresence(place);
    for (const following of this.#following) {
      following.stuck = following.stream.behind ? following.stuck + 1 : 0;
      // Whoever takes nothing for a minute has gone without a word.
      if (following.stuck >= recheckEach) following.stream.end();
      else if (this.#rounds % beatEach === 0) following.stream.beat();
    }
    if (this.#rounds % recheckEach === 0) this.recheck().catch(() => undefined);
  }

  /** Ends every stream: the server stops. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    for (const { stream } of this.#following) stream.end();
  }

  async #recheckAll(): Promise<void> {
    while (this.#recheckAgain) {
      this.#recheckAgain = false;
      for (const following of this.#following) {
        // Where the database does not answer nobody is sent away for it: the next round asks again.
        const stays = await following.isSignedIn().catch(() => true);
        if (!stays) following.stream.end();
      }
    }
  }

  #leave(following: Following): void {
    this.#following.delete(following);
    if (this.#following.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #idIn(organisation_id: string): string {
    return `${this.#name}.${this.#told.get(organisation_id) ?? 0}`;
  }

  #refresh({ stream, organisation_id }: Following): void {
    stream.send('refresh', {}, this.#idIn(organisation_id));
  }

  #tellChange(change: ChangeMessage): void {
    const { organisation_id, record, process, version, activity, actor } = change;
    this.#told.set(organisation_id, (this.#told.get(organisation_id) ?? 0) + 1);
    const id = this.#idIn(organisation_id);
    for (const following of this.#following) {
      if (following.organisation_id !== organisation_id) continue;
      if (following.records?.has(record) === false) continue;
      const tell = (may: boolean): void => {
        if (may) following.stream.send('changed', { record, process, version, activity, actor }, id);
      };
      // Whether it may be seen could not be found out: then they look for themselves.
      following.maySee(change).then(tell, () => this.#refresh(following));
    }
  }

  /** How much somebody has not read is told to all of their own pages, and to nobody else. */
  #tellUnread({ organisation_id, person, unread }: NotifiedMessage): void {
    for (const { stream, ...viewer } of this.#following) {
      if (viewer.organisation_id !== organisation_id || viewer.person_id !== person) continue;
      stream.send('notified', { unread }, this.#idIn(organisation_id));
    }
  }

  #hearPresence(message: PresenceMessage): void {
    if (this.#presence.hear(message, this.#now())) this.#tellPresence(message);
  }

  /** Who is somewhere is told to those who are there too. */
  #tellPresence({ organisation_id, record }: Place): void {
    const people = this.#presence.of({ organisation_id, record });
    const there = new Set(people.map(({ id }) => id));
    for (const { staff, stream, ...viewer } of this.#following) {
      if (viewer.organisation_id !== organisation_id || !staff || !there.has(viewer.person_id)) continue;
      stream.send('presence', { record, people }, this.#idIn(organisation_id));
    }
  }
}

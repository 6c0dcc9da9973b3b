import { ApiProblem, NETWORK_LOST } from '../api.ts';
import type { Sighted, Sighting } from './stock-take.ts';

/** A sighting on its way, and why the server refused it. */
export interface Waiting {
  readonly sighting: Sighting;
  readonly refused: string | null;
}

/** A sighting that the server has, with what came of it. */
export interface Sent {
  readonly sighting: Sighting;
  readonly sighted: Sighted;
}

/** How the sightings of a device stand. */
export interface Standing {
  /** Oldest first. */
  readonly waiting: readonly Waiting[];
  /** Those sent since the page was loaded, newest first. */
  readonly sent: readonly Sent[];
  readonly sending: boolean;
  /** The server did not answer when they were last sent. */
  readonly lost: boolean;
  /** Whether the device keeps them. */
  readonly kept: boolean;
}

/** What a keeper needs of the world around it. */
export interface Surroundings {
  readonly read: () => string | null;
  /** Keeps a text on the device, null forgets it; false where nothing can be kept. */
  readonly write: (text: string | null) => boolean;
  readonly send: (sighting: Sighting) => Promise<Sighted>;
  /** What came of one. */
  readonly took: (sent: Sent) => void;
}

/** Most sent ones that are shown. */
const mostShown = 50;

function isLost(error: unknown): boolean {
  // Too many at once and a lost session pass, too: what was seen must not be.
  const passing = [NETWORK_LOST, 401, 408, 429];
  return !(error instanceof ApiProblem) || error.status >= 500 || passing.includes(error.status);
}

function isSighting(one: unknown): one is Waiting {
  const { sighting } = (one ?? {}) as Partial<Waiting>;
  return typeof sighting?.id === 'string' && typeof sighting.label === 'string';
}

function readWaiting(text: string | null): readonly Waiting[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSighting) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps what somebody saw until the server has it: on the device from the tap on, sent one after the other in the order
 * seen, each with its own id, so that it counts once however often it is sent. What is refused stays until its finder
 * discards it.
 */
export class SightingKeeper {
  #standing: Standing;
  readonly #around: Surroundings;
  readonly #listeners = new Set<() => void>();

  constructor(around: Surroundings) {
    this.#around = around;
    const waiting = readWaiting(around.read());
    this.#standing = { waiting, sent: [], sending: false, lost: false, kept: true };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly standing = (): Standing => this.#standing;

  #set(patch: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...patch };
    for (const listener of this.#listeners) listener();
  }

  #keep(waiting: readonly Waiting[], more: Partial<Standing> = {}): void {
    const kept = this.#around.write(waiting.length === 0 ? null : JSON.stringify(waiting));
    this.#set({ waiting, kept, ...more });
  }

  /** Something was seen. */
  add(sighting: Sighting): void {
    this.#keep([...this.#standing.waiting, { sighting, refused: null }]);
  }

  /** Its finder gave one up. */
  discard(id: string): void {
    this.#keep(this.#standing.waiting.filter(({ sighting }) => sighting.id !== id));
  }

  #without(id: string): readonly Waiting[] {
    return this.#standing.waiting.filter(({ sighting }) => sighting.id !== id);
  }

  #refuse(id: string, error: unknown): void {
    const refused = error instanceof Error ? error.message : String(error);
    this.#keep(this.#standing.waiting.map((one) => (one.sighting.id === id ? { ...one, refused } : one)));
  }

  /** Sends whatever waits; what was refused too, if asked to `retry` it. Does nothing while it is at it. */
  async flush(retry = false): Promise<void> {
    if (this.#standing.sending) return;
    const tried = new Set<string>();
    const next = (): Waiting | undefined =>
      this.#standing.waiting.find(
        ({ sighting, refused }) => !tried.has(sighting.id) && (retry || refused === null),
      );
    if (next() === undefined) return;
    this.#set({ sending: true });
    for (let one = next(); one !== undefined; one = next()) {
      const { sighting } = one;
      tried.add(sighting.id);
      try {
        const sent = { sighting, sighted: await this.#around.send(sighting) };
        this.#keep(this.#without(sighting.id), {
          sent: [sent, ...this.#standing.sent].slice(0, mostShown),
          lost: false,
        });
        this.#around.took(sent);
      } catch (error) {
        if (isLost(error)) {
          this.#set({ sending: false, lost: true });
          return;
        }
        this.#refuse(sighting.id, error);
      }
    }
    this.#set({ sending: false, lost: false });
  }
}

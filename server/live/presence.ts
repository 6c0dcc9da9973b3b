import type { PresenceMessage } from './channel.ts';

/** How long somebody is said to be there after their page last said so, in milliseconds. */
export const present_ms = 30_000;

/** Most pages of records that are kept in mind; what comes beyond is not told. */
const most = 20_000;

/** Somebody on the page of a record. */
export interface Present {
  readonly id: string;
  readonly name: string;
  readonly doing: 'viewing' | 'writing';
}

interface Seen extends Present {
  readonly until: number;
}

/** The organisation and the record that presence is of. */
export interface Place {
  readonly organisation_id: string;
  readonly record: string;
}

interface Attended extends Place {
  /** By person and page. */
  readonly seen: Map<string, Seen>;
}

/** Who is on which record's page, as far as this process was told. */
export class Presence {
  readonly #places = new Map<string, Attended>();
  #pages = 0;

  /** Takes in what was told. True: who is there, or what they do, is not what it was. */
  hear({ organisation_id, record, person, tab, doing }: PresenceMessage, now: number): boolean {
    const key = `${organisation_id} ${record}`;
    const place = this.#places.get(key) ?? { organisation_id, record, seen: new Map<string, Seen>() };
    const before = this.#told(place);
    const page = `${person.id} ${tab}`;
    if (place.seen.delete(page)) this.#pages -= 1;
    if (doing !== 'gone' && this.#pages < most) {
      place.seen.set(page, { ...person, doing, until: now + present_ms });
      this.#pages += 1;
    }
    if (place.seen.size === 0) this.#places.delete(key);
    else this.#places.set(key, place);
    return before !== this.#told(place);
  }

  /** Who is on the record's page, each once: writing, if they write on one of their pages. */
  of({ organisation_id, record }: Place): readonly Present[] {
    const place = this.#places.get(`${organisation_id} ${record}`);
    return place === undefined ? [] : this.#people(place);
  }

  /** Forgets whose time is over, and names the places where that changes something. */
  expire(now: number): readonly Place[] {
    const changed: Place[] = [];
    for (const [key, place] of this.#places) {
      const before = this.#told(place);
      for (const [page, { until }] of place.seen) {
        if (until > now) continue;
        place.seen.delete(page);
        this.#pages -= 1;
      }
      if (place.seen.size === 0) this.#places.delete(key);
      if (before !== this.#told(place)) changed.push(place);
    }
    return changed;
  }

  #people({ seen }: Attended): readonly Present[] {
    const people = new Map<string, Present>();
    for (const { id, name, doing } of seen.values()) {
      if (people.get(id)?.doing !== 'writing') people.set(id, { id, name, doing });
    }
    return [...people.values()];
  }

  #told(place: Attended): string {
    return JSON.stringify(this.#people(place));
  }
}

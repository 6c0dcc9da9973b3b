import { wordsOf } from '../../kernel/search-words.ts';

/** What of an incident tells whether it happened before. */
export interface Occurrence {
  readonly id: string;
  readonly title: string;
  readonly service: string | null;
  readonly category: string | null;
  readonly item: string | null;
  /** Epoch milliseconds. */
  readonly opened_at: number;
}

/** Incidents that are much the same: of one service, category and item, with titles that say the same. */
export interface Cluster {
  /** Tells it from others, whichever incidents it holds at the time. */
  readonly key: string;
  readonly service: string | null;
  readonly category: string | null;
  readonly item: string | null;
  /** Words that most of the titles have. */
  readonly words: readonly string[];
  /** Oldest first. */
  readonly incidents: readonly Occurrence[];
}

/** When incidents count as recurring, as the organisation planned. */
export interface RecurrenceRules {
  /** How many there have to be. */
  readonly minimum: number;
  /** How much two titles have in common at least, in percent of their words. */
  readonly similarity: number;
}

/** Groups that a title is held against: those that share the rarest of its words first. */
const mostCompared = 16;

/** The words by which a title is held against another: without marks, and without numbers, which differ each time. */
export function titleWords(title: string): ReadonlySet<string> {
  const words = wordsOf(title).map(({ forms }) => forms[1] ?? forms[0] ?? '');
  return new Set(words.filter((word) => word !== '' && !/\p{N}/u.test(word)));
}

/** How much two sets have in common: what both hold of what either holds, from 0 to 1. */
export function similarityOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}

interface Group {
  /** The words of the first title: what comes later is held against them, so that a group does not wander. */
  readonly words: ReadonlySet<string>;
  readonly members: Occurrence[];
  readonly counts: Map<string, number>;
}

/** Groups of one service, category and item, found by the words of their titles. */
class Groups {
  readonly #byWord = new Map<string, Group[]>();
  readonly all: Group[] = [];

  /** The group that a title fits best, among those that share its rarest words; undefined: it fits none. */
  #fitting(words: ReadonlySet<string>, least: number): Group | undefined {
    const lists = [...words].map((word) => this.#byWord.get(word) ?? []);
    const compared = new Set<Group>();
    for (const list of lists.toSorted((a, b) => a.length - b.length)) {
      for (const group of list) {
        if (compared.size >= mostCompared) break;
        compared.add(group);
      }
    }
    let best: Group | undefined;
    let most = least;
    for (const group of compared) {
      const similar = similarityOf(words, group.words);
      if (similar < most || (similar === most && best !== undefined)) continue;
      best = group;
      most = similar;
    }
    return best;
  }

  add(occurrence: Occurrence, least: number): void {
    const words = titleWords(occurrence.title);
    if (words.size === 0) return;
    let group = this.#fitting(words, least);
    if (group === undefined) {
      group = { words, members: [], counts: new Map() };
      this.all.push(group);
      for (const word of words) {
        const list = this.#byWord.get(word);
        if (list === undefined) this.#byWord.set(word, [group]);
        else list.push(group);
      }
    }
    group.members.push(occurrence);
    for (const word of words) group.counts.set(word, (group.counts.get(word) ?? 0) + 1);
  }
}

function placeOf({ service, category, item }: Omit<Occurrence, 'id' | 'title' | 'opened_at'>): string {
  return [service, category, item].map((part) => part ?? '').join('|');
}

/**
 * The groups of recurring incidents among those given, largest first. Pure; its time grows with the number of incidents, not
 * with its square, as each title is held against a few groups alone.
 *
 * Incidents that name neither service nor category nor item say too little to be told alike, and are left out.
 */
export function recurringAmong(
  occurrences: readonly Occurrence[],
  { minimum, similarity }: RecurrenceRules,
): readonly Cluster[] {
  const places = new Map<string, { readonly first: Occurrence; readonly groups: Groups }>();
  for (const occurrence of occurrences.toSorted(
    (a, b) => a.opened_at - b.opened_at || (a.id < b.id ? -1 : 1),
  )) {
    const place = placeOf(occurrence);
    if (place === '||') continue;
    let found = places.get(place);
    if (found === undefined) places.set(place, (found = { first: occurrence, groups: new Groups() }));
    found.groups.add(occurrence, similarity / 100);
  }
  const clusters = [...places].flatMap(([place, { first, groups }]) =>
    groups.all
      .filter(({ members }) => members.length >= minimum)
      .map(({ members, counts }): Cluster => {
        const words = [...counts]
          .filter(([, count]) => count * 2 > members.length)
          .map(([word]) => word)
          .toSorted();
        const { service, category, item } = first;
        return { key: `${place}|${words.join(' ')}`, service, category, item, words, incidents: members };
      }),
  );
  return clusters.toSorted((a, b) => b.incidents.length - a.incidents.length || (a.key < b.key ? -1 : 1));
}

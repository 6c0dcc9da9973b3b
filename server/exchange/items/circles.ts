/** Relations that go one way, so that a circle of them says that an item needs itself. */
const oneWay = new Set(['depends-on', 'runs-on', 'part-of', 'located-in', 'provides', 'uses']);

/** Most circles that are told, and most items of one. */
const mostCircles = 20;
const longestCircle = 50;

/** What relations of a file say of who needs whom. They are taken as they are: a circle is told, not refused. */
export class Circles {
  readonly #edges = new Map<string, Map<string, string[]>>();

  /** Takes a relation between two items in. */
  add(relation: string, from: string, to: string): void {
    if (!oneWay.has(relation)) return;
    const edges = this.#edges.get(relation) ?? new Map<string, string[]>();
    this.#edges.set(relation, edges);
    const ends = edges.get(from);
    if (ends === undefined) edges.set(from, [to]);
    else ends.push(to);
  }

  /** Circles of one relation, each as the items on it in order. */
  find(): readonly (readonly string[])[] {
    const circles: string[][] = [];
    for (const edges of this.#edges.values()) findIn(edges, circles);
    return circles;
  }
}

/** Walks every item once, without recursion, as chains may be long. */
function findIn(edges: ReadonlyMap<string, readonly string[]>, circles: string[][]): void {
  const done = new Set<string>();
  for (const start of edges.keys()) {
    if (done.has(start)) continue;
    const path: string[] = [start];
    const places = new Map<string, number>([[start, 0]]);
    const next: number[] = [0];
    while (path.length > 0) {
      const at = path.length - 1;
      const id = path[at] as string;
      const to = edges.get(id)?.[next[at] ?? 0];
      if (to === undefined) {
        done.add(id);
        places.delete(id);
        path.pop();
        next.pop();
        continue;
      }
      next[at] = (next[at] ?? 0) + 1;
      const place = places.get(to);
      if (place !== undefined) {
        circles.push(path.slice(place, place + longestCircle));
        if (circles.length >= mostCircles) return;
      } else if (!done.has(to)) {
        places.set(to, path.length);
        path.push(to);
        next.push(0);
      }
    }
  }
}

interface Entry<T> {
  readonly at: number;
  readonly order: number;
  readonly event: T;
}

function isBefore<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** Events in the order of their time; those of the same instant in the order in which they were put in. A binary heap. */
export class EventQueue<T> {
  readonly #heap: Entry<T>[] = [];
  #order = 0;

  put(at: number, event: T): void {
    const heap = this.#heap;
    const entry = { at, order: this.#order, event };
    this.#order += 1;
    let place = heap.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(entry, heap[parent] as Entry<T>)) break;
      heap[place] = heap[parent] as Entry<T>;
      place = parent;
    }
    heap[place] = entry;
  }

  /** Takes out the earliest event; undefined when none is left. */
  take(): { at: number; event: T } | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Entry<T>, heap[child] as Entry<T>))
        child += 1;
      if (!isBefore(heap[child] as Entry<T>, last)) break;
      heap[place] = heap[child] as Entry<T>;
      place = child;
    }
    heap[place] = last;
    return first;
  }
}

/** Somebody on the page of a record. */
export interface Present {
  readonly id: string;
  readonly name: string;
  readonly doing: 'viewing' | 'writing';
}

/** What the server tells as it happens. `refresh`: something may have been missed, what is shown is to be read anew. */
export type LiveEvent =
  | {
      readonly name: 'changed';
      /** Id of the record. */
      readonly record: string;
      readonly process: string;
      readonly version: number;
      readonly activity: string;
      /** Id of the person who did it; null: the program. */
      readonly actor: string | null;
    }
  | { readonly name: 'presence'; readonly record: string; readonly people: readonly Present[] }
  | { readonly name: 'notified'; readonly unread: number }
  | { readonly name: 'refresh' };

/** How long the stream stays open when nobody on the page follows any more: the next page mostly does. */
const linger_ms = 2_000;

/** How long to wait where the server refused the stream. */
const refused_ms = 30_000;

/** An id that no record has: by it somebody follows what concerns themselves and nothing else. */
const noRecord = '00000000-0000-0000-0000-000000000000';

interface Follower {
  readonly listener: (event: LiveEvent) => void;
  readonly records: readonly string[] | null;
}

const followers = new Set<Follower>();
let source: EventSource | null = null;
/** What the stream that is open was asked for. */
let asked = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function tell(event: LiveEvent): void {
  for (const { listener } of followers) listener(event);
}

function close(): void {
  source?.close();
  source = null;
}

/** What those who follow want of the server: every record, or those that they name. */
function wanted(): string {
  const all = [...followers];
  if (all.some(({ records }) => records === null)) return '';
  const named = [...new Set(all.flatMap(({ records }) => records ?? []))].toSorted();
  // What concerns oneself is told in any case.
  return `?records=${named.length === 0 ? noRecord : named.slice(0, 100).join()}`;
}

function open(): void {
  close();
  asked = wanted();
  const stream = new EventSource(`/api/v1/live${asked}`);
  source = stream;
  // What was shown when the stream began may be older than it.
  for (const name of ['hello', 'refresh']) stream.addEventListener(name, () => tell({ name: 'refresh' }));
  for (const name of ['changed', 'presence', 'notified'] as const) {
    stream.addEventListener(name, ({ data }: MessageEvent<string>) =>
      tell({ name, ...(JSON.parse(data) as object) } as LiveEvent),
    );
  }
  // A lost connection comes back by itself; a refusal does not.
  stream.addEventListener('error', () => {
    if (stream.readyState !== EventSource.CLOSED || source !== stream) return;
    source = null;
    settle(refused_ms);
  });
}

/**
 * One stream for the page, and none while nobody looks at it: browsers keep six connections to a server at most, of all
 * tabs together, and a tab that is looked at again reads anew what it shows.
 */
function settle(after_ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (followers.size === 0 || document.visibilityState === 'hidden') close();
    else if (source === null || asked !== wanted()) open();
  }, after_ms);
}

let watching = false;

/**
 * Tells a listener what happens, for as long as it follows.
 *
 * @param records ids of the records that it is about; null: every record, for staff
 * @returns how to stop
 */
export function followLive(
  listener: (event: LiveEvent) => void,
  records: readonly string[] | null,
): () => void {
  if (!watching) {
    watching = true;
    document.addEventListener('visibilitychange', () => settle(0));
  }
  const follower = { listener, records };
  followers.add(follower);
  settle(0);
  return () => {
    followers.delete(follower);
    settle(followers.size === 0 ? linger_ms : 0);
  };
}

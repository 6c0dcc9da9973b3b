import { fromBase64, toBase64 } from './bytes.ts';

/** The state of a tree as C2SP's tlog-checkpoint writes it (https://c2sp.org/tlog-checkpoint): the text of a signed note. */
export interface Checkpoint {
  /** Which tree it is. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array<ArrayBuffer>;
  /** Further lines, none of them empty. */
  readonly extensions: readonly string[];
}

const HASH_BYTES = 32;

/** Origin line of an organisation's journal, which is the name of its keys as well. */
export function journalOrigin(organisation_id: string): string {
  return `touchstone/${organisation_id}`;
}

/** The text of a checkpoint. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  return [origin, String(size), toBase64(root), ...extensions].map((line) => `${line}\n`).join('');
}

/** The checkpoint of a text; null when it is none. */
export function parseCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith('\n')) return null;
  const [origin = '', size = '', encoded = '', ...extensions] = text.slice(0, -1).split('\n');
  const root = fromBase64(encoded);
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || root?.length !== HASH_BYTES) return null;
  if (!Number.isSafeInteger(Number(size)) || extensions.includes('')) return null;
  return { origin, size: Number(size), root, extensions };
}

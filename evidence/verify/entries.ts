import { fromHex, sameBytes, toHex } from '../../kernel/bytes.ts';
import type { Changes } from '../../kernel/journal.ts';
import { leafHash } from '../../kernel/merkle.ts';
import { contentHash, leafData } from '../../kernel/sealed-entry.ts';
import type { PackedEntry } from '../pack-format.ts';
import type { Findings } from './findings.ts';
import type { History } from './replay.ts';
import type { VerifierTools } from './tools.ts';
import type { PackedLeaves } from './tree.ts';

/** Holds every entry of a pack against the leaf at its place, and gathers what the entries say of each record. */
export class EntryCheck {
  /** What the entries say of each record, by its id. */
  readonly histories = new Map<string, History>();
  entries = 0;
  erased = 0;
  readonly #tools: VerifierTools;
  readonly #organisation_id: string;
  readonly #leaves: PackedLeaves;
  readonly #findings: Findings;
  readonly #seen = new Set<number>();
  /** Positions of entries without content, and of the entries that tell of its erasure, by the entry's id. */
  readonly #erased = new Map<string, number>();
  readonly #told = new Map<string, number>();
  #places: Map<string, number> | null = null;

  constructor(tools: VerifierTools, organisation_id: string, leaves: PackedLeaves, findings: Findings) {
    this.#tools = tools;
    this.#organisation_id = organisation_id;
    this.#leaves = leaves;
    this.#findings = findings;
  }

  take(entry: PackedEntry): void {
    this.entries += 1;
    if (entry.content === null) {
      this.erased += 1;
      this.#erased.set(entry.leaf.id, entry.position);
    }
    this.#noteErasure(entry);
    this.#checkPlace(entry);
    this.#checkContent(entry);
    this.#remember(entry);
  }

  /** Every position of the range is there, or said to be left out; what was erased is told by a later entry. */
  end(): void {
    for (const [entry, position] of this.#erased) {
      if ((this.#told.get(entry) ?? -1) <= position)
        this.#findings.add('erasure-untold', { entry, position });
    }
    const { from, hashes, left_out } = this.#leaves;
    for (let index = 0; index < hashes.length; index += 1) {
      if (!this.#seen.has(from + index) && !left_out.has(from + index)) {
        this.#findings.add('entry-missing', { position: from + index });
      }
    }
  }

  /** Which entries the journal itself says were erased. */
  #noteErasure({ leaf, content, position }: PackedEntry): void {
    if (leaf.process !== 'journal' || leaf.activity !== 'erase') return;
    const named = (content?.detail as Readonly<Record<string, unknown>> | null | undefined)?.['entries'];
    for (const id of Array.isArray(named) ? named : []) this.#told.set(String(id), position);
  }

  #checkPlace({ leaf, position }: PackedEntry): void {
    const { from, hashes, left_out } = this.#leaves;
    const index = position - from;
    const sealed = hashes[index];
    const about = { entry: leaf.id, position };
    if (leaf.organisation_id !== this.#organisation_id) this.#findings.add('entry-foreign', about);
    if (sealed === undefined || this.#seen.has(position) || left_out.has(position)) {
      this.#findings.add('entry-added', about);
      return;
    }
    this.#seen.add(position);
    const hash = leafHash(this.#tools.sha, leafData(leaf));
    if (sameBytes(hash, sealed)) return;
    const sealed_at = this.#placeOf(hash);
    if (sealed_at === undefined) this.#findings.add('entry-changed', { ...about, part: 'frame' });
    else this.#findings.add('entry-moved', { ...about, sealed_at });
  }

  /** Where a leaf was sealed: looked for only once something is wrong. */
  #placeOf(hash: Uint8Array): number | undefined {
    const { from, hashes } = this.#leaves;
    this.#places ??= new Map(hashes.map((leaf, index) => [toHex(leaf), from + index]));
    return this.#places.get(toHex(hash));
  }

  #checkContent({ leaf, position, salt, content, erased_at }: PackedEntry): void {
    if (content === null && salt === null && erased_at !== null) return;
    const bytes = salt === null ? null : fromHex(salt);
    const isSealed =
      content !== null &&
      bytes !== null &&
      contentHash(this.#tools.sha, content, bytes) === leaf.content_hash;
    if (!isSealed) this.#findings.add('entry-changed', { entry: leaf.id, position, part: 'content' });
  }

  #remember({ leaf, position, content }: PackedEntry): void {
    if (leaf.record_id === null) return;
    let history = this.histories.get(leaf.record_id);
    if (history === undefined) {
      history = { process: leaf.process, entries: [] };
      this.histories.set(leaf.record_id, history);
    }
    history.entries.push({
      position,
      recorded_at: leaf.recorded_at,
      occurred_at: leaf.occurred_at,
      imported: leaf.origin === 'import',
      to_state: leaf.to_state,
      changes: (content?.changes ?? null) as Changes | null,
    });
  }
}

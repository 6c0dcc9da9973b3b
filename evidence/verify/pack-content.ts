import { fromHex } from '../../kernel/bytes.ts';
import { isRecordPath, type Manifest, packLimits, packPaths } from '../pack-format.ts';
import { PackProblem } from '../problem.ts';
import { EntryCheck } from './entries.ts';
import type { Findings } from './findings.ts';
import { Lines } from './lines.ts';
import { textOf } from './read-files.ts';
import { RecordCheck } from './records.ts';
import { asEntry, parsedJson } from './shape.ts';
import type { VerifierTools } from './tools.ts';
import { type PackedLeaves, takeLeaf } from './tree.ts';

/** Takes the content of one file. */
export interface ContentReader {
  readonly push: (chunk: Uint8Array) => void;
  readonly end: () => void;
}

/** What the files of a pack say, as they are read one after the other: leaves, proof, entries, then records. */
export class PackContent {
  readonly leaves: PackedLeaves;
  readonly proof: Uint8Array[] = [];
  readonly #entries: EntryCheck;
  readonly #records: RecordCheck;

  constructor(tools: VerifierTools, manifest: Manifest, findings: Findings) {
    const { journal, organisation } = manifest;
    this.leaves = { from: journal.from, hashes: [], left_out: new Map() };
    this.#entries = new EntryCheck(tools, organisation.id, this.leaves, findings);
    this.#records = new RecordCheck(this.#entries.histories, manifest, findings);
  }

  get entries(): number {
    return this.#entries.entries;
  }

  get erased(): number {
    return this.#entries.erased;
  }

  get records(): number {
    return this.#records.count;
  }

  /** Whoever takes the content of the file; null for one whose bytes alone count. */
  readerOf(path: string, size: number): ContentReader | null {
    if (path === packPaths.leaves) return this.#lines(path, (line) => takeLeaf(this.leaves, line));
    if (path === packPaths.proof) return this.#lines(path, (line) => this.#takeProof(line));
    if (path === packPaths.entries) return this.#lines(path, (line) => this.#takeEntry(line));
    return isRecordPath(path) ? this.#record(path, size) : null;
  }

  end(): void {
    this.#entries.end();
    this.#records.end();
  }

  #lines(path: string, take: (line: string) => boolean): ContentReader {
    return new Lines(path, (line) => {
      if (!take(line)) throw new PackProblem('file-malformed', { file: path });
    });
  }

  #takeProof(line: string): boolean {
    const hash = fromHex(line);
    if (hash?.length !== 32 || this.proof.length > 128) return false;
    this.proof.push(hash);
    return true;
  }

  #takeEntry(line: string): boolean {
    const entry = asEntry(parsedJson(line));
    if (entry === null) return false;
    this.#entries.take(entry);
    return true;
  }

  #record(path: string, size: number): ContentReader {
    if (size > packLimits.record_bytes) throw new PackProblem('file-too-large', { file: path });
    const bytes = new Uint8Array(size);
    let at = 0;
    return {
      push: (chunk) => {
        bytes.set(chunk, at);
        at += chunk.length;
      },
      end: () => this.#records.take(path, parsedJson(textOf(path, bytes))),
    };
  }
}

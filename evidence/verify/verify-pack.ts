import { toHex } from '../../kernel/bytes.ts';
import type { Checkpoint } from '../../kernel/checkpoint.ts';
import { isSignedBy, parseNote, type VerifierKey } from '../../kernel/signed-note.ts';
import { type Manifest, type PackKeys, packLimits, packPaths, signedText } from '../pack-format.ts';
import { type FoundProblem, PackProblem } from '../problem.ts';
import { Archive, type ByteSource } from '../zip/archive.ts';
import { Findings } from './findings.ts';
import { fingerprint, followKeys, type KeyChain } from './keys.ts';
import { PackContent } from './pack-content.ts';
import { checkFile, compareNames, readWhole, textOf } from './read-files.ts';
import { asKeys, asManifest, parsedJson } from './shape.ts';
import type { VerifierTools } from './tools.ts';
import { checkCheckpoint, checkOlder, checkTree } from './tree.ts';

/** What whoever verifies brings along: without a key, the pack has only its own word for whose it is. */
export interface VerifyOptions {
  readonly key?: VerifierKey | undefined;
  /** A checkpoint of the same journal that was kept elsewhere, as text. */
  readonly checkpoint?: string | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What was found of a pack. */
export interface PackReport {
  /** Nothing is wrong with it. */
  readonly whole: boolean;
  /** What is wrong, the first two hundred. */
  readonly problems: readonly FoundProblem[];
  readonly problem_count: number;
  /** What it says it is; null when that cannot be read. */
  readonly manifest: Manifest | null;
  /** Name and digest of the key that signed it; null when none is known. */
  readonly key: string | null;
  /** Whether that key is the one given, or follows from it. */
  readonly key_known: boolean;
  readonly checked: Readonly<
    Record<'files' | 'bytes' | 'entries' | 'erased' | 'left_out' | 'records', number>
  >;
  /** Whether a kept checkpoint was given and held against the journal. */
  readonly older_checked: boolean;
}

/** A run of verification: each step goes as far as what came before it allows. */
class Verification {
  readonly findings = new Findings();
  readonly #tools: VerifierTools;
  readonly #options: VerifyOptions;
  manifest: Manifest | null = null;
  chain: KeyChain | null = null;
  checkpoint: Checkpoint | null = null;
  content: PackContent | null = null;
  files = 0;
  bytes = 0;

  constructor(tools: VerifierTools, options: VerifyOptions) {
    this.#tools = tools;
    this.#options = options;
  }

  async run(source: ByteSource): Promise<void> {
    const archive = await Archive.open(source);
    const bytes = await readWhole(archive, packPaths.manifest, packLimits.whole_bytes);
    const manifest = asManifest(parsedJson(textOf(packPaths.manifest, bytes)));
    if (manifest === null) throw new PackProblem('file-malformed', { file: packPaths.manifest });
    this.manifest = manifest;
    await this.#checkSignature(archive, manifest, toHex(this.#tools.sha(bytes)));
    compareNames(archive, manifest, [packPaths.manifest, packPaths.signature], this.findings);
    await this.#checkFiles(archive, manifest);
    await this.#checkJournal(archive, manifest);
  }

  async #checkSignature(archive: Archive, manifest: Manifest, digest: string): Promise<void> {
    const keys: PackKeys | null = asKeys(
      parsedJson(textOf(packPaths.keys, await readWhole(archive, packPaths.keys, packLimits.whole_bytes))),
    );
    if (keys === null) throw new PackProblem('file-malformed', { file: packPaths.keys });
    this.chain = followKeys(this.#tools, keys, this.#options.key ?? null, this.findings);
    const text = textOf(
      packPaths.signature,
      await readWhole(archive, packPaths.signature, packLimits.whole_bytes),
    );
    const note = parseNote(text);
    const isSigned =
      note !== null && this.chain !== null && isSignedBy(this.#tools.verify, note, this.chain.current);
    if (!isSigned) this.findings.add('manifest-unsigned');
    else if (note.text !== signedText(manifest.id, digest)) this.findings.add('manifest-other');
  }

  async #checkFiles(archive: Archive, manifest: Manifest): Promise<void> {
    this.content = new PackContent(this.#tools, manifest, this.findings);
    const byPath = new Map(archive.files.map((file) => [file.path, file]));
    const total = manifest.files.reduce((sum, { size }) => sum + size, 0);
    // The journal first: records are held against it.
    const ordered = [...manifest.files].sort((a, b) => this.#rank(a.path) - this.#rank(b.path));
    for (const listed of ordered) {
      const file = byPath.get(listed.path);
      if (file === undefined) continue;
      await this.#checkOne(archive, [listed, file]);
      this.files += 1;
      this.bytes += listed.size;
      this.#options.onProgress?.(this.bytes, total);
    }
    this.content.end();
    this.#checkCounts(this.content, manifest);
  }

  /** What the manifest counts is what is there. */
  #checkCounts({ entries, erased, records }: PackContent, { journal, counts }: Manifest): void {
    const found = { entries, erased, records };
    const told = { entries: journal.entries, erased: journal.erased, records: counts.records };
    for (const part of ['entries', 'erased', 'records'] as const) {
      if (found[part] === told[part]) continue;
      this.findings.add('manifest-counts', { part, told: told[part], found: found[part] });
    }
  }

  #rank(path: string): number {
    const order: readonly string[] = [
      packPaths.checkpoint,
      packPaths.leaves,
      packPaths.proof,
      packPaths.entries,
    ];
    const place = order.indexOf(path);
    return place === -1 ? order.length : place;
  }

  async #checkOne(archive: Archive, pair: Parameters<typeof checkFile>[2]): Promise<void> {
    const [{ path }] = pair;
    const reader = this.content?.readerOf(path, pair[1].size);
    try {
      await checkFile(this.#tools, archive, pair, (chunk) => reader?.push(chunk), this.findings);
      reader?.end();
    } catch (error) {
      if (!(error instanceof PackProblem)) throw error;
      this.findings.add(error.code, error.params);
    }
  }

  async #checkJournal(archive: Archive, manifest: Manifest): Promise<void> {
    const { content, chain, findings } = this;
    if (content === null || chain === null) return;
    const text = textOf(
      packPaths.checkpoint,
      await readWhole(archive, packPaths.checkpoint, packLimits.whole_bytes),
    );
    this.checkpoint = checkCheckpoint(this.#tools, text, manifest, chain, findings);
    if (this.checkpoint === null) return;
    const { leaves, proof } = content;
    if (manifest.journal.to !== leaves.from + leaves.hashes.length)
      findings.add('file-malformed', { file: packPaths.leaves });
    if (this.checkpoint.size > 0) checkTree(this.#tools.sha, leaves, proof, this.checkpoint, findings);
    const older = this.#options.checkpoint;
    if (older !== undefined) {
      checkOlder(this.#tools, { text: older, chain, leaves, proof, checkpoint: this.checkpoint }, findings);
    }
  }
}

function addUnexpected(findings: Findings, error: unknown): void {
  if (error instanceof PackProblem) findings.add(error.code, error.params);
  else findings.add('report-unreadable', { reason: (error as Error).message });
}

/**
 * Verifies an evidence pack by nothing but itself and what is handed in: no database, no server, no network.
 *
 * Never throws for what is wrong with the pack: that is what the report is for.
 */
export async function verifyPack(
  tools: VerifierTools,
  source: ByteSource,
  options: VerifyOptions = {},
): Promise<PackReport> {
  const run = new Verification(tools, options);
  const { findings } = run;
  try {
    await run.run(source);
  } catch (error) {
    addUnexpected(findings, error);
  }
  const { content, chain } = run;
  const isOther = findings.told.some(({ code }) => code === 'key-other' || code === 'key-chain');
  return {
    whole: findings.count === 0,
    problems: findings.told,
    problem_count: findings.count,
    manifest: run.manifest,
    key: chain === null ? null : fingerprint(chain.current),
    key_known: options.key !== undefined && chain !== null && !isOther,
    checked: {
      files: run.files,
      bytes: run.bytes,
      entries: content?.entries ?? 0,
      erased: content?.erased ?? 0,
      left_out: content?.leaves.left_out.size ?? 0,
      records: content?.records ?? 0,
    },
    older_checked: options.checkpoint !== undefined && run.checkpoint !== null,
  };
}

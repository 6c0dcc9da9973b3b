import { fromHex, sameBytes } from '../../kernel/bytes.ts';
import { type Checkpoint, parseCheckpoint } from '../../kernel/checkpoint.ts';
import {
  leafReader,
  nodeHash,
  type Range,
  rangeProofRanges,
  type Sha256,
  splitOf,
} from '../../kernel/merkle.ts';
import { rootOfRange } from '../../kernel/merkle-proof.ts';
import { parseNote } from '../../kernel/signed-note.ts';
import { type LeftOutReason, leftOutReasons, type Manifest, packLimits } from '../pack-format.ts';
import type { Findings } from './findings.ts';
import { isSignedByAny, type KeyChain } from './keys.ts';
import type { VerifierTools } from './tools.ts';

/** Leaves of the proven range by their hashes, and why those were left out that were. */
export interface PackedLeaves {
  readonly from: number;
  readonly hashes: Uint8Array[];
  readonly left_out: Map<number, LeftOutReason>;
}

/** Takes a line of `journal/leaves.txt`: the hash, and for what is not in the pack the reason. @returns whether it is one */
export function takeLeaf(leaves: PackedLeaves, line: string): boolean {
  const hash = fromHex(line.slice(0, 64));
  const reason = leftOutReasons.find((known) => known === line.slice(65));
  const isLine = line.length === 64 || (line[64] === ' ' && reason !== undefined);
  if (hash?.length !== 32 || !isLine || leaves.hashes.length >= packLimits.leaves) return false;
  if (reason !== undefined) leaves.left_out.set(leaves.from + leaves.hashes.length, reason);
  leaves.hashes.push(hash);
  return true;
}

/** The checkpoint of a pack, once it is signed and what the manifest says. */
export function checkCheckpoint(
  tools: VerifierTools,
  text: string,
  { journal, organisation }: Manifest,
  chain: KeyChain,
  findings: Findings,
): Checkpoint | null {
  const note = parseNote(text);
  if (note === null || !isSignedByAny(tools, note, { ...chain, keys: [chain.current] })) {
    findings.add('checkpoint-unsigned');
    return null;
  }
  const checkpoint = parseCheckpoint(note.text);
  const { origin, size } = journal;
  const isOwn = origin === chain.current.name && origin.split('/').includes(organisation.id);
  if (checkpoint?.origin === origin && checkpoint.size === size && isOwn) return checkpoint;
  findings.add('checkpoint-other');
  return null;
}

/** Whether the leaves and the proof make up the tree that the checkpoint signs. */
export function checkTree(
  sha: Sha256,
  leaves: PackedLeaves,
  proof: readonly Uint8Array[],
  { size, root }: Checkpoint,
  findings: Findings,
): void {
  const { from, hashes } = leaves;
  const found = rootOfRange(sha, { from, size }, hashes, proof);
  if (found === null || !sameBytes(found, root)) findings.add('tree-mismatch');
}

/** Reads any range that leaves and proof of a pack are enough for. @throws RangeError for another */
function packReader(
  sha: Sha256,
  { from, hashes }: PackedLeaves,
  proof: readonly Uint8Array[],
  size: number,
): (range: Range) => Uint8Array {
  const to = from + hashes.length;
  const read = leafReader(sha, hashes);
  const parts = new Map(
    rangeProofRanges([from, to], size).map((range, index) => [String(range), proof[index]]),
  );
  function hashOf([start, end]: Range): Uint8Array {
    if (start >= from && end <= to) return read(start - from, end - from);
    const part = parts.get(String([start, end]));
    if (part !== undefined) return part;
    if (end - start === 1) throw new RangeError('neither leaves nor proof say this');
    const split = splitOf([start, end]);
    return nodeHash(sha, hashOf([start, split]), hashOf([split, end]));
  }
  return hashOf;
}

/** What an older checkpoint comes to, beside the one in the pack. */
interface Older {
  readonly text: string;
  readonly chain: KeyChain;
  readonly leaves: PackedLeaves;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: Checkpoint;
}

/** Whether the journal in the pack extends a checkpoint that somebody kept: nothing before it was rewritten. */
export function checkOlder(tools: VerifierTools, older: Older, findings: Findings): void {
  const { leaves, proof, checkpoint, chain } = older;
  const note = parseNote(older.text);
  const kept = note === null ? null : parseCheckpoint(note.text);
  const isOurs = note !== null && kept?.origin === checkpoint.origin && isSignedByAny(tools, note, chain);
  if (!isOurs || kept === null || kept.size === 0) return findings.add('older-checkpoint-invalid');
  const [from, to] = [leaves.from, leaves.from + leaves.hashes.length];
  const { size } = kept;
  if (!(size > from && size <= to) && size !== checkpoint.size) {
    return findings.add('older-checkpoint-beyond', { size, from: from + 1, to });
  }
  const root =
    size === checkpoint.size
      ? checkpoint.root
      : packReader(tools.sha, leaves, proof, checkpoint.size)([0, size]);
  if (!sameBytes(root, kept.root)) findings.add('older-checkpoint-forked', { size });
}

/**
 * Merkle trees as in RFC 6962, section 2.1: their hashes, and the ranges of leaves that a proof is made of.
 *
 * A range `[from, to)` of leaves stands for the hash of the tree over just these. Positions and sizes are whole numbers
 * below 2^53, so there is no bitwise arithmetic here. What verifies is in `merkle-proof.ts`.
 */

/** SHA-256 of the parts one after the other; handed in, since browsers and servers have different ones. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array;

/** Leaves from (included) to (excluded). */
export type Range = readonly [from: number, to: number];

/** The hash over a range of leaves, for ranges that the tree's own structure has. */
export type RangeReader = (from: number, to: number) => Uint8Array;

/** A node over `2 ** level` leaves, all of them there: `[index * 2 ** level, (index + 1) * 2 ** level)`. */
export interface CompleteNode {
  readonly level: number;
  readonly index: number;
}

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** Hash of a leaf's data. */
export function leafHash(sha: Sha256, data: Uint8Array): Uint8Array {
  return sha(leafPrefix, data);
}

/** Hash of a node by the hashes of its two children. */
export function nodeHash(sha: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha(nodePrefix, left, right);
}

/** Root of the tree without leaves. */
export function emptyRoot(sha: Sha256): Uint8Array {
  return sha();
}

/** Where the tree over a range divides: at the largest power of two that is smaller than the number of leaves. */
export function splitOf([from, to]: Range): number {
  let width = 1;
  while (width * 2 < to - from) width *= 2;
  return from + width;
}

/** Root over hashes of leaves. */
export function rootOf(sha: Sha256, leaves: readonly Uint8Array[]): Uint8Array {
  return leaves.length === 0 ? emptyRoot(sha) : leafReader(sha, leaves)(0, leaves.length);
}

/** Reads ranges of leaves whose hashes are at hand. */
export function leafReader(sha: Sha256, leaves: readonly Uint8Array[]): RangeReader {
  function hashOf(from: number, to: number): Uint8Array {
    if (to - from === 1) return leaves[from] ?? outside(from, leaves.length);
    const split = splitOf([from, to]);
    return nodeHash(sha, hashOf(from, split), hashOf(split, to));
  }
  return hashOf;
}

function outside(position: number, size: number): never {
  throw new RangeError(`there is no leaf ${position} in a tree of ${size}`);
}

/**
 * The complete nodes that a range is made of, left to right, each as large as the tree allows: what has to be read to
 * know its hash where complete nodes are kept. `from` is a multiple of the largest of them.
 */
export function completeNodes([from, to]: Range): readonly CompleteNode[] {
  const nodes: CompleteNode[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** Hash over a range from the hashes of its complete nodes, as `completeNodes` tells them. */
export function foldNodes(sha: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return emptyRoot(sha);
  return hashes.reduceRight((right, left) => nodeHash(sha, left, right));
}

/** Ranges whose hashes lead from a leaf to the root of the tree over `[0, size)`, the lowest first. */
export function inclusionRanges(index: number, size: number): readonly Range[] {
  if (index < 0 || index >= size) outside(index, size);
  const path: Range[] = [];
  let [from, to]: Range = [0, size];
  while (to - from > 1) {
    const split = splitOf([from, to]);
    path.push(index < split ? [split, to] : [from, split]);
    [from, to] = index < split ? [from, split] : [split, to];
  }
  return path.toReversed();
}

/** Proof that a leaf is in the tree of a size (RFC 6962, 2.1.1): hashes from the leaf upwards. */
export function inclusionProof(read: RangeReader, index: number, size: number): readonly Uint8Array[] {
  return inclusionRanges(index, size).map(([from, to]) => read(from, to));
}

/** Ranges whose hashes show that the tree of the first size is the beginning of that of the second. */
export function consistencyRanges(first: number, second: number): readonly Range[] {
  if (first < 1 || first > second) outside(first, second);
  const path: Range[] = [];
  let [from, to]: Range = [0, second];
  while (to > first) {
    const split = splitOf([from, to]);
    path.push(first <= split ? [split, to] : [from, split]);
    [from, to] = first <= split ? [from, split] : [split, to];
  }
  // What is left ends where the first tree ends; the whole first tree is known already.
  if (from > 0) path.push([from, to]);
  return path.toReversed();
}

/** Proof that one tree is the beginning of another (RFC 6962, 2.1.2). */
export function consistencyProof(read: RangeReader, first: number, second: number): readonly Uint8Array[] {
  return consistencyRanges(first, second).map(([from, to]) => read(from, to));
}

/** The largest parts of the tree that hold nothing of `[from, to)`, left to right. */
export function rangeProofRanges([from, to]: Range, size: number): readonly Range[] {
  if (from < 0 || from >= to || to > size) outside(to, size);
  const parts: Range[] = [];
  function look(start: number, end: number): void {
    if (end <= from || start >= to) parts.push([start, end]);
    else if (start < from || end > to) {
      const split = splitOf([start, end]);
      look(start, split);
      look(split, end);
    }
  }
  look(0, size);
  return parts;
}

/** Proof that leaves which follow one another are in the tree, in their places: hashes left and right of them. */
export function rangeProof(read: RangeReader, range: Range, size: number): readonly Uint8Array[] {
  return rangeProofRanges(range, size).map(([from, to]) => read(from, to));
}

import { sameBytes } from './bytes.ts';
import { emptyRoot, leafReader, nodeHash, type Sha256, splitOf } from './merkle.ts';

/** Verifying proofs of Merkle trees (RFC 6962; subtrees as in the draft on Merkle tree certificates). */

const HASH_BYTES = 32;

function isWhole(...values: readonly number[]): boolean {
  return values.every((value) => Number.isSafeInteger(value) && value >= 0);
}

const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

/** Smallest power of two that is not smaller than a number. */
function powerAbove(value: number): number {
  let power = 1;
  while (power < value) power *= 2;
  return power;
}

/** Whether `[start, end)` is a part of every tree that is large enough: it begins at a multiple of its own width. */
function isSubtree(start: number, end: number): boolean {
  return isWhole(start, end) && start < end && start % powerAbove(end - start) === 0;
}

/** The root that a proof leads to from a leaf; null when the proof has not as many hashes as it takes. */
function rootByPath(
  sha: Sha256,
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | null {
  let [place, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return null;
    if (isOdd(place) || place === last) {
      hash = nodeHash(sha, sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(sha, hash, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? hash : null;
}

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every(({ length }) => length === HASH_BYTES);
}

/** A leaf's hash and where it is said to be. */
export interface LeafPlace {
  readonly index: number;
  readonly leaf: Uint8Array;
}

/** Whether a proof shows that the leaf is at its place in the tree of this size and root. */
export function verifyInclusion(
  sha: Sha256,
  { index, leaf }: LeafPlace,
  size: number,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  return verifySubtreeInclusion(sha, { index, leaf }, [0, size], root, proof);
}

/** Whether a proof shows that the leaf is at its place within the leaves `[start, end)`, whose hash is `root`. */
export function verifySubtreeInclusion(
  sha: Sha256,
  { index, leaf }: LeafPlace,
  [start, end]: readonly [start: number, end: number],
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isSubtree(start, end) || !isWhole(index)) return false;
  if (index < start || index >= end || !areHashes([leaf, ...proof])) return false;
  const found = rootByPath(sha, leaf, index - start, end - start, proof);
  return found !== null && sameBytes(found, root);
}

/** A tree or part of a tree by its hash. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether a proof shows that the first tree is the beginning of the second. The empty tree begins nothing. */
export function verifyConsistency(
  sha: Sha256,
  first: TreeHead,
  second: TreeHead,
  proof: readonly Uint8Array[],
): boolean {
  return first.size > 0 && verifySubtreeConsistency(sha, [0, first.size], first.root, second, proof);
}

/** Whether a proof shows that the leaves `[start, end)`, whose hash is `part`, are in the tree. None at all are in each. */
export function verifySubtreeConsistency(
  sha: Sha256,
  [start, end]: readonly [start: number, end: number],
  part: Uint8Array,
  tree: TreeHead,
  proof: readonly Uint8Array[],
): boolean {
  if (!isWhole(start, end, tree.size) || end > tree.size || !areHashes(proof)) return false;
  if (start === end) return proof.length === 0 && sameBytes(part, emptyRoot(sha));
  if (!isSubtree(start, end)) return false;
  const at = { from: start, to: end - 1, last: tree.size - 1 };
  // Up to where the part's last leaf stops being the end of everything above it.
  while (at.from !== at.to && (at.to === at.last || isOdd(at.to))) goUp(at);
  const [seed, ...rest] = at.from === at.to ? [part, ...proof] : proof;
  if (seed === undefined) return false;
  let [partHash, treeHash] = [seed, seed];
  for (const hash of rest) {
    if (at.last === 0) return false;
    if (isOdd(at.to) || at.to === at.last) {
      if (at.from < at.to) partHash = nodeHash(sha, hash, partHash);
      treeHash = nodeHash(sha, hash, treeHash);
      while (!isOdd(at.to) && at.to !== 0) goUp(at);
    } else treeHash = nodeHash(sha, treeHash, hash);
    goUp(at);
  }
  return at.last === 0 && sameBytes(partHash, part) && sameBytes(treeHash, tree.root);
}

/** First and last leaf of a part, and the last of the tree, as places on one level. */
interface Places {
  from: number;
  to: number;
  last: number;
}

function goUp(places: Places): void {
  places.from = half(places.from);
  places.to = half(places.to);
  places.last = half(places.last);
}

/**
 * The root of a tree from leaves that follow one another and what a range proof tells of the rest.
 *
 * @returns null when leaves and proof do not make up a tree of this size
 */
export function rootOfRange(
  sha: Sha256,
  { from, size }: { readonly from: number; readonly size: number },
  leaves: readonly Uint8Array[],
  proof: readonly Uint8Array[],
): Uint8Array | null {
  const to = from + leaves.length;
  if (!isWhole(from, size) || leaves.length === 0 || to > size || !areHashes([...leaves, ...proof]))
    return null;
  const read = leafReader(sha, leaves);
  let used = 0;
  function hashOf(start: number, end: number): Uint8Array | null {
    if (end <= from || start >= to) return proof[used++] ?? null;
    if (start >= from && end <= to) return read(start - from, end - from);
    const split = splitOf([start, end]);
    const left = hashOf(start, split);
    const right = hashOf(split, end);
    return left === null || right === null ? null : nodeHash(sha, left, right);
  }
  const root = hashOf(0, size);
  return used === proof.length ? root : null;
}

import { type CompleteNode, emptyRoot, foldNodes, nodeHash, type Sha256 } from './merkle.ts';

/** A complete node with its hash. */
export interface HashedNode extends CompleteNode {
  readonly hash: Uint8Array;
}

/** A Merkle tree that grows leaf by leaf and remembers its right edge alone: some forty hashes, however large it is. */
export class MerkleBuilder {
  readonly #sha: Sha256;
  readonly #edge: HashedNode[];
  #size: number;

  /** @param edge the complete nodes of the tree so far, left to right, as `completeNodes([0, size])` tells them */
  constructor(sha: Sha256, edge: readonly HashedNode[] = []) {
    this.#sha = sha;
    this.#edge = [...edge];
    this.#size = edge.reduce((sum, { level }) => sum + 2 ** level, 0);
  }

  get size(): number {
    return this.#size;
  }

  /** Adds the hash of a leaf. @returns the nodes that are complete now, the lowest first, without the leaf itself */
  append(leaf: Uint8Array): readonly HashedNode[] {
    let node: HashedNode = { level: 0, index: this.#size, hash: leaf };
    this.#size += 1;
    const made: HashedNode[] = [];
    while (this.#edge.at(-1)?.level === node.level) {
      const left = this.#edge.pop() ?? node;
      const hash = nodeHash(this.#sha, left.hash, node.hash);
      node = { level: node.level + 1, index: left.index / 2, hash };
      made.push(node);
    }
    this.#edge.push(node);
    return made;
  }

  root(): Uint8Array {
    if (this.#edge.length === 0) return emptyRoot(this.#sha);
    return foldNodes(
      this.#sha,
      this.#edge.map(({ hash }) => hash),
    );
  }
}

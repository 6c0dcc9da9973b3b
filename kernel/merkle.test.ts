import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from './bytes.ts';
import {
  completeNodes,
  consistencyProof,
  emptyRoot,
  foldNodes,
  inclusionProof,
  leafHash,
  leafReader,
  rangeProof,
  rootOf,
  type Sha256,
} from './merkle.ts';
import { MerkleBuilder } from './merkle-builder.ts';
import {
  rootOfRange,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from './merkle-proof.ts';

const sha: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** A case of the vectors of transparency-dev/merkle (Apache-2.0), base64. */
interface Vector {
  readonly file: string;
  readonly wantErr: boolean;
  readonly proof: readonly string[] | null;
  readonly [name: string]: unknown;
}

function vectors(kind: string): readonly Vector[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, `testing/oracles/merkle-${kind}.json`), 'utf8'));
}

const bytes = (text: unknown): Buffer => Buffer.from((text as string | null) ?? '', 'base64');
const number = (value: unknown): number => value as number;
const proofOf = ({ proof }: Vector): Buffer[] => (proof ?? []).map(bytes);

function judged(kind: string, verify: (vector: Vector) => boolean): readonly string[] {
  const all = vectors(kind);
  expect(all.some(({ wantErr }) => wantErr) && all.some(({ wantErr }) => !wantErr)).toBe(true);
  return all.filter((vector) => verify(vector) === vector.wantErr).map(({ file }) => file);
}

describe('the vectors of transparency-dev', () => {
  it('agree on inclusion', () => {
    const wrong = judged('inclusion', (v) =>
      verifyInclusion(
        sha,
        { index: number(v['leafIdx']), leaf: bytes(v['leafHash']) },
        number(v['treeSize']),
        bytes(v['root']),
        proofOf(v),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('agree on inclusion in a subtree', () => {
    const wrong = judged('subtreeinclusion', (v) =>
      verifySubtreeInclusion(
        sha,
        { index: number(v['leafIdx']), leaf: bytes(v['leafHash']) },
        [number(v['start']), number(v['end'])],
        bytes(v['root']),
        proofOf(v),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('agree on consistency', () => {
    const wrong = judged('consistency', (v) =>
      verifyConsistency(
        sha,
        { size: number(v['size1']), root: bytes(v['root1']) },
        { size: number(v['size2']), root: bytes(v['root2']) },
        proofOf(v),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('agree on consistency of a subtree', () => {
    const wrong = judged('subtreeconsistency', (v) =>
      verifySubtreeConsistency(
        sha,
        [number(v['start']), number(v['end'])],
        bytes(v['root1']),
        { size: number(v['size']), root: bytes(v['root2']) },
        proofOf(v),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

const leavesOf = (size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, i) => leafHash(sha, utf8(`leaf ${i}`)));

/** The definition of RFC 6962 as it stands there, over data instead of hashes: shares nothing but SHA-256. */
function plainRoot(data: readonly string[]): Uint8Array {
  if (data.length === 0) return sha();
  if (data.length === 1) return sha(Uint8Array.of(0), utf8(data[0] ?? ''));
  const k = 2 ** (Math.ceil(Math.log2(data.length)) - 1);
  return sha(Uint8Array.of(1), plainRoot(data.slice(0, k)), plainRoot(data.slice(k)));
}

describe('a tree', () => {
  it('has the root that RFC 6962 defines, for every size', () => {
    expect(toHex(emptyRoot(sha))).toMatch(/^e3b0c442/);
    for (let size = 0; size <= 70; size += 1) {
      const data = Array.from({ length: size }, (_, i) => `leaf ${i}`);
      expect(toHex(rootOf(sha, leavesOf(size)))).toBe(toHex(plainRoot(data)));
    }
  });

  it('is folded from its complete nodes', () => {
    const leaves = leavesOf(100);
    const read = leafReader(sha, leaves);
    for (let size = 1; size <= 100; size += 1) {
      const hashes = completeNodes([0, size]).map(({ level, index }) =>
        read(index * 2 ** level, (index + 1) * 2 ** level),
      );
      expect(toHex(foldNodes(sha, hashes))).toBe(toHex(rootOf(sha, leaves.slice(0, size))));
    }
  });

  it('grows leaf by leaf, and goes on from its right edge', () => {
    const leaves = leavesOf(70);
    const read = leafReader(sha, leaves);
    let builder = new MerkleBuilder(sha);
    for (const [i, leaf] of leaves.entries()) {
      for (const { level, index, hash } of builder.append(leaf))
        expect(toHex(hash)).toBe(toHex(read(index * 2 ** level, (index + 1) * 2 ** level)));
      expect([builder.size, toHex(builder.root())]).toEqual([
        i + 1,
        toHex(rootOf(sha, leaves.slice(0, i + 1))),
      ]);
      const edge = completeNodes([0, i + 1]).map(({ level, index }) => ({
        level,
        index,
        hash: read(index * 2 ** level, (index + 1) * 2 ** level),
      }));
      builder = new MerkleBuilder(sha, edge);
    }
  });

  it('proves each of its leaves and each of its beginnings, and nothing else', () => {
    for (let size = 1; size <= 20; size += 1) {
      const leaves = leavesOf(size);
      const read = leafReader(sha, leaves);
      const root = rootOf(sha, leaves);
      for (let index = 0; index < size; index += 1) {
        const leaf = leaves[index] ?? root;
        const proof = inclusionProof(read, index, size);
        expect(verifyInclusion(sha, { index, leaf }, size, root, proof)).toBe(true);
        expect(verifyInclusion(sha, { index: index + 1, leaf }, size, root, proof)).toBe(false);
        const first = { size: index + 1, root: rootOf(sha, leaves.slice(0, index + 1)) };
        const path = consistencyProof(read, index + 1, size);
        expect(verifyConsistency(sha, first, { size, root }, path)).toBe(true);
        expect(verifyConsistency(sha, { ...first, root: leaf }, { size, root }, path)).toBe(
          size === 1 || index === 0,
        );
      }
    }
  });

  it('proves any leaves that follow one another, and notices one that is exchanged or left out', () => {
    const arbitrary = fc
      .tuple(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 200 }))
      .map(([a, b, size]) => ({ from: Math.min(a, b) % size, count: 1 + (Math.max(a, b) % size), size }))
      .filter(({ from, count, size }) => from + count <= size);
    fc.assert(
      fc.property(arbitrary, ({ from, count, size }) => {
        const leaves = leavesOf(size);
        const root = toHex(rootOf(sha, leaves));
        const proof = rangeProof(leafReader(sha, leaves), [from, from + count], size);
        const shown = leaves.slice(from, from + count);
        const found = (what: readonly Uint8Array[]): string =>
          toHex(rootOfRange(sha, { from, size }, what, proof) ?? new Uint8Array());
        expect(found(shown)).toBe(root);
        expect(found(shown.slice(1))).not.toBe(root);
        expect(found(shown.with(count - 1, leafHash(sha, utf8('another'))))).not.toBe(root);
      }),
      { numRuns: 60 },
    );
  });
});

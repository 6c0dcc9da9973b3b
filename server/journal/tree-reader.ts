import type { ClientBase } from 'pg';
import {
  type CompleteNode,
  completeNodes,
  foldNodes,
  type Range,
  type RangeReader,
} from '../../kernel/merkle.ts';
import { MerkleBuilder } from '../../kernel/merkle-builder.ts';
import { sha256 } from './sha256.ts';

/** Levels of which nodes are kept; between them they are computed from at most 256 of the level below. */
export const keptLevels = 8;

/** Which hashes of a kept level make up a node. */
interface Wanted {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** Leaves or nodes are not there: the tree was tampered with. */
export class TreeIncomplete extends Error {
  constructor(level: number, index: number) {
    super(`the journal's tree lacks node ${index} of level ${level}`);
    this.name = 'TreeIncomplete';
  }
}

const keyOf = ({ level, index }: CompleteNode): string => `${level}/${index}`;

function wantedFor({ level, index }: CompleteNode): Wanted {
  const below = level - (level % keptLevels);
  const width = 2 ** (level - below);
  return { level: below, from: index * width, to: (index + 1) * width };
}

async function readHashes(
  client: ClientBase,
  organisation_id: string,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, Buffer>> {
  const given = [
    wanted.map(({ level }) => level),
    wanted.map(({ from }) => from),
    wanted.map(({ to }) => to),
  ];
  const { rows } = await client.query<{ level: number; index: number; hash: Buffer }>(
    `select 0 as level, l.position as index, l.hash
      from unnest($2::int[], $3::bigint[], $4::bigint[]) as wanted (level, low, high)
      join journal_leaf l on l.organisation_id = $1 and l.position >= low and l.position < high
      where level = 0
    union all
    select n.level, n.index, n.hash
      from unnest($2::int[], $3::bigint[], $4::bigint[]) as wanted (level, low, high)
      join journal_node n on n.organisation_id = $1 and n.level = wanted.level and n.index >= low and n.index < high
      where wanted.level > 0`,
    [organisation_id, ...given],
  );
  return new Map(rows.map((row) => [keyOf(row), row.hash]));
}

/**
 * Reads what is needed to know the hashes of these ranges of an organisation's tree, at once.
 *
 * @throws TreeIncomplete
 */
export async function readRanges(
  client: ClientBase,
  organisation_id: string,
  ranges: readonly Range[],
): Promise<RangeReader> {
  const nodes = ranges.flatMap(completeNodes);
  const hashes = await readHashes(client, organisation_id, nodes.map(wantedFor));
  function hashOf(node: CompleteNode): Uint8Array {
    const { level, from, to } = wantedFor(node);
    const below = Array.from({ length: to - from }, (_, i) => {
      const hash = hashes.get(keyOf({ level, index: from + i }));
      if (hash === undefined) throw new TreeIncomplete(level, from + i);
      return hash;
    });
    const builder = new MerkleBuilder(sha256);
    for (const hash of below) builder.append(hash);
    return builder.root();
  }
  return (from, to) => foldNodes(sha256, completeNodes([from, to]).map(hashOf));
}

/** A builder that goes on where the tree of this size ends. */
export async function builderAt(
  client: ClientBase,
  organisation_id: string,
  size: number,
): Promise<MerkleBuilder> {
  const edge = completeNodes([0, size]);
  const read = await readRanges(client, organisation_id, [[0, size]]);
  return new MerkleBuilder(
    sha256,
    edge.map(({ level, index }) => ({
      level,
      index,
      hash: read(index * 2 ** level, (index + 1) * 2 ** level),
    })),
  );
}

import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemRelations, impactOf as meaningOf } from '../../processes/configuration-item/relations.ts';
import { inOrganisation } from '../database/pool.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { type Direction, impactOf } from './impact.ts';

let service: TestService;
let ours: TestOrganisation;
const ids: string[] = [];

/** So many items that any small graph can be drawn among them. */
const count = 8;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Sample provider');
  for (let index = 0; index < count; index += 1) {
    const made = await ours.person('agent').call('POST', '/configuration-items', { title: `Item ${index}` });
    ids.push(made.body.id);
  }
});
afterAll(() => service.close());

type Edge = readonly [from: number, relation: (typeof itemRelations)[number], to: number];

async function withGraph<T>(edges: readonly Edge[], work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inOrganisation(service.platform.pool, ours.id, async (client) => {
    await client.query('delete from link where organisation_id = current_organisation_id()');
    for (const [from, relation, to] of edges) {
      await client.query(
        `insert into link (organisation_id, id, from_id, relation, to_id)
          values (current_organisation_id(), gen_random_uuid(), $1, $2, $3) on conflict do nothing`,
        [ids[from], relation, ids[to]],
      );
    }
    return work(client);
  });
}

/** The shortest way to everything, by going over all edges until nothing changes. */
function naive(edges: readonly Edge[], start: number, direction: Direction): ReadonlyMap<number, number> {
  const depths = new Map([[start, 0]]);
  for (let round = 0; round < count; round += 1) {
    for (const [from, relation, to] of edges) {
      const meaning = meaningOf(relation);
      if (meaning === null) continue;
      const [cause, effect] = meaning === 'to-from' ? [to, from] : [from, to];
      const [here, there] = direction === 'fails' ? [cause, effect] : [effect, cause];
      const depth = depths.get(here);
      if (depth !== undefined && depth + 1 < (depths.get(there) ?? Number.POSITIVE_INFINITY)) {
        depths.set(there, depth + 1);
      }
    }
  }
  return depths;
}

const node = fc.nat(count - 1);
const graph = fc.array(
  fc.tuple(node, fc.constantFrom(...itemRelations), node).filter(([from, , to]) => from !== to),
  { maxLength: 20 },
);

describe('impact', () => {
  test('is the closure of a graph, each node by the shortest way', async () => {
    const direction = fc.constantFrom<Direction>('fails', 'needs');
    await fc.assert(
      fc.asyncProperty(graph, node, direction, async (edges, start, towards) => {
        const found = await withGraph(edges, (client) =>
          impactOf(client, [ids[start] as string], { direction: towards }),
        );
        const depths = new Map(found.nodes.map(({ id, depth }) => [ids.indexOf(id), depth]));
        const wanted = naive(edges, start, towards);
        expect([...depths].toSorted()).toEqual([...wanted].toSorted());
        expect(found.more).toBe(false);
        // Each edge of a meaning between two nodes that were come upon is told, and no other.
        const told = edges.filter(
          ([from, relation, to]) => meaningOf(relation) !== null && wanted.has(from) && wanted.has(to),
        );
        expect(found.edges).toHaveLength(new Set(told.map(String)).size);
      }),
      { numRuns: 60 },
    );
  });

  test('comes upon a node once by two ways, and ends in a circle', async () => {
    const diamond: readonly Edge[] = [
      [1, 'depends-on', 0],
      [2, 'depends-on', 0],
      [3, 'depends-on', 1],
      [3, 'uses', 2],
      [0, 'runs-on', 3],
    ];
    const found = await withGraph(diamond, (client) =>
      impactOf(client, [ids[0] as string], { direction: 'fails' }),
    );
    expect(found.nodes.map(({ id, depth }) => [ids.indexOf(id), depth])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 2],
    ]);
    expect(found.edges).toHaveLength(5);
  });

  test('does not turn in an edge to itself, however it came there', async () => {
    const found = await withGraph([[0, 'depends-on', 0]], (client) =>
      impactOf(client, [ids[0] as string], { direction: 'fails' }),
    );
    expect(found).toMatchObject({ nodes: [{ depth: 0 }], more: false });
  });

  test('begins at several at once, and at none', async () => {
    const edges: readonly Edge[] = [[2, 'depends-on', 0]];
    const found = await withGraph(edges, (client) =>
      impactOf(client, [ids[0] as string, ids[1] as string], { direction: 'fails' }),
    );
    expect(found.nodes.map(({ depth }) => depth)).toEqual([0, 0, 1]);
    expect(await withGraph(edges, (client) => impactOf(client, [], { direction: 'needs' }))).toEqual({
      nodes: [],
      edges: [],
      more: false,
    });
  });
});

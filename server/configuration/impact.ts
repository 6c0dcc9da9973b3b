import type { PoolClient } from 'pg';
import { relationsThat } from '../../processes/configuration-item/relations.ts';
import { serviceType } from '../../processes/configuration-item/types.ts';

/** `fails`: what fails if this fails. `needs`: what this needs. */
export type Direction = 'fails' | 'needs';

/** How far the graph is walked unless asked otherwise, and how far it is walked at most. */
export const impactDepth = { usual: 10, most: 50 } as const;

/** How many items and services are told unless asked otherwise, and at most. */
export const impactCount = { usual: 500, most: 5_000 } as const;

/** An item or a service that a walk came upon. */
export interface ImpactNode {
  readonly id: string;
  /** `configuration-item` or `service`. */
  readonly process: string;
  readonly number: string;
  readonly title: string;
  /** The type of an item; null for services. */
  readonly item_type: string | null;
  /** The service that an item belongs to. */
  readonly service_id: string | null;
  /** In how many steps it was first come upon; 0 for where the walk began. */
  readonly depth: number;
  readonly state: string;
}

/** A relation between two nodes of a walk, as it was written down. */
export interface ImpactEdge {
  readonly from: string;
  readonly to: string;
  /** `represents` where an item stands for the service that it names. */
  readonly relation: string;
}

/** What a walk came upon. */
export interface ImpactGraph {
  readonly nodes: readonly ImpactNode[];
  readonly edges: readonly ImpactEdge[];
  /** There is more, beyond the depth or the number that was asked for. */
  readonly more: boolean;
}

/** How far a walk goes. */
export interface ImpactLimits {
  readonly direction: Direction;
  readonly depth?: number;
  readonly most?: number;
}

type NodeRow = Omit<ImpactNode, 'depth'>;

/** How an item that stands for a service hangs together with it. */
export const represents = 'represents';

const nodeColumns = `id, process, number, title, fields->>'item_type' as item_type, service_id, state`;

/** Nothing hangs on what is retired any more, and a record that was disposed of says nothing. */
const present = `organisation_id = current_organisation_id()
  and process in ('configuration-item', 'service') and state not in ('retired', 'disposed')`;

// None of the queries below has a name: a plan for few ids, made while tables were small, would be kept.

async function readNodes(client: PoolClient, ids: readonly string[]): Promise<readonly NodeRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<NodeRow>({
    text: `select ${nodeColumns} from record where ${present} and id = any ($1::uuid[]) order by number`,
    values: [ids],
  });
  return rows;
}

/** Relations by which the next level is come upon: those read against their direction, and those read along it. */
const walked = {
  fails: { against: relationsThat('to-from'), along: relationsThat('from-to') },
  needs: { against: relationsThat('from-to'), along: relationsThat('to-from') },
} as const;

async function readEdges(
  client: PoolClient,
  direction: Direction,
  ids: readonly string[],
): Promise<readonly ImpactEdge[]> {
  const { against, along } = walked[direction];
  const { rows } = await client.query<{ from_id: string; to_id: string; relation: string }>({
    text: `select from_id, to_id, relation from link
        where organisation_id = current_organisation_id() and to_id = any ($1::uuid[]) and relation = any ($2::text[])
      union all
      select from_id, to_id, relation from link
        where organisation_id = current_organisation_id() and from_id = any ($1::uuid[]) and relation = any ($3::text[])`,
    values: [ids, against, along],
  });
  return rows.map(({ from_id, to_id, relation }) => ({ from: from_id, to: to_id, relation }));
}

/** Items that stand for the services among the nodes: a service needs them, and fails with them. */
async function readRepresenting(
  client: PoolClient,
  services: readonly string[],
): Promise<readonly ImpactEdge[]> {
  if (services.length === 0) return [];
  const { rows } = await client.query<{ id: string; service_id: string }>({
    text: `select id, service_id from record where ${present} and process = 'configuration-item'
      and service_id = any ($1::uuid[]) and fields->>'item_type' = '${serviceType}'`,
    values: [services],
  });
  return rows.map(({ id, service_id }) => ({ from: id, to: service_id, relation: represents }));
}

/** Services that the items among the nodes stand for. */
function represented(nodes: readonly NodeRow[]): readonly ImpactEdge[] {
  return nodes.flatMap(({ id, item_type, service_id }) =>
    item_type === serviceType && service_id !== null
      ? [{ from: id, to: service_id, relation: represents }]
      : [],
  );
}

async function edgesFrom(
  client: PoolClient,
  direction: Direction,
  nodes: readonly NodeRow[],
): Promise<readonly ImpactEdge[]> {
  const edges = await readEdges(
    client,
    direction,
    nodes.map(({ id }) => id),
  );
  if (direction === 'fails') return [...edges, ...represented(nodes)];
  const services = nodes.filter(({ process }) => process === 'service').map(({ id }) => id);
  return [...edges, ...(await readRepresenting(client, services))];
}

/**
 * Walks the graph of configuration items and services from some of them, breadth first, a level at a time: each node
 * once, by the shortest way, so that circles end by themselves. Whoever asks must be allowed to read all items.
 *
 * @param client in the scope of the organisation
 * @param ids items or services where the walk begins; unknown ones are left out
 */
export async function impactOf(
  client: PoolClient,
  ids: readonly string[],
  { direction, depth = impactDepth.usual, most = impactCount.usual }: ImpactLimits,
): Promise<ImpactGraph> {
  const nodes = new Map<string, ImpactNode>();
  const edges = new Map<string, ImpactEdge>();
  const far = Math.min(depth, impactDepth.most);
  const room = Math.min(most, impactCount.most);
  let level = (await readNodes(client, [...new Set(ids)])).slice(0, room);
  for (const node of level) nodes.set(node.id, { ...node, depth: 0 });
  let more = false;
  for (let step = 1; level.length > 0; step += 1) {
    const found = await edgesFrom(client, direction, level);
    const met = new Set(found.flatMap(({ from, to }) => [from, to]));
    const fresh = await readNodes(
      client,
      [...met].filter((id) => !nodes.has(id)),
    );
    const taken = step > far ? [] : fresh.slice(0, room - nodes.size);
    if (taken.length < fresh.length) more = true;
    for (const node of taken) nodes.set(node.id, { ...node, depth: step });
    for (const edge of found) {
      if (nodes.has(edge.from) && nodes.has(edge.to)) {
        edges.set(`${edge.from} ${edge.relation} ${edge.to}`, edge);
      }
    }
    level = taken;
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], more };
}

/** Ids of the services that the nodes of a walk are, stand for or belong to, nearest first. */
export function servicesTouched(nodes: readonly ImpactNode[]): readonly string[] {
  const ids = nodes.flatMap(({ id, process, service_id }) =>
    process === 'service' ? [id] : service_id === null ? [] : [service_id],
  );
  return [...new Set(ids)];
}

/** A service by which people know it. */
export interface NamedService {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** Number and name of services, in the order of their ids; those that are retired are left out. */
export async function namedServices(
  client: PoolClient,
  ids: readonly string[],
): Promise<readonly NamedService[]> {
  const nodes = new Map((await readNodes(client, ids)).map((node) => [node.id, node]));
  return ids.flatMap((id) => {
    const node = nodes.get(id);
    return node === undefined ? [] : [{ id, number: node.number, title: node.title }];
  });
}

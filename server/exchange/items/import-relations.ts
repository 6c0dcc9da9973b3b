import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import { configurationItem } from '../../../processes/configuration-item/definition.ts';
import { readInOrganisation } from '../../database/pool.ts';
import type { BulkItem, BulkOutcome } from '../../records/execute-bulk.ts';
import type { Circles } from './circles.ts';
import type { FedRow, RawEnd, RawRelation } from './feed.ts';
import {
  carryOut,
  discoveryOf,
  type ItemWork,
  type KeptProblem,
  pickRowsOf,
  problemOf,
} from './item-work.ts';
import { keepRelations } from './keep-said.ts';
import { idsByIdentifier, idsByKey } from './known-items.ts';
import { type ItemRow, keepRows } from './runs.ts';

/** A relation together with the row that tells it. */
export interface ToldRelation {
  readonly fed: FedRow;
  /** Null: the row could not be read. */
  readonly relation: RawRelation | null;
  /** The item of the row; null: it was refused, or the row tells relations alone. */
  readonly own: string | null;
}

/** What is known of an item at an end. */
interface End {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
}

interface Pending {
  readonly told: ToldRelation;
  row: ItemRow;
  readonly command: BulkItem | null;
  /** The relation as it stands afterwards; null: it does not. */
  readonly stands: readonly [from: string, relation: string, to: string] | null;
}

type Links = ReadonlySet<string>;

const linkKey = (from: string, relation: string, to: string): string => `${from} ${relation} ${to}`;

/** Items that ends name which the file itself does not tell of. */
async function findEnds(
  client: PoolClient,
  source: string,
  ends: readonly RawEnd[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  const kinds = new Map<string, Set<string>>();
  for (const { by, value } of ends) kinds.set(by, (kinds.get(by) ?? new Set()).add(value));
  for (const [by, values] of kinds) {
    if (by === 'external_key') {
      for (const [key, id] of await idsByKey(client, source, [...values])) found.set(`${by} ${key}`, [id]);
    } else if (by === 'number') {
      const { rows } = await client.query<{ id: string; number: string }>({
        text: `select id, number from record where organisation_id = current_organisation_id()
          and process = 'configuration-item' and number = any ($1::text[])`,
        values: [[...values]],
      });
      for (const { id, number } of rows) found.set(`${by} ${number}`, [id]);
    } else {
      const ids = await idsByIdentifier(
        client,
        by,
        [...values].map((value) => value.toLowerCase()),
      );
      for (const value of values) found.set(`${by} ${value}`, ids.get(value.toLowerCase()) ?? []);
    }
  }
  return found;
}

async function readEnds(client: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, End>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<End>({
    text: `select id, number, title, state from record
      where organisation_id = current_organisation_id() and process = 'configuration-item' and id = any ($1::uuid[])`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
}

async function readLinks(client: PoolClient, from: readonly string[]): Promise<Links> {
  if (from.length === 0) return new Set();
  const { rows } = await client.query<{ from_id: string; relation: string; to_id: string }>({
    text: `select from_id, relation, to_id from link
      where organisation_id = current_organisation_id() and from_id = any ($1::uuid[])`,
    values: [from],
  });
  return new Set(rows.map(({ from_id, relation, to_id }) => linkKey(from_id, relation, to_id)));
}

/** Does the relations of a file once all its items are done, so that an end may come later in it than its beginning. */
export class RelationRows {
  readonly #work: ItemWork;
  readonly #circles: Circles;
  /** Rows kept already, of a run that is taken up again. */
  readonly #done: number;
  #position = 0;

  constructor(work: ItemWork, circles: Circles, done: number) {
    this.#work = work;
    this.#circles = circles;
    this.#done = done;
  }

  /** Does the relations that some rows tell. */
  async take(told: readonly ToldRelation[]): Promise<void> {
    const { platform, organisation_id } = this.#work;
    const pending = await readInOrganisation(platform.pool, organisation_id, (client) =>
      this.#prepare(client, told),
    );
    const fresh = pending.filter(({ row }) => row.position > this.#done);
    if (fresh.length > 0) await this.#write(fresh);
  }

  async #prepare(client: PoolClient, told: readonly ToldRelation[]): Promise<Pending[]> {
    const { claims, source } = this.#work;
    const ends = told.flatMap(({ relation }) => [relation?.from ?? null, relation?.to ?? null]);
    const asked = ends.filter((end): end is RawEnd => end !== null && claims.itemOf(end) === null);
    const found = await findEnds(client, source, asked);
    const idOf = (end: RawEnd | null, own: string | null): string | KeptProblem => {
      if (end === null) return own ?? { code: 'row.relation-row-refused', params: {} };
      const claimed = claims.itemOf(end);
      if (claimed !== null) return claimed;
      const [id, another] = found.get(`${end.by} ${end.value}`) ?? [];
      if (id !== undefined && another === undefined) return id;
      const code = another === undefined ? 'row.relation-end-unknown' : 'row.relation-end-several';
      return { code, params: { by: end.by, value: end.value } };
    };
    const pairs = told.map(
      ({ relation, own }) => [idOf(relation?.from ?? null, own), idOf(relation?.to ?? null, own)] as const,
    );
    const ids = [...new Set(pairs.flat().filter((id) => typeof id === 'string'))];
    const known = await readEnds(client, ids);
    const links = await readLinks(client, ids);
    const seen = new Set<string>();
    return told.map((one, index) => this.#judge(one, pairs[index] as never, known, links, seen));
  }

  #judge(
    told: ToldRelation,
    [from, to]: readonly [string | KeptProblem, string | KeptProblem],
    known: ReadonlyMap<string, End>,
    links: Links,
    seen: Set<string>,
  ): Pending {
    this.#position += 1;
    const { fed } = told;
    const relation = told.relation?.relation ?? '';
    const item = fed.ok ? fed.row.item : null;
    const named = {
      relation,
      from: this.#name(told, 'from', from, known),
      to: this.#name(told, 'to', to, known),
    };
    const base = {
      kind: 'relation' as const,
      position: this.#position,
      line: fed.ok ? fed.row.line : fed.raw.line,
      item_id: typeof from === 'string' ? from : null,
      external_key: item?.external_key ?? null,
      title: item?.title ?? named.from,
    };
    const none = (outcome: ItemRow['outcome'], problem: KeptProblem | null): Pending => {
      const to_id = typeof to === 'string' ? to : null;
      const detail = { ...named, to_id, ...(problem === null ? {} : { problem }) };
      return { told, row: { ...base, outcome, detail }, command: null, stands: null };
    };
    if (!fed.ok) return none('refused', fed.problem);
    if (typeof from !== 'string') return none('refused', from);
    if (typeof to !== 'string') return none('refused', to);
    const known_relations: readonly string[] = configurationItem.relations;
    if (!known_relations.includes(relation)) {
      const possible = known_relations.join(', ');
      return none('refused', { code: 'row.relation-unknown', params: { relation, possible } });
    }
    if (from === to) return none('refused', { code: 'row.relation-to-itself', params: { relation } });
    this.#circles.add(relation, from, to);
    const stands = [from, relation, to] as const;
    const key = linkKey(...stands);
    if (links.has(key) || seen.has(key)) return { ...none('same', null), stands };
    seen.add(key);
    const state = known.get(from)?.state ?? 'planned';
    if (this.#work.rule === null && state !== 'planned') return none('proposed', null);
    return { ...none('new', null), command: this.#command(relation, from, to, known), stands };
  }

  #name(
    { fed, relation }: ToldRelation,
    side: 'from' | 'to',
    id: string | KeptProblem,
    known: ReadonlyMap<string, End>,
  ): string {
    const end = relation?.[side] ?? null;
    if (typeof id === 'string') {
      const item = known.get(id);
      if (item !== undefined) return `${item.number} ${item.title}`;
    }
    return end === null ? ((fed.ok ? fed.row.item?.title : null) ?? '') : end.value;
  }

  #command(relation: string, from: string, to: string, known: ReadonlyMap<string, End>): BulkItem {
    const { platform, principal, rule } = this.#work;
    return {
      target: { id: from },
      actor: principal.actor,
      now: platform.now(),
      command: {
        kind: 'link',
        relation,
        to: { id: to, number: known.get(to)?.number ?? '' },
        values: rule === null ? {} : { by_rule: rule },
        discovery: discoveryOf(this.#work, [from, relation, to]),
      },
    };
  }

  async #write(pending: readonly Pending[]): Promise<void> {
    const { carried_out, source } = this.#work;
    // Items that are only looked at do not stand yet, so that nothing could be linked: what is judged here is judged above.
    const doing = carried_out ? pending.filter(({ command }) => command !== null) : [];
    const items = doing.flatMap(({ command }) => (command === null ? [] : [command]));
    await carryOut(this.#work, items, async (client, outcomes) => {
      doing.forEach((one, index) => tell(one, outcomes[index]));
      if (carried_out) await keepRelations(client, source, standing(pending));
      const rows = pending.map(({ row }) => row);
      await keepRows(client, pickRowsOf(this.#work), rows);
    });
    for (const { told, row } of pending) {
      const problem = row.detail?.['problem'];
      if (problem !== undefined && told.fed.raw !== null) {
        await this.#work.rejected?.add(told.fed.raw, problem as never);
      }
    }
  }
}

function tell(one: Pending, outcome: BulkOutcome | undefined): void {
  if (!(outcome instanceof Refusal)) return;
  one.row = { ...one.row, outcome: 'refused', detail: { ...one.row.detail, problem: problemOf(outcome) } };
}

/** The relations that stand, by the item that begins them. */
function standing(pending: readonly Pending[]): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const relations = new Map<string, [string, string][]>();
  for (const { stands, row } of pending) {
    if (stands === null || row.outcome === 'refused') continue;
    const [from, relation, to] = stands;
    relations.set(from, [...(relations.get(from) ?? []), [relation, to]]);
  }
  return relations;
}

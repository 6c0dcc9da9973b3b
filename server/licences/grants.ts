import { hash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { licenceAssignment } from '../../processes/licence-assignment/definition.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { type BulkItem, bulkLimit, executeBulk } from '../records/execute-bulk.ts';

/** One licence that a rule gives, or takes from whom it means no more. */
export interface Grant {
  readonly product: { readonly id: string; readonly number: string; readonly name: string };
  /** The person or item. */
  readonly to: { readonly id: string; readonly name: string; readonly kind: 'person' | 'item' };
  /** The rule: `team:…`, `role:…` or `item-type:…`. */
  readonly rule: string;
}

/** What the rules of all products come to. */
export interface Grants {
  readonly grants: readonly Grant[];
  /** Assigned by a rule that means them no more: for a person to reclaim. */
  readonly outdated: readonly {
    readonly assignment: { readonly id: string; readonly number: string };
    readonly grant: Grant;
  }[];
}

/** Everybody and everything that a rule of a product in use means. */
const meant = `
  with rule as (
    select product.id as product_id, product.number as product_number, product.title as product_name,
      row ->> 'team' as team, row ->> 'role' as role, row ->> 'item_type' as item_type
    from record product cross join lateral jsonb_array_elements(product.fields -> 'granted_to') as row
    where product.organisation_id = current_organisation_id() and product.process = 'software-product'
      and product.state = 'in-use' and jsonb_typeof(product.fields -> 'granted_to') = 'array'
  )
  select product_id, product_number, product_name, 'person' as kind, person.id as to_id, person.name as to_name,
      'team:' || team.name as rule
    from rule join team on team.organisation_id = current_organisation_id() and team.id = rule.team::uuid
    join team_member on team_member.organisation_id = team.organisation_id and team_member.team_id = team.id
    join person on person.organisation_id = team.organisation_id and person.id = team_member.person_id and person.active
  union
  select product_id, product_number, product_name, 'person', person.id, person.name, 'role:' || rule.role
    from rule join person on person.organisation_id = current_organisation_id() and rule.role = any (person.roles)
      and person.active
  union
  select product_id, product_number, product_name, 'item', item.id, item.title, 'item-type:' || rule.item_type
    from rule join record item on item.organisation_id = current_organisation_id()
      and item.process = 'configuration-item' and item.state = 'live'
      and item.fields ->> 'item_type' = rule.item_type
  order by product_number, to_name, to_id, rule`;

interface MeantRow {
  readonly product_id: string;
  readonly product_number: string;
  readonly product_name: string;
  readonly kind: 'person' | 'item';
  readonly to_id: string;
  readonly to_name: string;
  readonly rule: string;
}

interface HeldRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly product: string;
  readonly to_id: string;
  readonly by_rule: string | null;
}

/** What is held, asked for, or was taken back from whom a rule had given it: nobody is given that again by itself. */
const held = `
  select id, number, state, fields ->> 'product' as product, coalesce(fields ->> 'person', fields ->> 'item') as to_id,
    fields ->> 'by_rule' as by_rule
  from record where organisation_id = current_organisation_id() and process = 'licence-assignment'
    and (state in ('requested', 'approved', 'assigned') or (state = 'reclaimed' and fields ->> 'by_rule' is not null))`;

function grantOf(row: MeantRow): Grant {
  return {
    product: { id: row.product_id, number: row.product_number, name: row.product_name },
    to: { id: row.to_id, name: row.to_name, kind: row.kind },
    rule: row.rule,
  };
}

/** Works out what rules give to whom, and who holds by a rule what it does not give any more. */
export async function readGrants(client: PoolClient): Promise<Grants> {
  const { rows: wanted } = await client.query<MeantRow>(meant);
  const { rows: known } = await client.query<HeldRow>(held);
  const keyOf = (product: string, to: string): string => `${product} ${to}`;
  const has = new Set(known.map(({ product, to_id }) => keyOf(product, to_id)));
  const means = new Set(wanted.map(({ product_id, to_id }) => keyOf(product_id, to_id)));
  const grants = new Map<string, Grant>();
  for (const row of wanted) {
    const key = keyOf(row.product_id, row.to_id);
    // Whom two rules mean is given one.
    if (!has.has(key) && !grants.has(key)) grants.set(key, grantOf(row));
  }
  const outdated = known
    .filter(({ state, by_rule }) => state === 'assigned' && by_rule !== null)
    .filter(({ product, to_id }) => !means.has(keyOf(product, to_id)));
  return { grants: [...grants.values()], outdated: await named(client, outdated) };
}

async function named(client: PoolClient, rows: readonly HeldRow[]): Promise<Grants['outdated']> {
  if (rows.length === 0) return [];
  const { rows: names } = await client.query<{
    id: string;
    number: string;
    name: string;
    kind: 'person' | 'item';
  }>(
    `select id, number, title as name, 'item' as kind from record
        where organisation_id = current_organisation_id() and id = any ($1::uuid[])
      union all select id, '', name, 'person' from person
        where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
    [[...new Set(rows.flatMap(({ product, to_id }) => [product, to_id]))]],
  );
  const byId = new Map(names.map((row) => [row.id, row]));
  return rows.flatMap(({ id, number, product, to_id, by_rule }) => {
    const [of, to] = [byId.get(product), byId.get(to_id)];
    if (of === undefined || to === undefined) return [];
    return [
      {
        assignment: { id, number },
        grant: {
          product: { id: of.id, number: of.number, name: of.name },
          to: { id: to.id, name: to.name, kind: to.kind },
          rule: by_rule ?? '',
        },
      },
    ];
  });
}

function itemFor(
  platform: Platform,
  principal: Principal,
  run: string,
  { product, to, rule }: Grant,
): BulkItem {
  const values = {
    title: `${product.name} – ${to.name}`.slice(0, 200),
    product: product.id,
    [to.kind]: to.id,
    by_rule: rule.slice(0, 200),
    assigned_at: platform.now(),
  };
  const said = hash('sha256', JSON.stringify([product.id, to.id, rule]));
  return {
    target: { id: platform.newId() },
    actor: principal.actor,
    now: platform.now(),
    command: {
      kind: 'discover',
      discovery: { source: 'granted_to', rule: product.number, run, hash: said },
      values,
      state: 'assigned',
    },
  };
}

/**
 * Gives what rules of products give: to members of teams, holders of roles, items of a type. Who lost a licence by
 * somebody's hand is not given it again, and nothing is taken from anybody: that is proposed.
 *
 * @param apply false: only says what it would do
 */
export async function grantByRules(
  platform: Platform,
  principal: Principal,
  apply: boolean,
): Promise<Grants> {
  const found = await readInOrganisation(platform.pool, principal.organisation_id, readGrants);
  if (!apply) return found;
  const run = platform.newId();
  for (let at = 0; at < found.grants.length; at += bulkLimit) {
    const batch = found.grants
      .slice(at, at + bulkLimit)
      .map((grant) => itemFor(platform, principal, run, grant));
    await executeBulk(platform, principal, licenceAssignment, batch);
  }
  return found;
}

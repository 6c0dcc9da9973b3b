import type { PoolClient } from 'pg';

/** Something of an entitlement that comes due on a day (`YYYY-MM-DD`). */
export interface Renewal {
  readonly day: string;
  /** Notice can be given until then, it ends, or its maintenance ends. */
  readonly kind: 'notice' | 'end' | 'maintenance';
  readonly entitlement: { readonly id: string; readonly number: string; readonly title: string };
  readonly product: { readonly id: string; readonly name: string } | null;
  readonly state: string;
  readonly decision: string | null;
  readonly quantity: number;
  readonly cost: string | null;
  readonly cost_per: string | null;
  readonly currency: string | null;
}

/** Most renewals that one answer lists. */
export const mostRenewals = 1_000;

/**
 * What of entitlements in force comes due within days, both included, soonest first: the days by which notice can be
 * given, those on which they end, and those on which maintenance ends.
 */
export async function readRenewals(
  client: PoolClient,
  from: string,
  until: string,
): Promise<readonly Renewal[]> {
  const { rows } = await client.query<Renewal>(
    `select due.day, due.kind, record.state, record.fields ->> 'renewal_decision' as decision,
        json_build_object('id', record.id, 'number', record.number, 'title', record.title) as entitlement,
        case when product.id is null then null else json_build_object('id', product.id, 'name', product.title) end as product,
        (record.fields ->> 'quantity')::integer as quantity, record.fields ->> 'cost' as cost,
        record.fields ->> 'cost_per' as cost_per, record.fields ->> 'currency' as currency
      from record
      cross join lateral (values ('notice', record.fields ->> 'notice_date'), ('end', record.fields ->> 'valid_until'),
        ('maintenance', record.fields ->> 'maintenance_until')) as due (kind, day)
      left join record product on product.organisation_id = record.organisation_id
        and product.id = (record.fields ->> 'product')::uuid
      where record.organisation_id = current_organisation_id() and record.process = 'entitlement'
        and record.state in ('active', 'expired') and due.day between $1 and $2
      order by due.day, record.number, due.kind limit ${mostRenewals}`,
    [from, until],
  );
  return rows;
}

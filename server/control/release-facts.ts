import type { PoolClient } from 'pg';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, listIn, textIn } from '../../kernel/register.ts';
import { incidentsUntil } from '../../processes/release/objections.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { looksLikeId } from '../records/store.ts';

type Values = Readonly<Record<string, unknown>>;

interface Counted {
  readonly after: number;
  readonly named: number;
}

/**
 * Counts the incidents after a deployment (ISO/IEC 20000-1:2018, 8.5.3): opened after it and within the planned days, so
 * far as they have passed, cancelled ones left out.
 *
 * `incidents_named` are those that are linked to the release or to one of its changes (either way), that name the number
 * of one of them as their change, or that are about an affected configuration item. `incidents_after` are those and all
 * others on the services of the release.
 *
 * @param client in the scope of the organisation
 */
export async function incidentsAfter(
  client: PoolClient,
  { settings }: OrganisationContext,
  release: ProcessRecord,
  now: number,
): Promise<Values> {
  const from = instantIn(release, 'deployed_at');
  const until = incidentsUntil(release, settings);
  if (from === null || until === null) return {};
  const service = textIn(release, 'service');
  const services = [...listIn(release, 'services'), ...(service === null ? [] : [service])];
  const causes = [release.id, ...listIn(release, 'changes')];
  const { rows } = await client.query<Counted>({
    text: `select count(*)::int as after, count(*) filter (where is_named)::int as named
      from (
        select service_id = any ($3::uuid[]) as is_of_service,
          exists (
            select from link where link.organisation_id = incident.organisation_id
              and (from_id = incident.id and to_id = any ($4::uuid[]) or to_id = incident.id and from_id = any ($4::uuid[]))
          )
          or coalesce(fields->>'configuration_item', '') = any ($5::text[])
          or coalesce(fields->>'change_reference', '') in (
            select number from record cause
            where cause.organisation_id = incident.organisation_id and cause.id = any ($4::uuid[])
          ) as is_named
        from record incident
        where incident.organisation_id = current_organisation_id() and process = 'incident' and state <> 'cancelled'
          and opened_at > to_timestamp($1 / 1000.0) and opened_at <= to_timestamp($2 / 1000.0)
      ) counted
      where is_named or is_of_service`,
    values: [from, Math.min(until, now), services, causes, listIn(release, 'affected_items')],
  });
  const [counted] = rows;
  return {
    incidents_after: counted?.after ?? 0,
    incidents_named: counted?.named ?? 0,
    incidents_counted_at: now,
  };
}

/**
 * How many of the items that a release affects, as its changes name them now, the baseline to be deployed after does not
 * hold; nothing where none is named.
 *
 * @param client in the scope of the organisation
 * @param values what is given with the deployment
 */
export async function itemsWithoutBaseline(
  client: PoolClient,
  release: ProcessRecord,
  values: Values,
): Promise<Values> {
  const baseline = values['baseline'] ?? textIn(release, 'baseline');
  if (typeof baseline !== 'string' || !looksLikeId(baseline)) return {};
  const { rows } = await client.query<{ missing: number }>({
    text: `select count(*)::int as missing
      from (
        select unnest($2::uuid[]) as item_id
        union
        select jsonb_array_elements_text(fields->'items')::uuid from record
        where organisation_id = current_organisation_id() and process = 'change' and id = any ($3::uuid[])
          and jsonb_typeof(fields->'items') = 'array'
      ) affected
      where not exists (
        select from baseline_item held
        where held.organisation_id = current_organisation_id() and held.baseline_id = $1
          and held.item_id = affected.item_id
      )`,
    values: [baseline, listIn(release, 'items'), listIn(release, 'changes')],
  });
  return { items_without_baseline: rows[0]?.missing ?? 0 };
}

import type { PoolClient } from 'pg';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, textIn } from '../../kernel/register.ts';
import { impactOf, servicesTouched } from '../configuration/impact.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { conflictsOfPlan } from './plan-conflicts.ts';

type Values = Readonly<Record<string, unknown>>;

/** Most references that a field of a record holds; what is beyond is told as cut off. */
const most = 200;

/** A change as it would be with the values that are given with an activity. */
function withGiven(record: ProcessRecord, values: Values): ProcessRecord {
  return { ...record, values: { ...record.values, ...values } };
}

function ownServices(change: ProcessRecord): readonly string[] {
  const main = textIn(change, 'service');
  return [...new Set([...(main === null ? [] : [main]), ...listIn(change, 'services')])];
}

/**
 * What stands in the way of a change at its planned time, as rows of the record: overlapping changes and releases, blackouts,
 * services outside of their windows. Nothing without a time that makes sense: the activity itself says what is wrong with it.
 *
 * @param client in the scope of the organisation
 */
export async function conflictsOfChange(
  client: PoolClient,
  organisation: OrganisationContext,
  record: ProcessRecord,
  now: number,
  values: Values,
): Promise<Values> {
  const change = withGiven(record, values);
  const { planned_start: from, planned_end: until } = change.values;
  if (typeof from !== 'number' || typeof until !== 'number' || until < from) {
    return { conflicts: null, conflicts_at: now };
  }
  const release = textIn(change, 'release');
  const plan = {
    id: record.id,
    kind: 'change' as const,
    from,
    until,
    services: ownServices(change),
    items: listIn(change, 'items'),
    belongs_with: release === null ? [] : [release],
  };
  const found = await conflictsOfPlan(client, organisation, plan);
  const rows = found.slice(0, most).map(({ kind, with: { number, title }, ...time }) => ({
    kind,
    number,
    title,
    ...time,
  }));
  return { conflicts: rows, conflicts_at: now };
}

async function idsOf(
  client: PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>({ text, values: [...values] });
  return rows.map(({ id }) => id);
}

/** Closed changes like this one: by the same template, or else of the same category and service. */
async function similarTo(client: PoolClient, change: ProcessRecord): Promise<Values> {
  const { rows } = await client.query<{ count: number; successful: number }>({
    text: `select count(*)::int as count,
        count(*) filter (where fields->>'outcome' = 'successful')::int as successful
      from record where organisation_id = current_organisation_id() and process = 'change' and state = 'closed'
        and id <> $1 and case when $2::text is null
          then fields->>'category' = $3 and service_id is not distinct from $4::uuid
          else fields->>'template' = $2 end`,
    values: [change.id, textIn(change, 'template'), textIn(change, 'category'), textIn(change, 'service')],
  });
  const [found] = rows;
  return { similar_count: found?.count ?? 0, similar_successful: found?.successful ?? 0 };
}

const openRisks = `select id from record where organisation_id = current_organisation_id() and process = 'risk'
  and state not in ('closed', 'disposed') and service_id = any ($1::uuid[]) order by opened_at, id limit ${most + 1}`;

const openIncidents = `select id from record where organisation_id = current_organisation_id() and process = 'incident'
  and state in ('new', 'assigned', 'in-progress', 'pending')
  and (service_id = any ($1::uuid[]) or fields->>'configuration_item' = any ($2::text[]))
  order by opened_at, id limit ${most + 1}`;

/**
 * What records tell for the assessment of a change (ISO/IEC 20000-1:2018, 8.5.1.3): which items and services fail with its
 * own, risks and incidents that are open there, how similar changes went, what else is planned at its time.
 *
 * @param client in the scope of the organisation
 */
export async function findingsOfChange(
  client: PoolClient,
  organisation: OrganisationContext,
  record: ProcessRecord,
  now: number,
  values: Values,
): Promise<Values> {
  const change = withGiven(record, values);
  const [own, services] = [listIn(change, 'items'), ownServices(change)];
  const { nodes, more } = await impactOf(client, own, { direction: 'fails', most: most * 2 });
  const items = nodes
    .filter(({ id, process }) => process === 'configuration-item' && !own.includes(id))
    .map(({ id }) => id);
  const touched = [...new Set([...services, ...servicesTouched(nodes)])];
  const risks = await idsOf(client, openRisks, [touched]);
  const incidents = await idsOf(client, openIncidents, [touched, [...own, ...items]]);
  const lists = [items, touched, risks, incidents];
  return {
    ...(await conflictsOfChange(client, organisation, record, now, values)),
    affected_items: items.slice(0, most),
    affected_services: touched.slice(0, most),
    open_risks: risks.slice(0, most),
    open_incidents: incidents.slice(0, most),
    ...(await similarTo(client, change)),
    findings_cut_off: more || lists.some(({ length }) => length > most),
    found_at: now,
  };
}

/** How often a template was used, and how often without success. @param client in the scope of the organisation */
export async function usesOfTemplate(client: PoolClient, template: ProcessRecord): Promise<Values> {
  const { rows } = await client.query<{ used: number; unsuccessful: number }>({
    text: `select count(*) filter (where state <> 'cancelled')::int as used,
        count(*) filter (where fields->>'outcome' is not null and fields->>'outcome' <> 'successful')::int as unsuccessful
      from record where organisation_id = current_organisation_id() and process = 'change' and fields->>'template' = $1`,
    values: [template.id],
  });
  return { used_count: rows[0]?.used ?? 0, unsuccessful_count: rows[0]?.unsuccessful ?? 0 };
}

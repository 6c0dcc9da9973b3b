import type { PoolClient } from 'pg';
import { DAY_MS } from '../../kernel/register.ts';
import type { Actor } from '../../kernel/roles.ts';
import { portalProcesses } from '../../processes/portal-state.ts';

/** What the desk waits for somebody to do. */
export const waitingKinds = ['approve', 'answer', 'confirm', 'rate'] as const;

/** Something that waits for whoever looks. */
export interface Waiting {
  readonly kind: (typeof waitingKinds)[number];
  readonly process: string;
  readonly number: string;
  readonly title: string;
  /** Epoch milliseconds: when the record last changed, or when it was asked. */
  readonly since: number;
}

/** Most that is shown of what waits. */
const mostWaiting = 50;

/** What waits for somebody: decisions first, then answers, confirmations and questions how it went. */
export async function waitingFor(
  client: PoolClient,
  { id }: Actor,
  now: number,
): Promise<readonly Waiting[]> {
  const { rows } = await client.query<Waiting>(
    `select kind, process, number, title, since from (
        select case when state = 'approval' then 'approve' when state = 'pending' then 'answer' else 'confirm' end as kind,
          process, number, title, updated_at as since, id
        from record r
        where organisation_id = current_organisation_id() and process = any ($2::text[])
          and (is_open and state = 'approval' and fields -> 'approvers' ? $1::text
            or requester_id = $1::uuid and state in ('resolved', 'fulfilled')
            or requester_id = $1::uuid and is_open and state = 'pending' and fields ->> 'pending_reason' = 'requester'
              -- Whoever answered since waits for the desk again.
              and not exists (select from journal_entry said
                where said.organisation_id = r.organisation_id and said.record_id = r.id and said.activity = 'comment'
                  and said.actor_id = $1::uuid and said.recorded_at > (select max(asked.recorded_at) from journal_entry asked
                    where asked.organisation_id = r.organisation_id and asked.record_id = r.id
                      and asked.to_state = 'pending' and asked.from_state <> 'pending')))
        union all
        select 'rate', r.process, r.number, r.title, s.asked_at, r.id
        from survey s join record r on r.organisation_id = s.organisation_id and r.id = s.record_id
        where s.organisation_id = current_organisation_id() and s.person_id = $1::uuid and s.answered_at is null
          and s.ends_at > $3 and r.state = 'closed') all_of_it
      order by array_position(array['approve', 'answer', 'confirm', 'rate'], kind), since desc, id
      limit ${mostWaiting}`,
    [id, portalProcesses, new Date(now)],
  );
  return rows;
}

/** Something that people should know of a service before they report it. */
export interface Disturbance {
  readonly kind: 'disturbed' | 'maintenance';
  readonly service: { readonly id: string; readonly number: string; readonly name: string };
  /** Epoch milliseconds. */
  readonly from: number;
  /** Null: nobody said until when. */
  readonly until: number | null;
}

/** How far ahead planned work is told. */
const ahead_days = 7;

const mostDisturbances = 30;

/**
 * Services that are disturbed (an open major incident) and planned work on them. Of either nothing is told but the service
 * and the time: titles and causes are the desk's. Where the customer whom somebody belongs to names the services that it
 * uses, they are told of these alone.
 */
export async function readDisturbances(
  client: PoolClient,
  { id: person }: Actor,
  now: number,
): Promise<readonly Disturbance[]> {
  const { rows } = await client.query<{
    kind: Disturbance['kind'];
    id: string;
    number: string;
    name: string;
    from: string;
    until: string | null;
  }>(
    `with touching as (
        select 'disturbed' as kind, service_id::text as service, null::bigint as until,
          coalesce((fields ->> 'major_declared_at')::bigint, (extract(epoch from opened_at) * 1000)::bigint) as from
        from record
        where organisation_id = current_organisation_id() and process = 'incident' and is_open
          and fields @> '{"major": true}' and service_id is not null
        union all
        select 'maintenance', touched.service, coalesce((fields ->> 'planned_end')::bigint, (fields ->> 'planned_start')::bigint),
          (fields ->> 'planned_start')::bigint
        from record, lateral (
          select service_id::text as service where service_id is not null
          union select jsonb_array_elements_text(case jsonb_typeof(fields -> 'services') when 'array' then fields -> 'services'
            else '[]' end)) as touched
        where organisation_id = current_organisation_id() and process = 'change' and is_open
          and state in ('scheduled', 'implement') and (fields ->> 'planned_start')::bigint < $2
          and coalesce((fields ->> 'planned_end')::bigint, (fields ->> 'planned_start')::bigint) >= $1)
      select t.kind, s.id, s.number, s.title as name, min(t.from) as from, max(t.until) as until
      from touching t join record s on s.organisation_id = current_organisation_id() and s.id::text = t.service
      where s.process = 'service' and s.is_open
        and not exists (select from person p join record c on c.organisation_id = p.organisation_id and c.id = p.customer_id
          where p.organisation_id = current_organisation_id() and p.id = $3::uuid
            and jsonb_array_length(case jsonb_typeof(c.fields -> 'services') when 'array' then c.fields -> 'services'
              else '[]' end) > 0
            and not c.fields -> 'services' ? s.id::text)
      -- Two disturbances of a service are one to whoever uses it; two works on it are two times.
      group by t.kind, s.id, s.number, s.title, case t.kind when 'maintenance' then t.from end
      order by t.kind, min(t.from), s.title limit ${mostDisturbances}`,
    [now, now + ahead_days * DAY_MS, person],
  );
  return rows.map(({ kind, id, number, name, from, until }) => ({
    kind,
    service: { id, number, name },
    from: Number(from),
    until: until === null ? null : Number(until),
  }));
}

/** The unit whose records somebody sees, by its name; null where they see none but their own. */
export async function unitOf(
  client: PoolClient,
  { unit }: Actor,
): Promise<{ readonly id: string; readonly name: string } | null> {
  if (unit == null) return null;
  const { rows } = await client.query<{ id: string; name: string }>(
    `select id, title as name from record where organisation_id = current_organisation_id() and id = $1`,
    [unit],
  );
  return rows[0] ?? null;
}

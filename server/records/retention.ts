import type { PoolClient } from 'pg';
import type { Period, RetentionFacts } from '../../kernel/check.ts';
import { dayOf } from '../../kernel/day.ts';
import { disposedState, type Settings } from '../../kernel/definition.ts';
import { disposesItself, retentionDays } from '../../kernel/retention.ts';
import { definitions } from '../../processes/definitions.ts';
import { timestamp } from './store.ts';

/** Most records of a process that are listed as past their time at once. */
export const mostPastTerm = 200;

/** The planned days of each process; null where it plans none, as documents, which hold their own day. */
function terms(settings: Settings): { readonly processes: string[]; readonly days: (number | null)[] } {
  return {
    processes: definitions.map(({ name }) => name),
    days: definitions.map((one) => (disposesItself(one) ? null : retentionDays(one, settings))),
  };
}

/** Closed records with the last day on which each is kept, as `keptUntil` of the kernel reckons it. */
const closed = `select record.*, coalesce((fields->>'keep_until')::date,
    (closed_at at time zone 'UTC')::date + term.days) as until
  from unnest($1::text[], $2::integer[]) as term (name, days)
  join record on record.organisation_id = current_organisation_id() and record.process = term.name
  where not is_open and closed_at is not null and state <> '${disposedState}'`;

/** How many closed records of a process there are, and how many of them are past their time. */
export interface KeptRecords {
  readonly process: string;
  /** Planned days after closing; null: none are planned, or each record says its own. */
  readonly days: number | null;
  readonly closed: number;
  readonly past_term: number;
  /** The earliest last day among those past their time, `YYYY-MM-DD`. */
  readonly oldest: string | null;
}

/** What is kept, process by process, on the day of an instant (UTC, as terms are reckoned). */
export async function countKept(
  client: PoolClient,
  settings: Settings,
  now: number,
): Promise<readonly KeptRecords[]> {
  const { processes, days } = terms(settings);
  const { rows } = await client.query<Omit<KeptRecords, 'days'>>(
    `select process, count(*)::int as closed, (count(*) filter (where until < $3::date))::int as past_term,
      to_char(min(until) filter (where until < $3::date), 'YYYY-MM-DD') as oldest
    from (${closed}) kept group by process`,
    [processes, days, dayOf(now, 'UTC')],
  );
  const found = new Map(rows.map((row) => [row.process, row]));
  return processes.map((process, index) => {
    const { closed = 0, past_term = 0, oldest = null } = found.get(process) ?? {};
    return { process, days: days[index] ?? null, closed, past_term, oldest };
  });
}

/** A closed record that is past its time. */
export interface PastTerm {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly closed_at: number;
  /** The last day on which it was to be kept, `YYYY-MM-DD`. */
  readonly until: string;
}

/** The records of a process that are past their time, longest first, and whether there are more than these. */
export async function listPastTerm(
  client: PoolClient,
  settings: Settings,
  process: string,
  now: number,
): Promise<{ readonly items: readonly PastTerm[]; readonly more: boolean }> {
  const { processes, days } = terms(settings);
  const index = processes.indexOf(process);
  const { rows } = await client.query<PastTerm>(
    `select id, number, title, closed_at, to_char(until, 'YYYY-MM-DD') as until from (${closed}) kept
      where until < $3::date order by until, id limit ${mostPastTerm + 1}`,
    [[process], [days[index] ?? null], dayOf(now, 'UTC')],
  );
  return { items: rows.slice(0, mostPastTerm), more: rows.length > mostPastTerm };
}

/**
 * What an assessment knows of the retention of records: how many were past their time at the end of the period, and
 * which were disposed of within it, with what the journal says of that.
 */
export async function retentionFacts(
  client: PoolClient,
  settings: Settings,
  { from, to }: Period,
): Promise<RetentionFacts> {
  const kept = await countKept(client, settings, to);
  const own = definitions.filter((one) => !disposesItself(one)).map(({ name }) => name);
  const { rows: disposals } = await client.query<RetentionFacts['disposals'][number]>(
    `select record.id as record_id, coalesce(entry.occurred_at, record.updated_at) as at,
        entry.detail->>'kept_until' as kept_until, entry.actor_id is not null as journalled
      from record left join lateral (
        select occurred_at, detail, actor_id from journal_entry
        where organisation_id = record.organisation_id and record_id = record.id and activity = 'dispose'
        order by occurred_at desc limit 1) entry on true
      where record.organisation_id = current_organisation_id() and record.process = any ($1)
        and record.state = '${disposedState}' and record.updated_at >= $2 and coalesce(entry.occurred_at, record.updated_at) < $3`,
    [own, timestamp(from), timestamp(to)],
  );
  const past_term = kept.reduce((sum, one) => sum + one.past_term, 0);
  return { past_term, disposals };
}

import type { PoolClient } from 'pg';
import { DAY_MS } from '../../kernel/register.ts';

/** The relation by which an incident says which problem it comes from. */
export const causedBy = 'caused-by';

/** Most linked incidents that are told at once, newest first; counts are of all. */
export const mostTold = 200;

/** Most weeks that a count over time goes back. */
const mostWeeks = 52;

/** An incident that a problem caused. Instants are epoch milliseconds. */
export interface LinkedIncident {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly is_open: boolean;
  readonly opened_at: number;
}

/** How many incidents of a problem were opened in a week, which begins at the instant. */
export interface WeekCount {
  readonly from: number;
  readonly count: number;
}

/** The incidents that a problem caused. */
export interface LinkedIncidents {
  readonly incidents: readonly LinkedIncident[];
  readonly total: number;
  readonly open: number;
  /** Each week from the first incident on, without gaps, a year at most. */
  readonly weeks: readonly WeekCount[];
}

const ofProblem = `from link join record incident
    on incident.organisation_id = link.organisation_id and incident.id = link.from_id and incident.process = 'incident'
  where link.organisation_id = current_organisation_id() and link.to_id = $1 and link.relation = '${causedBy}'`;

/** Open incidents of a problem, oldest first: those whose agents may want to know more. */
export async function openIncidentsOf(
  client: PoolClient,
  problem: string,
  most: number,
): Promise<readonly { readonly id: string; readonly number: string }[]> {
  const { rows } = await client.query<{ id: string; number: string }>({
    text: `select incident.id, incident.number ${ofProblem} and incident.is_open
      order by incident.opened_at, incident.id limit ${most}`,
    values: [problem],
  });
  return rows;
}

/** How many incidents of a problem were opened after an instant (epoch milliseconds). */
export async function incidentsSince(client: PoolClient, problem: string, at: number): Promise<number> {
  const { rows } = await client.query<{ count: number }>({
    text: `select count(*)::int as count ${ofProblem} and incident.opened_at > $2`,
    values: [problem, new Date(at).toISOString()],
  });
  return rows[0]?.count ?? 0;
}

/** Weeks from the first to now, those without incidents among them. */
function weeksOf(counted: readonly WeekCount[], now: number): readonly WeekCount[] {
  const [first] = counted;
  if (first === undefined) return [];
  const counts = new Map(counted.map(({ from, count }) => [from, count]));
  const week = 7 * DAY_MS;
  const begin = Math.max(
    first.from,
    first.from + (Math.floor((now - first.from) / week) - mostWeeks + 1) * week,
  );
  const weeks = Math.floor((now - begin) / week) + 1;
  return Array.from({ length: weeks }, (_, at) => {
    const from = begin + at * week;
    return { from, count: counts.get(from) ?? 0 };
  });
}

/** The incidents of a problem with their count by week, weeks beginning on Monday in UTC. */
export async function linkedIncidents(
  client: PoolClient,
  problem: string,
  now: number,
): Promise<LinkedIncidents> {
  const [listed, counted] = [
    await client.query<LinkedIncident>({
      text: `select incident.id, incident.number, incident.title, incident.state, incident.is_open, incident.opened_at
        ${ofProblem} order by incident.opened_at desc, incident.id desc limit ${mostTold}`,
      values: [problem],
    }),
    await client.query<WeekCount & { readonly open: number }>({
      text: `select (extract(epoch from date_trunc('week', incident.opened_at at time zone 'UTC') at time zone 'UTC') * 1000)::bigint
          as "from", count(*)::int as count, (count(*) filter (where incident.is_open))::int as open
        ${ofProblem} group by 1 order by 1`,
      values: [problem],
    }),
  ];
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  return {
    incidents: listed.rows,
    total: sum(counted.rows.map(({ count }) => count)),
    open: sum(counted.rows.map(({ open }) => open)),
    weeks: weeksOf(
      counted.rows.map(({ from, count }) => ({ from, count })),
      now,
    ),
  };
}

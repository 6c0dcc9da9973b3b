import type { ChartRow, DashboardChart } from '../../../processes/desk-figure-cells.ts';
import { ageBands } from '../../../processes/desk-periods.ts';
import { countCell, narrowed, type Place } from './cells.ts';
import { type Counting, factConditions } from './tally.ts';

interface OpenRow {
  readonly by: 'team_id' | 'priority' | null;
  readonly key: string | null;
  readonly band: number;
  readonly records: number;
}

/** Open records by band of age: of all, of each team and of each priority. */
export async function countOpen(counting: Counting, now: number): Promise<readonly OpenRow[]> {
  const conditions = factConditions(counting);
  conditions.add('is_open');
  // From the oldest on: a later opening is a higher bucket.
  const bounds = ageBands(now)
    .flatMap(({ opened_to }) => (opened_to === null ? [] : [new Date(opened_to).toISOString()]))
    .toReversed();
  const bound = conditions.bind(bounds);
  const { rows } = await counting.client.query<OpenRow>({
    text: `select case when grouping(team_id) = 0 then 'team_id' when grouping(priority) = 0 then 'priority' end as by,
        coalesce(team_id::text, priority::text) as key, band, count(*) as records
      from (select team_id, priority, ${bounds.length} - width_bucket(opened_at, ${bound}::timestamptz[]) as band
        from desk_fact where ${conditions.text}) as open_work
      group by grouping sets ((team_id, band), (priority, band), (band))`,
    values: conditions.values,
  });
  return rows;
}

/** How many there are in all. */
export function openTotal(rows: readonly OpenRow[]): number {
  return rows.reduce((sum, { by, records }) => sum + (by === null ? records : 0), 0);
}

/** Open work by team or priority, each by band of age. */
export function openChart(
  rows: readonly OpenRow[],
  by: 'team_id' | 'priority',
  filters: Place['filters'],
  now: number,
): DashboardChart {
  const bands = ageBands(now);
  const keys = Map.groupBy(
    rows.filter((row) => row.by === by),
    ({ key }) => key ?? 'none',
  );
  const lines: ChartRow[] = [...keys].map(([key, found]) => ({
    key,
    name: null,
    cells: bands.map(({ opened_from, opened_to }, band) => {
      const place = narrowed({ filters, from: null, to: null }, by, key);
      const records = found.find((row) => row.band === band)?.records ?? 0;
      const cell = countCell(records, 'open', place);
      const iso = (at: number | null, name: string): object =>
        at === null ? {} : { [name]: new Date(at).toISOString() };
      return {
        ...cell,
        query: { ...cell.query, ...iso(opened_from, 'opened_from'), ...iso(opened_to, 'opened_to') },
      };
    }),
  }));
  return {
    id: by === 'team_id' ? 'open-by-team' : 'open-by-priority',
    unit: 'count',
    by: by === 'team_id' ? 'team' : 'priority',
    series: bands.map(({ id }) => `age-${id}` as 'age-30'),
    rows: lines,
  };
}

interface LoadRow {
  readonly id: string;
  readonly name: string;
  readonly records: number;
}

/**
 * Open work of the people of the actor's own teams, by name: what colleagues need to share work out. How much somebody
 * resolved is counted nowhere by person.
 */
export async function countLoad(counting: Counting): Promise<DashboardChart> {
  const conditions = factConditions(counting);
  const actor = conditions.bind(counting.actor.id);
  const { rows } = await counting.client.query<LoadRow>({
    text: `select person.id, person.name, count(fact.assignee_id) as records
      from person left join (select assignee_id from desk_fact where is_open and ${conditions.text}) as fact
        on fact.assignee_id = person.id
      where person.organisation_id = current_organisation_id() and person.active and person.id in (
        select theirs.person_id from team_member own join team_member theirs
          on theirs.organisation_id = own.organisation_id and theirs.team_id = own.team_id
        where own.organisation_id = current_organisation_id() and own.person_id = ${actor})
      group by person.id, person.name order by person.name, person.id limit 50`,
    values: conditions.values,
  });
  return {
    id: 'load',
    unit: 'count',
    by: 'person',
    series: ['open'],
    rows: rows.map(({ id, name, records }) => {
      const cell = countCell(records, 'open', { filters: counting.filters, from: null, to: null });
      return { key: id, name, cells: [{ ...cell, query: { ...cell.query, assignee: id } }] };
    }),
  };
}

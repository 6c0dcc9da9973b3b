import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../../kernel/calendar.ts';
import { dashboardTotals, type TotalId } from '../../../processes/desk-dashboard.ts';
import type { ChartRow, DashboardChart, DashboardTotal } from '../../../processes/desk-figure-cells.ts';
import {
  bucketsOf,
  type DeskBucket,
  type DeskGrain,
  type DeskPeriod,
  periodBefore,
} from '../../../processes/desk-periods.ts';
import { snapshotInOrganisation } from '../../database/pool.ts';
import type { Platform, Principal } from '../../platform.ts';
import type { OrganisationContext } from '../../records/organisation-context.ts';
import { countCell } from './cells.ts';
import { cohortCharts, openedCharts, periodCells } from './cohorts.ts';
import { countCohorts } from './count-cohorts.ts';
import { countFlow } from './flow.ts';
import { countLoad, countOpen, openChart, openTotal } from './open-work.ts';
import { askedPeriod, grainOf, type PeriodQuery } from './periods.ts';
import type { Counting, FigureFilters } from './tally.ts';

/** What is asked of the dashboard. */
export type DashboardQuery = FigureFilters & PeriodQuery;

/** The dashboard as figures, all told at one moment. Instants are epoch milliseconds. */
export interface Dashboard {
  readonly at: number;
  readonly time_zone: string;
  readonly period: DeskPeriod;
  readonly previous: DeskPeriod;
  readonly grain: DeskGrain;
  readonly totals: readonly DashboardTotal[];
  readonly charts: readonly DashboardChart[];
}

const startsOf = (buckets: readonly DeskBucket[]): readonly number[] => buckets.map(({ from }) => from);

async function countPrevious(counting: Counting, period: DeskPeriod) {
  const cohorts = await countCohorts(counting, { ...period, starts: [period.from] }, [], []);
  return periodCells(cohorts, { filters: counting.filters, from: period.from, to: period.to });
}

async function count(
  counting: Counting,
  now: number,
  asked: Pick<Dashboard, 'period' | 'previous' | 'grain' | 'time_zone'>,
): Promise<Pick<Dashboard, 'totals' | 'charts'>> {
  const { period, previous, grain, time_zone } = asked;
  const { filters } = counting;
  const weeks = bucketsOf(period, 'week', time_zone);
  const open = await countOpen(counting, now);
  const open_now = openTotal(open);
  const [cohorts, flow, before, load] = await Promise.all([
    countCohorts(
      counting,
      { ...period, starts: startsOf(weeks) },
      ['bucket', 'priority', 'service_id'],
      ['channel', 'category', 'service_id'],
    ),
    countFlow(counting, bucketsOf(period, grain, time_zone), grain, open_now),
    countPrevious(counting, previous),
    countLoad(counting),
  ]);
  const place = { filters, from: period.from, to: period.to };
  const cells = {
    open: countCell(open_now, 'open', { filters, from: null, to: null }),
    ...periodCells(cohorts, place),
  };
  return {
    totals: (Object.keys(dashboardTotals) as TotalId[]).map((id) => ({
      id,
      unit: dashboardTotals[id].unit,
      previous: id === 'open' ? null : before[id].value,
      ...cells[id],
    })),
    charts: [
      flow,
      openChart(open, 'team_id', filters, now),
      openChart(open, 'priority', filters, now),
      ...cohortCharts(cohorts, weeks, place),
      ...openedCharts(cohorts, place),
      load,
    ],
  };
}

/** What ids and short names of rows are called. */
async function namesOf(
  client: PoolClient,
  charts: readonly DashboardChart[],
  { settings }: OrganisationContext,
): Promise<ReadonlyMap<string, string>> {
  const keysBy = (by: string): string[] =>
    charts
      .filter((chart) => chart.by === by)
      .flatMap(({ rows }) => rows.map(({ key }) => key))
      .filter((key) => key !== 'none');
  const { rows } = await client.query<{ id: string; name: string }>(
    `select id, name from team where organisation_id = current_organisation_id() and id = any ($1::uuid[])
      union all select id, title from record where organisation_id = current_organisation_id() and id = any ($2::uuid[])`,
    [keysBy('team'), keysBy('service')],
  );
  const choices = Object.entries(settings)
    .filter(([key]) => key.endsWith('.categories'))
    .flatMap(([, value]) => (value as { choices?: { id: string; name: string }[] }).choices ?? []);
  return new Map([...choices, ...rows].map(({ id, name }) => [id, name]));
}

function byName(left: ChartRow, right: ChartRow): number {
  if (left.key === 'none' || right.key === 'none') return left.key === 'none' ? 1 : -1;
  return (left.name ?? left.key).localeCompare(right.name ?? right.key);
}

function named(chart: DashboardChart, names: ReadonlyMap<string, string>): DashboardChart {
  const rows = chart.rows.map((row) => ({ ...row, name: row.name ?? names.get(row.key) ?? null }));
  const sorted = ['open-by-team', 'open-by-priority', 'target-by-priority', 'times'].includes(chart.id);
  return { ...chart, rows: sorted ? rows.toSorted(byName) : rows };
}

/**
 * Counts every figure of the dashboard at one moment. Each value comes with the query of the queue of the desk that finds
 * exactly the records behind it.
 *
 * @throws Refusal `list.filter-invalid`
 */
export async function readDashboard(
  platform: Platform,
  { organisation_id, actor }: Principal,
  query: DashboardQuery,
): Promise<Dashboard> {
  const organisation = await platform.organisations.of(organisation_id);
  const now = platform.now();
  const time_zone = timeZoneOf(organisation);
  const { period: _period, from: _from, to: _to, grain: _grain, ...filters } = query;
  const period = askedPeriod(query, now, time_zone);
  const asked = {
    time_zone,
    period,
    previous: periodBefore(period, time_zone),
    grain: grainOf(query, period),
  };
  return snapshotInOrganisation(platform.pool, organisation_id, async (client) => {
    const { totals, charts } = await count({ client, actor, filters }, now, asked);
    const names = await namesOf(client, charts, organisation);
    return { at: now, ...asked, totals, charts: charts.map((chart) => named(chart, names)) };
  });
}

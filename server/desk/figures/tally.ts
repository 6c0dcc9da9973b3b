import type { PoolClient } from 'pg';
import { Refusal } from '../../../kernel/errors.ts';
import type { Actor } from '../../../kernel/roles.ts';
import { deskProcesses } from '../../../processes/desk.ts';
import { Conditions, listed, referenceCondition } from '../../records/list-conditions.ts';
import { type FigureRuleName, figureRules } from './figure-condition.ts';

/** What the dashboard is narrowed to; every value as it stands in the URL, with the meaning it has in the queue. */
export interface FigureFilters {
  readonly process?: string;
  readonly service?: string;
  readonly team?: string;
  readonly customer?: string;
  readonly priority?: string;
}

/** Whose figures of which records are counted, in one transaction. */
export interface Counting {
  readonly client: PoolClient;
  readonly actor: Actor;
  readonly filters: FigureFilters;
}

function wrong(filter: string, value: string, expected: string): Refusal {
  return new Refusal('list.filter-invalid', { filter, value, expected });
}

/** The filters as conditions on `desk_fact`. @throws Refusal `list.filter-invalid` */
export function factConditions({ filters, actor }: Pick<Counting, 'filters' | 'actor'>): Conditions {
  const conditions = new Conditions();
  const { process, service, team, customer, priority } = filters;
  conditions.add('desk_fact.organisation_id = current_organisation_id()');
  const known: readonly string[] = deskProcesses;
  const processes = process === undefined ? known : listed(process);
  if (processes.some((one) => !known.includes(one))) throw wrong('process', process ?? '', known.join(', '));
  if (process !== undefined) conditions.add(`process = any (${conditions.bind(processes)}::text[])`);
  if (service !== undefined) referenceCondition(conditions, 'service_id', 'service', service, actor);
  if (customer !== undefined) referenceCondition(conditions, 'customer_id', 'customer', customer, actor);
  if (team === 'mine') {
    conditions.add(`team_id = any (array(select team_id from team_member
      where organisation_id = current_organisation_id() and person_id = ${conditions.bind(actor.id)}))`);
  } else if (team !== undefined) referenceCondition(conditions, 'team_id', 'team', team, actor);
  if (priority === 'none') conditions.add('priority is null');
  else if (priority !== undefined) {
    const priorities = listed(priority).map(Number);
    if (priorities.some((one) => !Number.isInteger(one))) throw wrong('priority', priority, '1,2');
    conditions.add(`priority = any (${conditions.bind(priorities)}::smallint[])`);
  }
  return conditions;
}

/** By what counted records are told apart. */
export type Dimension = 'bucket' | 'band' | 'priority' | 'service_id' | 'team_id' | 'channel' | 'category';

/** A period, and where its parts begin. Epoch milliseconds. */
export interface CountedPeriod {
  readonly from: number;
  readonly to: number;
  readonly starts: readonly number[];
}

/** What is counted. */
export interface TallyOrder<Name extends string> {
  /** The instant that lies in the period. */
  readonly at: 'opened_at' | 'ended_at' | 'responded_at' | 'reopened_at';
  readonly period: CountedPeriod;
  readonly by: readonly Dimension[];
  readonly counts: Readonly<Record<Name, FigureRuleName>>;
  /** Whether medians of the hours from opening are wanted, of the records that this counts. */
  readonly hours_of?: FigureRuleName;
}

/** Which records a row counts: those with one value in one dimension; `by` is null for all together. */
export interface TallyKey {
  readonly by: Dimension | null;
  readonly key: string | null;
}

/** Counts of these records, and the hours within which half and nine tenths of them were done. */
export type TallyRow<Name extends string> = TallyKey &
  Readonly<Record<Name, number>> & {
    readonly median: number | null;
    readonly p90: number | null;
  };

const iso = (at: number): string => new Date(at).toISOString();

function hoursText(at: string, rule: FigureRuleName | undefined): string {
  if (rule === undefined) return 'null::float8[]';
  return `percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from ${at} - opened_at)::float8 / 3600)
    filter (where ${figureRules[rule].holds})`;
}

/** Counts the records of a period in one pass, all together and by each of the dimensions. */
export async function tally<Name extends string>(
  counting: Counting,
  { at, period, by, counts, hours_of }: TallyOrder<Name>,
): Promise<readonly TallyRow<Name>[]> {
  const conditions = factConditions(counting);
  conditions.add(`${at} >= ${conditions.bind(iso(period.from))}::timestamptz`);
  conditions.add(`${at} < ${conditions.bind(iso(period.to))}::timestamptz`);
  const starts = conditions.bind(period.starts.map(iso));
  const bucket = `width_bucket(${at}, ${starts}::timestamptz[]) - 1`;
  const sums = Object.entries<FigureRuleName>(counts).map(
    ([name, rule]) => `count(*) filter (where ${figureRules[rule].holds}) as "${name}"`,
  );
  const sets = by.map((one) => `(${one})`);
  const keys = by.map((one) => `when grouping(${one}) = 0 then '${one}'`);
  const values = by.map((one) => `when grouping(${one}) = 0 then ${one}::text`);
  const chosen = (cases: readonly string[]): string =>
    cases.length === 0 ? 'null' : `case ${cases.join(' ')} end`;
  const { rows } = await counting.client.query({
    text: `select ${chosen(keys)} as by, ${chosen(values)} as key, ${sums.join(', ')},
        ${hoursText(at, hours_of)} as hours
      from (select desk_fact.*, ${bucket} as bucket from desk_fact where ${conditions.text}) as desk_fact
      group by grouping sets (${[...sets, '()'].join(', ')})`,
    values: conditions.values,
  });
  return rows.map(({ hours, ...row }) => ({ ...row, median: hours?.[0] ?? null, p90: hours?.[1] ?? null }));
}

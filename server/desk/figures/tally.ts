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
  readonly at: 'opened_at' | 'ended_at' | 'responded_at';
  readonly period: CountedPeriod;
  readonly by: readonly Dimension[];
  readonly counts: Readonly<Record<Name, FigureRuleName>>;
}

/** Which records a row counts: those with one value in one dimension; `by` is null for all together. */
export interface TallyKey {
  readonly by: Dimension | null;
  readonly key: string | null;
}

/** Counts of these records. */
export type TallyRow<Name extends string> = TallyKey & Readonly<Record<Name, number>>;

const iso = (at: number): string => new Date(at).toISOString();

function periodConditions(
  counting: Counting,
  at: TallyOrder<string>['at'] | 'reopened_at',
  period: CountedPeriod,
): Conditions {
  const conditions = factConditions(counting);
  conditions.add(`${at} >= ${conditions.bind(iso(period.from))}::timestamptz`);
  conditions.add(`${at} < ${conditions.bind(iso(period.to))}::timestamptz`);
  return conditions;
}

/** Which dimension a row of grouping sets is of, and its value in it. */
function keysText(by: readonly Dimension[]): string {
  const chosen = (valueOf: (one: Dimension) => string): string =>
    by.length === 0
      ? 'null::text'
      : `case ${by.map((one) => `when grouping(${one}) = 0 then ${valueOf(one)}`).join(' ')} end`;
  return `${chosen((one) => `'${one}'`)} as by, ${chosen((one) => `${one}::text`)} as key`;
}

const setsText = (by: readonly Dimension[]): string =>
  `grouping sets (${[...by.map((one) => `(${one})`), '()'].join(', ')})`;

/**
 * Counts the records of a period in one pass, all together and by each of the dimensions. They are counted by all of the
 * dimensions at once first and then added up: each record is looked at once, not once for each of the dimensions.
 */
export async function tally<Name extends string>(
  counting: Counting,
  { at, period, by, counts }: TallyOrder<Name>,
): Promise<readonly TallyRow<Name>[]> {
  const conditions = factConditions(counting);
  const begins = conditions.bind(period.starts.map(iso));
  const ends = conditions.bind([...period.starts.slice(1), period.to].map(iso));
  // Each part of the period is a range of the index: so no record is asked which of them it is in.
  conditions.add(`${at} >= part.begins and ${at} < part.ends`);
  const counted = Object.entries<FigureRuleName>(counts).map(
    ([name, rule]) => `count(*) filter (where ${figureRules[rule].holds}) as "${name}"`,
  );
  const sums = Object.keys(counts).map((name) => `coalesce(sum("${name}"), 0)::bigint as "${name}"`);
  const { rows } = await counting.client.query<TallyRow<Name>>({
    text: `select ${keysText(by)}, ${sums.join(', ')}
      from (select ${[...by, ...counted].join(', ')}
        from (select desk_fact.*, part.number - 1 as bucket
          from unnest(${begins}::timestamptz[], ${ends}::timestamptz[]) with ordinality as part (begins, ends, number)
          cross join desk_fact where ${conditions.text}) as desk_fact
        ${by.length === 0 ? '' : `group by ${by.join(', ')}`}) as counted
      group by ${setsText(by)}`,
    values: conditions.values,
  });
  return rows;
}

/** The hours within which half and nine tenths of some records were done; null where there are none. */
export type HoursRow = TallyKey & { readonly median: number | null; readonly p90: number | null };

/** Hours within which a share of the records was done, between the two next to it (as `percentile_cont`). */
function hoursText(share: number): string {
  const place = `(${share} * (records - 1))`;
  const [lower, upper] = ['floor', 'ceil'].map(
    (side) => `min(minutes) filter (where upto > ${side}(${place}))`,
  );
  return `(${lower} + (${upper} - ${lower}) * max(${place} - floor(${place}))) / 60`;
}

/**
 * How long after their opening the records of a period were done, all together and by each of the dimensions, told to the
 * minute: records that took as long are counted together, so that few are to be sorted.
 */
export async function hoursUntil(
  counting: Counting,
  { at, period, by }: Pick<TallyOrder<string>, 'at' | 'period' | 'by'>,
  rule: FigureRuleName,
): Promise<readonly HoursRow[]> {
  const conditions = periodConditions(counting, at, period);
  conditions.add(figureRules[rule].holds);
  const columns = [...by, 'minutes'].join(', ');
  // Not by `extract`, whose exact numerics take more time than everything else here.
  const minutes = `round(date_part('epoch', ${at} - opened_at) / 60)::integer as minutes`;
  const { rows } = await counting.client.query<HoursRow>({
    text: `with took as (select ${columns}, count(*) as records
        from (select ${[...by, minutes].join(', ')} from desk_fact where ${conditions.text}) as done group by ${columns}),
      summed as (select ${keysText(by)}, minutes, sum(records) as records
        from took group by grouping sets (${[...by.map((one) => `(${one}, minutes)`), '(minutes)'].join(', ')})),
      ran as (select "by", key, minutes, sum(records) over (partition by "by", key order by minutes)::float8 as upto,
        sum(records) over (partition by "by", key)::float8 as records from summed)
      select "by", key, ${hoursText(0.5)} as median, ${hoursText(0.9)} as p90 from ran group by "by", key`,
    values: conditions.values,
  });
  return rows;
}

/** Records taken up again in a period, and how many of them were not resolved in it as well. */
export async function countReopened(
  counting: Counting,
  period: CountedPeriod,
): Promise<{ readonly reopened: number; readonly unresolved: number }> {
  const conditions = periodConditions(counting, 'reopened_at', period);
  const [from, to] = [period.from, period.to].map((at) => `${conditions.bind(iso(at))}::timestamptz`);
  const resolved = `ended_at >= ${from} and ended_at < ${to} and ${figureRules.resolved.holds}`;
  const { rows } = await counting.client.query<{ reopened: number; unresolved: number }>({
    text: `select count(*) as reopened, count(*) filter (where not coalesce(${resolved}, false)) as unresolved
      from desk_fact where ${conditions.text}`,
    values: conditions.values,
  });
  return rows[0] ?? { reopened: 0, unresolved: 0 };
}

/** How many of those resolved in a period were asked how content they are, and did not say. */
export async function countUnanswered(counting: Counting, period: CountedPeriod): Promise<number> {
  const conditions = periodConditions(counting, 'ended_at', period);
  conditions.add(`${figureRules.resolved.holds} and satisfaction is null`);
  const { rows } = await counting.client.query<{ records: number }>({
    text: `select count(*) as records from (select record_id from desk_fact where ${conditions.text}) as done
      join survey on survey.organisation_id = current_organisation_id() and survey.record_id = done.record_id`,
    values: conditions.values,
  });
  return rows[0]?.records ?? 0;
}

import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { dayOf, daysAfter, endOfDay, isDay } from '../../kernel/day.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, textIn } from '../../kernel/register.ts';
import { type TrendMember, type TrendPeriod, trendRows } from '../../processes/trend-analysis/figures.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';

type Subject = 'change' | 'release';

interface Row {
  opened_at: number;
  fields: Readonly<Record<string, unknown>>;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** When a change's outcome counts: when it was deployed, or else when its implementation ended. */
function changeOf({ opened_at, fields }: Row): TrendMember {
  const deployed_at = numberOf(fields['deployed_at']);
  const outcome = textOf(fields['outcome']);
  const type = textOf(fields['change_type']);
  return {
    at: opened_at,
    assessed_at: outcome === null ? null : (deployed_at ?? numberOf(fields['completed_at']) ?? opened_at),
    type,
    category: textOf(fields['category']),
    level: numberOf(fields['risk_level']),
    emergency: type === 'emergency',
    outcome,
    // What was deployed before it was recorded took no time from one to the other.
    lead_ms: deployed_at === null ? null : Math.max(0, deployed_at - opened_at),
    incidents: null,
  };
}

function releaseOf(emergencies: ReadonlySet<string>): (row: Row) => TrendMember | null {
  return ({ fields }) => {
    const at = numberOf(fields['deployed_at']);
    if (at === null) return null;
    const outcome = textOf(fields['outcome']);
    const type = textOf(fields['release_type']);
    return {
      at,
      assessed_at: outcome === null ? null : at,
      type,
      category: null,
      level: null,
      emergency: type !== null && emergencies.has(type),
      outcome,
      lead_ms: null,
      incidents: numberOf(fields['incidents_after']),
    };
  };
}

/** Types of release that are for emergencies, as the organisation plans them. */
function emergencyTypes({ settings }: Pick<OrganisationContext, 'settings'>): ReadonlySet<string> {
  const planned = settings['release.types'] as
    | { readonly choices: readonly { readonly id: string; readonly emergency: boolean }[] }
    | undefined;
  return new Set(planned?.choices.filter(({ emergency }) => emergency).map(({ id }) => id) ?? []);
}

const wanted = {
  change:
    "state <> 'cancelled' and (opened_at >= $1 and opened_at < $2 or (fields->>'deployed_at')::bigint >= $3)",
  release:
    "state <> 'cancelled' and opened_at < $2 and (fields->>'deployed_at')::bigint >= $3 and $1::timestamptz is not null",
} as const;

async function membersOf(
  client: PoolClient,
  subject: Subject,
  organisation: OrganisationContext,
  from: number,
  until: number,
): Promise<readonly TrendMember[]> {
  const { rows } = await client.query<Row>(
    `select opened_at, fields from record
      where organisation_id = current_organisation_id() and process = '${subject}' and ${wanted[subject]}`,
    [new Date(from).toISOString(), new Date(until).toISOString(), from],
  );
  if (subject === 'change') return rows.map(changeOf);
  return rows.map(releaseOf(emergencyTypes(organisation))).filter((one) => one !== null);
}

/** When deployments went live that belong to no recorded change. */
async function unrecordedBetween(
  client: PoolClient,
  from: number,
  until: number,
): Promise<readonly number[]> {
  const { rows } = await client.query<{ at: number }>(
    `select (fields->>'deployed_at')::float8 as at from record
      where organisation_id = current_organisation_id() and process = 'deployment'
        and (state = 'unmatched' or (state = 'explained' and fields->>'explanation' = 'unrecorded'))
        and (fields->>'deployed_at')::bigint >= $1 and (fields->>'deployed_at')::bigint < $2`,
    [from, until],
  );
  return rows.map(({ at }) => at);
}

/** The first instant of a day in the time zone. */
function startOfDay(day: string, time_zone: string): number {
  return endOfDay(daysAfter(day, -1), time_zone) + 1;
}

/**
 * The figures that the program brings to an analysis: those of its period, beside those of as many days before it. Nothing
 * where its period is not to be made out, which the activity itself says.
 *
 * @param client inside a snapshot transaction: both periods are to be of one moment
 */
export async function trendFiguresFor(
  client: PoolClient,
  organisation: OrganisationContext,
  record: ProcessRecord,
): Promise<Readonly<Record<string, unknown>>> {
  const [first, last] = [textIn(record, 'period_from'), textIn(record, 'period_to')];
  if (first === null || last === null || !isDay(first) || !isDay(last) || last < first) return {};
  const subject = record.values['subject'] === 'release' ? 'release' : 'change';
  const zone = timeZoneOf(organisation);
  const [from, until] = [startOfDay(first, zone), endOfDay(last, zone) + 1];
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  const before = startOfDay(daysAfter(dayOf(from, zone), -days), zone);
  const members = await membersOf(client, subject, organisation, before, until);
  const unrecorded = subject === 'change' ? await unrecordedBetween(client, before, until) : null;
  const period = (start: number, end: number): TrendPeriod => ({
    members,
    unrecorded,
    from: start,
    until: end,
  });
  return { figures: trendRows(subject, period(from, until), period(before, from)) };
}

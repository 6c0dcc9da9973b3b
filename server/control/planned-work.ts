import type { PoolClient } from 'pg';
import type { PlannedWork } from '../../processes/change-window/conflicts.ts';
import { keyColumn } from '../records/store.ts';

/** A stretch of time in epoch milliseconds; `until` no longer belongs to it. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A change or release as the calendar shows it. */
export interface CalendarWork extends PlannedWork {
  readonly number: string;
  readonly title: string;
  readonly state: string;
  /** Of a change: 1 to 4; null where it is not judged, and of a release. */
  readonly risk_level: number | null;
  readonly change_type: string | null;
  /** Whether it is still to be carried out: what is over stands in nobody's way. */
  readonly ahead: boolean;
}

/** Most entries of one kind that the calendar reads at once: more is refused, never left out. */
export const mostEntries = 5_000;

/** States in which changes and releases are still to be carried out, or are just being so. */
const ahead: Readonly<Record<PlannedWork['kind'], readonly string[]>> = {
  change: ['new', 'assess', 'authorise', 'scheduled', 'implement'],
  release: ['planned', 'built', 'verified', 'approved'],
};

interface Row {
  id: string;
  process: PlannedWork['kind'];
  number: string;
  title: string;
  state: string;
  service_id: string | null;
  fields: Readonly<Record<string, unknown>>;
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function workOf({ id, process, number, title, state, service_id, fields }: Row): CalendarWork | null {
  const isChange = process === 'change';
  const from = numberOf(fields[isChange ? 'planned_start' : 'planned_at']);
  if (from === null) return null;
  const release = textOf(fields['release']);
  return {
    id,
    kind: process,
    number,
    title,
    state,
    from,
    until: Math.max(from, numberOf(fields[isChange ? 'planned_end' : 'planned_until']) ?? from),
    services: [...new Set([...(service_id === null ? [] : [service_id]), ...idsIn(fields['services'])])],
    // What a release touches follows from its changes; of a change that would be all that may fail with it.
    items: [...new Set([...idsIn(fields['items']), ...(isChange ? [] : idsIn(fields['affected_items']))])],
    belongs_with: isChange ? (release === null ? [] : [release]) : idsIn(fields['changes']),
    risk_level: isChange ? numberOf(fields['risk_level']) : null,
    change_type: isChange ? textOf(fields['change_type']) : null,
    ahead: ahead[process].includes(state),
  };
}

/** When planned work ends; an index of migration 0014 stands on the same words. */
const endOf = {
  change: "coalesce((fields->>'planned_end')::bigint, (fields->>'planned_start')::bigint)",
  release: "coalesce((fields->>'planned_until')::bigint, (fields->>'planned_at')::bigint)",
} as const;

const startOf = {
  change: "(fields->>'planned_start')::bigint",
  release: "(fields->>'planned_at')::bigint",
} as const;

/** Which changes and releases are looked at: all that were not cancelled, or those alone that are still to be carried out. */
type Which = 'all' | 'ahead';

/** Most of what was ever planned is over. By `is_open` an index leads past it, and no time need be read out of its fields. */
function stateCondition(kind: PlannedWork['kind'], which: Which): string {
  if (which === 'all') return "state not in ('cancelled', 'disposed')";
  return `is_open and state in (${ahead[kind].map((state) => `'${state}'`).join(', ')})`;
}

async function readKind(
  client: PoolClient,
  kind: PlannedWork['kind'],
  { from, until }: Span,
  which: Which,
): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>({
    name: `planned-${kind}-${which}`,
    text: `select id, process, number, title, state, service_id, fields from record
      where organisation_id = current_organisation_id() and process = '${kind}'
        and ${stateCondition(kind, which)} and ${endOf[kind]} >= $1 and ${startOf[kind]} < $2
      order by ${startOf[kind]}, id limit ${mostEntries + 1}`,
    values: [from, until],
  });
  return rows;
}

/**
 * Changes and releases with a planned time that touches a span, in order of time. What was cancelled is left out.
 *
 * @param client in the scope of the organisation
 * @returns more than `mostEntries` of a kind only by one, so that the caller sees that there are too many
 */
export async function readPlannedWork(
  client: PoolClient,
  span: Span,
  which: Which = 'all',
): Promise<readonly CalendarWork[]> {
  const [changes, releases] = await Promise.all([
    readKind(client, 'change', span, which),
    readKind(client, 'release', span, which),
  ]);
  return [...changes, ...releases].map(workOf).filter((one) => one !== null);
}

/** One change or release by its id or number, whatever its time; null where there is none. Its times are 0 where it has none. */
export async function readWork(
  client: PoolClient,
  kind: PlannedWork['kind'],
  key: string,
): Promise<CalendarWork | null> {
  const { rows } = await client.query<Row>(
    `select id, process, number, title, state, service_id, fields from record
      where organisation_id = current_organisation_id() and process = $1 and ${keyColumn(key)} = $2`,
    [kind, key],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const timed = { planned_start: 0, planned_at: 0, ...row.fields };
  return workOf({ ...row, fields: timed });
}

import type { PoolClient } from 'pg';
import { DAY_MS } from '../../kernel/register.ts';
import { conflictsAmong } from '../../processes/change-window/conflicts.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import {
  type ConflictParty,
  type NamedConflict,
  partyOf,
  refuseTooMany,
  serviceParties,
  withNames,
  withWhatFollows,
} from './plan-conflicts.ts';
import { type CalendarWork, mostEntries, readPlannedWork, type Span } from './planned-work.ts';
import { type CalendarWindow, readWindows, rulesFrom } from './window-spans.ts';

/** Longest time that is shown at once, in days. */
export const longestRange_days = 400;

/** What the calendar has: work, windows, and deployments that have no change. */
export type EntryKind = 'change' | 'release' | 'maintenance' | 'blackout' | 'deployment';

/** An entry of the change calendar. Instants are epoch milliseconds. */
export interface CalendarEntry extends Span {
  readonly kind: EntryKind;
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly risk_level: number | null;
  readonly change_type: string | null;
  /** Ids; none: of a window, all services. */
  readonly services: readonly string[];
  readonly conflicts: readonly NamedConflict[];
}

/** The calendar of some time, with the services that its entries name. */
export interface ChangeCalendar {
  readonly entries: readonly CalendarEntry[];
  readonly services: readonly ConflictParty[];
}

const plain = { risk_level: null, change_type: null, conflicts: [] } as const;

/** The span stretched over everything that begins or ends outside of it, so that no conflict is missed at its edges. */
function envelope(span: Span, works: readonly CalendarWork[]): Span {
  return works.reduce(
    ({ from, until }, work) => ({ from: Math.min(from, work.from), until: Math.max(until, work.until + 1) }),
    span,
  );
}

function touches({ from, until }: Span, span: Span): boolean {
  return from < span.until && Math.max(until, from + 1) > span.from;
}

async function conflictsOfAll(
  client: PoolClient,
  organisation: OrganisationContext,
  around: readonly CalendarWork[],
  windows: readonly CalendarWindow[],
): Promise<(work: CalendarWork) => readonly NamedConflict[]> {
  const planned = await withWhatFollows(
    client,
    around.filter((work) => work.ahead),
  );
  const found = conflictsAmong(planned, rulesFrom(windows, organisation));
  const named = await serviceParties(
    client,
    planned.flatMap(({ services }) => services),
  );
  const parties = new Map([
    ...around.map((work) => [work.id, partyOf(work)] as const),
    ...windows.map(({ id, number, title }) => [id, { id, process: 'change-window', number, title }] as const),
    ...named.map((party) => [party.id, party] as const),
  ]);
  return ({ id }) => withNames(found.get(id) ?? [], parties);
}

function windowEntries(windows: readonly CalendarWindow[], span: Span): readonly CalendarEntry[] {
  return windows.flatMap(({ occurrences, kind, ...window }) =>
    occurrences
      .filter((one) => touches(one, span))
      .map((one): CalendarEntry => ({ ...plain, ...window, ...one, kind, process: 'change-window' })),
  );
}

/** Deployments that still have no change: those that have one are told by it. */
async function unmatchedDeployments(
  client: PoolClient,
  { from, until }: Span,
): Promise<readonly CalendarEntry[]> {
  const { rows } = await client.query<{
    id: string;
    number: string;
    title: string;
    state: string;
    service_id: string | null;
    deployed_at: number;
  }>(
    `select id, number, title, state, service_id, (fields->>'deployed_at')::float8 as deployed_at from record
      where organisation_id = current_organisation_id() and process = 'deployment' and is_open
        and (fields->>'deployed_at')::bigint >= $1 and (fields->>'deployed_at')::bigint < $2
      order by (fields->>'deployed_at')::bigint, id limit ${mostEntries}`,
    [from, until],
  );
  return rows.map(({ service_id, deployed_at: at, ...row }) => ({
    ...plain,
    ...row,
    kind: 'deployment',
    process: 'deployment',
    from: at,
    until: at,
    services: service_id === null ? [] : [service_id],
  }));
}

/**
 * Everything planned within a span: changes and releases with what stands in their way, maintenance windows and blackouts
 * each time that they are, and deployments without a change. In order of time.
 *
 * @param client in the scope of the organisation
 * @param service id of the only service that is wanted; windows for all services stay
 * @throws Refusal `change-calendar.too-many`
 */
export async function readChangeCalendar(
  client: PoolClient,
  organisation: OrganisationContext,
  span: Span,
  service: string | null,
): Promise<ChangeCalendar> {
  const works = await readPlannedWork(client, span);
  refuseTooMany(works);
  const wider = envelope(
    span,
    works.filter(({ ahead }) => ahead),
  );
  const isWider = wider.from < span.from || wider.until > span.until;
  const around = isWider ? await readPlannedWork(client, wider) : works;
  refuseTooMany(around);
  const windows = await readWindows(client, organisation, wider);
  const conflictsWith = await conflictsOfAll(client, organisation, around, windows);
  const entries = [
    ...works.map(
      ({ ahead: _ahead, items: _items, belongs_with: _with, ...work }): CalendarEntry => ({
        ...work,
        process: work.kind,
        conflicts: [],
      }),
    ),
    ...windowEntries(windows, span),
    ...(await unmatchedDeployments(client, span)),
  ].filter(
    ({ services, process }) =>
      service === null ||
      services.includes(service) ||
      (process === 'change-window' && services.length === 0),
  );
  const known = new Map(works.map((work) => [work.id, work]));
  const told = entries.map((entry) => {
    const work = known.get(entry.id);
    return work === undefined ? entry : { ...entry, conflicts: conflictsWith(work) };
  });
  return {
    entries: told.toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
    services: await serviceParties(
      client,
      told.flatMap(({ services }) => services),
    ),
  };
}

/** How far back and ahead a subscribed calendar tells, in days. */
const around_days = { back: 31, ahead: 184 } as const;

/** The calendar around an instant (epoch milliseconds), as calendar programs keep it. */
export async function changeCalendarAround(
  platform: Platform,
  organisation_id: string,
  at: number,
): Promise<ChangeCalendar> {
  const organisation = await platform.organisations.of(organisation_id);
  const span = { from: at - around_days.back * DAY_MS, until: at + around_days.ahead * DAY_MS };
  return readInOrganisation(platform.pool, organisation_id, (client) =>
    readChangeCalendar(client, organisation, span, null),
  );
}

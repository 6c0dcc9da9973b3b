import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import {
  type Conflict,
  type ConflictKind,
  conflictsOf,
  type PlannedWork,
} from '../../processes/change-window/conflicts.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { neededItems, needsOf, servicesOfItems, servicesTouchedBy } from './needed-items.ts';
import { type CalendarWork, mostEntries, readPlannedWork, readWork, type Span } from './planned-work.ts';
import { readWindows, rulesFrom } from './window-spans.ts';

/** A conflict with what it is with, as people know it. Instants are epoch milliseconds. */
export interface NamedConflict {
  readonly kind: ConflictKind;
  readonly from: number;
  readonly until: number;
  readonly with: ConflictParty;
}

/** The other side of a conflict: a change, a release, a window, or a service without a window there. */
export interface ConflictParty {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
}

/** A time that is being planned, for a change or release that may not be recorded yet. */
export interface Plan {
  /** Id of its record; null: it has none yet. */
  readonly id: string | null;
  readonly kind: PlannedWork['kind'];
  readonly from: number;
  readonly until: number;
  readonly services: readonly string[];
  readonly items: readonly string[];
  readonly belongs_with?: readonly string[];
}

/** Whatever conflicts may name, by its id. */
export type Parties = ReadonlyMap<string, ConflictParty>;

/** Names the other sides of conflicts. */
export function withNames(conflicts: readonly Conflict[], parties: Parties): readonly NamedConflict[] {
  return conflicts.flatMap(({ with: id, ...conflict }) => {
    const party = parties.get(id);
    return party === undefined ? [] : [{ ...conflict, with: party }];
  });
}

/** Services by their ids, as conflicts name them. */
export async function serviceParties(
  client: PoolClient,
  ids: readonly string[],
): Promise<readonly ConflictParty[]> {
  const { rows } = await client.query<ConflictParty>(
    `select id, process, number, title from record
      where organisation_id = current_organisation_id() and process = 'service' and id = any ($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return rows;
}

/** A change or release as conflicts name it. */
export function partyOf({ id, kind, number, title }: CalendarWork): ConflictParty {
  return { id, process: kind, number, title };
}

/** Refuses what would show only part of what is planned. @throws Refusal `change-calendar.too-many` */
export function refuseTooMany(works: readonly CalendarWork[]): void {
  for (const kind of ['change', 'release'] as const) {
    if (works.filter((work) => work.kind === kind).length > mostEntries) {
      throw new Refusal('change-calendar.too-many', { most: mostEntries });
    }
  }
}

/**
 * Plans with what follows from their items: the services these are of, and the items that they need.
 *
 * @param client in the scope of the organisation
 */
export async function withWhatFollows<W extends PlannedWork>(
  client: PoolClient,
  works: readonly W[],
): Promise<readonly W[]> {
  const items = works.flatMap((work) => work.items);
  const [needed, ofItems] = await Promise.all([neededItems(client, items), servicesOfItems(client, items)]);
  return works.map((work) => ({
    ...work,
    services: servicesTouchedBy(work, ofItems),
    needs: needsOf(work.items, needed),
  }));
}

/**
 * What stands in the way of a plan: other changes and releases still to be carried out on the same services and items, or on
 * items that its own need; blackouts; services that are changed only within their windows. The gravest first.
 *
 * @param client in the scope of the organisation
 * @throws Refusal `change-calendar.too-many` where more is planned for that time than can be looked at
 */
export async function conflictsOfPlan(
  client: PoolClient,
  organisation: OrganisationContext,
  plan: Plan,
): Promise<readonly NamedConflict[]> {
  const span = { from: plan.from, until: Math.max(plan.until, plan.from + 1) };
  const [works, windows] = await Promise.all([
    readPlannedWork(client, span, 'ahead'),
    readWindows(client, organisation, span),
  ]);
  refuseTooMany(works);
  const others = works.filter(({ id }) => id !== plan.id);
  const whole = await withWhatFollows(client, [{ ...plan, id: plan.id ?? 'plan' }, ...others]);
  const [planned, ...around] = whole;
  if (planned === undefined) return [];
  const found = conflictsOf(planned, around, rulesFrom(windows, organisation));
  const parties = new Map([
    ...others.map((work) => [work.id, partyOf(work)] as const),
    ...windows.map(({ id, number, title }) => [id, { id, process: 'change-window', number, title }] as const),
    ...(await serviceParties(client, planned.services)).map((party) => [party.id, party] as const),
  ]);
  return withNames(found, parties);
}

/** A time as somebody plans it, before it is saved. */
export interface PlanRequest {
  readonly kind: PlannedWork['kind'];
  /** Id or number of its record; null: it is not recorded yet. */
  readonly record: string | null;
  readonly span: Span;
  readonly services: readonly string[] | undefined;
  readonly items: readonly string[] | undefined;
}

/**
 * The plan that a request means: what it does not say of services and items its record says.
 *
 * @throws Refusal `record.unknown`
 */
export async function planOf(client: PoolClient, request: PlanRequest): Promise<Plan> {
  const { kind, record, span, services, items } = request;
  const known = record === null ? null : await readWork(client, kind, record);
  if (record !== null && known === null) throw new Refusal('record.unknown', { process: kind, key: record });
  return {
    id: known?.id ?? null,
    kind,
    ...span,
    services: services ?? known?.services ?? [],
    items: items ?? known?.items ?? [],
    belongs_with: known?.belongs_with ?? [],
  };
}

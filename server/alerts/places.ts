import type { PoolClient } from 'pg';
import { readWindows } from '../control/window-spans.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import type { AlertReading } from './mapping.ts';

/** Something that an alert concerns. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Where an alert belongs, as far as it is known here. */
export interface Places {
  readonly service: Named | null;
  readonly team: Named | null;
  readonly items: readonly Named[];
  /** What the message names and nobody knows here, or more than one is called. */
  readonly unknown: readonly string[];
  /** The window in force in which the service is maintained just then. */
  readonly maintenance: Named | null;
}

/** What a source says of all its alerts. */
export interface Defaults {
  readonly service_id: string | null;
  readonly team_id: string | null;
}

interface ItemRow {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly service_id: string | null;
}

/** An identifier without the port that many tools add to a host. */
const withoutPort = (text: string): string => text.replace(/^(\[[^\]]+\]|[^:]+):\d{1,5}$/u, '$1');

/** Kinds of identifiers by which tools that watch systems name what they watch. */
const watchedBy = [
  'hostname',
  'host',
  'fqdn',
  'dns',
  'ip',
  'ip-address',
  'instance',
  'instance-id',
  'arn',
  'url',
  'serial',
  'name',
];

/** Live and planned items by identifier, number or title, each name that one alone goes by. */
async function itemsNamed(
  client: PoolClient,
  names: readonly string[],
): Promise<ReadonlyMap<string, ItemRow>> {
  if (names.length === 0) return new Map();
  const { rows } = await client.query<ItemRow>(
    `with told as (select name, lower(name) as low from unnest($1::text[]) as name),
      known as (
        select told.name, i.item_id as id from told cross join unnest($2::text[]) as kind
          join item_identifier i on i.organisation_id = current_organisation_id()
            and i.key = left(kind || ':' || told.low, 700)
        union
        select told.name, r.id from told join record r on r.organisation_id = current_organisation_id()
          and r.process = 'configuration-item' and (r.number = upper(told.name) or lower(r.title) = told.low))
      select known.name, r.id, r.number || ' ' || r.title as title, r.service_id
        from known join record r on r.organisation_id = current_organisation_id() and r.id = known.id and r.is_open
      limit 1000`,
    [names, watchedBy],
  );
  const found = new Map<string, ItemRow | null>();
  for (const row of rows) {
    const before = found.get(row.name);
    found.set(row.name, before === undefined || before?.id === row.id ? row : null);
  }
  return new Map([...found].flatMap(([name, row]) => (row === null ? [] : [[name, row] as const])));
}

async function findItems(
  client: PoolClient,
  told: readonly string[],
): Promise<{ readonly items: readonly ItemRow[]; readonly unknown: readonly string[] }> {
  const names = [...new Set(told.flatMap((one) => [one, withoutPort(one)]))];
  const found = await itemsNamed(client, names);
  const items = new Map<string, ItemRow>();
  const unknown: string[] = [];
  for (const one of told) {
    const item = found.get(one) ?? found.get(withoutPort(one));
    if (item === undefined) unknown.push(one);
    else items.set(item.id, item);
  }
  return { items: [...items.values()], unknown };
}

async function findService(
  client: PoolClient,
  name: string | null,
  id: string | null,
): Promise<Named | null> {
  if (name === null && id === null) return null;
  const { rows } = await client.query<Named>(
    `select id, title as name from record
      where organisation_id = current_organisation_id() and process = 'service' and is_open
        and (($1::text is not null and (number = upper($1) or lower(title) = lower($1) or id::text = lower($1)))
          or ($1::text is null and id = $2::uuid)) limit 2`,
    [name, id],
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

async function findTeam(client: PoolClient, name: string | null, id: string | null): Promise<Named | null> {
  if (name === null && id === null) return null;
  const { rows } = await client.query<Named>(
    `select id, name from team where organisation_id = current_organisation_id() and active
      and (($1::text is not null and lower(name) = lower($1)) or ($1::text is null and id = $2::uuid)) limit 2`,
    [name, id],
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** The maintenance window in force at an instant that is about the service, or about all. */
async function maintenanceOf(
  client: PoolClient,
  organisation: OrganisationContext,
  service: string | null,
  now: number,
): Promise<Named | null> {
  const windows = await readWindows(client, organisation, { from: now, until: now + 1 });
  const found = windows.find(
    ({ kind, state, services, occurrences }) =>
      kind === 'maintenance' &&
      state === 'in-force' &&
      occurrences.some(({ from, until }) => from <= now && now < until) &&
      (services.length === 0 || (service !== null && services.includes(service))),
  );
  return found === undefined ? null : { id: found.id, name: `${found.number} ${found.title}` };
}

/**
 * Where an alert belongs: by what it names, then by its item, then by what the source says of all. What nobody knows here
 * refuses nothing: an alert is worth more than its place.
 */
export async function findPlaces(
  client: PoolClient,
  organisation: OrganisationContext,
  reading: AlertReading,
  defaults: Defaults,
  now: number,
): Promise<Places> {
  const { items, unknown } = await findItems(client, reading.items);
  const itemService = items.find(({ service_id }) => service_id !== null)?.service_id ?? null;
  const named = await findService(client, reading.service, null);
  const service = named ?? (await findService(client, null, itemService ?? defaults.service_id));
  const namedTeam = await findTeam(client, reading.team, null);
  const team = namedTeam ?? (await findTeam(client, null, defaults.team_id));
  const missing = [
    ...(reading.service !== null && named === null ? [reading.service] : []),
    ...(reading.team !== null && namedTeam === null ? [reading.team] : []),
  ];
  return {
    service,
    team,
    items: items.map(({ id, title }) => ({ id, name: title })),
    unknown: [...missing, ...unknown],
    maintenance: await maintenanceOf(client, organisation, service?.id ?? null, now),
  };
}

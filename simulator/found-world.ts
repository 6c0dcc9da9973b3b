import type { ProcessDefinition } from '../kernel/definition.ts';
import { isStaff } from '../kernel/roles.ts';
import { service } from '../processes/service/definition.ts';
import { inOrganisation } from '../server/database/pool.ts';
import { createPersonIn } from '../server/identity/people.ts';
import { createOrganisation } from '../server/identity/setup.ts';
import { slugOf } from '../server/identity/slug.ts';
import { createTeam } from '../server/identity/teams.ts';
import type { Platform, Principal } from '../server/platform.ts';
import { type BulkItem, executeBulk } from '../server/records/execute-bulk.ts';
import { doneOrThrow } from './carry-out.ts';
import { foundItems } from './control/found-items.ts';
import { causesAmong } from './control/known.ts';
import {
  nameOf,
  type SamplePerson,
  sampleDomain,
  samplePeople,
  sampleServices,
  sampleTeams,
  sampleTimeZone,
  type TeamKey,
} from './organisation.ts';
import { Random } from './random.ts';
import { belongingOf } from './requests/customers.ts';
import { type CustomerIds, completeCustomers, foundCustomers } from './requests/found-customers.ts';
import type { ServiceIds } from './settings.ts';
import { type Crowd, membersOf, personWith, type World, type WorldPerson, worldPerson } from './world.ts';

/** What a new sample organisation is called, and the one password of those of its people who may sign in. */
export interface Founding {
  readonly name: string;
  readonly slug: string;
  readonly password: string;
  /** `none-yet` refuses where any organisation is there already. */
  readonly condition: 'none-yet' | 'any';
  /** Another one gives another landscape of configuration items. */
  readonly seed?: string;
}

/** The address by which a person of the sample is known. */
export function mailAddressOf({ mailbox, given_name }: SamplePerson): string {
  return `${mailbox ?? slugOf(given_name)}@${sampleDomain}`;
}

/** Staff work in the program, and so does the requester by whom visitors sign in. */
export function maySignIn({ roles, signs_in }: SamplePerson): boolean {
  return signs_in === true || isStaff({ id: null, roles });
}

const [founder, ...others] = samplePeople;

/** How many stand above a person, so that whom somebody reports to is there before them. */
function levelOf({ given_name }: Pick<SamplePerson, 'given_name'>): number {
  const { manager } = belongingOf(given_name);
  return manager === null ? 0 : 1 + levelOf({ given_name: manager });
}

async function createPeople(
  platform: Platform,
  principal: Principal,
  password: string,
  customers: CustomerIds,
): Promise<readonly WorldPerson[]> {
  return inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const people = new Map<string, WorldPerson>();
    for (const person of others.toSorted((a, b) => levelOf(a) - levelOf(b))) {
      const belonging = belongingOf(person.given_name);
      const customer = belonging.customer === null ? null : customers[belonging.customer];
      const manager = people.get(belonging.manager ?? '')?.id ?? null;
      const { id, name } = await createPersonIn(client, platform, principal, {
        name: nameOf(person),
        email: mailAddressOf(person),
        roles: person.roles,
        language: person.language,
        time_zone: sampleTimeZone,
        customer_id: customer,
        manager_id: manager,
        ...(maySignIn(person) ? { password } : {}),
      });
      people.set(person.given_name, worldPerson(id, name, person, { customer, manager }));
    }
    return others.map(({ given_name }) => people.get(given_name) as WorldPerson);
  });
}

interface NewRecord {
  readonly values: Readonly<Record<string, unknown>>;
  /** The activity that puts it into use. */
  readonly activity: string;
}

/** Creates records of a register and puts them into use. Returns their ids in the same order. */
async function createRecords(
  platform: Platform,
  principal: Principal,
  definition: ProcessDefinition,
  records: readonly NewRecord[],
): Promise<readonly string[]> {
  const ids = records.map(() => platform.newId());
  const items = records.flatMap(({ values, activity }, index): BulkItem[] => {
    const common = { target: { id: ids[index] as string }, actor: principal.actor, now: platform.now() };
    return [
      { ...common, command: { kind: 'create', values } },
      { ...common, command: { kind: 'perform', activity, values: {} } },
    ];
  });
  doneOrThrow(items, await executeBulk(platform, principal, definition, items));
  return ids;
}

async function createTeams(
  platform: Platform,
  principal: Principal,
  crowd: Crowd,
): Promise<Readonly<Record<TeamKey, string>>> {
  const teams: Partial<Record<TeamKey, string>> = {};
  for (const { key, name } of sampleTeams) {
    const members = membersOf(crowd, key).map(({ id }) => id);
    teams[key] = (await createTeam(platform, principal, { name, members })).id;
  }
  return teams as Record<TeamKey, string>;
}

async function createServices(
  platform: Platform,
  principal: Principal,
  crowd: Crowd,
  teams: Readonly<Record<TeamKey, string>>,
): Promise<ServiceIds> {
  const assignee = personWith(crowd, 'process-owner').id;
  const records = sampleServices.map(({ title, description, team }) => ({
    values: { title, description, team: teams[team], assignee },
    activity: 'publish',
  }));
  const ids = await createRecords(platform, principal, service, records);
  return Object.fromEntries(sampleServices.map(({ key }, index) => [key, ids[index]])) as ServiceIds;
}

/**
 * Founds the sample organisation: customers, people, teams, services and configuration items, by the same functions by which
 * anybody makes them.
 *
 * @throws Refusal `setup.done-already`, `organisation.slug-taken`, `identity.password-weak`
 */
export async function foundWorld(
  platform: Platform,
  { name, slug, password, condition, seed = '' }: Founding,
): Promise<World> {
  if (founder === undefined) throw new Error('the sample has no people');
  const administrator = { name: nameOf(founder), email: mailAddressOf(founder), password };
  const setup = {
    organisation: name,
    slug,
    language: 'en',
    time_zone: sampleTimeZone,
    administrator,
  } as const;
  const made = await createOrganisation(platform, { ...setup, sample: true }, condition);
  const first = worldPerson(made.administrator.id, nameOf(founder), founder);
  const organisation_id = made.organisation.id;
  const principal: Principal = { organisation_id, actor: first.actor, origin: 'sample' };
  const customers = await foundCustomers(platform, principal);
  const people = [first, ...(await createPeople(platform, principal, password, customers))];
  const teams = await createTeams(platform, principal, { people });
  const services = await createServices(platform, principal, { people }, teams);
  await completeCustomers(platform, principal, { people, services, customers });
  const ground = { people, teams, services, customers };
  const items = await foundItems(platform, principal, ground, new Random(`landscape ${seed}`));
  return { organisation_id, ...ground, items, configuration_items: causesAmong(items) };
}

import type { Actor, Role } from '../kernel/roles.ts';
import type { Language } from '../kernel/text.ts';
import type { SamplePerson, TeamKey } from './organisation.ts';
import type { CustomerIds } from './requests/found-customers.ts';
import type { ServiceIds } from './settings.ts';
import type { ServiceKey } from './texts/script.ts';

/** A person of the sample as they are known to the program. */
export interface WorldPerson {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly actor: Actor;
  readonly team: TeamKey | null;
  /** Id of the customer that they belong to, and of the person that they report to. */
  readonly customer: string | null;
  readonly manager: string | null;
}

/** The sample's people, teams and records by what the simulation calls them: the ground on which incidents live. */
export interface World {
  readonly organisation_id: string;
  readonly services: ServiceIds;
  readonly customers: CustomerIds;
  readonly teams: Readonly<Record<TeamKey, string>>;
  readonly people: readonly WorldPerson[];
  /** Ids of the configuration items that the year begins with, by key (`control/known.ts`). */
  readonly items: Readonly<Record<string, string>>;
  /** Those in which incidents find their cause. */
  readonly configuration_items: Readonly<Record<ServiceKey, readonly string[]>>;
}

/** Those parts of a world that questions about people need. */
export type Crowd = Pick<World, 'people'>;

/** The person of the sample once they have an id. */
export function worldPerson(
  id: string,
  name: string,
  person: SamplePerson,
  { customer = null, manager = null }: Partial<Pick<WorldPerson, 'customer' | 'manager'>> = {},
): WorldPerson {
  return {
    id,
    name,
    language: person.language,
    actor: { id, roles: person.roles },
    team: person.team ?? null,
    customer,
    manager,
  };
}

/** Everybody with that role, in the order of the sample. */
export function peopleWith(world: Crowd, role: Role): readonly WorldPerson[] {
  return world.people.filter(({ actor }) => actor.roles.includes(role));
}

/** The first person with that role. @throws Error when the world has none */
export function personWith(world: Crowd, role: Role): WorldPerson {
  const [first] = peopleWith(world, role);
  if (first === undefined) throw new Error(`the world has nobody with the role ${role}`);
  return first;
}

/** Whoever may act as the person of that id. @throws Error for a stranger */
export function actorOf(world: Crowd, id: unknown): Actor {
  const person = world.people.find((candidate) => candidate.id === id);
  if (person === undefined) throw new Error(`nobody in the world has the id ${String(id)}`);
  return person.actor;
}

/** Members of a team. */
export function membersOf(world: Crowd, team: TeamKey): readonly WorldPerson[] {
  return world.people.filter((person) => person.team === team);
}

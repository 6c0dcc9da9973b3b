import { causesAmong, knownItems } from './control/known.ts';
import { idMaker } from './ids.ts';
import { samplePeople, sampleServices, sampleTeams, type TeamKey } from './organisation.ts';
import type { Random } from './random.ts';
import { sampleCustomers } from './requests/customers.ts';
import type { CustomerIds } from './requests/found-customers.ts';
import type { ServiceIds } from './settings.ts';
import { type World, worldPerson } from './world.ts';

/** A world that exists nowhere but in memory: for simulations that do not touch a database. */
export function memoryWorld(random: Random, at = Date.UTC(2026, 0, 1)): World {
  const newId = idMaker(random, () => at);
  const services = Object.fromEntries(sampleServices.map(({ key }) => [key, newId()])) as ServiceIds;
  const items = Object.fromEntries(knownItems.map(({ key }) => [key, newId()]));
  const customers = Object.fromEntries(sampleCustomers.map(({ key }) => [key, newId()])) as CustomerIds;
  return {
    organisation_id: newId(),
    services,
    customers,
    teams: Object.fromEntries(sampleTeams.map(({ key }) => [key, newId()])) as Record<TeamKey, string>,
    people: samplePeople.map((person) => worldPerson(newId(), `${person.given_name} Sample`, person)),
    items,
    configuration_items: causesAmong(items),
  };
}

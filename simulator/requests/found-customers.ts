import { customer } from '../../processes/customer/definition.ts';
import type { Platform, Principal } from '../../server/platform.ts';
import { type BulkItem, executeBulk } from '../../server/records/execute-bulk.ts';
import { doneOrThrow } from '../carry-out.ts';
import { nameOf } from '../organisation.ts';
import type { ServiceIds } from '../settings.ts';
import type { Crowd } from '../world.ts';
import { type CustomerKey, type SampleCustomer, sampleCustomers } from './customers.ts';

/** Ids of the sample's customers by what the simulation calls them. */
export type CustomerIds = Readonly<Record<CustomerKey, string>>;

async function carryOut(
  platform: Platform,
  principal: Principal,
  ids: CustomerIds,
  commandOf: (one: SampleCustomer) => BulkItem['command'],
): Promise<void> {
  const items = sampleCustomers.map((one): BulkItem => {
    const target = { id: ids[one.key] };
    return { target, actor: principal.actor, now: platform.now(), command: commandOf(one) };
  });
  doneOrThrow(items, await executeBulk(platform, principal, customer, items));
}

/** Writes down the customers of the sample; whom they are spoken for by follows once there are people. */
export async function foundCustomers(platform: Platform, principal: Principal): Promise<CustomerIds> {
  const ids = Object.fromEntries(sampleCustomers.map(({ key }) => [key, platform.newId()])) as CustomerIds;
  await carryOut(platform, principal, ids, ({ title, description, kind, people_see }) => ({
    kind: 'create',
    values: { title, description, kind, people_see },
  }));
  return ids;
}

/** Says who speaks for each customer, who answers for it, and which services it gets. */
export async function completeCustomers(
  platform: Platform,
  principal: Principal,
  { people, services, customers }: Crowd & { readonly services: ServiceIds; readonly customers: CustomerIds },
): Promise<void> {
  const idOf = (given_name: string): string | undefined =>
    people.find(({ name }) => name === nameOf({ given_name }))?.id;
  await carryOut(platform, principal, customers, ({ head, owner, services: keys }) => ({
    kind: 'update',
    values: { contact: idOf(head), assignee: idOf(owner), services: keys.map((key) => services[key]) },
  }));
}

import { sampleServices } from '../organisation.ts';
import type { World } from '../world.ts';
import { clientItems } from './landscape/clients.ts';
import type { KnownItem, KnownType } from './landscape/item.ts';
import { networkItems } from './landscape/network.ts';
import { serviceItems } from './landscape/of-services.ts';
import { platformItems } from './landscape/platform.ts';
import { surroundingItems } from './landscape/surroundings.ts';

/** All of them, in layers: services, applications and databases, servers, network, client devices, what is around. */
export const knownItems: readonly KnownItem[] = [
  ...serviceItems,
  ...platformItems,
  ...networkItems,
  ...clientItems,
  ...surroundingItems,
];

/** Types in which incidents find their cause. */
const technicalTypes: readonly KnownType[] = [
  'application',
  'database',
  'server',
  'network-device',
  'cloud-resource',
  'software-component',
];

/** The id of an item. @throws Error for a key that no item has */
export function itemId({ items }: Pick<World, 'items'>, key: string): string {
  const id = items[key];
  if (id === undefined) throw new Error(`no configuration item of the sample has the key ${key}`);
  return id;
}

/** Ids of the items in which incidents of each service find their cause: technical ones that are used, not tested. */
export function causesAmong(items: World['items']): World['configuration_items'] {
  const causes = sampleServices.map(({ key }) => [
    key,
    knownItems
      .filter((item) => item.service === key && technicalTypes.includes(item.item_type))
      .filter(({ environment }) => environment !== 'test')
      .map((item) => itemId({ items }, item.key)),
  ]);
  return Object.fromEntries(causes) as World['configuration_items'];
}

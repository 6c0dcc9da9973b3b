import { initialInventory } from '../../processes/configuration-item/control.ts';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import type { Platform, Principal } from '../../server/platform.ts';
import { type BulkItem, executeBulk } from '../../server/records/execute-bulk.ts';
import { doneOrThrow } from '../carry-out.ts';
import type { Random } from '../random.ts';
import { membersOf, type World } from '../world.ts';
import { knownItems } from './known.ts';
import { detailsOf } from './landscape/details.ts';
import { drawRelations } from './landscape/relations.ts';

/** Those parts of a world that its items belong to. */
type Ground = Pick<World, 'people' | 'teams' | 'services'>;

/**
 * Founds the sample's configuration items: each is written down, related to others while it is planned, and put in use by
 * the rule of the initial inventory.
 *
 * @returns their ids by key
 */
export async function foundItems(
  platform: Platform,
  principal: Principal,
  ground: Ground,
  random: Random,
): Promise<World['items']> {
  const ids = new Map(knownItems.map(({ key }) => [key, platform.newId()]));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`no configuration item has the key ${key}`);
    return id;
  };
  const by = { actor: principal.actor, now: platform.now() };
  const carryOut = async (items: readonly BulkItem[]): Promise<ReadonlyMap<string, string>> => {
    const result = await executeBulk(platform, principal, configurationItem, items);
    doneOrThrow(items, result);
    return result.numbers;
  };
  const numbers = await carryOut(
    knownItems.map((item) => {
      const { key, title, description, item_type, service, team, environment } = item;
      const [owner] = membersOf(ground, team);
      const values = {
        title,
        description,
        item_type,
        team: ground.teams[team],
        assignee: owner?.id ?? null,
        ...(service === null ? {} : { service: ground.services[service] }),
        ...(environment === undefined ? {} : { environment }),
        ...detailsOf(item, random.fork('details')),
      };
      return { ...by, target: { id: idOf(key) }, command: { kind: 'create', values } };
    }),
  );
  await carryOut(
    drawRelations(random.fork('relations')).map(([from, relation, to]) => {
      const end = { id: idOf(to), number: numbers.get(idOf(to)) ?? '' };
      return { ...by, target: { id: idOf(from) }, command: { kind: 'link', relation, to: end } };
    }),
  );
  const values = { by_rule: initialInventory };
  await carryOut(
    knownItems.map(({ key }) => ({
      ...by,
      target: { id: idOf(key) },
      command: { kind: 'perform', activity: 'put-in-use', values },
    })),
  );
  return Object.fromEntries(ids);
}

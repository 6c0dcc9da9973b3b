import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { fulfilmentTask } from '../../processes/fulfilment-task/definition.ts';
import { requestItem } from '../../processes/request-item/definition.ts';
import { satisfactionPlanIn } from '../../processes/satisfaction.ts';
import { serviceRequest } from '../../processes/service-request/definition.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import type { Platform, Principal } from '../../server/platform.ts';
import { type BulkItem, bulkLimit, executeBulk } from '../../server/records/execute-bulk.ts';
import { changeSetting, listSettings } from '../../server/records/settings.ts';
import { type RecordRow, recordColumns, recordOf } from '../../server/records/store.ts';
import { doneOrThrow } from '../carry-out.ts';
import type { Random } from '../random.ts';
import type { Turns } from '../settings.ts';
import { personWith, type World } from '../world.ts';
import { type ItemKey, sampleItems } from './catalogue.ts';
import { liveRequest } from './life.ts';
import { type Decided, RequestMemory } from './memory.ts';
import { RequestPlanner } from './plan.ts';
import { serviceTargets } from './service-targets.ts';
import { carryOutSurveys } from './surveys.ts';
import { plannedRequests } from './year.ts';

const DAY_MS = 86_400_000;

/** What was carried out. */
export interface RequestsCarriedOut {
  readonly records: number;
  readonly commands: number;
  readonly journal_entries: number;
}

/** The items that are offered, as they are in the database. */
async function offeredItems(platform: Platform, organisation_id: string): Promise<readonly ProcessRecord[]> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const { rows } = await client.query<RecordRow>(
      `select ${recordColumns} from record where organisation_id = current_organisation_id()
        and process = $1 and state = 'offered'`,
      [requestItem.name],
    );
    return rows.map((row) => recordOf(requestItem, row));
  });
}

function idsByKey(items: readonly ProcessRecord[]): ReadonlyMap<ItemKey, string> {
  return new Map(
    sampleItems.map(({ key, title: [title] }) => {
      const item = items.find(({ values }) => values['title'] === title);
      if (item === undefined) throw new Error(`the item ${key} is not offered`);
      return [key, item.id];
    }),
  );
}

/** The same ids for what is decided once more. @throws Error where it asks for more than the first time */
function sameIds(decided: readonly Decided[]): () => string {
  const ids = decided.flatMap((one) => one.ids).values();
  return () => {
    const { value, done } = ids.next();
    if (done === true) throw new Error('more ids are asked for than in memory');
    return value;
  };
}

/** Carries out on the database what was decided in memory for records of one process. */
async function carryOut(
  platform: Platform,
  principal: Principal,
  definition: ProcessDefinition,
  decided: readonly Decided[],
): Promise<RequestsCarriedOut> {
  const own = decided.filter((one) => one.definition === definition).toSorted((a, b) => a.at - b.at);
  let [records, journal_entries] = [0, 0];
  const same: Platform = { ...platform, newId: sameIds(own) };
  for (let from = 0; from < own.length; from += bulkLimit) {
    const items = own.slice(from, from + bulkLimit).map(({ target, command, actor, at }): BulkItem => {
      return { target: { id: target }, command, actor, now: at };
    });
    const result = await executeBulk(same, principal, definition, items, { consequences: 'caller' });
    doneOrThrow(items, result);
    records += result.records_created;
    journal_entries += result.journal_entries;
  }
  return { records, commands: own.length, journal_entries };
}

/** The targets for requests, agreed on in the first days of the year. */
async function agreeTargets(platform: Platform, principal: Principal, world: World): Promise<void> {
  const key = 'service-request.targets';
  const { version = 0 } = (await listSettings(platform, principal))[key] ?? {};
  await changeSetting(platform, principal, key, serviceTargets(world), version);
}

/**
 * Carries out a year of service requests with their approvals and tasks, on a catalogue that is there already: decided in
 * memory first, with everything that follows from it, then in bulk on the database.
 *
 * @param time the clock that the platform reads
 * @param share of what is ordinary, from 0 to 1
 * @throws RefusedMove when the program refuses what the simulation does
 */
export async function carryOutRequests(
  platform: Platform,
  world: World,
  time: { now: number },
  turns: Turns,
  random: Random,
  share: number,
): Promise<RequestsCarriedOut> {
  const { organisation_id } = world;
  const { actor } = personWith(world, 'process-owner');
  const principal: Principal = { organisation_id, actor, origin: 'sample' };
  time.now = turns.start + 2 * DAY_MS;
  await agreeTargets(platform, principal, world);
  time.now = turns.end;
  const items = await offeredItems(platform, organisation_id);
  const context = await platform.organisations.of(organisation_id);
  const memory = new RequestMemory(world, context, items, random.fork('ids'));
  const { share_percent } = satisfactionPlanIn(context.settings);
  const planner = new RequestPlanner(world, idsByKey(items), random.fork('plans'), share_percent);
  const plans = plannedRequests(planner, turns, context.calendar(null), random.fork('times'), share);
  for (const plan of plans) liveRequest(memory, world, plan, turns.end);
  const requests = await carryOut(platform, principal, serviceRequest, memory.decided);
  const tasks = await carryOut(platform, principal, fulfilmentTask, memory.decided);
  await carryOutSurveys({ platform, world, time, turns, random: random.fork('surveys') });
  return {
    records: requests.records + tasks.records,
    commands: requests.commands + tasks.commands,
    journal_entries: requests.journal_entries + tasks.journal_entries,
  };
}

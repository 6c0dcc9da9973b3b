import { Refusal } from '../../kernel/errors.ts';
import type { BulkOrder } from '../../processes/desk-bulk.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute, type Request } from '../records/execute.ts';
import type { OnceKey } from '../records/idempotency.ts';
import { commandFor, refuseIncomplete } from './bulk-command.ts';
import { type BulkTargets, idsOf, readTargets, type Target, unknownRecord } from './bulk-records.ts';
import { beginRun, type KeptOutcome, keepOutcome, keptOutcomes, wasKept } from './bulk-run.ts';
import { comparesVersions, type Doing, doingOf } from './doing.ts';
import { carryOutSteps } from './macro-run.ts';

/** Records that are worked on at the same time: people's own requests need connections too. */
const atOnce = 3;

/** What became of a record, with what it is called. */
export interface CarriedOutRecord extends KeptOutcome {
  readonly target: Target | null;
}

/** A run that has begun: how many records it is about, and what becomes of each as it is done. */
export interface BulkRun {
  readonly id: string;
  readonly total: number;
  readonly records: AsyncIterable<CarriedOutRecord>;
}

interface Work {
  readonly platform: Platform;
  readonly principal: Principal;
  readonly run: string;
  readonly doing: Doing;
  readonly versions: Readonly<Record<string, number>>;
  readonly targets: ReadonlyMap<string, Target>;
}

/** Does it to one record, in a transaction of its own that also remembers that it was done. */
async function carryOut(work: Work, id: string): Promise<KeptOutcome> {
  const { platform, principal, run, doing, versions } = work;
  const target = work.targets.get(id);
  if (target === undefined) throw unknownRecord(id);
  const { definition, record } = target;
  // What it means for the record was read before it is locked: it must still be so.
  const expected_version = comparesVersions(doing) ? (versions[id] ?? record.version) : null;
  let kept: KeptOutcome | undefined;
  const alongside: NonNullable<Request['alongside']> = async (client, { version }, entries) => {
    const outcome = entries.length === 0 ? 'unchanged' : 'done';
    kept = { record_id: id, outcome, version, refusal: null };
    await keepOutcome(client, run, kept);
  };
  if (doing.plan === null) {
    const command = commandFor(definition, record, doing.order, doing.to);
    await execute(platform, principal, { definition, key: id, command, expected_version, alongside });
  } else {
    await carryOutSteps(platform, principal, doing.plan, { target, expected_version, alongside });
  }
  if (kept === undefined) throw new Error('what is done alongside was not done');
  return kept;
}

async function keepRefusal(work: Work, kept: KeptOutcome): Promise<void> {
  const { platform, principal, run } = work;
  await inOrganisation(platform.pool, principal.organisation_id, (client) => keepOutcome(client, run, kept));
}

/** What the same request, sent twice at once, made of a record meanwhile. */
async function keptMeanwhile({ platform, principal, run }: Work, id: string): Promise<KeptOutcome> {
  const kept = await readInOrganisation(platform.pool, principal.organisation_id, (client) =>
    keptOutcomes(client, run),
  );
  const found = kept.get(id);
  if (found === undefined) throw new Error('an outcome that was kept is not there');
  return found;
}

async function settle(work: Work, id: string): Promise<KeptOutcome> {
  try {
    return await carryOut(work, id);
  } catch (error) {
    if (wasKept(error)) return keptMeanwhile(work, id);
    if (!(error instanceof Refusal)) throw error;
    const outcome = error.code === 'record.version-conflict' ? 'changed' : 'refused';
    // What stands instead is for one record's page: here it is told that it was changed.
    const refusal = new Refusal(error.code, error.params, { problems: error.problems });
    const kept: KeptOutcome = { record_id: id, outcome, version: null, refusal };
    try {
      await keepRefusal(work, kept);
    } catch (failure) {
      if (wasKept(failure)) return keptMeanwhile(work, id);
      throw failure;
    }
    return kept;
  }
}

/** Settles the records in their order; as soon as one is done the next begins. */
async function* settleAll(
  work: Work,
  ids: readonly string[],
  before: ReadonlyMap<string, KeptOutcome>,
): AsyncGenerator<CarriedOutRecord> {
  const under_way: Promise<KeptOutcome>[] = [];
  const next = async (): Promise<CarriedOutRecord> => {
    const kept = await (under_way.shift() as Promise<KeptOutcome>);
    return { ...kept, target: work.targets.get(kept.record_id) ?? null };
  };
  try {
    for (const id of ids) {
      const kept = before.get(id);
      const settling = kept === undefined ? settle(work, id) : Promise.resolve(kept);
      // One that fails is told in its turn.
      settling.catch(() => undefined);
      if (under_way.push(settling) === atOnce) yield await next();
    }
    while (under_way.length > 0) yield await next();
  } finally {
    // Where nobody listens any more, or one failed, nothing goes on unseen.
    await Promise.allSettled(under_way);
  }
}

/**
 * Carries out an order on many records, each by itself: whole or not at all, and the refused leave the others standing.
 * Sent again with the same key it goes on where it was interrupted and does nothing twice.
 *
 * @throws Refusal `record.invalid`, `record.key-reused`, `desk.too-many-records`, `list.filter-invalid`; before anything is
 * done
 */
export async function carryOutBulk(
  platform: Platform,
  principal: Principal,
  asked: BulkTargets,
  order: BulkOrder,
  once: OnceKey,
): Promise<BulkRun> {
  refuseIncomplete(order);
  const doing = await doingOf(platform, principal, order);
  const found = await idsOf(platform, principal, asked);
  const { id: run, ids } = await beginRun(platform, principal, once, found);
  const { organisation_id, actor } = principal;
  const [targets, before] = await readInOrganisation(platform.pool, organisation_id, (client) =>
    Promise.all([readTargets(client, ids, actor), keptOutcomes(client, run)]),
  );
  const { versions = {} } = asked;
  const work = { platform, principal, run, doing, versions, targets };
  return { id: run, total: ids.length, records: settleAll(work, ids, before) };
}

import { Refusal } from '../../kernel/errors.ts';
import type { BulkOrder } from '../../processes/desk-bulk.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { commandFor, refuseIncomplete } from './bulk-command.ts';
import { type BulkTargets, idsOf, readTargets, type Target, unknownRecord } from './bulk-records.ts';
import { comparesVersions, type Doing, doingOf } from './doing.ts';
import { decideOn, type Foreseeing, type ForeseenRecord, shownChanges } from './foreseen.ts';
import { foreseeMacro } from './macro-preview.ts';

async function foresee(
  platform: Platform,
  foreseeing: Foreseeing,
  id: string,
  target: Target | undefined,
): Promise<ForeseenRecord> {
  const none = { id, target: target ?? null, to_state: null, changes: [] };
  if (target === undefined) return { ...none, outcome: 'refused', refusal: unknownRecord(id) };
  const { definition, record } = target;
  const seen = foreseeing.versions[id] ?? record.version;
  const { doing } = foreseeing;
  if (comparesVersions(doing) && seen !== record.version) {
    const params = { number: record.number, given: seen, current: record.version };
    return { ...none, outcome: 'changed', refusal: new Refusal('record.version-conflict', params) };
  }
  if (doing.plan !== null) {
    return { ...none, ...(await foreseeMacro(platform, foreseeing, target, doing.plan)) };
  }
  const { order, to } = doing;
  const decision = await decideOn(foreseeing, target, () => commandFor(definition, record, order, to));
  if (!decision.ok) return { ...none, outcome: 'refused', refusal: decision.refusal };
  const [entry] = decision.entries;
  if (entry === undefined) return { ...none, outcome: 'unchanged', refusal: null };
  const { client, context } = foreseeing;
  const where = { client, organisation_id: context.organisation_id, definition };
  const names = await platform.names.of(where, [record.values, decision.record.values]);
  return {
    ...none,
    outcome: 'will-do',
    to_state: decision.record.state === record.state ? null : decision.record.state,
    changes: shownChanges(definition, entry.changes, names),
    refusal: null,
  };
}

/** Tells what something would do to each of the records, and writes nothing. */
export async function foreseeAll(
  platform: Platform,
  principal: Principal,
  { ids, versions = {} }: { readonly ids: readonly string[]; readonly versions?: BulkTargets['versions'] },
  doing: Doing,
): Promise<readonly ForeseenRecord[]> {
  const { organisation_id, actor, origin } = principal;
  const { settings, calendar } = await platform.organisations.of(organisation_id);
  const { newId } = platform;
  const now = platform.now();
  const context = { now, actor, origin, organisation_id, settings, calendar, newId, number: '' };
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const found = await readTargets(client, ids, actor);
    const foreseeing = { client, context, doing, versions };
    const foreseen: ForeseenRecord[] = [];
    for (const id of ids) foreseen.push(await foresee(platform, foreseeing, id, found.get(id)));
    return foreseen;
  });
}

/**
 * Tells what an order would do to each record and writes nothing: the same rights, versions and objections as when it is
 * carried out.
 *
 * @throws Refusal `record.invalid`, `desk.too-many-records`, `list.filter-invalid`
 */
export async function previewBulk(
  platform: Platform,
  principal: Principal,
  targets: BulkTargets,
  order: BulkOrder,
): Promise<readonly ForeseenRecord[]> {
  refuseIncomplete(order);
  const ids = await idsOf(platform, principal, targets);
  const doing = await doingOf(platform, principal, order);
  return foreseeAll(platform, principal, { ids, versions: targets.versions }, doing);
}

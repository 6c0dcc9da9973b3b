import { incident } from '../processes/incident/definition.ts';
import type { Platform, Principal } from '../server/platform.ts';
import { type BulkItem, type BulkResult, bulkLimit, executeBulk } from '../server/records/execute-bulk.ts';
import { refreshClocks } from '../server/records/refresh-clocks.ts';
import { changeSetting, listSettings } from '../server/records/settings.ts';
import type { PlannedSetting } from './settings.ts';
import { type Happening, RefusedMove } from './simulation.ts';
import { personWith, type World } from './world.ts';

/** What was carried out. */
export interface CarriedOut {
  readonly incidents: number;
  readonly commands: number;
  readonly journal_entries: number;
}

/** @throws RefusedMove for the first command that was not carried out: the simulation is then wrong */
export function doneOrThrow(items: readonly BulkItem[], { outcomes }: BulkResult): void {
  const index = outcomes.findIndex((outcome) => outcome !== 'done');
  if (index < 0) return;
  const { command, now } = items[index] as BulkItem;
  const outcome = outcomes[index];
  const reason =
    typeof outcome === 'string' ? outcome : `${outcome?.code} ${JSON.stringify(outcome?.problems)}`;
  throw new RefusedMove(`${reason}: ${JSON.stringify(command)} at ${new Date(now).toISOString()}`);
}

/** Whether due times follow from the setting. */
const movesClocks = new Set(['calendars', 'incident.targets', 'desk.escalation']);

/**
 * Carries out on the database what happens in a simulation, in its order: commands in large batches, settings in
 * between, each at its simulated time.
 */
class Carrier {
  incidents = 0;
  commands = 0;
  journal_entries = 0;
  readonly #platform: Platform;
  readonly #world: World;
  readonly #time: { now: number };
  readonly #versions: Map<string, number>;
  #waiting: BulkItem[] = [];

  constructor(platform: Platform, world: World, time: { now: number }, versions: Map<string, number>) {
    this.#platform = platform;
    this.#world = world;
    this.#time = time;
    this.#versions = versions;
  }

  #principal(role: 'administrator' | 'process-owner'): Principal {
    const { actor } = personWith(this.#world, role);
    return { organisation_id: this.#world.organisation_id, actor, origin: 'sample' };
  }

  async take(happening: Happening): Promise<void> {
    if (happening.kind === 'setting') {
      await this.flush();
      await this.#change(happening.setting);
      return;
    }
    const { target, command, actor, at } = happening;
    this.#waiting.push({ target: { id: target }, command, actor, now: at });
    if (this.#waiting.length >= bulkLimit) await this.flush();
  }

  async flush(): Promise<void> {
    const items = this.#waiting;
    const last = items.at(-1);
    if (last === undefined) return;
    this.#waiting = [];
    this.#time.now = last.now;
    const result = await executeBulk(this.#platform, this.#principal('process-owner'), incident, items);
    doneOrThrow(items, result);
    this.incidents += result.records_created;
    this.commands += items.length;
    this.journal_entries += result.journal_entries;
  }

  async #change({ at, key, value }: PlannedSetting): Promise<void> {
    this.#time.now = at;
    const principal = this.#principal(key === 'calendars' ? 'administrator' : 'process-owner');
    const before = this.#versions.get(key) ?? 0;
    const { version } = await changeSetting(this.#platform, principal, key, value, before);
    this.#versions.set(key, version);
    // At once and in the simulated time: what comes next counts on it.
    if (movesClocks.has(key)) await refreshClocks(this.#platform, principal.organisation_id, incident);
  }
}

/**
 * Carries out a simulation on the database.
 *
 * @param time the clock that the platform reads; it is set to the simulated time of each step
 * @throws RefusedMove when the program refuses what the simulation does
 */
export async function carryOut(
  platform: Platform,
  world: World,
  time: { now: number },
  happenings: Iterable<Happening>,
): Promise<CarriedOut> {
  const { actor } = personWith(world, 'administrator');
  const { organisation_id } = world;
  const settings = await listSettings(platform, { organisation_id, actor, origin: 'sample' });
  const versions = new Map(Object.entries(settings).map(([key, { version }]) => [key, version]));
  const carrier = new Carrier(platform, world, time, versions);
  for (const happening of happenings) await carrier.take(happening);
  await carrier.flush();
  const { incidents, commands, journal_entries } = carrier;
  return { incidents, commands, journal_entries };
}

import { createHash } from 'node:crypto';
import type { NewJournalEntry } from '../../kernel/journal.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { OrganisationContext } from '../../server/records/organisation-context.ts';
import { memoryWorld } from '../memory-world.ts';
import { Random } from '../random.ts';
import { plannedSettings, type Turns, turnsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { sampleYear } from '../year.ts';

/** Everything that came of a simulation in memory. */
export interface Simulated {
  readonly world: World;
  readonly turns: Turns;
  readonly context: OrganisationContext;
  readonly records: readonly ProcessRecord[];
  /** Of each record, oldest first. */
  readonly entries: ReadonlyMap<string, readonly NewJournalEntry[]>;
  /** Digest of every command and setting in order. */
  readonly digest: string;
}

/** A year in memory. */
export function simulated(seed: string, incidents: number, end: number, { brief = false } = {}): Simulated {
  const random = new Random(`test ${seed}`);
  const world = memoryWorld(random.fork('world'));
  const turns = turnsOf(end);
  const settings = plannedSettings(turns, world.services);
  const year = sampleYear(world, turns, random, { incidents, settings, brief });
  const entries = new Map<string, NewJournalEntry[]>();
  const hash = createHash('sha256');
  for (const happening of year.run()) {
    if (happening.kind === 'setting') {
      hash.update(JSON.stringify(happening.setting));
      continue;
    }
    const { at, target, actor, command } = happening;
    hash.update(JSON.stringify([at, target, actor.id, command]));
    const own = entries.get(target) ?? [];
    own.push(...happening.entries);
    entries.set(target, own);
  }
  return {
    world,
    turns,
    context: year.context,
    records: year.records(),
    entries,
    digest: hash.digest('hex'),
  };
}

import type { Pool } from 'pg';
import { createPlatform } from '../server/app.ts';
import { inOneTransaction } from '../server/database/one-transaction.ts';
import { listOrganisations } from '../server/identity/organisations.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import { foundWorld } from './found-world.ts';
import { idMaker } from './ids.ts';
import { sampleName, sampleSlug } from './organisation.ts';
import { Random } from './random.ts';
import { plannedSettings, turnsOf } from './settings.ts';
import { carryOutSystem } from './system/carry-out-system.ts';
import { sampleYear } from './year.ts';

const HOUR_MS = 3_600_000;

/** Incidents of the sample unless said otherwise. */
export const sampleIncidents = 3_000;

/** What a sample is made from; under the same short name the same gives the same, apart from the password's hash. */
export interface SampleOptions {
  readonly seed: string;
  /** The end of its year, epoch milliseconds. */
  readonly end: number;
  readonly incidents: number;
  /** Of the people who sign in. */
  readonly password: string;
  /** `none-yet` refuses where any organisation is there already. */
  readonly condition: 'none-yet' | 'any';
}

/** A sample that was made; commands and journal entries are those of incidents and of the management system together. */
export interface Sample extends CarriedOut {
  /** Entries of the registers of the management system. */
  readonly entries: number;
  readonly organisation: { readonly id: string; readonly name: string; readonly slug: string };
}

/** The end of a sample made now: the full hour, so that its clocks are live and two made soon after another are the same. */
export function endOfSampleAt(now: number): number {
  return Math.floor(now / HOUR_MS) * HOUR_MS;
}

/** The short name if it is free, otherwise with a number behind. */
export async function freeSlug(pool: Pool, wanted: string): Promise<string> {
  const taken = new Set((await listOrganisations(pool)).map(({ slug }) => slug));
  let slug = wanted;
  for (let count = 2; taken.has(slug); count += 1) slug = `${wanted}-${count}`;
  return slug;
}

/**
 * Makes a sample organisation with a year of work, its incidents and its management system, through the same functions
 * by which people change anything.
 *
 * It is one transaction: whatever interrupts it, the database then holds a whole sample or none.
 *
 * @throws Refusal as `createOrganisation`; RefusedMove when the simulation is wrong
 */
export async function createSample(pool: Pool, options: SampleOptions): Promise<Sample> {
  const { seed, end, incidents, password, condition } = options;
  const random = new Random(`sample ${seed}`);
  const turns = turnsOf(end);
  return inOneTransaction(pool, async (inside) => {
    const time = { now: turns.start };
    const now = (): number => time.now;
    const slug = await freeSlug(inside, sampleSlug);
    const platform = createPlatform(inside, { now, newId: idMaker(random.fork(`ids of ${slug}`), now) });
    const world = await foundWorld(platform, { name: sampleName, slug, password, condition });
    const settings = plannedSettings(turns, world.services);
    const year = sampleYear(world, turns, random, { incidents, settings });
    const done = await carryOut(platform, world, time, year.run());
    const system = await carryOutSystem(platform, world, time, turns);
    return {
      incidents: done.incidents,
      entries: system.records,
      commands: done.commands + system.commands,
      journal_entries: done.journal_entries + system.journal_entries,
      organisation: { id: world.organisation_id, name: sampleName, slug },
    };
  });
}
